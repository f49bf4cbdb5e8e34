// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Espalier {

/// Paints the rows of a PlanModel: names with their pictures, actions as chips, details in dim text.
class PlanDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;

    /// Width that the widest chip needs; \a isDone as in PlanModel::actionWord().
    static int chipColumnWidth(bool isDone);

private:
    void paintChip(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace Espalier
