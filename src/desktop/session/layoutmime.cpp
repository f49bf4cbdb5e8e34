// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/layoutmime.h"

#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMimeData>
#include <QRandomGenerator>
#include <QUrl>

namespace Espalier {

namespace {

struct LayoutMimeText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::LayoutMime)
};

const QString layoutMimePlainText = QStringLiteral("text/plain");

/// Names one window of one running program, so that what came from it is known again.
QByteArray tokenOf(const Session &session)
{
    static const quint64 process = QRandomGenerator::system()->generate64();
    return QByteArray::number(process, 16) + '-' + QByteArray::number(quintptr(&session), 16);
}

/// The nodes as children of a root of their own.
Layout pieceOf(const Layout &layout, const QList<NodeIndex> &nodes)
{
    Layout piece(layout.name(rootNode));
    LayoutInfo info;
    info.guide = layout.info().guide;
    info.variables = layout.info().variables;
    piece.setInfo(info);
    for (const NodeIndex node : nodes)
        piece.link(piece.copyFrom(layout, node, true), rootNode);
    return piece;
}

QByteArray written(const FormatRegistry &formats, QStringView format, const Layout &layout)
{
    const Writer *const writer = formats.writer(format);
    QBuffer buffer;
    Report report;
    WriteOptions options;
    options.plan.readmes = false;
    if (!writer || !buffer.open(QIODevice::WriteOnly) || !writer->write(layout, options, buffer, report))
        return {};
    return buffer.data();
}

/// Nodes at the moment they were picked up, as a snapshot that costs nothing; forms are made when asked for.
class NodesMime final : public QMimeData
{
public:
    NodesMime(const Session &session, const QList<NodeIndex> &nodes)
        : m_formats(session.formats()), m_layout(session.layout()), m_nodes(session.editor().topmost(nodes))
    {
        m_own = tokenOf(session);
        for (const NodeIndex node : m_nodes)
            m_own += ' ' + QByteArray::number(node) + ':' + m_layout.id(node).toString().toLatin1();
    }

    Layout piece() const { return pieceOf(m_layout, m_nodes); }

    QStringList formats() const final { return {LayoutMime::nodesType(), LayoutMime::ownType(), layoutMimePlainText}; }
    bool hasFormat(const QString &type) const final { return formats().contains(type); }

protected:
    QVariant retrieveData(const QString &type, QMetaType) const final
    {
        if (type == LayoutMime::ownType())
            return m_own;
        if (type == LayoutMime::nodesType())
            return written(m_formats, u"espalier", piece());
        if (type == layoutMimePlainText)
            return drawn();
        return {};
    }

private:
    /// One folder is the root of its drawing; several things stand below ".", as `tree` draws them.
    QString drawn() const
    {
        if (m_nodes.size() == 1 && m_layout.childCount(m_nodes.first()) == 0)
            return m_layout.name(m_nodes.first()) + (m_layout.isFolder(m_nodes.first()) ? QStringLiteral("/") : QString());
        Layout tree(QStringLiteral("."));
        if (m_nodes.size() == 1) {
            tree.setName(rootNode, m_layout.name(m_nodes.first()));
            tree.setSummary(rootNode, m_layout.summary(m_nodes.first()));
            for (NodeIndex child = m_layout.firstChild(m_nodes.first()); child != noNode; child = m_layout.nextSibling(child))
                tree.link(tree.copyFrom(m_layout, child, true), rootNode);
        } else {
            for (const NodeIndex node : m_nodes)
                tree.link(tree.copyFrom(m_layout, node, true), rootNode);
        }
        return QString::fromUtf8(written(m_formats, u"text", tree));
    }

    const FormatRegistry &m_formats;
    const Layout m_layout;
    const QList<NodeIndex> m_nodes;
    QByteArray m_own;
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

std::unique_ptr<QMimeData> LayoutMime::ofNodes(const Session &session, const QList<NodeIndex> &nodes)
{
    return std::make_unique<NodesMime>(session, nodes);
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
    if (words.takeFirst() != tokenOf(session))
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
