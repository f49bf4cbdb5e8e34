// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/fieldvalues.h"

#include "core/jsontext.h"
#include "formats/jsonvalue.h"

#include <QCoreApplication>

#include <utility>

namespace Espalier {

namespace {

struct FieldValuesProjectText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ProjectFile)
};
struct FieldValuesCsvText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Csv)
};

} // namespace

std::optional<Phase> projectPhase(yyjson_val *value)
{
    if (!yyjson_is_raw(value) || yyjson_get_len(value) != 1)
        return {};
    const char digit = *yyjson_get_raw(value);
    return digit >= '1' && digit <= '4' ? std::optional(phaseFromNumber(digit - '0')) : std::nullopt;
}

bool FieldForm<QString>::isJson(yyjson_val *value) { return yyjson_is_str(value); }
QString FieldForm<QString>::expectedJson() { return FieldValuesProjectText::tr("a text"); }
QString FieldForm<QString>::fromJson(yyjson_val *value) { return jsonString(value); }

void FieldForm<QString>::appendJson(std::string &out, const QString &value)
{
    appendJsonString(out, value.toStdString());
}

bool FieldForm<QStringList>::isJson(yyjson_val *value)
{
    if (!yyjson_is_arr(value))
        return false;
    size_t at;
    size_t count;
    yyjson_val *text;
    yyjson_arr_foreach(value, at, count, text) {
        if (!yyjson_is_str(text))
            return false;
    }
    return true;
}

QString FieldForm<QStringList>::expectedJson() { return FieldValuesProjectText::tr("a list of texts"); }

QStringList FieldForm<QStringList>::fromJson(yyjson_val *value)
{
    QStringList texts;
    size_t at;
    size_t count;
    yyjson_val *text;
    yyjson_arr_foreach(value, at, count, text)
        texts.append(jsonString(text));
    return texts;
}

void FieldForm<QStringList>::appendJson(std::string &out, const QStringList &value)
{
    const char *separator = "[";
    for (const QString &text : value) {
        out += std::exchange(separator, ", ");
        appendJsonString(out, text.toStdString());
    }
    out += value.isEmpty() ? "[]" : "]";
}

std::optional<QStringList> FieldForm<QStringList>::fromCsv(const QString &cell)
{
    QStringList texts;
    for (const QString &text : cell.split(u';', Qt::SkipEmptyParts)) {
        if (!text.trimmed().isEmpty())
            texts.append(text.trimmed());
    }
    return texts;
}

QString FieldForm<Phase>::expectedJson() { return FieldValuesProjectText::tr("a whole number from 1 to 4"); }

std::optional<Phase> FieldForm<Phase>::fromCsv(const QString &cell)
{
    return cell.trimmed().isEmpty() ? Phase::None : phaseFromText(cell);
}

QString FieldForm<Phase>::csvProblem() { return FieldValuesCsvText::tr("“%1” in line %2 is not a phase (1 to 4)."); }

bool FieldForm<NodeRule>::isJson(yyjson_val *value)
{
    return yyjson_is_str(value) && nodeRuleFromId(jsonText(value)).has_value();
}

QString FieldForm<NodeRule>::expectedJson()
{
    return FieldValuesProjectText::tr("“required”, “optional” or “forbidden”");
}

NodeRule FieldForm<NodeRule>::fromJson(yyjson_val *value)
{
    return nodeRuleFromId(jsonText(value)).value_or(NodeRule::Default);
}

void FieldForm<NodeRule>::appendJson(std::string &out, NodeRule value) { appendJsonString(out, nodeRuleId(value)); }

std::optional<NodeRule> FieldForm<NodeRule>::fromCsv(const QString &cell)
{
    const std::string id = cell.trimmed().toStdString();
    return id.empty() ? NodeRule::Default : nodeRuleFromId(id);
}

QString FieldForm<NodeRule>::csvProblem()
{
    return FieldValuesCsvText::tr("“%1” in line %2 is not a rule (required, optional, forbidden).");
}

bool FieldForm<NodeReadme>::isJson(yyjson_val *value)
{
    return yyjson_is_str(value) && nodeReadmeFromId(jsonText(value)).has_value();
}

QString FieldForm<NodeReadme>::expectedJson() { return FieldValuesProjectText::tr("“none”"); }

NodeReadme FieldForm<NodeReadme>::fromJson(yyjson_val *value)
{
    return nodeReadmeFromId(jsonText(value)).value_or(NodeReadme::Default);
}

void FieldForm<NodeReadme>::appendJson(std::string &out, NodeReadme value)
{
    appendJsonString(out, nodeReadmeId(value));
}

} // namespace Espalier
