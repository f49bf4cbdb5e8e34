// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "plan/plan.h"

#include <QCoreApplication>

namespace Espalier {

class FormatRegistry;

/// A single file named by -o, looked at but not touched: what would happen with what stands there.
class OutputFile
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::OutputFile)

public:
    /// Fails for what can never be written: a folder, a device, a file in a folder that is not there.
    static Result<OutputFile> look(const QString &path, ConflictPolicy policy, const FormatRegistry &formats);

    const QString &path() const { return m_path; }
    PlanAction action() const { return m_action; }
    const QString &reason() const { return m_reason; } ///< a full sentence; empty for a plain create
    /// It exists, and whether it differs matters: the caller compares and tells.
    bool wantsComparison() const { return m_action == PlanAction::Overwrite || m_action == PlanAction::Conflict; }
    void setSame();
    /// Equal byte for byte to \a bytes, or to the file \a other.
    bool equals(QByteArrayView bytes) const;
    bool equalsFile(const QString &other) const;

    /// Nothing but what the plan of one file says: the folder it lies in, and the file.
    Plan plan(qint64 bytes) const;
    /// The error of a conflict or a refusal.
    Error error() const;

private:
    static bool isNewerProject(const QString &path, const FormatRegistry &formats);

    QString m_path;
    PlanAction m_action = PlanAction::Create;
    QString m_reason;
};

} // namespace Espalier
