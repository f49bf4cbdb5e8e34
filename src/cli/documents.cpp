// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/documents.h"

#include "core/jsontext.h"

#include <array>

namespace Espalier {

namespace {

QByteArrayView idOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return "usage";
    case ErrorKind::Input:
        return "input";
    case ErrorKind::Io:
        return "io";
    case ErrorKind::Conflict:
        return "conflict";
    case ErrorKind::Refused:
        return "refused";
    case ErrorKind::NewerVersion:
        return "newer-version";
    case ErrorKind::Cancelled:
        return "cancelled";
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArrayView idOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Problem:
        return "problem";
    }
    Q_UNREACHABLE_RETURN({});
}

void appendPlace(QByteArray &json, const QString &message, const Position &where)
{
    json += ",\"message\":";
    appendJsonString(json, message);
    json += ",\"file\":";
    appendJsonString(json, where.file);
    json += ",\"line\":";
    json += where.line > 0 ? QByteArray::number(where.line) : QByteArray("null");
    json += ",\"path\":";
    appendJsonString(json, where.path);
    json += '}';
}

} // namespace

QByteArray errorDocument(const Error &error)
{
    QByteArray json = "{\"error\":{\"kind\":\"";
    json += idOf(error.kind);
    json += '"';
    appendPlace(json, error.message, error.where);
    json += "}\n";
    return json;
}

QByteArray reportDocument(const Report &report)
{
    QByteArray json = "{\"items\":[";
    std::array<qint64, 3> counts{};
    for (const ReportItem &item : report.items()) {
        if (!json.endsWith('['))
            json += ',';
        ++counts[size_t(item.severity)];
        json += "{\"severity\":\"";
        json += idOf(item.severity);
        json += "\",\"code\":";
        appendJsonString(json, item.code);
        appendPlace(json, item.message, item.where);
    }
    json += "],\"summary\":{\"notes\":" + QByteArray::number(counts[size_t(Severity::Note)])
        + ",\"warnings\":" + QByteArray::number(counts[size_t(Severity::Warning)])
        + ",\"problems\":" + QByteArray::number(counts[size_t(Severity::Problem)])
        + ",\"omitted\":" + QByteArray::number(report.omitted()) + "}}\n";
    return json;
}

} // namespace Espalier
