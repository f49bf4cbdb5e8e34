// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/phasebar.h"

#include "core/theme.h"
#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "desktop/theming/looks.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>

#include <utility>

namespace Espalier {

namespace {

constexpr int phaseBarGroove = 3; // between the group's frame and its buttons

} // namespace

PhaseButton::PhaseButton(Phase phase, QWidget *parent)
    : PhaseMarkButton(
          phase,
          {.height = Metric::controlHeight - 2 * phaseBarGroove, .padding = 3 * Metric::step, .gap = 2 * Metric::step},
          parent)
{
    retranslate();
}

void PhaseButton::setCount(qsizetype count, bool ahead)
{
    if (m_count == count && isAhead() == ahead)
        return;
    m_count = count;
    setAhead(ahead);
    retranslate();
}

void PhaseButton::setBeyond(Phase limit)
{
    if (std::exchange(m_limit, limit) != limit)
        retranslate();
}

void PhaseButton::retranslate()
{
    setText(phaseName(phase()));
    setAccessibleName(phaseName(phase()));
    if (m_count < 0)
        setAccessibleDescription({});
    else if (isAhead())
        setAccessibleDescription(tr("%Ln folder(s) more in the guide", nullptr, int(m_count)));
    else
        setAccessibleDescription(tr("%Ln folder(s)", nullptr, int(m_count)));
    // Where words have gone the tip begins with the name.
    const QString what = m_limit != Phase::None ? tr("Locked: this class goes up to %1").arg(phaseName(m_limit))
        : m_count < 0                           ? tr("This project came without phases: match it with a guide first")
        : isAhead() ? tr("The guide has %Ln folder(s) more here: see what growing would add", nullptr, int(m_count))
        : phase() == Phase::Beginner ? tr("Show what a first project needs")
                                     : tr("Show everything up to %1").arg(phaseName(phase()));
    setToolTip(tr("%1: %2", "a phase and what its button does").arg(phaseName(phase()), what));
    const QString count = m_count < 0 ? QString() : QLocale().toString(m_count);
    setNumber(isAhead() ? u'+' + count : count);
}

void PhaseButton::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int key = event->key();
    const bool back = key == Qt::Key_Up || key == (mirrored ? Qt::Key_Right : Qt::Key_Left);
    const bool forth = key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return click();
    if ((!back && !forth) || !group())
        return QAbstractButton::keyPressEvent(event);
    const QList<QAbstractButton *> buttons = group()->buttons();
    const qsizetype to = buttons.indexOf(this) + (forth ? 1 : -1);
    if (to < 0 || to >= buttons.size() || !buttons[to]->isEnabled())
        return;
    auto *const next = static_cast<PhaseButton *>(buttons[to]);
    next->setFocus(Qt::TabFocusReason);
    // Walking along shows what there is; what there is not yet wants to be asked for.
    if (!next->isAhead())
        next->click();
}

PhaseBar::PhaseBar(Session &session, QWidget *parent) : QFrame(parent), m_session(session)
{
    setLook(this, "group");
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(phaseBarGroove, phaseBarGroove, phaseBarGroove, phaseBarGroove);
    row->setSpacing(2);
    auto *const group = new QButtonGroup(this);
    for (const Phase phase : allPhases) {
        auto *const button = new PhaseButton(phase, this);
        group->addButton(button);
        row->addWidget(button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, phase] {
            m_session.growing().choose(phase);
            updateChecked(); // it is not the click that checks
        });
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&session.filter(), &ViewFilter::changed, this, &PhaseBar::updateChecked);
    connect(&session.growing(), &GrowPreview::itemsChanged, this, &PhaseBar::updateChecked);
    connect(&session.growing(), &GrowPreview::outlookChanged, this, &PhaseBar::updateCounts);
    connect(&session, &Session::limitsChanged, this, &PhaseBar::updateCounts);
    auto *const watch = new DocumentWatch(session.document(), this);
    watch->alsoWatch(session.filter());
    connect(watch, &DocumentWatch::changed, this, &PhaseBar::updateCounts);
    updateCounts();
}

void PhaseBar::setCompact(bool compact)
{
    for (PhaseButton *const button : std::as_const(m_buttons))
        button->setCompact(compact);
}

void PhaseBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (PhaseButton *const button : std::as_const(m_buttons))
            button->retranslate();
        Q_EMIT resized();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        // Not at once: windows that come to their end change their style, too.
        QMetaObject::invokeMethod(this, &PhaseBar::resized, Qt::QueuedConnection);
    }
    QFrame::changeEvent(event);
}

void PhaseBar::updateChecked()
{
    const GrowPreview &growing = m_session.growing();
    const Phase upTo = m_session.filter().filter().upTo;
    // What goes beyond the layout shows all of it.
    const Phase shown =
        upTo == Phase::None || (growing.phase() != Phase::None && upTo > growing.phase()) ? growing.phase() : upTo;
    QButtonGroup *const group = m_buttons.first()->group();
    group->setExclusive(false); // else one would stay checked in a project without phases
    for (PhaseButton *const button : std::as_const(m_buttons)) {
        button->setChecked(button->phase() == shown);
        button->setPreviewed(growing.isOpen() && growing.targetPhase() == button->phase());
    }
    group->setExclusive(true);
}

void PhaseBar::updateCounts()
{
    const GrowPreview &growing = m_session.growing();
    const bool hasPhases = growing.phase() != Phase::None || growing.next() != Phase::None;
    const auto &counts = m_session.filter().foldersByPhase();
    for (PhaseButton *const button : std::as_const(m_buttons)) {
        const bool isAhead = growing.isAhead(button->phase());
        const bool isAllowed = m_session.limits().allows(button->phase());
        button->setEnabled(hasPhases && isAllowed);
        button->setBeyond(isAllowed ? Phase::None : m_session.limits().phase);
        button->setCount(!hasPhases    ? -1
                             : isAhead ? growing.ahead(button->phase())
                                       : counts[size_t(toNumber(button->phase()) - 1)],
                         isAhead);
    }
    updateChecked();
    Q_EMIT resized();
}

} // namespace Espalier
