// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolBar>

class QComboBox;
class QPushButton;

namespace Espalier {

class ActionRegistry;
class FilterField;
class PhaseBar;
class SegmentedSwitch;
class Session;

/// Undo and redo, the phases, the project type, the filter field, the views and Export, in one row that gets by with 1,024 pixels.
class MainToolBar final : public QToolBar
{
    Q_OBJECT

public:
    MainToolBar(Session &session, ActionRegistry &actions, QWidget *parent = nullptr);

    FilterField &filterField() const { return *m_filter; }
    /// For the tour, which points at them.
    QWidget *phases() const;
    QWidget *exportButton() const;

protected:
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    /// Gives every part the width it has: words go before anything is cut.
    void arrange();
    void fillTypes();
    void showType();
    void retranslate();

    Session &m_session;
    ActionRegistry &m_actions;
    PhaseBar *m_phases;
    QComboBox *m_types;
    FilterField *m_filter;
    SegmentedSwitch *m_views;
    QPushButton *m_export;
};

} // namespace Espalier
