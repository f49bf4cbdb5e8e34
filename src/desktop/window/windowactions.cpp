// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/windowactions.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/window/layoutviews.h"

#include <QAction>
#include <QCoreApplication>

namespace Espalier {

namespace {

// clang-format off
constexpr ActionSpec documentSpecs[] = {
    // File
    {"new", QT_TRANSLATE_NOOP("Espalier::Action", "&New…"), "new", "Ctrl+N"},
    {"newEmpty", QT_TRANSLATE_NOOP("Espalier::Action", "New &Empty Layout"), "add-file", ""},
    {"open", QT_TRANSLATE_NOOP("Espalier::Action", "&Open…"), "open", "Ctrl+O"},
    {"openFolder", QT_TRANSLATE_NOOP("Espalier::Action", "Open &Folder…"), "folder-plus", "Ctrl+Shift+O"},
    {"pasteTree", QT_TRANSLATE_NOOP("Espalier::Action", "Paste a &Tree as New Layout"), "clipboard", "Ctrl+Shift+V"},
    {"openGuide", QT_TRANSLATE_NOOP("Espalier::Action", "Open a &Guide…"), "guide", ""},
    {"save", QT_TRANSLATE_NOOP("Espalier::Action", "&Save"), "save", "Ctrl+S"},
    {"saveAs", QT_TRANSLATE_NOOP("Espalier::Action", "Save &As…"), "save-as", "Ctrl+Shift+S"},
    {"printHandout", QT_TRANSLATE_NOOP("Espalier::Action", "&Print a Hand-Out…"), "page", "Ctrl+P"},
    {"export", QT_TRANSLATE_NOOP("Espalier::Action", "&Export…"), "export", "Ctrl+E"},
    {"exportGenerator", QT_TRANSLATE_NOOP("Espalier::Action", "Python Generator of the G&uide…"), "export", ""},
    {"close", QT_TRANSLATE_NOOP("Espalier::Action", "&Close"), "close", "Ctrl+W"},
    {"quit", QT_TRANSLATE_NOOP("Espalier::Action", "&Quit"), nullptr, "Ctrl+Q"},
    // Edit
    {"undo", QT_TRANSLATE_NOOP("Espalier::Action", "&Undo"), "undo", "Ctrl+Z"},
    {"redo", QT_TRANSLATE_NOOP("Espalier::Action", "&Redo"), "redo", "Ctrl+Y; Ctrl+Shift+Z"},
    {"cut", QT_TRANSLATE_NOOP("Espalier::Action", "Cu&t"), "cut", "Ctrl+X"},
    {"copy", QT_TRANSLATE_NOOP("Espalier::Action", "&Copy"), "copy", "Ctrl+C"},
    {"copyPicture", QT_TRANSLATE_NOOP("Espalier::Action", "Copy as P&icture"), "image", "Ctrl+Alt+C"},
    {"paste", QT_TRANSLATE_NOOP("Espalier::Action", "&Paste"), "paste", "Ctrl+V"},
    {"pasteReviewed", QT_TRANSLATE_NOOP("Espalier::Action", "Paste with Revie&w…"), nullptr, "Ctrl+Shift+Alt+V"},
    {"duplicate", QT_TRANSLATE_NOOP("Espalier::Action", "&Duplicate"), "duplicate", "Ctrl+D"},
    {"rename", QT_TRANSLATE_NOOP("Espalier::Action", "Re&name"), "rename", "F2"},
    {"properties", QT_TRANSLATE_NOOP("Espalier::Action", "P&roperties…"), "page", "Alt+Return; Alt+Enter; F4"},
    {"delete", QT_TRANSLATE_NOOP("Espalier::Action", "De&lete"), "delete", "Del"},
    {"selectAll", QT_TRANSLATE_NOOP("Espalier::Action", "Select &All"), nullptr, "Ctrl+A"},
    {"find", QT_TRANSLATE_NOOP("Espalier::Action", "&Find"), "search", "Ctrl+F"},
    {"findNext", QT_TRANSLATE_NOOP("Espalier::Action", "Find Ne&xt"), nullptr, "F3"},
    {"findPrevious", QT_TRANSLATE_NOOP("Espalier::Action", "Find Pre&vious"), nullptr, "Shift+F3"},
    // Layout
    {"addChildFolder", QT_TRANSLATE_NOOP("Espalier::Action", "Add &Folder Inside"), "add-folder", "Ins"},
    {"addChildFile", QT_TRANSLATE_NOOP("Espalier::Action", "Add F&ile Inside"), "add-file", "Shift+Ins"},
    {"addSibling", QT_TRANSLATE_NOOP("Espalier::Action", "Add Folder &Below"), "add", "Enter; Return"},
    {"addByPath", QT_TRANSLATE_NOOP("Espalier::Action", "Add by Pa&th…"), "add-child", "Ctrl+Shift+N; /"},
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
    {"editTags", QT_TRANSLATE_NOOP("Espalier::Action", "Edit &Tags"), "tag", "Ctrl+T"},
    {"ruleDefault", QT_TRANSLATE_NOOP("Espalier::Action", "As Its &Kind"), nullptr, "", true},
    {"ruleRequired", QT_TRANSLATE_NOOP("Espalier::Action", "&Required"), nullptr, "", true},
    {"ruleOptional", QT_TRANSLATE_NOOP("Espalier::Action", "&Optional"), nullptr, "", true},
    {"ruleForbidden", QT_TRANSLATE_NOOP("Espalier::Action", "&Forbidden"), nullptr, "", true},
    {"sortFoldersFirst", QT_TRANSLATE_NOOP("Espalier::Action", "Sort by Name, &Folders First"), "sort", ""},
    {"sortByName", QT_TRANSLATE_NOOP("Espalier::Action", "Sort by &Name"), nullptr, ""},
    {"sortByPhase", QT_TRANSLATE_NOOP("Espalier::Action", "Sort by &Phase"), nullptr, ""},
    {"grow", QT_TRANSLATE_NOOP("Espalier::Action", "&Grow to the Next Phase"), "grow", "Ctrl+Shift+G"},
    {"matchGuide", QT_TRANSLATE_NOOP("Espalier::Action", "Match &with a Guide…"), "guide", ""},
};

constexpr ActionSpec viewSpecs[] = {
    // View
    {"show1", QT_TRANSLATE_NOOP("Espalier::Action", "Show &Beginner"), nullptr, "Alt+1"},
    {"show2", QT_TRANSLATE_NOOP("Espalier::Action", "Show up to &Intermediate"), nullptr, "Alt+2"},
    {"show3", QT_TRANSLATE_NOOP("Espalier::Action", "Show up to &Advanced"), nullptr, "Alt+3"},
    {"show4", QT_TRANSLATE_NOOP("Espalier::Action", "Show &Everything"), nullptr, "Alt+4"},
    {"clearFilter", QT_TRANSLATE_NOOP("Espalier::Action", "&Clear the Filter"), "eye", "Ctrl+Shift+F"},
    {"expandAll", QT_TRANSLATE_NOOP("Espalier::Action", "E&xpand All"), "expand-all", "Ctrl+Shift+E"},
    {"collapseAll", QT_TRANSLATE_NOOP("Espalier::Action", "C&ollapse All"), "collapse-all", "Ctrl+Shift+C"},
    {"compact", QT_TRANSLATE_NOOP("Espalier::Action", "Co&mpact Rows"), nullptr, "", true},
    {"nextStep", QT_TRANSLATE_NOOP("Espalier::Action", "Sho&w the Next Step"), nullptr, "", true},
    {"commandPalette", QT_TRANSLATE_NOOP("Espalier::Action", "Command &Palette…"), "command", "Ctrl+K"},
    {"themeSystem", QT_TRANSLATE_NOOP("Espalier::Action", "As the &System"), nullptr, "", true},
    {"themeLight", QT_TRANSLATE_NOOP("Espalier::Action", "&Light"), nullptr, "", true},
    {"themeDark", QT_TRANSLATE_NOOP("Espalier::Action", "&Dark"), nullptr, "", true},
    // Learn
    {"present", QT_TRANSLATE_NOOP("Espalier::Action", "&Present"), "present", "F5"},
    {"quiz", QT_TRANSLATE_NOOP("Espalier::Action", "&Quiz"), "quiz", "F9"},
    {"teach", QT_TRANSLATE_NOOP("Espalier::Action", "&Teach a Lesson…"), "exercise", ""},
    {"projectorQuiz", QT_TRANSLATE_NOOP("Espalier::Action", "Quiz on the Pro&jector"), "question", "Shift+F9"},
    {"editQuiz", QT_TRANSLATE_NOOP("Espalier::Action", "Questions of the Qui&z…"), nullptr, ""},
    {"classResults", QT_TRANSLATE_NOOP("Espalier::Action", "&Results of a Class…"), "open", ""},
    {"learnClassMode", QT_TRANSLATE_NOOP("Espalier::Action", "&Class Mode…"), "lock", ""},
    {"learnResetClass", QT_TRANSLATE_NOOP("Espalier::Action", "Reset for the &Next Class…"), nullptr, ""},
    // Help
    {"shortcuts", QT_TRANSLATE_NOOP("Espalier::Action", "&Keyboard Shortcuts…"), "keyboard", "Ctrl+?"},
    {"tour", QT_TRANSLATE_NOOP("Espalier::Action", "Take the &Tour"), "play", ""},
    {"about", QT_TRANSLATE_NOOP("Espalier::Action", "&About Espalier"), "info", ""},
};
// clang-format on

} // namespace

void addWindowActions(ActionRegistry &registry)
{
    registry.add(documentSpecs);
    // A key of the views of the layout, which the menu tells; as a shortcut of the window no button would hear of it.
    registry.action("addSibling")->setShortcutContext(Qt::WidgetShortcut);
    addLayoutViewActions(registry);
    registry.add(viewSpecs);
}

} // namespace Espalier
