// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/orderedjson.h"

#include "formats/jsonvalue.h"

#include <QByteArrayList>

#include <algorithm>

namespace Espalier {

namespace {

void appendOrdered(QByteArray &out, yyjson_val *key, yyjson_val *value, QByteArrayView lines)
{
    if (!yyjson_is_arr(value) || jsonBytes(key) != lines) {
        appendJsonMember(out, key, value);
        return;
    }
    QByteArrayList entries;
    size_t at;
    size_t count;
    yyjson_val *entry;
    yyjson_arr_foreach(value, at, count, entry)
    {
        QByteArray text;
        appendJsonValue(text, entry);
        entries.append(text);
    }
    out += out.isEmpty() ? "\n" : ",\n";
    appendJsonValue(out, key);
    out += ": ";
    appendLines(out, entries);
}

} // namespace

void appendLines(QByteArray &out, const QByteArrayList &entries)
{
    out += entries.isEmpty() ? QByteArray("[]") : QByteArray("[\n" + entries.join(",\n") + "\n]");
}

QByteArray orderedJson(yyjson_val *value, std::span<const QByteArrayView> order, QByteArrayView lines)
{
    QByteArray out;
    if (!yyjson_is_obj(value)) {
        appendJsonValue(out, value);
        return out;
    }
    QByteArray members;
    size_t at;
    size_t count;
    yyjson_val *key;
    yyjson_val *member;
    for (const QByteArrayView name : order) {
        yyjson_obj_foreach(value, at, count, key, member)
        {
            if (jsonBytes(key) == name)
                appendOrdered(members, key, member, lines);
        }
    }
    yyjson_obj_foreach(value, at, count, key, member)
    {
        if (std::ranges::find(order, jsonBytes(key)) == order.end())
            appendJsonMember(members, key, member);
    }
    return '{' + members + '}';
}

} // namespace Espalier
