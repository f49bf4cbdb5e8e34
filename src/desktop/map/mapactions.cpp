// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapactions.h"

#include "desktop/actions/actionregistry.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace Espalier {

namespace {

struct MapMenuText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::MapMenu)
};

// clang-format off
constexpr ActionSpec mapSpecs[] = {
    {"mapPoster", QT_TRANSLATE_NOOP("Espalier::Action", "&Poster"), nullptr, "", true},
    {"mapTwoSided", QT_TRANSLATE_NOOP("Espalier::Action", "T&wo-Sided"), nullptr, "", true},
    {"mapArms", QT_TRANSLATE_NOOP("Espalier::Action", "Ar&ms"), nullptr, "", true},
    {"mapTiers", QT_TRANSLATE_NOOP("Espalier::Action", "&Tiers"), nullptr, "", true},
    {"mapIcicle", QT_TRANSLATE_NOOP("Espalier::Action", "&Icicle"), nullptr, "", true},
    {"mapTreemap", QT_TRANSLATE_NOOP("Espalier::Action", "T&reemap"), nullptr, "", true},
    {"mapLeftToRight", QT_TRANSLATE_NOOP("Espalier::Action", "From &Left to Right"), nullptr, "", true},
    {"mapRightToLeft", QT_TRANSLATE_NOOP("Espalier::Action", "From Ri&ght to Left"), nullptr, "", true},
    {"mapTopDown", QT_TRANSLATE_NOOP("Espalier::Action", "From Top &Down"), nullptr, "", true},
    {"mapByPhase", QT_TRANSLATE_NOOP("Espalier::Action", "&Colour by Phase"), nullptr, "", true},
    {"mapByBranch", QT_TRANSLATE_NOOP("Espalier::Action", "Colour by Branc&h"), nullptr, "", true},
    {"mapFiles", QT_TRANSLATE_NOOP("Espalier::Action", "Show &Files on the Map"), nullptr, "", true},
    {"mapByNodes", QT_TRANSLATE_NOOP("Espalier::Action", "Areas by &Number of Items"), nullptr, "", true},
    {"mapByContent", QT_TRANSLATE_NOOP("Espalier::Action", "Areas by &Size of Contents"), nullptr, "", true},
    {"focusBranch", QT_TRANSLATE_NOOP("Espalier::Action", "Show This &Branch Alone"), nullptr, "Ctrl+Shift+B"},
    {"focusUp", QT_TRANSLATE_NOOP("Espalier::Action", "Show the Folder A&bove"), nullptr, "Ctrl+Shift+P"},
    {"zoomIn", QT_TRANSLATE_NOOP("Espalier::Action", "Zoom &In"), "zoom-in", "Ctrl++; Ctrl+="},
    {"zoomOut", QT_TRANSLATE_NOOP("Espalier::Action", "Zoom &Out"), "zoom-out", "Ctrl+-"},
    {"zoomFit", QT_TRANSLATE_NOOP("Espalier::Action", "Zoom to &Fit"), "fit", "Ctrl+9"},
    {"zoomActual", QT_TRANSLATE_NOOP("Espalier::Action", "&Actual Size"), nullptr, "Ctrl+0"},
    {"zoomSelection", QT_TRANSLATE_NOOP("Espalier::Action", "Zoom to the &Selection"), nullptr, "Ctrl+8"},
};
// clang-format on

} // namespace

void addMapActions(ActionRegistry &actions) { actions.add(mapSpecs); }

void switchOffMapActions(ActionRegistry &actions)
{
    for (const ActionSpec &spec : mapSpecs)
        actions.action(spec.id)->setEnabled(false);
}

QMenu *makeMapMenu(const ActionRegistry &actions, QWidget *parent)
{
    auto *const menu = new QMenu(MapMenuText::tr("Map &Layout"), parent);
    actions.addTo(*menu,
                  {"mapPoster",
                   "mapTwoSided",
                   "mapArms",
                   "mapTiers",
                   "mapIcicle",
                   "mapTreemap",
                   "-",
                   "mapLeftToRight",
                   "mapRightToLeft",
                   "mapTopDown",
                   "-",
                   "mapByPhase",
                   "mapByBranch",
                   "-",
                   "mapFiles",
                   "-",
                   "mapByNodes",
                   "mapByContent",
                   "-",
                   "focusBranch",
                   "focusUp",
                   "-",
                   "zoomIn",
                   "zoomOut",
                   "zoomActual",
                   "zoomFit",
                   "zoomSelection"});
    return menu;
}

} // namespace Espalier
