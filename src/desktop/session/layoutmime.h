// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"
#include "desktop/session/importrequest.h"

#include <QList>
#include <QStringList>

#include <memory>
#include <optional>

class QMimeData;

namespace Espalier {

class Guide;
class Session;

/// What travels on the clipboard and while dragging. Out: nodes as a piece of project file, as a drawn tree, an HTML
/// and a Markdown list for other programs, as real folders where they are dragged, and, for this very window, which
/// nodes they are; written only when somebody asks. In: those, topics of the guide, files and folders, text. Decodes
/// only; NodeVerbs does something with it.
namespace LayoutMime {

QString nodesType();  ///< a project file of the nodes
QString ownType();    ///< the window's token and its nodes
QString topicsType(); ///< the guide's id, then the topics' paths, one a line

bool isAccepted(const QMimeData &mime);

enum class Use { Clipboard, Drag };
/// \a nodes as they are now; later edits do not show. Real folders are only for what is dragged: programs that could
/// take text would prefer them.
std::unique_ptr<QMimeData> ofNodes(const Session &session, const QList<NodeIndex> &nodes, Use use = Use::Clipboard);
std::unique_ptr<QMimeData> ofTopics(const Guide &guide, const QStringList &paths);

/// The nodes meant, if \a mime was made by ofNodes() of this very session and all of them are still there.
QList<NodeIndex> ownNodes(const Session &session, const QMimeData &mime);
/// What nodes or topics stand for, as the children of a layout's root; nothing: it holds neither.
std::optional<Result<Layout>> piece(const Session &session, const QMimeData &mime);
/// The files and folders, or else the text, to be read; nothing: it holds neither.
std::optional<ImportRequest> importRequest(const QMimeData &mime);
/// What is being dragged, in words: a name, or "3 items".
QString describe(const Session &session, const QMimeData &mime);

} // namespace LayoutMime

} // namespace Espalier
