// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/scripts/scriptexporter.h"

namespace Espalier {

/// A script for Windows PowerShell 5.1 and PowerShell 7 on every system. A name that the system it runs on refuses is
/// told and left out, with everything below it: there a backslash would lead elsewhere.
class PowerShellScript final : public ScriptExporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PowerShellScript)

public:
    FormatInfo info() const final;

protected:
    Result<QByteArray> script(const Plan &plan, const WriteOptions &options) const final;
    bool isExecutable() const final { return false; }
};

} // namespace Espalier
