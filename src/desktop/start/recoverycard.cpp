// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/recoverycard.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

/// What is known of the file that the work belongs to.
QString recoveryFileState(const RecoveryHeader &about)
{
    if (about.path.isEmpty())
        return RecoveryCard::tr("It was in no file yet.");
    return DocumentFile::ahead(about.path, about.hash).onDisk() == DocumentFile::OnDisk::Known
        ? RecoveryCard::tr("The file is as it was.")
        : RecoveryCard::tr("The file changed since: Recover opens a copy.");
}

} // namespace

RecoveryCard::RecoveryCard(const Recovery &recovery, QWidget *parent)
    : QFrame(parent), m_recovery(recovery), m_title(new QLabel), m_line(new QLabel), m_recover(new QPushButton(tr("Recover"))),
      m_discard(new QPushButton(tr("Discard"))), m_undo(new QPushButton(tr("Undo")))
{
    setLook(this, "bubble");
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Metric::step, 3 * Metric::step, 4 * Metric::step, 3 * Metric::step);
    row->setSpacing(2 * Metric::step);
    auto *const words = new QVBoxLayout;
    words->setSpacing(Metric::step);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_line->setFont(smallFont());
    m_line->setTextFormat(Qt::PlainText);
    setLook(m_line, "dim");
    m_line->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_line);
    row->addLayout(words, 1);
    for (QPushButton *const button : {m_recover, m_discard, m_undo}) {
        // A blind Enter decides nothing.
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_recover, &QPushButton::clicked, this, [this] { Q_EMIT recoverRequested(m_id); });
    connect(m_discard, &QPushButton::clicked, this, &RecoveryCard::discard);
    connect(m_undo, &QPushButton::clicked, this, &RecoveryCard::undoDiscard);
    refresh();
}

void RecoveryCard::refresh()
{
    const QList<RecoveredWork> works = m_recovery.list();
    m_undo->hide();
    m_recover->setVisible(!works.isEmpty());
    m_discard->setVisible(!works.isEmpty());
    if (works.isEmpty())
        return hide();
    showWork(works.first(), works.size() - 1);
}

void RecoveryCard::showWork(const RecoveredWork &work, qsizetype more)
{
    m_id = work.id;
    m_title->setText(tr("“%1” was not saved when the program ended").arg(printable(work.about.name, 60)));
    QStringList facts{QLocale().toString(work.about.written.toLocalTime(), QLocale::ShortFormat), tr("%Ln edit(s)", nullptr, int(work.about.edits)),
                      tr("%Ln folder(s)", nullptr, int(work.about.folders))};
    if (more > 0)
        facts.append(tr("%Ln more", nullptr, int(more)));
    QStringList sentences{facts.join(QStringLiteral(" · ")), recoveryFileState(work.about)};
    if (work.isSuspicious())
        sentences.append(tr("The program ended %Ln time(s) while it was open.", nullptr, work.attempts));
    m_line->setText(sentences.join(QStringLiteral("  ")));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_line->text());
}

void RecoveryCard::discard()
{
    const Result<QString> discarded = m_recovery.discard(m_id);
    if (!discarded)
        return refresh();
    m_discarded = *discarded;
    m_title->setText(tr("Discarded"));
    m_line->setText(tr("It is kept for %Ln day(s).", nullptr, Recovery::daysKept));
    m_recover->hide();
    m_discard->hide();
    m_undo->show();
    m_undo->setFocus();
}

void RecoveryCard::undoDiscard()
{
    // When it cannot come back, what is there tells it best.
    Q_UNUSED(m_recovery.restore(m_discarded));
    refresh();
}

void RecoveryCard::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    // Not in the midst of being shown, since it may hide.
    if (m_undo->isHidden())
        QMetaObject::invokeMethod(this, &RecoveryCard::refresh, Qt::QueuedConnection);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Espalier
