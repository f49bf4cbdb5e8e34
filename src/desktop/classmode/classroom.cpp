// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/classroom.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/classmode/classcodedialog.h"
#include "desktop/classmode/classmodedialog.h"
#include "desktop/classmode/classresetdialog.h"
#include "desktop/document/documentcontroller.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QAction>
#include <QEvent>
#include <QMenuBar>
#include <QPushButton>

namespace Espalier {

namespace {

/// All that change the layout. What else an editor does it refuses itself.
constexpr const char *editingActions[] = {
    "undo",
    "redo",
    "cut",
    "paste",
    "pasteReviewed",
    "duplicate",
    "rename",
    "properties",
    "delete",
    "addSibling",
    "addChildFolder",
    "addChildFile",
    "addByPath",
    "group",
    "moveUp",
    "moveDown",
    "indent",
    "outdent",
    "toFolder",
    "toFile",
    "phaseNone",
    "phase1",
    "phase2",
    "phase3",
    "phase4",
    "editTags",
    "ruleDefault",
    "ruleRequired",
    "ruleOptional",
    "ruleForbidden",
    "sortByName",
    "sortFoldersFirst",
    "sortByPhase",
    "grow",
    "matchGuide",
    "editQuiz",
};

} // namespace

ClassRoom::ClassRoom(const Parts &parts, QWidget &window, QWidget &menuBar)
    : QObject(&window), m_parts(parts), m_window(window), m_mode(new ClassMode(parts.session, parts.appearance, this)),
      m_reset(*m_mode, parts.recent), m_lock(new QPushButton(&menuBar))
{
    m_lock->setObjectName(QStringLiteral("classLock"));
    setLook(m_lock, "badge");
    if (auto *const bar = qobject_cast<QMenuBar *>(&menuBar))
        bar->setCornerWidget(m_lock, Qt::TopRightCorner);
    connect(m_lock, &QPushButton::clicked, this, [this] { askForCode({}); });
    connect(parts.actions.action("learnClassMode"), &QAction::triggered, this, &ClassRoom::open);
    connect(parts.actions.action("learnResetClass"), &QAction::triggered, this, &ClassRoom::reset);
    connect(m_mode, &ClassMode::changed, this, &ClassRoom::follow);
    connect(&parts.documents, &DocumentController::stateChanged, m_mode, &ClassMode::followOpened);
    window.installEventFilter(this);
    connect(&parts.appearance, &Appearance::changed, this, &ClassRoom::fitLock, Qt::QueuedConnection);
    follow();
}

void ClassRoom::updateActions() const
{
    const ClassLimits &limits = m_parts.session.limits();
    const auto tell = [this](const char *id, bool isOff, const QString &why) {
        QAction *const action = m_parts.actions.action(id);
        if (isOff) {
            action->setEnabled(false);
            action->setToolTip(why);
            action->setStatusTip(why);
            action->setWhatsThis(why); // for the palette
        } else if (!action->whatsThis().isEmpty()) {
            if (action->toolTip() == action->whatsThis())
                action->setToolTip({}); // what its text says
            action->setStatusTip({});
            action->setWhatsThis({});
        }
    };
    const Result<void> unlocked = m_parts.session.editor().checkUnlocked();
    const QString why = unlocked ? QString() : unlocked.error().message;
    for (const char *const id : editingActions)
        tell(id, !limits.editing, why);
    for (const Phase phase : allPhases) {
        const QByteArray id = "show" + QByteArray::number(toNumber(phase));
        tell(id.constData(), !limits.allows(phase),
             tr("Locked: this class goes up to %1.").arg(phaseName(limits.phase)));
    }
}

void ClassRoom::follow()
{
    m_lock->setIcon(icon(u"actions/lock"));
    m_lock->setText(m_mode->isOn() ? tr("Locked: class mode") : tr("Locked project"));
    m_lock->setAccessibleName(m_lock->text());
    m_lock->setAccessibleDescription(m_mode->sentence());
    m_lock->setToolTip(m_mode->sentence() + u' ' + tr("Click to unlock."));
    fitLock();
    Q_EMIT changed();
}

void ClassRoom::fitLock()
{
    // A menu bar asks its corner how large it is when it is shown, and at no other time.
    m_lock->hide();
    if (!m_mode->isLocked())
        return;
    m_lock->setMinimumWidth(m_lock->sizeHint().width());
    m_lock->show();
}

bool ClassRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange)
        follow();
    return QObject::eventFilter(watched, event);
}

void ClassRoom::open()
{
    if (m_mode->isLocked())
        return askForCode({});
    auto *const dialog = new ClassModeDialog(*m_mode, m_parts.documents.hasDocument(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ClassRoom::askForCode(const std::function<void()> &then)
{
    auto *const dialog = new ClassCodeDialog(*m_mode, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (then)
        connect(dialog, &QDialog::accepted, this, then);
    dialog->open();
}

void ClassRoom::reset()
{
    // A code is no lock where a command takes it away.
    if (m_mode->isOn() && m_mode->wantsCode())
        askForCode([this] { openReset(); });
    else
        openReset();
}

void ClassRoom::openReset()
{
    auto *const dialog = new ClassResetDialog(m_reset, m_reset.traces(m_parts.isPresenting()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ClassRoom::wasReset);
    dialog->open();
}

} // namespace Espalier
