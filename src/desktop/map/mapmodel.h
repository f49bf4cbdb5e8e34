// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "desktop/views/expansion.h"
#include "picture/mapgeometry.h"
#include "picture/mappainter.h"

#include <QFont>
#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>

namespace Espalier {

class Session;

/// What the map shows: follows document and filter, keeps which folders are open, and lays it out; at once where that
/// is quick, else in another thread on a snapshot, while the last picture stays. While nobody looks it holds nothing.
class MapModel final : public QObject
{
    Q_OBJECT

public:
    /// Layouts of more nodes than this are laid out in another thread.
    static constexpr qsizetype quickNodes = 20'000;

    explicit MapModel(Session &session, QObject *parent = nullptr);
    ~MapModel() override;

    /// Somebody looks, or does not any more.
    void setLive(bool live);
    void setOptions(const MapOptions &options);
    const MapOptions &options() const { return m_options; }
    /// What bars and tiles fill, and what a block map is composed for the next time.
    void setArea(const QSizeF &area);
    /// The next picture of a block map is composed anew.
    void compose(MapLook look);
    /// Nobody opened or closed anything since the first look.
    bool isUntouched() const { return m_isUntouched; }
    void setFont(const QFont &font);
    /// Colours have changed.
    void repaint();

    // -- what came of it
    /// Brought up to date where that is quick. nullptr: there is nothing yet.
    std::shared_ptr<const MapPainter> painter();
    const MapGeometry &geometry();
    /// Being laid out in another thread.
    bool isBusy() const { return m_isRunning; }
    /// The layout that the picture is of.
    const Layout &layout() const { return m_layout; }

    // -- opening and closing
    const Expansion &expansion() const { return m_expansion; }
    bool isExpanded(NodeIndex node) const { return m_expansion.test(node); }
    /// A folder with something in it that the filter shows.
    bool isExpandable(NodeIndex node);
    /// As a first look has it.
    void setExpansion(const Expansion &expansion);
    void setExpanded(NodeIndex node, bool expanded);
    void setExpandedBelow(NodeIndex node, bool expanded);
    /// Of a block map: shows all of a run of closed children of which some were only counted.
    void unfoldRun(NodeIndex folder);
    /// Opens what is above; shows all again if the node is not in the branch that is shown.
    void expandTo(NodeIndex node);

    /// A bar or tile of its own for \a node, however small it is; until another one needs it.
    void giveOwnPlace(NodeIndex node);
    NodeIndex ownPlace() const { return m_ownPlace; }

    // -- a node that is just being named stands in the map like any other
    void setNewNode(NodeIndex parent, NodeIndex before, NodeKind kind);
    void clearNewNode();
    NodeIndex newNode() const { return m_newNode; } ///< noNode: there is none

Q_SIGNALS:
    /// Another picture stands for the last one. \a isOther: of another document or other options, so that it may be fitted anew.
    void renewed(bool isOther);
    /// The picture is out of date; asking for it brings it up to date.
    void outdated();
    void optionsChanged();
    /// Folders were opened or closed.
    void expansionChanged();

private:
    struct Job;
    struct Outcome;
    struct NewNode {
        NodeIndex parent = noNode;
        NodeIndex before = noNode;
        NodeKind kind = NodeKind::Folder;
    };
    void invalidate();
    void renew(bool isOther);
    void followFilter();
    void touch();
    void composeAnew();
    void followReset();
    Job job();
    static std::shared_ptr<Outcome> run(const Job &job, const Progress &progress);
    void update();
    void take(const Outcome &outcome);
    void stop();

    Session &m_session;
    MapOptions m_options;
    QSizeF m_area;
    QFont m_font;
    Expansion m_expansion;
    SearchExpansion m_searchExpansion;
    MapArrangement m_arrangement; ///< of the block map that is shown
    MapLook m_look = MapLook::First; ///< for the next one
    MapLook m_runningLook = MapLook::Kept; ///< of the one that is being laid out
    bool m_isUntouched = true;
    std::optional<NewNode> m_newPlace;
    NodeIndex m_newNode = noNode;
    NodeIndex m_ownPlace = noNode;
    Layout m_layout;
    MapGeometry m_geometry;
    std::shared_ptr<const MapPainter> m_painter;
    bool m_isLive = false;
    bool m_isCurrent = false;
    bool m_isOther = true;
    bool m_isRunning = false;
    std::shared_ptr<Progress> m_progress;
    std::unique_ptr<QFutureWatcher<std::shared_ptr<Outcome>>> m_watcher;
};

} // namespace Espalier
