// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/editor.h"

#include "edit/editcommand.h"
#include "guide/guidematch.h"
#include "guide/topicmarkdown.h"

#include <QHash>

namespace Espalier {

Result<void> Editor::matchGuide(const Guide &guide, const std::vector<GuideMatch::Pair> &pairs)
{
    if (isLocked())
        return checkUnlocked();
    const QString text = tr("Matched with %1").arg(printable(guide.name().isEmpty() ? guide.id() : guide.name()));
    auto match = command(text);
    LayoutInfo info = layout().info();
    info.guide = guide.id();
    QHash<NodeIndex, Phase> phases; // that the matched nodes will have; parents come first
    for (const GuideMatch::Pair &pair : pairs) {
        if (!layout().isLinked(pair.node) || pair.node == rootNode)
            continue;
        const NodeIndex node = pair.node;
        const Topic &topic = guide.topics().at(pair.topic);
        match->setValue(node, NodeAspect::Topic, topic.path);
        // What the person said already stays.
        if (layout().summary(node).isEmpty() && !topic.summary.isEmpty())
            match->setValue(node, NodeAspect::Summary, topic.summary);
        if (layout().icon(node).isEmpty() && !topic.pictogram.isEmpty())
            match->setValue(node, NodeAspect::Icon, topic.pictogram);
        if (!guide.isBuiltIn() && layout().explanation(node).isEmpty())
            match->setValue(node, NodeAspect::Explanation, topicMarkdown(topic));
        Phase above = Phase::None;
        for (NodeIndex at = layout().parent(node); at != noNode; at = layout().parent(at))
            above = laterOf(above, laterOf(layout().phase(at), phases.value(at)));
        if (layout().phase(node) == Phase::None && topic.phase > above) {
            match->setValue(node, NodeAspect::Phase, toNumber(topic.phase));
            phases.insert(node, topic.phase);
        }
        // The folder that a variable names may be called otherwise here.
        for (const auto &[variable, initial] : guide.variables().asKeyValueRange()) {
            if (const Topic *const named = guide.topic(initial); named && named->path == topic.path)
                info.variables.insert(variable, layout().name(node));
        }
    }
    match->setInfo(info);
    match->touch(rootNode);
    run(std::move(match), text);
    return {};
}

} // namespace Espalier
