// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/classcontroljson.h"

#include "core/jsontext.h"
#include "formats/jsonvalue.h"

#include <memory>

namespace Espalier {

namespace {

/// True when \a value could be used. Numbers are read as they stand.
bool readControlMember(ClassControl &control, const QByteArray &name, yyjson_val *value)
{
    if (name == "phase") {
        bool isNumber = false;
        const Phase phase = phaseFromNumber(jsonNumber(value).toInt(&isNumber));
        if (isNumber && phase != Phase::None)
            control.limits.phase = phase;
        return isNumber && phase != Phase::None;
    }
    if (name == "editing") {
        if (yyjson_is_bool(value))
            control.limits.editing = yyjson_get_bool(value);
        return yyjson_is_bool(value);
    }
    if (yyjson_is_str(value))
        control.code = ClassCode::fromText(jsonString(value));
    return !control.code.isNone();
}

} // namespace

ClassControlJson::Reading ClassControlJson::read(const QByteArray &json)
{
    Reading reading;
    if (json.isEmpty())
        return reading;
    const std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)> document(
        yyjson_read(json.constData(), size_t(json.size()), YYJSON_READ_NUMBER_AS_RAW), &yyjson_doc_free);
    yyjson_val *const root = document ? yyjson_doc_get_root(document.get()) : nullptr;
    if (!yyjson_is_obj(root)) {
        reading.unusable.append(QByteArray());
        return reading;
    }
    size_t at;
    size_t count;
    yyjson_val *key;
    yyjson_val *value;
    yyjson_obj_foreach(root, at, count, key, value)
    {
        const QByteArray name = jsonBytes(key).toByteArray();
        if (name != "phase" && name != "editing" && name != "code")
            appendJsonMember(reading.control.unknown, key, value);
        else if (!readControlMember(reading.control, name, value))
            reading.unusable.append(name);
    }
    return reading;
}

QByteArray ClassControlJson::write(const ClassControl &control)
{
    QByteArrayList members;
    if (control.limits.hasPhase())
        members.append(QByteArray("\"phase\": " + QByteArray::number(toNumber(control.limits.phase))));
    if (!control.limits.editing)
        members.append("\"editing\": false");
    if (!control.limits.isNone() && !control.code.isNone()) {
        QByteArray code = "\"code\": ";
        appendJsonString(code, QStringView(control.code.toText()));
        members.append(code);
    }
    if (!control.unknown.isEmpty())
        members.append(control.unknown);
    return members.isEmpty() ? QByteArray() : QByteArray('{' + members.join(", ") + '}');
}

} // namespace Espalier
