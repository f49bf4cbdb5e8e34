// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace Espalier {

/// Shows a picture as large as there is room, never larger than it is, on a ground that lets transparency be seen. The
/// wheel, + and − look closer at a part of it; the mouse and the arrow keys take it along; 0 or a double click shows all
/// of it again.
class PicturePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePreview(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    const QImage &picture() const { return m_picture; }
    /// Of the size at which all of it is seen; 1 to 16.
    double closeness() const { return m_closeness; }
    /// Where the picture stands, in the widget.
    QRectF place() const;

protected:
    void paintEvent(QPaintEvent *event) final;
    void wheelEvent(QWheelEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void mouseDoubleClickEvent(QMouseEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    void zoomBy(double factor, QPointF at);
    void showAll();
    void moveTo(QPointF offset);
    /// All of it, in device-independent pixels.
    QSizeF wholeSize() const;
    void paintGround(QPainter &painter, const QRectF &place) const;

    QImage m_picture;
    QImage m_fitted; // for the size and the screen it was last painted on
    double m_closeness = 1;
    QPointF m_offset; // of the middle, from that of the widget
    QPointF m_pressed;
};

} // namespace Espalier
