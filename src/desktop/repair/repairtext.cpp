// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/repairtext.h"

#include "desktop/repair/repairwords.h"
#include "desktop/theming/appearance.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int repairBar = 3; // at the edge of the current line
constexpr int repairMark = 5 * Metric::step;
constexpr int repairSquare = 7;

using FormatRange = QTextLayout::FormatRange;

QTextCharFormat repairInk(Rgb rgb)
{
    QTextCharFormat format;
    format.setForeground(colour(rgb));
    return format;
}

QColor repairMixed(Rgb one, Rgb other, qreal share)
{
    const QColor a = colour(one), b = colour(other);
    const auto mix = [share](int from, int to) { return int(from + (to - from) * share); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

/// Behind a line; not valid: nothing is.
QColor repairGround(const DrawnReading &reading, qsizetype line, bool isCurrent)
{
    const Theme &theme = currentTheme();
    if (reading.isUnread(line))
        return isCurrent ? repairMixed(theme.dangerTint, theme.danger, 0.14) : colour(theme.dangerTint);
    if (reading.isDoubtful(line))
        return isCurrent ? repairMixed(theme.warningTint, theme.warning, 0.14) : colour(theme.warningTint);
    return isCurrent ? colour(theme.selection) : QColor();
}

Rgb repairEdge(const DrawnReading &reading, qsizetype line)
{
    const Theme &theme = currentTheme();
    return reading.isUnread(line) ? theme.danger : reading.isDoubtful(line) ? theme.warning : theme.accent;
}

/// How the spans of a line are written. \a text: as the editor has it, which a person may have changed since.
QList<FormatRange> repairFormats(const DrawnReading &reading, qsizetype line, const QString &text)
{
    const DrawnTree &tree = reading.tree();
    QList<FormatRange> formats;
    if (line >= qsizetype(tree.lines.size()) || text.isEmpty())
        return formats;
    const Theme &theme = currentTheme();
    const LineRecord &record = tree.lines[size_t(line)];
    const std::string_view bytes = tree.lineText(size_t(line));
    int at = 0;
    const auto add = [&](std::string_view span, const QTextCharFormat &format) {
        const int length =
            std::min(int(QString::fromUtf8(span.data(), qsizetype(span.size())).size()), int(text.size()) - at);
        if (length > 0)
            formats.append({at, length, format});
        at += std::max(length, 0);
    };
    const bool isTree =
        record.kind == LineKind::Node || record.kind == LineKind::Root || record.kind == LineKind::Comment;
    if (record.kind == LineKind::Unread) {
        QTextCharFormat unread = repairInk(theme.danger);
        unread.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        unread.setUnderlineColor(colour(theme.danger));
        add(record.prefix(bytes), repairInk(theme.faint));
        add(bytes.substr(std::min<size_t>(record.prefixEnd, bytes.size())), unread);
        return formats;
    }
    if (!isTree) {
        add(bytes, repairInk(record.kind == LineKind::Bar ? theme.faint : theme.dim));
        return formats;
    }
    QTextCharFormat name = repairInk(theme.text);
    if (reading.isDoubtful(line)) {
        name.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        name.setUnderlineColor(colour(theme.warning));
    }
    QTextCharFormat rest = repairInk(theme.danger);
    rest.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    rest.setUnderlineColor(colour(theme.danger));
    add(record.prefix(bytes), repairInk(theme.faint));
    add(record.metaBefore(bytes), repairInk(theme.dim));
    add(record.nameText(bytes), name);
    add(record.metaBehind(bytes), repairInk(theme.dim));
    add(record.comment(bytes), repairInk(theme.good));
    add(record.rest(bytes), rest);
    return formats;
}

/// As one block of the editor is one line of the reading.
QString repairPlain(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (const QChar end : {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        text.replace(end, u'\n');
    return text;
}

QString repairTextOf(const QTextDocument &document)
{
    // Not toPlainText(), which makes blanks of the no-break spaces that bars are drawn with.
    QString text = document.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

} // namespace

// -- the text ---------------------------------------------------------------------------------------------------------

RepairText::RepairText(DrawnReading &reading, QWidget *parent)
    : QPlainTextEdit(parent), m_reading(reading), m_gutter(new RepairGutter(reading, *this))
{
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight); // drawn trees are, everywhere
    setFont(codeFont());
    setFrameShape(NoFrame);
    document()->setDocumentMargin(Metric::step);
    setAccessibleName(tr("Text"));
    connect(&reading, &DrawnReading::changed, this, &RepairText::follow);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_following)
            m_reading.setText(repairTextOf(*document()));
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        viewport()->update();
        m_gutter->update();
        describeLine();
    });
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect &rect, int by) {
        by != 0 ? m_gutter->scroll(0, by) : m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &RepairText::placeGutter);
    follow();
    placeGutter();
}

/// Takes over what undo or the beginning made of the text; what a person types is there already.
void RepairText::follow()
{
    const QString wanted = m_reading.text();
    if (const QString here = repairTextOf(*document()); here != wanted) {
        m_following = true;
        const auto [left, right] = std::ranges::mismatch(here, wanted);
        const qsizetype begin = left - here.begin();
        qsizetype same = 0;
        while (same < std::min(here.size(), wanted.size()) - begin
               && here[here.size() - 1 - same] == wanted[wanted.size() - 1 - same])
            ++same;
        QTextCursor cursor(document());
        cursor.setPosition(int(begin));
        cursor.setPosition(int(here.size() - same), QTextCursor::KeepAnchor);
        cursor.insertText(wanted.sliced(begin, wanted.size() - same - begin));
        if (!here.isEmpty())
            setTextCursor(cursor);
        m_following = false;
    }
    viewport()->update();
    m_gutter->update();
    describeLine();
}

void RepairText::describeLine()
{
    const QString words = RepairWords::describe(m_reading, currentLine());
    setAccessibleDescription(
        words.isEmpty() ? tr("Line %1").arg(currentLine() + 1)
                        : tr("Line %1: %2", "number, and what it was read as").arg(currentLine() + 1).arg(words));
}

void RepairText::showLine(qsizetype line)
{
    const QTextBlock block = document()->findBlockByNumber(int(line));
    if (!block.isValid() || line == currentLine())
        return;
    QTextCursor cursor(block);
    // At the name, so that a long line of bars does not hide it.
    if (line < qsizetype(m_reading.tree().lines.size())) {
        const std::string_view before =
            m_reading.tree().lines[size_t(line)].prefix(m_reading.tree().lineText(size_t(line)));
        const qsizetype column = QString::fromUtf8(before.data(), qsizetype(before.size())).size();
        cursor.setPosition(block.position() + int(std::min<qsizetype>(column, block.length() - 1)));
    }
    setTextCursor(cursor);
    const QRectF rect = rectOf(block);
    if (rect.top() < 0 || rect.bottom() > viewport()->height())
        centerCursor();
}

std::vector<quint32> RepairText::selectedLines() const
{
    const QTextCursor cursor = textCursor();
    const int first = document()->findBlock(cursor.selectionStart()).blockNumber();
    const int last = document()->findBlock(cursor.selectionEnd()).blockNumber();
    std::vector<quint32> lines;
    for (int line = first; line <= last; ++line)
        lines.push_back(quint32(line));
    return lines;
}

QRectF RepairText::rectOf(const QTextBlock &block) const
{
    return blockBoundingGeometry(block).translated(contentOffset());
}

void RepairText::placeGutter()
{
    const int width = m_gutter->sizeHint().width();
    setViewportMargins(width, 0, 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), width, inner.height());
}

/// Formats of the lines that are seen. They change no line's height, so nothing moves.
void RepairText::colourSeen()
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        QTextLayout *const layout = block.layout();
        const QList<FormatRange> formats = repairFormats(m_reading, block.blockNumber(), block.text());
        if (layout->formats() != formats) {
            layout->setFormats(formats);
            layout->clearLayout(); // laid out anew by whoever asks for its place
        }
        if (rectOf(block).top() > viewport()->height())
            break;
    }
}

void RepairText::paintEvent(QPaintEvent *event)
{
    colourSeen();
    {
        QPainter painter(viewport());
        for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF rect = rectOf(block);
            if (rect.top() > event->rect().bottom())
                break;
            const QColor ground = repairGround(m_reading, block.blockNumber(), block.blockNumber() == currentLine());
            if (ground.isValid())
                painter.fillRect(QRectF(0, rect.top(), viewport()->width(), rect.height()), ground);
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void RepairText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void RepairText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeGutter();
    QPlainTextEdit::changeEvent(event);
}

bool RepairText::event(QEvent *event)
{
    // Undo and redo are the reading's, and not the document's, which would take these keys.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void RepairText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::InsertLineSeparator))
        insertPlainText(QStringLiteral("\n"));
    else
        QPlainTextEdit::keyPressEvent(event);
}

void RepairText::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QTextCursor there = cursorForPosition(event->pos());
        if (there.position() < textCursor().selectionStart() || there.position() > textCursor().selectionEnd())
            setTextCursor(there);
        Q_EMIT answersRequested(event->globalPos());
    } else {
        Q_EMIT answersRequested(viewport()->mapToGlobal(cursorRect().bottomLeft()));
    }
}

void RepairText::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(repairPlain(source->text()));
}

// -- the gutter -------------------------------------------------------------------------------------------------------

RepairGutter::RepairGutter(const DrawnReading &reading, RepairText &text)
    : QWidget(&text), m_reading(reading), m_text(text)
{
    setCursor(Qt::ArrowCursor);
}

QSize RepairGutter::sizeHint() const
{
    const qsizetype digits = std::max<qsizetype>(2, QString::number(m_text.blockCount()).size());
    return {int(QFontMetrics(smallFont()).horizontalAdvance(u'9') * digits) + 5 * Metric::step + repairMark, 0};
}

void RepairGutter::paintEvent(QPaintEvent *event)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    QFont numbers = m_text.font();
    numbers.setPixelSize(Metric::labelPixels);
    QFont marks = m_text.font();
    marks.setBold(true);
    const int markLeft = width() - repairMark;
    for (QTextBlock block = m_text.firstSeenBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = m_text.rectOf(block);
        if (rect.top() > event->rect().bottom())
            break;
        const qsizetype line = block.blockNumber();
        const bool isCurrent = line == m_text.currentLine();
        const QRectF row(0, rect.top(), width(), rect.height());
        if (const QColor ground = repairGround(m_reading, line, isCurrent); ground.isValid())
            painter.fillRect(row, ground);
        if (isCurrent)
            painter.fillRect(QRectF(0, rect.top(), repairBar, rect.height()), colour(repairEdge(m_reading, line)));
        painter.setFont(numbers);
        painter.setPen(colour(isCurrent ? theme.text : theme.dim));
        painter.drawText(QRectF(0, rect.top(), markLeft - 2 * Metric::step, rect.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));
        const QChar mark = RepairWords::markOf(m_reading, line);
        const QRectF place(markLeft, rect.top(), repairMark - 2 * Metric::step, rect.height());
        if (mark == u'■') {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(theme.good));
            QRectF square(0, 0, repairSquare, repairSquare);
            square.moveCenter(place.center());
            painter.drawRoundedRect(square, 2, 2);
            painter.restore();
        } else if (!mark.isNull()) {
            painter.setFont(marks);
            painter.setPen(colour(mark == u'?'       ? theme.warning
                                      : mark == u'!' ? theme.danger
                                      : mark == u'#' ? theme.good
                                                     : theme.dim));
            painter.drawText(place, Qt::AlignCenter, mark);
        }
    }
}

qsizetype RepairGutter::lineAt(const QPointF &point) const
{
    return m_text.cursorForPosition({0, int(point.y())}).blockNumber();
}

void RepairGutter::mousePressEvent(QMouseEvent *event)
{
    m_text.setFocus(Qt::MouseFocusReason);
    m_text.showLine(lineAt(event->position()));
}

void RepairGutter::wheelEvent(QWheelEvent *event) { QCoreApplication::sendEvent(m_text.viewport(), event); }

bool RepairGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), RepairWords::describe(m_reading, lineAt(help->pos())), this);
    return true;
}

} // namespace Espalier
