// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodeid.h"

#include <memory>
#include <optional>

class QMimeData;

namespace Espalier {

/// A card, or a node of an exercise, while it is dragged; nothing for other programs.
std::unique_ptr<QMimeData> cardMime(NodeId id);
std::optional<NodeId> cardIn(const QMimeData *mime);

} // namespace Espalier
