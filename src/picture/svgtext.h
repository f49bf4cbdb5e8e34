// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QStringView>

namespace Espalier {

/// What stands in an SVG, appended to bytes: numbers without waste, and text that cannot be anything but text.
namespace SvgText {
/// At most two decimals, none that are zero, a point in every language.
void number(QByteArray &out, double value);
/// ` name="value"`
void attribute(QByteArray &out, const char *name, double value);
/// ` x="…" y="…"`
void point(QByteArray &out, QPointF point);
/// ` x="…" y="…" width="…" height="…"`; a position of zero is left out.
void rect(QByteArray &out, const QRectF &rect);
/// Escaped, for content and for attributes; characters that XML cannot hold become U+FFFD.
void text(QByteArray &out, QStringView text);
} // namespace SvgText

} // namespace Espalier
