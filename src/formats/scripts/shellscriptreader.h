// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "formats/scripts/shellscript.h"

namespace Espalier {

/// Reads what the commands of a shell script would make, ours or anybody's. Nothing is run; what stands in here-documents
/// is taken for no command.
class ShellScriptReader final : public Reader
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ShellScriptReader)

public:
    explicit ShellScriptReader(ShellKind kind) : m_kind(kind) {}

    FormatInfo info() const final { return ShellScript(m_kind).info(); }
    int sniff(QByteArrayView head, const QString &fileName) const final;
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;

private:
    ShellKind m_kind;
};

} // namespace Espalier
