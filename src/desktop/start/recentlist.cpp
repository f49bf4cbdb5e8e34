// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/recentlist.h"

#include "desktop/session/recentfiles.h"
#include "desktop/start/arrowgroup.h"
#include "desktop/start/recentcard.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int recentListInset = 4;

} // namespace

RecentList::RecentList(RecentFiles &recent, const FormatRegistry &formats, int most, QWidget *parent)
    : QWidget(parent), m_recent(recent), m_formats(formats), m_most(most), m_grid(new QGridLayout),
      m_keys(new ArrowGroup(this))
{
    setAccessibleName(tr("Recent"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *const frame = new QFrame;
    setLook(frame, "bubble");
    frame->setLayout(m_grid);
    m_grid->setContentsMargins(recentListInset, recentListInset, recentListInset, recentListInset);
    m_grid->setSpacing(0);
    column->addWidget(frame);
    connect(&recent, &RecentFiles::changed, this, &RecentList::rebuild);
    rebuild();
}

bool RecentList::isEmpty() const { return m_recent.paths().isEmpty(); }

void RecentList::rebuild()
{
    const bool hadFocus = m_keys->current() && m_keys->current()->hasFocus();
    // Those before may still be handling the click that led here.
    while (QLayoutItem *const item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    QList<QWidget *> cards;
    for (const QString &path : m_recent.ordered()) {
        if (cards.size() == m_most)
            break;
        auto *const card = new RecentCard(m_formats, path, m_recent.isPinned(path));
        connect(card, &QAbstractButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
        connect(
            card, &RecentCard::pinRequested, this, [this, path](bool pinned) { m_recent.setPinned(path, pinned); },
            Qt::QueuedConnection);
        connect(
            card, &RecentCard::removeRequested, this, [this, path] { m_recent.remove(path); }, Qt::QueuedConnection);
        cards.append(card);
    }
    m_keys->setWidgets(cards);
    arrange();
    if (hadFocus && m_keys->current())
        m_keys->current()->setFocus();
}

void RecentList::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    arrange();
}

void RecentList::arrange()
{
    const QList<QWidget *> &cards = m_keys->widgets();
    for (qsizetype i = 0; i < cards.size(); ++i)
        m_grid->addWidget(cards[i], int(i) / m_columns, int(i) % m_columns);
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    m_keys->setColumns(m_columns);
    if (!cards.isEmpty())
        return;
    auto *const none = new QLabel(tr("Projects you save or open are listed here."));
    none->setWordWrap(true);
    none->setFont(smallFont());
    none->setMargin(2 * Metric::step);
    setLook(none, "dim");
    m_grid->addWidget(none, 0, 0, 1, m_columns);
}

} // namespace Espalier
