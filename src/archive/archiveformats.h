// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Espalier {

class FormatRegistry;

/// Adds the readers and exporters of all archives; called by each program at its start.
void registerArchiveFormats(FormatRegistry &registry);

} // namespace Espalier
