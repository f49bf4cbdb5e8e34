// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QList>

namespace Espalier {

/// Sets its items in rows as words are set in lines, from the side where reading starts. An item wider than the row
/// gets the row's width.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) final;
    int count() const final { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const final { return m_items.value(index); }
    QLayoutItem *takeAt(int index) final;
    Qt::Orientations expandingDirections() const final { return {}; }
    bool hasHeightForWidth() const final { return true; }
    int heightForWidth(int width) const final { return place({0, 0, width, 0}, false); }
    QSize sizeHint() const final { return minimumSize(); }
    QSize minimumSize() const final;
    void setGeometry(const QRect &rect) final;

private:
    /// Returns the height that the rows need.
    int place(const QRect &rect, bool moves) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace Espalier
