// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/planner.h"

#include "core/name.h"
#include "plan/planbuilder.h"
#include "plan/targetlock.h"
#include "plan/targetpath.h"
#include "plan/targetprobe.h"

#include <fcntl.h>
#include <unistd.h>

namespace Espalier {

Result<Plan> Planner::plan(const Layout &layout, const QString &rootName, const PlanOptions &options,
                           Progress *progress)
{
    const QString wanted = rootName.isEmpty() ? layout.name(rootNode) : rootName;
    const Result<Name> root = wanted.isEmpty() ? Name::nearest(wanted) : Name::parse(wanted);
    if (!root)
        return std::unexpected(root.error());
    for (const NameProblem &problem : nameProblems(root->toString(), options.platform)) {
        if (problem.blocks)
            return failure(ErrorKind::Refused, tr("The project cannot have this name: %1 “%2” would do.")
                                                   .arg(problem.message, problem.suggestion));
    }
    Plan plan;
    plan.root = root->toString();
    plan.layout = layout;
    PlanBuilder builder(plan, options, {.platform = options.platform, .keepsRawBytes = false}, plan.root);
    if (const Result<void> built = builder.build(progress); !built)
        return std::unexpected(built.error());
    return plan;
}

Result<Plan> Planner::planDirectory(const Layout &layout, const QString &directory, const PlanOptions &options,
                                    Progress *progress)
{
    Result<TargetPath> target = TargetPath::open(directory);
    if (!target)
        return std::unexpected(target.error());
    Result<std::shared_ptr<const TargetLock>> lock;
    if (options.locks)
        lock = TargetLock::take(*target, progress);
    if (!lock)
        return std::unexpected(lock.error());
    const bool exists = target->folder.isValid();
    const int nearest = exists ? target->folder.get() : target->ancestor.get();
    if (!exists && faccessat(nearest, ".", W_OK | X_OK, AT_EACCESS) != 0)
        return failure(ErrorKind::Io, tr("“%1” cannot be made: %2.").arg(target->shown(), systemReason(errno)),
                       {.file = target->shown()});

    Plan plan;
    plan.root = QString::fromUtf8(target->path);
    plan.layout = layout;
    plan.lock = std::move(*lock);
    const FileSystemRules system = FileSystemRules::of(nearest);
    const SiblingNames::Rules rules{.platform = system.isWindows ? Platform::Windows : options.platform,
                                    .keepsRawBytes = !system.isWindows && options.platform != Platform::Windows
                                        && options.platform != Platform::MacOs,
                                    .ignoresCase = system.ignoresCase};
    const QString own = layout.name(rootNode);
    PlanBuilder builder(plan, options, rules, own.isEmpty() ? plan.root.section(u'/', -1) : own);
    if (const Result<void> built = builder.build(progress); !built)
        return std::unexpected(built.error());
    if (exists && !TargetProbe(plan, options.policy).decide(target->folder.copy(), progress))
        return std::unexpected(Plan::cancelled());
    if (target->isLink)
        plan.report.add(Severity::Warning, QStringLiteral("target-link"),
                        tr("“%1” is a link to “%2”; that is where the export goes.")
                            .arg(target->shown(), printable(QString::fromUtf8(target->realPlace()), 400)),
                        {.file = target->shown()});
    plan.target = std::make_shared<const TargetPath>(std::move(*target));
    return plan;
}

} // namespace Espalier
