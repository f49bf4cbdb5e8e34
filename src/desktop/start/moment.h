// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDateTime;
class QString;

namespace Espalier {

/// When something was, as a person says it: "18:52" today, "Yesterday 18:40", "Tuesday", "12 Nov", "12 Nov 2024".
QString shownMoment(const QDateTime &moment);
/// The same within a sentence, with the time of day as far back as a week: "yesterday at 18:52".
QString saidMoment(const QDateTime &moment);

} // namespace Espalier
