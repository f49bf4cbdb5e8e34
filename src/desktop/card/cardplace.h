// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace Espalier {

/// Where a card that belongs to something may stand; all in one widget's coordinates.
struct CardRoom {
    QRect whole; ///< of what it belongs to
    QRect name; ///< the part of it that must stay in sight at least
    QRect view; ///< the card stands in here
    QRect window; ///< or else in here
    bool isMirrored = false;
};

/// The place for a card of that size: beside, below or above what it belongs to, not over it, as near as can be. Where
/// that is too large to leave room, not over its name. \a least: the size it may be pressed to before it covers that.
QRect placeCard(const CardRoom &room, QSize size, QSize least);

/// The place for a bar that acts on things at \a marked, in \a view: next to them and over none of them, as long as
/// there is such a place.
QRect placeBar(const QList<QRect> &marked, const QRect &view, QSize size);

} // namespace Espalier
