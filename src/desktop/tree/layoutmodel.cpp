// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/layoutmodel.h"

#include "desktop/session/session.h"
#include "desktop/theming/icons.h"
#include "desktop/tree/noderoles.h"
#include "desktop/views/rulewords.h"
#include "desktop/views/textmatches.h"
#include "picture/nodefigure.h"

namespace Espalier {

namespace {

constexpr qsizetype maxShown = 4096; // of texts that people or files made as long as they liked

} // namespace

LayoutModel::LayoutModel(Session &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session), m_tree(shape())
{
    // What is about to happen need not be known: the old shape is kept until the change is announced.
    const LayoutDocument *const document = &session.document();
    connect(document, &LayoutDocument::inserted, this, [this](NodeIndex node) {
        synchronize();
        announceHiddenCount(m_session.layout().parent(node));
    });
    connect(document, &LayoutDocument::removed, this, [this](NodeIndex, NodeIndex formerParent) {
        synchronize();
        announceHiddenCount(formerParent);
    });
    connect(document, &LayoutDocument::moved, this, [this](NodeIndex node) {
        synchronize(node);
        announceValues({node}, NodeAspect::Phase); // that of the new parents counts now
        announceHiddenCount(m_session.layout().parent(node));
    });
    connect(document, &LayoutDocument::rearranged, this, [this] {
        if (VisibleTree after = shape(); after != m_tree)
            replaceWhole(std::move(after));
    });
    connect(document, &LayoutDocument::changed, this, &LayoutModel::announceValues);
    connect(document, &LayoutDocument::aboutToReset, this, [this] { beginResetModel(); });
    connect(document, &LayoutDocument::reset, this, [this] {
        takeShape();
        endResetModel();
    });
    connect(&session.filter(), &ViewFilter::changed, this, [this] {
        beginResetModel();
        takeShape();
        endResetModel();
    });
    connect(&session.filter(), &ViewFilter::pinned, this, [this] { synchronize(); });
}

// -- the shape ---------------------------------------------------------------------------------------------------------

const NodeBitmap *LayoutModel::visible() const
{
    const ViewFilter &filter = m_session.filter();
    return filter.isActive() ? &filter.result().visible : nullptr;
}

VisibleTree LayoutModel::shape() const { return {m_session.layout(), visible()}; }

void LayoutModel::takeShape() { m_tree.assign(m_session.layout(), visible()); }

void LayoutModel::replaceWhole(VisibleTree &&after)
{
    beginResetModel();
    m_tree = std::move(after);
    endResetModel();
}

void LayoutModel::synchronize(NodeIndex movedNode)
{
    VisibleTree after = shape();
    const VisibleTree::Difference difference = VisibleTree::difference(m_tree, after);
    if (difference.isNone()) {
        if (after == m_tree)
            return; // something hidden, or values alone
        if (movedNode == noNode || !synchronizeMove(movedNode, after))
            replaceWhole(std::move(after));
    } else if (difference.isComplex || (movedNode != noNode && m_tree.contains(movedNode) && after.contains(movedNode))) {
        replaceWhole(std::move(after));
    } else if (difference.added != noNode) {
        const int row = after.row(difference.added);
        beginInsertRows(indexOf(after.parent(difference.added)), row, row);
        m_tree = std::move(after);
        endInsertRows();
    } else {
        const int row = m_tree.row(difference.removed);
        beginRemoveRows(indexOf(m_tree.parent(difference.removed)), row, row);
        m_tree = std::move(after);
        endRemoveRows();
    }
}

bool LayoutModel::synchronizeMove(NodeIndex node, const VisibleTree &after)
{
    if (!m_tree.contains(node) || !after.contains(node))
        return false;
    const NodeIndex from = m_tree.parent(node);
    const NodeIndex to = after.parent(node);
    const int fromRow = m_tree.row(node);
    int toRow = after.row(node);
    if (from == to && toRow > fromRow)
        ++toRow; // counted before removal
    if (!beginMoveRows(indexOf(from), fromRow, fromRow, indexOf(to), toRow))
        return false;
    m_tree = after;
    endMoveRows();
    return true;
}

// -- values ------------------------------------------------------------------------------------------------------------

void LayoutModel::announceValues(const QList<NodeIndex> &nodes, NodeAspects aspects)
{
    if (m_session.filter().isActive())
        synchronize();
    for (const NodeIndex node : nodes) {
        if (!m_tree.contains(node))
            continue;
        Q_EMIT dataChanged(indexOf(node), indexOf(node, PhaseColumn));
        if (!(aspects & NodeAspect::Phase))
            continue;
        // The phase counts for all below, too.
        for (NodeIndex below = node; below != noNode; below = m_session.layout().next(below, node)) {
            if (!m_tree.contains(below) || m_tree.childCount(below) == 0)
                continue;
            const std::span<const NodeIndex> children = m_tree.children(below);
            Q_EMIT dataChanged(indexOf(children.front()), indexOf(children.back(), PhaseColumn),
                               {Qt::DisplayRole, Qt::DecorationRole, EffectivePhaseRole, HiddenFromRole});
        }
    }
}

void LayoutModel::announceHiddenCount(NodeIndex parent)
{
    if (!m_session.filter().isActive())
        return;
    while (parent != noNode && !m_tree.contains(parent))
        parent = m_session.layout().parent(parent);
    if (parent != noNode)
        Q_EMIT dataChanged(indexOf(parent), indexOf(parent), {HiddenCountRole, HiddenFromRole});
}

QString LayoutModel::text(NodeIndex node, int column) const
{
    const Layout &layout = m_session.layout();
    switch (column) {
    case NameColumn:
        return printable(layout.name(node), Name::maxLength);
    case SummaryColumn:
        return printable(layout.summary(node), maxShown);
    case PhaseColumn:
        return node == rootNode ? QString() : phaseName(layout.toldPhase(node));
    }
    return {};
}

QString LayoutModel::toolTip(NodeIndex node) const
{
    const Layout &layout = m_session.layout();
    const QString path = printable(node == rootNode ? layout.name(node) : layout.path(node), maxShown);
    QStringList lines{path};
    if (const QString summary = printable(layout.summary(node), maxShown); !summary.isEmpty())
        lines.append(summary);
    if (!layout.tags(node).isEmpty())
        lines.append(tagsSentence(layout.tags(node)));
    if (isRuleUnusual(layout, node))
        lines.append(ruleSentence(layout.rule(node), layout.kind(node)));
    return lines.join(u'\n');
}

QVariant LayoutModel::data(const QModelIndex &index, int role) const
{
    const NodeIndex node = nodeOf(index);
    if (node == noNode)
        return {};
    const Layout &layout = m_session.layout();
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::EditRole:
        return index.column() == NameColumn ? QVariant(layout.name(node))
            : index.column() == SummaryColumn ? QVariant(layout.summary(node))
                                              : QVariant(toNumber(layout.phase(node)));
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::DecorationRole:
        return index.column() == NameColumn ? QVariant(icon(figureOf(layout, node).icon)) : QVariant();
    case NodeIndexRole:
        return node;
    case NodeKindRole:
        return int(layout.kind(node));
    case OwnPhaseRole:
        return toNumber(layout.phase(node));
    case EffectivePhaseRole:
        return toNumber(layout.toldPhase(node));
    case HiddenCountRole:
        return qlonglong(m_session.filter().hiddenBelow(node).count);
    case HiddenFromRole:
        return toNumber(m_session.filter().hiddenBelow(node).from);
    case TopicRole:
        return layout.topic(node);
    case IconNameRole:
        return figureOf(layout, node).icon;
    case MatchesRole: {
        QVariantList matches;
        if (index.column() == PhaseColumn)
            return matches;
        for (const TextRange &range : textMatches(text(node, index.column()), m_session.filter().filter().text))
            matches << qlonglong(range.start) << qlonglong(range.length);
        return matches;
    }
    default:
        return {};
    }
}

bool LayoutModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const NodeIndex node = nodeOf(index);
    if (node == noNode || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    Editor &editor = m_session.editor();
    const Result<void> done = index.column() == NameColumn  ? editor.rename(node, value.toString())
        : index.column() == SummaryColumn                   ? editor.setSummary({node}, value.toString())
                                                            : editor.setPhase({node}, phaseFromNumber(value.toInt()));
    if (!done)
        m_session.tell(done.error());
    return done.has_value();
}

// -- Qt's contract -----------------------------------------------------------------------------------------------------

QModelIndex LayoutModel::indexOf(NodeIndex node, int column) const
{
    return node != noNode && m_tree.contains(node) ? createIndex(m_tree.row(node), column, quintptr(node)) : QModelIndex();
}

QModelIndex LayoutModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(parent.isValid() ? m_tree.child(nodeOf(parent), row) : rootNode));
}

QModelIndex LayoutModel::parent(const QModelIndex &index) const
{
    const NodeIndex node = nodeOf(index);
    return node == noNode || !m_tree.contains(node) ? QModelIndex() : indexOf(m_tree.parent(node));
}

QModelIndex LayoutModel::sibling(int row, int column, const QModelIndex &index) const
{
    if (index.isValid() && row == index.row() && column >= 0 && column < columns)
        return createIndex(row, column, index.internalId());
    return QAbstractItemModel::sibling(row, column, index);
}

int LayoutModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 1;
    const NodeIndex node = nodeOf(parent);
    return parent.column() == NameColumn && m_tree.contains(node) ? m_tree.childCount(node) : 0;
}

int LayoutModel::columnCount(const QModelIndex &) const { return columns; }

bool LayoutModel::hasChildren(const QModelIndex &parent) const { return rowCount(parent) > 0; }

QVariant LayoutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case SummaryColumn:
        return tr("Summary");
    case PhaseColumn:
        return tr("Phase");
    }
    return {};
}

Qt::ItemFlags LayoutModel::flags(const QModelIndex &index) const
{
    const NodeIndex node = nodeOf(index);
    if (node == noNode)
        return Qt::NoItemFlags;
    const bool isFolder = m_session.layout().isFolder(node);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsDropEnabled, isFolder);
    flags.setFlag(Qt::ItemNeverHasChildren, !isFolder);
    flags.setFlag(Qt::ItemIsDragEnabled, node != rootNode);
    flags.setFlag(Qt::ItemIsEditable, node != rootNode || index.column() == NameColumn);
    return flags;
}

QHash<int, QByteArray> LayoutModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{NodeIndexRole, "node"}, {NodeKindRole, "kind"}, {OwnPhaseRole, "ownPhase"},
                  {EffectivePhaseRole, "effectivePhase"}, {HiddenCountRole, "hiddenCount"}, {HiddenFromRole, "hiddenFrom"},
                  {TopicRole, "topic"}, {IconNameRole, "iconName"}, {MatchesRole, "matches"}});
    return names;
}

NodeIndex LayoutModel::siblingAt(NodeIndex parent, int row) const
{
    // Right behind the visible node above, so that hidden ones between the two stay behind what was dropped.
    if (row > 0 && row <= m_tree.childCount(parent))
        return m_session.layout().nextSibling(m_tree.child(parent, row - 1));
    return row == 0 && m_tree.childCount(parent) > 0 ? m_tree.child(parent, 0) : noNode;
}

} // namespace Espalier
