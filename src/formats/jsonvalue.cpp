// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/jsonvalue.h"

#include "core/jsontext.h"

#include <vector>

namespace Espalier {

namespace {

void appendScalar(QByteArray &out, yyjson_val *value)
{
    switch (yyjson_get_type(value)) {
    case YYJSON_TYPE_NULL:
        out += "null";
        break;
    case YYJSON_TYPE_BOOL:
        out += yyjson_get_bool(value) ? "true" : "false";
        break;
    case YYJSON_TYPE_RAW:
        out.append(yyjson_get_raw(value), qsizetype(yyjson_get_len(value)));
        break;
    default:
        appendJsonString(out, jsonText(value));
        break;
    }
}

/// One array or object that is being written.
struct Level {
    bool isObject;
    bool isFirst;
    yyjson_obj_iter members;
    yyjson_arr_iter elements;
};

} // namespace

void appendJsonValue(QByteArray &out, yyjson_val *value)
{
    std::vector<Level> open;
    const auto begin = [&](yyjson_val *v) {
        if (yyjson_is_obj(v)) {
            out += '{';
            open.push_back({true, true, yyjson_obj_iter_with(v), {}});
        } else if (yyjson_is_arr(v)) {
            out += '[';
            open.push_back({false, true, {}, yyjson_arr_iter_with(v)});
        } else {
            appendScalar(out, v);
        }
    };
    begin(value);
    while (!open.empty()) {
        Level &level = open.back();
        yyjson_val *const next = level.isObject ? yyjson_obj_iter_next(&level.members) : yyjson_arr_iter_next(&level.elements);
        if (!next) {
            out += level.isObject ? '}' : ']';
            open.pop_back();
            continue;
        }
        if (!level.isFirst)
            out += ", ";
        level.isFirst = false;
        if (level.isObject) {
            appendJsonString(out, jsonText(next));
            out += ": ";
            begin(yyjson_obj_iter_get_val(next));
        } else {
            begin(next);
        }
    }
}

void appendJsonMember(QByteArray &out, yyjson_val *key, yyjson_val *value)
{
    if (!out.isEmpty())
        out += ", ";
    appendJsonValue(out, key);
    out += ": ";
    appendJsonValue(out, value);
}

} // namespace Espalier
