// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"

namespace Espalier {

class Context;
class FormatCatalogue;

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
    /// Its own options; those of every verb are added by allOptions(). \a formats: what can be written, and how.
    virtual QList<Option> options(const FormatCatalogue &formats) const = 0;
    virtual QList<Example> examples() const = 0;
    /// How it prints what it found, one of its options; nothing: it prints nothing, or there is no choice.
    virtual std::optional<PrintFormatOption> printFormat() const { return {}; }
    /// Does it take fonts and images to run with these arguments?
    virtual bool needsPictures(const FormatCatalogue &, const Arguments &) const { return false; }
    /// The exit code; an error's own code comes from its kind.
    virtual Result<int> run(Context &context, const Arguments &arguments) const = 0;

    QList<Option> allOptions(const FormatCatalogue &formats) const { return options(formats) + Options::ofEveryVerb(); }
    /// Do \a words, which stand behind the verb and may be wrong, ask for JSON?
    bool isJsonWanted(const QStringList &words) const;

protected:
    /// Exactly one operand, called \a what in the message.
    static Result<QString> soleOperand(const Arguments &arguments, const QString &what);
};

} // namespace Espalier
