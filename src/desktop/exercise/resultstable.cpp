// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/resultstable.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "formats/exercisereport.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr int resultRowHeight = 38;
constexpr int itemColumnWidth = 42;
constexpr int scoreColumnWidth = 132;
constexpr int scoreBarWidth = 64;
constexpr int resultPadding = 16;
constexpr int headHeight = 112;
constexpr double slant = 50; // degrees
constexpr qsizetype lettersOfNamesake = 4;
constexpr int lettersRole = Qt::UserRole; // of a namesake: shown as a chip
constexpr int changedRole = Qt::UserRole + 1; // by another hand
constexpr int plainNameRole = Qt::UserRole + 2;
constexpr int scoreRole = Qt::UserRole + 3;
constexpr int markRole = Qt::UserRole + 4;

QString wordOfMark(ExerciseMark mark)
{
    switch (mark) {
    case ExerciseMark::Right:
        return ResultsTable::tr("right");
    case ExerciseMark::Nearly:
        return ResultsTable::tr("nearly");
    case ExerciseMark::Missing:
        return ResultsTable::tr("left over");
    default:
        return ResultsTable::tr("wrong");
    }
}

QString signOfMark(ExerciseMark mark)
{
    return mark == ExerciseMark::Right  ? QStringLiteral("✓")
        : mark == ExerciseMark::Nearly  ? QStringLiteral("–")
        : mark == ExerciseMark::Missing ? QString()
                                        : QStringLiteral("✕");
}

/// Names of items slant, so that many stand beside each other and each can be read.
class ResultsHeader final : public QHeaderView {
public:
    explicit ResultsHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setFixedHeight(headHeight);
        setMinimumSectionSize(itemColumnWidth);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const final
    {
        const Theme &theme = currentTheme();
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        painter->save();
        painter->setClipping(false);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(colour(theme.line));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(colour(theme.dim));
        if (section < ResultsTable::FirstItemColumn) {
            const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
            painter->setFont(labelFont());
            if (isSorted)
                painter->setPen(colour(theme.text));
            const QString arrow = !isSorted                  ? QString()
                : sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ▲")
                                                             : QStringLiteral(" ▼");
            painter->drawText(rect.adjusted(resultPadding, 0, -4, -9), Qt::AlignBottom | Qt::AlignLeading,
                              text.toUpper() + arrow);
        } else {
            const bool isMirrored = layoutDirection() == Qt::RightToLeft;
            painter->setFont(smallFont());
            painter->translate(rect.center().x() + (isMirrored ? 4 : -4), rect.bottom() - 8);
            painter->rotate(isMirrored ? slant : -slant);
            const int room = int((headHeight - 22) / std::sin(slant * 3.14159265 / 180));
            const QString shown = QFontMetrics(smallFont()).elidedText(text, Qt::ElideMiddle, room);
            painter->drawText(QRect(isMirrored ? -room : 0, -8, room, 16),
                              Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft), shown);
        }
        painter->restore();
    }
};

class ResultDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final
    {
        const Theme &theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colour(theme.selection));
        painter->setPen(colour(theme.line));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect room = option.rect.adjusted(resultPadding, 0, -4, -1);
        if (index.column() == ResultsTable::NameColumn)
            paintName(*painter, room, option, index);
        else if (index.column() == ResultsTable::ScoreColumn)
            paintScore(*painter, room, option, index);
        else if (index.column() < ResultsTable::FirstItemColumn)
            paintPlain(*painter, room, option, index);
        else {
            const QRect tile = option.rect.adjusted(3, 5, -3, -6);
            paintTile(*painter, tile, index);
            if (option.state & QStyle::State_HasFocus) {
                painter->setPen(QPen(colour(theme.accent), 2));
                painter->setBrush(Qt::NoBrush);
                painter->drawRoundedRect(tile, Metric::smallRadius, Metric::smallRadius);
            }
        }
        painter->restore();
    }

private:
    static void paintPlain(QPainter &painter, const QRect &room, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
    {
        painter.setFont(option.font);
        painter.setPen(colour(currentTheme().dim));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
    }

    static int paintChip(QPainter &painter, const QRect &room, int left, const QString &text, bool isMirrored)
    {
        const Theme &theme = currentTheme();
        const QFontMetrics metrics(smallFont());
        QRect chip(left, room.center().y() - 10, metrics.horizontalAdvance(text) + 14, 20);
        if (isMirrored)
            chip.moveRight(room.right() - (left - room.left()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(theme.warningTint));
        painter.drawRoundedRect(chip, 9, 9);
        painter.setFont(smallFont());
        painter.setPen(colour(theme.warning));
        painter.drawText(chip, Qt::AlignCenter, text);
        return chip.width() + 6;
    }

    static void paintName(QPainter &painter, const QRect &room, const QStyleOptionViewItem &option,
                          const QModelIndex &index)
    {
        const QString name = index.data(plainNameRole).toString();
        const QFontMetrics metrics(option.font);
        QStringList chips;
        if (const QString letters = index.data(lettersRole).toString(); !letters.isEmpty())
            chips.append(letters);
        if (index.data(changedRole).toBool())
            chips.append(ResultsTable::tr("changed"));
        int chipWidth = 0;
        for (const QString &chip : std::as_const(chips))
            chipWidth += QFontMetrics(smallFont()).horizontalAdvance(chip) + 22;
        const int nameWidth = std::min(metrics.horizontalAdvance(name), std::max(40, room.width() - chipWidth));
        painter.setFont(option.font);
        painter.setPen(colour(currentTheme().text));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                         metrics.elidedText(name, Qt::ElideRight, nameWidth + 1));
        int left = room.left() + nameWidth + 8;
        for (const QString &chip : std::as_const(chips))
            left += paintChip(painter, room, left, chip, option.direction == Qt::RightToLeft);
    }

    static void paintScore(QPainter &painter, const QRect &room, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
    {
        const Theme &theme = currentTheme();
        const bool isMirrored = option.direction == Qt::RightToLeft;
        const QRectF groove(isMirrored ? room.right() - scoreBarWidth : room.left(), room.center().y() - 2.5,
                            scoreBarWidth, 6);
        paintShare(painter, groove, index.data(scoreRole).toDouble(), {.ground = theme.sunken, .filled = theme.good},
                   option.direction);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(colour(theme.text));
        const QRect words =
            isMirrored ? room.adjusted(0, 0, -scoreBarWidth - 10, 0) : room.adjusted(scoreBarWidth + 10, 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
    }

    static void paintTile(QPainter &painter, const QRect &tile, const QModelIndex &index)
    {
        const QVariant data = index.data(markRole);
        if (!data.isValid())
            return;
        const Theme &theme = currentTheme();
        const auto mark = ExerciseMark(data.toInt());
        const bool isRight = mark == ExerciseMark::Right;
        const bool isNearly = mark == ExerciseMark::Nearly;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(isRight                             ? theme.phases[1].tint
                                    : isNearly                      ? theme.warningTint
                                    : mark == ExerciseMark::Missing ? theme.sunken
                                                                    : theme.dangerTint));
        painter.drawRoundedRect(tile, Metric::smallRadius, Metric::smallRadius);
        painter.setPen(colour(isRight ? theme.good : isNearly ? theme.warning : theme.danger));
        QFont bold = smallFont();
        bold.setWeight(QFont::Bold);
        painter.setFont(bold);
        painter.drawText(tile, Qt::AlignCenter, signOfMark(mark));
    }
};

QTableWidgetItem *resultCell(const QString &text) { return new QTableWidgetItem(text); }

QTableWidgetItem *markCell(const MarkedItem &mark)
{
    auto *const cell = new QTableWidgetItem(signOfMark(mark.mark));
    cell->setData(markRole, int(mark.mark));
    cell->setData(Qt::AccessibleTextRole, QString(mark.name + u", " + wordOfMark(mark.mark)));
    QStringList words{mark.name + u": " + wordOfMark(mark.mark)};
    if (mark.mark != ExerciseMark::Right && !mark.path.isEmpty())
        words.append(mark.path);
    if (!mark.reason.isEmpty())
        words.append(mark.reason);
    cell->setToolTip(words.join(u'\n'));
    return cell;
}

} // namespace

QString percentText(double share) { return ResultsTable::tr("%1 %").arg(int(std::floor(share * 100 + 1e-6))); }

ResultsTable::ResultsTable(QWidget *parent) : QTableWidget(parent)
{
    setHorizontalHeader(new ResultsHeader(this));
    setItemDelegate(new ResultDelegate(this));
    setAccessibleName(tr("Answers"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(resultRowHeight);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(m_sorted, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &ResultsTable::sortBy);
    connect(this, &QTableWidget::currentCellChanged, this, &ResultsTable::markChosen);
}

const MarkedItem *ResultsTable::currentMark() const
{
    if (currentRow() < 0 || currentRow() >= m_shown.size() || currentColumn() < FirstItemColumn)
        return nullptr;
    const QList<MarkedItem> &marks = m_shown[currentRow()].marking.items;
    const auto mark = std::ranges::find(marks, m_items.value(currentColumn() - FirstItemColumn), &MarkedItem::id);
    return mark == marks.end() ? nullptr : &*mark;
}

QString ResultsTable::currentName() const
{
    const QTableWidgetItem *const name = item(currentRow(), NameColumn);
    return name ? name->data(plainNameRole).toString() : QString();
}

void ResultsTable::setResults(const ExerciseResults &results)
{
    m_results = results;
    fill();
}

void ResultsTable::setNamesHidden(bool hidden)
{
    m_hidesNames = hidden;
    fill();
}

bool ResultsTable::isBefore(const ExerciseResult &a, const ExerciseResult &b) const
{
    switch (m_sorted) {
    case ScoreColumn:
        return a.marking.score < b.marking.score;
    case TimeColumn:
        return a.attempt.seconds < b.attempt.seconds;
    case HintsColumn:
        return a.hints() < b.hints();
    default:
        return a.attempt.name.localeAwareCompare(b.attempt.name) < 0;
    }
}

void ResultsTable::sortBy(int column)
{
    if (column >= FirstItemColumn)
        return horizontalHeader()->setSortIndicator(m_sorted,
                                                    m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_isDescending = column == m_sorted && !m_isDescending;
    m_sorted = column;
    horizontalHeader()->setSortIndicator(m_sorted, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    fill();
}

bool ResultsTable::hasNamesake(const ExerciseResult &result) const
{
    return std::ranges::count_if(m_results.answers,
                                 [&](const ExerciseResult &other) { return other.attempt.name == result.attempt.name; })
        > 1;
}

void ResultsTable::fillRow(int row, const ExerciseResult &result)
{
    const QString letters = result.attempt.id.toString().first(lettersOfNamesake);
    const bool isNamesake = !m_hidesNames && hasNamesake(result);
    const QString plain = m_hidesNames ? letters : result.attempt.name;
    auto *const name = resultCell(isNamesake ? tr("%1 (%2)", "name, letters of the file").arg(plain, letters) : plain);
    name->setData(plainNameRole, plain);
    name->setData(lettersRole, isNamesake ? letters : QString());
    if (result.isChanged()) {
        name->setText(tr("%1, changed", "a name").arg(name->text()));
        name->setData(changedRole, true);
        name->setToolTip(tr("Changed by another hand: %1").arg(exerciseChanges(result).join(u", ")));
    }
    setItem(row, NameColumn, name);
    auto *const score = resultCell(percentText(result.marking.score));
    score->setData(scoreRole, result.marking.score);
    setItem(row, ScoreColumn, score);
    const qint64 seconds = result.attempt.seconds;
    setItem(row, TimeColumn,
            resultCell(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'))));
    setItem(row, HintsColumn, resultCell(QLocale().toString(result.hints())));
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const auto mark = std::ranges::find(result.marking.items, m_items[i], &MarkedItem::id);
        if (mark != result.marking.items.end())
            setItem(row, int(FirstItemColumn + i), markCell(*mark));
    }
}

void ResultsTable::fill()
{
    // Whoever was at a mark stays there.
    const QString file = m_shown.value(currentRow()).file;
    const int place = currentColumn();
    const QSignalBlocker quiet(this);
    clear();
    m_items.clear();
    QStringList headers{tr("Name"), tr("Score"), tr("Time"), tr("Hints")};
    if (!m_results.answers.isEmpty()) {
        for (const MarkedItem &item : m_results.answers.first().marking.items) {
            if (item.mark == ExerciseMark::Extra || item.mark == ExerciseMark::Damaged)
                continue;
            m_items.append(item.id);
            headers.append(item.name);
        }
    }
    setColumnCount(int(headers.size()));
    setHorizontalHeaderLabels(headers);
    setRowCount(int(m_results.answers.size()));
    m_shown = m_results.answers;
    std::ranges::stable_sort(m_shown, [this](const ExerciseResult &a, const ExerciseResult &b) {
        return m_isDescending ? isBefore(b, a) : isBefore(a, b);
    });
    int nameWidth = 150;
    for (int row = 0; row < rowCount(); ++row) {
        fillRow(row, m_shown[row]);
        nameWidth = std::max(nameWidth,
                             fontMetrics().horizontalAdvance(item(row, NameColumn)->text()) + 2 * resultPadding + 20);
    }
    setColumnWidth(NameColumn, std::min(nameWidth, 280));
    setColumnWidth(ScoreColumn, scoreColumnWidth);
    setColumnWidth(TimeColumn, 70);
    setColumnWidth(HintsColumn, 76);
    for (int column = FirstItemColumn; column < columnCount(); ++column)
        setColumnWidth(column, itemColumnWidth);
    const auto row = std::ranges::find(m_shown, file, &ExerciseResult::file) - m_shown.begin();
    if (place >= 0 && row < m_shown.size())
        setCurrentCell(int(row), place);
}

} // namespace Espalier
