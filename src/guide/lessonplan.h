// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Espalier {

/// What a guide proposes for a lesson about one of its phases.
struct LessonPlan {
    /// From one minute to another.
    struct Part {
        int from = 0;
        int to = 0;
        QString title;
        QString text; ///< Markdown: what whoever speaks does and says
        QString step; ///< kind of the step at which it begins, such as "why"; empty: none is on then
    };

    Phase phase = Phase::None;
    QString title; ///< "one notebook, five folders"
    QStringList objectives;
    QList<Part> parts;
    QMap<QString, QString> notes; ///< by "folder tests": kind of a step and path of its topic
    QStringList homework;

    int minutes() const { return parts.isEmpty() ? 0 : parts.last().to; }
};

/// The plans of a guide stand beside it: `lessons.md` for guide.md, `lessons.es.md` for guide.es.md. A heading names
/// the phase, `## Beginner: one notebook, five folders`; below it stand **Objectives**, **Plan** (`- 3–8: **Why**.
/// `why` …`),
/// **Notes** (`- folder tests: …`) and **Homework**, each a list. All other text is for people alone.
QList<LessonPlan> lessonPlansOf(const QString &markdown);

} // namespace Espalier
