// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QWidget>

namespace Espalier {

class MapPainter;
class MapView;

/// The whole map in a corner, with a frame round what is in view; the frame is taken along by the mouse. Not there
/// while all is in view.
class MapOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit MapOverview(MapView &view);

    /// Smaller in a small view, which it would hide too much of.
    QSize sizeHint() const final;
    /// The map or its camera changed.
    void follow();

protected:
    void paintEvent(QPaintEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void wheelEvent(QWheelEvent *event) final;

private:
    double scale() const;
    QPointF origin() const; ///< of the map, in here
    QRectF frame() const;
    void goTo(QPointF point);

    MapView &m_view;
    QPixmap m_picture;
    std::weak_ptr<const MapPainter> m_pictureOf;
    QPointF m_grip; ///< from the frame's middle
};

} // namespace Espalier
