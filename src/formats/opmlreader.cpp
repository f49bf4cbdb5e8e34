// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/opmlformat.h"

#include "core/name.h"
#include "core/text/namekind.h"
#include "formats/imports.h"
#include "formats/textformat.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace Espalier {

namespace {

struct OpmlReaderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Opml)
};

class Outline
{
public:
    Outline(Layout &layout, Report &report, const ReadOptions &options) : m_layout(layout), m_report(report), m_options(options) {}

    Result<void> read(QXmlStreamReader &xml)
    {
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement) {
                if (const Result<void> ok = open(xml); !ok)
                    return ok;
            } else if (token == QXmlStreamReader::EndElement && xml.name() == u"outline") {
                m_above.removeLast();
            }
        }
        if (xml.hasError())
            return failure(ErrorKind::Input,
                           OpmlReaderText::tr("The XML is wrong at line %1, column %2: %3.")
                               .arg(xml.lineNumber())
                               .arg(xml.columnNumber())
                               .arg(printable(xml.errorString())),
                           {.file = m_options.fileName, .line = xml.lineNumber(), .column = xml.columnNumber()});
        if (!m_isOpml)
            return failure(ErrorKind::Input,
                           OpmlReaderText::tr("This is XML, but no outline: there is no “opml” element."),
                           {.file = m_options.fileName});
        for (const NodeIndex node : std::as_const(m_unsaid)) {
            if (m_layout.childCount(node) == 0 && guessedKind(m_layout.nameUtf8(node)) == NodeKind::File)
                m_layout.setKind(node, NodeKind::File);
        }
        return {};
    }

    const QString &title() const { return m_title; }

private:
    Result<void> open(QXmlStreamReader &xml)
    {
        m_isOpml = m_isOpml || xml.name() == u"opml";
        if (xml.name() == u"title" && m_title.isEmpty())
            m_title = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
        if (xml.name() != u"outline" || !xml.isStartElement())
            return {};
        if (m_above.size() > ImportLimits::depth)
            return failure(ErrorKind::Refused,
                           OpmlReaderText::tr("The outline is more than %L1 levels deep, too deep to read it safely.")
                               .arg(ImportLimits::depth),
                           {.file = m_options.fileName});
        if (m_options.progress && m_options.progress->isCancelled())
            return failure(ErrorKind::Cancelled, {});
        m_above.append(append(xml));
        return {};
    }

    NodeIndex append(const QXmlStreamReader &xml)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString text = attributes.value(u"text").toString();
        bool isReplaced = false;
        const QString name = Name::nearest(text, &isReplaced).toString();
        if (isReplaced)
            m_report.add(Severity::Warning, QStringLiteral("name-replaced"),
                         OpmlReaderText::tr("“%1” cannot be a name; “%2” was put in its place.")
                             .arg(printable(text), printable(name)),
                         {.file = m_options.fileName, .line = xml.lineNumber()});
        const std::optional<NodeKind> kind = nodeKindFromId(attributes.value(u"type").toString().toStdString());
        NodeIndex parent = m_above.isEmpty() ? rootNode : m_above.last();
        if (!m_layout.isFolder(parent))
            m_layout.setKind(parent, NodeKind::Folder); // whatever it called itself, it holds something
        const NodeIndex node = m_layout.append(parent, NodeData{.name = name, .kind = kind.value_or(NodeKind::Folder), .summary = attributes.value(u"_note").toString()});
        if (!kind)
            m_unsaid.append(node);
        return node;
    }

    Layout &m_layout;
    Report &m_report;
    const ReadOptions &m_options;
    QList<NodeIndex> m_above;
    QList<NodeIndex> m_unsaid; // of unknown kind
    QString m_title;
    bool m_isOpml = false;
};

} // namespace

FormatInfo OpmlReader::info() const
{
    return {.id = QStringLiteral("opml"),
            .name = OpmlReaderText::tr("Outline (OPML)"),
            .description = OpmlReaderText::tr("The tree as an outline, for outliners and mind maps."),
            .suffixes = {QStringLiteral("opml")}};
}

int OpmlReader::sniff(QByteArrayView head, const QString &fileName) const
{
    if (head.contains("<opml"))
        return 90;
    return head.trimmed().startsWith('<') && fileName.endsWith(u".opml", Qt::CaseInsensitive) ? 60 : 0;
}

Result<ReadResult> OpmlReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    ReadResult result;
    QXmlStreamReader xml(bytes);
    Outline outline(result.layout, result.report, options);
    if (const Result<void> ok = outline.read(xml); !ok)
        return std::unexpected(ok.error());
    const QString base = baseNameOf(options.fileName);
    const QString name = !outline.title().isEmpty() ? outline.title()
        : base.isEmpty()                            ? OpmlReaderText::tr("project")
                                                    : base;
    result.layout.setName(rootNode, Name::nearest(name).toString());
    return result;
}

} // namespace Espalier
