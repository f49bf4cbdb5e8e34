// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Espalier {

class OutlineView;
class Session;

/// The editors of the outline: a validating line for the name, a plain one for the summary. The view itself paints, and
/// has a menu for the phase.
class OutlineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    OutlineDelegate(Session &session, OutlineView &view);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    void setEditorData(QWidget *editor, const QModelIndex &index) const final;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const final;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    bool eventFilter(QObject *object, QEvent *event) final;

private:
    Session &m_session;
    OutlineView &m_view;
};

} // namespace Espalier
