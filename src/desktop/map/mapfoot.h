// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

namespace Espalier {

class ActionRegistry;
class MapLegend;
class MapOverview;
class MapView;
class MapZoom;

/// The line below the map: legend and filter in one, the whole map in small while not all is in view, and the zoom.
/// Nothing in it is ever cut: where there is little room the explanation goes first, then the words of the legend, the
/// small map, the buttons of the zoom, and the legend.
class MapFoot final : public QFrame {
    Q_OBJECT

public:
    MapFoot(MapView &view, ActionRegistry &actions, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    void followOptions();
    void arrange();
    void retranslate();

    MapView &m_view;
    MapLegend *m_legend;
    MapOverview *m_overview;
    QLabel *m_hint;
    MapZoom *m_zoom;
};

} // namespace Espalier
