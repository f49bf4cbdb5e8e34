// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/linereader.h"

#include "core/text/textblocks.h"

#include "core/progress.h"
#include "core/text/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

struct LineReaderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

} // namespace

bool LineReader::goesOn(const SourceLine &line)
{
    constexpr quint32 linesBetweenLooks = 8192;
    const auto begin = quint32(line.whole.data() - m_reading.tree.text.constData());
    record(line) = LineRecord{.begin = begin};
    if (!m_reading.repairs.isEmpty())
        m_answers = m_reading.repairs.at(line.number);
    if ((line.number + 1) % linesBetweenLooks != 0 || !m_reading.progress)
        return true;
    m_reading.progress->setDone(begin);
    return !m_reading.progress->isCancelled();
}

bool LineReader::isAnswered(LineAnswer answer) const
{
    return std::ranges::any_of(m_answers, [&](const LineRepair *repair) { return repair->answer == answer; });
}

DrawnEntry LineReader::entryOf(std::string_view text, CommentMarks marks) const
{
    DrawnEntry entry = parseEntry(text, marks);
    if (m_answers.empty()) [[likely]]
        return entry;
    const std::string_view whole = trimmed(text);
    const bool isWhole = isAnswered(LineAnswer::Name) || (isAnswered(LineAnswer::Join) && entry.comment.empty());
    if (isWhole) {
        entry = DrawnEntry{};
        entry.folder = whole.size() > 1 && whole.ends_with('/');
        entry.name = entry.folder ? whole.substr(0, whole.size() - 1) : whole;
        entry.span = whole;
        entry.nameUnusual = true;
        // What looks like a path within is one name, as the answer says.
        entry.nameQuoted = true;
    } else if (isAnswered(LineAnswer::Join)) {
        entry.name = entry.span;
        entry.names = {};
        entry.nameUnusual = entry.nameQuoted = true;
    } else if (isAnswered(LineAnswer::Split) && entry.names.empty()) {
        const size_t end = entry.unmarked && !entry.comment.empty()
            ? whole.size()
            : size_t(entry.span.data() + entry.span.size() - whole.data());
        entry.names = entry.span = whole.substr(0, end);
        if (entry.unmarked)
            entry.comment = {};
        entry.unmarked = false;
    }
    return entry;
}

void LineReader::recordSpans(const SourceLine &line, const DrawnEntry &entry)
{
    LineRecord &made = record(line);
    const char *const begin = entry.span.data();
    const char *const end = begin + entry.span.size();
    made.nameBegin = line.column(begin);
    made.prefixEnd = entry.meta.empty() ? made.nameBegin : line.column(entry.meta.data());
    made.nameEnd = std::max(made.nameBegin, line.column(end));
    made.commentBegin =
        entry.size.empty() ? made.nameEnd : std::max(made.nameEnd, line.column(entry.size.data() + entry.size.size()));
    made.restBegin = LineRecord::farthest;
    if (entry.decorated || entry.nameQuoted || !entry.pictogram.empty()) {
        made.name = Sureness::Likely;
        made.why = LineReason::Decorated;
    }
    if (m_answers.empty() && (!entry.names.empty() || entry.unmarked)) {
        made.name = Sureness::Guess;
        made.why = entry.unmarked ? LineReason::NameOrComment : LineReason::NamesInLine;
    }
}

void LineReader::recordAs(const SourceLine &line, LineKind kind, std::string_view text)
{
    LineRecord &made = record(line);
    made.kind = kind;
    const quint16 begin = text.data() ? line.column(text.data()) : 0;
    const bool isRest = kind == LineKind::Unread;
    made.prefixEnd = made.nameBegin = made.nameEnd = begin;
    if (kind == LineKind::Root)
        made.nameEnd = LineRecord::farthest;
    if (kind == LineKind::Bar)
        made.prefixEnd = made.nameBegin = made.nameEnd = LineRecord::farthest;
    const bool isMeta = kind == LineKind::Header || kind == LineKind::Total || kind == LineKind::Prompt
        || kind == LineKind::Fence || kind == LineKind::More;
    made.commentBegin = isMeta ? LineRecord::farthest : made.nameEnd;
    made.restBegin = isRest ? made.commentBegin : LineRecord::farthest;
}

void LineReader::doubt(const SourceLine &line, LineReason reason, Sureness place)
{
    LineRecord &made = record(line);
    if (m_answers.empty()) {
        made.place = place;
        made.why = reason;
    }
}

void LineReader::recordNode(const SourceLine &line, quint32 node, bool isNew, DepthBy depthBy)
{
    LineRecord &made = record(line);
    if (made.count == 0) {
        made.first = node;
        made.depth = m_builder.node(node).depth;
    }
    made.kind = LineKind::Node;
    made.depthBy = depthBy;
    made.count += isNew;
}

void LineReader::addAnswered(quint32 node)
{
    DrawnNode &made = m_builder.node(node);
    if (isAnswered(LineAnswer::Folder)) {
        DrawnTreeBuilder::markAsFolder(made);
        made.isFile = false;
    }
    if (isAnswered(LineAnswer::File) && !made.hasChildren) {
        made.hasSlash = false;
        made.isFile = true;
        made.kind = NodeKind::File;
    }
}

void LineReader::tellNoTarget(const SourceLine &line, const std::string &path)
{
    m_hasNoTarget = true;
    m_builder.note(Severity::Warning, "no-target",
                   LineReaderText::tr("The answer for this line puts it under “%1”, which stands nowhere above it.")
                       .arg(printable(fromUtf8(path))),
                   line.number + 1);
}

/// Is a folder of that name drawn further down, so that it can be made before its own line comes?
bool LineReader::standsBelow(const SourceLine &line, std::string_view path) const
{
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    const std::string_view text(m_reading.tree.text.constData(), size_t(m_reading.tree.text.size()));
    const size_t below = m_reading.tree.lines[size_t(line.number)].begin + line.whole.size();
    return !name.empty() && text.find(name, std::min(below, text.size())) != std::string_view::npos;
}

void LineReader::nameEmpty(const SourceLine &line)
{
    if (record(line).kind == LineKind::Blank && !trimmed(line.whole).empty())
        recordAs(line, m_block.isHtml ? LineKind::Fence : LineKind::Bar);
}

void LineReader::finishAnswered(const SourceLine &line)
{
    LineRecord &made = record(line);
    made.why = std::exchange(m_hasNoTarget, false) ? LineReason::NoTarget : LineReason::Repaired;
    made.place = made.why == LineReason::NoTarget ? Sureness::Guess : Sureness::Certain;
    made.name = Sureness::Certain;
}

quint32 LineReader::addEntry(quint32 parent, const DrawnEntry &entry, const SourceLine &line, DepthBy depthBy)
{
    const qint64 number = line.number + 1;
    for (const LineRepair *repair : m_answers) {
        if (repair->answer != LineAnswer::Under)
            continue;
        quint32 target = m_builder.findPath(repair->to, m_reading.mainRoot);
        if (target == DrawnTreeBuilder::nowhere)
            target = m_builder.findPath(repair->to);
        if (target == DrawnTreeBuilder::nowhere && standsBelow(line, repair->to)) {
            m_reading.tree.strings.push_back(repair->to); // names of nodes point there
            target = m_builder.addPath(m_reading.tree.strings.back(), true, number, m_reading.mainRoot);
            m_builder.node(target).hasLine = false;
        }
        if (target != DrawnTreeBuilder::nowhere)
            parent = target;
        else
            tellNoTarget(line, repair->to);
    }
    recordSpans(line, entry);
    const auto make = [&](const DrawnEntry &one) {
        const size_t before = m_reading.tree.nodes.size();
        const quint32 node = m_builder.add(parent, one, number);
        if (node == parent)
            return node;
        recordNode(line, node, m_reading.tree.nodes.size() > before, depthBy);
        if (!m_answers.empty())
            addAnswered(node);
        return node;
    };
    LineRecord &made = record(line);
    if (entry.names.empty()) {
        const quint32 node = make(entry);
        if (node == parent) {
            made.kind = entry.name == ".." ? LineKind::Unread : LineKind::Node;
            made.why = entry.name == ".." ? LineReason::LeadsOut : made.why;
            made.place = entry.name == ".." ? Sureness::None : made.place;
            if (made.kind == LineKind::Unread)
                recordAs(line, LineKind::Unread, entry.span);
        } else if (entry.name.empty()) {
            made.why = LineReason::NoName;
            made.name = Sureness::Guess;
        }
        return node;
    }
    quint32 last = parent;
    bool isFirst = true;
    for (const std::string_view name : splitNames(entry.names)) {
        DrawnEntry one = parseEntry(name, CommentMarks::Strong);
        if (std::exchange(isFirst, false)) {
            one.comment = entry.comment;
            one.commentEscaped = entry.commentEscaped;
            one.pictogram = entry.pictogram;
        }
        last = make(one);
    }
    return last;
}

void LineReader::passOver(quint32 line, LineKind kind)
{
    record(line).kind = kind;
    tellPassedOver(Severity::Note, line);
}

void LineReader::passOver(const SourceLine &line, LineKind kind)
{
    recordAs(line, kind, line.text);
    // What may have been meant as a file is worth a word to whoever did not ask for a report.
    tellPassedOver(isPathLine(trimmed(line.text)) ? Severity::Warning : Severity::Note, line.number);
}

void LineReader::tellPassedOver(Severity severity, quint32 line)
{
    m_builder.note(severity, "text-ignored", LineReaderText::tr("This line belongs to no tree and was passed over."),
                   line + 1);
}

} // namespace Espalier
