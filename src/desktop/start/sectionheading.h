// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLabel;
class QString;

namespace Espalier {

/// A section's heading in small capitals.
QLabel *sectionHeading(const QString &text);

} // namespace Espalier
