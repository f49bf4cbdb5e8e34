// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationpage.h"

#include "desktop/session/session.h"
#include "desktop/theming/icons.h"
#include "edit/layouttopics.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

struct ExplanationPageText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExplanationPage)
};

ExplanationPage pageWith(Explanation explanation, const NodeFigure &figure)
{
    ExplanationPage page;
    static_cast<Explanation &>(page) = std::move(explanation);
    page.figure = figure;
    page.figure.isTile = true;
    return page;
}

NodeFigure figureOfTopic(const Topic &topic)
{
    if (topic.parent < 0) {
        if (const QString icon = topicIconName(topic.path); !icon.isEmpty())
            return {.icon = icon};
        if (!topic.pictogram.isEmpty())
            return {.pictogram = topic.pictogram};
    }
    return {.icon = nodeIconName(topic.kind == NodeKind::Folder, topic.name)};
}

/// A project that came from elsewhere is told no guide's story; topics that were dragged into it keep theirs.
const Guide &guideOf(const Session &session)
{
    return session.layout().info().guide.isEmpty() ? session.guide() : session.layoutGuide();
}

ExplanationPage::News newsBelow(const LayoutTopics &topics, const Topic &topic)
{
    const Phase held = laterOf(topics.held(), Phase::Beginner);
    ExplanationPage::News news;
    const QList<const Topic *> missing = topics.missingBelow(topic);
    for (const Topic *const below : missing) {
        if (below->phase > held && (news.phase == Phase::None || below->phase < news.phase))
            news.phase = below->phase;
    }
    for (const Topic *const below : missing) {
        if (news.phase != Phase::None && below->phase == news.phase)
            news.topics.append({below->path, below->name, !below->summary.isEmpty() ? below->summary : below->title});
    }
    news.hasPreview = toNumber(news.phase) == toNumber(held) + 1;
    return news;
}

void addWhatIsInside(ExplanationPage &page, const Layout &layout, NodeIndex node)
{
    QPair<qsizetype, qsizetype> counts;
    for (NodeIndex child = layout.firstChild(node); child != noNode; child = layout.nextSibling(child))
        ++(layout.isFolder(child) ? counts.first : counts.second);
    if (counts.first + counts.second > 0)
        page.inside = counts;
}

ExplanationPage pageOfSeveral(const Session &session, const QList<NodeIndex> &nodes)
{
    const QList<NodeIndex> tops =
        nodes.contains(rootNode) ? QList<NodeIndex>{rootNode} : session.editor().topmost(nodes);
    const Explainer explainer(session.layout(), guideOf(session));
    return pageWith(explainer.ofSeveral(tops, nodes.size()), {.icon = QStringLiteral("nodes/folder-open")});
}

ExplanationPage pageOfProject(const Session &session)
{
    const ViewFilter &filter = session.filter();
    const Explainer explainer(session.layout(), session.layoutGuide());
    return pageWith(explainer.ofProject(filter.starter(), filter.filter().upTo),
                    {.icon = QStringLiteral("nodes/root")});
}

ExplanationPage pageOfInnerNode(const Session &session, NodeIndex node)
{
    const Layout &layout = session.layout();
    ExplanationPage page = pageWith(Explainer(layout, guideOf(session)).ofNode(node), figureOf(layout, node));
    page.phase = layout.toldPhase(node);
    const LayoutTopics topics(layout, guideOf(session));
    page.known = laterOf(laterOf(topics.held(), page.phase), Phase::Beginner);
    const Topic *const topic = session.topicOf(node);
    if (topic && layout.isFolder(node))
        page.news = newsBelow(topics, *topic);
    const qsizetype notes = page.notesSection >= 0 ? 1 : 0;
    page.isUnexplained = page.offersNotes || (!topic && page.body.isEmpty() && page.sections.size() == notes);
    for (NodeIndex above = layout.parent(node); page.isUnexplained && above != noNode && page.explainedAbove.isEmpty();
         above = layout.parent(above)) {
        if (const Topic *const known = session.topicOf(above))
            page.explainedAbove = known->path;
    }
    return page;
}

} // namespace

ExplanationPage pageOfSelection(const Session &session)
{
    const NodeSelection &selection = session.selection();
    const QList<NodeIndex> &nodes = selection.nodes();
    return nodes.size() > 1 ? pageOfSeveral(session, nodes) : pageOfNode(session, selection.current());
}

ExplanationPage pageOfNode(const Session &session, NodeIndex node)
{
    const Layout &layout = session.layout();
    if (node == noNode)
        node = rootNode;
    ExplanationPage page = node == rootNode ? pageOfProject(session) : pageOfInnerNode(session, node);
    page.node = node;
    page.hasGuide = !layout.info().guide.isEmpty();
    page.notesGoTo = notesPlace(layout, node);
    if (node != rootNode && layout.isFolder(node))
        addWhatIsInside(page, layout, node);
    return page;
}

ExplanationPage pageOfTopic(const Session &session, const Topic &topic)
{
    ExplanationPage page = pageWith(Explainer::ofTopic(topic), figureOfTopic(topic));
    page.known = laterOf(LayoutTopics(session.layout(), session.guide()).held(), topic.phase);
    return page;
}

QList<const Topic *> topicsWith(const Guide &guide, const GlossaryEntry &word)
{
    QList<const Topic *> found;
    for (const Topic &topic : guide.topics()) {
        const bool isUsed = GlossaryFinder::mentions(topic.body, word)
            || std::ranges::any_of(topic.sections, [&](const GuideSection &section) {
                                return GlossaryFinder::mentions(section.text, word)
                                    || GlossaryFinder::mentions(section.items.join(u'\n'), word);
                            });
        if (isUsed)
            found.append(&topic);
    }
    return found;
}

ExplanationPage pageOfWord(const Guide &guide, const GlossaryEntry &word)
{
    ExplanationPage page = pageWith({}, {.icon = QStringLiteral("actions/guide")});
    page.name = word.term;
    page.lead = word.forms.isEmpty()
        ? ExplanationPageText::tr("Glossary")
        : ExplanationPageText::tr("Glossary; also: %1").arg(word.forms.join(QStringLiteral(", ")));
    page.body = word.meaning;
    page.known = Phase::Expert;
    GuideSection uses{.label = ExplanationPageText::tr("Seen in"), .text = {}, .items = {}};
    for (const Topic *const topic : topicsWith(guide, word))
        uses.items.append(QStringLiteral("[%1](<%1>)").arg(topic->path));
    if (!uses.items.isEmpty())
        page.sections.append(uses);
    return page;
}

QString notesPlace(const Layout &layout, NodeIndex node)
{
    if (node == rootNode)
        return ExplanationPageText::tr("They go into the project’s README.");
    return layout.isFolder(node) ? ExplanationPageText::tr("They go into this folder’s README.")
                                 : ExplanationPageText::tr("They stay in the project file.");
}

} // namespace Espalier
