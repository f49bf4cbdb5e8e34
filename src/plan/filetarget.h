// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "plan/plan.h"

#include <QCoreApplication>

#include <functional>

namespace Espalier {

/// A single file as the target of an export, looked at but not touched: what would happen with what stands there.
class FileTarget
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::FileTarget)

public:
    /// Fails for what can never be written: a folder, a device, a file in a folder that is not there. A file of which
    /// \a isKeptForSafety says true is never replaced, whatever the policy; one that is write-protected only under
    /// "overwrite", by root as by anybody else, and it keeps its mode then.
    static Result<FileTarget> look(const QString &path, ConflictPolicy policy,
                                   const std::function<bool(const QString &path)> &isKeptForSafety);

    const QString &path() const { return m_path; }
    PlanAction action() const { return m_action; }
    const QString &reason() const { return m_reason; } ///< a full sentence; empty for a plain create
    /// It exists, and whether it differs matters: the caller compares and tells.
    bool wantsComparison() const { return m_action == PlanAction::Overwrite || isObstacleUnlessSame(); }
    /// Only when it differs it is in the way.
    bool isObstacleUnlessSame() const { return m_action == PlanAction::Conflict || m_isProtected; }
    void setSame();
    /// Equal byte for byte to \a bytes, or to the file \a other.
    bool equals(QByteArrayView bytes) const;
    bool equalsFile(const QString &other) const;

    /// The plan of a file with these bytes: the folder it lies in, and the file. Tells whether it is there already.
    Plan planOf(const QByteArray &bytes);
    /// Decides on the file that is to hold everything in \a plan: unless it is written, nothing in it is.
    void decide(Plan &plan) const;

private:
    QString m_path;
    PlanAction m_action = PlanAction::Create;
    QString m_reason;
    ErrorKind m_refusal = ErrorKind::Refused;
    bool m_isProtected = false; // and therefore refused
    bool m_replaces = true;
    bool m_replacesProtected = false;
};

} // namespace Espalier
