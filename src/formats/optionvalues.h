// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "formats/optionspec.h"

#include <QCoreApplication>
#include <QMap>

#include <optional>

namespace Espalier {

/// What was chosen of the options of a format, checked: made by parse() alone, so that a key nobody knows or a value
/// that cannot be ends there. Made otherwise it holds nothing, and every writer does what it does by default.
class OptionValues
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::OptionValues)

public:
    OptionValues() = default;
    /// \a words: values by the ids of their options. What is not among them has its default.
    static Result<OptionValues> parse(const QList<OptionSpec> &specs, const QMap<QString, QString> &words);

    /// Itself, or when nothing was chosen the defaults of \a specs.
    OptionValues completed(const QList<OptionSpec> &specs) const;

    /// False: it was not given and has no default.
    bool has(QStringView id) const { return find(id) != nullptr; }
    bool isOn(QStringView id) const;
    /// The place of the choice among the spec's; -1: none.
    qsizetype choice(QStringView id) const;
    qint64 integer(QStringView id) const;
    double number(QStringView id) const;
    QString text(QStringView id) const;
    QStringList names(QStringView id) const;

    /// As words of the command line, in the order of the specs, as far as they differ from the defaults.
    QStringList toArguments() const;

private:
    struct Value {
        OptionSpec spec;
        QString text;
    };
    static Result<void> check(const OptionSpec &spec, const QString &text);
    const Value *find(QStringView id) const;

    QList<Value> m_values;
};

} // namespace Espalier
