// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

struct yyjson_val;

namespace Espalier {

/// Appends a parsed JSON value in the form of our own files: ", " and ": " between, everything on one line, numbers as
/// they were read (raw). Without recursion.
void appendJsonValue(QByteArray &out, yyjson_val *value);

} // namespace Espalier
