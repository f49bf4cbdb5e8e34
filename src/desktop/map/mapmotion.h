// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/map/mapcamera.h"
#include "picture/blockpainter.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QVariantAnimation>

#include <functional>
#include <memory>
#include <optional>

class QPainter;
class QWidget;

namespace Espalier {

/// Leads what is seen of a map from one state to the next: the camera, and the items that are in view before or after.
/// May be sent elsewhere at any moment and goes on from where it is. Still where people want it so, and where there is
/// more in view than can be followed.
class MapMotion final : public QObject
{
    Q_OBJECT

public:
    explicit MapMotion(QWidget &view);

    /// Shows \a painter's map through \a camera. \a animated: gets there by and by.
    void show(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera, bool animated);
    /// Items step aside: each one in view is moved by what \a shiftOf says of it. Null: all go back.
    using ShiftOf = std::function<QPointF(qint32 item)>;
    void stepAside(const ShiftOf &shiftOf);
    /// Where it was going.
    void finish();

    const std::shared_ptr<const MapPainter> &painter() const { return m_painter; }
    /// Of this moment.
    MapCamera camera() const;
    bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }
    /// \a painter maps from the view.
    void paint(QPainter &painter, const MapMarks &marks) const;

private:
    /// A bar or tile on its way.
    struct Moving {
        qint32 item = 0;
        QRectF from;
        QRectF to;
        bool fades = false; ///< in; or out, of the map before
    };
    /// A block map on its way: two moments of the map that it leads to.
    struct Blocks {
        BlockMoment from;
        BlockMoment to;
    };
    enum class Way : quint8 { Still, Tiles, Blocks, Fade };

    static QRectF rectOf(const Moving &moving, double part);
    Way follow(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera);
    Way followBlocks(const MapPainter &painter);
    Way followTiles(const MapPainter &painter, const MapCamera &camera);
    void addComing(const QList<qint32> &items, const MapGeometry &after, const std::function<QRectF(NodeIndex)> &shown);
    void addLeaving(const QList<qint32> &items, const MapGeometry &before, const MapGeometry &after);
    void stepAsideBlocks(const ShiftOf &shiftOf);
    /// Of the map that is shown, at this moment.
    BlockMoment moment() const;
    void jump(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera);
    void start();
    void rest();
    QRectF viewRect() const;

    QWidget &m_view;
    std::shared_ptr<const MapPainter> m_painter;
    std::shared_ptr<const MapPainter> m_painterBefore; // of what leaves
    MapCamera m_cameraBefore;                          // of what fades
    MapCamera m_from;
    MapCamera m_to;
    double m_part = 1;
    Way m_way = Way::Still;
    QList<Moving> m_moving;
    QList<Moving> m_leaving;
    std::optional<Blocks> m_blocks;
    bool m_isAside = false;
    QVariantAnimation m_animation;
};

} // namespace Espalier
