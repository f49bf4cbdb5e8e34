// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/audiencescreen.h"

#include "desktop/settings/settingkeys.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace Espalier {

QScreen *audienceScreen(const QWidget &window)
{
    const QString chosen = Settings().value(SettingKeys::presentScreen);
    const QList<QScreen *> screens = QGuiApplication::screens();
    QScreen *best = window.screen();
    for (QScreen *const screen : screens) {
        if (!chosen.isEmpty() && screen->name() == chosen)
            return screen;
        if (best == window.screen() && screen != best)
            best = screen;
    }
    return best;
}

void showToAudience(QWidget &shown, const QWidget &window)
{
    shown.setAttribute(Qt::WA_DeleteOnClose);
    QScreen *const screen = audienceScreen(window);
    shown.setScreen(screen);
    shown.setGeometry(screen->geometry());
    shown.showFullScreen();
    shown.activateWindow();
}

} // namespace Espalier
