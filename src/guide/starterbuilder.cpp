// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/starterbuilder.h"

#include "core/name.h"
#include "guide/topicmarkdown.h"

#include <QCoreApplication>

#include <vector>

namespace Espalier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Espalier::StarterBuilder)
};

/// Turns topics into nodes, with everything the guide knows of them.
class Builder
{
public:
    Builder(const Guide &guide, const QString &projectName, QMap<QString, QString> variables)
        : m_guide(guide), m_variables(std::move(variables)), m_layout(projectName), m_nodes(size_t(guide.topics().size()), noNode)
    {}

    Layout take()
    {
        LayoutInfo info;
        info.guide = m_guide.id();
        info.variables = m_variables;
        m_layout.setInfo(info);
        return std::move(m_layout);
    }

    /// The node of a topic, made if need be, below its parent's.
    NodeIndex add(int topicIndex)
    {
        NodeIndex &known = m_nodes[size_t(topicIndex)];
        if (known != noNode)
            return known;
        const Topic &topic = m_guide.topics()[topicIndex];
        return known = addBelow(topic.parent < 0 ? rootNode : add(topic.parent), topic);
    }

    /// A topic as a child of whatever node, for branches.
    NodeIndex addBelow(NodeIndex parent, const Topic &topic)
    {
        NodeData data = dataOf(topic);
        if (parent == rootNode)
            data.name = nameOf(topic);
        // Only what is later than what stands above needs to be said.
        const Phase above = parent == rootNode ? Phase::None : m_layout.effectivePhase(parent);
        data.phase = topic.phase > above ? topic.phase : Phase::None;
        return m_layout.append(parent, data);
    }

    /// A path exactly as a template's command writes it; a folder for each name that is not there yet.
    void addLiteral(const Starter::Folder &folder)
    {
        const Result<RelativePath> path = RelativePath::parse(folder.path);
        if (!path)
            return; // reported by the reader
        NodeIndex parent = rootNode;
        QString walked;
        for (const QString &segment : path->segments()) {
            walked += walked.isEmpty() ? segment : u'/' + segment;
            NodeIndex node = m_layout.child(parent, segment);
            if (node == noNode) {
                const Topic *const topic = m_guide.topic(walked == path->toString() && !folder.topic.isEmpty() ? folder.topic : walked);
                NodeData data = topic ? dataOf(*topic) : NodeData();
                data.name = segment;
                data.kind = NodeKind::Folder;
                if (topic) {
                    const Phase above = parent == rootNode ? Phase::None : m_layout.effectivePhase(parent);
                    data.phase = topic->phase > above ? topic->phase : Phase::None;
                }
                node = m_layout.append(parent, data);
            }
            parent = node;
        }
    }

    NodeIndex addBranch(int topicIndex, NodeIndex parent)
    {
        const Topic &topic = m_guide.topics()[topicIndex];
        const NodeIndex node = addBelow(parent, topic);
        for (const int child : topic.children)
            addBranch(child, node);
        return node;
    }

    void useGuideNames() { m_guideNames = true; }

private:
    NodeData dataOf(const Topic &topic) const
    {
        return {.name = topic.name,
                .kind = topic.kind,
                .summary = topic.summary,
                .tags = topic.tags,
                .icon = topic.pictogram,
                .topic = topic.path,
                .content = m_guide.content(topic),
                .explanation = m_guide.isBuiltIn() ? QString() : topicMarkdown(topic)};
    }

    /// A variable whose default is another name of a topic names that topic's node.
    QString nameOf(const Topic &topic) const
    {
        if (m_guideNames)
            return topic.name;
        for (const auto &[variable, standard] : m_guide.variables().asKeyValueRange()) {
            if (m_guide.aliases().value(standard) == topic.path)
                return m_variables.value(variable, standard);
        }
        return topic.name;
    }

    const Guide &m_guide;
    QMap<QString, QString> m_variables;
    Layout m_layout;
    std::vector<NodeIndex> m_nodes; // by topic
    bool m_guideNames = false;
};

Result<QMap<QString, QString>> variablesOf(const Guide &guide, const QMap<QString, QString> &given)
{
    QMap<QString, QString> variables = guide.variables();
    for (const auto &[name, value] : given.asKeyValueRange()) {
        if (!variables.contains(name) && !guide.isNull() && !guide.variables().isEmpty())
            return failure(ErrorKind::Usage, Text::tr("The guide has no variable “%1”. It has: %2.")
                                                 .arg(printable(name), guide.variables().keys().join(QStringLiteral(", "))));
        if (const Result<Name> checked = Name::parse(value); !checked)
            return std::unexpected(checked.error());
        variables.insert(name, value);
    }
    return variables;
}

Result<QList<const Starter *>> startersOf(const Guide &guide, const StarterSelection &selection)
{
    QList<const Starter *> found;
    const auto add = [&](const QStringList &ids, Starter::Group group, const auto &unknown) -> Result<void> {
        for (const QString &id : ids) {
            const Starter *const starter = guide.starter(id, group);
            if (!starter) {
                QStringList known;
                for (const Starter &other : guide.starters()) {
                    if (other.group == group)
                        known.append(other.id);
                }
                return failure(ErrorKind::Usage, unknown(printable(id), known.join(QStringLiteral(", "))));
            }
            found.append(starter);
        }
        return {};
    };
    Result<void> ok = add(selection.starters, Starter::Group::Template, [](const QString &id, const QString &known) {
        return Text::tr("There is no starter “%1”. There are: %2.").arg(id, known);
    });
    if (ok)
        ok = add(selection.types, Starter::Group::ProjectType, [](const QString &id, const QString &known) {
            return Text::tr("There is no project type “%1”. There are: %2.").arg(id, known);
        });
    if (ok)
        ok = add(selection.careers, Starter::Group::Career, [](const QString &id, const QString &known) {
            return Text::tr("There is no career path “%1”. There are: %2.").arg(id, known);
        });
    return ok ? Result<QList<const Starter *>>(found) : std::unexpected(ok.error());
}

} // namespace

Result<Layout> StarterBuilder::build(const Guide &guide, const QString &projectName, const StarterSelection &selection)
{
    const Result<Name> name = Name::parse(projectName);
    if (!name)
        return std::unexpected(name.error());
    const auto variables = variablesOf(guide, selection.variables);
    if (!variables)
        return std::unexpected(variables.error());
    const auto starters = startersOf(guide, selection);
    if (!starters)
        return std::unexpected(starters.error());

    const QList<Topic> &topics = guide.topics();
    std::vector<bool> wanted(size_t(topics.size()), selection.isWholeGuide());
    for (const Starter *const starter : *starters) {
        const Phase level = starter->all && starter->level != Phase::None ? starter->level : Phase::Expert;
        if (starter->all) {
            for (qsizetype i = 0; i < topics.size(); ++i)
                wanted[size_t(i)] = wanted[size_t(i)] || topics[i].phase <= level;
        }
        for (const Starter::Folder &folder : starter->folders) {
            const Topic *const top = folder.literal ? nullptr : guide.topic(folder.topic.isEmpty() ? folder.path : folder.topic);
            if (top)
                wanted[size_t(top - topics.constData())] = true;
        }
    }
    // Parents stand before their children: what is below a wanted topic is wanted too.
    if (!selection.isWholeGuide()) {
        for (qsizetype i = 0; i < topics.size(); ++i) {
            if (topics[i].parent >= 0 && wanted[size_t(topics[i].parent)])
                wanted[size_t(i)] = true;
        }
    }

    const Phase level = selection.level == Phase::None ? Phase::Expert : selection.level;
    Builder builder(guide, name->toString(), *variables);
    for (qsizetype i = 0; i < topics.size(); ++i) {
        if (wanted[size_t(i)] && topics[i].phase <= level)
            builder.add(int(i));
    }
    for (const Starter *const starter : *starters) {
        for (const Starter::Folder &folder : starter->folders) {
            const Topic *const known = guide.topic(folder.topic.isEmpty() ? folder.path : folder.topic);
            const bool shown = !known || known->phase <= level;
            if (shown && (folder.literal || !known))
                builder.addLiteral(folder);
        }
    }
    return builder.take();
}

Layout StarterBuilder::guideView(const Guide &guide)
{
    Name name = Name::nearest(guide.id().isEmpty() ? guide.title() : guide.id());
    Builder builder(guide, name.toString(), guide.variables());
    builder.useGuideNames();
    for (qsizetype i = 0; i < guide.topics().size(); ++i)
        builder.add(int(i));
    return builder.take();
}

Layout StarterBuilder::branch(const Guide &guide, const Topic &topic, const QMap<QString, QString> &variables)
{
    QMap<QString, QString> all = guide.variables();
    for (const auto &[name, value] : variables.asKeyValueRange()) {
        if (all.contains(name))
            all.insert(name, value);
    }
    Builder builder(guide, topic.name, all);
    builder.addBranch(int(&topic - guide.topics().constData()), rootNode);
    return builder.take();
}

QString StarterBuilder::substitute(const QString &text, const QMap<QString, QString> &variables)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype open = text.indexOf(QStringLiteral("{{")); open >= 0; open = text.indexOf(QStringLiteral("{{"), open + 2)) {
        const qsizetype close = text.indexOf(QStringLiteral("}}"), open + 2);
        if (close < 0)
            break;
        const QString name = text.mid(open + 2, close - open - 2).trimmed();
        const auto value = variables.constFind(name);
        // "${{ name }}" belongs to GitHub, whatever the name.
        if (value == variables.constEnd() || (open > 0 && text[open - 1] == u'$'))
            continue;
        result += QStringView(text).sliced(done, open - done);
        result += *value;
        done = close + 2;
        open = close; // the search goes on behind
    }
    return done == 0 ? text : result + QStringView(text).sliced(done);
}

} // namespace Espalier
