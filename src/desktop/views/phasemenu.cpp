// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/phasemenu.h"

#include "desktop/theming/phasemark.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QIcon>
#include <QMenu>

namespace Espalier {

QMenu *makePhaseMenu(Phase own, const std::function<void(Phase)> &chosen, QWidget *parent)
{
    auto *const menu = new QMenu(parent);
    auto *const group = new QActionGroup(menu);
    const auto add = [&](Phase phase, const QString &text) {
        QAction *const action = menu->addAction(phaseMarkIcon(phase, parent->devicePixelRatioF()), text);
        action->setCheckable(true);
        action->setChecked(phase == own);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, parent, [chosen, phase] { chosen(phase); });
    };
    for (const Phase phase : allPhases)
        add(phase, phaseName(phase));
    menu->addSeparator();
    add(Phase::None, QCoreApplication::translate("Espalier::PhaseMenu", "As the folder above"));
    return menu;
}

} // namespace Espalier
