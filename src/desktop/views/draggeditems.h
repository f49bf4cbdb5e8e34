// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"
#include "picture/nodefigure.h"

#include <QString>

class QDropEvent;
class QMimeData;

namespace Espalier {

class Session;

/// What is being dragged over a view of the layout, as a person sees it.
struct DraggedItems {
    bool isOwn = false; ///< nodes of this very window
    QString what;       ///< a name, or "3 items"
    NodeFigure figure;
    Phase phase = Phase::None;

    static DraggedItems of(const Session &session, const QMimeData &mime);
    /// Only nodes of this window are moved: a file manager that is told of a move deletes its files.
    Qt::DropAction actionFor(const QDropEvent &event) const;
};

} // namespace Espalier
