// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include "core/suggestion.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct ArgumentsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Arguments)
};

const Option *byName(const QList<Option> &options, QStringView name)
{
    const auto found = std::ranges::find_if(options, [name](const Option &option) { return option.name == name || (!name.isEmpty() && option.otherName == name); });
    return found == options.end() ? nullptr : &*found;
}

const Option *byLetter(const QList<Option> &options, QChar letter)
{
    const auto found = std::ranges::find_if(options, [letter](const Option &option) { return !option.letter.isNull() && option.letter == letter; });
    return found == options.end() ? nullptr : &*found;
}

std::unexpected<Error> unknown(const QString &word, const QList<Option> &options, const QString &verb)
{
    QStringList names;
    for (const Option &option : options) {
        names.append(QStringLiteral("--") + option.name);
        if (!option.otherName.isEmpty())
            names.append(QStringLiteral("--") + option.otherName);
    }
    const QStringList near = word.startsWith(u"--") ? suggestions(word, names) : word.size() > 2 ? suggestions(u'-' + word, names) : QStringList();
    return failure(ErrorKind::Usage,
                   near.isEmpty()
                       ? ArgumentsText::tr("“%1” has no option “%2”. “espalier-cli %1 --help” lists them all.")
                             .arg(verb, printable(word))
                       : ArgumentsText::tr("“%1” has no option “%2”; did you mean “%3”?")
                             .arg(verb, printable(word), near.first()));
}

std::unexpected<Error> valueMissing(const Option &option, const QString &shown)
{
    return failure(ErrorKind::Usage, ArgumentsText::tr("The option “%1” needs a value: %2.").arg(shown, option.value));
}

std::unexpected<Error> valueSuperfluous(const QString &shown)
{
    return failure(ErrorKind::Usage, ArgumentsText::tr("The option “%1” takes no value.").arg(shown));
}

} // namespace

bool Arguments::holds(const QStringList &words, const QString &name, QChar letter)
{
    for (const QString &word : words) {
        if (word == u"--")
            return false;
        if (word == name || (!letter.isNull() && word.size() == 2 && word[0] == u'-' && word[1] == letter))
            return true;
    }
    return false;
}

QString Arguments::valueIn(const QStringList &words, const QString &name)
{
    for (qsizetype i = 0; i < words.size() && words[i] != u"--"; ++i) {
        if (words[i] == name)
            return words.value(i + 1);
        if (words[i].startsWith(name + u'='))
            return words[i].sliced(name.size() + 1);
    }
    return {};
}

Result<Arguments> Arguments::parse(const QStringList &words, const QList<Option> &options, const QString &verb)
{
    Arguments arguments;
    bool onlyOperands = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyOperands || word == u"-" || !word.startsWith(u'-')) {
            arguments.m_operands.append(word);
            continue;
        }
        if (word == u"--") {
            onlyOperands = true;
            continue;
        }
        Result<void> ok;
        const auto takeValue = [&](const Option &option, const QString &shown) {
            ok = i + 1 < words.size() ? arguments.set(option, shown, words[i + 1]) : valueMissing(option, shown);
            ++i;
        };
        if (word.startsWith(u"--")) {
            const qsizetype equals = word.indexOf(u'=');
            const QString shown = word.first(equals < 0 ? word.size() : equals);
            const Option *const option = byName(options, QStringView(shown).sliced(2));
            if (!option)
                return unknown(shown, options, verb);
            if (option->value.isEmpty())
                ok = equals < 0 ? arguments.set(*option, shown, {}) : valueSuperfluous(shown);
            else if (equals >= 0)
                ok = arguments.set(*option, shown, word.sliced(equals + 1));
            else
                takeValue(*option, shown);
        } else {
            for (qsizetype at = 1; ok && at < word.size(); ++at) {
                const QString shown = QStringLiteral("-") + word[at];
                const Option *const option = byLetter(options, word[at]);
                if (!option)
                    return unknown(at == 1 ? word : shown, options, verb);
                if (option->value.isEmpty()) {
                    ok = at + 1 < word.size() && word[at + 1] == u'=' ? valueSuperfluous(shown) : arguments.set(*option, shown, {});
                    continue;
                }
                if (at + 1 == word.size())
                    takeValue(*option, shown);
                else
                    ok = arguments.set(*option, shown, word.sliced(at + (word[at + 1] == u'=' ? 2 : 1)));
                break;
            }
        }
        if (!ok)
            return std::unexpected(ok.error());
    }
    return arguments;
}

Result<void> Arguments::set(const Option &option, const QString &shown, const QString &value)
{
    if (!option.choices.isEmpty() && !option.choices.contains(value)) {
        const QStringList near = suggestions(value, option.choices);
        return failure(ErrorKind::Usage,
                       near.isEmpty() ? ArgumentsText::tr("“%1” cannot be “%2”; possible are %3.")
                                            .arg(shown, printable(value), option.choices.join(u", "))
                                      : ArgumentsText::tr("“%1” cannot be “%2”; did you mean “%3”?")
                                            .arg(shown, printable(value), near.first()));
    }
    QStringList &values = m_values[option.name];
    if (option.isRepeatable) {
        values.append(value);
        return {};
    }
    if (!values.isEmpty() && values.first() != value)
        return failure(ErrorKind::Usage,
                       ArgumentsText::tr("The option “%1” was given twice, as “%2” and as “%3”.")
                           .arg(shown, printable(values.first()), printable(value)));
    values = {value};
    return {};
}

} // namespace Espalier
