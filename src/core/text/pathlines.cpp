// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trees written as paths: lists, listings of archives and tools, `ls -R`, headings, shell commands, `tree -X`.

#include "core/progress.h"
#include "core/text/linereader.h"
#include "core/text/namekind.h"
#include "core/text/shellcommands.h"
#include "core/text/textblocks.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

struct PathLinesText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

/// Lists of paths and listings.
class PathLines : public LineReader {
public:
    using LineReader::LineReader;

    bool read()
    {
        const bool complete = forEach([this](const SourceLine &line) { readLine(line); });
        if (m_namesEveryFolder)
            markLeaves();
        m_reading.soleTopIsRoot = m_reading.tree.nodes.size() > 1 && m_builder.node(1).hasLine && !m_toldAbsolute;
        return complete;
    }

    bool readFolders()
    {
        return forEach([this](const SourceLine &line) { readFolderLine(line); });
    }

    bool readHeadings()
    {
        return forEach([this](const SourceLine &line) { readHeadingLine(line); });
    }

private:
    void readLine(const SourceLine &line)
    {
        const std::string_view text = trimmed(line.text);
        if (text.empty())
            return;
        if (const std::optional<ListingRow> row =
                m_block.dialect == TextDialect::Listing ? listingRow(line.text) : std::nullopt)
            return readRow(line, *row);
        if (m_block.dialect == TextDialect::Listing && text.find_first_not_of('-') == std::string_view::npos) {
            m_isBehindRule |= text.size() >= ruleDashes;
            return recordAs(line, LineKind::Header, text);
        }
        if (isFence(text))
            return recordAs(line, LineKind::Fence, text);
        if (isPromptLine(text))
            return recordAs(line, LineKind::Prompt, text);
        if (treeCounts(text).folders >= 0)
            return recordAs(line, LineKind::Total, text);
        DrawnEntry entry = entryOf(text, CommentMarks::Hash);
        if (entry.ellipsis)
            return recordAs(line, LineKind::More, text);
        if (entry.name.empty() || (isSentence(entry.name) && !isPathLine(entry.name) && !isAnswered(LineAnswer::Name)))
            return passOver(line);
        if (m_block.dialect == TextDialect::Listing && splitLink(entry))
            entry.link = true;
        tellAbsolute(entry.name, line);
        const std::string_view path = entry.nameEscaped ? m_builder.keep(nameText(entry)) : entry.name;
        recordSpans(line, entry);
        const quint32 node = addPath(line, path, entry.folder, 0);
        if (node != 0) {
            m_builder.setComment(node, entry);
            m_builder.node(node).isFile = m_builder.node(node).isFile || entry.link;
        }
    }

    /// "link -> target", as `rsync` writes it: whether it is one.
    static bool splitLink(DrawnEntry &entry)
    {
        const size_t arrow = entry.name.find(" -> ");
        if (arrow == std::string_view::npos)
            return false;
        entry.comment = entry.name.substr(arrow + 4);
        entry.name = entry.span = entry.name.substr(0, arrow);
        return true;
    }

    static constexpr size_t ruleDashes = 10;

    /// `7z l -slt`: the first record is of the archive itself.
    void readRecord(const SourceLine &line, const ListingRow &row)
    {
        if (!m_isBehindRule || (row.path.empty() && row.mode == '\0'))
            return recordAs(line, LineKind::Header, line.text);
        if (!row.path.empty()) {
            readRow(line, ListingRow{.meta = row.meta, .path = row.path});
            return;
        }
        recordAs(line, LineKind::Header, line.text);
        if (m_last == 0)
            return;
        DrawnNode &last = m_builder.node(m_last);
        last.byMode = true;
        last.hasSlash = row.mode == 'd';
        last.kind = row.mode == 'd' ? NodeKind::Folder : NodeKind::File;
        last.isFile = row.mode != 'd';
    }

    void readRow(const SourceLine &line, const ListingRow &row)
    {
        if (row.isRecord)
            return readRecord(line, row);
        if (row.isHeader || row.path.empty())
            return recordAs(line, LineKind::Header, line.text);
        DrawnEntry entry = entryOf(row.path, CommentMarks::Hash);
        if (!entry.nameQuoted)
            entry.name = row.path;
        entry.span = row.path;
        entry.meta = row.meta;
        tellAbsolute(entry.name, line);
        const std::string_view path =
            entry.nameEscaped && entry.nameQuoted ? m_builder.keep(nameText(entry)) : entry.name;
        recordSpans(line, entry);
        const quint32 node = addPath(line, path, row.mode == 'd', m_folder);
        m_last = node;
        if (node == m_folder)
            return;
        DrawnNode &made = m_builder.node(node);
        made.byMode = row.mode != '\0';
        made.isFile = made.isFile || (row.mode != '\0' && row.mode != 'd');
        if (!row.target.empty()) {
            entry.link = true;
            entry.comment = row.target;
            m_builder.setComment(node, entry);
        }
    }

    quint32 addPath(const SourceLine &line, std::string_view path, bool isFolder, quint32 from)
    {
        const size_t before = m_reading.tree.nodes.size();
        const quint32 node = m_builder.addPath(path, isFolder, line.number + 1, from);
        if (node == from)
            record(line).kind = LineKind::Root;
        else
            recordNode(line, node, m_reading.tree.nodes.size() > before,
                       m_block.dialect == TextDialect::Folders ? DepthBy::Header : DepthBy::Path);
        return node;
    }

    /// `dpkg -L` names each folder before what is in it, and packages have hardly ever empty ones.
    void markLeaves()
    {
        for (quint32 node = 1; node < m_reading.tree.nodes.size(); ++node) {
            DrawnNode &leaf = m_builder.node(node);
            leaf.isFile = leaf.isFile || (!leaf.hasChildren && !leaf.hasSlash);
        }
    }

    void tellAbsolute(std::string_view path, const SourceLine &line)
    {
        m_namesEveryFolder |= path == "/.";
        if (!path.starts_with('/') || std::exchange(m_toldAbsolute, true))
            return;
        m_builder.note(Severity::Note, "absolute-path",
                       PathLinesText::tr("The paths are absolute; they were put inside the project."), line.number + 1);
    }

    /// `ls -R`: "./src:", then the names in it, in columns or one a line.
    void readFolderLine(const SourceLine &line)
    {
        const std::string_view text = trimmed(line.text);
        const bool isAfterBlank = std::exchange(m_isAfterBlank, text.empty());
        if (text.empty())
            return;
        if (const std::string_view path = folderHeading(text, isAfterBlank); !path.empty()) {
            DrawnEntry entry;
            entry.name = entry.span = path;
            recordSpans(line, entry);
            m_folder = addPath(line, path, true, 0);
            m_isInFolder = true;
            return;
        }
        if (const std::optional<ListingRow> row = listingRow(line.text))
            return row->path == "." || row->path == ".." ? recordAs(line, LineKind::Header, line.text)
                                                         : readRow(line, *row);
        if (isPromptLine(text))
            return recordAs(line, LineKind::Prompt, text);
        if (!m_isInFolder && isSentence(text) && text.find("  ") == std::string_view::npos)
            return passOver(line);
        for (std::string_view rest = text; !rest.empty();) {
            const size_t end = std::min({rest.find("  "), rest.find('\t'), rest.size()});
            readFolderName(line, rest.substr(0, end));
            rest = trimmed(rest.substr(end));
        }
        LineRecord &made = record(line);
        made.nameBegin = made.prefixEnd = line.column(text.data());
        made.nameEnd = made.commentBegin = made.restBegin = LineRecord::farthest;
    }

    void readFolderName(const SourceLine &line, std::string_view name)
    {
        const DrawnEntry entry = parseEntry(name, CommentMarks::Strong);
        const std::string_view path = entry.nameEscaped ? m_builder.keep(nameText(entry)) : entry.name;
        const quint32 node = addPath(line, path, entry.folder, m_folder);
        if (node != m_folder)
            m_builder.node(node).isFile = m_builder.node(node).isFile || entry.link || entry.executable;
    }

    void readHeadingLine(const SourceLine &line)
    {
        const std::string_view text = trimmed(line.text);
        if (text.empty()) {
            m_isExplaining = m_isExplaining && !m_hasExplained;
            return;
        }
        std::string_view path = headingPath(line.text);
        if (path.empty()) {
            if (m_isExplaining && !text.starts_with('#') && !isFence(text)) {
                m_builder.addToComment(m_last, text);
                recordAs(line, LineKind::Comment, text);
                m_hasExplained = true;
                return;
            }
            m_isExplaining = false;
            return recordAs(line, isFence(text) ? LineKind::Fence : LineKind::Prose, text);
        }
        const DrawnEntry entry = parseEntry(line.text.substr(line.text.find_first_not_of('#')));
        recordSpans(line, entry);
        m_last = addPath(line, path, entry.folder || !looksLikeFile(path.substr(path.rfind('/') + 1)), 0);
        m_isExplaining = m_last != 0;
        m_hasExplained = false;
        if (m_last != 0 && !entry.comment.empty())
            m_builder.setComment(m_last, entry);
    }

    quint32 m_folder = 0;
    quint32 m_last = 0;
    bool m_isBehindRule = false; ///< what stands before it is about the archive
    bool m_namesEveryFolder = false;
    bool m_isInFolder = false;
    bool m_isAfterBlank = true;
    bool m_toldAbsolute = false;
    bool m_isExplaining = false;
    bool m_hasExplained = false;
};

/// `tree -X`: tags, mostly one a line.
class MarkupLines : public LineReader {
public:
    using LineReader::LineReader;

    bool read()
    {
        m_reading.soleTopIsRoot = true;
        return forEach([this](const SourceLine &line) { readLine(line); });
    }

private:
    void readLine(const SourceLine &line)
    {
        const std::string_view text = trimmed(line.text);
        if (text.empty())
            return;
        recordAs(line, LineKind::Header, text);
        bool isReport = false;
        for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
            const size_t end = text.find('>', at);
            if (end == std::string_view::npos)
                break;
            const std::string_view tag = text.substr(at + 1, end - at - 1);
            isReport |= tag.starts_with("report");
            readTag(line, tag);
        }
        if (isReport)
            recordAs(line, LineKind::Total, text);
        else if (text[0] != '<')
            passOver(line);
    }

    void readTag(const SourceLine &line, std::string_view tag)
    {
        if (tag.starts_with("/directory") && !m_open.empty())
            m_open.pop_back();
        const bool isFolder = tag.starts_with("directory ");
        if (!isFolder && !tag.starts_with("file ") && !tag.starts_with("link ") && !tag.starts_with("socket ")
            && !tag.starts_with("fifo "))
            return;
        std::string_view name = attribute(tag, " name=\"");
        while (name.size() > 1 && name.ends_with('/'))
            name.remove_suffix(1);
        DrawnEntry entry;
        entry.span = name;
        entry.name = name.substr(name.rfind('/') + 1); // "tree -f" prints whole paths
        entry.nameUnusual = entry.nameQuoted = true;
        if (entry.name.find('&') != std::string_view::npos)
            entry.name = m_builder.keep(withoutEntities(entry.name));
        entry.mode = isFolder ? 'd' : '-';
        if (tag.starts_with("link ")) {
            entry.link = true;
            entry.comment = attribute(tag, " target=\"");
        }
        const quint32 parent = m_open.empty() ? 0 : m_open.back();
        const bool isHere = m_open.empty() && isFolder && name == ".";
        const quint32 node = isHere ? 0 : addEntry(parent, entry, line, DepthBy::Column);
        if (isHere)
            recordAs(line, LineKind::Root, line.text);
        if (isFolder)
            m_open.push_back(node);
        record(line).name = Sureness::Certain;
        record(line).why = LineReason::None;
    }

    static std::string_view attribute(std::string_view tag, std::string_view start)
    {
        const size_t begin = tag.find(start);
        if (begin == std::string_view::npos)
            return {};
        const std::string_view value = tag.substr(begin + start.size());
        return value.substr(0, value.find('"'));
    }

    std::vector<quint32> m_open;
};

/// mkdir, touch and the like. All blocks of commands are read as one script, at the last of them.
class ShellLines : public LineReader {
public:
    using LineReader::LineReader;

    bool read()
    {
        const bool complete = forEach([this](const SourceLine &line) {
            const bool isCommand = ShellCommands::isCommandLine(line.text);
            m_isInside = m_isInside || isCommand;
            if (!trimmed(line.text).empty())
                recordAs(line, m_isInside ? LineKind::Prompt : LineKind::Prose, line.text);
        });
        const std::vector<TextBlock> &blocks = m_reading.tree.blocks;
        const auto last = std::ranges::find(blocks.rbegin(), blocks.rend(), TextDialect::Shell, &TextBlock::dialect);
        if (!complete || last->firstLine != m_block.firstLine)
            return complete;
        return readCommands(ShellCommands::read(commands()));
    }

private:
    /// The text with everything but its commands emptied, so that an apostrophe in prose opens no quote. Lines keep
    /// their numbers.
    std::string commands() const
    {
        std::string commands;
        const std::string_view text(m_reading.tree.text.constData(), size_t(m_reading.tree.text.size()));
        commands.reserve(text.size());
        for (const TextBlock &block : m_reading.tree.blocks) {
            bool inside = block.firstLine > 0; // a fence stands before
            std::deque<std::string> scratch;
            quint32 number = block.firstLine;
            forEachLine(text.substr(block.begin, block.end - block.begin), [&](std::string_view whole, qint64) {
                const SourceLine line(whole, number++, block, scratch);
                inside = inside || ShellCommands::isCommandLine(line.text);
                if (block.dialect == TextDialect::Shell && inside && !isFence(line.text)
                    && m_reading.tree.lines[line.number].why != LineReason::Repaired)
                    commands += line.text;
                commands += '\n';
                return true;
            });
        }
        return commands;
    }

    bool readCommands(const ShellCommands &commands)
    {
        for (const ReportItem &item : commands.report.items())
            m_builder.note(item.severity, item.code.toLatin1().constData(), item.message, item.where.line);
        for (const ShellCommands::Other &other : commands.others) {
            const std::string &name = other.words.front();
            m_builder.note(
                Severity::Note, "not-followed",
                PathLinesText::tr(
                    "The command “%1” makes no folder that is known, and was passed over. Nothing is ever run.")
                    .arg(printable(QString::fromStdString(name))),
                other.line);
        }
        const std::string root = commands.root.empty() ? std::string() : commands.root + '/';
        if (!root.empty())
            m_builder.addPath(m_builder.keep(root), true, 1);
        for (const ShellCommands::Entry &entry : commands.entries) {
            if (m_reading.progress && m_reading.progress->isCancelled())
                return false;
            if (!m_builder.hasRoom(entry.line))
                break;
            addCommandEntry(entry, root);
        }
        m_reading.soleTopIsRoot = !root.empty();
        return true;
    }

    void addCommandEntry(const ShellCommands::Entry &entry, const std::string &root)
    {
        const size_t before = m_reading.tree.nodes.size();
        const quint32 node =
            m_builder.addPath(m_builder.keep(root + entry.path), entry.kind == NodeKind::Folder, entry.line);
        m_builder.node(node).isFile = m_builder.node(node).isFile || entry.kind == NodeKind::File;
        LineRecord &made = record(quint32(entry.line - 1));
        if (made.count == 0)
            made.first = node;
        made.kind = LineKind::Node;
        made.depthBy = DepthBy::Path;
        made.depth = m_builder.node(made.first).depth;
        made.count += m_reading.tree.nodes.size() > before;
        made.nameEnd = made.commentBegin = made.restBegin = LineRecord::farthest;
    }

    bool m_isInside = false;
};

class ProseLines : public LineReader {
public:
    using LineReader::LineReader;

    bool read()
    {
        return forEach([this](const SourceLine &line) {
            const std::string_view text = trimmed(line.text);
            if (text.empty())
                return;
            const LineKind kind = isFence(text) ? LineKind::Fence
                : isPromptLine(text)            ? LineKind::Prompt
                                                : LineKind::Prose;
            recordAs(line, kind, line.text);
        });
    }
};

} // namespace

bool readPathLines(Reading &reading, const TextBlock &block) { return PathLines(reading, block).read(); }
bool readListingLines(Reading &reading, const TextBlock &block) { return PathLines(reading, block).read(); }
bool readFolderLines(Reading &reading, const TextBlock &block) { return PathLines(reading, block).readFolders(); }
bool readHeadingLines(Reading &reading, const TextBlock &block) { return PathLines(reading, block).readHeadings(); }
bool readMarkupLines(Reading &reading, const TextBlock &block) { return MarkupLines(reading, block).read(); }
bool readShellLines(Reading &reading, const TextBlock &block) { return ShellLines(reading, block).read(); }
bool readProseLines(Reading &reading, const TextBlock &block) { return ProseLines(reading, block).read(); }

} // namespace Espalier
