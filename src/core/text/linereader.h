// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawntreebuilder.h"
#include "core/text/linerepairs.h"
#include "core/text/sourceline.h"
#include "core/text/textdialects.h"

namespace Espalier {

/// What all blocks of one reading share. Private to core/text.
struct Reading {
    DrawnTree &tree;
    DrawnTreeBuilder &builder;
    Progress *progress = nullptr;
    const BoundRepairs &repairs;
    quint32 rootLines = 0; ///< blocks that name their root
    quint32 mainRoot = 0; ///< the first of them
    qint64 rootless = 0; ///< entries that stand in the project itself
    bool soleTopIsRoot = false;
    bool hasMain = false; ///< the main block is read; others find their place in it
};

/// What the readers of the dialects have in common: a line at a time, its record, and the answers for it.
class LineReader {
public:
    LineReader(Reading &reading, const TextBlock &block)
        : m_reading(reading), m_builder(reading.builder), m_block(block)
    {
    }

protected:
    /// Calls \a read(SourceLine) for each line of the block that no answer drops; false when cancelled.
    template <typename Read> bool forEach(Read read);

    LineRecord &record(quint32 line) { return m_reading.tree.lines[line]; }
    LineRecord &record(const SourceLine &line) { return record(line.number); }
    /// Makes what \a entry names; the last node of it, or \a parent where it made none.
    quint32 addEntry(quint32 parent, const DrawnEntry &entry, const SourceLine &line, DepthBy depthBy);
    /// Says in the record what \a node, made of a path of the line, is.
    void recordNode(const SourceLine &line, quint32 node, bool isNew, DepthBy depthBy);
    /// The entry's spans, for records of all kinds.
    void recordSpans(const SourceLine &line, const DrawnEntry &entry);
    /// All of the line from \a text on is of one span: the name of a root, the comment, or the rest.
    void recordAs(const SourceLine &line, LineKind kind, std::string_view text = {});
    void doubt(const SourceLine &line, LineReason reason, Sureness place = Sureness::Guess);
    /// Belongs to no tree: says so, with its line.
    void passOver(const SourceLine &line, LineKind kind = LineKind::Prose);
    void passOver(quint32 line, LineKind kind);
    /// An entry as the answers for this line want it. \a text: of the line behind its prefix.
    DrawnEntry entryOf(std::string_view text, CommentMarks marks) const;
    bool isAnswered(LineAnswer answer) const;

    Reading &m_reading;
    DrawnTreeBuilder &m_builder;
    const TextBlock &m_block;

private:
    bool goesOn(const SourceLine &line);
    void addAnswered(quint32 node);
    bool standsBelow(const SourceLine &line, std::string_view path) const;
    void tellNoTarget(const SourceLine &line, const std::string &path);
    void finishAnswered(const SourceLine &line);
    void tellPassedOver(Severity severity, quint32 line);
    /// A line of nothing but tags or marks of quoting.
    void nameEmpty(const SourceLine &line);

    bool m_hasNoTarget = false;
    std::vector<const LineRepair *> m_answers;
};

template <typename Read> bool LineReader::forEach(Read read)
{
    const std::string_view text(m_reading.tree.text.constData() + m_block.begin, m_block.end - m_block.begin);
    quint32 number = m_block.firstLine;
    return forEachLine(text, [&](std::string_view whole, qint64) {
        const SourceLine line(whole, number++, m_block, m_reading.tree.strings);
        if (!goesOn(line))
            return false;
        if (!m_builder.hasRoom(line.number + 1)) {
            recordAs(line, LineKind::Unread, line.text);
            record(line).why = LineReason::NoRoom;
        } else if (!m_answers.empty() && isAnswered(LineAnswer::Drop)) {
            recordAs(line, LineKind::Prose, line.text);
            record(line).why = LineReason::Repaired;
        } else {
            read(line);
            if (m_block.isQuoted || m_block.isHtml)
                nameEmpty(line);
            if (!m_answers.empty())
                finishAnswered(line);
        }
        return true;
    });
}

} // namespace Espalier
