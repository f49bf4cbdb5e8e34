// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/nodesmime.h"

#include "desktop/session/nodelists.h"
#include "desktop/session/session.h"
#include "formats/exportjob.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"

#include <QBuffer>
#include <QDir>
#include <QRandomGenerator>
#include <QUrl>

namespace Espalier {

namespace {

const QString plainTextType = QStringLiteral("text/plain");
const QString htmlType = QStringLiteral("text/html");
const QString markdownType = QStringLiteral("text/markdown");
const QString urlsType = QStringLiteral("text/uri-list");
constexpr qsizetype mostDraggedOut = 20'000; // nodes: more are an export, which shows how far it is

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

bool isSmallEnough(const Layout &layout, const QList<NodeIndex> &nodes)
{
    qsizetype count = 0;
    for (const NodeIndex top : nodes) {
        for (NodeIndex node = top; node != noNode; node = layout.next(node, top)) {
            if (++count > mostDraggedOut)
                return false;
        }
    }
    return true;
}

} // namespace

QByteArray NodesMime::tokenOf(const Session &session)
{
    static const quint64 process = QRandomGenerator::system()->generate64();
    return QByteArray::number(process, 16) + '-' + QByteArray::number(quintptr(&session), 16);
}

NodesMime::NodesMime(const Session &session, const QList<NodeIndex> &nodes, LayoutMime::Use use)
    : m_registry(session.formats()), m_layout(session.allowedLayout()),
      m_guide(GuideLibrary::explaining(session.layout().info(), session.guide())),
      m_nodes(session.editor().topmost(nodes)),
      m_givesFolders(use == LayoutMime::Use::Drag && isSmallEnough(m_layout, m_nodes))
{
    m_own = tokenOf(session);
    for (const NodeIndex node : m_nodes)
        m_own += ' ' + QByteArray::number(node) + ':' + m_layout.id(node).toString().toLatin1();
}

Layout NodesMime::pieceOf(const QList<NodeIndex> &nodes) const
{
    Layout piece(m_layout.name(rootNode));
    LayoutInfo info;
    info.guide = m_layout.info().guide;
    info.variables = m_layout.info().variables;
    piece.setInfo(info);
    for (const NodeIndex node : nodes)
        piece.link(piece.copyFrom(m_layout, node, true), rootNode);
    return piece;
}

Layout NodesMime::piece() const { return pieceOf(m_nodes); }

QStringList NodesMime::formats() const
{
    QStringList types{LayoutMime::nodesType(), LayoutMime::ownType(), plainTextType, htmlType, markdownType};
    if (m_givesFolders)
        types.append(urlsType);
    return types;
}

QVariant NodesMime::retrieveData(const QString &type, QMetaType) const
{
    if (type == LayoutMime::ownType())
        return m_own;
    if (type == LayoutMime::nodesType())
        return written(m_registry, u"espalier", piece());
    if (type == plainTextType)
        return drawn();
    if (type == htmlType)
        return NodeLists::html(m_layout, m_nodes);
    if (type == markdownType)
        return NodeLists::markdown(m_layout, m_nodes).toUtf8();
    if (type == urlsType && m_givesFolders)
        return urls();
    return {};
}

/// One folder is the root of its drawing; several things stand below ".", as `tree` draws them.
QString NodesMime::drawn() const
{
    if (m_nodes.size() == 1 && m_layout.childCount(m_nodes.first()) == 0)
        return m_layout.name(m_nodes.first()) + (m_layout.isFolder(m_nodes.first()) ? QStringLiteral("/") : QString());
    Layout tree(QStringLiteral("."));
    if (m_nodes.size() == 1) {
        tree.setName(rootNode, m_layout.name(m_nodes.first()));
        tree.setSummary(rootNode, m_layout.summary(m_nodes.first()));
        for (NodeIndex child = m_layout.firstChild(m_nodes.first()); child != noNode;
             child = m_layout.nextSibling(child))
            tree.link(tree.copyFrom(m_layout, child, true), rootNode);
    } else {
        for (const NodeIndex node : m_nodes)
            tree.link(tree.copyFrom(m_layout, node, true), rootNode);
    }
    return QString::fromUtf8(written(m_registry, u"text", tree));
}

/// Each branch as an export makes it, in a temporary folder of its own: two may have the same name.
QVariant NodesMime::urls() const
{
    if (!m_urls.isEmpty())
        return m_urls;
    static std::vector<std::unique_ptr<QTemporaryDir>> folders;
    for (const NodeIndex node : m_nodes) {
        auto folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("espalier-drag-XXXXXX")));
        if (!folder->isValid())
            return {};
        const ExportJob job(m_registry,
                            {.format = QStringLiteral("directory"),
                             .target = folder->path(),
                             .layout = pieceOf({node}),
                             .guide = m_guide,
                             .options = {},
                             .values = {}});
        Progress progress;
        const Result<Plan> plan = job.planToWrite(progress);
        if (!plan || !job.write(*plan, progress))
            return {};
        const QString path = folder->filePath(m_layout.name(node));
        folders.push_back(std::move(folder));
        m_urls.append(QUrl::fromLocalFile(path));
    }
    return m_urls;
}

} // namespace Espalier
