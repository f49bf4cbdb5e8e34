// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formatinfo.h"
#include "formats/optionvalues.h"

#include <QString>

#include <optional>

namespace Espalier {

/// How much of the explanations a page holds, in the order of the choices of the format.
enum class PageContents : quint8 { None, Short, Main, All };

/// The colours a page begins with. \c Auto: those of the reader's system.
enum class PageTheme : quint8 { Auto, Light, Dark };

/// What somebody may choose for a page.
struct PageOptions {
    PageContents contents = PageContents::Main;
    PageTheme theme = PageTheme::Auto;
    bool map = true;
    std::optional<QString> title; ///< none: the project's name

    static PageOptions from(const OptionValues &values, const FormatInfo &format);
};

} // namespace Espalier
