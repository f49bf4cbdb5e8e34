// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/folderchooser.h"

#include "core/theme.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

FolderChooser::FolderChooser(const Layout &layout, NodeIndex without, const QString &question, QWidget *parent)
    : QDialog(parent), m_words(new QLineEdit), m_list(new QListWidget)
{
    setWindowTitle(tr("Choose a Folder"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Metric::step, 4 * Metric::step, 4 * Metric::step, 4 * Metric::step);
    column->setSpacing(2 * Metric::step);
    QLabel *const label = wrappedLabel(question);
    m_words->setPlaceholderText(tr("Part of its path"));
    m_words->setAccessibleName(tr("Part of its path"));
    m_words->installEventFilter(this);
    m_list->setAccessibleName(tr("Folders"));
    m_list->setUniformItemSizes(true);
    column->addWidget(label);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Choose"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (QAbstractButton *const button : buttons->buttons())
        button->setIcon({});
    setLook(m_ok, "primary");
    m_ok->setDefault(true);
    column->addWidget(buttons);
    for (NodeIndex node = rootNode; node != noNode;) {
        if (node == without) {
            node = layout.nextAfter(node);
            continue;
        }
        if (layout.isFolder(node)) {
            const QString path = layout.path(node);
            auto *const item = new QListWidgetItem(icon(node == rootNode ? u"nodes/root" : u"nodes/folder"),
                                                   printable(node == rootNode ? layout.name(node) : path), m_list);
            item->setData(Qt::UserRole, path);
        }
        node = layout.next(node);
    }
    m_list->setCurrentRow(0);
    connect(m_words, &QLineEdit::textChanged, this, &FolderChooser::filter);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(420, 420);
}

QString FolderChooser::path() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
}

void FolderChooser::filter(const QString &words)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = m_list->item(row)->text().contains(words, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
    m_ok->setEnabled(first >= 0);
}

/// Arrow keys walk along the list while one types.
bool FolderChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_list, key);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Espalier
