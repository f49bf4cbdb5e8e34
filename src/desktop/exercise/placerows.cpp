// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/placerows.h"

#include "desktop/exercise/exercisework.h"
#include "desktop/exercise/placedelegate.h"
#include "desktop/exercise/placetree.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <algorithm>

namespace Espalier {

namespace {

/// Room before the name of a file, where a folder has the shape of its phase.
const QString roomForSign = QStringLiteral("     ");

} // namespace

PlaceRows::PlaceRows(QTreeWidget &tree, const ExerciseWork &work, bool showsSolution)
    : m_tree(tree), m_work(work), m_showsSolution(showsSolution),
      m_layout(showsSolution ? work.solution() : work.layout())
{
    m_content.layout = m_layout;
}

void PlaceRows::fill()
{
    auto *const project = new QTreeWidgetItem(&m_tree, {m_layout.name(rootNode)});
    project->setIcon(0, icon(u"nodes/root"));
    project->setData(0, PlaceNodeRole, rootNode);
    project->setData(0, PlaceIdRole, QVariant::fromValue<qulonglong>(0));
    remember(project, rootNode);
    addBelow(project, rootNode);
    if (m_work.marking() && !m_showsSolution)
        addPlaces();
}

void PlaceRows::remember(QTreeWidgetItem *item, NodeIndex shown)
{
    item->setData(0, PlaceShownRole, shown);
    m_items.insert(shown, item);
}

void PlaceRows::addBelow(QTreeWidgetItem *item, NodeIndex folder)
{
    for (NodeIndex child = m_layout.firstChild(folder); child != noNode; child = m_layout.nextSibling(child))
        add(item, child);
    if (m_layout.isFolder(folder))
        addSlots(item, folder);
}

QTreeWidgetItem *PlaceRows::add(QTreeWidgetItem *parent, NodeIndex node)
{
    auto *const item = new QTreeWidgetItem(parent, {m_layout.name(node)});
    const NodeFigure figure = figureOf(m_layout, node);
    const bool isTop = m_layout.parent(node) == rootNode;
    const bool isFolder = m_layout.isFolder(node);
    const QString plain = nodeIconName(isFolder, m_layout.name(node));
    item->setIcon(0, icon(isTop && !figure.icon.isEmpty() ? QString(figure.icon) : plain));
    item->setData(0, PlaceIdRole, QVariant::fromValue<qulonglong>(m_layout.id(node).value()));
    item->setData(0, PlaceNodeRole, node);
    item->setData(0, PlaceSummaryRole, m_layout.summary(node));
    item->setData(0, PlaceCardRole, m_work.exercise().item(m_layout.id(node)) != nullptr);
    remember(item, node);
    if (!isTop) {
        // Beside a name in the map stand the words of its mark alone.
        m_content.layout.setSummary(node, {});
        m_content.signs.insert(node, {.icon = plain});
    }
    if (!isFolder)
        m_content.layout.setName(node, QString(roomForSign + m_layout.name(node)));
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_showsSolution && m_work.canMove(node))
        flags |= Qt::ItemIsDragEnabled;
    if (isFolder)
        flags |= Qt::ItemIsDropEnabled;
    item->setFlags(flags);
    if (m_work.marking())
        mark(*item, node);
    addBelow(item, node);
    return item;
}

void PlaceRows::addSlots(QTreeWidgetItem *parent, NodeIndex folder)
{
    const qsizetype count = m_showsSolution ? 0 : m_work.slotsIn(folder);
    for (qsizetype i = 0; i < count; ++i) {
        auto *const item = new QTreeWidgetItem(parent);
        item->setData(0, PlaceSlotRole, true);
        item->setData(0, PlaceNodeRole, folder);
        item->setData(0, Qt::AccessibleTextRole, PlaceTree::tr("Empty place in %1").arg(m_layout.name(folder)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled);
        const NodeIndex place = m_content.layout.append(folder, NodeData{.name = PlaceMap::emptyPlaceWidth()});
        m_content.signs.insert(place, {.isDashed = true, .isBlank = true});
        remember(item, place);
    }
}

QString PlaceRows::noteOf(const MarkedItem &marked) const
{
    const QString folder = marked.expected.section(u'/', 0, -2);
    switch (marked.mark) {
    case ExerciseMark::Right:
        return {};
    case ExerciseMark::Extra:
        return PlaceTree::tr("not needed here");
    case ExerciseMark::Damaged:
        return PlaceTree::tr("was at %1").arg(marked.expected);
    default:
        return m_work.exercise().kind == ExerciseKind::Name ? PlaceTree::tr("is %1").arg(marked.name)
            : marked.expected.isEmpty()                     ? PlaceTree::tr("must not be here")
            : folder.isEmpty()                              ? PlaceTree::tr("belongs to the top")
                                                            : PlaceTree::tr("belongs in %1").arg(folder);
    }
}

void PlaceRows::mark(QTreeWidgetItem &item, NodeIndex node)
{
    const QList<MarkedItem> &marks = m_work.marking()->items;
    const NodeId id = m_layout.id(node);
    const auto found = std::ranges::find_if(
        marks, [&](const MarkedItem &one) { return m_showsSolution ? one.id == id : one.node == node; });
    if (found == marks.end() || (m_showsSolution && found->mark == ExerciseMark::Extra))
        return;
    const ExerciseMark mark = m_showsSolution ? ExerciseMark::Right : found->mark;
    const MarkLook look = lookOf(mark);
    item.setData(0, PlaceMarkRole, int(mark));
    m_content.signs.insert(node, {.icon = look.icon, .ink = look.line, .tint = look.tint});
    if (m_showsSolution)
        return;
    const QString note = noteOf(*found);
    item.setData(0, PlaceNoteRole, note);
    item.setData(0, Qt::AccessibleTextRole,
                 note.isEmpty() ? PlaceTree::tr("%1, right", "a folder").arg(item.text(0))
                                : QString(item.text(0) + u", " + note));
    if (note.isEmpty())
        return;
    m_content.layout.setSummary(node, note);
    if (m_layout.parent(node) != rootNode)
        m_content.lines.insert(m_layout.parent(node));
}

/// The folder in which it belongs, wherever the student put that; noNode: it is not there.
NodeIndex PlaceRows::folderOf(const MarkedItem &marked) const
{
    const QString path = marked.expected.section(u'/', 0, -2);
    if (path.isEmpty())
        return rootNode;
    if (const NodeIndex folder = m_layout.find(path); folder != noNode)
        return folder;
    const QList<MarkedItem> &marks = m_work.marking()->items;
    const auto folder = std::ranges::find_if(
        marks, [&](const MarkedItem &one) { return one.expected == path && one.mark != ExerciseMark::Extra; });
    return folder == marks.end() ? noNode : folder->node;
}

void PlaceRows::addPlaces()
{
    if (m_work.exercise().kind == ExerciseKind::Name)
        return;
    QHash<NodeIndex, int> places; // by folder
    for (const MarkedItem &marked : m_work.marking()->items) {
        if (marked.mark == ExerciseMark::Right || marked.expected.isEmpty())
            continue;
        const NodeIndex folder = folderOf(marked);
        const bool isItself = folder != noNode && marked.node != noNode
            && (folder == marked.node || m_layout.isAncestor(marked.node, folder));
        if (folder == noNode || isItself || (marked.node != noNode && m_layout.parent(marked.node) == folder))
            continue;
        const QString name = marked.expected.section(u'/', -1);
        if (places[folder]++ > 0)
            m_content.lines.insert(folder); // one behind the other, ways would end on the first
        auto *const item = new QTreeWidgetItem(m_items.value(folder), {name});
        item->setData(0, PlaceSlotRole, true);
        item->setData(0, PlaceIdRole, QVariant::fromValue<qulonglong>(marked.id.value()));
        item->setData(0, PlaceNodeRole, folder);
        item->setData(0, Qt::AccessibleTextRole,
                      PlaceTree::tr("The place of %1 in %2").arg(name, m_layout.name(folder)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        const ExerciseItem *const card = m_work.exercise().item(marked.id);
        const bool isFolder =
            marked.node != noNode ? m_layout.isFolder(marked.node) : !card || card->kind == NodeKind::Folder;
        const NodeIndex place = m_content.layout.append(folder, NodeData{.name = name});
        m_content.signs.insert(place,
                               {.icon = nodeIconName(isFolder, name), .ink = currentTheme().good, .isDashed = true});
        remember(item, place);
        if (marked.node != noNode)
            m_content.ways.append({marked.node, place, lookOf(marked.mark).line});
    }
}

} // namespace Espalier
