// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationpage.h"

#include "desktop/session/session.h"
#include "desktop/theming/icons.h"

namespace Espalier {

namespace {

NodeFigure figureOfTopic(const Topic &topic)
{
    if (topic.parent < 0) {
        if (const QString icon = topicIconName(topic.path); !icon.isEmpty())
            return {.icon = icon, .isTile = true};
        if (!topic.pictogram.isEmpty())
            return {.pictogram = topic.pictogram, .isTile = true};
    }
    return {.icon = nodeIconName(topic.kind == NodeKind::Folder, topic.name), .isTile = true};
}

} // namespace

ExplanationPage pageOfSelection(const Session &session)
{
    const Layout &layout = session.layout();
    // A project that came from elsewhere is told no guide's story; topics that were dragged into it keep theirs.
    const bool hasGuide = !layout.info().guide.isEmpty();
    const Explainer explainer(layout, hasGuide ? session.layoutGuide() : session.guide());
    const NodeSelection &selection = session.selection();
    if (const QList<NodeIndex> nodes = selection.nodes(); nodes.size() > 1) {
        const QList<NodeIndex> tops = nodes.contains(rootNode) ? QList<NodeIndex>{rootNode} : session.editor().topmost(nodes);
        return {explainer.ofSeveral(tops, nodes.size()), {.icon = QStringLiteral("nodes/folder-open"), .isTile = true}};
    }
    const NodeIndex node = selection.current();
    if (node == noNode || node == rootNode) {
        const ViewFilter &filter = session.filter();
        return {Explainer(layout, session.layoutGuide()).ofProject(filter.starter(), filter.filter().upTo),
                {.icon = QStringLiteral("nodes/root"), .isTile = true}};
    }
    NodeFigure figure = figureOf(layout, node);
    figure.isTile = true;
    return {explainer.ofNode(node), figure};
}

ExplanationPage pageOfTopic(const Topic &topic) { return {Explainer::ofTopic(topic), figureOfTopic(topic)}; }

} // namespace Espalier
