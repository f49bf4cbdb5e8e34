// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/resultsview.h"

#include "core/safefile.h"
#include "desktop/exercise/touchbutton.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/messagebox.h"
#include "formats/exercisereport.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

enum ResultColumn { NameColumn, ScoreColumn, TimeColumn, HintsColumn, FirstItemColumn };

constexpr int hardWidth = 320;
constexpr int itemColumnWidth = 92;
constexpr int unreadableHeight = 110;
constexpr qsizetype lettersOfNamesake = 4;

QString percentOf(double share) { return ResultsView::tr("%1 %").arg(int(std::floor(share * 100 + 1e-6))); }

QString signOfMark(ExerciseMark mark)
{
    return mark == ExerciseMark::Right ? QStringLiteral("✓")
        : mark == ExerciseMark::Nearly ? QStringLiteral("–")
                                       : QStringLiteral("✕");
}

QString wordOfMark(ExerciseMark mark)
{
    switch (mark) {
    case ExerciseMark::Right:
        return ResultsView::tr("right");
    case ExerciseMark::Nearly:
        return ResultsView::tr("nearly");
    case ExerciseMark::Missing:
        return ResultsView::tr("left over");
    default:
        return ResultsView::tr("wrong");
    }
}

QTableWidgetItem *markCell(const MarkedItem &mark)
{
    const Theme &theme = currentTheme();
    auto *const cell = new QTableWidgetItem(mark.mark == ExerciseMark::Missing ? QString() : signOfMark(mark.mark));
    cell->setTextAlignment(Qt::AlignCenter);
    cell->setData(Qt::AccessibleTextRole, QString(mark.name + u", " + wordOfMark(mark.mark)));
    const bool isRight = mark.mark == ExerciseMark::Right;
    const bool isNearly = mark.mark == ExerciseMark::Nearly;
    cell->setForeground(colour(isRight ? theme.good : isNearly ? theme.warning : theme.danger));
    cell->setBackground(colour(isRight           ? theme.phases[1].tint
                                   : isNearly    ? theme.warningTint
                                   : mark.mark == ExerciseMark::Missing ? theme.sunken
                                                                        : theme.dangerTint));
    QStringList words{wordOfMark(mark.mark)};
    if (!mark.path.isEmpty() && !isRight)
        words.append(mark.path);
    if (!mark.reason.isEmpty())
        words.append(mark.reason);
    cell->setToolTip(words.join(u'\n'));
    return cell;
}

QTableWidgetItem *textCell(const QString &text, bool isNumber = false)
{
    auto *const cell = new QTableWidgetItem(text);
    if (isNumber)
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return cell;
}

} // namespace

ResultsView::ResultsView(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_count(new QLabel), m_note(new QLabel), m_table(new QTableWidget),
      m_unreadable(new QListWidget), m_average(new QLabel), m_hard(new QListWidget)
{
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    setLook(m_note, "warning");
    m_note->setWordWrap(true);
    m_note->setContentsMargins(5 * Metric::step, 2 * Metric::step, 5 * Metric::step, 2 * Metric::step);
    rows->addWidget(m_note);
    auto *const middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *const left = new QVBoxLayout;
    left->setSpacing(0);
    m_table->setAccessibleName(tr("Answers"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    left->addWidget(m_table, 1);
    m_unreadable->setAccessibleName(tr("Files that could not be read"));
    m_unreadable->setFrameShape(QFrame::NoFrame);
    m_unreadable->setFixedHeight(unreadableHeight);
    m_unreadable->setWordWrap(true);
    left->addWidget(m_unreadable);
    middle->addLayout(left, 1);
    middle->addWidget(makeSide());
    rows->addLayout(middle, 1);
}

QWidget *ResultsView::makeHead()
{
    auto *const head = new QFrame;
    setLook(head, "bar");
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins(5 * Metric::step, 2 * Metric::step, 5 * Metric::step, 2 * Metric::step);
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    setLook(m_count, "dim");
    m_hide = new TouchButton(tr("Hide names"));
    m_hide->setCheckable(true);
    auto *const csv = new TouchButton(tr("Save as CSV…"));
    setLook(csv, "primary");
    auto *const leave = new TouchButton(tr("Leave"));
    setLook(leave, "flat");
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch();
    for (QPushButton *const button : {m_hide, static_cast<QPushButton *>(csv), static_cast<QPushButton *>(leave)})
        row->addWidget(button);
    connect(m_hide, &QPushButton::toggled, this, &ResultsView::setNamesHidden);
    connect(csv, &QPushButton::clicked, this, &ResultsView::askForCsv);
    connect(leave, &QPushButton::clicked, this, &ResultsView::left);
    return head;
}

QWidget *ResultsView::makeSide()
{
    auto *const side = new QFrame;
    setLook(side, "side");
    side->setFixedWidth(hardWidth);
    auto *const column = new QVBoxLayout(side);
    column->setContentsMargins(4 * Metric::step, 4 * Metric::step, 4 * Metric::step, 4 * Metric::step);
    auto *const score = new QLabel(tr("Class score"));
    makeCaption(score, 0);
    m_average->setFont(titleFont());
    auto *const hard = new QLabel(tr("What was hard"));
    makeCaption(hard);
    m_hard->setAccessibleName(tr("What was hard"));
    m_hard->setFrameShape(QFrame::NoFrame);
    m_hard->setWordWrap(true);
    column->addWidget(score);
    column->addWidget(m_average);
    column->addWidget(hard);
    column->addWidget(m_hard, 1);
    return side;
}

void ResultsView::setResults(const ExerciseCheck &check, const ExerciseResults &results)
{
    m_check = check;
    m_results = results;
    m_title->setText(tr("Results: %1").arg(check.exercise().shownTitle()));
    m_count->setText(tr("%Ln answer(s)", nullptr, int(results.answers.size())));
    const qsizetype changed =
        std::ranges::count_if(results.answers, [](const ExerciseResult &result) { return result.isChanged(); });
    QStringList notes;
    if (changed > 0)
        notes.append(tr("%Ln answer(s) changed by another hand: see the hints of the names.", nullptr, int(changed)));
    if (!results.unreadable.isEmpty())
        notes.append(tr("%Ln file(s) could not be read.", nullptr, int(results.unreadable.size())));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_unreadable->clear();
    for (const UnreadableAnswer &answer : results.unreadable)
        m_unreadable->addItem(answer.file + u": " + answer.reason);
    m_unreadable->setVisible(!results.unreadable.isEmpty());
    fillTable();
    fillSide();
}

void ResultsView::setNamesHidden(bool hidden)
{
    m_hidesNames = hidden;
    fillTable();
}

QString ResultsView::shownName(const ExerciseResult &result) const
{
    const QString letters = result.attempt.id.toString().first(lettersOfNamesake);
    if (m_hidesNames)
        return letters;
    const qsizetype namesakes = std::ranges::count_if(m_results.answers, [&](const ExerciseResult &other) {
        return other.attempt.name == result.attempt.name;
    });
    return namesakes > 1 ? tr("%1 (%2)", "name, letters of the file").arg(result.attempt.name, letters)
                         : result.attempt.name;
}

void ResultsView::fillTable()
{
    m_table->clear();
    QStringList headers{tr("Name"), tr("Score"), tr("Time"), tr("Hints")};
    QList<NodeId> items;
    if (!m_results.answers.isEmpty()) {
        for (const MarkedItem &item : m_results.answers.first().marking.items) {
            if (item.mark == ExerciseMark::Extra || item.mark == ExerciseMark::Damaged)
                continue;
            items.append(item.id);
            headers.append(item.name);
        }
    }
    m_table->setColumnCount(int(headers.size()));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(int(m_results.answers.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ExerciseResult &result = m_results.answers[row];
        auto *const name = textCell(shownName(result));
        if (result.isChanged()) {
            name->setForeground(colour(currentTheme().warning));
            name->setText(tr("%1, changed", "a name").arg(name->text()));
            name->setToolTip(tr("Changed by another hand: %1").arg(exerciseChanges(result).join(u", ")));
        }
        const qint64 seconds = result.attempt.seconds;
        m_table->setItem(row, NameColumn, name);
        m_table->setItem(row, ScoreColumn, textCell(percentOf(result.marking.score), true));
        m_table->setItem(
            row, TimeColumn,
            textCell(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')), true));
        m_table->setItem(row, HintsColumn, textCell(QLocale().toString(result.hints()), true));
        for (qsizetype i = 0; i < items.size(); ++i) {
            const auto mark = std::ranges::find(result.marking.items, items[i], &MarkedItem::id);
            if (mark != result.marking.items.end())
                m_table->setItem(row, int(FirstItemColumn + i), markCell(*mark));
        }
    }
    m_table->resizeColumnsToContents();
    for (int column = FirstItemColumn; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, itemColumnWidth);
}

void ResultsView::fillSide()
{
    QList<double> scores;
    for (const ExerciseResult &result : std::as_const(m_results.answers))
        scores.append(result.marking.score);
    double sum = 0;
    for (const double score : std::as_const(scores))
        sum += score;
    m_average->setText(scores.isEmpty() ? QString() : percentOf(sum / double(scores.size())));
    m_hard->clear();
    for (const ItemStatistics &item : whatWasHard(m_results)) {
        QString text = tr("%1: %2 of %3", "item, right, all").arg(item.name).arg(item.right).arg(item.of);
        if (item.oftenCount > 0)
            text += u'\n'
                + (item.oftenWrong.isEmpty()
                       ? tr("most often: %Ln left over", nullptr, int(item.oftenCount))
                       : tr("most often: %Ln into %1", nullptr, int(item.oftenCount)).arg(item.oftenWrong));
        m_hard->addItem(text);
    }
}

Result<void> ResultsView::saveCsv(const QString &path) const
{
    return SafeFile::write(path, exerciseResultsCsv(m_check->exercise(), m_results));
}

void ResultsView::askForCsv()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save the Results"), QStringLiteral("results.csv"),
                                                tr("Table (*.csv)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".csv", Qt::CaseInsensitive))
        path += u".csv";
    if (const Result<void> saved = saveCsv(path); !saved) {
        auto *const box =
            new MessageBox(MessageBox::Warning, tr("The results could not be saved"), saved.error().message, this);
        box->addOk();
        box->open();
    }
}

} // namespace Espalier
