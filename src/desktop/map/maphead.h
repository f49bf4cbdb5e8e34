// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QToolButton;

namespace Espalier {

class ActionRegistry;
class MapBreadcrumb;
class MapView;
class SegmentedSwitch;

/// The line above the map: where one is, the styles, and how it is laid out.
class MapHead final : public QFrame
{
    Q_OBJECT

public:
    MapHead(MapView &view, ActionRegistry &actions, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    QToolButton *menuButton(const QString &name);
    void fillOptions();
    void arrange();
    void retranslate();

    MapView &m_view;
    ActionRegistry &m_actions;
    MapBreadcrumb *m_breadcrumb;
    SegmentedSwitch *m_styles;
    QToolButton *m_style; ///< in place of the switch, where there is little room
    QToolButton *m_options;
};

} // namespace Espalier
