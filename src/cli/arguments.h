// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace Espalier {

/// One option of a verb, as it is parsed and as help shows it.
struct Option {
    QString name;         ///< without the dashes
    QChar letter;         ///< the short form; null: it has none
    QString value;        ///< what its value is called, e.g. "OUT"; empty: a switch
    QString description;  ///< translated
    QStringList choices;  ///< the only values possible; empty: any
    QString otherName;    ///< a second long form
    bool isRepeatable = false;
};

/// What stands behind a verb: options and operands, parsed by the usual rules: `-o X`, `-o=X`, `-oX`, `--out X`,
/// `--out=X`, switches together (`-nq`), `--` ends the options, `-` alone is an operand.
///
/// QCommandLineParser is not used: it exits on its own, knows no repeated or unique options and suggests nothing.
class Arguments
{
public:
    /// Fails, with what may have been meant, on unknown options, on missing, superfluous and impossible values, and on
    /// an option given twice with different values. \a verb: for messages.
    static Result<Arguments> parse(const QStringList &words, const QList<Option> &options, const QString &verb);
    /// Whether \a words hold the switch \a name ("--json") or \a letter ("-h") before `--`: for what must be known even
    /// if the rest is wrong.
    static bool holds(const QStringList &words, const QString &name, QChar letter = {});
    /// The same for the value of \a name, as "--format json" or "--format=json"; empty: there is none.
    static QString valueIn(const QStringList &words, const QString &name);

    bool has(const QString &name) const { return m_values.contains(name); }
    /// Empty when it was not given.
    QString value(const QString &name) const { return m_values.value(name).value(0); }
    QStringList values(const QString &name) const { return m_values.value(name); }
    const QStringList &operands() const { return m_operands; }

private:
    Result<void> set(const Option &option, const QString &shown, const QString &value);

    QMap<QString, QStringList> m_values;
    QStringList m_operands;
};

} // namespace Espalier
