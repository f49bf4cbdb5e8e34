// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinedelegate.h"

#include "desktop/theming/looks.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineview.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace Espalier {

OutlineDelegate::OutlineDelegate(OutlineView &view) : QStyledItemDelegate(&view), m_view(view) {}

QWidget *OutlineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.column() != LayoutModel::SummaryColumn)
        return nullptr;
    auto *const edit = new QLineEdit(parent);
    setLook(edit, "inplace");
    edit->setAccessibleName(tr("Summary"));
    return edit;
}

void OutlineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *const edit = qobject_cast<QLineEdit *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    if (edit->isModified() || edit->text() == text)
        return; // what the person is typing outranks what happens elsewhere
    edit->setText(text);
}

void OutlineDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *const edit = qobject_cast<QLineEdit *>(editor);
    if (edit->text() != index.data(Qt::EditRole).toString())
        model->setData(index, edit->text(), Qt::EditRole);
}

void OutlineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    editor->setGeometry(m_view.editorRect(index));
}

bool OutlineDelegate::eventFilter(QObject *object, QEvent *event)
{
    // Tab ends editing and stays in the row, rather than opening the next editor.
    if (auto *const editor = qobject_cast<QWidget *>(object); editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor, NoHint);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace Espalier
