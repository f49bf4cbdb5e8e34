// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layoutdocument.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace Espalier {

class LineNumbers;
class Session;

/// A text of one node (its notes, a file's content) to be typed into: what is typed goes into the layout at once, as
/// one growing step of its history, and what the history takes back shows here without moving the cursor elsewhere.
/// Ctrl+Z is the history's, not a second one of this field.
class NodeTextEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    NodeTextEdit(Session &session, NodeAspect aspect, QWidget *parent = nullptr);

    /// \c noNode: nothing, and nothing can be typed.
    void setNode(NodeIndex node);
    /// Text that belongs to no node; read-only.
    void setForeignText(const QString &text);
    /// Beside the text, for what is counted in lines.
    void showLineNumbers();

    // -- for the line numbers
    QTextBlock firstSeenBlock() const { return firstVisibleBlock(); }
    QRectF rectOf(const QTextBlock &block) const { return blockBoundingGeometry(block).translated(contentOffset()); }

Q_SIGNALS:
    /// What was typed is in the layout.
    void typed();

protected:
    bool event(QEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    QString textOfNode();
    QString typedText() const;
    void readNode();
    void followLock();
    void writeNode();
    void replaceText(const QString &text);
    void placeLineNumbers();

    Session &m_session;
    const NodeAspect m_aspect;
    NodeIndex m_node = noNode;
    LineNumbers *m_numbers = nullptr;
    bool m_replacing = false;
    bool m_hasWindowsLines = false; // the text's lines end in CR LF, and go on doing so
};

} // namespace Espalier
