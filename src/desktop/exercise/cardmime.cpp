// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/cardmime.h"

#include <QMimeData>

namespace Espalier {

namespace {

const QString cardType = QStringLiteral("application/x-espalier-card");

} // namespace

std::unique_ptr<QMimeData> cardMime(NodeId id)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setData(cardType, id.toString().toLatin1());
    return mime;
}

std::optional<NodeId> cardIn(const QMimeData *mime)
{
    return mime && mime->hasFormat(cardType) ? NodeId::parse(mime->data(cardType)) : std::nullopt;
}

} // namespace Espalier
