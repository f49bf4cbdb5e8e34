// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "formats/format.h"
#include "picture/pictureoptions.h"

#include <QByteArray>
#include <QImage>

#include <memory>

class QMimeData;

namespace Espalier {

/// A map on the clipboard: pixels for programs that know nothing else, and SVG.
struct ClipboardPicture {
    QImage image;
    QByteArray svg;

    /// \a layout as \a options.plan.filter shows it; twice the size of the screen's, unless that is too much. To be made
    /// in any thread.
    static Result<ClipboardPicture> of(const Layout &layout, const WriteOptions &options, const PictureOptions &choice);
    std::unique_ptr<QMimeData> toMime() const;
};

} // namespace Espalier
