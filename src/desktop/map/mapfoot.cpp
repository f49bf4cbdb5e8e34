// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapfoot.h"

#include "core/theme.h"
#include "desktop/map/maplegend.h"
#include "desktop/map/mapoverview.h"
#include "desktop/map/mapview.h"
#include "desktop/map/mapzoom.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/rovingfocus.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Espalier {

namespace {

constexpr int mapFootHeight = 32;

} // namespace

MapFoot::MapFoot(MapView &view, ActionRegistry &actions, QWidget *parent)
    : QFrame(parent), m_view(view), m_legend(new MapLegend(view.session())), m_overview(new MapOverview(view)),
      m_hint(new QLabel), m_zoom(new MapZoom(view, actions))
{
    setLook(this, "foot");
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // what there is counts, not what it would like
    setMinimumHeight(mapFootHeight);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Metric::step, 3, 2 * Metric::step, 3);
    row->setSpacing(2 * Metric::step);
    row->addWidget(m_legend);
    row->addStretch(1);
    row->addWidget(m_overview);
    setLook(m_hint, "dim");
    m_hint->setFont(smallFont());
    row->addWidget(m_hint);
    row->addWidget(m_zoom);
    new RovingFocus(m_legend->buttons() + m_zoom->buttons(), this);
    connect(&view.model(), &MapModel::optionsChanged, this, &MapFoot::followOptions);
    connect(m_legend, &MapLegend::resized, this, &MapFoot::arrange);
    connect(m_zoom, &MapZoom::grown, this, &MapFoot::arrange);
    connect(m_overview, &MapOverview::neededChanged, this, &MapFoot::arrange);
    retranslate();
    followOptions();
}

void MapFoot::followOptions()
{
    m_legend->setGround(m_view.options().ground);
    arrange();
}

void MapFoot::arrange()
{
    m_hint->setVisible(isBlockMap(m_view.options().style));
    m_legend->setWords(MapLegend::Words::All);
    m_legend->setVisible(true);
    m_overview->setVisible(m_overview->isNeeded());
    m_zoom->setCompact(false);
    const auto isTooWide = [this] {
        // What the parts ask for now, not what they asked for before.
        m_legend->layout()->activate();
        m_zoom->layout()->activate();
        layout()->invalidate();
        return layout()->minimumSize().width() > width();
    };
    if (isTooWide())
        m_hint->setVisible(false);
    if (isTooWide())
        m_legend->setWords(MapLegend::Words::Names);
    if (isTooWide())
        m_legend->setWords(MapLegend::Words::None);
    if (isTooWide())
        m_overview->setVisible(false);
    if (isTooWide())
        m_zoom->setCompact(true);
    if (isTooWide())
        m_legend->setVisible(false);
    layout()->activate(); // the room was given to the parts as they were before
}

void MapFoot::retranslate()
{
    m_hint->setText(tr("+6: six more inside", "what “+6” beside a folder of the map means"));
    arrange();
}

void MapFoot::resizeEvent(QResizeEvent *event)
{
    arrange();
    QFrame::resizeEvent(event);
}

void MapFoot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
    QFrame::changeEvent(event);
}

} // namespace Espalier
