// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/listcommand.h"

#include "cli/context.h"
#include "cli/exitcode.h"
#include "cli/pictureprogram.h"
#include "core/suggestion.h"
#include "core/jsontext.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"

namespace Espalier {

namespace {

struct Item {
    QString id;
    QString name;
    QString description;
    std::optional<QList<OptionSpec>> options = {}; ///< of a format
};

const QStringList &subjects()
{
    static const QStringList all{QStringLiteral("guides"), QStringLiteral("levels"), QStringLiteral("starters"),
                                 QStringLiteral("types"), QStringLiteral("careers"), QStringLiteral("formats")};
    return all;
}

QList<Item> guides()
{
    QList<Item> items;
    for (const GuideLibrary::Entry &entry : GuideLibrary::builtIn())
        items.append({.id = entry.id, .name = entry.name, .description = entry.description});
    return items;
}

QList<Item> formats(Context &context)
{
    const bool hasPictures = context.hasPictures() || PictureProgram::isInstalled();
    QList<Item> items;
    for (const FormatInfo &info : context.formats().formats()) {
        if (hasPictures || info.needs != FormatNeeds::Pictures)
            items.append({info.id, info.name, info.description, info.options});
    }
    return items;
}

QList<Item> levels(const Guide &guide)
{
    QList<Item> items;
    for (const Phase phase : allPhases) {
        const GuidePhase *const told = guide.phase(phase);
        items.append({.id = phaseId(phase), .name = phaseName(phase), .description = told ? told->project : QString()});
    }
    return items;
}

QList<Item> starters(const Guide &guide, Starter::Group group)
{
    QList<Item> items;
    for (const Starter &starter : guide.starters()) {
        if (starter.group == group)
            items.append({.id = starter.id, .name = starter.name, .description = starter.text});
    }
    return items;
}

Result<QList<Item>> itemsOf(const QString &subject, Context &context, const Arguments &arguments)
{
    if (subject == u"guides")
        return guides();
    if (subject == u"formats")
        return formats(context);
    const Result<Guide> guide = GuideLibrary::loadAny(Options::guide().id(arguments));
    if (!guide)
        return std::unexpected(guide.error());
    if (subject == u"levels")
        return levels(*guide);
    return starters(*guide, subject == u"starters" ? Starter::Group::Template : subject == u"types" ? Starter::Group::ProjectType : Starter::Group::Career);
}

void appendOptionMember(QByteArray &json, QByteArrayView key, const QString &value)
{
    json += ",\"";
    json += key;
    json += "\":";
    appendJsonString(json, value);
}

void appendChoices(QByteArray &json, const QList<OptionChoice> &choices)
{
    json += ",\"choices\":[";
    for (const OptionChoice &choice : choices) {
        json += json.endsWith('[') ? "{\"id\":" : ",{\"id\":";
        appendJsonString(json, choice.id);
        appendOptionMember(json, "label", choice.label);
        json += '}';
    }
    json += ']';
}

void appendCondition(QByteArray &json, const OptionCondition &condition)
{
    json += ",\"when\":{\"id\":";
    appendJsonString(json, condition.id);
    json += ",\"values\":[";
    for (const QString &value : condition.values) {
        if (!json.endsWith('['))
            json += ',';
        appendJsonString(json, value);
    }
    json += "]}";
}

void appendOptions(QByteArray &json, const QList<OptionSpec> &options)
{
    json += ",\"options\":[";
    for (const OptionSpec &option : options) {
        json += json.endsWith('[') ? "{\"id\":" : ",{\"id\":";
        appendJsonString(json, option.id);
        appendOptionMember(json, "type", optionTypeId(option.type));
        appendOptionMember(json, "default", option.defaultValue());
        appendOptionMember(json, "label", option.label);
        appendOptionMember(json, "hint", option.hint);
        appendOptionMember(json, "flag", QStringLiteral("--") + option.flag);
        appendOptionMember(json, "group", option.group);
        if (!option.choices.isEmpty())
            appendChoices(json, option.choices);
        if (option.type == OptionType::Integer || option.type == OptionType::Number)
            json += ",\"minimum\":" + QByteArray::number(option.minimum)
                + ",\"maximum\":" + QByteArray::number(option.maximum);
        if (!option.when.id.isEmpty())
            appendCondition(json, option.when);
        json += '}';
    }
    json += ']';
}

QByteArray toJson(const QList<Item> &items)
{
    QByteArray json = "[";
    for (const Item &item : items) {
        json += json.endsWith('[') ? "{\"id\":" : ",{\"id\":";
        appendJsonString(json, item.id);
        json += ",\"name\":";
        appendJsonString(json, item.name);
        json += ",\"description\":";
        appendJsonString(json, item.description);
        if (item.options)
            appendOptions(json, *item.options);
        json += '}';
    }
    return json + "]\n";
}

} // namespace

QString ListCommand::summary() const { return tr("list guides, levels, starters, types, careers or formats"); }

QStringList ListCommand::usages() const
{
    return {QStringLiteral("list guides|levels|starters|types|careers|formats [OPTIONS]")};
}

QString ListCommand::description() const
{
    return tr("Prints one id a line, as other options take them.");
}

std::optional<PrintFormatOption> ListCommand::printFormat() const
{
    return Options::printFormat({PrintFormat::Text, PrintFormat::Json},
                                tr("How to print it: text (the default), or json with names and descriptions."));
}

QList<Option> ListCommand::options(const FormatCatalogue &) const { return {Options::guide(), *printFormat()}; }

QList<Command::Example> ListCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli list types"), tr("The types of project that “new --type” knows.")},
        {QStringLiteral("espalier-cli list formats --format json"), tr("With names and descriptions.")},
    };
}

Result<int> ListCommand::run(Context &context, const Arguments &arguments) const
{
    const Result<QString> subject = soleOperand(arguments, subjects().join(u'|'));
    if (!subject)
        return std::unexpected(subject.error());
    if (!subjects().contains(*subject)) {
        const QStringList near = suggestions(*subject, subjects());
        return failure(ErrorKind::Usage,
                       near.isEmpty() ? tr("“%1” cannot be listed; possible are %2.").arg(printable(*subject), subjects().join(u", "))
                                      : tr("“%1” cannot be listed; did you mean “%2”?").arg(printable(*subject), near.first()));
    }
    const Result<QList<Item>> items = itemsOf(*subject, context, arguments);
    if (!items)
        return std::unexpected(items.error());
    if (printFormat()->value(context, arguments) == PrintFormat::Json) {
        context.out().write(toJson(*items));
        return ExitCode::done;
    }
    for (const Item &item : *items)
        context.out().write(printable(item.id, 4000).toUtf8() + '\n');
    return ExitCode::done;
}

} // namespace Espalier
