// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <yyjson.h>

namespace Espalier {

/// The text of a value that is a string. Points into the parsed document.
inline std::string_view jsonText(yyjson_val *value) { return {yyjson_get_str(value), yyjson_get_len(value)}; }
inline QByteArrayView jsonBytes(yyjson_val *value) { return {yyjson_get_str(value), qsizetype(yyjson_get_len(value))}; }
inline QString jsonString(yyjson_val *value) { return QString::fromUtf8(jsonBytes(value)); }
/// A number as it stands, in documents that are read with YYJSON_READ_NUMBER_AS_RAW; empty: it is none.
inline QByteArrayView jsonNumber(yyjson_val *value)
{
    return yyjson_is_raw(value) ? QByteArrayView(yyjson_get_raw(value), qsizetype(yyjson_get_len(value)))
                                : QByteArrayView();
}

/// Appends a parsed JSON value in the form of our own files: ", " and ": " between, everything on one line, numbers as
/// they were read (raw). Without recursion.
void appendJsonValue(QByteArray &out, yyjson_val *value);
/// The same for `"key": value`, with ", " before it unless \a out is empty.
void appendJsonMember(QByteArray &out, yyjson_val *key, yyjson_val *value);

} // namespace Espalier
