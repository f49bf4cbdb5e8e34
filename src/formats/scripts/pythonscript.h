// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/scripts/scriptexporter.h"

namespace Espalier {

/// A program in Python 3 that needs nothing else, holds every level of the layout and asks for the project's name:
/// `create_mlops_structure.py --project-name X --level LEVEL` makes what `new X --level LEVEL` makes.
class PythonScript final : public ScriptExporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PythonScript)

public:
    FormatInfo info() const final;

protected:
    Result<QByteArray> script(const Plan &plan, const WriteOptions &options) const final;
};

} // namespace Espalier
