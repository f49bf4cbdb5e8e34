// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"

namespace Espalier {

class Context;

/// One verb of the command line. Stateless: everything it works on is passed in.
class Command
{
public:
    struct Example {
        QString line; ///< as it is typed
        QString description;
    };

    virtual ~Command() = default;

    virtual QString name() const = 0;
    /// Half a sentence for the list of verbs.
    virtual QString summary() const = 0;
    /// The forms it is called in, without the program's name.
    virtual QStringList usages() const = 0;
    /// Paragraphs, separated by line feeds.
    virtual QString description() const = 0;
    /// Its own options; those of every verb are added by allOptions().
    virtual QList<Option> options() const = 0;
    virtual QList<Example> examples() const = 0;
    /// Does it take the formats that need fonts and images to run with these arguments? Only asked where there are none.
    virtual bool wantsPictures(Context &context, const Arguments &arguments) const;
    /// The exit code; an error's own code comes from its kind.
    virtual Result<int> run(Context &context, const Arguments &arguments) const = 0;

    QList<Option> allOptions() const;

protected:
    /// Exactly one operand, called \a what in the message.
    static Result<QString> soleOperand(const Arguments &arguments, const QString &what);
};

} // namespace Espalier
