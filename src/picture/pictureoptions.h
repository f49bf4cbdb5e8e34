// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "formats/formatinfo.h"
#include "formats/optionvalues.h"
#include "picture/mapoptions.h"

#include <QString>

#include <optional>

namespace Espalier {

/// The paper of a PDF. \c One: a single page as large as the map.
enum class PicturePaper : quint8 { A4, A3, Letter, One };

/// What somebody may choose for a picture.
struct PictureOptions {
    MapStyle style = MapStyle::Poster;
    MapDirection direction = MapDirection::LeftToRight;
    Theme::Kind theme = Theme::Kind::Light;
    std::optional<double> scale; ///< none: 1, or what suits the paper
    bool isTransparent = false;
    bool files = true;
    PicturePaper paper = PicturePaper::A4;
    bool isPaged = false; ///< goes onto pages of that paper
    std::optional<QString> title; ///< none: the project's name; empty: no heading

    /// What was chosen for \a format, one of PictureFormats.
    static PictureOptions from(const OptionValues &values, const FormatInfo &format);
};

} // namespace Espalier
