// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodeid.h"
#include "core/phase.h"
#include "core/textpool.h"

#include <QByteArray>
#include <QFlags>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

namespace Espalier {

enum class NodeKind : quint8 { Folder, File };
/// What a check asks of a node; \c Default: folders are required, files optional.
enum class NodeRule : quint8 { Default, Required, Optional, Forbidden };
/// Whether an export may make a README.md of what is known of a folder. \c None holds for all folders below it too:
/// some tool reads whatever lies there, or publishes it.
enum class NodeReadme : quint8 { Default, None };

/// "folder" or "file", as files and the command line say it.
const char *nodeKindId(NodeKind kind);
std::optional<NodeKind> nodeKindFromId(std::string_view id);
/// "required", "optional" or "forbidden"; empty for \c Default.
const char *nodeRuleId(NodeRule rule);
std::optional<NodeRule> nodeRuleFromId(std::string_view id);
/// "none"; empty for \c Default.
const char *nodeReadmeId(NodeReadme readme);
std::optional<NodeReadme> nodeReadmeFromId(std::string_view id);

/// Names a node within one Layout and every copy of it. Stays the same through every edit, and is never used again
/// for another node. Not for files: those hold \c NodeId.
using NodeIndex = quint32;
inline constexpr NodeIndex rootNode = 0;
inline constexpr NodeIndex noNode = ~NodeIndex(0);

/// The table of the properties of a node, beside what every node has: id, name and kind. A row is all that a property
/// needs to be kept, copied and compared, to be edited with undo, and to be read and written in project files and CSV
/// tables. What shows it or asks for it comes beside that; tests/formats/tst_nodefields.cpp tries every row.
///
/// The rows stand in the order of the project file, whose keys are the names of the members. How a row is listed says
/// how a Layout keeps the property:
/// - TEXT(member, Aspect, column, pool): four bytes in each node that refer to a text; \c pool is the function of
///   TextPool that keeps it.
/// - SMALL(member, Aspect, column, Type): one byte in each node. Its zero is the default. Another Type than these needs
///   a form in project files and tables (formats/fieldvalues.h).
/// - RARE(member, Aspect, column, Type): for what few nodes have; the others do not pay for it.
///
/// \c Aspect names it among NodeAspects; \c column is its place in a CSV table behind path and kind, 0: not there.
// clang-format off
#define ESPALIER_NODE_FIELDS(TEXT, SMALL, RARE)                                                                         \
    TEXT (summary,     Summary,     2, intern)                                                                          \
    SMALL(phase,       Phase,       1, Phase)       /* its own; see Layout::effectivePhase() */                         \
    RARE (tags,        Tags,        3, QStringList)                                                                     \
    RARE (icon,        Icon,        0, QString)                                                                         \
    TEXT (topic,       Topic,       4, intern)      /* path of the guide's topic that explains it */                    \
    RARE (notes,       Notes,       5, QString)     /* the person's own, Markdown */                                    \
    TEXT (content,     Content,     0, append)      /* of a file; hardly ever equal to another's */                     \
    RARE (explanation, Explanation, 0, QString)     /* Markdown; only where the topic's guide is not built in */        \
    SMALL(rule,        Rule,        6, NodeRule)                                                                        \
    SMALL(readme,      Readme,      0, NodeReadme)  /* only where the topic's guide is not built in, as above */
// clang-format on

namespace NodeAspectBits {
#define ESPALIER_FIELD(member, Aspect, ...) Aspect,
enum Bit { Name, Kind, ESPALIER_NODE_FIELDS(ESPALIER_FIELD, ESPALIER_FIELD, ESPALIER_FIELD) };
#undef ESPALIER_FIELD
} // namespace NodeAspectBits

/// Which values of a node changed.
enum class NodeAspect : quint32 {
    Name = 1U << NodeAspectBits::Name,
    Kind = 1U << NodeAspectBits::Kind,
#define ESPALIER_FIELD(member, Aspect, ...) Aspect = 1U << NodeAspectBits::Aspect,
    ESPALIER_NODE_FIELDS(ESPALIER_FIELD, ESPALIER_FIELD, ESPALIER_FIELD)
#undef ESPALIER_FIELD
};
Q_DECLARE_FLAGS(NodeAspects, NodeAspect)
Q_DECLARE_OPERATORS_FOR_FLAGS(NodeAspects)

/// Everything a node says about itself, apart from where it stands: \c summary, \c phase and so on, as in the table.
struct NodeData {
    NodeId id; ///< null: a fresh one is made
    QString name;
    NodeKind kind = NodeKind::Folder;
#define ESPALIER_TEXT(member, ...) QString member;
#define ESPALIER_VALUE(member, Aspect, column, Type) Type member = {};
    ESPALIER_NODE_FIELDS(ESPALIER_TEXT, ESPALIER_VALUE, ESPALIER_VALUE)
#undef ESPALIER_TEXT
#undef ESPALIER_VALUE
    QByteArray unknown; ///< members of the project file not known to us: `"key": value, …` as read

    friend bool operator==(const NodeData &, const NodeData &) = default;
};

/// How a Layout stores a node; for passes over all nodes that must be fast (see Layout::records()).
struct NodeRecord {
    NodeId id;
    NodeIndex parent = noNode;
    NodeIndex firstChild = noNode;
    NodeIndex lastChild = noNode;
    NodeIndex nextSibling = noNode;
    NodeIndex previousSibling = noNode;
    quint32 childCount = 0;
    TextRef name = 0;
#define ESPALIER_TEXT(member, ...) TextRef member = 0;
#define ESPALIER_SMALL(member, Aspect, column, Type) Type member = {};
#define ESPALIER_NOTHING(...)
    ESPALIER_NODE_FIELDS(ESPALIER_TEXT, ESPALIER_NOTHING, ESPALIER_NOTHING)
    quint32 extra = 0; ///< the rarer fields, by number; 0: none of them
    NodeKind kind = NodeKind::Folder;
    ESPALIER_NODE_FIELDS(ESPALIER_NOTHING, ESPALIER_SMALL, ESPALIER_NOTHING)
#undef ESPALIER_TEXT
#undef ESPALIER_SMALL
#undef ESPALIER_NOTHING
};

} // namespace Espalier
