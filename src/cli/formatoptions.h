// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"
#include "formats/optionvalues.h"

#include <QCoreApplication>

namespace Espalier {

class FormatCatalogue;
struct FormatInfo;

/// The options of all formats as flags of a verb that writes them, made from what the formats say of themselves.
class FormatOptions
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::FormatOptions)

public:
    /// A flag that several formats know stands for all of them.
    static QList<Option> of(const FormatCatalogue &formats);
    /// What was given, for \a format. An error when it does not know a flag, which says who does.
    static Result<OptionValues> read(const Arguments &arguments, const FormatInfo &format,
                                     const FormatCatalogue &formats);

private:
    struct Use;
    struct Flag;
    static QList<Flag> flagsOf(const FormatCatalogue &formats);
    static QString described(const Flag &flag);
    static QString choicesOf(const Flag &flag);
    static QString defaultsOf(const Flag &flag);
};

} // namespace Espalier
