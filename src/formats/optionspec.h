// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Espalier {

enum class OptionType : quint8 {
    Bool, ///< "yes" or "no"
    Choice, ///< the id of one of the choices
    Integer,
    Number, ///< with a decimal point
    Text,
    Names, ///< separated by commas
};

QString optionTypeId(OptionType type); ///< "bool" …

struct OptionChoice {
    QString id;
    QString label; ///< translated, for a form
};

/// Another option, and with which of its values an option makes sense.
struct OptionCondition {
    QString id; ///< empty: always
    QStringList values;
};

/// A value of earlier versions: still understood, in commands and in what was remembered, but offered nowhere.
struct FormerValue {
    QString value;
    QString means; ///< one of today's
    OptionCondition when;
};

/// What a format can be told, as data: the flag of the command line with its help, the question of the export dialog,
/// and the entry of `list formats` are all made from this. Values are words, as OptionValues::parse() takes them.
struct OptionSpec {
    QString id;
    OptionType type = OptionType::Bool;
    QString usual; ///< the default; of a switch "no" when empty, else empty: there is none
    QString label; ///< translated; of the question in a form. Empty: forms do not ask
    QString hint; ///< one sentence, translated: what it decides; of a switch: what giving its flag does
    QString flag; ///< without the dashes; that of a switch says the opposite of the default, e.g. "no-files"
    OptionCondition when;
    QString group; ///< translated; the heading in a form above it and what follows. Empty: the same as before
    QList<OptionChoice> choices; ///< of a choice all there are; of a number those that a form offers
    QList<FormerValue> former; ///< the first whose condition holds counts
    double minimum = 0; ///< of numbers
    double maximum = 1'000'000;

    bool isSwitch() const { return type == OptionType::Bool; }
    QString defaultValue() const;
    /// What \a value stands for today, when \a words are chosen of all options; most often itself.
    QString currentValue(const QString &value, const QMap<QString, QString> &words) const;
    /// What the flag of a switch stands for.
    QString switchedValue() const;
    /// \a value as the command line says it; empty for the default, which goes without saying.
    QStringList toArguments(const QString &value) const;
};

} // namespace Espalier
