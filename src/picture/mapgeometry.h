// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/maparrangement.h"
#include "picture/mapblocks.h"
#include "picture/mapoptions.h"

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <memory>
#include <vector>

namespace Espalier {

class Layout;
class Progress;

/// What an item is.
enum class MapPart : quint8 {
    Tile,  ///< of an icicle or a treemap
    Root,  ///< of a block map
    Group, ///< a top folder with what is open of it
    Line,  ///< a node in a line of its own
    Chip,  ///< a node beside its siblings
};

/// One node's place on the map.
struct MapItem {
    QRectF rect; ///< in map coordinates: device-independent pixels at zoom 1, y downwards
    NodeIndex node = noNode;
    qint32 parent = -1; ///< item; -1: the focus
    qint32 end = 0;     ///< the item behind the last one below this: those in between are its descendants
    qint32 depth = 0;   ///< 0: the focus
    qint32 below = 0;   ///< visible nodes below it, shown or folded away: the number on a card
    qint32 hidden = 0;  ///< nodes below it that the filter hides and for which it is the nearest visible one: "+12"
    bool isCollapsed = false;
    MapPart part = MapPart::Tile;
    quint8 textLines = 0;   ///< of its summary, in block maps
    bool isInline = false;  ///< of a line: the summary stands beside the name; of a group: its children beside the head
    double headHeight = 0;  ///< of a group
};

/// Children of a folder that have no bar or tile of their own, because each would be too small for its name: one for
/// all of them. They are visible nodes; what a filter hides is another matter.
struct MapMore {
    qint32 parent = 0; ///< item of the folder
    QRectF rect; ///< in map coordinates; null: no room even for this, the folder's own number tells it
    qint32 children = 0; ///< that are joined here
    qint32 nodes = 0; ///< they and all visible ones below them
    qint32 folders = 0; ///< of these
    std::vector<NodeIndex> joined; ///< all of these, where MapOptions::listsJoined
    NodeIndex next = noNode; ///< the first of them behind the last child that has its own place; noNode: none

    qint32 files() const { return nodes - folders; }
};

/// Where something that is dropped at a point would land, and what to show for it.
struct MapDropPlace {
    NodeIndex parent = noNode; ///< noNode: nowhere
    NodeIndex before = noNode; ///< noNode: as the last
    QRectF frame;              ///< of the folder that takes it; null for a place between siblings
    QLineF line;               ///< between siblings; null for "into the folder"
};

/// The places of all nodes of a map, as a value: pure numbers, no fonts and no painting, the same for the same input
/// on every machine. Items are in document order (parents before their children), which is also the order to paint
/// them in. Copying is cheap.
class MapGeometry
{
public:
    MapGeometry();
    MapGeometry(const MapGeometry &);
    MapGeometry &operator=(const MapGeometry &);
    ~MapGeometry();

    /// Linear in the nodes that are visible. When \a progress is cancelled the result is empty.
    static MapGeometry of(const Layout &layout, const MapScope &scope, const MapOptions &options, const Progress *progress = nullptr);

    const MapOptions &options() const;
    bool isEmpty() const { return items().empty(); }
    const std::vector<MapItem> &items() const;
    QRectF bounds() const; ///< of all items and chips, with a margin round them
    /// The item that shows \a node; -1: none does.
    qint32 itemOf(NodeIndex node) const;
    /// The nearest item above \a node (or its own) that is shown; -1: none. Of nodes that are joined, their folder's.
    qint32 nearestItemOf(const Layout &layout, NodeIndex node) const;
    /// The deepest item at a point; -1: none.
    qint32 itemAt(QPointF point) const;
    /// Items to paint for the part \a view, in painting order. Those whose smaller side is below \a leastSize are left
    /// out with all below them where they lie within their parents (icicle, treemap); of cards, neighbours that fall
    /// onto each other within \a leastSize are left out. Costs what is seen, not what there is.
    QList<qint32> itemsIn(const QRectF &view, double leastSize = 0) const;
    /// What a block map has beside its items; nullptr: it is none.
    const MapBlocks *blocks() const;
    /// Of a block map: how it stands, to be kept for the next one.
    const MapArrangement &arrangement() const;
    /// Of a first look: the folders that it opened.
    const QList<NodeIndex> &opened() const;
    /// Where the chip "+12" of an item with hidden nodes stands; null: it has none, or there is no room.
    QRectF chipRect(qint32 item) const;
    /// The items whose chip lies in \a view; they themselves may be outside of it.
    QList<qint32> chipsIn(const QRectF &view) const;
    /// What is joined, in the order of the folders.
    const std::vector<MapMore> &mores() const;
    /// Of the children of an item; nullptr: each of them has its own place.
    const MapMore *moreOf(qint32 item) const;
    /// The items of which something is joined at a place within \a view; they themselves may be outside of it.
    QList<qint32> moresIn(const QRectF &view) const;
    /// The item of which something is joined at this place; -1: nothing is.
    qint32 folderOfMoreAt(QPointF point) const;
    /// The part of an item's rect that is its own: the head line of a tile that holds others (as far as its chip; null
    /// where there is no room for one), else the whole.
    QRectF headRect(qint32 item) const;
    /// For a drop: into the folder at the point, or between two siblings near it.
    MapDropPlace dropPlaceAt(QPointF point) const;

    /// Of a block map: the row whose "+6" is at the point; -1: none.
    qint32 rowMoreAt(QPointF point) const;
    /// The pieces, and the rows of one of them, that lie in \a view.
    QList<qint32> piecesIn(const QRectF &view) const;
    std::pair<qint32, qint32> rowsIn(const MapPiece &piece, const QRectF &view) const;
    /// The item nearest to another one in the direction of an arrow key, by what the eye sees; -1: there is none.
    qint32 nearestTowards(qint32 item, Qt::Key arrow) const;

    /// The item to go to by an arrow key: along or against the direction, or to the neighbour of the same
    /// depth; in a block map, to the one drawn before or behind.
    enum class Step { ToParent, ToFirstChild, ToPrevious, ToNext };
    /// -1: there is none.
    qint32 neighbour(qint32 item, Step step) const;
    /// What an arrow key means in this direction: Left is ToParent from left to right, ToFirstChild mirrored.
    Step stepOf(Qt::Key arrow) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_d;
};

} // namespace Espalier
