// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safefile.h"
#include "plan/sink.h"

namespace Espalier {

/// Writes the one file of a plan. It appears all at once.
class FileSink final : public Sink
{
public:
    explicit FileSink(QString path, SafeFileOptions options = {}) : m_path(std::move(path)), m_options(options) {}

    Result<void> write(const Plan &plan, Progress &progress, Report &report) override;

private:
    QString m_path;
    SafeFileOptions m_options;
};

} // namespace Espalier
