// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/map/mapcamera.h"
#include "picture/mappainter.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QVariantAnimation>

#include <functional>
#include <memory>

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
    struct Moving {
        qint32 item = 0;
        QRectF from;
        QRectF to;
        bool fades = false; ///< in; or out, of the map before
    };
    static QRectF rectOf(const Moving &moving, double part);
    bool follow(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera);
    void addComing(const QList<qint32> &items, const MapGeometry &after, const std::function<QRectF(NodeIndex)> &shown);
    void addLeaving(const QList<qint32> &items, const MapGeometry &before, const MapGeometry &after);
    void paintLines(QPainter &painter, const QRectF &view) const;
    void start();
    void rest();
    QRectF viewRect() const;

    QWidget &m_view;
    std::shared_ptr<const MapPainter> m_painter;
    std::shared_ptr<const MapPainter> m_painterBefore; // of m_leaving
    MapCamera m_from;
    MapCamera m_to;
    double m_part = 1;
    QList<Moving> m_moving; // empty: the map stands at its place
    QList<Moving> m_leaving;
    bool m_isAside = false;
    QVariantAnimation m_animation;
};

} // namespace Espalier
