// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/page/pageexplanations.h"

#include <QCoreApplication>

namespace Espalier {

class Report;

/// How much of the explanations a page can hold without growing beyond what people send to each other.
class PageBudget {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PageBudget)

public:
    static constexpr qint64 mostBytes = 300'000;

    /// Weighs every text of \a layout in every amount. \a bytes: of the page without any.
    PageBudget(const Layout &layout, const PageExplanations &explanations, qint64 bytes);

    qint64 bytesWith(const PageAmounts &amounts) const;
    /// \a wanted, or as much of it as there is room for: less is said of the deepest nodes first, and \a report says
    /// so.
    PageAmounts fitted(const PageAmounts &wanted, Report &report) const;

private:
    using Weights = std::array<std::array<qint64, pageAmounts>, PageAmounts::depths>;

    qint64 m_bytes;
    Weights m_folders{};
    Weights m_files{};
};

} // namespace Espalier
