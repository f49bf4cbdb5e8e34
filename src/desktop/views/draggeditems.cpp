// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/draggeditems.h"

#include "desktop/session/layoutmime.h"
#include "desktop/session/session.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace Espalier {

DraggedItems DraggedItems::of(const Session &session, const QMimeData &mime)
{
    const QList<NodeIndex> own = LayoutMime::ownNodes(session, mime);
    DraggedItems items;
    items.isOwn = !own.isEmpty();
    items.what = LayoutMime::describe(session, mime);
    if (items.isOwn) {
        items.figure = figureOf(session.layout(), own.first());
        items.phase = session.layout().toldPhase(own.first());
    } else if (mime.hasFormat(LayoutMime::topicsType())) {
        const QString path = QString::fromUtf8(mime.data(LayoutMime::topicsType())).section(u'\n', 1, 1);
        const QString icon = topicIconName(path);
        const Topic *const topic = session.guide().topic(path);
        items.figure = {.icon = icon.isEmpty() ? nodeIconName(!topic || topic->kind == NodeKind::Folder, path) : icon, .isTile = !icon.isEmpty()};
        items.phase = topic ? topic->phase : Phase::None;
    } else if (mime.hasUrls() && !mime.hasFormat(LayoutMime::nodesType())) {
        const QString path = mime.urls().value(0).toLocalFile();
        items.figure = {.icon = nodeIconName(QFileInfo(path).isDir(), path)};
    } else {
        items.figure = {.icon = mime.hasFormat(LayoutMime::nodesType()) ? QStringLiteral("nodes/folder") : QStringLiteral("nodes/file-text")};
    }
    return items;
}

Qt::DropAction DraggedItems::actionFor(const QDropEvent &event) const
{
    if (isOwn && !(event.modifiers() & Qt::ControlModifier) && event.possibleActions() & Qt::MoveAction)
        return Qt::MoveAction;
    return event.possibleActions() & Qt::CopyAction ? Qt::CopyAction
        : event.possibleActions() & Qt::LinkAction  ? Qt::LinkAction
                                                    : Qt::IgnoreAction;
}

} // namespace Espalier
