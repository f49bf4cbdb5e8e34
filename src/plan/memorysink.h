// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/sink.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a plan into memory: for previews, for what is passed on to other programs, and for tests.
class MemorySink final : public Sink
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::MemorySink)

public:
    struct Item {
        QByteArray path; ///< as in the plan: folders end with a slash
        QByteArray content;
        bool executable = false;

        friend bool operator==(const Item &, const Item &) = default;
    };

    Result<void> write(const Plan &plan, Progress &progress, Report &report) override;

    /// In the plan's order; empty after a failure.
    const QList<Item> &items() const { return m_items; }

private:
    QList<Item> m_items;
};

} // namespace Espalier
