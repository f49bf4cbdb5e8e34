// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/map/mapcamera.h"
#include "desktop/map/mapmodel.h"
#include "desktop/views/nodeview.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Espalier {

class EmptyState;
class MapDrag;
class MapInput;
class MapKeys;
class MapMotion;
class NodeNaming;

/// The layout as a picture that can be walked through and worked on: the same verbs, the same selection and the same
/// filter as the tree. Costs what is in view.
class MapView final : public QWidget, public NodeView
{
    Q_OBJECT

public:
    MapView(Session &session, NodeVerbs &verbs, const ActionRegistry &actions, QWidget *parent = nullptr);
    ~MapView() override;

    MapModel &model() const { return *m_model; }
    MapMotion &motion() const { return *m_motion; }
    MapInput &input() const { return *m_input; }
    MapKeys &keys() const { return *m_keys; }
    MapDrag &drag() const { return *m_drag; }
    const MapOptions &options() const { return m_model->options(); }
    /// In another style another first look is right, unless somebody opened or closed folders since the last one.
    void setOptions(const MapOptions &options);

    // -- where things are, in the view; the state that a motion leads to
    const MapCamera &camera() const;
    /// How large things are shown; 1: cards at their own size, or all bars and tiles within the view.
    double zoom() const;
    QRectF rectOf(NodeIndex node) const final;
    qint32 itemAt(QPointF point) const; ///< -1: none
    NodeIndex nodeAt(QPointF point) const final;
    /// The node whose chip "+12" is there; noNode: none.
    NodeIndex chipAt(QPointF point) const;
    /// The folder of which something is joined there, as "+11 more"; noNode: none.
    NodeIndex moreAt(QPointF point) const;
    /// Of a folder: the number that opens and closes it; null: it has none.
    QRectF foldRectOf(qint32 item) const;
    /// Does a click there open or close the item? On its number, or on its bud.
    bool isFoldAt(qint32 item, QPointF point) const;
    QRectF room() const { return QRectF(rect()); }
    /// New pictures are fitted as a whole, however small that makes them, instead of as far as they can be read.
    bool fitsWhole() const { return m_fitsWhole; }
    void setFitsWhole(bool whole);

    // -- marks
    /// As a click with these modifiers does.
    void select(NodeIndex node, Qt::KeyboardModifiers modifiers);
    NodeIndex hovered() const { return m_hovered; }
    void setHovered(NodeIndex node);
    void setDragged(const QList<NodeIndex> &nodes);
    void setDrop(const MapDropPlace &drop);

    // -- as a view of nodes
    QWidget &widget() final { return *this; }
    QWidget *viewport() const final { return const_cast<MapView *>(this); } // as Qt's own scroll areas have it
    const Layout &shownLayout() const final { return m_model->layout(); }
    qsizetype shownCount() const final;
    NodeIndex shownAt(qsizetype position) const final;
    qsizetype positionOf(NodeIndex node) const final;
    int depthOf(NodeIndex node) const final;
    qsizetype countInside(NodeIndex node) const final;
    NodeIndex currentNode() const final;
    void showContextMenu(const QPoint &globalPlace) final { Q_EMIT contextMenuRequested(globalPlace); }
    QAccessibleInterface *makeAccessible() final;
    bool isExpandable(NodeIndex node) const final { return m_model->isExpandable(node); }
    bool isExpanded(NodeIndex node) const final { return m_model->isExpanded(node); }
    void setExpanded(NodeIndex node, bool expanded) final;
    void setExpandedBelow(NodeIndex node, bool expanded) final { m_model->setExpandedBelow(node, expanded); }

    // -- naming; not of new nodes while the map is laid out in another thread
    bool nameNew(NodeIndex parent, NodeIndex before, NodeKind kind) final;
    bool openPlace(NodeIndex parent, NodeIndex before, NodeKind kind) final;
    void closePlace() final { m_model->clearNewNode(); }
    QRect nameFieldRect(NodeIndex node) const final;
    void cancelNaming() final;

    /// Shows what a row of a block map only counts: "+6".
    void unfold(qint32 row);
    /// The nodes that the filter hides right below \a node.
    void showHidden(NodeIndex node);
    /// Goes to where the nodes that are joined in \a folder have more room.
    void showMore(NodeIndex folder);

public Q_SLOTS:
    void setCamera(const Espalier::MapCamera &camera, bool animated);
    /// \a factor: on top of what it is.
    void zoomBy(double factor, QPointF at, bool animated);
    void zoomIn();
    void zoomOut();
    void zoomToSelection();
    void showActualSize();
    void fit();
    /// Opens as much as can be read, and fits it as far as it stays readable.
    void showFirstLook();
    void reveal(Espalier::NodeIndex node) final;
    void rename(Espalier::NodeIndex node) final;
    void expandAll();
    void collapseAll();
    void selectAll() final;
    /// Shows the branch alone.
    void focusOn(Espalier::NodeIndex node);

Q_SIGNALS:
    void contextMenuRequested(const QPoint &globalPlace);
    void cameraChanged();

protected:
    bool event(QEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void showEvent(QShowEvent *event) final;
    void hideEvent(QHideEvent *event) final;
    void changeEvent(QEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void mouseDoubleClickEvent(QMouseEvent *event) final;
    void wheelEvent(QWheelEvent *event) final;
    void contextMenuEvent(QContextMenuEvent *event) final;
    void leaveEvent(QEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void keyReleaseEvent(QKeyEvent *event) final;
    void focusInEvent(QFocusEvent *event) final;
    void focusOutEvent(QFocusEvent *event) final;
    void dragEnterEvent(QDragEnterEvent *event) final;
    void dragMoveEvent(QDragMoveEvent *event) final;
    void dragLeaveEvent(QDragLeaveEvent *event) final;
    void dropEvent(QDropEvent *event) final;

private:
    static constexpr double leastReadable = 0.55;
    void followModel(bool isOther);
    void followSelection();
    void followSize();
    void refresh();
    void prepare();
    MapCamera fitted() const;
    MapCamera keptCamera() const;
    MapCamera rescaledCamera(const MapGeometry &before) const;
    void startFitting();
    void followZoom();
    QSizeF wholeArea() const;
    double areaScale() const;
    void zoomBy(double factor);
    void showInside(NodeIndex node);
    void revealSelected(NodeIndex node);
    void take(const MapCamera &camera, bool animated);
    QString toolTipAt(QPointF point) const;
    QString moreText(int nodes, int folders) const;
    bool isJoined(NodeIndex node) const;
    MapMarks marks() const;

    const MapItem &itemOf(NodeIndex node) const; ///< of one that is shown

    MapModel *m_model;
    MapMotion *m_motion;
    MapCamera m_camera;
    bool m_isFitting = true; ///< until the person moves or zooms: changes of the picture or of the size fit it again
    bool m_fitsWhole = false;
    /// Bars and tiles fill what they are given. Looked at closer they are given more, so that their words stay as large
    /// as they are and more of them find room: this many times the view, each way.
    double m_areaScale = 1;
    QPointF m_zoomPoint; ///< in the view; what is shown there stays there
    QTimer m_zoomFollow;
    NodeIndex m_anchor = noNode; ///< keeps its place when the picture changes
    QRectF m_anchorRect;         ///< in the view, before
    NodeIndex m_toReveal = noNode; ///< when it is laid out
    NodeIndex m_toRename = noNode;
    NodeBitmap m_selected;
    NodeBitmap m_dragged;
    bool m_isDragged = false;
    MapDropPlace m_drop;
    NodeIndex m_hovered = noNode;
    bool m_wantsFirstLook = true;
    bool m_fitsNext = false; ///< the next picture, if it is to fit at all
    bool m_wasEmpty = true;
    NodeIndex m_lit = noNode;
    QTimer m_light;
    QTimer m_refresh;
    std::unique_ptr<MapInput> m_input;
    std::unique_ptr<MapKeys> m_keys;
    std::unique_ptr<MapDrag> m_drag;
    std::unique_ptr<NodeNaming> m_naming;
    EmptyState *m_empty;
};

} // namespace Espalier
