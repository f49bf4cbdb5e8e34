// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>
#include <QTextBlock>

namespace Espalier {

class DrawnReading;
class RepairGutter;

/// The text of a reading, to be edited: numbered, each line with a mark of what it was read as, doubtful lines on amber
/// and unread ones on red ground. Only what is seen is coloured, so that length costs nothing. History is the
/// reading's; so is what the lines mean.
class RepairText final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit RepairText(DrawnReading &reading, QWidget *parent = nullptr);

    qsizetype currentLine() const { return textCursor().blockNumber(); }
    /// Moves the caret there, unless it is there, and scrolls so that the line is seen.
    void showLine(qsizetype line);
    /// Lines that the selection touches.
    std::vector<quint32> selectedLines() const;
    /// Where a line stands, in the viewport; for the marks beside it and for tests.
    QRectF rectOf(const QTextBlock &block) const;
    QTextBlock firstSeenBlock() const { return firstVisibleBlock(); }

Q_SIGNALS:
    /// Asks for the answers that there are for the line of the caret. \a place: global.
    void answersRequested(const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;
    bool event(QEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void contextMenuEvent(QContextMenuEvent *event) final;
    void insertFromMimeData(const QMimeData *source) final;

private:
    void follow();
    void describeLine();
    void placeGutter();
    void colourSeen();

    DrawnReading &m_reading;
    RepairGutter *m_gutter;
    bool m_following = false; // the reading's text is being taken over
};

/// Numbers and marks beside a RepairText; says in a tool tip what a mark means.
class RepairGutter final : public QWidget {
    Q_OBJECT

public:
    RepairGutter(const DrawnReading &reading, RepairText &text);

    QSize sizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void wheelEvent(QWheelEvent *event) final;
    bool event(QEvent *event) final;

private:
    qsizetype lineAt(const QPointF &point) const;

    const DrawnReading &m_reading;
    RepairText &m_text;
};

} // namespace Espalier
