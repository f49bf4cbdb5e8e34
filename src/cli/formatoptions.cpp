// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/formatoptions.h"

#include "formats/formatcatalogue.h"

#include <algorithm>

namespace Espalier {

/// A format that knows a flag, and what it says of it.
struct FormatOptions::Use {
    QString id;
    QString name;
    OptionSpec spec;
};

struct FormatOptions::Flag {
    QString name;
    QList<Use> uses; ///< at least one

    const OptionSpec &spec() const { return uses.first().spec; }
    QString ids() const
    {
        QStringList ids;
        for (const Use &use : uses)
            ids.append(use.id);
        return ids.join(u", ");
    }
    /// The formats whose default is \a value.
    QStringList idsWithDefault(const QString &value) const
    {
        QStringList ids;
        for (const Use &use : uses) {
            if (use.spec.defaultValue() == value)
                ids.append(use.id);
        }
        return ids;
    }
};

QList<FormatOptions::Flag> FormatOptions::flagsOf(const FormatCatalogue &formats)
{
    QList<Flag> flags;
    for (const FormatInfo &format : formats.formats()) {
        for (const OptionSpec &spec : format.options) {
            const Use use{format.id, format.name, spec};
            const auto known = std::ranges::find(flags, spec.flag, &Flag::name);
            if (known == flags.end())
                flags.append({spec.flag, {use}});
            else
                known->uses.append(use);
        }
    }
    return flags;
}

QList<Option> FormatOptions::of(const FormatCatalogue &formats)
{
    QList<Option> options;
    for (const Flag &flag : flagsOf(formats)) {
        Option option{.name = flag.name, .description = described(flag)};
        switch (flag.spec().type) {
        case OptionType::Bool:
            break;
        case OptionType::Choice:
            option.value = flag.name.toUpper();
            break;
        case OptionType::Integer:
        case OptionType::Number:
            option.value = QStringLiteral("N");
            break;
        case OptionType::Text:
            option.value = QStringLiteral("TEXT");
            break;
        case OptionType::Names:
            option.value = QStringLiteral("NAME,NAME");
            break;
        }
        options.append(option);
    }
    return options;
}

QString FormatOptions::described(const Flag &flag)
{
    QStringList sentences;
    for (const Use &use : flag.uses) {
        if (!sentences.contains(use.spec.hint))
            sentences.append(use.spec.hint);
    }
    switch (flag.spec().type) {
    case OptionType::Choice:
        sentences.append(tr("Possible: %1.", "%1 is a list of words").arg(choicesOf(flag)));
        break;
    case OptionType::Integer:
    case OptionType::Number:
        sentences.append(
            tr("From %1 to %2.")
                .arg(QString::number(flag.spec().minimum, 'g', 16), QString::number(flag.spec().maximum, 'g', 16)));
        sentences.append(defaultsOf(flag));
        break;
    case OptionType::Text:
    case OptionType::Names:
        sentences.append(defaultsOf(flag));
        break;
    case OptionType::Bool:
        break;
    }
    sentences.append(tr("For %1.", "%1 is a list of formats").arg(flag.ids()));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString FormatOptions::choicesOf(const Flag &flag)
{
    QStringList known; // not every format has the same ones
    for (const Use &use : flag.uses) {
        for (const OptionChoice &choice : use.spec.choices) {
            if (!known.contains(choice.id))
                known.append(choice.id);
        }
    }
    QStringList words;
    for (const QString &choice : std::as_const(known)) {
        const QStringList ids = flag.idsWithDefault(choice);
        words.append(ids.isEmpty()                        ? choice
                         : ids.size() == flag.uses.size() ? tr("%1 (the default)").arg(choice)
                                                          : tr("%1 (the default of %2)").arg(choice, ids.join(u", ")));
    }
    return words.join(u", ");
}

QString FormatOptions::defaultsOf(const Flag &flag)
{
    const QString usual = flag.spec().defaultValue();
    if (usual.isEmpty())
        return {};
    const QStringList ids = flag.idsWithDefault(usual);
    return ids.size() == flag.uses.size() ? tr("Default: %1.").arg(usual)
                                          : tr("Default of %1: %2.").arg(ids.join(u", "), usual);
}

Result<OptionValues> FormatOptions::read(const Arguments &arguments, const FormatInfo &format,
                                         const FormatCatalogue &formats)
{
    QMap<QString, QString> words;
    for (const Flag &flag : flagsOf(formats)) {
        if (!arguments.has(flag.name))
            continue;
        const auto use = std::ranges::find(flag.uses, format.id, &Use::id);
        if (use == flag.uses.end()) {
            QStringList names;
            for (const Use &other : flag.uses)
                names.append(tr("%1 (%2)", "name and id of a format").arg(other.name, other.id));
            return failure(ErrorKind::Usage,
                           tr("“--%1” is for %2; the output is “%3”.").arg(flag.name, names.join(u", "), format.id));
        }
        words.insert(use->spec.id, use->spec.isSwitch() ? use->spec.switchedValue() : arguments.value(flag.name));
    }
    return OptionValues::parse(format.options, words);
}

} // namespace Espalier
