// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/resultsview.h"

#include "core/safefile.h"
#include "desktop/exercise/alsorightbar.h"
#include "desktop/exercise/classscore.h"
#include "desktop/exercise/hardlist.h"
#include "desktop/exercise/resultstable.h"
#include "desktop/exercise/touchbutton.h"
#include "desktop/session/audiencescreen.h"
#include "desktop/session/job.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/messagebox.h"
#include "formats/exercisereport.h"

#include <QFileDialog>
#include <QFrame>
#include <QHash>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int hardWidth = 400;
constexpr int unreadableHeight = 110;

} // namespace

ResultsView::ResultsView(const FormatRegistry &formats, QWidget *parent)
    : QWidget(parent), m_formats(formats), m_title(new QLabel), m_count(new QLabel), m_note(new QLabel), m_table(new ResultsTable),
      m_place(new AlsoRightBar), m_unreadable(new QListWidget), m_score(new ClassScore), m_hard(new HardList), m_talk(new QFrame),
      m_talkText(new QLabel)
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
    left->addWidget(m_table, 1);
    left->addWidget(m_place);
    m_unreadable->setAccessibleName(tr("Files that could not be read"));
    m_unreadable->setFrameShape(QFrame::NoFrame);
    m_unreadable->setWordWrap(true);
    m_unreadable->setContentsMargins(3 * Metric::step, Metric::step, 3 * Metric::step, Metric::step);
    left->addWidget(m_unreadable);
    middle->addLayout(left, 1);
    middle->addWidget(makeSide());
    rows->addLayout(middle, 1);
    connect(m_table, &ResultsTable::markChosen, this, &ResultsView::showMark);
    connect(m_table, &QTableWidget::cellActivated, m_place, &AlsoRightBar::takeFocus);
    connect(m_hard, &QListWidget::currentRowChanged, this, &ResultsView::showHard);
    connect(m_place, &AlsoRightBar::alsoRightWanted, this, &ResultsView::addPlace);
    connect(m_place, &AlsoRightBar::undoWanted, this, &ResultsView::undoPlace);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &ResultsView::undoPlace);
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
    column->setSpacing(3 * Metric::step);
    column->addWidget(m_score);
    auto *const card = new QFrame;
    setLook(card, "bubble");
    auto *const inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(2 * Metric::step, 3 * Metric::step, 2 * Metric::step, 2 * Metric::step);
    auto *const hard = new QLabel(tr("What was hard"));
    QFont bold = hard->font();
    bold.setWeight(QFont::DemiBold);
    hard->setFont(bold);
    hard->setContentsMargins(2 * Metric::step, 0, 0, 0);
    inCard->addWidget(hard);
    inCard->addWidget(m_hard, 1);
    column->addWidget(card, 1);
    setLook(m_talk, "bubble");
    auto *const row = new QHBoxLayout(m_talk);
    row->setContentsMargins(4 * Metric::step, 3 * Metric::step, 3 * Metric::step, 3 * Metric::step);
    m_talkText->setWordWrap(true);
    m_talkText->setTextFormat(Qt::PlainText);
    row->addWidget(m_talkText, 1);
    auto *const present = new TouchButton(tr("Present"));
    setLook(present, "primary");
    connect(present, &QPushButton::clicked, this, &ResultsView::present);
    row->addWidget(present);
    column->addWidget(m_talk);
    return side;
}

void ResultsView::setResults(const ExerciseCheck &check, const ExerciseResults &results, const Source &source)
{
    m_check = check;
    m_former.clear();
    m_results = results;
    m_source = source;
    fill();
    m_place->showNothing();
    m_place->setUndoable(false);
}

void ResultsView::fill()
{
    const ExerciseResults &results = m_results;
    m_title->setText(tr("Results: %1").arg(m_check->exercise().shownTitle()));
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
    m_unreadable->setFixedHeight(
        std::min(unreadableHeight, int(results.unreadable.size()) * Metric::rowHeight + 2 * Metric::step));
    m_table->setResults(results);
    fillSide();
}

void ResultsView::setNamesHidden(bool hidden) { m_table->setNamesHidden(hidden); }

void ResultsView::fillSide()
{
    QList<double> scores;
    for (const ExerciseResult &result : std::as_const(m_results.answers))
        scores.append(result.marking.score);
    m_score->setScores(scores);
    m_statistics = whatWasHard(m_results);
    m_slides = HardSlides::slidesOf(m_results, m_statistics);
    {
        const QSignalBlocker quiet(m_hard);
        m_hard->setItems(m_statistics);
    }
    QStringList names;
    for (const HardSlides::Slide &slide : std::as_const(m_slides))
        names.append(slide.item.name);
    m_talk->setVisible(!names.isEmpty());
    m_talkText->setText(tr("Talk about %1", "names of what was hard").arg(QLocale().createSeparatedList(names)));
}

void ResultsView::present()
{
    auto *const slides = new HardSlides(m_slides);
    connect(this, &QObject::destroyed, slides, &QWidget::close);
    showToAudience(*slides, *window());
}

void ResultsView::showMark()
{
    if (const MarkedItem *const mark = m_table->currentMark())
        m_place->showMark(m_table->currentName(), *mark, m_check->key().hasPlace(mark->id));
    else
        m_place->showNothing();
}

void ResultsView::showHard(int row)
{
    if (row < 0 || row >= m_statistics.size())
        return;
    const ItemStatistics &item = m_statistics[row];
    for (const ExerciseResult &result : std::as_const(m_results.answers)) {
        const auto mark = std::ranges::find(result.marking.items, item.id, &MarkedItem::id);
        const bool isOften = item.oftenCount > 0 && mark != result.marking.items.end()
            && mark->mark != ExerciseMark::Right && !mark->path.isEmpty()
            && mark->path.first(std::max<qsizetype>(mark->path.lastIndexOf(u'/'), 0)) == item.oftenWrong;
        if (isOften)
            return m_place->showMark(tr("%Ln student(s)", nullptr, int(item.oftenCount)), *mark,
                                     m_check->key().hasPlace(item.id));
    }
    m_place->showNothing();
}

void ResultsView::addPlace(NodeId item, const QString &folder)
{
    const Result<ExerciseCheck> check = m_check->withRightPlace(item, folder);
    const auto known = std::ranges::find(m_statistics, item, &ItemStatistics::id);
    if (!check || known == m_statistics.end())
        return;
    const QString name = known->name;
    markWith(*check, [this, name, folder, before = *m_check](qsizetype better) {
        m_former.append(before);
        m_place->setUndoable(true);
        m_place->showAdded(name, folder, better);
    });
}

void ResultsView::undoPlace()
{
    if (m_former.isEmpty())
        return;
    markWith(m_former.last(), [this](qsizetype) {
        m_former.removeLast();
        m_place->setUndoable(!m_former.isEmpty());
        showMark();
    });
}

void ResultsView::markWith(const ExerciseCheck &check, const std::function<void(qsizetype)> &done)
{
    runJob<ExerciseResults>(
        this, tr("Marking the answers"),
        [&formats = m_formats, before = *m_check, check,
         source = m_source](Progress &progress) -> Result<ExerciseResults> {
            Result<ExerciseResults> results = check.markFolder(source.folder, source.exercise, formats, &progress);
            if (!results)
                return results;
            const QString &file = source.keyFile.isEmpty() ? source.exercise : source.keyFile;
            if (const Result<void> stored = check.storeKey(before, file); !stored)
                return std::unexpected(stored.error());
            return results;
        },
        [this, check, done](const Result<ExerciseResults> &results) {
            if (!results) {
                if (results.error().kind == ErrorKind::Cancelled)
                    return;
                auto *const box = new MessageBox(MessageBox::Warning, tr("The key could not be changed"),
                                                 results.error().message, this);
                box->addOk();
                return box->open();
            }
            QHash<QString, double> scores;
            for (const ExerciseResult &result : std::as_const(m_results.answers))
                scores.insert(result.file, result.marking.score);
            m_check = check;
            m_results = *results;
            fill();
            done(std::ranges::count_if(m_results.answers, [&](const ExerciseResult &result) {
                return result.marking.score > scores.value(result.file, 1);
            }));
        });
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
