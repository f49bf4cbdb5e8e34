// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodedata.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSharedDataPointer>

#include <span>
#include <string_view>

namespace Espalier {

/// A line of the layout's text that is no part of the tree (yet): nothing that somebody typed is thrown away.
struct LooseLine {
    NodeId after; ///< the node on whose line it follows; null, or of a node that is gone: it comes last
    QString text; ///< with four blanks for each level
    /// It stands in place of that node's own line: the node could not become what it says.
    bool isInstead = false;

    friend bool operator==(const LooseLine &, const LooseLine &) = default;
};

/// What a project file says of the document as a whole.
struct LayoutInfo {
    QString guide; ///< id of the guide it was made from
    QMap<QString, QString> variables;
    Phase viewPhase = Phase::None; ///< the phase filter last used
    QString viewFrame; ///< style of the map, by its id; empty: nothing was chosen
    QString viewGround; ///< what its colours tell, by its id; empty: nothing was chosen
    QList<LooseLine> viewLoose; ///< in their order
    QByteArray viewUnknown;        ///< further members of "view"
    QByteArray lesson;             ///< JSON values kept as read, or empty
    QByteArray exercise;
    QByteArray conflicts;
    QByteArray unknown; ///< unknown members, as read

    friend bool operator==(const LayoutInfo &, const LayoutInfo &) = default;
};

/// A tree of folders and files as a value: copying is cheap (implicitly shared), so that a writer, a worker thread or
/// a test takes a snapshot for free. It keeps the tree sound (no cycles, links in both directions) but knows no rules
/// of taste: equal names beside each other are allowed here and refused by the editor. Knows nothing of undo.
///
/// Nodes stand in dense arrays; siblings are linked. Node \c rootNode is the project itself, always a folder, never
/// linked anywhere. A node that was unlinked keeps its data and its own descendants, so that linking it again brings
/// back exactly what was there.
class Layout
{
public:
    explicit Layout(const QString &name = {});
    Layout(const Layout &);
    Layout(Layout &&) noexcept;
    Layout &operator=(const Layout &);
    Layout &operator=(Layout &&) noexcept;
    ~Layout();

    // -- the document
    const LayoutInfo &info() const;
    void setInfo(const LayoutInfo &info);

    // -- reading the tree
    /// Linked nodes, without the root.
    qsizetype nodeCount() const;
    /// Linked folders, without the root.
    qsizetype folderCount() const;
    /// Every valid NodeIndex is below this; arrays of your own by index need this size.
    NodeIndex indexEnd() const;
    NodeIndex parent(NodeIndex node) const; ///< \c noNode for the root and for what is unlinked
    NodeIndex firstChild(NodeIndex node) const;
    NodeIndex lastChild(NodeIndex node) const;
    NodeIndex nextSibling(NodeIndex node) const;
    NodeIndex previousSibling(NodeIndex node) const;
    qsizetype childCount(NodeIndex node) const;
    /// Walks the siblings: for positions a person points at, not for loops.
    NodeIndex childAt(NodeIndex parent, qsizetype row) const;
    qsizetype rowOf(NodeIndex node) const; ///< walks the siblings too; -1 for the root and the unlinked
    /// The next node in document order within the subtree of \a top, or \c noNode at its end.
    NodeIndex next(NodeIndex node, NodeIndex top = rootNode) const;
    /// The same, passing over the descendants of \a node.
    NodeIndex nextAfter(NodeIndex node, NodeIndex top = rootNode) const;
    bool isLinked(NodeIndex node) const; ///< reaches the root
    bool isAncestor(NodeIndex ancestor, NodeIndex node) const; ///< a node is no ancestor of itself
    int depth(NodeIndex node) const;                           ///< root: 0
    /// True while indexes of linked nodes ascend in document order and none is unlinked: then a plain loop over
    /// 0 … indexEnd()-1 is a walk in document order. So after reading, until the first edit that breaks it.
    bool isInDocumentOrder() const;

    // -- reading a node
    NodeId id(NodeIndex node) const;
    NodeKind kind(NodeIndex node) const;
    bool isFolder(NodeIndex node) const { return kind(node) == NodeKind::Folder; }
    /// The latest of its own and all its ancestors' phases; \c Beginner when none of them says anything.
    Phase effectivePhase(NodeIndex node) const;
    /// What there is to tell a person: the same, but \c None when none of them says anything and the project was made
    /// from no guide. A folder that came from elsewhere is nobody's beginning.
    Phase toldPhase(NodeIndex node) const;
    QString name(NodeIndex node) const;
    std::string_view nameUtf8(NodeIndex node) const; ///< valid until the layout changes, like all of these
    // Of each property of the table: summary(), summaryUtf8(), phase(), tags() …
#define ESPALIER_TEXT(member, ...)         \
    QString member(NodeIndex node) const; \
    std::string_view member##Utf8(NodeIndex node) const;
#define ESPALIER_SMALL(member, Aspect, column, Type) Type member(NodeIndex node) const;
#define ESPALIER_RARE(member, Aspect, column, Type) const Type &member(NodeIndex node) const;
    ESPALIER_NODE_FIELDS(ESPALIER_TEXT, ESPALIER_SMALL, ESPALIER_RARE)
#undef ESPALIER_TEXT
#undef ESPALIER_SMALL
#undef ESPALIER_RARE
    bool hasContent(NodeIndex node) const;
    const QByteArray &unknown(NodeIndex node) const;
    NodeData data(NodeIndex node) const;

    /// All records by index, unlinked ones too; valid until the layout changes.
    std::span<const NodeRecord> records() const;
    /// The text behind a reference in a record; valid as long as a copy of the layout lives.
    std::string_view text(TextRef ref) const;
    const TextPool &texts() const; ///< all of them, for passes to which a call for each counts
    /// For passes in document order: name and summary some nodes ahead will be looked at soon (TextPool::prefetch()).
    void prefetchAhead(NodeIndex node) const { prefetchAhead(records(), texts(), node); }
    static void prefetchAhead(std::span<const NodeRecord> records, const TextPool &texts, NodeIndex node);

    // -- finding
    /// "a/b" from the root, without a slash at the end; empty for the root.
    QString path(NodeIndex node) const;
    NodeIndex child(NodeIndex parent, QStringView name) const; ///< by exact name, or \c noNode
    NodeIndex find(QStringView path) const;                    ///< "" is the root
    NodeIndex findById(NodeId id) const;                       ///< linear

    // -- building and changing
    /// Makes room for \a nodes more, so that reading a large file allocates once.
    void reserve(qsizetype nodes);
    /// A node linked nowhere yet. \a data.name must be a valid Name.
    NodeIndex create(const NodeData &data);
    /// The fast way for readers: creates and links as the last child.
    NodeIndex append(NodeIndex parent, NodeKind kind, std::string_view nameUtf8, NodeId id = {});
    NodeIndex append(NodeIndex parent, const NodeData &data);
    /// The same for all that \a node of another layout says of itself, its id too, without what is below it.
    NodeIndex appendCopy(NodeIndex parent, const Layout &source, NodeIndex node);
    /// Links an unlinked node under \a parent before \a before (\c noNode: as the last).
    void link(NodeIndex node, NodeIndex parent, NodeIndex before = noNode);
    void unlink(NodeIndex node);
    /// Precondition: \a parent is neither \a node nor below it. \a before may be \a node itself.
    void move(NodeIndex node, NodeIndex parent, NodeIndex before = noNode);
    void setName(NodeIndex node, QStringView name);
    void setKind(NodeIndex node, NodeKind kind);
    // Of each property of the table: setSummary(), setSummaryUtf8(), setPhase(), setTags() …
#define ESPALIER_TEXT(member, Aspect, ...)               \
    void set##Aspect(NodeIndex node, QStringView value); \
    void set##Aspect##Utf8(NodeIndex node, std::string_view value);
#define ESPALIER_SMALL(member, Aspect, column, Type) void set##Aspect(NodeIndex node, Type value);
#define ESPALIER_RARE(member, Aspect, column, Type) void set##Aspect(NodeIndex node, const Type &value);
    ESPALIER_NODE_FIELDS(ESPALIER_TEXT, ESPALIER_SMALL, ESPALIER_RARE)
#undef ESPALIER_TEXT
#undef ESPALIER_SMALL
#undef ESPALIER_RARE
    void setUnknown(NodeIndex node, const QByteArray &unknown);
    /// Copies \a node of \a source with all below it; ids are kept when \a keepIds. Returns the new, unlinked top.
    NodeIndex copyFrom(const Layout &source, NodeIndex node, bool keepIds = false);

    /// Bytes held beside shared copies; for benchmarks.
    size_t memoryUsage() const;

    /// Equal trees with equal data in equal order, and equal info; indexes and (unless asked) ids do not matter.
    static bool isSameTree(const Layout &a, const Layout &b, bool compareIds = false);

private:
    struct Data;
    const Data &d() const { return *m_d; }
    QSharedDataPointer<Data> m_d;
};

inline void Layout::prefetchAhead(std::span<const NodeRecord> records, const TextPool &texts, NodeIndex node)
{
    constexpr NodeIndex distance = 12;
    constexpr NodeIndex recordDistance = 48; // a processor's own looking ahead ends with each page, that is 64 records
    if (node + recordDistance < records.size())
        __builtin_prefetch(&records[node + recordDistance]);
    if (node + distance >= records.size())
        return;
    texts.prefetch(records[node + distance].name);
    texts.prefetch(records[node + distance].summary);
}

} // namespace Espalier
