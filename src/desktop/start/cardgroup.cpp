// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/cardgroup.h"

#include "desktop/start/arrowgroup.h"
#include "desktop/start/sectionheading.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int cardGap = 4 * Metric::step;
constexpr int rowGap = 2 * Metric::step;
constexpr int mostColumns = 5;

} // namespace

CardGroup::CardGroup(const QString &title, const QList<StartCard *> &cards, StartCard::Form form, int leastWidth,
                     QWidget *parent)
    : QWidget(parent), m_cards(cards), m_form(form), m_leastWidth(leastWidth), m_grid(new QGridLayout),
      m_keys(new ArrowGroup(this))
{
    setAccessibleName(title);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metric::step);
    column->addWidget(sectionHeading(title), 0, Qt::AlignLeft);
    column->addLayout(m_grid);
    m_keys->setWidgets({cards.begin(), cards.end()});
    for (qsizetype i = 0; i < cards.size(); ++i)
        cards[i]->setPlace(i + 1, cards.size());
    arrange(0);
}

int CardGroup::columnsFor(qsizetype count, int leastWidth, int width)
{
    for (int columns = int(std::min(count, qsizetype(mostColumns))); columns > 1; --columns) {
        if (count % columns == 0 && columns * leastWidth + (columns - 1) * cardGap <= width)
            return columns;
    }
    return 1;
}

void CardGroup::arrange(int width)
{
    const int columns = columnsFor(m_cards.size(), m_leastWidth, width);
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_grid->setHorizontalSpacing(cardGap);
    m_grid->setVerticalSpacing(columns == 1 ? rowGap : cardGap);
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setForm(columns == 1 ? StartCard::Form::Row : m_form);
        m_grid->addWidget(m_cards[i], int(i) / columns, int(i) % columns);
    }
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_keys->setColumns(columns);
}

} // namespace Espalier
