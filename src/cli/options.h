// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"
#include "cli/printformat.h"
#include "plan/planner.h"

namespace Espalier {

class Context;

/// Options that know what they are called, how help describes them, and how their value is read.
struct SwitchOption : Option {
    bool isGiven(const Arguments &arguments) const { return arguments.has(name); }
};

struct TextOption : Option {
    bool isGiven(const Arguments &arguments) const { return arguments.has(name); }
    /// Empty when it was not given.
    QString value(const Arguments &arguments) const { return arguments.value(name); }
    QStringList values(const Arguments &arguments) const { return arguments.values(name); }
};

/// One of the values of an enumeration, by its id; the parser has checked that it is one.
template <typename Value> struct ChoiceOption : Option {
    std::optional<Value> (*fromId)(QStringView) = nullptr;
    Value usual = {};

    Value value(const Arguments &arguments) const { return fromId(arguments.value(name)).value_or(usual); }
};

struct LevelOption : TextOption {
    /// \c None when it was not given.
    Result<Phase> phase(const Arguments &arguments) const;
};

struct GuideOption : TextOption {
    /// `guide:` before it taken away; the default is the built-in guide.
    QString id(const Arguments &arguments) const;
};

/// --format of a verb that prints something.
struct PrintFormatOption : Option {
    /// Text when nothing else is asked for.
    PrintFormat value(const Context &context, const Arguments &arguments) const;
};

/// The options that several verbs share.
class Options
{
public:
    static SwitchOption json();
    static SwitchOption quiet();
    static SwitchOption help();
    static QList<Option> ofEveryVerb() { return {json(), quiet(), help()}; }

    static SwitchOption dryRun();
    static ChoiceOption<ConflictPolicy> onConflict();
    /// --dry-run, --on-conflict, --gitkeep, --no-readme, --platform: for what writes folders and files
    static QList<Option> ofPlanning();
    /// Everything of ofPlanning() but the dry run, without the filter.
    static PlanOptions planningOf(const Arguments &arguments);

    static TextOption output(const QString &description);
    /// --format of a verb that writes or reads files.
    static TextOption format(const QString &description);
    static LevelOption level(const QString &description);
    /// Of verbs that leave out what comes later.
    static LevelOption level();
    static GuideOption guide();
    /// \a offered: the default first.
    static PrintFormatOption printFormat(const QList<PrintFormat> &offered, const QString &description);

    /// What a SOURCE is, for the descriptions of the verbs that take one.
    static QString aboutSource();
};

} // namespace Espalier
