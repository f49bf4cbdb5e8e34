// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/optionspec.h"

#include <algorithm>

namespace Espalier {

namespace {

const QString switchedOn = QStringLiteral("yes");
const QString switchedOff = QStringLiteral("no");

} // namespace

QString optionTypeId(OptionType type)
{
    switch (type) {
    case OptionType::Bool:
        return QStringLiteral("bool");
    case OptionType::Choice:
        return QStringLiteral("choice");
    case OptionType::Integer:
        return QStringLiteral("integer");
    case OptionType::Number:
        return QStringLiteral("number");
    case OptionType::Text:
        return QStringLiteral("text");
    case OptionType::Names:
        return QStringLiteral("names");
    }
    Q_UNREACHABLE_RETURN({});
}

QString OptionSpec::defaultValue() const { return isSwitch() && usual.isEmpty() ? switchedOff : usual; }

QString OptionSpec::currentValue(const QString &value, const QMap<QString, QString> &words) const
{
    const auto counts = [&](const FormerValue &one) {
        return one.value == value && (one.when.id.isEmpty() || one.when.values.contains(words.value(one.when.id)));
    };
    const auto found = std::ranges::find_if(former, counts);
    return found == former.end() ? value : found->means;
}

QString OptionSpec::switchedValue() const { return defaultValue() == switchedOn ? switchedOff : switchedOn; }

QStringList OptionSpec::toArguments(const QString &value) const
{
    if (!defaultValue().isEmpty() && value == defaultValue())
        return {};
    const QString word = QStringLiteral("--") + flag;
    return isSwitch() ? QStringList{word} : QStringList{word, value};
}

} // namespace Espalier
