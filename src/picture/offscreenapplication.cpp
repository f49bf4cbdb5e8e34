// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/offscreenapplication.h"

#include <QGuiApplication>

#include <array>

namespace Espalier {

std::unique_ptr<QCoreApplication> makeOffscreenApplication(const char *program)
{
    // A display that is there must make no difference, nor must the desktop's own theme and scale.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QPA_PLATFORMTHEME", "none");
    for (const char *const variable : {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_STYLE_OVERRIDE"})
        qunsetenv(variable);
    // Both live as long as the application.
    static int count = 1;
    static QByteArray name = program;
    static std::array<char *, 2> words{name.data(), nullptr};
    return std::make_unique<QGuiApplication>(count, words.data());
}

} // namespace Espalier
