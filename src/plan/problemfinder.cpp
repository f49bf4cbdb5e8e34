// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/problemfinder.h"

#include "core/nameproblems.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <string_view>

namespace Espalier {

namespace {

struct ProblemFinderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Problem)
};

// Windows' old limit, which many of its programs still have.
constexpr qsizetype longPath = 240;

QString nextFree(const Layout &layout, NodeIndex parent, const QString &name)
{
    for (int number = 2;; ++number) {
        const qsizetype dot = name.lastIndexOf(u'.');
        const qsizetype stem = dot > 0 ? dot : name.size();
        const QString next = name.left(stem) + u'-' + QString::number(number) + name.mid(stem);
        if (layout.child(parent, next) == noNode)
            return next;
    }
}

void findClashes(const Layout &layout, NodeIndex parent, QList<Problem> &problems)
{
    // One child cannot clash; a cheap first pass over lower-cased bytes keeps exact keys for those that might.
    QHash<QString, NodeIndex> seen;
    for (NodeIndex node = layout.firstChild(parent); node != noNode; node = layout.nextSibling(node)) {
        const QString name = layout.name(node);
        const auto twin = seen.constFind(collisionKey(name));
        if (twin == seen.constEnd()) {
            seen.insert(collisionKey(name), node);
        } else if (layout.name(*twin) == name) {
            problems.append({Problem::Kind::Duplicate, node,
                             ProblemFinderText::tr("“%1” stands here twice.").arg(printable(name, 60)),
                             nextFree(layout, parent, name)});
        } else {
            problems.append({Problem::Kind::CaseClash, node,
                             ProblemFinderText::tr("“%1” and “%2” are the same name on Windows and macOS.")
                                 .arg(printable(layout.name(*twin), 60), printable(name, 60)),
                             nextFree(layout, parent, name)});
        }
    }
}

/// What was typed in the text view and could not become part of the layout.
void findLoose(const Layout &layout, QList<Problem> &problems)
{
    for (const LooseLine &line : layout.info().viewLoose) {
        const NodeIndex above = line.after.isNull() ? noNode : layout.findById(line.after);
        problems.append({Problem::Kind::Loose,
                         above == noNode ? rootNode : above,
                         ProblemFinderText::tr("“%1” stands in the text view alone; it is not part of the layout.")
                             .arg(printable(line.text.trimmed(), 60)),
                         {}});
    }
}

} // namespace

QList<Problem> findProblems(const Layout &layout, qsizetype limit, const std::atomic<bool> &cancelled)
{
    QList<Problem> problems;
    QList<qsizetype> lengths{0}; // of the paths from the root to the node, by depth
    int depth = 0;
    qsizetype looked = 0;
    NodeIndex previous = rootNode;
    for (NodeIndex node = rootNode; node != noNode && problems.size() < limit; previous = node, node = layout.next(node)) {
        if ((++looked & 0xfff) == 0 && cancelled.load(std::memory_order_relaxed))
            return {};
        if (layout.childCount(node) > 1)
            findClashes(layout, node, problems);
        if (node == rootNode)
            continue;
        // From the node before, one step down, or up to the common parent.
        if (layout.parent(node) == previous) {
            ++depth;
        } else {
            for (NodeIndex at = previous; layout.parent(at) != layout.parent(node); at = layout.parent(at))
                --depth;
        }
        const std::string_view name = layout.nameUtf8(node);
        lengths.resize(depth + 1);
        const qsizetype length = lengths[depth - 1] + 1 + qsizetype(name.size());
        lengths[depth] = length;
        if (length > longPath && lengths[depth - 1] <= longPath)
            problems.append(
                {Problem::Kind::LongPath,
                 node,
                 ProblemFinderText::tr(
                     "The path of “%1” has %2 bytes; many Windows programs stop at 260 with the drive’s own part.")
                     .arg(printable(layout.name(node), 60))
                     .arg(length),
                 {}});
        if (isPortableName(name))
            continue;
        for (const NameProblem &problem : nameProblems(layout.name(node)))
            problems.append({Problem::Kind::Name, node, problem.message, problem.suggestion});
    }
    findLoose(layout, problems);
    problems.resize(std::min(problems.size(), limit));
    return problems;
}

} // namespace Espalier
