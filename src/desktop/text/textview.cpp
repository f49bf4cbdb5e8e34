// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textview.h"

#include "core/text/drawnspelling.h"
#include "core/text/pictogram.h"
#include "desktop/session/session.h"
#include "desktop/text/textaccessible.h"
#include "desktop/text/textchanges.h"
#include "desktop/text/textcompletion.h"
#include "desktop/text/textdrag.h"
#include "desktop/theming/appearance.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr int textGutter = 74; // numbers, chevron, phase
constexpr int chevronLeft = 42;
constexpr int narrowestComment = 24; // columns
constexpr int farthestComment = 48;
constexpr int commentDistance = 2;
constexpr int rowPadding = 11;

} // namespace

TextView::TextView(Session &session, NodeVerbs &verbs, QWidget *parent)
    : QAbstractScrollArea(parent), DragView(session, verbs), m_editing(new TextEditing(session, this)),
      m_changes(new TextChanges(session, this)), m_completion(new TextCompletion(*this)), m_drag(new TextDrag(*this))
{
    TextAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    viewport()->setBackgroundRole(QPalette::Base);
    verticalScrollBar()->setSingleStep(1);
    remakeFonts();
    m_editing->setAsleep(true);
    connect(m_editing, &TextEditing::changed, this, &TextView::linesChanged);
    connect(m_editing, &TextEditing::caretMoved, this, &TextView::followCaret);
    connect(m_editing, &TextEditing::reviewRequested, this, &TextView::reviewPaste);
    connect(m_changes, &TextChanges::forgotten, viewport(), qOverload<>(&QWidget::update));
    connect(&session.selection(), &NodeSelection::quietChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_blink, &QTimer::timeout, this, &TextView::blink);
}

void TextView::remakeFonts()
{
    m_font = codeFont();
    m_boldFont = m_font;
    m_boldFont.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(m_font);
    m_columnWidth = metrics.horizontalAdvance(u'0');
    m_rowHeight = int(std::ceil(metrics.height())) + rowPadding;
    horizontalScrollBar()->setSingleStep(int(m_columnWidth * 4));
    m_isAlignmentStale = true;
}

void TextView::linesChanged()
{
    if (!isVisible())
        return;
    m_isAlignmentStale = true;
    updateScrollBars();
    m_drag->follow();
    viewport()->update();
    Q_EMIT caretMoved(); // lines above may have come or gone
}

void TextView::followCaret()
{
    if (!isVisible())
        return;
    m_isCaretShown = true;
    if (m_blink.isActive())
        m_blink.start();
    updateScrollBars();
    showCaret();
    viewport()->update();
    updateMicroFocus();
    TextAccessible::notifyCaret(*this);
    Q_EMIT caretMoved();
}

void TextView::blink()
{
    m_isCaretShown = !m_isCaretShown || hasReducedMotion();
    viewport()->update(rowRect(m_editing->caret().row));
}

/// Where comments stand: behind nineteen of twenty names, as far as that is sensible. Not while one writes: nothing
/// may move under the caret.
void TextView::align()
{
    const TextLines &lines = m_editing->lines();
    if (!m_isAlignmentStale || m_editing->isDraft(m_editing->caret().row))
        return;
    m_isAlignmentStale = false;
    const Layout &layout = m_editing->layout();
    std::vector<int> widths;
    for (qsizetype row = 0; row < lines.count(); ++row) {
        const TextLine &line = lines.at(row);
        if (line.kind != TextLine::Kind::Node || layout.summaryUtf8(line.node).empty())
            continue;
        const std::string_view name = layout.nameUtf8(line.node);
        const size_t columns = isPlainName(name) ? name.size() : displayWidth(name);
        widths.push_back(int(columns) + line.depth * 4 + layout.isFolder(line.node));
    }
    int column = narrowestComment;
    if (!widths.empty()) {
        const auto at = widths.begin() + std::ptrdiff_t(widths.size() * 95 / 100 - (widths.size() % 20 == 0));
        std::ranges::nth_element(widths, at);
        column = std::clamp(*at + commentDistance, narrowestComment, farthestComment);
    }
    if (std::exchange(m_commentColumn, column) != column)
        Q_EMIT alignmentChanged();
}

// -- where things are -------------------------------------------------------------------------------------------------

double TextView::width(const QString &text, bool bold) const
{
    return QFontMetricsF(bold ? m_boldFont : m_font).horizontalAdvance(text);
}

int TextView::textLeft() const { return textGutter - horizontalScrollBar()->value(); }
int TextView::nameLeft(int depth) const { return textLeft() + int(std::lround(depth * 4 * m_columnWidth)); }
int TextView::depthAt(int x) const { return int(std::lround((x - textLeft()) / (4 * m_columnWidth))); }

bool TextView::isExpandable(NodeIndex node) const
{
    const qsizetype row = m_editing->lines().rowOf(node);
    return row >= 0 && m_editing->lines().at(row).isFoldable;
}

int TextView::caretColumn() const
{
    const TextLines &lines = m_editing->lines();
    const TextCaret &caret = m_editing->caret();
    if (caret.row >= lines.count())
        return 1;
    const LineText text = m_editing->textOf(caret.row);
    const auto columnsOf = [](const QString &part) { return int(part.toUcs4().size()); };
    const int nameColumn = lines.at(caret.row).depth * 4;
    if (!caret.inComment)
        return nameColumn + columnsOf(text.name.first(caret.at)) + 1;
    const int commentColumn = std::max(m_commentColumn, nameColumn + columnsOf(text.name) + commentDistance);
    return commentColumn + 2 + columnsOf(text.comment.first(caret.at)) + 1; // behind its mark
}

QRect TextView::rowRect(qsizetype row) const
{
    const qsizetype above = row - verticalScrollBar()->value();
    return {0, int(std::clamp<qsizetype>(above, -10000, 10000)) * m_rowHeight + Metric::step * 2, viewport()->width(),
            m_rowHeight};
}

qsizetype TextView::rowAt(int y) const
{
    const qsizetype row = verticalScrollBar()->value() + std::max(0, y - Metric::step * 2) / m_rowHeight;
    return std::clamp<qsizetype>(row, 0, m_editing->lines().count() - 1);
}

QRect TextView::chevronRect(qsizetype row) const
{
    return {chevronLeft, rowRect(row).top(), Metric::step * 3, m_rowHeight};
}

TextView::Cells TextView::cellsOf(qsizetype row, const LineText &text) const
{
    const TextLine &line = m_editing->lines().at(row);
    Cells cells{.row = rowRect(row), .bars = textLeft()};
    cells.name = nameLeft(line.depth);
    const int nameEnd = cells.name + int(std::ceil(width(text.name)));
    cells.comment = std::max(cells.bars + int(std::lround(m_commentColumn * m_columnWidth)),
                             nameEnd + int(std::lround(commentDistance * m_columnWidth)));
    cells.end =
        text.hasComment ? cells.comment + int(std::ceil(width(QStringLiteral("# ") + text.comment, false))) : nameEnd;
    return cells;
}

QRect TextView::caretRect(const TextCaret &caret) const
{
    if (caret.row >= m_editing->lines().count())
        return {};
    const LineText text = m_editing->textOf(caret.row);
    const Cells cells = cellsOf(caret.row, text);
    const double x = caret.inComment ? cells.comment + width(QStringLiteral("# ") + text.comment.left(caret.at), false)
                                     : cells.name + width(text.name.left(caret.at));
    return {int(x), cells.row.top() + 3, 2, m_rowHeight - 6};
}

TextCaret TextView::caretAt(const QPoint &point) const
{
    const qsizetype row = m_editing->textRow(rowAt(point.y()), -1);
    const LineText text = m_editing->textOf(row);
    const Cells cells = cellsOf(row, text);
    const int nameEnd = cells.name + int(width(text.name));
    const bool inComment = text.hasComment && point.x() > (nameEnd + cells.comment) / 2;
    const QString &part = inComment ? text.comment : text.name;
    const double left = inComment ? cells.comment + width(QStringLiteral("# "), false) : cells.name;
    TextCaret best{row, inComment, 0};
    double nearest = std::abs(point.x() - left);
    for (TextCaret at = best; at.at < part.size();) {
        at = m_editing->right(at);
        const double distance = std::abs(point.x() - left - width(part.left(at.at), !inComment));
        if (distance > nearest)
            break;
        nearest = distance;
        best = at;
    }
    return best;
}

void TextView::updateScrollBars()
{
    if (!isVisible())
        return;
    align();
    const auto shown = std::max(1, (viewport()->height() - Metric::step * 2) / m_rowHeight);
    const qsizetype count = m_editing->lines().count();
    verticalScrollBar()->setPageStep(shown);
    verticalScrollBar()->setRange(0, int(std::max<qsizetype>(0, count - shown)));
    // As wide as what is to be seen just now; all lines would have to be measured otherwise.
    int widest = 0;
    const qsizetype top = verticalScrollBar()->value();
    for (qsizetype row = top; row < std::min(count, top + shown + 1); ++row) {
        if (m_editing->lines().at(row).kind != TextLine::Kind::Hidden)
            widest = std::max(widest, cellsOf(row, m_editing->textOf(row)).end + horizontalScrollBar()->value());
    }
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, widest + Metric::step * 6 - viewport()->width()));
}

void TextView::showCaret()
{
    const qsizetype row = m_editing->caret().row;
    const int top = verticalScrollBar()->value();
    const int shown = verticalScrollBar()->pageStep();
    if (row < top)
        verticalScrollBar()->setValue(int(row));
    else if (row >= top + shown)
        verticalScrollBar()->setValue(int(row - shown + 1));
    const QRect caret = caretRect(m_editing->caret());
    const int margin = int(m_columnWidth * 4);
    if (caret.right() + margin > viewport()->width()) {
        const int value = horizontalScrollBar()->value() + caret.right() + margin - viewport()->width();
        horizontalScrollBar()->setMaximum(std::max(horizontalScrollBar()->maximum(), value));
        horizontalScrollBar()->setValue(value);
    } else if (caret.left() < textGutter) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + caret.left() - textGutter - margin);
    }
}

void TextView::scrollContentsBy(int, int)
{
    m_completion->close();
    m_drag->follow();
    viewport()->update();
}

void TextView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void TextView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        remakeFonts();
        updateScrollBars();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TextView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    m_editing->setAsleep(false);
    linesChanged();
    showCaret();
}

void TextView::hideEvent(QHideEvent *event)
{
    m_editing->commit(true);
    m_editing->setAsleep(true);
    QAbstractScrollArea::hideEvent(event);
}

void TextView::focusInEvent(QFocusEvent *event)
{
    m_mayLeave = false;
    m_isCaretShown = true;
    if (const int flash = QGuiApplication::styleHints()->cursorFlashTime(); flash > 0)
        m_blink.start(flash / 2);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    TextAccessible::notifyCaret(*this);
}

void TextView::focusOutEvent(QFocusEvent *event)
{
    m_blink.stop();
    m_completion->close();
    // Menus and other windows are a visit: who comes back goes on writing.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::MenuBarFocusReason)
        m_editing->commit(event->reason() != Qt::ActiveWindowFocusReason);
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// -- as who names nodes -----------------------------------------------------------------------------------------------

bool TextView::nameNew(NodeIndex parent, NodeIndex before, NodeKind)
{
    const Layout &layout = m_editing->layout();
    NodeIndex after = before == noNode ? layout.lastChild(parent) : layout.previousSibling(before);
    m_editing->setAsleep(false);
    m_editing->reveal(parent);
    m_editing->setFolded(parent, false);
    while (after != noNode && m_editing->lines().rowOf(after) < 0)
        after = layout.previousSibling(after);
    m_editing->openNew(parent, after);
    setFocus();
    return m_editing->lines().newRow() >= 0;
}

void TextView::rename(NodeIndex node)
{
    m_editing->setAsleep(false);
    m_editing->reveal(node);
    const qsizetype row = m_editing->lines().rowOf(node);
    if (row < 0)
        return;
    const QString name = m_editing->textOf(row).name;
    m_editing->selectRange({row}, {row, false, name.size() - name.endsWith(u'/')});
    setFocus();
}

QString TextView::spokenLine(qsizetype row) const
{
    const Layout &layout = m_editing->layout();
    const TextLine &line = m_editing->lines().at(row);
    if (line.kind == TextLine::Kind::Hidden)
        return tr("%Ln hidden", nullptr, int(line.extra));
    const LineText text = m_editing->textOf(row);
    const LineText::Meaning meaning = text.meaning();
    QStringList parts{meaning.name.isEmpty() ? tr("empty line") : printable(meaning.name, Name::maxLength)};
    if (!meaning.name.isEmpty())
        parts.append(meaning.kind == NodeKind::Folder ? tr("folder") : tr("file"));
    parts.append(tr("level %1").arg(line.depth));
    if (line.kind == TextLine::Kind::Node && line.node != rootNode) {
        if (const Phase phase = layout.toldPhase(line.node); phase != Phase::None)
            parts.append(phaseName(phase));
    }
    if (m_editing->hasProblem(row))
        parts.append(tr("has error"));
    if (line.kind == TextLine::Kind::Node) {
        const QString former = m_changes->formerName(line.node);
        if (!former.isEmpty())
            parts.append(tr("renamed from %1").arg(printable(former)));
        else if (m_changes->changeOf(line.node) == TextChanges::Change::New)
            parts.append(tr("new"));
        else if (m_changes->changeOf(line.node) == TextChanges::Change::Changed)
            parts.append(tr("changed"));
    }
    if (!meaning.summary.isEmpty())
        parts.append(printable(meaning.summary));
    return parts.join(tr(", ", "between the parts of a line as it is read out"));
}

} // namespace Espalier
