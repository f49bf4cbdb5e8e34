// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/dialogs/shortcutsdialog.h"

#include "desktop/actions/actionregistry.h"

#include "desktop/theming/looks.h"
#include "ui_shortcutsdialog.h"

#include <QAction>
#include <QHeaderView>

namespace Espalier {

namespace {

QString shortcutsDialogPlainText(const QAction *action)
{
    QString text = action->text();
    return text.remove(u'&').remove(u'…');
}

} // namespace

ShortcutsDialog::ShortcutsDialog(ActionRegistry &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    m_ui->list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setLook(m_ui->hint, "dim");
    m_ui->keys->setAccessibleName(tr("New shortcut"));
    fill();
    connect(m_ui->search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_ui->list, &QTreeWidget::currentItemChanged, this, [this] {
        m_ui->keys->setKeySequence(selected() ? selected()->shortcut() : QKeySequence());
        check();
    });
    connect(m_ui->keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::check);
    connect(m_ui->assign, &QPushButton::clicked, this, &ShortcutsDialog::assign);
    connect(m_ui->restore, &QPushButton::clicked, this, &ShortcutsDialog::restore);
    m_ui->list->setCurrentItem(m_ui->list->topLevelItem(0));
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::fill()
{
    const QAction *const before = selected();
    m_ui->list->clear();
    for (QAction *const action : m_actions.all()) {
        auto *const item =
            new QTreeWidgetItem(m_ui->list,
                                {shortcutsDialogPlainText(action),
                                 QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
        item->setIcon(0, action->icon());
        item->setData(0, Qt::UserRole, QVariant::fromValue<QObject *>(action));
        if (action == before)
            m_ui->list->setCurrentItem(item);
    }
    filter(m_ui->search->text());
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *const item = m_ui->list->topLevelItem(row);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive) && !item->text(1).contains(text, Qt::CaseInsensitive));
    }
}

QAction *ShortcutsDialog::selected() const
{
    const QTreeWidgetItem *const item = m_ui->list->currentItem();
    return item ? qobject_cast<QAction *>(item->data(0, Qt::UserRole).value<QObject *>()) : nullptr;
}

QAction *ShortcutsDialog::otherWith(const QKeySequence &keys) const
{
    for (QAction *const action : m_actions.all()) {
        if (action != selected() && !keys.isEmpty() && action->shortcuts().contains(keys))
            return action;
    }
    return nullptr;
}

void ShortcutsDialog::check()
{
    const QAction *const other = otherWith(m_ui->keys->keySequence());
    m_ui->hint->setText(
        other ? tr("“%1” has these keys now; assigning takes them from it.").arg(shortcutsDialogPlainText(other))
              : QString());
    m_ui->assign->setEnabled(selected() && m_ui->keys->keySequence() != selected()->shortcut());
    m_ui->restore->setEnabled(selected() && selected()->shortcuts() != m_actions.defaultShortcuts(selected()));
}

void ShortcutsDialog::assign()
{
    const QKeySequence keys = m_ui->keys->keySequence();
    set(keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
}

void ShortcutsDialog::restore() { set(m_actions.defaultShortcuts(selected())); }

void ShortcutsDialog::set(const QList<QKeySequence> &shortcuts)
{
    // Keys of two commands run neither of them.
    for (const QKeySequence &keys : shortcuts) {
        if (QAction *const other = otherWith(keys)) {
            QList<QKeySequence> rest = other->shortcuts();
            rest.removeAll(keys);
            m_actions.setShortcuts(other, rest);
        }
    }
    m_actions.setShortcuts(selected(), shortcuts);
    fill();
    check();
}

} // namespace Espalier
