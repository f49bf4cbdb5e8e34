// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/plan.h"

#include <QCoreApplication>

class QIODevice;

namespace Espalier {

/// A plan as people read it.
class PlanText
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PlanText)

public:
    /// A line for each entry: action, path and reason; then the summary.
    static void write(const Plan &plan, QIODevice &device);
    /// "12 folders and 3 files to make, 2 to keep in “/home/me/p”."
    static QString summary(const Plan &plan);
    /// What was done, for the end of a real run.
    static QString outcome(const Plan &plan);

private:
    static QString actionName(PlanAction action);
};

} // namespace Espalier
