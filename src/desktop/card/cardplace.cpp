// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/cardplace.h"

#include "core/theme.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

constexpr int cardPlaceGap = 2 * Metric::step;

QPoint clamped(QPoint topLeft, QSize size, const QRect &room)
{
    return {std::clamp(topLeft.x(), room.left(), std::max(room.left(), room.right() + 1 - size.width())),
            std::clamp(topLeft.y(), room.top(), std::max(room.top(), room.bottom() + 1 - size.height()))};
}

/// What of \a rect is to be seen in \a room, or the point at its edge behind which it lies.
QRect seenIn(const QRect &room, const QRect &rect)
{
    const QRect seen = rect & room;
    return seen.isEmpty() ? QRect(clamped(rect.center(), {1, 1}, room), QSize(1, 1)) : seen;
}

/// After, before, below, above.
std::array<QRect, 4> placesAround(const QRect &avoid, const QRect &name, QSize size, const QRect &room, bool isMirrored)
{
    const int right = avoid.right() + 1 + cardPlaceGap;
    const int left = avoid.left() - cardPlaceGap - size.width();
    const int level = clamped({0, name.top() - cardPlaceGap}, {1, size.height()}, room).y();
    const int x = clamped({isMirrored ? name.right() + 1 - size.width() : name.left(), 0}, {size.width(), 1}, room).x();
    return {QRect({isMirrored ? left : right, level}, size), QRect({isMirrored ? right : left, level}, size),
            QRect({x, avoid.bottom() + 1 + cardPlaceGap}, size),
            QRect({x, avoid.top() - cardPlaceGap - size.height()}, size)};
}

qsizetype areaOf(const QRect &rect) { return rect.isEmpty() ? 0 : qsizetype(rect.width()) * rect.height(); }

QRect inset(const QRect &room) { return room.adjusted(cardPlaceGap, cardPlaceGap, -cardPlaceGap, -cardPlaceGap); }

} // namespace

QRect placeCard(const CardRoom &room, QSize size, QSize least)
{
    for (const QSize wanted : {size, least}) {
        for (const QRect &place : {inset(room.view), inset(room.window)}) {
            for (const QRect &part : {room.whole, room.name}) {
                const QRect avoid = seenIn(room.view, part);
                const QRect name = seenIn(room.view, room.name);
                for (const QRect &card : placesAround(avoid, name, wanted, place, room.isMirrored)) {
                    if (place.contains(card) && !card.intersects(avoid) && !card.intersects(name))
                        return card;
                }
            }
        }
    }
    // It cannot but cover something: as little of the name as can be.
    const QRect place = inset(room.window);
    const QSize last = least.boundedTo(place.size());
    const QRect name = seenIn(room.view, room.name);
    std::array<QRect, 4> cards = placesAround(name, name, last, place, room.isMirrored);
    for (QRect &card : cards)
        card.moveTopLeft(clamped(card.topLeft(), last, place));
    return *std::ranges::min_element(cards, {}, [&](const QRect &card) { return areaOf(card & name); });
}

QRect placeBar(const QList<QRect> &marked, const QRect &view, QSize size)
{
    const QRect room = inset(view);
    QRect together;
    for (const QRect &rect : marked)
        together |= rect & view;
    const int middle = (together.isNull() ? room : together).center().x() - size.width() / 2;
    const int centred = room.center().x() - size.width() / 2;
    const int end = room.right() + 1 - size.width();
    const int bottom = room.bottom() + 1 - size.height();
    const QPoint places[] = {{middle, together.top() - cardPlaceGap - size.height()},
                             {middle, together.bottom() + 1 + cardPlaceGap},
                             {centred, bottom},
                             {centred, room.top()},
                             {end, bottom},
                             {room.left(), bottom},
                             {end, room.top()},
                             {room.left(), room.top()}};
    for (const QPoint place : places) {
        const QRect bar({clamped(place, size, room).x(), place.y()}, size);
        if (room.contains(bar) && std::ranges::none_of(marked, [&](const QRect &rect) { return rect.intersects(bar); }))
            return bar;
    }
    return QRect(clamped({centred, bottom}, size, room), size);
}

} // namespace Espalier
