// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report.h"
#include "guide/guide.h"

namespace Espalier {

/// What "new" selects of a guide. Starters, types and careers unite; the level then filters.
struct StarterSelection {
    QStringList starters; ///< ids of templates
    QStringList types;    ///< ids of project types
    QStringList careers;  ///< ids of career paths
    /// None: the furthest of the levels that its types, careers and templates say they go to; else expert.
    Phase level = Phase::None;
    QMap<QString, QString> variables;
    bool contents = true; ///< with the starter contents of files, which only to show folders nobody needs
    bool outline = false; ///< names, kinds and phases alone, for pictures and counts

    /// The whole of one.
    static StarterSelection of(const Starter &starter);
    bool isWholeGuide() const { return starters.isEmpty() && types.isEmpty() && careers.isEmpty(); }
};

/// Makes layouts from guides. Nodes get summary, phase, topic, icon, tags and starter content; the topic that the
/// variable core_package names (its default's alias) is renamed to the variable's value; explanations travel with the
/// nodes when the guide is not built in.
class StarterBuilder
{
public:
    /// A fresh layout called \a projectName holding only the selected nodes. Unknown ids: an error that lists the
    /// known ones.
    static Result<Layout> build(const Guide &guide, const QString &projectName, const StarterSelection &selection);
    /// The guide itself as a layout, names as they are in the guide (for show, text, pictures).
    static Layout guideView(const Guide &guide);
    /// The branch of one topic, for dragging it into a layout: the root's only child is the topic.
    static Layout branch(const Guide &guide, const Topic &topic, const QMap<QString, QString> &variables = {});
    /// Replaces `{{ name }}` for the given variables only; everything else in double braces stays as it is.
    static QString substitute(const QString &text, const QMap<QString, QString> &variables);
};

} // namespace Espalier
