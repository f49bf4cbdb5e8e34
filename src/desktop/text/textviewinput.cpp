// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the mouse and the keyboard do in the text view.

#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/text/textchanges.h"
#include "desktop/text/textcompletion.h"
#include "desktop/text/textdrag.h"
#include "desktop/text/textview.h"
#include "desktop/theming/appearance.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

Qt::KeyboardModifiers realModifiers(const QKeyEvent &event) { return event.modifiers() & ~Qt::KeypadModifier; }

bool isTyped(const QKeyEvent &event)
{
    const QString text = event.text();
    const Qt::KeyboardModifiers modifiers = realModifiers(event) & ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    const bool isPlain = modifiers == Qt::NoModifier || modifiers == (Qt::ControlModifier | Qt::AltModifier)
        || modifiers == Qt::GroupSwitchModifier;
    return isPlain && !text.isEmpty() && text.at(0).isPrint();
}

} // namespace

// -- keys -------------------------------------------------------------------------------------------------------------

bool TextView::wantsKey(const QKeyEvent &event) const
{
    if (isTyped(event))
        return true;
    const Qt::KeyboardModifiers modifiers = realModifiers(event);
    const bool isControl = modifiers.testFlag(Qt::ControlModifier);
    const bool isShift = modifiers.testFlag(Qt::ShiftModifier);
    const bool isAlt = modifiers.testFlag(Qt::AltModifier);
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return !isAlt && !(isControl && isShift);
    case Qt::Key_Up:
    case Qt::Key_Down:
        return !isControl;
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return !isAlt;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return !isAlt && !isControl;
    case Qt::Key_Space:
        return isControl;
    case Qt::Key_Minus:
    case Qt::Key_Plus:
    case Qt::Key_Underscore:
    case Qt::Key_Equal:
    case Qt::Key_Asterisk:
        return isControl && isShift;
    case Qt::Key_A:
    case Qt::Key_C:
    case Qt::Key_V:
    case Qt::Key_X:
        return modifiers == Qt::ControlModifier;
    case Qt::Key_Insert:
        return modifiers == Qt::ControlModifier || modifiers == Qt::ShiftModifier;
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

bool TextView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *const key = static_cast<QKeyEvent *>(event);
        // What was typed is a step of the history before anything is done to the history.
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) || key->matches(QKeySequence::Save))
            m_editing->commit(true);
        if (wantsKey(*key)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool TextView::focusNextPrevChild(bool next)
{
    return std::exchange(m_mayLeave, false) && QAbstractScrollArea::focusNextPrevChild(next);
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (m_completion->press(*event))
        return;
    if (event->key() == Qt::Key_Escape) {
        m_mayLeave = true;
        m_editing->setCaret(m_editing->caret());
        return;
    }
    if (event->key() != Qt::Key_Shift)
        m_mayLeave = false;
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down && event->key() != Qt::Key_PageUp
        && event->key() != Qt::Key_PageDown)
        m_wantedX = -1;
    if (pressCaretKey(*event) || pressFoldKey(*event) || refuses(*event) || pressEditKey(*event))
        return;
    if (isTyped(*event)) {
        m_editing->insert(event->text());
        m_completion->follow();
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TextView::moveVertically(qsizetype rows, bool selects)
{
    const TextCaret &caret = m_editing->caret();
    if (m_wantedX < 0)
        m_wantedX = caretRect(caret).left() + horizontalScrollBar()->value();
    const qsizetype row = std::clamp<qsizetype>(caret.row + rows, 0, m_editing->lines().count() - 1);
    qsizetype to = m_editing->textRow(row, rows < 0 ? -1 : 1);
    if ((rows < 0) != (to < caret.row) && to != caret.row)
        to = caret.row;
    if (to == caret.row)
        return m_editing->setCaret(rows < 0 ? m_editing->startOf(to) : m_editing->endOf(to), selects);
    // Where it would be seen, even if that line is not in sight yet.
    const QPoint place(int(m_wantedX) - horizontalScrollBar()->value(), rowRect(to).center().y());
    const int value = verticalScrollBar()->value();
    TextCaret there = caretAt({place.x(), rowRect(value).center().y() + int(to - value) * m_rowHeight});
    there.row = to;
    m_editing->setCaret(there, selects);
}

bool TextView::pressCaretKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = realModifiers(event);
    if (modifiers.testFlag(Qt::AltModifier))
        return false;
    const bool selects = modifiers.testFlag(Qt::ShiftModifier);
    const bool word = modifiers.testFlag(Qt::ControlModifier);
    const TextCaret caret = m_editing->caret();
    switch (event.key()) {
    case Qt::Key_Left:
        m_editing->setCaret(m_editing->left(caret, word), selects);
        return true;
    case Qt::Key_Right: {
        const LineText text = m_editing->textOf(caret.row);
        if (!isTextReadOnly() && !selects && !caret.inComment && !text.hasComment && caret.at == text.name.size()
            && !text.name.isEmpty() && caret.row > 0)
            m_editing->startComment();
        else
            m_editing->setCaret(m_editing->right(caret, word), selects);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (word)
            return false;
        moveVertically(event.key() == Qt::Key_Up ? -1 : 1, selects);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const qsizetype page = std::max(1, verticalScrollBar()->pageStep() - 1);
        moveVertically(event.key() == Qt::Key_PageUp ? -page : page, selects);
        return true;
    }
    case Qt::Key_Home:
        m_editing->setCaret(m_editing->startOf(word ? 0 : caret.row), selects);
        return true;
    case Qt::Key_End:
        m_editing->setCaret(m_editing->endOf(word ? m_editing->textRow(m_editing->lines().count() - 1, -1) : caret.row),
                            selects);
        return true;
    default:
        return false;
    }
}

bool TextView::pressFoldKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = realModifiers(event);
    if (!modifiers.testFlag(Qt::ControlModifier) || !modifiers.testFlag(Qt::ShiftModifier))
        return false;
    const bool folds = event.key() == Qt::Key_Minus || event.key() == Qt::Key_Underscore;
    const bool unfolds = event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal || event.key() == Qt::Key_Asterisk;
    if (!folds && !unfolds)
        return false;
    const bool all = modifiers.testFlag(Qt::AltModifier);
    qsizetype row = m_editing->caret().row;
    if (!m_editing->lines().at(row).isFoldable || (folds && m_editing->lines().at(row).isFolded))
        row = folds ? m_editing->lines().parentRow(row) : row;
    if (row < 0 || m_editing->lines().at(row).kind != TextLine::Kind::Node)
        return true;
    const NodeIndex node = m_editing->lines().at(row).node;
    if (all)
        m_editing->setFoldedBelow(rootNode, folds);
    else
        m_editing->setFolded(node, folds);
    return true;
}

bool TextView::isTextReadOnly() const { return m_editing->session().editor().isLocked(); }

/// Where the layout may only be looked at: is it a key that would write? Then it has been said why not.
bool TextView::refuses(const QKeyEvent &event)
{
    if (!isTextReadOnly() || event.matches(QKeySequence::SelectAll) || event.matches(QKeySequence::Copy)
        || (event.key() == Qt::Key_Insert && event.modifiers() == Qt::ControlModifier))
        return false;
    if (!isTyped(event) && !wantsKey(event))
        return false;
    m_editing->session().tell(m_editing->session().editor().checkUnlocked().error().message);
    return true;
}

bool TextView::pressEditKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = realModifiers(event);
    const bool isControl = modifiers.testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_editing->newLine();
        break;
    case Qt::Key_Tab:
        m_editing->indent();
        break;
    case Qt::Key_Backtab:
        m_editing->outdent();
        break;
    case Qt::Key_Backspace:
        m_editing->backspace(isControl);
        m_completion->follow();
        break;
    case Qt::Key_Delete:
        if (modifiers == Qt::ControlModifier)
            m_editing->deleteBranch();
        else if (modifiers == Qt::ShiftModifier)
            actOnText("cut");
        else
            m_editing->deleteForward();
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (modifiers != Qt::AltModifier)
            return false;
        m_editing->moveBranch(event.key() == Qt::Key_Up ? -1 : 1);
        break;
    case Qt::Key_Space:
        if (!isControl)
            return false;
        m_completion->open();
        break;
    case Qt::Key_Insert:
        actOnText(isControl ? "copy" : "paste");
        break;
    default:
        if (event.matches(QKeySequence::SelectAll))
            actOnText("selectAll");
        else if (event.matches(QKeySequence::Copy))
            actOnText("copy");
        else if (event.matches(QKeySequence::Cut))
            actOnText("cut");
        else if (event.matches(QKeySequence::Paste))
            actOnText("paste");
        else
            return false;
    }
    return true;
}

void TextView::actOnText(std::string_view id)
{
    QClipboard *const clipboard = QGuiApplication::clipboard();
    if (isTextReadOnly() && id != "selectAll" && id != "copy")
        return m_editing->session().tell(m_editing->session().editor().checkUnlocked().error());
    if (id == "selectAll") {
        m_editing->selectAll();
    } else if (id == "copy" || id == "cut") {
        m_copied = m_editing->selectedText();
        clipboard->setText(m_copied);
        if (const int hidden = m_editing->hiddenInSelection(); hidden > 0 && id == "copy")
            m_editing->session().tell(tr("Copied without %n hidden item(s)", nullptr, hidden));
        if (id == "cut")
            m_editing->cut();
    } else if (id == "paste") {
        const QString text = clipboard->text();
        m_editing->paste(text, text == m_copied);
    } else if (id == "delete") {
        m_editing->deleteForward();
    }
}

/// Lines of what was pasted are doubtful: a person looks at them first.
void TextView::reviewPaste(NodeIndex parent, NodeIndex before)
{
    if (const QMimeData *const mime = QGuiApplication::clipboard()->mimeData())
        verbs().insert(*mime, Qt::CopyAction, parent, before, true);
}

void TextView::inputMethodEvent(QInputMethodEvent *event)
{
    if (isTextReadOnly())
        return event->ignore();
    m_preedit = event->preeditString();
    if (!event->commitString().isEmpty()) {
        m_editing->insert(event->commitString());
        m_completion->follow();
    }
    viewport()->update();
    event->accept();
}

QVariant TextView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const TextCaret &caret = m_editing->caret();
    switch (query) {
    case Qt::ImEnabled:
        return true;
    case Qt::ImCursorRectangle:
        return caretRect(caret).translated(viewport()->pos());
    case Qt::ImCursorPosition:
    case Qt::ImAnchorPosition:
        return int(caret.at);
    case Qt::ImSurroundingText: {
        const LineText text = m_editing->textOf(caret.row);
        return caret.inComment ? text.comment : text.name;
    }
    default:
        return QAbstractScrollArea::inputMethodQuery(query);
    }
}

// -- the mouse --------------------------------------------------------------------------------------------------------

void TextView::mousePressEvent(QMouseEvent *event)
{
    m_wantedX = -1;
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const qsizetype row = rowAt(point.y());
    const TextLine line = m_editing->lines().at(row);
    m_editing->session().selection().setQuiet(false);
    if (line.kind == TextLine::Kind::Hidden)
        return;
    const bool isBelow = point.y() > rowRect(row).bottom();
    const Cells cells = cellsOf(row, m_editing->textOf(row));
    if (!isBelow && line.isFoldable && chevronRect(row).adjusted(-4, 0, 2, 0).contains(point))
        return m_editing->setFolded(line.node, !line.isFolded);
    if (!isBelow && m_editing->hasProblem(row)) {
        for (const Fix &fix : fixesOf(row, cells)) {
            if (fix.rect.contains(point))
                return (m_editing->*fix.act)(row);
        }
    }
    const bool selects = event->modifiers().testFlag(Qt::ShiftModifier);
    if (!isBelow && point.x() < cells.name && !selects)
        return m_editing->selectBranch(row);
    m_isSelecting = true;
    m_editing->setCaret(isBelow ? m_editing->endOf(m_editing->textRow(row, -1)) : caretAt(point), selects);
}

void TextView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_isSelecting && event->buttons().testFlag(Qt::LeftButton)) {
        m_editing->setCaret(caretAt(point), true);
        return;
    }
    const qsizetype row = rowAt(point.y());
    bool points = chevronRect(row).contains(point) && m_editing->lines().at(row).isFoldable;
    if (m_editing->lines().at(row).kind != TextLine::Kind::Hidden && m_editing->hasProblem(row)) {
        for (const Fix &fix : fixesOf(row, cellsOf(row, m_editing->textOf(row))))
            points = points || fix.rect.contains(point);
    }
    const bool isInText = point.x() >= textLeft();
    viewport()->setCursor(points ? Qt::PointingHandCursor : isInText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void TextView::mouseReleaseEvent(QMouseEvent *) { m_isSelecting = false; }

void TextView::dragEnterEvent(QDragEnterEvent *event) { m_drag->enter(event); }
void TextView::dragMoveEvent(QDragMoveEvent *event) { m_drag->move(event); }
void TextView::dragLeaveEvent(QDragLeaveEvent *) { m_drag->leave(); }
void TextView::dropEvent(QDropEvent *event) { m_drag->drop(event); }

void TextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TextCaret at = caretAt(event->position().toPoint());
    const LineText text = m_editing->textOf(at.row);
    const QString &part = at.inComment ? text.comment : text.name;
    const auto isWord = [&part](qsizetype place) {
        return part.at(place).isLetterOrNumber() || part.at(place) == u'_';
    };
    qsizetype from = at.at;
    qsizetype to = at.at;
    while (from > 0 && isWord(from - 1))
        --from;
    while (to < part.size() && isWord(to))
        ++to;
    m_editing->selectRange({at.row, at.inComment, from}, {at.row, at.inComment, to});
}

void TextView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const TextCaret at = caretAt(event->pos());
        const auto [from, to] = m_editing->selection();
        if (at < from || to < at)
            m_editing->setCaret(at);
        Q_EMIT contextMenuRequested(event->globalPos());
    } else {
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(caretRect(m_editing->caret()).bottomLeft()));
    }
}

bool TextView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *const help = static_cast<QHelpEvent *>(event);
        const qsizetype row = rowAt(help->pos().y());
        const TextLine &line = m_editing->lines().at(row);
        QString tip = line.kind == TextLine::Kind::Hidden ? QString() : m_editing->problemOf(row);
        if (const QString former =
                tip.isEmpty() && line.kind == TextLine::Kind::Node ? m_changes->formerName(line.node) : QString();
            !former.isEmpty())
            tip = tr("renamed from %1").arg(printable(former));
        QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace Espalier
