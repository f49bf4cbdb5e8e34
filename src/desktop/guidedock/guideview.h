// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/nodefigure.h"

#include <QTreeView>

namespace Espalier {

class GuideModel;
struct Topic;

/// Shows a GuideModel: rows painted whole by the view itself, so that a chevron, a picture and the dot of the phase
/// stand where the look wants them.
class GuideView final : public QTreeView
{
    Q_OBJECT

public:
    explicit GuideView(GuideModel &model, QWidget *parent = nullptr);

    int rowHeight() const;

Q_SIGNALS:
    /// Enter or a double click: the selected topics are to go into the layout.
    void insertRequested();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const final {}
    void paintEvent(QPaintEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseDoubleClickEvent(QMouseEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void startDrag(Qt::DropActions actions) final;

private:
    struct Places {
        QRect chevron, figure, name, tick, dot;
    };
    Places placesIn(const QRect &row, const QModelIndex &index) const;
    bool isOnChevron(const QPoint &position, const QModelIndex &index) const;
    NodeFigure figureOf(const Topic &topic) const;
    void drawName(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    /// What the layout calls it, behind the name.
    void drawOtherName(QPainter &painter, const QRect &place, const QModelIndex &index) const;

    GuideModel &m_model;
    mutable QPersistentModelIndex m_hovered; // while painting
};

} // namespace Espalier
