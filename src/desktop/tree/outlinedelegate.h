// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Espalier {

class OutlineView;

/// The editor of summaries. The view itself paints, lets names be typed, and has a menu for the phase.
class OutlineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutlineDelegate(OutlineView &view);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    void setEditorData(QWidget *editor, const QModelIndex &index) const final;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const final;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    bool eventFilter(QObject *object, QEvent *event) final;

private:
    OutlineView &m_view;
};

} // namespace Espalier
