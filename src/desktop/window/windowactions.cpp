// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/windowactions.h"

#include "desktop/window/actionregistry.h"

#include <QAction>

namespace Espalier {

namespace {

struct Spec {
    const char *id;
    const char *text;
    const char *icon;
    const char *keys; ///< portable text, several separated by "; "
};

// clang-format off
constexpr Spec specs[] = {
    // File
    {"new", QT_TRANSLATE_NOOP("Espalier::Action", "&New…"), "new", "Ctrl+N"},
    {"newEmpty", QT_TRANSLATE_NOOP("Espalier::Action", "New &Empty Layout"), "add-file", ""},
    {"open", QT_TRANSLATE_NOOP("Espalier::Action", "&Open…"), "open", "Ctrl+O"},
    {"openFolder", QT_TRANSLATE_NOOP("Espalier::Action", "Open &Folder…"), "folder-plus", "Ctrl+Shift+O"},
    {"pasteTree", QT_TRANSLATE_NOOP("Espalier::Action", "Paste a &Tree as New Layout"), "clipboard", ""},
    {"openGuide", QT_TRANSLATE_NOOP("Espalier::Action", "Open a &Guide…"), "guide", ""},
    {"save", QT_TRANSLATE_NOOP("Espalier::Action", "&Save"), "save", "Ctrl+S"},
    {"saveAs", QT_TRANSLATE_NOOP("Espalier::Action", "Save &As…"), "save-as", "Ctrl+Shift+S"},
    {"export", QT_TRANSLATE_NOOP("Espalier::Action", "&Export…"), "export", "Ctrl+E"},
    {"close", QT_TRANSLATE_NOOP("Espalier::Action", "&Close"), "close", "Ctrl+W"},
    {"quit", QT_TRANSLATE_NOOP("Espalier::Action", "&Quit"), nullptr, "Ctrl+Q"},
    // Edit
    {"undo", QT_TRANSLATE_NOOP("Espalier::Action", "&Undo"), "undo", "Ctrl+Z"},
    {"redo", QT_TRANSLATE_NOOP("Espalier::Action", "&Redo"), "redo", "Ctrl+Y; Ctrl+Shift+Z"},
    {"cut", QT_TRANSLATE_NOOP("Espalier::Action", "Cu&t"), "cut", "Ctrl+X"},
    {"copy", QT_TRANSLATE_NOOP("Espalier::Action", "&Copy"), "copy", "Ctrl+C"},
    {"copyPicture", QT_TRANSLATE_NOOP("Espalier::Action", "Copy as P&icture"), "image", "Ctrl+Alt+C"},
    {"paste", QT_TRANSLATE_NOOP("Espalier::Action", "&Paste"), "paste", "Ctrl+V"},
    {"duplicate", QT_TRANSLATE_NOOP("Espalier::Action", "&Duplicate"), "duplicate", "Ctrl+D"},
    {"rename", QT_TRANSLATE_NOOP("Espalier::Action", "Re&name"), "rename", "F2"},
    {"delete", QT_TRANSLATE_NOOP("Espalier::Action", "De&lete"), "delete", "Del"},
    {"selectAll", QT_TRANSLATE_NOOP("Espalier::Action", "Select &All"), nullptr, "Ctrl+A"},
    {"find", QT_TRANSLATE_NOOP("Espalier::Action", "&Find"), "search", "Ctrl+F"},
    {"findNext", QT_TRANSLATE_NOOP("Espalier::Action", "Find Ne&xt"), nullptr, "F3"},
    {"findPrevious", QT_TRANSLATE_NOOP("Espalier::Action", "Find Pre&vious"), nullptr, "Shift+F3"},
    // Layout
    {"addChildFolder", QT_TRANSLATE_NOOP("Espalier::Action", "Add &Folder Inside"), "add-folder", "Ins"},
    {"addChildFile", QT_TRANSLATE_NOOP("Espalier::Action", "Add F&ile Inside"), "add-file", "Shift+Ins"},
    {"addSibling", QT_TRANSLATE_NOOP("Espalier::Action", "Add Folder &Below"), "add", ""},
    {"group", QT_TRANSLATE_NOOP("Espalier::Action", "&Group into Folder"), "folder-plus", "Ctrl+G"},
    {"moveUp", QT_TRANSLATE_NOOP("Espalier::Action", "Move &Up"), "move-up", "Ctrl+Shift+Up"},
    {"moveDown", QT_TRANSLATE_NOOP("Espalier::Action", "Move &Down"), "move-down", "Ctrl+Shift+Down"},
    {"indent", QT_TRANSLATE_NOOP("Espalier::Action", "Move &Into the Folder Above"), "indent", "Ctrl+Shift+Right"},
    {"outdent", QT_TRANSLATE_NOOP("Espalier::Action", "Move &Out of Its Folder"), "outdent", "Ctrl+Shift+Left"},
    {"toFolder", QT_TRANSLATE_NOOP("Espalier::Action", "Change into a Folder"), nullptr, ""},
    {"toFile", QT_TRANSLATE_NOOP("Espalier::Action", "Change into a File"), nullptr, ""},
    {"phaseNone", QT_TRANSLATE_NOOP("Espalier::Action", "As Its Parent"), nullptr, ""},
    {"phase1", QT_TRANSLATE_NOOP("Espalier::Action", "Beginner"), nullptr, "Alt+Shift+1"},
    {"phase2", QT_TRANSLATE_NOOP("Espalier::Action", "Intermediate"), nullptr, "Alt+Shift+2"},
    {"phase3", QT_TRANSLATE_NOOP("Espalier::Action", "Advanced"), nullptr, "Alt+Shift+3"},
    {"phase4", QT_TRANSLATE_NOOP("Espalier::Action", "Expert"), nullptr, "Alt+Shift+4"},
    {"sortFoldersFirst", QT_TRANSLATE_NOOP("Espalier::Action", "Sort by Name, &Folders First"), "sort", ""},
    {"sortByName", QT_TRANSLATE_NOOP("Espalier::Action", "Sort by &Name"), nullptr, ""},
    {"sortByPhase", QT_TRANSLATE_NOOP("Espalier::Action", "Sort by &Phase"), nullptr, ""},
    {"grow", QT_TRANSLATE_NOOP("Espalier::Action", "&Grow to the Next Phase"), "grow", "Ctrl+Shift+G"},
    // View
    {"viewTree", QT_TRANSLATE_NOOP("Espalier::Action", "&Tree"), "tree", "Ctrl+1"},
    {"viewMap", QT_TRANSLATE_NOOP("Espalier::Action", "&Map"), "map", "Ctrl+2"},
    {"mapCards", QT_TRANSLATE_NOOP("Espalier::Action", "&Cards"), nullptr, ""},
    {"mapIcicle", QT_TRANSLATE_NOOP("Espalier::Action", "&Icicle"), nullptr, ""},
    {"mapTreemap", QT_TRANSLATE_NOOP("Espalier::Action", "T&reemap"), nullptr, ""},
    {"mapLeftToRight", QT_TRANSLATE_NOOP("Espalier::Action", "From &Left to Right"), nullptr, ""},
    {"mapRightToLeft", QT_TRANSLATE_NOOP("Espalier::Action", "From Ri&ght to Left"), nullptr, ""},
    {"mapTopDown", QT_TRANSLATE_NOOP("Espalier::Action", "From Top &Down"), nullptr, ""},
    {"mapFiles", QT_TRANSLATE_NOOP("Espalier::Action", "Show &Files on the Map"), nullptr, ""},
    {"mapByNodes", QT_TRANSLATE_NOOP("Espalier::Action", "Areas by &Number of Items"), nullptr, ""},
    {"mapByContent", QT_TRANSLATE_NOOP("Espalier::Action", "Areas by &Size of Contents"), nullptr, ""},
    {"focusBranch", QT_TRANSLATE_NOOP("Espalier::Action", "Show This &Branch Alone"), nullptr, "Ctrl+Shift+B"},
    {"focusUp", QT_TRANSLATE_NOOP("Espalier::Action", "Show the Folder A&bove"), nullptr, "Ctrl+Shift+P"},
    {"zoomIn", QT_TRANSLATE_NOOP("Espalier::Action", "Zoom &In"), "zoom-in", "Ctrl++; Ctrl+="},
    {"zoomOut", QT_TRANSLATE_NOOP("Espalier::Action", "Zoom &Out"), "zoom-out", "Ctrl+-"},
    {"zoomFit", QT_TRANSLATE_NOOP("Espalier::Action", "Zoom to &Fit"), "fit", "Ctrl+9"},
    {"zoomActual", QT_TRANSLATE_NOOP("Espalier::Action", "&Actual Size"), nullptr, "Ctrl+0"},
    {"zoomSelection", QT_TRANSLATE_NOOP("Espalier::Action", "Zoom to the &Selection"), nullptr, "Ctrl+8"},
    {"show1", QT_TRANSLATE_NOOP("Espalier::Action", "Show &Beginner"), nullptr, "Alt+1"},
    {"show2", QT_TRANSLATE_NOOP("Espalier::Action", "Show up to &Intermediate"), nullptr, "Alt+2"},
    {"show3", QT_TRANSLATE_NOOP("Espalier::Action", "Show up to &Advanced"), nullptr, "Alt+3"},
    {"show4", QT_TRANSLATE_NOOP("Espalier::Action", "Show &Everything"), nullptr, "Alt+4"},
    {"clearFilter", QT_TRANSLATE_NOOP("Espalier::Action", "&Clear the Filter"), "eye", "Ctrl+Shift+F"},
    {"expandAll", QT_TRANSLATE_NOOP("Espalier::Action", "E&xpand All"), "expand-all", "Ctrl+Shift+E"},
    {"collapseAll", QT_TRANSLATE_NOOP("Espalier::Action", "C&ollapse All"), "collapse-all", "Ctrl+Shift+C"},
    {"compact", QT_TRANSLATE_NOOP("Espalier::Action", "Co&mpact Rows"), nullptr, ""},
    {"commandPalette", QT_TRANSLATE_NOOP("Espalier::Action", "Command &Palette…"), "command", "Ctrl+K"},
    {"themeSystem", QT_TRANSLATE_NOOP("Espalier::Action", "As the &System"), nullptr, ""},
    {"themeLight", QT_TRANSLATE_NOOP("Espalier::Action", "&Light"), nullptr, ""},
    {"themeDark", QT_TRANSLATE_NOOP("Espalier::Action", "&Dark"), nullptr, ""},
    // Help
    {"shortcuts", QT_TRANSLATE_NOOP("Espalier::Action", "&Keyboard Shortcuts…"), "keyboard", "Ctrl+?"},
    {"tour", QT_TRANSLATE_NOOP("Espalier::Action", "Take the &Tour"), "play", ""},
    {"about", QT_TRANSLATE_NOOP("Espalier::Action", "&About Espalier"), "info", ""},
};
// clang-format on

} // namespace

void addWindowActions(ActionRegistry &registry)
{
    for (const Spec &spec : specs) {
        QAction *const action = registry.add(spec.id, spec.text, spec.icon,
                                             QKeySequence::listFromString(QString::fromLatin1(spec.keys), QKeySequence::PortableText));
        const QByteArrayView id(spec.id);
        if (id == "compact" || id.startsWith("theme") || id.startsWith("view") || id.startsWith("map"))
            action->setCheckable(true);
    }
}

} // namespace Espalier
