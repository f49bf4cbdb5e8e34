// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/listcommand.h"

#include "cli/context.h"
#include "cli/exitcode.h"
#include "cli/options.h"
#include "cli/suggestion.h"
#include "core/jsontext.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"

namespace Espalier {

namespace {

struct Item {
    QString id;
    QString name;
    QString description;
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
        items.append({entry.id, entry.name, entry.description});
    return items;
}

QList<Item> formats(Context &context)
{
    QList<Item> items;
    for (const FormatInfo &info : context.formats().formats())
        items.append({info.id, info.name, info.description});
    return items;
}

QList<Item> levels(const Guide &guide)
{
    QList<Item> items;
    for (const Phase phase : allPhases) {
        const GuidePhase *const told = guide.phase(phase);
        items.append({phaseId(phase), phaseName(phase), told ? told->project : QString()});
    }
    return items;
}

QList<Item> starters(const Guide &guide, Starter::Group group)
{
    QList<Item> items;
    for (const Starter &starter : guide.starters()) {
        if (starter.group == group)
            items.append({starter.id, starter.name, starter.text});
    }
    return items;
}

Result<QList<Item>> itemsOf(const QString &subject, Context &context, const Arguments &arguments)
{
    if (subject == u"guides")
        return guides();
    if (subject == u"formats")
        return formats(context);
    const Result<Guide> guide = GuideLibrary::loadAny(Options::guideOf(arguments));
    if (!guide)
        return std::unexpected(guide.error());
    if (subject == u"levels")
        return levels(*guide);
    return starters(*guide, subject == u"starters" ? Starter::Group::Template : subject == u"types" ? Starter::Group::ProjectType : Starter::Group::Career);
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

QList<Option> ListCommand::options() const
{
    return {
        Options::guide(),
        {.name = QStringLiteral("format"),
         .value = QStringLiteral("FORM"),
         .description = tr("How to print it: text (the default), or json with names and descriptions."),
         .choices = {QStringLiteral("text"), QStringLiteral("json")}},
    };
}

QList<Command::Example> ListCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli list types"), tr("The types of project that “new --type” knows.")},
        {QStringLiteral("espalier-cli list formats --format json"), tr("With names and descriptions.")},
    };
}

bool ListCommand::wantsPictures(Context &, const Arguments &arguments) const
{
    return arguments.operands() == QStringList{QStringLiteral("formats")};
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
    const QString format = arguments.value(QStringLiteral("format"));
    if (format == u"json" || (format.isEmpty() && context.isJson())) {
        context.out().write(toJson(*items));
        return ExitCode::done;
    }
    for (const Item &item : *items)
        context.out().write(printable(item.id, 4000).toUtf8() + '\n');
    return ExitCode::done;
}

} // namespace Espalier
