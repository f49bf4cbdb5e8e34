// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Espalier {

/// A TemporaryName of a process that has ended.
QByteArray abandonedName();

} // namespace Espalier
