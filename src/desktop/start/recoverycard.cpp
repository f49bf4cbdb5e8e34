// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/recoverycard.h"

#include "desktop/start/recoveryrow.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAccessible>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

RecoveryCard::RecoveryCard(const Recovery &recovery, const FormatRegistry &formats, QWidget *parent)
    : QWidget(parent), m_recovery(recovery), m_formats(formats), m_column(new QVBoxLayout(this)),
      m_more(new QPushButton)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * Metric::step);
    setLook(m_more, "link");
    m_more->setAutoDefault(false);
    m_more->setCursor(Qt::PointingHandCursor);
    connect(m_more, &QPushButton::clicked, this, [this] { showMore(!m_showsMore); });
    m_column->addWidget(m_more, 0, Qt::AlignLeft);
    refresh();
}

void RecoveryCard::refresh()
{
    const QList<RecoveredWork> works = m_recovery.list();
    const auto isShown = [](const RecoveredWork &work, const RecoveryRow *row) { return work.id == row->id() && !row->isDiscarded(); };
    if (!works.isEmpty() && std::ranges::equal(works, m_rows, isShown))
        return;
    for (RecoveryRow *const row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // it may still be telling
    }
    m_rows.clear();
    for (const RecoveredWork &work : works) {
        auto *const row = new RecoveryRow(m_recovery, m_formats, work);
        connect(row, &RecoveryRow::recoverRequested, this, &RecoveryCard::recoverRequested);
        connect(row, &RecoveryRow::changed, this, &RecoveryCard::refresh);
        m_column->insertWidget(int(m_rows.size()), row);
        m_rows.append(row);
    }
    if (works.isEmpty())
        return hide();
    setAccessibleName(m_rows.first()->title());
    setAccessibleDescription(m_rows.first()->text());
    showMore(m_showsMore);
}

void RecoveryCard::showMore(bool more)
{
    m_showsMore = more;
    for (qsizetype i = 1; i < m_rows.size(); ++i)
        m_rows[i]->setVisible(more);
    m_more->setVisible(m_rows.size() > 1);
    m_more->setText(more ? tr("Show the newest only") : tr("%Ln more", nullptr, int(m_rows.size()) - 1));
}

QWidget *RecoveryCard::firstButton() const { return m_rows.isEmpty() ? nullptr : m_rows.first()->firstButton(); }

void RecoveryCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Not in the midst of being shown, since it may hide. What can be undone here stays.
    if (std::ranges::none_of(m_rows, [](const RecoveryRow *row) { return row->isDiscarded(); }))
        QMetaObject::invokeMethod(this, &RecoveryCard::refresh, Qt::QueuedConnection);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Espalier
