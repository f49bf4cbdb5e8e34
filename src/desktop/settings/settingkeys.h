// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/settings/settings.h"
#include "desktop/settings/themechoice.h"
#include "picture/mapoptions.h"

#include <QByteArray>
#include <QStringList>

namespace Espalier {

/// Every setting of the program. Names and ids stand in the settings files of people who use it: they never change.
namespace SettingKeys {

inline constexpr const char *themes[] = {"system", "light", "dark"};
inline constexpr ChoiceKey<ThemeChoice> theme{"theme", themes};
inline const SettingKey<QString> language{"language"}; ///< its code; empty: the system's
inline const SettingKey<QString> guide{"guide"};       ///< a built-in one's id, or the path of a Markdown file
inline const SettingKey<QStringList> recentFiles{"recentFiles"};
inline const SettingKey<QStringList> paletteLastUsed{"palette/lastUsed"}; ///< ids of what was chosen, newest first
inline const SettingKey<QStringList> pinnedFiles{"pinnedFiles"}; ///< among the recent ones
inline const SettingKey<QString> projectsFolder{"projectsFolder"}; ///< where new projects will live
inline const SettingKey<QString> startCard{"startCard"}; ///< the one started last; detail: the guide's id
inline const SettingKey<QString> shortcuts{"shortcuts"}; ///< detail: the action's id; portable text

inline constexpr const char *views[] = {"tree", "map"};
inline const IdKey view{"window/view", views};
inline const SettingKey<QByteArray> windowGeometry{"window/geometry"};
inline const SettingKey<QByteArray> windowDocks{"window/docks"};
inline constexpr SettingKey<bool> foldsPanes{"window/foldsPanes",
                                             true}; ///< those of both sides into one, where there is little room
inline constexpr SettingKey<bool> compactRows{"compactRows", false};
inline constexpr SettingKey<bool> nextStep{"nextStep", true}; ///< the line above the views

inline constexpr const char *mapStyles[] = {"poster", "two-sided", "arms", "tiers", "icicle", "treemap"};
inline constexpr FormerChoice formerMapStyles[] = {{"cards", int(MapStyle::Poster)},
                                                   {"0", int(MapStyle::Poster)},
                                                   {"1", int(MapStyle::Icicle)},
                                                   {"2", int(MapStyle::Treemap)}};
inline constexpr ChoiceKey<MapStyle> mapStyle{"map/style", mapStyles, MapStyle::Poster, formerMapStyles};
/// The same as it is kept: cards that ran down (see mapDirection) are tiers today.
inline const SettingKey<QString> mapStyleAsKept{"map/style"};
inline constexpr const char *mapDirections[] = {"left-to-right", "right-to-left", "top-down"};
inline constexpr ChoiceKey<MapDirection> mapDirection{"map/direction", mapDirections};
inline constexpr const char *mapMeasures[] = {"nodes", "content"};
inline constexpr ChoiceKey<MapMeasure> mapMeasure{"map/measure", mapMeasures};
inline constexpr SettingKey<bool> mapFiles{"map/files", true};
inline constexpr SettingKey<bool> mapFitsWhole{"map/fitsWhole", false};

inline const SettingKey<QByteArray> quizBoxes{"quiz/boxes"}; ///< what is known of it; detail: the guide's id
inline const SettingKey<QString> presentScreen{"present/screen"}; ///< its name; empty: whichever is free
inline constexpr SettingKey<int> lessonPhase{"teach/phase", 0}; ///< of the lesson given last; detail: the guide's id
inline constexpr SettingKey<int> notesPixels{"present/notesPixels", 18}; ///< in the speaker view

inline constexpr SettingKey<bool> exerciseAsTree{"exercise/asTree", false}; ///< else as a map

inline constexpr SettingKey<bool> classMode{"class/on", false};
inline constexpr SettingKey<int> classPhase{"class/phase", 0}; ///< the highest; 0: all
inline constexpr SettingKey<bool> classEditing{"class/editing", true};
inline constexpr SettingKey<bool> classLargePointer{"class/largePointer", false};
inline constexpr SettingKey<bool> classTextZoom{"class/textZoom", false}; ///< Ctrl+wheel
inline constexpr SettingKey<int> classTextPercent{"class/textPercent", 100};
inline const SettingKey<QString> classCode{"class/code"}; ///< to leave with, as ClassCode::toText() has it
inline constexpr SettingKey<int> classWrongCodes{"class/wrongCodes", 0}; ///< in a row
inline constexpr SettingKey<qint64> classLastWrong{"class/lastWrong", 0}; ///< milliseconds since 1970

inline const SettingKey<QString> exportFormat{"export/format"};
inline const SettingKey<QStringList> exportLastUsed{"export/lastUsed"}; ///< ids of formats, newest first
inline const SettingKey<QString> exportFolder{"export/folder"};
inline const SettingKey<QString> exportOption{"export/options"}; ///< detail: "FORMAT/OPTION"

} // namespace SettingKeys

} // namespace Espalier
