// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/teaching.h"

#include "desktop/document/documentcontroller.h"
#include "desktop/export/exportdialog.h"
#include "desktop/present/presentation.h"
#include "desktop/print/handoutpreview.h"
#include "desktop/quiz/projectorquiz.h"
#include "desktop/quiz/quizeditor.h"
#include "desktop/session/audiencescreen.h"
#include "desktop/session/job.h"
#include "desktop/session/session.h"
#include "formats/exercisecheck.h"
#include "formats/formatregistry.h"
#include "formats/lessonquizjson.h"
#include "formats/quiz/quizoptions.h"
#include "learn/lessonoffer.h"
#include "learn/quizselection.h"

#include <QFileDialog>
#include <QMainWindow>
#include <QRandomGenerator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Espalier {

Teaching::Teaching(Session &session, DocumentController &documents, Presentation &presentation, QMainWindow &window)
    : QObject(&window), m_session(session), m_documents(documents), m_presentation(presentation), m_window(window)
{
}

void Teaching::begin(Phase phase, TeachTask task)
{
    m_documents.whenSafe([this, phase, task] {
        const Result<Layout> layout = lessonLayout(m_session.guide());
        if (!layout)
            return m_session.tell(layout.error());
        m_session.filter().clear();
        m_documents.start(*layout, false); // it can be made again at any time
        m_session.filter().setPhase(phase);
        carryOut(phase, task);
    });
}

void Teaching::carryOut(Phase phase, TeachTask task)
{
    const LessonDefaults defaults = LessonDefaults::of(phase);
    switch (task) {
    case TeachTask::Start:
        m_presentation.startLesson();
        break;
    case TeachTask::Look:
        break;
    case TeachTask::HandOutExercise:
        exportAs(u"exercise"_s,
                 {{u"kind"_s, exerciseKindId(defaults.exercise)},
                  {u"difficulty"_s, QString::number(defaults.difficulty)},
                  {u"seed"_s, QString::number(defaults.seed)}});
        break;
    case TeachTask::AskQuestions:
        askQuestions(defaults.questions);
        break;
    case TeachTask::ChooseQuestions:
        editQuiz();
        break;
    case TeachTask::PrintHandout:
        HandoutPreview::open(m_session, &m_window);
        break;
    case TeachTask::SaveSlides:
        exportAs(u"slides"_s, {});
        break;
    }
}

void Teaching::exportAs(const QString &format, const QMap<QString, QString> &answers, const QString &file)
{
    auto *const dialog = new ExportDialog(m_session, m_documents.likelyPath(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->propose(format, answers);
    if (!file.isEmpty())
        dialog->proposeFile(file);
    dialog->open();
}

void Teaching::askQuestions(qsizetype count)
{
    const Filter filter = m_session.filter().filter();
    QuizRequest request =
        LessonQuizJson::of(m_session.layout().info()).request(QRandomGenerator::global()->generate());
    if (!request.count)
        request.count = count > 0 ? count : LessonDefaults::of(filter.upTo).questions;
    runJob<QList<QuizQuestion>>(
        &m_window, tr("Making a quiz"),
        [layout = m_session.layout(), guide = m_session.layoutGuide(), filter, request](
            Progress &) -> Result<QList<QuizQuestion>> { return makeQuiz(prunedTo(layout, filter), guide, request); },
        [this](const Result<QList<QuizQuestion>> &questions) {
            if (!questions || questions->isEmpty())
                return m_session.tell(QuizOptions::nothingToAsk());
            auto *const quiz = new ProjectorQuiz(*questions);
            connect(this, &QObject::destroyed, quiz, &QWidget::close);
            showToAudience(*quiz, m_window);
        });
}

void Teaching::editQuiz()
{
    auto *const editor = new QuizEditor(m_session, &m_window);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void Teaching::makeAgain(const QString &file, const Exercise &exercise, const QString &project)
{
    const auto yes = [](bool is) { return is ? u"yes"_s : u"no"_s; };
    const QMap<QString, QString> answers{{u"kind"_s, exerciseKindId(exercise.kind)},
                                         {u"difficulty"_s, QString::number(exercise.difficulty)},
                                         {u"seed"_s, QString::number(exercise.seed)},
                                         {u"title"_s, exercise.title},
                                         {u"intro"_s, exercise.intro},
                                         {u"minutes"_s, QString::number(exercise.minutes)},
                                         {u"hints"_s, yes(exercise.hints)},
                                         {u"apart"_s, yes(exercise.key.isEmpty())}};
    connect(
        &m_documents, &DocumentController::opened, this,
        [this, answers, project, phase = exercise.phase, file](const QString &opened) {
            if (opened != project)
                return;
            m_session.filter().clear();
            m_session.filter().setPhase(phase);
            exportAs(u"exercise"_s, answers, file);
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection)); // once the window shows it
    m_documents.open(project);
}

void Teaching::openResults()
{
    const QString folder =
        QFileDialog::getExistingDirectory(&m_window, tr("The Folder with the Answers of a Class"),
                                          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (folder.isEmpty())
        return;
    runJob<QStringList>(
        &m_window, tr("Looking for the exercise"),
        [&formats = m_session.formats(), folder](Progress &progress) {
            return ExerciseCheck::exercisesIn(folder, formats, &progress);
        },
        [this, folder](const Result<QStringList> &found) {
            if (found)
                findExercise(folder, *found);
            else if (found.error().kind != ErrorKind::Cancelled)
                m_session.tell(found.error());
        });
}

void Teaching::findExercise(const QString &folder, const QStringList &candidates)
{
    const QString path = candidates.size() == 1
        ? candidates.first()
        : QFileDialog::getOpenFileName(&m_window, tr("Which Exercise Did They Answer?"),
                                       candidates.isEmpty() ? folder : candidates.first(),
                                       tr("Espalier files (*.espalier)"));
    if (path.isEmpty())
        return;
    runJob<Layout>(
        &m_window, tr("Opening the exercise"),
        [&formats = m_session.formats(), path](Progress &) -> Result<Layout> {
            const Result<ReadResult> read =
                formats.readAny(path, {.fileName = path, .contents = false}, u"espalier"_s);
            return read ? Result<Layout>(read->layout) : std::unexpected(read.error());
        },
        [this, path, folder](const Result<Layout> &exercise) {
            if (exercise)
                Q_EMIT resultsFound(path, *exercise, folder);
            else
                m_session.tell(exercise.error());
        });
}

} // namespace Espalier
