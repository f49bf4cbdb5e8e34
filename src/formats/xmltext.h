// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <string_view>

namespace Espalier {

/// Appends \a text for use between tags or double quotes; false when it holds what XML 1.0 has no way to write, which
/// became U+FFFD.
bool appendXml(QByteArray &xml, std::string_view text);

} // namespace Espalier
