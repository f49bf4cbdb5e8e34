// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/readmetree.h"

#include "core/text/drawntreewriter.h"

#include <optional>

namespace Espalier {

namespace {

constexpr QByteArrayView openingWord = "espalier:tree";
constexpr QByteArrayView closingWord = "/espalier:tree";
constexpr int deepestReadmeTree = 1000;

/// What stands in the HTML comment that is all of \a line.
std::optional<QByteArrayView> commentOn(QByteArrayView line)
{
    line = line.trimmed();
    if (line.size() < 7 || !line.startsWith("<!--") || !line.endsWith("-->"))
        return {};
    return line.sliced(4).chopped(3).trimmed();
}

/// The settings of an opening marker.
std::optional<QByteArrayView> settingsOn(QByteArrayView line)
{
    const std::optional<QByteArrayView> comment = commentOn(line);
    if (!comment || !comment->startsWith(openingWord))
        return {};
    const QByteArrayView rest = comment->sliced(openingWord.size());
    return rest.isEmpty() || rest.front() == ' ' || rest.front() == '\t' ? std::optional(rest.trimmed()) : std::nullopt;
}

/// Follows the fences of code blocks, line by line.
class FenceTracker {
public:
    /// Does \a line lie in a block, or open or close one?
    bool takes(QByteArrayView line)
    {
        line = line.trimmed();
        const char mark = line.isEmpty() ? '\0' : line.front();
        qsizetype length = 0;
        while ((mark == '`' || mark == '~') && length < line.size() && line[length] == mark)
            ++length;
        if (m_length == 0) {
            // Backticks behind an opening fence are code within a line.
            if (length < 3 || (mark == '`' && line.sliced(length).contains('`')))
                return false;
            m_mark = mark;
            m_length = length;
        } else if (mark == m_mark && length >= m_length && length == line.size()) {
            m_length = 0;
        }
        return true;
    }

private:
    char m_mark = '\0';
    qsizetype m_length = 0; // of the fence that is open; 0: none is
};

} // namespace

QString ReadmeTree::markers() { return QStringLiteral("<!-- espalier:tree -->\n<!-- /espalier:tree -->"); }

Result<QList<ReadmeTree::Block>> ReadmeTree::blocksOf(const QByteArray &markdown, const QString &fileName)
{
    QList<Block> blocks;
    FenceTracker fences;
    bool isOpen = false;
    qint64 number = 0;
    for (qsizetype at = 0; at < markdown.size();) {
        const qsizetype feed = markdown.indexOf('\n', at);
        const qsizetype next = feed < 0 ? markdown.size() : feed + 1;
        const QByteArrayView line = QByteArrayView(markdown).sliced(at, next - at);
        ++number;
        if (isOpen) {
            if (commentOn(line) == closingWord) {
                blocks.last().to = at;
                isOpen = false;
            }
        } else if (const auto settings = settingsOn(line); !fences.takes(line) && settings) {
            Block block{
                .line = number, .from = next, .to = next, .indent = line.first(line.indexOf('<')).toByteArray()};
            block.lineEnd = line.endsWith("\r\n") ? "\r\n" : "\n";
            if (const Result<void> read = readSettings(*settings, block, fileName); !read)
                return std::unexpected(read.error());
            blocks.append(block);
            isOpen = true;
        }
        at = next;
    }
    if (isOpen)
        return failure(
            ErrorKind::Input,
            tr("The marker in line %1 is never closed; write <!-- /espalier:tree --> where the tree is to end.")
                .arg(blocks.last().line),
            {.file = fileName, .line = blocks.last().line});
    return blocks;
}

Result<void> ReadmeTree::readSettings(QByteArrayView settings, Block &block, const QString &fileName)
{
    for (const QByteArray &setting : settings.toByteArray().simplified().split(' ')) {
        if (setting.isEmpty())
            continue;
        const qsizetype equals = setting.indexOf('=');
        const QByteArray key = setting.first(std::max<qsizetype>(equals, 0));
        const QByteArray value = setting.sliced(equals + 1);
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        const std::optional<Phase> phase = phaseFromText(QString::fromUtf8(value));
        if (key == "depth" && isNumber && number >= 0 && number <= deepestReadmeTree)
            block.depth = number;
        else if (key == "level" && phase)
            block.level = *phase;
        else
            return failure(ErrorKind::Input,
                           tr("“%1” in the marker in line %2 means nothing; possible are depth=2 and level=beginner.")
                               .arg(printable(QString::fromUtf8(setting)))
                               .arg(block.line),
                           {.file = fileName, .line = block.line});
    }
    return {};
}

QByteArray ReadmeTree::drawn(const Block &block, const Layout &layout, const Filter &filter)
{
    Filter shown = filter;
    if (block.level != Phase::None)
        shown.upTo = block.level;
    DrawnTreeWriter::Options options{.maxDepth = block.depth};
    NodeBitmap visible;
    if (!shown.isEmpty()) {
        visible = applyFilter(layout, shown).visible;
        options.shows = [&visible](NodeIndex node) { return visible.test(node); };
    }
    const QByteArray tree = DrawnTreeWriter::toText(layout, options);
    // The first line of the tree is the only one without bars before its name: it must not close the block.
    const QByteArray fence = tree.startsWith('`') ? "~~~" : "```";
    QByteArray text;
    const QByteArray fenced = fence + "text\n" + tree + fence;
    for (const QByteArray &line : fenced.split('\n'))
        text += block.indent + line + block.lineEnd;
    return text;
}

Result<QByteArray> ReadmeTree::refreshed(const QByteArray &markdown, const Layout &layout, const Filter &filter,
                                         const QString &fileName)
{
    const Result<QList<Block>> blocks = blocksOf(markdown, fileName);
    if (!blocks)
        return std::unexpected(blocks.error());
    if (blocks->isEmpty())
        return failure(ErrorKind::Input,
                       tr("“%1” says nowhere where the tree is to stand. Put these two lines where you want it: %2")
                           .arg(printable(fileName, 400), markers().replace(u'\n', u' ')),
                       {.file = fileName});
    QByteArray result;
    qsizetype at = 0;
    for (const Block &block : *blocks) {
        result += QByteArrayView(markdown).sliced(at, block.from - at);
        result += drawn(block, layout, filter);
        at = block.to;
    }
    return result + QByteArrayView(markdown).sliced(at);
}

} // namespace Espalier
