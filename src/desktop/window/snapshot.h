// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Espalier {

class MainWindow;

/// Waits until the window has settled (and, if \a expectDocument, shows its document), draws it into a PNG file and ends
/// the program: 0, or 2 with a message on stderr. For machines without a display, screenshots and bug reports.
void takeSnapshotAndQuit(MainWindow &window, const QString &path, bool expectDocument);

} // namespace Espalier
