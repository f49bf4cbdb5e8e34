// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "plan/planner.h"

#include <QCoreApplication>

namespace Espalier {

class Context;
class OutputFile;
class Sink;

/// Where and as what a layout goes out.
struct Destination {
    QString target;  ///< as -o has it; "-": the standard output
    QString format;  ///< the id of a format that can be written
    PlanOptions plan;
    QMap<QString, QString> extra; ///< for the writer of a single file
    QString sourceFolder; ///< absolute; the layout was read from there, and must not be written into it; may be empty
    bool isDryRun = false;
    bool printsPlan = true; ///< with --json, a real run prints its plan; off for verbs that print a report
};

/// Takes a layout to its destination: a directory, an archive, a single file or the standard output. Everything goes
/// through a plan, and a dry run prints the very plan that the real run executes.
class Delivery
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Delivery)

public:
    Delivery(Context &context, Destination destination);

    /// The exit code.
    Result<int> run(const Layout &layout);
    /// Bytes that are ready, as a single file.
    Result<int> runBytes(const QByteArray &bytes);

private:
    Result<int> toDirectory(const Layout &layout);
    Result<int> toArchive(const Layout &layout);
    Result<int> toFile(const Layout &layout);
    Result<int> archiveToOutput(const Plan &plan);
    Result<int> fileToOutput(const Layout &layout);
    Result<void> writePlan(const Plan &plan, Sink &sink);
    Result<QByteArray> produce(const Layout &layout);
    Result<int> putFile(OutputFile file, const QByteArray &bytes);
    /// Prints a dry run's plan, or tells what the real run did; entries that were refused make the exit code.
    Result<int> finish(const Plan &plan);
    Result<int> dryRun(const Plan &plan);
    Result<void> checkOutside() const;
    Result<void> checkTerminal(const FormatInfo &info) const;
    Error conflictOf(const Plan &plan) const;
    WriteOptions writeOptions(Progress *progress) const;
    bool isToOutput() const { return m_destination.target == u"-"; }

    Context &m_context;
    Destination m_destination;
};

} // namespace Espalier
