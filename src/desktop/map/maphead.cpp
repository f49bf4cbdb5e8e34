// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/maphead.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/map/mapbreadcrumb.h"
#include "desktop/map/mapview.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/segmentedswitch.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int mapHeadRoomyWidth = 500;

} // namespace

MapHead::MapHead(MapView &view, ActionRegistry &actions, QWidget *parent)
    : QFrame(parent), m_view(view), m_actions(actions), m_breadcrumb(new MapBreadcrumb(view.session())), m_styles(new SegmentedSwitch),
      m_style(menuButton(QStringLiteral("mapStyle"))), m_options(menuButton(QStringLiteral("mapOptions"))), m_zoom(menuButton(QStringLiteral("mapZoom")))
{
    setLook(this, "bar");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Metric::step, 3, 2 * Metric::step, 3);
    row->setSpacing(Metric::step);
    row->addWidget(m_breadcrumb, 1);
    for (const char *const id : {"mapPoster", "mapTwoSided", "mapArms", "mapTiers", "mapIcicle", "mapTreemap"}) {
        m_styles->addAction(actions.action(id), false);
        m_style->menu()->addAction(actions.action(id));
        connect(actions.action(id), &QAction::toggled, this, &MapHead::retranslate);
    }
    row->addWidget(m_styles);
    row->addWidget(m_style);
    m_style->hide();
    row->addSpacing(Metric::step);
    actions.addTo(*m_options->menu(),
                  {"mapLeftToRight", "mapRightToLeft", "mapTopDown", "-", "mapFiles", "-", "mapByNodes", "mapByContent",
                   "-", "focusBranch", "focusUp"});
    m_options->setIcon(icon(u"actions/settings"));
    m_options->setIconSize({4 * Metric::step, 4 * Metric::step});
    row->addWidget(m_options);
    actions.addTo(*m_zoom->menu(), {"zoomFit", "zoomActual", "zoomSelection", "-", "zoomIn", "zoomOut"});
    setLook(m_zoom, "quiet");
    row->addWidget(m_zoom);
    connect(m_breadcrumb, &MapBreadcrumb::chosen, &view, &MapView::focusOn);
    connect(&view.model(), &MapModel::optionsChanged, this, [this] { m_breadcrumb->setFocusNode(m_view.options().focus); });
    connect(&view, &MapView::cameraChanged, this, &MapHead::showZoom);
    retranslate();
}

QToolButton *MapHead::menuButton(const QString &name)
{
    auto *const button = new QToolButton;
    button->setObjectName(name);
    button->setMenu(new QMenu(button));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void MapHead::showZoom()
{
    const double percent = m_view.zoom() * 100;
    m_zoom->setText(tr("%1 %", "the zoom, in hundredths").arg(QLocale().toString(percent, 'f', percent < 10 ? 1 : 0)));
}

void MapHead::retranslate()
{
    m_styles->setAccessibleName(tr("Style of the map"));
    m_style->setAccessibleName(tr("Style of the map"));
    m_options->setAccessibleName(tr("How the map is laid out"));
    m_options->setToolTip(tr("How the map is laid out"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("Zoom: Ctrl and the wheel, or + and −; 0 shows all of it"));
    // As wide as it ever gets, so that the line stands still.
    m_zoom->setMinimumWidth(QFontMetrics(m_zoom->font()).horizontalAdvance(QStringLiteral("0000 %")) + 4 * Metric::step);
    const QList<QAction *> styles = m_style->menu()->actions();
    const auto checked = std::ranges::find_if(styles, &QAction::isChecked);
    m_style->setText(checked == styles.end() ? QString() : (*checked)->iconText() + QStringLiteral(" ▾"));
    showZoom();
}

void MapHead::resizeEvent(QResizeEvent *event)
{
    const bool isRoomy = width() >= mapHeadRoomyWidth;
    m_styles->setVisible(isRoomy);
    m_style->setVisible(!isRoomy);
    QFrame::resizeEvent(event);
}

void MapHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace Espalier
