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
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int leastBreadcrumb = 120; // beside the switch; where there is less, the switch becomes a button

} // namespace

MapHead::MapHead(MapView &view, ActionRegistry &actions, QWidget *parent)
    : QFrame(parent), m_view(view), m_actions(actions), m_breadcrumb(new MapBreadcrumb(view.session())),
      m_styles(new SegmentedSwitch), m_style(menuButton(QStringLiteral("mapStyle"))),
      m_options(menuButton(QStringLiteral("mapOptions")))
{
    setLook(this, "bar");
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // what there is counts, not what it would like
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Metric::step, 3, 2 * Metric::step, 3);
    row->setSpacing(Metric::step);
    row->addWidget(m_breadcrumb, 1);
    const auto all = [&actions](std::initializer_list<const char *> ids) {
        QList<QAction *> found;
        for (const char *const id : ids)
            found.append(actions.action(id));
        return found;
    };
    const QList<QAction *> posters = all({"mapPoster", "mapTwoSided"});
    const QList<QAction *> others = all({"mapArms", "mapTiers", "mapIcicle", "mapTreemap"});
    m_styles->addChoice(posters);
    for (QAction *const action : others)
        m_styles->addAction(action, false);
    m_style->menu()->addActions(posters + others);
    for (const QAction *const action : m_style->menu()->actions())
        connect(action, &QAction::toggled, this, &MapHead::retranslate);
    row->addWidget(m_styles);
    row->addWidget(m_style);
    m_style->hide();
    row->addSpacing(Metric::step);
    m_options->setIcon(icon(u"actions/settings"));
    m_options->setIconSize({4 * Metric::step, 4 * Metric::step});
    row->addWidget(m_options);
    connect(m_breadcrumb, &MapBreadcrumb::chosen, &view, &MapView::focusOn);
    connect(&view.model(), &MapModel::optionsChanged, this, [this] {
        m_breadcrumb->setFocusNode(m_view.options().focus);
        fillOptions();
    });
    fillOptions();
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

/// What makes no sense in this style is not there.
void MapHead::fillOptions()
{
    const MapStyle style = m_view.options().style;
    QList<const char *> ids{"mapLeftToRight", "mapRightToLeft"};
    if (style == MapStyle::Icicle)
        ids.append("mapTopDown");
    ids += {"-", "mapByPhase", "mapByBranch", "-", "mapFiles"};
    if (!isBlockMap(style))
        ids += {"-", "mapByNodes", "mapByContent"};
    ids += {"-", "focusBranch", "focusUp"};
    m_options->menu()->clear();
    m_actions.addTo(*m_options->menu(), ids);
}

void MapHead::retranslate()
{
    m_styles->setAccessibleName(tr("Style of the map"));
    m_style->setAccessibleName(tr("Style of the map"));
    m_options->setAccessibleName(tr("How the map is laid out"));
    m_options->setToolTip(tr("How the map is laid out"));
    const QList<QAction *> styles = m_style->menu()->actions();
    const auto checked = std::ranges::find_if(styles, &QAction::isChecked);
    m_style->setText(checked == styles.end() ? QString() : (*checked)->iconText() + QStringLiteral(" ▾"));
    arrange();
}

/// Words are never cut: where the switch has no room, a button offers the styles.
void MapHead::arrange()
{
    const QMargins margins = layout()->contentsMargins();
    const int others =
        margins.left() + margins.right() + leastBreadcrumb + m_options->sizeHint().width() + 4 * layout()->spacing();
    const bool isRoomy = others + m_styles->sizeHint().width() <= width();
    m_styles->setVisible(isRoomy);
    m_style->setVisible(!isRoomy);
}

bool MapHead::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a segment has another word
        arrange();
    return QFrame::event(event);
}

void MapHead::resizeEvent(QResizeEvent *event)
{
    arrange();
    QFrame::resizeEvent(event);
}

void MapHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace Espalier
