// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/segmentedswitch.h"

#include "core/theme.h"
#include "desktop/theming/looks.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int segmentedSwitchGroove = 3; // between the frame and the segments

class ChoiceSegment final : public QToolButton {
protected:
    void nextCheckState() final { isChecked() ? showMenu() : QToolButton::nextCheckState(); }
    void keyPressEvent(QKeyEvent *event) final
    {
        event->key() == Qt::Key_Down ? showMenu() : QToolButton::keyPressEvent(event);
    }
};

} // namespace

SegmentedSwitch::SegmentedSwitch(QWidget *parent) : QFrame(parent)
{
    setLook(this, "group");
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(segmentedSwitchGroove, segmentedSwitchGroove, segmentedSwitchGroove, segmentedSwitchGroove);
    row->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QToolButton *SegmentedSwitch::addAction(QAction *action, bool showsIcon)
{
    auto *const button = new QToolButton;
    setLook(button, "segment");
    add(button, action, showsIcon);
    return button;
}

QToolButton *SegmentedSwitch::addChoice(const QList<QAction *> &actions)
{
    auto *const button = new ChoiceSegment;
    setLook(button, "segmentMenu");
    auto *const menu = new QMenu(button);
    menu->addActions(actions);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    add(button, actions.first(), false);
    for (QAction *const action : actions) {
        connect(action, &QAction::toggled, button, [button, action](bool checked) {
            if (checked)
                button->setDefaultAction(action);
        });
    }
    return button;
}

void SegmentedSwitch::add(QToolButton *button, QAction *action, bool showsIcon)
{
    button->setDefaultAction(action);
    button->setIconSize({4 * Metric::step, 4 * Metric::step});
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::PointingHandCursor);
    button->setFixedHeight(Metric::controlHeight - 2 * segmentedSwitchGroove);
    layout()->addWidget(button);
    m_segments.append({button, showsIcon});
    setCompact(false);
}

void SegmentedSwitch::setCompact(bool compact)
{
    for (const Segment &segment : std::as_const(m_segments))
        segment.button->setToolButtonStyle(!segment.showsIcon ? Qt::ToolButtonTextOnly
                                               : compact      ? Qt::ToolButtonIconOnly
                                                              : Qt::ToolButtonTextBesideIcon);
}

} // namespace Espalier
