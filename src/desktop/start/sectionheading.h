// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLabel;
class QString;

namespace Espalier {

/// A section's heading in small capitals. Into its layout with Qt::AlignLeft: then it stands at the side where reading
/// begins, whatever script its words are in.
QLabel *sectionHeading(const QString &text);

} // namespace Espalier
