// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/start/startcard.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace Espalier {

class ArrowGroup;

/// The cards of one kind of starting point under their heading. No card is ever alone in its row: the columns divide
/// the number, and where there is no room for that each takes a row of its own.
class CardGroup final : public QWidget {
    Q_OBJECT

public:
    /// \a leastWidth: below which cards of that form do not stand beside each other.
    CardGroup(const QString &title, const QList<StartCard *> &cards, StartCard::Form form, int leastWidth,
              QWidget *parent = nullptr);

    const QList<StartCard *> &cards() const { return m_cards; }
    ArrowGroup &keys() const { return *m_keys; }
    /// For the width it will have.
    void arrange(int width);

    /// Of \a count cards that need \a leastWidth each, how many stand beside each other; 1: rows.
    static int columnsFor(qsizetype count, int leastWidth, int width);

private:
    QList<StartCard *> m_cards;
    StartCard::Form m_form;
    int m_leastWidth;
    QGridLayout *m_grid;
    ArrowGroup *m_keys;
    int m_columns = 0;
};

} // namespace Espalier
