// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/utf8.h"
#include "formats/treejsonformat.h"

#include "formats/jsonvalue.h"
#include "formats/pathtree.h"
#include "formats/textformat.h"
#include "formats/treejsonrecords.h"

#include <QCoreApplication>

#include <memory>
#include <ranges>
#include <vector>

namespace Espalier {

namespace {

struct TreeJsonReaderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::TreeJson)
};

struct TreeJsonReaderFreeDocument {
    void operator()(yyjson_doc *document) const { yyjson_doc_free(document); }
};

std::string_view treeJsonReaderTextOf(yyjson_val *value)
{
    return yyjson_is_str(value) ? jsonText(value) : std::string_view();
}

std::string_view lastSegment(std::string_view path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    return path.substr(path.rfind('/') + 1); // "tree -f" writes whole paths
}

class TreeJson
{
public:
    /// \a buffer: what the values point into.
    TreeJson(Layout &layout, Report &report, const ReadOptions &options, const QByteArray &buffer)
        : m_layout(layout), m_options(options), m_imports(options, report), m_buffer(buffer)
    {
    }

    const TreeJsonPlaces &places() const { return m_places; }

    Result<void> read(yyjson_val *list)
    {
        openList(list, rootNode);
        while (!m_open.empty()) {
            const NodeIndex parent = m_open.back().parent;
            yyjson_val *const value = yyjson_arr_iter_next(&m_open.back().rest);
            if (!value) {
                m_open.pop_back();
                continue;
            }
            if (++m_count % 4096 == 0 && m_options.progress && m_options.progress->isCancelled())
                return failure(ErrorKind::Cancelled, {});
            if (const Result<void> ok = readValue(value, parent); !ok)
                return ok;
        }
        return {};
    }

private:
    struct Open {
        yyjson_arr_iter rest;
        NodeIndex parent;
    };

    void openList(yyjson_val *list, NodeIndex parent)
    {
        Open open{.rest = {}, .parent = parent};
        yyjson_arr_iter_init(list, &open.rest);
        m_open.push_back(open);
    }

    Result<void> readValue(yyjson_val *value, NodeIndex parent)
    {
        const std::string_view type = treeJsonReaderTextOf(yyjson_obj_get(value, "type"));
        if (type == "report" || (yyjson_is_obj(value) && yyjson_obj_get(value, "error") && type.empty()))
            return {};
        if (type.empty())
            return failure(
                ErrorKind::Input,
                TreeJsonReaderText::tr("This is JSON, but not the form of “tree -J”: an element has no “type”."),
                {.file = m_options.fileName});
        const bool isFolder = type == "directory";
        const std::string_view name = treeJsonReaderTextOf(yyjson_obj_get(value, "name"));
        const NodeIndex node = append(parent, isFolder ? NodeKind::Folder : NodeKind::File, name);
        if (node == noNode)
            return {};
        if (m_options.lineRecords && name.data())
            m_places.set(node, size_t(name.data() - m_buffer.constData()));
        setInfo(node, treeJsonReaderTextOf(yyjson_obj_get(value, "info")));
        if (type == "link")
            tellLink(node, treeJsonReaderTextOf(yyjson_obj_get(value, "target")));
        if (isFolder)
            return openContents(value, node);
        return {};
    }

    /// All of them, where a damaged text has several; the first is read first.
    Result<void> openContents(yyjson_val *folder, NodeIndex node)
    {
        std::vector<yyjson_val *> lists;
        size_t index = 0;
        size_t count = 0;
        yyjson_val *key = nullptr;
        yyjson_val *value = nullptr;
        yyjson_obj_foreach(folder, index, count, key, value)
        {
            if (yyjson_equals_str(key, "contents") && yyjson_is_arr(value))
                lists.push_back(value);
        }
        for (yyjson_val *const list : lists | std::views::reverse) {
            if (m_open.size() > size_t(ImportLimits::depth))
                return failure(
                    ErrorKind::Refused,
                    TreeJsonReaderText::tr("The tree is more than %L1 folders deep, too deep to read it safely.")
                        .arg(ImportLimits::depth),
                    {.file = m_options.fileName});
            openList(list, node);
        }
        return {};
    }

    NodeIndex append(NodeIndex parent, NodeKind kind, std::string_view name)
    {
        if (m_open.size() == 1 && (name == "." || name.ends_with("/.")))
            return m_layout.append(parent, kind, "."); // becomes the root, which gets another name
        name = lastSegment(name);
        if (Imports::isOrdinaryName(name))
            return m_layout.append(parent, kind, name);
        const Imports::ImportedName judged = Imports::judgeName(name);
        if (!judged.problem.isEmpty())
            m_imports.tell(Severity::Warning, judged.code.toLatin1().constData(), judged.problem, m_layout.path(parent));
        return judged.isDropped ? noNode : m_layout.append(parent, kind, judged.text);
    }

    void setInfo(NodeIndex node, std::string_view info)
    {
        if (info.empty())
            return;
        QString summary = fromUtf8(info);
        m_layout.setSummary(node, summary.replace(u'\n', u' '));
    }

    void tellLink(NodeIndex node, std::string_view target)
    {
        const QString path = m_layout.path(node);
        m_imports.tell(Severity::Note, "link",
                       TreeJsonReaderText::tr("“%1” is a link to “%2”; it is shown as a file.")
                           .arg(printable(path), printable(fromUtf8(target))),
                       path);
    }

    Layout &m_layout;
    const ReadOptions &m_options;
    Imports m_imports;
    const QByteArray &m_buffer;
    TreeJsonPlaces m_places;
    std::vector<Open> m_open;
    quint64 m_count = 0;
};

} // namespace

FormatInfo TreeJsonReader::info() const
{
    return {.id = QStringLiteral("tree-json"),
            .name = TreeJsonReaderText::tr("JSON of “tree”"),
            .description = TreeJsonReaderText::tr("What “tree -J” prints, for other programs."),
            .suffixes = {QStringLiteral("json")}};
}

int TreeJsonReader::sniff(QByteArrayView head, const QString &) const
{
    const QByteArrayView text = head.startsWith("\xef\xbb\xbf") ? head.sliced(3) : head;
    const QByteArrayView start = text.trimmed();
    return start.startsWith('[') && start.contains("\"type\"") && start.contains("\"name\"") ? 90 : 0;
}

Result<ReadResult> TreeJsonReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    const qsizetype skip = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QByteArray text = bytes.sliced(skip);
    QByteArray buffer = text;
    buffer.append(YYJSON_PADDING_SIZE, '\0');
    yyjson_read_err error;
    // Names that are no UTF-8 come as they are on the disk. In place, so that values tell where they stand.
    const std::unique_ptr<yyjson_doc, TreeJsonReaderFreeDocument> document(yyjson_read_opts(
        buffer.data(), size_t(text.size()), YYJSON_READ_ALLOW_INVALID_UNICODE | YYJSON_READ_INSITU, nullptr, &error));
    if (!document)
        return failure(ErrorKind::Input,
                       TreeJsonReaderText::tr("The JSON is wrong at byte %1: %2.")
                           .arg(qint64(error.pos) + skip)
                           .arg(printable(QString::fromUtf8(error.msg))),
                       {.file = options.fileName, .offset = qint64(error.pos) + skip});
    yyjson_val *const list = yyjson_doc_get_root(document.get());
    if (!yyjson_is_arr(list))
        return failure(ErrorKind::Input,
                       TreeJsonReaderText::tr("This is JSON, but not the form of “tree -J”: a list is expected."),
                       {.file = options.fileName});
    ReadResult result;
    Layout layout;
    TreeJson json(layout, result.report, options, buffer);
    if (const Result<void> ok = json.read(list); !ok)
        return std::unexpected(ok.error());
    const NodeIndex top = layout.firstChild(rootNode);
    const bool isSole = top != noNode && layout.nextSibling(top) == noNode && layout.isFolder(top);
    const QString own = isSole ? layout.name(top) : QString();
    const QString base = baseNameOf(options.fileName);
    result.layout = inDocumentOrder(layout, isSole ? top : rootNode,
                                    !own.isEmpty() && own != u"." ? own
                                        : base.isEmpty()          ? TreeJsonReaderText::tr("project")
                                                                  : base);
    if (options.lineRecords)
        result.reading = std::make_shared<const DrawnTree>(
            treeJsonRecords(text, layout, json.places(), isSole ? top : rootNode, result.report));
    return result;
}

} // namespace Espalier
