// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textaccessible.h"

#include "desktop/text/textview.h"

#include <QPointer>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr size_t mostLineItems = 4096; // kept at a time; more than anybody looks at

const QString spokenCommentMark = QStringLiteral("  # ");

/// One line, and the characters of it, without bars. Belongs to Qt's cache of interfaces.
class TextLineItem final : public QAccessibleInterface, public QAccessibleTextInterface {
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
    void *interface_cast(QAccessible::InterfaceType type) final
    {
        return type == QAccessible::TextInterface && isText() ? static_cast<QAccessibleTextInterface *>(this) : nullptr;
    }
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

    // -- its characters
    QString written() const
    {
        if (!isText())
            return {};
        const LineText line = m_view->editing().textOf(m_row);
        return line.hasComment ? line.name + spokenCommentMark + line.comment : line.name;
    }
    int offsetOf(const TextCaret &caret) const
    {
        return int(caret.at)
            + (caret.inComment ? int(m_view->editing().textOf(m_row).name.size() + spokenCommentMark.size()) : 0);
    }
    TextCaret caretAt(int offset) const
    {
        const LineText line = m_view->editing().textOf(m_row);
        const qsizetype comment = line.name.size() + spokenCommentMark.size();
        if (!line.hasComment || offset < comment)
            return {m_row, false, std::clamp<qsizetype>(offset, 0, line.name.size())};
        return {m_row, true, std::min<qsizetype>(offset - comment, line.comment.size())};
    }
    bool hasCaret() const { return isText() && m_view->editing().caret().row == m_row; }

    int characterCount() const final { return int(written().size()); }
    int cursorPosition() const final { return hasCaret() ? offsetOf(m_view->editing().caret()) : -1; }
    void setCursorPosition(int position) final
    {
        if (isText())
            m_view->editing().setCaret(caretAt(position));
    }
    QString text(int start, int end) const final { return written().mid(start, end - start); }
    QRect characterRect(int offset) const final
    {
        if (!isText())
            return {};
        const QRect left = m_view->caretRect(caretAt(offset));
        const QRect right = m_view->caretRect(caretAt(offset + 1));
        const QRect cell(left.topLeft(), QPoint(std::max(left.left(), right.left() - 1), left.bottom()));
        return cell.translated(m_view->viewport()->mapToGlobal(QPoint()));
    }
    int offsetAtPoint(const QPoint &point) const final
    {
        const QPoint place = m_view ? m_view->viewport()->mapFromGlobal(point) : QPoint();
        return isText() && m_view->rowRect(m_row).contains(place) ? offsetOf(m_view->caretAt(place)) : -1;
    }
    void scrollToSubstring(int start, int) final { setCursorPosition(start); }
    QString attributes(int, int *start, int *end) const final
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    // What is selected of it, where the selection begins or ends here or goes past it.
    int selectionCount() const final
    {
        int start = 0;
        int end = 0;
        selection(0, &start, &end);
        return end > start;
    }
    void selection(int, int *start, int *end) const final
    {
        *start = *end = 0;
        if (!isText() || !m_view->editing().hasSelection())
            return;
        const auto [from, to] = m_view->editing().selection();
        if (m_row < from.row || m_row > to.row)
            return;
        *start = from.row == m_row ? offsetOf(from) : 0;
        *end = to.row == m_row ? offsetOf(to) : characterCount();
    }
    void addSelection(int start, int end) final { setSelection(0, start, end); }
    void setSelection(int, int start, int end) final
    {
        if (isText())
            m_view->editing().selectRange(caretAt(start), caretAt(end));
    }
    void removeSelection(int) final
    {
        if (isText())
            m_view->editing().setCaret(m_view->editing().caret());
    }

private:
    bool isText() const { return isValid() && m_view->editing().lines().at(m_row).kind != TextLine::Kind::Hidden; }

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
    auto *const self = dynamic_cast<TextAccessible *>(QAccessible::queryAccessibleInterface(&view));
    auto *const line = self ? dynamic_cast<TextLineItem *>(self->focusChild()) : nullptr;
    if (!line)
        return;
    const Told now{line->row(), view.spokenLine(line->row()), line->written()};
    const Told before = std::exchange(self->m_told, now);
    if (now.row != before.row) {
        QAccessibleEvent focus(line, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    } else if (now.text != before.text) {
        qsizetype start = 0;
        const qsizetype shorter = std::min(now.text.size(), before.text.size());
        while (start < shorter && now.text[start] == before.text[start])
            ++start;
        qsizetype end = 0;
        while (end < shorter - start
               && now.text.at(now.text.size() - 1 - end) == before.text.at(before.text.size() - 1 - end))
            ++end;
        QAccessibleTextUpdateEvent update(line, int(start), before.text.sliced(start, before.text.size() - end - start),
                                          now.text.sliced(start, now.text.size() - end - start));
        QAccessible::updateAccessibility(&update);
    }
    if (now.spoken != before.spoken) {
        QAccessibleEvent name(line, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&name);
    }
    QAccessibleTextCursorEvent cursor(line, line->cursorPosition());
    QAccessible::updateAccessibility(&cursor);
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
