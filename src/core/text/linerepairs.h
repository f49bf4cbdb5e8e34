// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

class DrawnTree;

/// What a person may say of a line that was read otherwise than meant.
enum class LineAnswer : quint8 {
    Folder,
    File,
    Under, ///< in the folder LineRepair::to
    Drop, ///< belongs to no tree
    Comment, ///< goes on with the comment of the node above
    Name, ///< all of it is one name, no part of it a comment
    Split, ///< the words are names of their own
    Join, ///< the words are one name
};

/// An answer, bound to what the line says and not to its number, so that it survives edits elsewhere in the text.
struct LineRepair {
    std::string text; ///< LineRepairs::keyOf() of the line
    quint32 occurrence = 0; ///< among the lines with this text; 0 is the first
    LineAnswer answer = LineAnswer::Folder;
    std::string to; ///< Under: a path from the project's root, "" for the root itself
};

/// Answers laid over the second pass of DrawnTreeReader. A later one for the same line takes the place of an earlier
/// one that it contradicts: folder and file, split and join, drop, comment and name.
class LineRepairs {
public:
    bool isEmpty() const { return m_repairs.empty(); }
    const std::vector<LineRepair> &all() const { return m_repairs; }
    void add(LineRepair repair);
    /// Binds an answer to a line (from 0) of a text that was read.
    static LineRepair forLine(const DrawnTree &tree, quint32 line, LineAnswer answer, std::string to = {});
    /// The same for many lines, each once or more often; linear in the text.
    struct At {
        quint32 line = 0; ///< from 0; one beyond the text binds nothing
        LineAnswer answer = LineAnswer::Folder;
        std::string to;
    };
    static LineRepairs forLines(const DrawnTree &tree, const std::vector<At> &answers);
    /// Takes back all answers for that line.
    void remove(std::string_view text, quint32 occurrence);

    /// A line without quote marks, bars, branch, bullet and white space around.
    static std::string_view keyOf(std::string_view line);
    /// Answers that contradict each other are of one group.
    static int groupOf(LineAnswer answer);

private:
    std::vector<LineRepair> m_repairs;
};

/// The answers for each line of one text.
class BoundRepairs {
public:
    BoundRepairs(const LineRepairs &repairs, std::string_view text);

    bool isEmpty() const { return m_byLine.isEmpty(); }
    /// \a line: from 0.
    std::vector<const LineRepair *> at(quint32 line) const { return m_byLine.value(line); }
    /// How many answers found their line.
    qsizetype found() const { return m_found; }

private:
    QHash<quint32, std::vector<const LineRepair *>> m_byLine;
    qsizetype m_found = 0;
};

} // namespace Espalier
