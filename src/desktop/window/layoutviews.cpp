// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/layoutviews.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/views/layoutview.h"
#include "desktop/window/viewlist.h"

#include <QAction>

namespace Espalier {

#define ESPALIER_DECLARE(view) const LayoutViewKind &view();
ESPALIER_VIEWS(ESPALIER_DECLARE)
#undef ESPALIER_DECLARE

std::span<const LayoutViewKind *const> layoutViews()
{
#define ESPALIER_LIST(view) &view(),
    static const LayoutViewKind *const views[] = {ESPALIER_VIEWS(ESPALIER_LIST)};
#undef ESPALIER_LIST
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
