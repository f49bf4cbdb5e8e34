// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <span>

struct yyjson_val;

namespace Espalier {

/// An object as it stands in project files: members named in \a order first and in that order, the others behind them
/// as they were read; the entries of the list called \a lines one a line, so that git shows and merges them one by one.
/// What is no object comes out as it is.
QByteArray orderedJson(yyjson_val *value, std::span<const QByteArrayView> order, QByteArrayView lines);

/// Appends \a entries, JSON values, as such a list.
void appendLines(QByteArray &out, const QByteArrayList &entries);

} // namespace Espalier
