// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a layout as a program that makes its folders and files, in a folder named after the project where it is run.
/// The plan lists what the script makes, as that of an archive lists what is in it. A script never replaces what is
/// there, and run a second time it changes nothing. Its words are English whatever the program's language: the same
/// layout gives the same bytes everywhere.
class ScriptExporter : public Exporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ScriptExporter)

public:
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;
    Result<Plan> stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const final;

protected:
    /// The whole script; \a plan: what it makes, where nothing is in the way yet.
    virtual Result<QByteArray> script(const Plan &plan, const WriteOptions &options) const = 0;
    /// Only names that exist on \a platform can be written in it.
    virtual Platform platform(Platform wanted) const { return wanted; }
    virtual bool isExecutable() const { return true; } ///< the file itself, on systems that know of that

    static OptionSpec contentsOption();
    static bool takesContents(const WriteOptions &options);
    /// What stands in the file \a entry of \a plan, unless the options say that nothing does.
    static std::string_view contentOf(const Plan &plan, const PlanEntry &entry, const WriteOptions &options);
    static bool isMade(const PlanEntry &entry) { return entry.action == PlanAction::Create; }

private:
    Result<Plan> planned(const Layout &layout, const WriteOptions &options) const;
};

} // namespace Espalier
