// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QWidget>

namespace Espalier {

class MapPainter;
class MapView;

/// The whole map in small, with a frame round what is in view; the frame is taken along by the mouse. Needed only while
/// not all is in view.
class MapOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit MapOverview(MapView &view, QWidget *parent = nullptr);

    bool isNeeded() const { return m_isNeeded; }

Q_SIGNALS:
    void neededChanged();

protected:
    void changeEvent(QEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void wheelEvent(QWheelEvent *event) final;

private:
    void follow();
    void retranslate();
    double scale() const;
    QPointF origin() const; ///< of the map, in here
    QRectF frame() const;
    void goTo(QPointF point);

    MapView &m_view;
    bool m_isNeeded = false;
    QPixmap m_picture;
    std::weak_ptr<const MapPainter> m_pictureOf;
    QPointF m_grip; ///< from the frame's middle
};

} // namespace Espalier
