// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/projectnodes.h"

#include "core/name.h"
#include "core/nodefields.h"
#include "core/text/utf8.h"
#include "formats/fieldvalues.h"
#include "formats/jsonvalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

namespace Espalier {

namespace {

struct ProjectNodesText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ProjectFile)
};

/// Members that every node may have beside the properties of the table.
constexpr std::array<QByteArrayView, 4> structuralMembers{"id", "in", "name", "kind"};

} // namespace

/// The members of one node as they are met; values still point into the document.
struct ProjectNodes::Members {
    yyjson_val *name = nullptr;
    std::optional<NodeId> id;
    std::optional<NodeId> parent;
    bool isLost = false; // its parent's id is none; only when recovering
    NodeKind kind = NodeKind::Folder;
    std::array<yyjson_val *, nodeFieldCount> fields{}; // in the order of the table; what is here is of the right type
    QByteArray unknown;
    quint32 seen = 0; // a bit for each of the structural members
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
                .arg(printable(jsonString(members.name))));
        id = NodeId::random();
    }

    NodeIndex parent = rootNode;
    if (members.parent)
        parent = *members.parent == id ? noNode : find(*members.parent);
    if (parent != noNode && !m_layout.isFolder(parent)) {
        if (!m_options.recover)
            return wrong(ProjectNodesText::tr("“%1” stands in a file; only folders hold others.")
                             .arg(printable(jsonString(members.name))),
                         QStringLiteral("in"));
        parent = noNode;
    }
    const bool isLate = parent == noNode || members.isLost || !m_late.empty();

    NodeIndex made;
    if (isLate) {
        made = m_layout.create({.id = id, .name = jsonString(members.name), .kind = members.kind});
        m_late.push_back({made, members.parent.value_or(NodeId()), m_current, m_number, members.isLost});
    } else {
        made = m_layout.append(parent, members.kind, jsonText(members.name), id);
    }
    if (!id.isNull())
        insert(id, made);
    setFields(made, members);
    if (!members.unknown.isEmpty())
        m_layout.setUnknown(made, members.unknown);
    return {};
}

void ProjectNodes::setFields(NodeIndex node, const Members &members)
{
    auto at = members.fields.begin();
    forEachNodeField([&]<typename Field>(Field) {
        yyjson_val *const value = *at++;
        if (!value)
            return;
        if constexpr (Field::storage == NodeStorage::Text)
            Field::setUtf8(m_layout, node, jsonText(value));
        else if (const auto read = FieldForm<typename Field::Value>::fromJson(value); read != typename Field::Value())
            Field::set(m_layout, node, read);
    });
}

Result<ProjectNodes::Members> ProjectNodes::membersOf(yyjson_val *node)
{
    Members members;
    size_t at;
    size_t count;
    yyjson_val *key;
    yyjson_val *value;
    yyjson_obj_foreach(node, at, count, key, value) {
        if (const auto ok = readMember(members, key, value); !ok)
            return std::unexpected(ok.error());
    }
    return members;
}

Result<void> ProjectNodes::readMember(Members &members, yyjson_val *key, yyjson_val *value)
{
    const QByteArrayView name = jsonBytes(key);
    const auto found = std::ranges::find(structuralMembers, name);
    if (found == structuralMembers.end())
        return readField(members, name, key, value);
    const quint32 bit = 1U << (found - structuralMembers.begin());
    if (members.seen & bit)
        return wrongTwice(name);
    members.seen |= bit;
    if (!yyjson_is_str(value))
        return wrongType(name, ProjectNodesText::tr("a text"));
    if (name == "name") {
        members.name = value;
        return checkName(value);
    }
    if (name == "kind") {
        const std::optional<NodeKind> kind = nodeKindFromId(jsonText(value));
        if (!kind)
            return wrongType(name, ProjectNodesText::tr("“folder” or “file”"));
        members.kind = *kind;
        return {};
    }
    return readId(members, name, value);
}

Result<void> ProjectNodes::readId(Members &members, QByteArrayView name, yyjson_val *value)
{
    const std::optional<NodeId> id = NodeId::parse(jsonBytes(value));
    if (!id && !(m_options.recover && name == "in"))
        return wrong(ProjectNodesText::tr(
                         "“%1” is not an id: 12 digits and small letters without i, l, o, u, and not all of them 0.")
                         .arg(printable(jsonString(value))),
                     QString::fromUtf8(name));
    (name == "id" ? members.id : members.parent) = id;
    members.isLost |= !id;
    return {};
}

Result<void> ProjectNodes::readField(Members &members, QByteArrayView name, yyjson_val *key, yyjson_val *value)
{
    Result<void> ok;
    bool isKnown = false;
    auto at = members.fields.begin();
    forEachNodeField([&]<typename Field>(Field) {
        yyjson_val *&field = *at++;
        const QByteArrayView known(Field::key); // not constexpr: GCC 14 cannot under -fsanitize
        if (isKnown || name != known)
            return;
        isKnown = true;
        if (field)
            ok = wrongTwice(name);
        else if (!FieldForm<typename Field::Value>::isJson(value))
            ok = wrongType(name, FieldForm<typename Field::Value>::expectedJson());
        field = value;
    });
    if (isKnown)
        return ok;
    if (name == "children" && (yyjson_is_arr(value) || yyjson_is_obj(value)))
        return wrong(ProjectNodesText::tr("Nodes are nested by “children”. A project file lists them flat, each "
                                          "with its parent’s id in “in”."),
                     QStringLiteral("children"));
    appendJsonMember(members.unknown, key, value);
    return {};
}

Result<void> ProjectNodes::checkName(yyjson_val *value) const
{
    // Nearly all names pass this without being decoded.
    const std::string_view text = jsonText(value);
    const bool plain = !text.empty() && text.size() <= size_t(Name::maxLength) && text[0] != '.'
        && std::ranges::all_of(text, [](char c) { return quint8(c) > ' ' && c != '/' && quint8(c) < 0x80; });
    if (plain)
        return {};
    const Result<Name> name = Name::parse(fromUtf8(text));
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

std::unexpected<Error> ProjectNodes::wrongTwice(QByteArrayView member) const
{
    const QString name = QString::fromUtf8(member);
    return wrong(ProjectNodesText::tr("“%1” is given twice in one node; keep one of them.").arg(name), name);
}

std::unexpected<Error> ProjectNodes::wrongType(QByteArrayView member, const QString &expected) const
{
    const QString name = QString::fromUtf8(member);
    return wrong(name.isEmpty() ? ProjectNodesText::tr("A node must be %1.").arg(expected)
                                : ProjectNodesText::tr("“%1” must be %2.").arg(name, expected),
                 name);
}

} // namespace Espalier
