// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/nodetextedit.h"

#include "desktop/explanation/linenumbers.h"
#include "desktop/session/session.h"

#include <QKeyEvent>
#include <QUndoStack>

#include <algorithm>

namespace Espalier {

NodeTextEdit::NodeTextEdit(Session &session, NodeAspect aspect, QWidget *parent)
    : QPlainTextEdit(parent), m_session(session), m_aspect(aspect)
{
    setFrameShape(NoFrame);
    setUndoRedoEnabled(false);
    setTabChangesFocus(aspect == NodeAspect::Notes);
    connect(this, &QPlainTextEdit::textChanged, this, &NodeTextEdit::writeNode);
    connect(&session.document(), &LayoutDocument::changed, this, [this](const QList<NodeIndex> &nodes, NodeAspects aspects) {
        if (aspects.testFlag(m_aspect) && nodes.contains(m_node))
            readNode();
    });
    connect(&session.document(), &LayoutDocument::aboutToReset, this, [this] { setNode(noNode); });
    connect(&session, &Session::limitsChanged, this, &NodeTextEdit::followLock);
}

void NodeTextEdit::setNode(NodeIndex node)
{
    if (node == m_node && node != noNode)
        return readNode();
    m_hasWindowsLines = false;
    m_node = noNode;
    m_replacing = true;
    clear();
    m_replacing = false;
    m_node = node;
    followLock();
    readNode();
}

void NodeTextEdit::followLock() { setReadOnly(m_node == noNode || !m_session.limits().editing); }

void NodeTextEdit::setForeignText(const QString &text)
{
    setNode(noNode);
    m_replacing = true;
    setPlainText(text);
    m_replacing = false;
}

QString NodeTextEdit::textOfNode()
{
    if (m_node == noNode)
        return {};
    QString text = m_aspect == NodeAspect::Notes ? m_session.layout().notes(m_node) : m_session.layout().content(m_node);
    m_hasWindowsLines = text.contains(QStringLiteral("\r\n"));
    return m_hasWindowsLines ? text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")) : text;
}

QString NodeTextEdit::typedText() const
{
    // toPlainText() would turn no-break spaces into plain ones: a file's content must stay what it is.
    return document()->toRawText().replace(QChar(QChar::ParagraphSeparator), u'\n');
}

void NodeTextEdit::readNode()
{
    const QString text = textOfNode();
    if (text == typedText())
        return;
    m_replacing = true;
    replaceText(text);
    m_replacing = false;
}

void NodeTextEdit::writeNode()
{
    if (m_replacing || m_node == noNode)
        return;
    Editor &editor = m_session.editor();
    QString text = typedText();
    if (m_hasWindowsLines)
        text.replace(u'\n', QStringLiteral("\r\n"));
    const Result<void> written = m_aspect == NodeAspect::Notes ? editor.setNotes(m_node, text) : editor.setContent(m_node, text);
    if (!written) {
        m_session.tell(written.error());
        readNode();
        return;
    }
    Q_EMIT typed();
}

void NodeTextEdit::showLineNumbers()
{
    m_numbers = new LineNumbers(*this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &NodeTextEdit::placeLineNumbers);
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_numbers, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    placeLineNumbers();
}

void NodeTextEdit::placeLineNumbers()
{
    if (!m_numbers)
        return;
    setViewportMargins(m_numbers->wantedWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_numbers->setGeometry(inner.left(), inner.top(), m_numbers->wantedWidth(), inner.height());
}

void NodeTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeLineNumbers();
}

void NodeTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeLineNumbers();
}

void NodeTextEdit::replaceText(const QString &text)
{
    // Only what differs is replaced: the cursor, wherever it is, stays with its words.
    const QString old = typedText();
    const qsizetype least = std::min(old.size(), text.size());
    qsizetype head = 0;
    while (head < least && old[head] == text[head])
        ++head;
    qsizetype tail = 0;
    while (tail < least - head && old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(document());
    cursor.setPosition(int(head));
    cursor.setPosition(int(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(head, text.size() - tail - head));
}

bool NodeTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's actions are meant
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void NodeTextEdit::keyPressEvent(QKeyEvent *event)
{
    QUndoStack &history = m_session.editor().history();
    if (m_session.editor().isLocked())
        QPlainTextEdit::keyPressEvent(event);
    else if (event->matches(QKeySequence::Undo))
        history.undo();
    else if (event->matches(QKeySequence::Redo))
        history.redo();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace Espalier
