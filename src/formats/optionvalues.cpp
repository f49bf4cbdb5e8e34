// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/optionvalues.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

QStringList choiceIds(const OptionSpec &spec)
{
    QStringList ids;
    for (const OptionChoice &choice : spec.choices)
        ids.append(choice.id);
    return ids;
}

} // namespace

Result<OptionValues> OptionValues::parse(const QList<OptionSpec> &specs, const QMap<QString, QString> &words)
{
    for (const QString &id : words.keys()) {
        if (std::ranges::contains(specs, id, &OptionSpec::id))
            continue;
        QStringList known;
        for (const OptionSpec &spec : specs)
            known.append(spec.id);
        return failure(ErrorKind::Usage,
                       known.isEmpty()
                           ? tr("There is no option “%1”: this format has none.").arg(printable(id))
                           : tr("There is no option “%1”; possible are %2.").arg(printable(id), known.join(u", ")));
    }
    OptionValues values;
    for (const OptionSpec &spec : specs) {
        const auto given = words.constFind(spec.id);
        const QString text = given == words.constEnd() ? spec.defaultValue() : spec.currentValue(*given, words);
        if (given == words.constEnd() && text.isEmpty())
            continue;
        if (const Result<void> ok = check(spec, text); !ok)
            return std::unexpected(ok.error());
        values.m_values.append({spec, text});
    }
    return values;
}

Result<void> OptionValues::check(const OptionSpec &spec, const QString &text)
{
    const auto impossible = [&](const QString &possible) {
        return failure(ErrorKind::Usage,
                       tr("“--%1” cannot be “%2”; possible are %3.").arg(spec.flag, printable(text), possible));
    };
    bool isNumber = false;
    switch (spec.type) {
    case OptionType::Bool:
        return text == u"yes" || text == u"no" ? Result<void>() : impossible(QStringLiteral("yes, no"));
    case OptionType::Choice:
        return choiceIds(spec).contains(text) ? Result<void>() : impossible(choiceIds(spec).join(u", "));
    case OptionType::Integer: {
        const qint64 number = text.toLongLong(&isNumber);
        if (isNumber && double(number) >= spec.minimum && double(number) <= spec.maximum)
            return {};
        return impossible(tr("whole numbers from %1 to %2").arg(qint64(spec.minimum)).arg(qint64(spec.maximum)));
    }
    case OptionType::Number: {
        const double number = text.toDouble(&isNumber);
        if (isNumber && std::isfinite(number) && number >= spec.minimum && number <= spec.maximum)
            return {};
        return impossible(tr("numbers from %1 to %2").arg(spec.minimum).arg(spec.maximum));
    }
    case OptionType::Text:
    case OptionType::Names:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

OptionValues OptionValues::completed(const QList<OptionSpec> &specs) const
{
    return m_values.isEmpty() ? parse(specs, {}).value_or(OptionValues()) : *this;
}

const OptionValues::Value *OptionValues::find(QStringView id) const
{
    const auto found = std::ranges::find_if(m_values, [id](const Value &value) { return value.spec.id == id; });
    return found == m_values.end() ? nullptr : &*found;
}

bool OptionValues::isOn(QStringView id) const { return text(id) == u"yes"; }

qsizetype OptionValues::choice(QStringView id) const
{
    const Value *const value = find(id);
    return value ? choiceIds(value->spec).indexOf(value->text) : -1;
}

qint64 OptionValues::integer(QStringView id) const { return text(id).toLongLong(); }
double OptionValues::number(QStringView id) const { return text(id).toDouble(); }

QString OptionValues::text(QStringView id) const
{
    const Value *const value = find(id);
    return value ? value->text : QString();
}

QStringList OptionValues::names(QStringView id) const
{
    QStringList names = text(id).split(u',', Qt::SkipEmptyParts);
    for (QString &name : names)
        name = name.trimmed();
    names.removeAll(QString());
    return names;
}

QStringList OptionValues::toArguments() const
{
    QStringList words;
    for (const Value &value : m_values)
        words += value.spec.toArguments(value.text);
    return words;
}

} // namespace Espalier
