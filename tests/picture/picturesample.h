// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "formats/format.h"

#include <QMap>

namespace Espalier {

/// The built-in guide, as far as \a level goes.
Layout guideLayout(Phase level);
/// The Expert layout as the guide gave it before its generative half (45b0020), for what is measured by the geometry of
/// a known tree: tests/data/layouts/mlops-expert.espalier.
Layout knownExpert();
/// Names that would do harm in a picture if they were taken as they are.
Layout hostileLayout();
/// Names of all linked nodes, the root's too, as a picture shows them.
QStringList shownNames(const Layout &layout);

/// What a writer makes of a layout; empty and a message on failure.
struct Written {
    QByteArray bytes;
    Result<void> result;
};
Written written(const Writer &writer, const Layout &layout, const QMap<QString, QString> &words = {},
                Phase level = Phase::None);

} // namespace Espalier
