// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "guide/filter.h"
#include "plan/plan.h"

#include <QCoreApplication>

namespace Espalier {

class Guide;

struct PlanOptions {
    Filter filter;
    QMap<QString, QString> variables; ///< on top of the layout's own
    /// A README.md for each folder that has an explanation or notes and draws none itself; where it does, the notes are
    /// added to that one. None where the node or the guide wants none, nor below.
    bool readmes = true;
    bool gitkeep = false;             ///< .gitkeep in folders that would stay empty
    ConflictPolicy policy = ConflictPolicy::Merge;
    bool fillsVariables = true; ///< off: contents come out as they are, whatever stands in double braces
    bool locks = false; ///< other exports are kept out of the directory as long as the plan lives: it is to be executed
    Platform platform = Platform::Any;
    /// Whose topics explain the folders; not needed where explanations travel with the nodes. Must live while planning.
    const Guide *guide = nullptr;
};

/// The only code that decides what comes out of an export. Deterministic: the same layout, options and target give the
/// same plan. Folders of one name beside each other unite; a second file of one name gets a number. Names that cannot
/// exist, and everything below them, are refused entry by entry, never mended silently.
class Planner
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Planner)

public:
    /// For archives, scripts and memory: \a rootName is the top folder (empty: the layout's name). Nothing can be in
    /// the way. Names that are no UTF-8 are mended, with a report.
    static Result<Plan> plan(const Layout &layout, const QString &rootName, const PlanOptions &options,
                             Progress *progress = nullptr);
    /// For a directory, which is looked at but not touched: what stands there decides the actions. Symbolic links in
    /// the way are refused for their whole subtree; nothing behind them is looked at. Only \a directory itself may be a
    /// link to a folder, because it is what the user named. Missing parents will be made.
    static Result<Plan> planDirectory(const Layout &layout, const QString &directory, const PlanOptions &options,
                                      Progress *progress = nullptr);
};

} // namespace Espalier
