// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/layoutmime.h"

#include "desktop/session/nodesmime.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QUrl>

namespace Espalier {

namespace {

struct LayoutMimeText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::LayoutMime)
};

Result<Layout> pieceOfTopics(const Session &session, const QByteArray &data)
{
    QStringList lines = QString::fromUtf8(data).split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return failure(ErrorKind::Input, LayoutMimeText::tr("The dragged topics name no guide."));
    const QString id = lines.takeFirst();
    Guide guide = session.guide();
    if (guide.id() != id) {
        Result<Guide> loaded = GuideLibrary::load(id);
        if (!loaded)
            return std::unexpected(loaded.error());
        guide = *std::move(loaded);
    }
    Layout piece;
    for (const QString &path : std::as_const(lines)) {
        const Topic *const topic = guide.topic(path);
        if (!topic)
            return failure(ErrorKind::Input, LayoutMimeText::tr("The guide knows no topic “%1”.").arg(printable(path)));
        const Layout branch = StarterBuilder::branch(guide, *topic, session.layout().info().variables);
        for (NodeIndex child = branch.firstChild(rootNode); child != noNode; child = branch.nextSibling(child))
            piece.link(piece.copyFrom(branch, child, true), rootNode);
    }
    return piece;
}

Result<Layout> pieceOfFile(const Session &session, const QByteArray &bytes)
{
    const Reader *const reader = session.formats().reader(u"espalier");
    if (!reader)
        return failure(ErrorKind::Usage, LayoutMimeText::tr("This program has no reader for project files."));
    Result<ReadResult> read = reader->read(bytes, {});
    if (!read)
        return std::unexpected(read.error());
    if (read->readOnly)
        return failure(ErrorKind::NewerVersion,
                       LayoutMimeText::tr("This comes from a newer version of Espalier and cannot be used here."));
    return std::move(read->layout);
}

} // namespace

QString LayoutMime::nodesType() { return QStringLiteral("application/vnd.espalier.nodes+json"); }
QString LayoutMime::ownType() { return QStringLiteral("application/vnd.espalier.own"); }
QString LayoutMime::topicsType() { return QStringLiteral("application/vnd.espalier.topics"); }

bool LayoutMime::isAccepted(const QMimeData &mime)
{
    return mime.hasFormat(nodesType()) || mime.hasFormat(topicsType()) || mime.hasUrls() || mime.hasText();
}

std::unique_ptr<QMimeData> LayoutMime::ofNodes(const Session &session, const QList<NodeIndex> &nodes, Use use)
{
    return std::make_unique<NodesMime>(session, nodes, use);
}

std::unique_ptr<QMimeData> LayoutMime::ofTopics(const Guide &guide, const QStringList &paths)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setData(topicsType(), QString(guide.id() + u'\n' + paths.join(u'\n')).toUtf8());
    mime->setText(paths.join(u'\n'));
    return mime;
}

QList<NodeIndex> LayoutMime::ownNodes(const Session &session, const QMimeData &mime)
{
    QByteArrayList words = mime.data(ownType()).split(' ');
    if (words.takeFirst() != NodesMime::tokenOf(session))
        return {};
    QList<NodeIndex> nodes;
    for (const QByteArray &word : std::as_const(words)) {
        const qsizetype colon = word.indexOf(':');
        bool ok = false;
        const NodeIndex node = word.first(std::max<qsizetype>(colon, 0)).toUInt(&ok);
        // Another document may have come in between, in which the number means something else.
        if (!ok || !session.layout().isLinked(node) || session.layout().id(node).toString().toLatin1() != word.sliced(colon + 1))
            return {};
        nodes.append(node);
    }
    return nodes;
}

std::optional<Result<Layout>> LayoutMime::piece(const Session &session, const QMimeData &mime)
{
    if (const auto *const nodes = dynamic_cast<const NodesMime *>(&mime))
        return nodes->piece();
    if (mime.hasFormat(nodesType()))
        return pieceOfFile(session, mime.data(nodesType()));
    if (mime.hasFormat(topicsType()))
        return pieceOfTopics(session, mime.data(topicsType()));
    return {};
}

std::optional<ImportRequest> LayoutMime::importRequest(const QMimeData &mime)
{
    ImportRequest request;
    if (mime.hasUrls()) {
        for (const QUrl &url : mime.urls()) {
            if (url.isLocalFile())
                request.paths.append(url.toLocalFile());
            else
                request.skipped.append(url.toDisplayString());
        }
        // A link dragged out of a browser comes as an address and as text: neither is a tree.
        return request;
    }
    if (!mime.hasText())
        return {};
    request.text = mime.text().toUtf8();
    return request;
}

QString LayoutMime::describe(const Session &session, const QMimeData &mime)
{
    const auto named = [](QString first, qsizetype count) {
        return count == 1 ? printable(first, 60) : LayoutMimeText::tr("%n item(s)", nullptr, int(count));
    };
    if (const QList<NodeIndex> own = ownNodes(session, mime); !own.isEmpty())
        return named(session.layout().name(own.first()), own.size());
    if (mime.hasFormat(topicsType())) {
        const QStringList paths = QString::fromUtf8(mime.data(topicsType())).split(u'\n', Qt::SkipEmptyParts).mid(1);
        return paths.isEmpty() ? QString() : named(paths.first().section(u'/', -1), paths.size());
    }
    if (mime.hasFormat(nodesType()))
        return LayoutMimeText::tr("From another window");
    if (mime.hasUrls()) {
        const QList<QUrl> urls = mime.urls();
        return urls.isEmpty() ? QString() : named(urls.first().adjusted(QUrl::StripTrailingSlash).fileName(), urls.size());
    }
    return LayoutMimeText::tr("Text");
}

} // namespace Espalier
