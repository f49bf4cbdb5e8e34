// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pathlistformat.h"

#include "core/text/drawntreereader.h"
#include "core/text/mojibake.h"
#include "core/text/namekind.h"
#include "core/text/quoting.h"
#include "core/text/textdecoder.h"
#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/nodewalk.h"
#include "formats/pathsegments.h"
#include "formats/pathtree.h"
#include "formats/textformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace Espalier {

namespace {

struct PathListFormatText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PathList)
};

bool isSpace(char c) { return c == ' ' || c == '\t'; }

bool needsQuotes(std::string_view path)
{
    return path.starts_with('"') || isSpace(path.front()) || isSpace(path.back()) || hasUnprintable(path)
        || hasMojibake(path);
}

/// What one line of a list looks like, for telling lists from other texts.
bool looksLikePath(std::string_view line)
{
    const bool isPrompt =
        (line[0] == '$' || line[0] == '%' || line[0] == '>') && (line.size() == 1 || isSpace(line[1]));
    return !isSpace(line.front()) && !isSpace(line.back()) && line.find("  ") == line.npos
        && line.find('\t') == line.npos && line.find(" # ") == line.npos && !isPrompt && line.find("://") == line.npos
        && !line.ends_with(':');
}

/// One reading of a list.
class PathList
{
public:
    PathList(const ReadOptions &options, Report &report) : m_options(options), m_imports(options, report), m_tree(m_imports), m_segments(m_imports) {}

    Result<void> read(std::string_view text)
    {
        // "find -print0"; a line end is an ordinary character of a name then.
        const char separator = text.find('\0') != text.npos ? '\0' : '\n';
        qint64 number = 0;
        for (size_t from = 0; from < text.size();) {
            const size_t end = std::min(text.find(separator, from), text.size());
            std::string_view line = text.substr(from, end - from);
            from = end + 1;
            ++number;
            if (line.ends_with('\r') && separator == '\n')
                line.remove_suffix(1);
            if (!line.empty())
                add(line, number);
            if (number % 4096 == 0 && m_options.progress) {
                m_options.progress->setDone(qint64(from));
                if (m_options.progress->isCancelled())
                    return failure(ErrorKind::Cancelled, {});
            }
        }
        return {};
    }

    bool isEmpty() const { return m_lines == 0; }

    Layout take(const QString &name)
    {
        decideKinds();
        // "find project": the first line is the project, unless it is marked as one folder of many.
        return m_tree.take(name, m_firstIsPlain && m_firstIsTop && !m_toldAbsolute);
    }

private:
    void add(std::string_view line, qint64 number)
    {
        std::string unquoted;
        if (line.starts_with('"') && quoteEnd(line) == line.size() - 1) {
            unquoted = unescaped(line.substr(1, line.size() - 2));
            line = unquoted;
        }
        const bool isFolder = line.ends_with('/');
        if (line.starts_with('/') && !m_toldAbsolute) {
            m_imports.tell(Severity::Note, "absolute-path",
                           PathListFormatText::tr("The paths are absolute; they were put inside the project."), {});
            m_toldAbsolute = true;
        }
        switch (m_segments.set(line)) {
        case PathSegments::Verdict::Fine:
            break;
        case PathSegments::Verdict::Nothing:
            return; // "." of find
        case PathSegments::Verdict::LeadsOut:
            m_imports.tell(
                Severity::Warning, "outside",
                PathListFormatText::tr("The path in line %1 leads out of the project by “..” and was left out.")
                    .arg(number),
                {});
            return;
        case PathSegments::Verdict::TooDeep:
            m_imports.tell(Severity::Problem, "too-deep",
                           PathListFormatText::tr("The path in line %1 is more than %L2 folders deep and was left out.")
                               .arg(number)
                               .arg(ImportLimits::depth),
                           {});
            return;
        }
        ++m_lines;
        const PathTree::Added added = m_tree.add(m_segments.segments(), NodeKind::Folder);
        if (m_lines == 1) {
            m_firstIsPlain = !isFolder;
            m_firstIsTop = m_segments.segments().size() == 1;
        }
        m_marksFolders |= isFolder;
        m_isMarked.resize(m_tree.layout().indexEnd(), false);
        m_isListed.resize(m_tree.layout().indexEnd(), false);
        (isFolder ? m_isMarked : m_isListed)[added.node] = true;
    }

    void decideKinds()
    {
        Layout &layout = m_tree.layout();
        bool listsFolders = false; // on lines of their own and without a slash, as find does
        for (NodeIndex node = 1; node < m_isListed.size(); ++node)
            listsFolders |= m_isListed[node] && layout.childCount(node) > 0;
        m_isMarked.resize(layout.indexEnd(), false);
        for (NodeIndex node = 1; node < layout.indexEnd(); ++node) {
            if (m_isMarked[node] || layout.childCount(node) > 0)
                continue;
            // Where folders are listed but not marked, only the name tells; where they are marked, or not listed at all,
            // the rest are files.
            const bool isGuess = listsFolders && !m_marksFolders;
            if (!isGuess || guessedKind(layout.nameUtf8(node)) == NodeKind::File)
                layout.setKind(node, NodeKind::File);
        }
    }

    const ReadOptions &m_options;
    Imports m_imports;
    PathTree m_tree;
    PathSegments m_segments;
    std::vector<bool> m_isMarked; // by a slash; by node
    std::vector<bool> m_isListed; // without a slash; by node
    qint64 m_lines = 0;
    bool m_marksFolders = false;
    bool m_firstIsPlain = false;
    bool m_firstIsTop = false;
    bool m_toldAbsolute = false;
};

} // namespace

FormatInfo PathListReader::info() const
{
    return {.id = QStringLiteral("paths"),
            .name = PathListFormatText::tr("List of paths"),
            .description = PathListFormatText::tr("One path a line, folders with a slash at their end."),
            .suffixes = {QStringLiteral("lst")}};
}

int PathListReader::sniff(QByteArrayView head, const QString &fileName) const
{
    if (fileName.endsWith(u".lst", Qt::CaseInsensitive))
        return 60;
    if (head.contains('\0') || DrawnTreeReader::dialectOf(head) != TextDialect::Paths)
        return 0;
    qint64 lines = 0;
    qint64 withSpaces = 0;
    const std::string_view text(head.data(), size_t(head.size()));
    for (size_t from = 0; from < text.size();) {
        const size_t end = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, end - from);
        from = end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            continue;
        if (!looksLikePath(line))
            return 0;
        ++lines;
        withSpaces += line.find(' ') != line.npos;
    }
    return lines > 1 && 4 * withSpaces <= lines ? 55 : 0;
}

Result<ReadResult> PathListReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    ReadResult result;
    // NULs separate here; they would be replaced by the decoder.
    const QByteArray text = bytes.contains('\0') && looksLikeText(bytes.first(std::min<qsizetype>(bytes.size(), 2))) && !bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff")
        ? bytes
        : decodedText(bytes, result.report);
    if (options.progress)
        options.progress->setTotal(text.size());
    PathList list(options, result.report);
    if (const Result<void> ok = list.read({text.constData(), size_t(text.size())}); !ok)
        return std::unexpected(ok.error());
    if (list.isEmpty() && text.trimmed().isEmpty() && !bytes.isEmpty())
        return failure(ErrorKind::Input, PathListFormatText::tr("There is no path in this text."),
                       {.file = options.fileName});
    const QString name = baseNameOf(options.fileName);
    result.layout = list.take(name.isEmpty() ? PathListFormatText::tr("project") : name);
    if (options.lineRecords && !text.contains('\0')) {
        if (Result<DrawnTree> tree =
                DrawnTreeReader::read(text, {.fileName = options.fileName, .progress = options.progress}))
            result.reading = std::make_shared<const DrawnTree>(std::move(*tree));
    }
    return result;
}

FormatInfo PathListWriter::info() const { return PathListReader().info(); }

Result<void> PathListWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    ChunkedOutput output(device, options.progress);
    std::string line;
    for (NodeWalk walk(layout, options.plan.filter, NodeWalk::Bytes::Kept); walk.next();) {
        line = walk.path();
        if (layout.isFolder(walk.node()))
            line += '/';
        if (needsQuotes(line)) {
            std::string quoted;
            appendQuoted(quoted, line);
            line = std::move(quoted);
        }
        line += '\n';
        output.text().append(line.data(), qsizetype(line.size()));
        if (!output.flushIfFull())
            return output.result();
    }
    return output.finish();
}

void addPathListFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<PathListReader>());
    registry.add(std::make_unique<PathListWriter>());
}

} // namespace Espalier
