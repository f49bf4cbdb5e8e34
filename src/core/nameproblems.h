// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <string_view>

namespace Espalier {

/// Whose file systems a layout must suit.
enum class Platform { Any, Linux, Windows, MacOs };

inline constexpr Platform allPlatforms[] = {Platform::Any, Platform::Linux, Platform::Windows, Platform::MacOs};

QString platformId(Platform platform); ///< "any" …
std::optional<Platform> platformFromId(QStringView id);

/// What may go wrong with a name that is valid in itself (tests/ROBUSTNESS.md N5–N12).
struct NameProblem {
    enum class Kind {
        ControlCharacter,  ///< newline, tab, ESC … (N5)
        InvisibleCharacter, ///< bidirectional control or zero width: looks different from what it is (N6)
        TrailingDotOrSpace, ///< Windows drops it (N7)
        ReservedName,       ///< CON, NUL, COM1 …, with or without extension (N8)
        ReservedCharacter,  ///< < > : " \ | ? * (N9)
        TooLong,            ///< over 255 bytes of UTF-8; refused on export everywhere (N12)
    };
    Kind kind;
    bool blocks = false; ///< on the platform asked for, not only a warning
    QString message;     ///< a full sentence, translated
    QString suggestion;  ///< a name without this problem
};

/// All problems of \a name. With \c Platform::Any the Windows ones are warnings; \c Linux and \c MacOs leave them out.
QList<NameProblem> nameProblems(const QString &name, Platform platform = Platform::Any);

/// True of nearly every name, and soon known: letters, digits and a few marks, short, nothing reserved. Then there are
/// no problems; else nameProblems() says whether there are. \a name: UTF-8, not empty.
bool isPortableName(std::string_view name);

/// The key under which file systems that ignore case (N10) and normal form (N11) see the name: equal keys clash.
QString collisionKey(const QString &name);

} // namespace Espalier
