// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/linedoubts.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

using Question = LineDoubt::Question;

constexpr std::array questionIds{"kind",        "parent",  "names-in-line", "name-or-comment",
                                 "after-total", "dialect", "twin",          "last-branch"};
constexpr std::array answerIds{"folder", "file", "under", "drop", "comment", "name", "split", "join"};
constexpr std::array lineKindIds{"unread", "root",   "node",  "comment", "bar",   "header",
                                 "fence",  "prompt", "total", "more",    "blank", "prose"};
constexpr std::array surenessIds{"certain", "likely", "guess", "none"};
constexpr std::array reasonIds{
    "",         "repaired",  "uneven-indent", "mixed-glyphs", "after-total", "names-in-line", "name-or-comment",
    "unmarked", "decorated", "dialect",       "twin",         "last-branch", "no-name",       "leads-out",
    "no-room",  "no-target"};
constexpr std::array dialectIds{"none",  "drawn",   "windows", "indented", "paths",
                                "shell", "listing", "folders", "headings", "markup"};

class Doubts {
public:
    explicit Doubts(const DrawnTree &tree) : m_tree(tree) { }

    std::vector<LineDoubt> take()
    {
        for (quint32 line = 0; line < m_tree.lines.size(); ++line) {
            if (m_tree.lines[line].kind == LineKind::Node && m_tree.lines[line].why != LineReason::Repaired)
                askOfLine(line);
        }
        askOfBlocks();
        askOfTwins();
        std::ranges::stable_sort(m_doubts, {}, [](const LineDoubt &doubt) { return doubt.lines.front(); });
        return std::move(m_doubts);
    }

private:
    void askOfLine(quint32 line)
    {
        const LineRecord &record = m_tree.lines[line];
        switch (record.why) {
        case LineReason::UnevenIndent:
        case LineReason::MixedGlyphs:
        case LineReason::NoTarget:
            ask(Question::Parent, line, {LineAnswer::Under, LineAnswer::Drop}, LineAnswer::Under);
            break;
        case LineReason::AfterTotal:
            ask(Question::AfterTotal, line, {LineAnswer::Under, LineAnswer::Drop}, LineAnswer::Under);
            break;
        case LineReason::NamesInLine:
            ask(Question::NamesInLine, line, {LineAnswer::Split, LineAnswer::Join}, LineAnswer::Split);
            break;
        case LineReason::NameOrComment:
            ask(Question::NameOrComment, line, {LineAnswer::Join, LineAnswer::Split, LineAnswer::Name},
                LineAnswer::Join);
            break;
        case LineReason::LastBranch:
            ask(Question::LastBranch, line, {LineAnswer::Under, LineAnswer::Drop}, LineAnswer::Under);
            break;
        default:
            break;
        }
        askOfKinds(line);
    }

    void askOfKinds(quint32 line)
    {
        for (const quint32 node : m_tree.nodesOf(line)) {
            const DrawnNode &entry = m_tree.nodes[node];
            if (m_tree.kindBy(entry) != KindBy::Rule)
                continue;
            const LineAnswer chosen = entry.kind == NodeKind::Folder ? LineAnswer::Folder : LineAnswer::File;
            if (m_kinds == none) {
                m_kinds = m_doubts.size();
                ask(Question::Kind, line, {LineAnswer::Folder, LineAnswer::File}, chosen);
                m_doubts.back().about = {node};
            } else {
                LineDoubt &kinds = m_doubts[m_kinds];
                kinds.about.push_back(node);
                if (kinds.lines.back() != line)
                    kinds.lines.push_back(line);
            }
        }
    }

    void askOfBlocks()
    {
        for (const TextBlock &block : m_tree.blocks) {
            if (block.isDoubtful && block.dialect != TextDialect::None)
                askOfBlock(block);
        }
    }

    /// About all of its lines from the first name on: they are a tree or none is.
    void askOfBlock(const TextBlock &block)
    {
        std::vector<quint32> lines;
        for (quint32 line = block.firstLine; line < block.endLine && line < m_tree.lines.size(); ++line) {
            const LineRecord &record = m_tree.lines[line];
            if (record.why == LineReason::Repaired)
                return;
            if (lines.empty() ? record.kind == LineKind::Node : record.kind != LineKind::Blank)
                lines.push_back(line);
        }
        if (lines.empty() || m_tree.nodesOf(lines.front()).empty())
            return;
        const DrawnNode &first = m_tree.nodes[m_tree.nodesOf(lines.front()).front()];
        const LineAnswer asRead = first.kind == NodeKind::Folder ? LineAnswer::Folder : LineAnswer::File;
        ask(Question::Dialect, lines.front(), {asRead, LineAnswer::Drop}, asRead);
        m_doubts.back().lines = std::move(lines);
    }

    void askOfTwins()
    {
        QHash<std::pair<quint32, QByteArrayView>, quint32> seen;
        seen.reserve(qsizetype(m_tree.nodes.size()));
        for (quint32 node = m_tree.root + 1; node < m_tree.nodes.size(); ++node) {
            const DrawnNode &entry = m_tree.nodes[node];
            const std::pair key(entry.parent, QByteArrayView(entry.name.data(), qsizetype(entry.name.size())));
            const auto line = quint32(qint64(entry.line) - m_tree.firstLine);
            if (!seen.contains(key)) {
                seen.insert(key, node);
            } else if (line < m_tree.lines.size() && m_tree.lines[line].why != LineReason::Repaired) {
                ask(Question::Twin, line, {LineAnswer::Under, LineAnswer::Drop}, LineAnswer::Under);
                m_doubts.back().about = {node};
            }
        }
    }

    void ask(Question question, quint32 line, std::vector<LineAnswer> answers, LineAnswer chosen)
    {
        m_doubts.push_back({.question = question,
                            .lines = {line},
                            .about = m_tree.nodesOf(line),
                            .answers = std::move(answers),
                            .chosen = chosen});
    }

    static constexpr size_t none = size_t(-1);

    const DrawnTree &m_tree;
    std::vector<LineDoubt> m_doubts;
    size_t m_kinds = none; // the one doubt of all names without an ending
};

} // namespace

std::vector<LineDoubt> doubtsOf(const DrawnTree &tree) { return Doubts(tree).take(); }

const char *idOf(LineDoubt::Question question) { return questionIds[size_t(question)]; }
const char *idOf(LineAnswer answer) { return answerIds[size_t(answer)]; }
const char *idOf(LineKind kind) { return lineKindIds[size_t(kind)]; }
const char *idOf(Sureness sureness) { return surenessIds[size_t(sureness)]; }
const char *idOf(LineReason reason) { return reasonIds[size_t(reason)]; }
const char *idOf(TextDialect dialect) { return dialectIds[size_t(dialect)]; }

std::optional<LineAnswer> lineAnswerOf(std::string_view id)
{
    const auto found = std::ranges::find(answerIds, id, [](const char *word) { return std::string_view(word); });
    return found == answerIds.end() ? std::nullopt : std::optional(LineAnswer(found - answerIds.begin()));
}

} // namespace Espalier
