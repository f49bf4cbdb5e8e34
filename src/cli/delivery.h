// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/destination.h"
#include "core/report.h"
#include "guide/guide.h"

#include <QCoreApplication>

namespace Espalier {

class Context;
class ExportJob;

/// Takes a layout to its destination and tells what became of it: words, streams and exit codes of an export. What is
/// done, ExportJob decides; a dry run prints the very plan that the real run executes.
class Delivery
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Delivery)

public:
    /// \a guide: explains the folders; null where explanations travel with the nodes.
    Delivery(Context &context, Destination destination, Guide guide = {});

    /// The exit code.
    Result<int> run(const Layout &layout);
    /// Bytes that are ready, as a single file.
    Result<int> runBytes(const QByteArray &bytes);

private:
    Result<int> toOutput(const ExportJob &job);
    Result<int> dryRun(const Plan &plan);
    /// Tells what the real run did; entries that were refused make the exit code.
    Result<int> finish(const Plan &plan);
    int tellRefused(const Plan &plan);
    Result<void> checkOutside(const Plan &plan) const;
    Result<void> checkTerminal() const;
    bool isToOutput() const { return m_destination.target == u"-"; }

    Context &m_context;
    const Destination m_destination;
    const Guide m_guide;
};

} // namespace Espalier
