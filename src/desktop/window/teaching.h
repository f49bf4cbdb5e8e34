// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "desktop/teach/teachtask.h"
#include "learn/exercise.h"

#include <QObject>

class QMainWindow;

namespace Espalier {

class DocumentController;
class Presentation;
class Session;

/// Carries out what a teacher asks of a window: opens the lesson of a guide and begins with what was asked for, puts
/// questions on the projector, finds the exercise that a folder of answers belongs to.
class Teaching final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. \a window: where dialogs open.
    Teaching(Session &session, DocumentController &documents, Presentation &presentation, QMainWindow &window);

    /// The whole of the guide as a fresh layout, shown up to \a phase; then the task. Asks nothing but what becomes of
    /// the work that is open.
    void begin(Phase phase, TeachTask task);
    /// About what is shown, on the screen that the class looks at. \a count: how many; 0: as many as the lesson of the
    /// phase that is shown has.
    void askQuestions(qsizetype count = 0);
    /// What the project's quiz asks, to be chosen and changed.
    void editQuiz();
    void openResults();
    /// Opens \a project, of which the exercise in \a file was made, and proposes the same exercise of it in its place.
    void makeAgain(const QString &file, const Exercise &exercise, const QString &project);

Q_SIGNALS:
    /// An exercise, and where its answers are.
    void resultsFound(const QString &path, const Espalier::Layout &exercise, const QString &folder);

private:
    void carryOut(Phase phase, TeachTask task);
    /// With a format chosen, and what it asks answered.
    void exportAs(const QString &format, const QMap<QString, QString> &answers, const QString &file = {});
    void findExercise(const QString &folder, const QStringList &candidates);

    Session &m_session;
    DocumentController &m_documents;
    Presentation &m_presentation;
    QMainWindow &m_window;
};

} // namespace Espalier
