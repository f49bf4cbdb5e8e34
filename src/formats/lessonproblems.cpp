// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lessonproblems.h"

#include "formats/lessonjson.h"
#include "formats/projectfile.h"

#include <QBuffer>

#include <algorithm>

namespace Espalier {

namespace {

/// In which line of its file the lesson begins, from 1.
qint64 firstLineOfLesson(const Layout &layout)
{
    Layout head(layout.name(rootNode));
    head.setNotes(rootNode, layout.notes(rootNode));
    head.setInfo(layout.info());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    if (!ProjectFileWriter().write(head, {}, buffer, report))
        return 0;
    const qsizetype at = buffer.data().indexOf("\n\"lesson\": ");
    return at < 0 ? 0 : buffer.data().first(at + 1).count('\n') + 1;
}

} // namespace

QList<Problem> lessonProblems(const Layout &layout)
{
    QList<Problem> problems;
    const QList<LessonJson::Problem> found = LessonJson::read(layout.info().lesson).problems;
    const qint64 first = found.isEmpty() ? 0 : firstLineOfLesson(layout);
    for (const LessonJson::Problem &problem : found)
        problems.append({.kind = Problem::Kind::Lesson,
                         .node = rootNode,
                         .message = problem.message,
                         .suggestion = {},
                         .line = first > 0 ? first + std::max<qint64>(0, problem.line - 1) : 0});
    return problems;
}

} // namespace Espalier
