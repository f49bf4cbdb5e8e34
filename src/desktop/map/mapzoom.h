// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace Espalier {

class ActionRegistry;
class MapView;

/// How large the map is shown, and buttons that change it: smaller, the percentage with a menu, larger, all of it.
class MapZoom final : public QWidget {
    Q_OBJECT

public:
    MapZoom(MapView &view, ActionRegistry &actions, QWidget *parent = nullptr);

    /// The percentage with its menu alone.
    void setCompact(bool compact);
    QList<QWidget *> buttons() const;

Q_SIGNALS:
    /// It needs more width.
    void grown();

protected:
    void changeEvent(QEvent *event) final;

private:
    QToolButton *button(const QString &name);
    QToolButton *button(const QString &name, QAction *action);
    void showZoom();
    void retranslate();

    MapView &m_view;
    QToolButton *m_out;
    QToolButton *m_percent;
    QToolButton *m_in;
    QToolButton *m_fit;
};

} // namespace Espalier
