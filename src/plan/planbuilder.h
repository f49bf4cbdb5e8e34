// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "guide/filter.h"
#include "plan/contents.h"
#include "plan/planner.h"
#include "plan/readmewriter.h"
#include "plan/siblingnames.h"

namespace Espalier {

/// Lists what comes out of a layout, as if nothing stood anywhere yet: the first half of planning. Walks the tree with
/// a stack of its own, so that its depth does not matter.
class PlanBuilder
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PlanBuilder)

public:
    /// Longer paths are refused with all below them: no system takes them, and a list of them would grow with the
    /// square of the depth.
    static constexpr qsizetype maxPathBytes = 32'767;

    /// \a plan must hold its root and layout already; entries, texts and report are filled in.
    PlanBuilder(Plan &plan, const PlanOptions &options, SiblingNames::Rules rules, const QString &projectName);

    Result<void> build(Progress *progress);

private:
    using Child = SiblingNames::Child;

    /// A folder on the way down: its children stand in m_children from \c first to the next level's.
    struct Level {
        size_t first = 0;
        size_t at = 0;
        size_t end = 0;
        size_t specials = 0; // before it was opened
        size_t pathSize = 0;
        bool isRefused = false;
        bool takesReadmes = true;
    };
    struct Readme {
        qsizetype entry;
        std::vector<NodeIndex> nodes;
    };

    void openFolder(const std::vector<NodeIndex> &nodes, bool isRefused);
    void closeFolder();
    void addChild(size_t index, bool isRefused);
    void addGenerated(const std::vector<NodeIndex> &nodes, size_t firstChild);
    /// The drawings that the README of a folder shows, as files beside it.
    void addPictures(const std::vector<NodeIndex> &nodes, size_t firstChild);
    void writeReadmes();
    void reportNotes(const std::vector<NodeIndex> &nodes);
    /// The folder's notes, below what its own README says.
    void addNotes(PlanEntry &entry);
    std::vector<NodeIndex> unitedNodes(size_t index) const;
    PlanEntry &append(NodeKind kind, NodeIndex node);
    bool isVisible(NodeIndex node) const { return m_showsAll || m_visible.test(node); }
    bool drawsReadme(const std::vector<NodeIndex> &nodes) const;

    Plan &m_plan;
    const PlanOptions &m_options;
    const bool m_showsAll;
    NodeBitmap m_visible;
    Contents m_contents;
    SiblingNames m_names;
    ReadmeWriter m_readmeWriter;
    std::string m_path; // of the folder or file at hand
    std::vector<Child> m_children;
    std::vector<Level> m_levels;
    std::vector<Readme> m_readmes;
    const QString m_refusedAbove;
};

} // namespace Espalier
