// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Espalier {

/// What somebody wants to do with a lesson.
enum class TeachTask {
    Start, ///< speaker view, with the plan running
    Look, ///< open its layout
    HandOutExercise, ///< write the exercise as a file
    AskQuestions, ///< on the projector
    ChooseQuestions, ///< of its quiz
    PrintHandout,
    SaveSlides,
};

} // namespace Espalier
