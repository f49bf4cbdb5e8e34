// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Espalier {

/// \a text as a double-quoted scalar of YAML 1.1 and 1.2, on one line.
QByteArray yamlQuoted(const QString &text);

} // namespace Espalier
