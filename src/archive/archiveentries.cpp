// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveentries.h"

namespace Espalier {

std::unexpected<Error> damage(const QString &reason, Position where)
{
    return std::unexpected(Error{ErrorKind::Input, reason, std::move(where), true});
}

} // namespace Espalier
