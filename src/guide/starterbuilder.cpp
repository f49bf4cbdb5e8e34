// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/starterbuilder.h"

#include "core/name.h"
#include "guide/topicmarkdown.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct StarterBuilderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::StarterBuilder)
};

/// Makes nodes of topics, with the names that the variables ask for.
class Planter
{
public:
    /// \a variables: what they mean beside the guide's own defaults; no variables at all leaves names as they are.
    Planter(const Guide &guide, const QMap<QString, QString> &variables, const QString &name, bool contents = true,
            bool isOutline = false)
        : m_guide(guide), m_layout(name), m_takesContents(contents), m_isOutline(isOutline)
    {
        LayoutInfo info;
        info.guide = guide.id();
        info.variables = variables;
        m_layout.setInfo(info);
        for (const auto [variable, initial] : guide.variables().asKeyValueRange()) {
            if (const Topic *topic = guide.topic(initial); topic && variables.contains(variable)) {
                m_names.insert(topic->path, variables.value(variable));
                m_literals.insert(initial, variables.value(variable));
            }
        }
    }

    Layout takeLayout() { return std::move(m_layout); }

    NodeIndex plant(NodeIndex parent, const Topic &topic)
    {
        return m_layout.append(parent, dataOf(topic, m_names.value(topic.path, topic.name), parent));
    }

    /// The folders of \a path as a command would make them, each linked to the topic that its path means.
    void plantLiteral(const QString &path, Phase level)
    {
        NodeIndex at = rootNode;
        QString sofar;
        for (const QStringView segment : QStringView(path).tokenize(u'/', Qt::SkipEmptyParts)) {
            sofar += (sofar.isEmpty() ? u"" : u"/") + segment;
            const QString name = m_literals.value(sofar, segment.toString());
            const Topic *topic = m_guide.topic(sofar);
            if (topic && topic->phase > level)
                return;
            NodeIndex node = m_layout.child(at, name);
            if (node == noNode) {
                NodeData data = topic ? dataOf(*topic, name, at) : NodeData{.name = name};
                node = m_layout.append(at, data);
            }
            at = node;
        }
    }

private:
    NodeData dataOf(const Topic &topic, const QString &name, NodeIndex parent) const
    {
        NodeData data;
        data.name = name;
        data.kind = topic.kind;
        // Only what is later than what stands above needs to be said.
        const Phase above = parent == rootNode ? Phase::None : m_layout.effectivePhase(parent);
        data.phase = topic.phase > above ? topic.phase : Phase::None;
        if (m_isOutline)
            return data;
        data.summary = topic.summary;
        data.tags = topic.tags;
        data.icon = topic.pictogram;
        data.topic = topic.path;
        if (m_takesContents)
            data.content = m_guide.content(topic);
        if (!m_guide.isBuiltIn()) {
            data.explanation = topicMarkdown(topic);
            data.readme = topic.noReadme && topic.kind == NodeKind::Folder ? NodeReadme::None : NodeReadme::Default;
        }
        return data;
    }

    const Guide &m_guide;
    Layout m_layout;
    bool m_takesContents;
    bool m_isOutline;
    QHash<QString, QString> m_names;    // by topic path
    QHash<QString, QString> m_literals; // by path in a template
};

/// What the starters of a selection ask for, as topics and as literal paths.
struct Wanted {
    std::vector<bool> topics; // by index
    QStringList paths; // literal

    explicit Wanted(qsizetype count) : topics(size_t(count), false) {}

    void addBranch(const Guide &guide, int topic, Phase level)
    {
        std::vector<int> open{topic};
        while (!open.empty()) {
            const int at = open.back();
            open.pop_back();
            const Topic &entry = guide.topics().at(at);
            if (entry.phase > level)
                continue;
            topics[size_t(at)] = true;
            open.insert(open.end(), entry.children.begin(), entry.children.end());
        }
        // The folders above, without what else they hold.
        if (topics[size_t(topic)]) {
            for (int above = guide.topics().at(topic).parent; above >= 0; above = guide.topics().at(above).parent)
                topics[size_t(above)] = true;
        }
    }

    void addAll(const Guide &guide, Phase level)
    {
        for (const int top : guide.topLevel())
            addBranch(guide, top, level);
    }

    void add(const Guide &guide, const Starter &starter, Phase level)
    {
        if (starter.all)
            addAll(guide, level);
        for (const Starter::Folder &folder : starter.folders) {
            const Topic *topic = folder.literal ? nullptr : guide.topic(folder.topic);
            if (topic)
                addBranch(guide, int(topic - guide.topics().constData()), level);
            else
                paths.append(folder.path);
        }
    }
};

Result<void> findStarters(const Guide &guide, const QStringList &ids, Starter::Group group,
                          QList<const Starter *> &found)
{
    for (const QString &id : ids) {
        if (const Starter *const starter = guide.starter(id, group)) {
            found.append(starter);
            continue;
        }
        QStringList known;
        for (const Starter &other : guide.starters()) {
            if (other.group == group)
                known.append(other.id);
        }
        QString message = group == Starter::Group::Template
            ? StarterBuilderText::tr("There is no starter “%1” in the guide “%2”.")
            : group == Starter::Group::ProjectType
            ? StarterBuilderText::tr("There is no project type “%1” in the guide “%2”.")
            : StarterBuilderText::tr("There is no career path “%1” in the guide “%2”.");
        message = message.arg(printable(id), printable(guide.id()));
        if (!known.isEmpty())
            message += u' ' + StarterBuilderText::tr("Known are: %1.").arg(printable(known.join(u", "), 2000));
        return failure(ErrorKind::Usage, message);
    }
    return {};
}

/// How far \a starters go together when nobody asks for a level: the furthest of their own ones. Those that draw their
/// folders one by one have none and need none.
Phase ownLevel(const QList<const Starter *> &starters)
{
    Phase level = Phase::None;
    for (const Starter *const starter : starters) {
        if (starter->level != Phase::None)
            level = std::max(level, starter->level);
        else if (starter->all || starter->group != Starter::Group::Template)
            return Phase::Expert;
    }
    return level == Phase::None ? Phase::Expert : level;
}

/// The guide's variables with the values given; every one that becomes a name must be able to be one.
Result<QMap<QString, QString>> variablesOf(const Guide &guide, const QMap<QString, QString> &given)
{
    QMap<QString, QString> variables = guide.variables();
    for (const auto [name, value] : given.asKeyValueRange()) {
        // A guide that declares none, such as anybody's README, may be given any: they do no harm there.
        if (!guide.variables().isEmpty() && !variables.contains(name) && name != u"project_name") {
            return failure(ErrorKind::Usage,
                           StarterBuilderText::tr("The guide “%1” has no variable “%2”. Known are: %3.")
                               .arg(printable(guide.id()), printable(name),
                                    printable(guide.variables().keys().join(u", "), 2000)));
        }
        if (const auto valid = Name::parse(value); !valid)
            return failure(ErrorKind::Usage,
                           StarterBuilderText::tr("The variable “%1” cannot have this value. %2")
                               .arg(printable(name), valid.error().message));
        variables.insert(name, value);
    }
    return variables;
}

} // namespace

StarterSelection StarterSelection::of(const Starter &starter)
{
    switch (starter.group) {
    case Starter::Group::Template:
        return {.starters = {starter.id}};
    case Starter::Group::ProjectType:
        return {.types = {starter.id}};
    case Starter::Group::Career:
        return {.careers = {starter.id}};
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Layout> StarterBuilder::build(const Guide &guide, const QString &projectName, const StarterSelection &selection)
{
    const auto name = Name::parse(projectName);
    if (!name)
        return failure(ErrorKind::Usage,
                       StarterBuilderText::tr("The project cannot be called that. %1").arg(name.error().message));
    const auto variables = variablesOf(guide, selection.variables);
    if (!variables)
        return std::unexpected(variables.error());
    QList<const Starter *> starters;
    for (const auto &[ids, group] : {std::pair(selection.starters, Starter::Group::Template),
                                     std::pair(selection.types, Starter::Group::ProjectType),
                                     std::pair(selection.careers, Starter::Group::Career)}) {
        if (const auto all = findStarters(guide, ids, group, starters); !all)
            return std::unexpected(all.error());
    }
    const Phase asked = selection.level;
    const Phase level = asked == Phase::None ? ownLevel(starters) : asked;
    Wanted wanted(guide.topics().size());
    if (selection.isWholeGuide())
        wanted.addAll(guide, level);
    for (const Starter *const starter : std::as_const(starters)) {
        const bool isBounded = starter->group == Starter::Group::Template && starter->level != Phase::None;
        wanted.add(guide, *starter, isBounded ? std::min(level, starter->level) : level);
    }

    Planter planter(guide, *variables, name->toString(), selection.contents, selection.outline);
    std::vector<NodeIndex> nodes(size_t(guide.topics().size()), noNode);
    for (int i = 0; i < guide.topics().size(); ++i) {
        if (!wanted.topics[size_t(i)])
            continue;
        const Topic &topic = guide.topics().at(i);
        nodes[size_t(i)] = planter.plant(topic.parent < 0 ? rootNode : nodes[size_t(topic.parent)], topic);
    }
    for (const QString &path : std::as_const(wanted.paths))
        planter.plantLiteral(path, asked == Phase::None ? Phase::Expert : asked);
    return planter.takeLayout();
}

Layout StarterBuilder::guideView(const Guide &guide)
{
    Planter planter(guide, {}, guide.projectName().isEmpty() ? guide.id() : guide.projectName());
    std::vector<NodeIndex> nodes;
    nodes.reserve(size_t(guide.topics().size()));
    for (const Topic &topic : guide.topics())
        nodes.push_back(planter.plant(topic.parent < 0 ? rootNode : nodes[size_t(topic.parent)], topic));
    return planter.takeLayout();
}

Layout StarterBuilder::branch(const Guide &guide, const Topic &topic, const QMap<QString, QString> &variables)
{
    QMap<QString, QString> values = guide.variables();
    values.insert(variables);
    Planter planter(guide, values, guide.projectName().isEmpty() ? guide.id() : guide.projectName());
    QHash<int, NodeIndex> nodes;
    const auto first = int(&topic - guide.topics().constData());
    for (int i = first; i < guide.topics().size(); ++i) {
        const Topic &entry = guide.topics().at(i);
        if (i > first && !nodes.contains(entry.parent))
            break; // topics stand in document order: the branch ends here
        nodes.insert(i, planter.plant(i == first ? rootNode : nodes.value(entry.parent), entry));
    }
    return planter.takeLayout();
}

QString StarterBuilder::substitute(const QString &text, const QMap<QString, QString> &variables)
{
    constexpr qsizetype longestName = 100; // looking further for the closing braces could take forever
    QString result;
    qsizetype done = 0;
    for (qsizetype open = text.indexOf(u"{{"); open >= 0; open = text.indexOf(u"{{", open + 1)) {
        const QStringView inside = QStringView(text).sliced(open + 2).left(longestName);
        const qsizetype size = inside.indexOf(u"}}");
        if (size < 0)
            continue;
        const qsizetype close = open + 2 + size;
        const QString name = inside.first(size).trimmed().toString();
        const auto value = variables.constFind(name);
        // "${{ … }}" belongs to GitHub, whatever stands in it.
        if (value == variables.cend() || (open > 0 && text[open - 1] == u'$'))
            continue;
        result += QStringView(text).sliced(done, open - done) + *value;
        done = close + 2;
        open = done - 1;
    }
    return done == 0 ? text : result + QStringView(text).sliced(done);
}

} // namespace Espalier
