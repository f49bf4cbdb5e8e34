// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/scripts/scriptexporter.h"

namespace Espalier {

enum class ShellKind { Bash, Posix };

/// A shell script of `mkdir`, `touch` and here-documents, which our own readers of shell commands understand. Both
/// kinds run in every POSIX shell; they differ in who is asked to run them.
class ShellScript final : public ScriptExporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ShellScript)

public:
    explicit ShellScript(ShellKind kind) : m_kind(kind) { }

    FormatInfo info() const final;

protected:
    Result<QByteArray> script(const Plan &plan, const WriteOptions &options) const final;

private:
    static void appendFolders(QByteArray &text, const Plan &plan);
    static void appendFile(QByteArray &text, const PlanEntry &entry, std::string_view content);

    ShellKind m_kind;
};

} // namespace Espalier
