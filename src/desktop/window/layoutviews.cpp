// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/layoutviews.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/map/mappage.h"
#include "desktop/tree/treepage.h"

#include <QAction>

namespace Espalier {

std::span<const LayoutViewKind *const> layoutViews()
{
    static constexpr const LayoutViewKind *views[] = {&TreePage::kind, &MapPage::kind};
    return views;
}

void addLayoutViewActions(ActionRegistry &actions)
{
    int number = 0;
    for (const LayoutViewKind *const view : layoutViews()) {
        const QKeySequence keys(QKeyCombination(Qt::ControlModifier, Qt::Key(Qt::Key_1 + number++)));
        actions.add(view->action, view->text, view->icon, {keys})->setCheckable(true);
    }
    for (const LayoutViewKind *const view : layoutViews()) {
        if (view->addActions)
            view->addActions(actions);
    }
}

} // namespace Espalier
