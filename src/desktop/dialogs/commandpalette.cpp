// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/dialogs/commandpalette.h"

#include "core/theme.h"
#include "desktop/actions/actionregistry.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr QSize paletteSize(560, 420);

QString commandPalettePlainText(const QAction *action)
{
    QString text = action->text();
    return text.remove(u'&');
}

/// How well \a text fits what was typed: smaller is better, -1: not at all. The letters must come in order; those that
/// begin words count most.
int commandPaletteDistance(const QString &text, const QString &typed)
{
    int cost = 0;
    qsizetype at = -1;
    for (const QChar c : typed) {
        if (c.isSpace())
            continue;
        const qsizetype next = text.indexOf(c, at + 1, Qt::CaseInsensitive);
        if (next < 0)
            return -1;
        const bool startsWord = next == 0 || !text[next - 1].isLetterOrNumber();
        cost += startsWord ? 0 : next == at + 1 ? 1 : int(next - at) + 4;
        at = next;
    }
    return cost;
}

} // namespace

CommandPalette::CommandPalette(ActionRegistry &actions, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_actions(actions), m_field(new QLineEdit), m_list(new QListWidget)
{
    setWindowTitle(tr("Command Palette"));
    resize(paletteSize);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Metric::step, 3 * Metric::step, 3 * Metric::step, 3 * Metric::step);
    column->setSpacing(2 * Metric::step);
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::show);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    show({});
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 80)));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int row = m_list->currentRow() + (key == Qt::Key_Up ? -1 : 1);
            m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::show(const QString &text)
{
    std::vector<std::pair<int, QAction *>> found;
    for (QAction *const action : m_actions.all()) {
        if (const int cost = commandPaletteDistance(commandPalettePlainText(action), text);
            cost >= 0 && action->isEnabled())
            found.emplace_back(cost, action);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, QAction *>::first);
    m_list->clear();
    for (const auto &[cost, action] : found) {
        QString line = commandPalettePlainText(action);
        if (!action->shortcut().isEmpty())
            line += QStringLiteral("    ") + action->shortcut().toString(QKeySequence::NativeText);
        auto *const item = new QListWidgetItem(action->icon(), line, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<QObject *>(action));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *const item = m_list->currentItem();
    accept();
    if (!item)
        return;
    // Once this dialog is gone: the command may open one of its own.
    QTimer::singleShot(0, qobject_cast<QAction *>(item->data(Qt::UserRole).value<QObject *>()), &QAction::trigger);
}

} // namespace Espalier
