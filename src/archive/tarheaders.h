// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Espalier {

/// Makes every header of an uncompressed tar belong to user and group 0 and carry the time \a seconds. KTar writes the
/// owner 501:100, to whom files would belong when root unpacks them, and the clock in headers for long names.
void neutraliseTarHeaders(QByteArray &tar, qint64 seconds);

} // namespace Espalier
