// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textaccessible.h"

#include "desktop/text/textview.h"

#include <QPointer>
#include <QWindow>

namespace Espalier {

namespace {

constexpr size_t mostLineItems = 4096; // kept at a time; more than anybody looks at

/// One line. Belongs to Qt's cache of interfaces.
class TextLineItem final : public QAccessibleInterface {
public:
    TextLineItem(TextView &view, int row) : m_view(&view), m_row(row) { }

    int row() const { return m_row; }
    bool isValid() const final { return m_view && m_row < m_view->editing().lines().count(); }
    QObject *object() const final { return nullptr; }
    QWindow *window() const final { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const final { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const final { return nullptr; }
    QAccessibleInterface *childAt(int, int) const final { return nullptr; }
    int childCount() const final { return 0; }
    int indexOfChild(const QAccessibleInterface *) const final { return -1; }
    QString text(QAccessible::Text kind) const final
    {
        return kind == QAccessible::Name && isValid() ? m_view->spokenLine(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString &) final { }
    QRect rect() const final
    {
        return isValid() ? m_view->rowRect(m_row).translated(m_view->viewport()->mapToGlobal(QPoint())) : QRect();
    }
    QAccessible::Role role() const final { return QAccessible::ListItem; }
    QAccessible::State state() const final
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        const TextLine &line = m_view->editing().lines().at(m_row);
        state.focusable = true;
        state.focused = m_view->hasFocus() && m_view->editing().caret().row == m_row;
        state.selected = m_view->editing().caret().row == m_row;
        state.editable = line.kind != TextLine::Kind::Hidden;
        state.expandable = line.isFoldable;
        state.collapsed = line.isFolded;
        state.expanded = line.isFoldable && !line.isFolded;
        return state;
    }

private:
    QPointer<TextView> m_view;
    int m_row;
};

QAccessibleInterface *makeTextAccessible(const QString &, QObject *object)
{
    auto *const view = qobject_cast<TextView *>(object);
    return view ? new TextAccessible(*view) : nullptr;
}

} // namespace

TextAccessible::TextAccessible(TextView &view) : QAccessibleWidget(&view, QAccessible::List), m_view(view) { }
TextAccessible::~TextAccessible() { forget(); }

void TextAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeTextAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

void TextAccessible::forget() const
{
    for (const auto &[row, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
    m_items.clear();
}

void TextAccessible::notifyCaret(TextView &view)
{
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    const auto *const self = dynamic_cast<TextAccessible *>(QAccessible::queryAccessibleInterface(&view));
    QAccessibleInterface *const line = self ? self->focusChild() : nullptr;
    if (!line)
        return;
    QAccessibleEvent event(line, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

int TextAccessible::childCount() const { return int(m_view.editing().lines().count()); }

QAccessibleInterface *TextAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_items.find(index); known != m_items.end())
        return QAccessible::accessibleInterface(known->second);
    if (m_items.size() >= mostLineItems)
        forget();
    auto *const made = new TextLineItem(m_view, index);
    m_items.emplace(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *TextAccessible::childAt(int x, int y) const
{
    const QPoint point = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    return m_view.viewport()->rect().contains(point) ? child(int(m_view.rowAt(point.y()))) : nullptr;
}

int TextAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *const line = dynamic_cast<const TextLineItem *>(child);
    return line ? line->row() : -1;
}

QAccessibleInterface *TextAccessible::focusChild() const
{
    return m_view.hasFocus() ? child(int(m_view.editing().caret().row)) : nullptr;
}

} // namespace Espalier
