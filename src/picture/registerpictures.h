// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Espalier {

class FormatRegistry;

/// Adds the writers of HTML, SVG, PNG and PDF. They need a QGuiApplication, but no display.
void registerPictures(FormatRegistry &registry);

} // namespace Espalier
