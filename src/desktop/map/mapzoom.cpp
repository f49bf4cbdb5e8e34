// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapzoom.h"

#include "core/theme.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/map/mapview.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace Espalier {

MapZoom::MapZoom(MapView &view, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_view(view), m_out(button(QStringLiteral("mapZoomOut"), actions.action("zoomOut"))),
      m_percent(button(QStringLiteral("mapZoom"))), m_in(button(QStringLiteral("mapZoomIn"), actions.action("zoomIn"))),
      m_fit(button(QStringLiteral("mapFit"), actions.action("zoomFit")))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QToolButton *const one : {m_out, m_percent, m_in, m_fit})
        row->addWidget(one);
    m_percent->setMenu(new QMenu(m_percent));
    m_percent->setPopupMode(QToolButton::InstantPopup);
    actions.addTo(*m_percent->menu(), {"zoomFit", "zoomActual", "zoomSelection", "-", "zoomIn", "zoomOut"});
    connect(&view, &MapView::cameraChanged, this, &MapZoom::showZoom);
    retranslate();
}

QToolButton *MapZoom::button(const QString &name)
{
    auto *const made = new QToolButton(this);
    made->setObjectName(name);
    setLook(made, "quiet");
    made->setFont(smallFont());
    made->setFixedHeight(6 * Metric::step);
    return made;
}

/// What \a action does, under a word of its own.
QToolButton *MapZoom::button(const QString &name, QAction *action)
{
    QToolButton *const made = button(name);
    connect(made, &QAbstractButton::clicked, action, &QAction::trigger);
    const auto follow = [made, action] { made->setEnabled(action->isEnabled()); };
    connect(action, &QAction::changed, made, follow);
    follow();
    return made;
}

QList<QWidget *> MapZoom::buttons() const { return {m_out, m_percent, m_in, m_fit}; }

void MapZoom::setCompact(bool compact)
{
    for (QToolButton *const one : {m_out, m_in, m_fit})
        one->setVisible(!compact);
}

void MapZoom::showZoom()
{
    const double percent = m_view.zoom() * 100;
    const QString text =
        tr("%1 %", "the zoom, in hundredths").arg(QLocale().toString(percent, 'f', percent < 10 ? 1 : 0));
    m_percent->setText(text);
    m_percent->setAccessibleName(tr("Zoom: %1", "%1 is “100 %”").arg(text));
    if (const int width = m_percent->sizeHint().width(); width > m_percent->minimumWidth()) {
        m_percent->setMinimumWidth(width);
        Q_EMIT grown();
    }
}

void MapZoom::retranslate()
{
    m_out->setText(QStringLiteral("−"));
    m_out->setAccessibleName(tr("Zoom out"));
    m_out->setToolTip(tr("Zoom out"));
    m_in->setText(QStringLiteral("+"));
    m_in->setAccessibleName(tr("Zoom in"));
    m_in->setToolTip(tr("Zoom in"));
    m_fit->setText(tr("Fit", "show all of the map"));
    m_fit->setAccessibleName(tr("Show all of the map"));
    m_fit->setToolTip(tr("Show all of the map"));
    m_percent->setToolTip(tr("Zoom: Ctrl and the wheel, or + and −; 0 shows all of it"));
    // As wide as it nearly always is, so that the line stands still.
    m_percent->setMinimumWidth(QFontMetrics(m_percent->font()).horizontalAdvance(QStringLiteral("000 %"))
                               + 4 * Metric::step);
    showZoom();
}

void MapZoom::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Espalier
