// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/theme.h"
#include "picture/mapoptions.h"

#include <QCoreApplication>
#include <QMap>

#include <optional>

namespace Espalier {

enum class PictureFormat : quint8 { Svg, Png, Pdf };

/// The paper of a PDF. \c One: a single page as large as the map.
enum class PicturePaper : quint8 { A4, A3, Letter, One };

/// What somebody may choose for a picture, from the words in WriteOptions::extra: "style", "direction", "theme",
/// "scale", "transparent" and "files" ("yes" or "no"), "title", "page".
struct PictureOptions {
    MapStyle style = MapStyle::Cards;
    MapDirection direction = MapDirection::LeftToRight;
    Theme::Kind theme = Theme::Kind::Light;
    std::optional<double> scale; ///< none: 1, or what suits the paper
    bool isTransparent = false;
    bool files = true;
    PicturePaper paper = PicturePaper::A4;
    std::optional<QString> title; ///< none: the project's name; empty: no heading

    static constexpr double leastScale = 0.1;
    static constexpr double mostScale = 8;

    /// Unknown keys are passed over; unknown values are an error that says what is possible.
    static Result<PictureOptions> from(const QMap<QString, QString> &extra, PictureFormat format);

    /// The words, for the command line and for forms, the default first.
    static QStringList styles();
    static QStringList directions();
    static QStringList themes();
    static QStringList papers();

private:
    Q_DECLARE_TR_FUNCTIONS(Espalier::PictureOptions)
};

} // namespace Espalier
