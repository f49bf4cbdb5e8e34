// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/palettelist.h"

#include "desktop/palette/palettedelegate.h"
#include "desktop/palette/palettemodel.h"

#include <QMouseEvent>
#include <QStyleOptionViewItem>

#include <algorithm>
#include <cstdlib>

namespace Espalier {

PaletteList::PaletteList(PaletteModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new PaletteDelegate(model, this));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

void PaletteList::step(int lines)
{
    const int direction = lines < 0 ? -1 : 1;
    QModelIndex reached = currentIndex();
    int left = std::abs(lines);
    for (int row = reached.row() + direction; left > 0 && row >= 0 && row < m_model.rowCount(); row += direction) {
        const QModelIndex index = m_model.index(row);
        if (m_model.isHeading(index))
            continue;
        reached = index;
        --left;
    }
    setCurrentIndex(reached);
    // The heading above the first line belongs to it.
    if (reached.row() == 1)
        scrollToTop();
}

void PaletteList::goToEnd(bool last)
{
    const int count = m_model.rowCount();
    step(last ? count : -count);
}

int PaletteList::contentHeight() const
{
    int height = 0;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, m_model.index(row)).height();
    return height;
}

void PaletteList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    m_pressed = index;
    if (!m_model.isHeading(index))
        setCurrentIndex(index);
}

void PaletteList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isClick = event->button() == Qt::LeftButton && index.isValid() && m_pressed == index;
    m_pressed = QModelIndex();
    if (!isClick)
        return;
    if (m_model.isHeading(index))
        Q_EMIT headingClicked(index);
    else
        Q_EMIT chosen(index);
}

void PaletteList::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isActive =
        index.isValid() && (m_model.isHeading(index) ? m_model.canOpen(index) : m_model.entry(index).canRun());
    viewport()->setCursor(isActive ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace Espalier
