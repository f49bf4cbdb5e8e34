// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/explanation.h"
#include "picture/nodefigure.h"

namespace Espalier {

class Session;

/// What the pane shows: an explanation with the figure beside its name.
struct ExplanationPage : Explanation {
    NodeFigure figure;
};

/// Of the selected nodes; of the project when there are none.
ExplanationPage pageOfSelection(const Session &session);
ExplanationPage pageOfTopic(const Topic &topic);

} // namespace Espalier
