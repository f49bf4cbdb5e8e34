// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report.h"

#include <QByteArray>

namespace Espalier {

/// `{"error":{"kind","message","file","line","path"}}`; what is unknown is "" or, for the line, null.
QByteArray errorDocument(const Error &error);

/// `{"items":[{"severity","code","message","file","line","path"}],"summary":{…}}`
QByteArray reportDocument(const Report &report);

} // namespace Espalier
