// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "picture/slidepainter.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace Espalier {

/// What goes into a file of slides.
struct SlidesChoice {
    QString title;
    QString language; ///< of the words, BCP 47
    bool hasNotes = false;
};

/// A lesson as pages of a PDF, each as wide as a screen.
class SlidesPdf {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Slides)

public:
    static Result<QByteArray> of(SlidePainter &painter, const SlidesChoice &choice, Progress *progress);
};

/// A lesson as one page for a browser, which asks nothing of anybody: every slide a drawing with text that can be
/// selected, one below the other without its script, one at a time with it.
class SlidesHtml {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Slides)

public:
    static Result<QByteArray> of(SlidePainter &painter, const SlidesChoice &choice, Progress *progress);
};

/// The steps that are shown, each with all its parts, and how they are counted.
struct SlidePart {
    qsizetype step = 0;
    SlideWords::Choice choice;
};
QList<SlidePart> slideParts(const LessonSteps &lesson);

} // namespace Espalier
