// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/scripts/scriptexporter.h"

namespace Espalier {

/// A batch file for the command prompt of Windows. Names that Windows refuses cannot even be written in one; they are
/// refused, with everything below them.
class CmdScript final : public ScriptExporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CmdScript)

public:
    FormatInfo info() const final;

protected:
    Result<QByteArray> script(const Plan &plan, const WriteOptions &options) const final;
    Platform platform(Platform) const final { return Platform::Windows; }
    bool isExecutable() const final { return false; }
};

} // namespace Espalier
