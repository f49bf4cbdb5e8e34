// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/progress.h"
#include "core/report.h"
#include "core/result.h"
#include "formats/formatinfo.h"
#include "formats/optionvalues.h"
#include "plan/filetarget.h"
#include "plan/planner.h"
#include "plan/sink.h"

#include <QCoreApplication>

#include <memory>

class QIODevice;

namespace Espalier {

struct WriteOptions {
    PlanOptions plan; ///< filter, variables, READMEs …
    Progress *progress = nullptr;
    OptionValues values; ///< of the format alone
};

/// Writes layouts in one format: whatever it is, one file, folders or a part of a file that is there, it is planned
/// first, and a sink executes the plan. Stateless; the same layout, options and target give the same plan and the same
/// bytes.
class Exporter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Exporter)

public:
    virtual ~Exporter() = default;
    virtual FormatInfo info() const = 0;
    /// What would come of it at \a target, a path that is looked at but not touched. Empty: nothing is in the way.
    virtual Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const = 0;
    /// Executes \a plan, which plan() gave for the same \a target.
    virtual std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const = 0;
    /// Writes to \a device, which need not be able to jump back; what was odd and what was refused stands in the plan
    /// that comes back, which may hold no entries. The default refuses: not everything is a sequence of bytes.
    virtual Result<Plan> stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const;

protected:
    /// \a target as a single file. A project of a newer version is kept.
    static Result<FileTarget> lookAt(const QString &target, ConflictPolicy policy);
};

/// The exporter of a simple format: one file, written from the beginning to the end.
class Writer : public Exporter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Writer)

public:
    /// Writes the whole document to \a device; what could not be held by the format goes into \a report.
    virtual Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                               Report &report) const = 0;

    /// Writes into memory, so that the size is known, it can be looked at, and exactly it is what comes out.
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;
    Result<Plan> stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const final;

    /// The plan of a file with \a bytes that are ready.
    static Result<Plan> planOf(const QByteArray &bytes, const QString &target, ConflictPolicy policy);
};

} // namespace Espalier
