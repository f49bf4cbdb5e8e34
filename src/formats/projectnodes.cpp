// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/projectnodes.h"

#include "core/name.h"
#include "formats/jsonvalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <functional>
#include <yyjson.h>

namespace Espalier {

namespace {

struct ProjectNodesText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ProjectFile)
};

std::string_view projectNodesTextOf(yyjson_val *value) { return {yyjson_get_str(value), yyjson_get_len(value)}; }
QByteArrayView viewOf(yyjson_val *value) { return {yyjson_get_str(value), qsizetype(yyjson_get_len(value))}; }
QString stringOf(yyjson_val *value) { return QString::fromUtf8(viewOf(value)); }

} // namespace

std::optional<Phase> projectPhase(yyjson_val *value)
{
    if (!yyjson_is_raw(value) || yyjson_get_len(value) != 1)
        return {};
    const char digit = *yyjson_get_raw(value);
    return digit >= '1' && digit <= '4' ? std::optional(phaseFromNumber(digit - '0')) : std::nullopt;
}

/// The members of one node as they are met; values still point into the document.
struct ProjectNodes::Members {
    yyjson_val *name = nullptr;
    std::optional<NodeId> id;
    std::optional<NodeId> parent;
    bool isLost = false; // its parent's id is none; only when recovering
    NodeKind kind = NodeKind::Folder;
    Phase phase = Phase::None;
    NodeRule rule = NodeRule::Default;
    yyjson_val *summary = nullptr;
    yyjson_val *topic = nullptr;
    yyjson_val *content = nullptr;
    yyjson_val *icon = nullptr;
    yyjson_val *notes = nullptr;
    yyjson_val *explanation = nullptr;
    QStringList tags;
    QByteArray unknown;
    quint32 seen = 0; // a bit for each known member
};

ProjectNodes::ProjectNodes(Layout &layout, Report &report, const ReadOptions &options, const JsonLines &lines)
    : m_layout(layout), m_report(report), m_options(options), m_lines(lines)
{}

Result<void> ProjectNodes::read(yyjson_val *nodes)
{
    const size_t count = yyjson_arr_size(nodes);
    m_layout.reserve(qsizetype(count));
    m_table.assign(std::bit_ceil(count * 2 + 2), noNode);
    if (m_options.progress)
        m_options.progress->setTotal(qint64(count));
    size_t at;
    size_t max;
    yyjson_val *node;
    yyjson_arr_foreach(nodes, at, max, node) {
        m_current = node;
        m_number = qint64(at);
        if (const auto ok = readNode(node); !ok)
            return ok;
        if ((at & 0x3fff) == 0 && m_options.progress) {
            m_options.progress->setDone(qint64(at));
            if (m_options.progress->isCancelled())
                return failure(ErrorKind::Cancelled, {});
        }
    }
    return m_late.empty() ? Result<void>() : linkLate();
}

Result<void> ProjectNodes::readNode(yyjson_val *node)
{
    if (!yyjson_is_obj(node))
        return wrongType({}, ProjectNodesText::tr("an object"));
    Result<Members> read = membersOf(node);
    if (!read)
        return std::unexpected(read.error());
    const Members &members = *read;
    if (!members.name)
        return wrong(ProjectNodesText::tr("A node has no name."), QStringLiteral("name"));
    NodeId id = members.id.value_or(NodeId());
    if (!id.isNull() && find(id) != noNode) {
        if (!m_options.recover)
            return wrong(ProjectNodesText::tr("The id “%1” is used by two nodes.").arg(id.toString()),
                         QStringLiteral("id"));
        tellRecovered(
            QStringLiteral("duplicate-id"),
            ProjectNodesText::tr("“%1” has the id of another node and got a new one. What stood in it is in the other.")
                .arg(printable(stringOf(members.name))));
        id = NodeId::random();
    }

    NodeIndex parent = rootNode;
    if (members.parent)
        parent = *members.parent == id ? noNode : find(*members.parent);
    if (parent != noNode && !m_layout.isFolder(parent)) {
        if (!m_options.recover)
            return wrong(ProjectNodesText::tr("“%1” stands in a file; only folders hold others.")
                             .arg(printable(stringOf(members.name))),
                         QStringLiteral("in"));
        parent = noNode;
    }
    const bool isLate = parent == noNode || members.isLost || !m_late.empty();

    NodeIndex made;
    if (isLate) {
        made = m_layout.create({.id = id, .name = stringOf(members.name), .kind = members.kind});
        m_late.push_back({made, members.parent.value_or(NodeId()), m_current, m_number, members.isLost});
    } else {
        made = m_layout.append(parent, members.kind, projectNodesTextOf(members.name), id);
    }
    if (!id.isNull())
        insert(id, made);
    if (members.phase != Phase::None)
        m_layout.setPhase(made, members.phase);
    if (members.rule != NodeRule::Default)
        m_layout.setRule(made, members.rule);
    if (members.summary)
        m_layout.setSummaryUtf8(made, projectNodesTextOf(members.summary));
    if (members.topic)
        m_layout.setTopic(made, stringOf(members.topic));
    if (members.content)
        m_layout.setContentUtf8(made, projectNodesTextOf(members.content));
    if (members.icon)
        m_layout.setIcon(made, stringOf(members.icon));
    if (members.notes)
        m_layout.setNotes(made, stringOf(members.notes));
    if (members.explanation)
        m_layout.setExplanation(made, stringOf(members.explanation));
    if (!members.tags.isEmpty())
        m_layout.setTags(made, members.tags);
    if (!members.unknown.isEmpty())
        m_layout.setUnknown(made, members.unknown);
    return {};
}

Result<ProjectNodes::Members> ProjectNodes::membersOf(yyjson_val *node)
{
    Members members;
    size_t at;
    size_t count;
    yyjson_val *key;
    yyjson_val *value;
    yyjson_obj_foreach(node, at, count, key, value) {
        if (const auto ok = readMember(members, viewOf(key), key, value); !ok)
            return std::unexpected(ok.error());
    }
    return members;
}

Result<void> ProjectNodes::readMember(Members &members, QByteArrayView name, yyjson_val *key, yyjson_val *value)
{
    static constexpr QByteArrayView known[] = {"id", "in", "name", "kind", "summary", "phase", "tags",
                                               "icon", "topic", "notes", "content", "explanation", "rule"};
    const auto found = std::ranges::find(known, name);
    if (found == std::end(known)) {
        if (name == "children" && (yyjson_is_arr(value) || yyjson_is_obj(value)))
            return wrong(ProjectNodesText::tr("Nodes are nested by “children”. A project file lists them flat, each "
                                              "with its parent’s id in “in”."),
                         QStringLiteral("children"));
        if (!members.unknown.isEmpty())
            members.unknown += ", ";
        appendJsonValue(members.unknown, key);
        members.unknown += ": ";
        appendJsonValue(members.unknown, value);
        return {};
    }
    const quint32 bit = 1U << (found - std::begin(known));
    if (members.seen & bit)
        return wrong(
            ProjectNodesText::tr("“%1” is given twice in one node; keep one of them.").arg(QString::fromUtf8(name)),
            QString::fromUtf8(name));
    members.seen |= bit;

    if (name == "phase") {
        const std::optional<Phase> phase = projectPhase(value);
        if (!phase)
            return wrongType(name, ProjectNodesText::tr("a whole number from 1 to 4"));
        members.phase = *phase;
        return {};
    }
    if (name == "tags") {
        if (!yyjson_is_arr(value))
            return wrongType(name, ProjectNodesText::tr("a list of texts"));
        size_t at;
        size_t count;
        yyjson_val *tag;
        yyjson_arr_foreach(value, at, count, tag) {
            if (!yyjson_is_str(tag))
                return wrongType(name, ProjectNodesText::tr("a list of texts"));
            members.tags.append(stringOf(tag));
        }
        return {};
    }
    if (!yyjson_is_str(value))
        return wrongType(name, ProjectNodesText::tr("a text"));
    if (name == "id" || name == "in") {
        const std::optional<NodeId> id = NodeId::parse(viewOf(value));
        if (!id && !(m_options.recover && name == "in"))
            return wrong(ProjectNodesText::tr("“%1” is not an id: 12 digits and small letters without i, l, o, u.")
                             .arg(printable(stringOf(value))),
                         QString::fromUtf8(name));
        (name == "id" ? members.id : members.parent) = id;
        members.isLost |= !id;
    } else if (name == "name") {
        if (const auto ok = checkName(value); !ok)
            return ok;
        members.name = value;
    } else if (name == "kind") {
        const std::string_view kind = projectNodesTextOf(value);
        if (kind != "folder" && kind != "file")
            return wrongType(name, ProjectNodesText::tr("“folder” or “file”"));
        members.kind = kind == "folder" ? NodeKind::Folder : NodeKind::File;
    } else if (name == "rule") {
        const std::string_view rule = projectNodesTextOf(value);
        if (rule == "required")
            members.rule = NodeRule::Required;
        else if (rule == "optional")
            members.rule = NodeRule::Optional;
        else if (rule == "forbidden")
            members.rule = NodeRule::Forbidden;
        else
            return wrongType(name, ProjectNodesText::tr("“required”, “optional” or “forbidden”"));
    } else {
        yyjson_val **const slots[] = {&members.summary, &members.icon, &members.topic, &members.notes, &members.content, &members.explanation};
        static constexpr QByteArrayView names[] = {"summary", "icon", "topic", "notes", "content", "explanation"};
        *slots[std::ranges::find(names, name) - std::begin(names)] = value;
    }
    return {};
}

Result<void> ProjectNodes::checkName(yyjson_val *value) const
{
    // Nearly all names pass this without being decoded.
    const std::string_view text = projectNodesTextOf(value);
    const bool plain = !text.empty() && text.size() <= size_t(Name::maxLength) && text[0] != '.'
        && std::ranges::all_of(text, [](char c) { return quint8(c) > ' ' && c != '/' && quint8(c) < 0x80; });
    if (plain)
        return {};
    const Result<Name> name = Name::parse(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return name ? Result<void>() : wrong(name.error().message, QStringLiteral("name"), name.error().kind);
}

Result<void> ProjectNodes::linkLate()
{
    // Some node came before its parent. All from there on wait unlinked; now that every id is known their places are
    // looked up. Who does not reach a linked folder by going up hangs on a missing parent, on a file, or in a circle.
    const NodeIndex first = m_late.front().node;
    const auto isLate = [first, end = m_layout.indexEnd()](NodeIndex node) { return node >= first && node < end; };
    std::vector<NodeIndex> parents;
    parents.reserve(m_late.size());
    for (const Late &late : m_late) {
        const NodeIndex parent = late.isLost ? noNode : late.parent.isNull() ? rootNode : find(late.parent);
        parents.push_back(parent != noNode && m_layout.isFolder(parent) ? parent : noNode);
    }
    constexpr quint32 onTheWay = ~quint32(0);
    std::vector<quint32> depths(m_late.size(), 0); // below what was linked before; 0: not known yet
    std::vector<NodeIndex> way;
    NodeIndex recovered = noNode;
    for (const Late &late : m_late) {
        way.clear();
        NodeIndex at = late.node;
        while (isLate(at) && depths[at - first] == 0) {
            depths[at - first] = onTheWay;
            way.push_back(at);
            at = parents[at - first];
        }
        const bool isCircle = isLate(at) && depths[at - first] == onTheWay;
        if (at == noNode || isCircle) {
            // Those below it stay below it.
            if (const Result<void> ok = recoverPlace(m_late[way.back() - first], isCircle); !ok)
                return ok;
            if (recovered == noNode)
                recovered = m_layout.create(NodeData{.name = ProjectNodesText::tr("Recovered items")});
            parents[way.back() - first] = recovered;
        }
        for (size_t i = way.size(); i-- > 0;) {
            const NodeIndex parent = parents[way[i] - first];
            depths[way[i] - first] = isLate(parent) ? depths[parent - first] + 1 : 1;
        }
    }
    // The deepest first: linking asks whether the parent reaches the root, and that is a long way from far below.
    // Siblings are equally deep and keep the order of the file.
    std::ranges::stable_sort(m_late, std::greater<>(), [&](const Late &late) { return depths[late.node - first]; });
    for (const Late &late : m_late)
        m_layout.link(late.node, parents[late.node - first]);
    if (recovered != noNode)
        m_layout.link(recovered, rootNode);
    return {};
}

Result<void> ProjectNodes::recoverPlace(const Late &late, bool isCircle)
{
    m_current = late.value;
    m_number = late.number;
    const QString name = printable(m_layout.name(late.node));
    if (m_options.recover) {
        tellRecovered(QStringLiteral("recovered"),
                      ProjectNodesText::tr("“%1” had no place and stands under “Recovered items” now.").arg(name));
        return {};
    }
    return wrong(
        isCircle ? ProjectNodesText::tr("“%1” is below itself: its parents form a circle.").arg(name)
            : find(late.parent) == noNode
            ? ProjectNodesText::tr("The parent of “%1” (id %2) is not in the file.").arg(name, late.parent.toString())
            : ProjectNodesText::tr("“%1” stands in a file; only folders hold others.").arg(name),
        QStringLiteral("in"));
}

void ProjectNodes::tellRecovered(const QString &code, const QString &message)
{
    m_report.add(Severity::Warning, code, message, {.file = m_options.fileName, .line = m_lines.lineOf(m_current)});
}

NodeIndex ProjectNodes::find(NodeId id) const
{
    const size_t mask = m_table.size() - 1;
    for (size_t at = (id.value() * 0x9e3779b97f4a7c15ULL >> 20) & mask; m_table[at] != noNode; at = (at + 1) & mask) {
        if (m_layout.records()[m_table[at]].id == id)
            return m_table[at];
    }
    return noNode;
}

void ProjectNodes::insert(NodeId id, NodeIndex node)
{
    const size_t mask = m_table.size() - 1;
    size_t at = (id.value() * 0x9e3779b97f4a7c15ULL >> 20) & mask;
    while (m_table[at] != noNode)
        at = (at + 1) & mask;
    m_table[at] = node;
}

std::unexpected<Error> ProjectNodes::wrong(const QString &message, const QString &member, ErrorKind kind) const
{
    QString path = QStringLiteral("nodes[%1]").arg(m_number);
    if (!member.isEmpty())
        path += u'.' + member;
    return failure(kind, ProjectNodesText::tr("%1 (%2)").arg(message, path),
                   {.file = m_options.fileName, .line = m_lines.lineOf(m_current), .path = path});
}

std::unexpected<Error> ProjectNodes::wrongType(QByteArrayView member, const QString &expected) const
{
    const QString name = QString::fromUtf8(member);
    return wrong(name.isEmpty() ? ProjectNodesText::tr("A node must be %1.").arg(expected)
                                : ProjectNodesText::tr("“%1” must be %2.").arg(name, expected),
                 name);
}

} // namespace Espalier
