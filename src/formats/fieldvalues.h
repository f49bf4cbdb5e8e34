// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodedata.h"

#include <optional>
#include <string>

struct yyjson_val;

namespace Espalier {

/// A phase as it stands in a project file: 1 … 4.
std::optional<Phase> projectPhase(yyjson_val *value);

/// How a value of a node property stands in a project file and in a cell of a CSV table; one for each type that the
/// table of node properties has. isJson() must have said yes before fromJson(). An empty cell is the default;
/// csvProblem() takes the cell and its line for what fromCsv() refuses.
template<typename Value>
struct FieldForm;

template<>
struct FieldForm<QString> {
    static bool isJson(yyjson_val *value);
    static QString expectedJson();
    static QString fromJson(yyjson_val *value);
    static void appendJson(std::string &out, const QString &value);
    static std::string toCsv(const QString &value) { return value.toStdString(); }
    static std::optional<QString> fromCsv(const QString &cell) { return cell; }
    static QString csvProblem() { return {}; }
};

template<>
struct FieldForm<QStringList> {
    static bool isJson(yyjson_val *value);
    static QString expectedJson();
    static QStringList fromJson(yyjson_val *value);
    static void appendJson(std::string &out, const QStringList &value);
    static std::string toCsv(const QStringList &value) { return value.join(QStringLiteral("; ")).toStdString(); }
    static std::optional<QStringList> fromCsv(const QString &cell);
    static QString csvProblem() { return {}; }
};

template<>
struct FieldForm<Phase> {
    static bool isJson(yyjson_val *value) { return projectPhase(value).has_value(); }
    static QString expectedJson();
    static Phase fromJson(yyjson_val *value) { return projectPhase(value).value_or(Phase::None); }
    static void appendJson(std::string &out, Phase value) { out += char('0' + toNumber(value)); }
    static std::string toCsv(Phase value) { return value == Phase::None ? std::string() : std::to_string(toNumber(value)); }
    static std::optional<Phase> fromCsv(const QString &cell);
    static QString csvProblem();
};

template<>
struct FieldForm<NodeRule> {
    static bool isJson(yyjson_val *value);
    static QString expectedJson();
    static NodeRule fromJson(yyjson_val *value);
    static void appendJson(std::string &out, NodeRule value);
    static std::string toCsv(NodeRule value) { return nodeRuleId(value); }
    static std::optional<NodeRule> fromCsv(const QString &cell);
    static QString csvProblem();
};

/// Has no column in tables.
template<>
struct FieldForm<NodeReadme> {
    static bool isJson(yyjson_val *value);
    static QString expectedJson();
    static NodeReadme fromJson(yyjson_val *value);
    static void appendJson(std::string &out, NodeReadme value);
};

} // namespace Espalier
