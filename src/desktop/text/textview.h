// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "desktop/session/nodenamer.h"
#include "desktop/text/textediting.h"
#include "desktop/views/dragview.h"
#include "desktop/views/editabletext.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace Espalier {

class TextChanges;
class TextCompletion;
class TextDrag;

/// The layout as a drawn tree that is written in like code. Paints the lines that are to be seen and nothing else, so
/// that a layout of any size opens at once; what keys and clicks mean is TextEditing's.
class TextView final : public QAbstractScrollArea, public NodeNamer, public EditableText, public DragView {
    Q_OBJECT

public:
    TextView(Session &session, NodeVerbs &verbs, QWidget *parent = nullptr);

    TextEditing &editing() const { return *m_editing; }
    const TextChanges &changes() const { return *m_changes; }
    /// Of the caret, counted from 1 as editors do, bars included.
    int caretColumn() const;
    /// In columns from where the bars begin.
    int commentColumn() const { return m_commentColumn; }

    // -- where things are, in the viewport
    int rowHeight() const { return m_rowHeight; }
    QRect rowRect(qsizetype row) const;
    qsizetype rowAt(int y) const; ///< the nearest
    QRect caretRect(const TextCaret &caret) const;
    TextCaret caretAt(const QPoint &point) const;
    QRect chevronRect(qsizetype row) const;
    int nameLeft(int depth) const;
    int depthAt(int x) const; ///< whose names begin nearest to it

    // -- as what is dragged over
    QWidget &widget() final { return *this; }
    QWidget *viewport() const final { return QAbstractScrollArea::viewport(); }
    bool isExpandable(NodeIndex node) const final;
    bool isExpanded(NodeIndex node) const final { return m_editing->expansion().test(node); }
    void setExpanded(NodeIndex node, bool expanded) final { m_editing->setFolded(node, !expanded); }
    void cancelNaming() final { m_editing->commit(true); }

    // -- as who names nodes
    bool nameNew(NodeIndex parent, NodeIndex before, NodeKind kind) final;
    void rename(NodeIndex node) final;

    // -- as a text
    bool hasTextToCopy() const final { return !m_editing->lines().isEmpty(); }
    bool isTextReadOnly() const final;
    void actOnText(std::string_view id) final;
    bool wantsKey(const QKeyEvent &event) const final;

    void showCaret();
    /// What is read out of a line.
    QString spokenLine(qsizetype row) const;

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const final;

Q_SIGNALS:
    void contextMenuRequested(const QPoint &globalPlace);
    void alignmentChanged();
    /// To another line or column.
    void caretMoved();

protected:
    void paintEvent(QPaintEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;
    bool event(QEvent *event) final;
    bool viewportEvent(QEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void inputMethodEvent(QInputMethodEvent *event) final;
    void showEvent(QShowEvent *event) final;
    void hideEvent(QHideEvent *event) final;
    void focusInEvent(QFocusEvent *event) final;
    void focusOutEvent(QFocusEvent *event) final;
    bool focusNextPrevChild(bool next) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void mouseDoubleClickEvent(QMouseEvent *event) final;
    void contextMenuEvent(QContextMenuEvent *event) final;
    void dragEnterEvent(QDragEnterEvent *event) final;
    void dragMoveEvent(QDragMoveEvent *event) final;
    void dragLeaveEvent(QDragLeaveEvent *event) final;
    void dropEvent(QDropEvent *event) final;
    void scrollContentsBy(int dx, int dy) final;

private:
    friend class TextCompletion;
    struct Fix {
        QString text;
        QRect rect;
        void (TextEditing::*act)(qsizetype row);
    };
    /// Where the parts of one line stand, in the viewport.
    struct Cells {
        QRect row;
        int bars = 0;
        int name = 0;
        int comment = 0; ///< of the mark
        int end = 0; ///< behind everything that is written
    };

    void linesChanged();
    void followCaret();
    void reviewPaste(NodeIndex parent, NodeIndex before);
    void remakeFonts();
    void align();
    void updateScrollBars();
    double width(const QString &text, bool bold = true) const;
    int textLeft() const;
    Cells cellsOf(qsizetype row, const LineText &text) const;
    QList<Fix> fixesOf(qsizetype row, const Cells &cells) const;
    void moveVertically(qsizetype rows, bool selects);
    bool pressCaretKey(const QKeyEvent &event);
    bool refuses(const QKeyEvent &event);
    bool pressEditKey(const QKeyEvent &event);
    bool pressFoldKey(const QKeyEvent &event);
    void blink();

    void paintRow(QPainter &painter, qsizetype row) const;
    Rgb changeColour(const TextLine &line) const;
    void paintGutter(QPainter &painter, qsizetype row, const QRect &rect) const;
    void paintBars(QPainter &painter, qsizetype row, const Cells &cells) const;
    void paintWords(QPainter &painter, qsizetype row, const LineText &text, const Cells &cells) const;
    void paintChip(QPainter &painter, qsizetype row, const Cells &cells) const;
    void paintChange(QPainter &painter, qsizetype row, const Cells &cells) const;
    void paintProblem(QPainter &painter, qsizetype row, const Cells &cells) const;
    void paintSelection(QPainter &painter, qsizetype row, const LineText &text, const Cells &cells) const;

    TextEditing *m_editing;
    TextChanges *m_changes;
    TextCompletion *m_completion;
    TextDrag *m_drag;
    QString m_copied; // what this view put on the clipboard last
    QFont m_font; // of files and comments
    QFont m_boldFont; // of folders
    double m_columnWidth = 8;
    int m_rowHeight = 26;
    int m_commentColumn = 24;
    bool m_isAlignmentStale = true;
    double m_wantedX = -1; // where going up and down keeps to; -1: where the caret is
    QTimer m_blink;
    bool m_isCaretShown = true;
    bool m_mayLeave = false; // Esc was pressed: Tab leaves
    bool m_isSelecting = false;
    QString m_preedit; // what an input method is composing
};

} // namespace Espalier
