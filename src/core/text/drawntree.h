// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/report.h"
#include "core/text/linerecord.h"

#include <QByteArray>

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// The ways in which people and tools write a tree down.
enum class TextDialect : quint8 {
    None, ///< nothing was found
    Drawn, ///< bars and branches: `tree`, eza, READMEs
    Windows, ///< `tree /F`: files stand without a branch
    Indented, ///< by white space, bullets, numbers or "#"
    Paths, ///< one path a line: `find`, `git ls-files`
    Shell, ///< mkdir and touch
    Listing, ///< of archives and tools, with columns before the path: `tar tvf`, `unzip -l`, `git status`
    Folders, ///< a heading for each folder, then its names: `ls -R`
    Headings, ///< of a page, that name paths
    Markup, ///< `tree -X`
};

/// Lines that are read in one way.
struct TextBlock {
    TextDialect dialect = TextDialect::None; ///< None: prose
    quint32 firstLine = 0; ///< from 0
    quint32 endLine = 0; ///< behind the last
    quint32 begin = 0; ///< bytes
    quint32 end = 0;
    bool isQuoted = false; ///< "> " stands before its lines
    bool isHtml = false; ///< in <pre>
    bool isPage = false; ///< prose of Markdown, in which only lists are trees
    bool isDoubtful = false; ///< another dialect has nearly as much for it
};

/// One folder or file, as a text told of it. Texts are UTF-8 and live as long as the DrawnTree. Small, because texts
/// of a million lines are read.
struct DrawnNode {
    std::string_view name;
    std::string_view comment;
    quint32 parent = 0;    ///< index of its folder
    quint32 line = 0;      ///< 1-based
    quint32 pictogram = 0; ///< see DrawnTree::pictogram()
    quint16 depth = 0;     ///< 0: the root
    NodeKind kind = NodeKind::Folder;
    bool kindGuessed : 1 = false; ///< nothing but its name speaks for its kind; a preview lets it be flipped
    bool doubtful : 1 = false;    ///< where it stands is a guess
    bool hasChildren : 1 = false;
    bool hasSlash : 1 = false; ///< written with "/" behind it, or marked as a folder otherwise
    bool isFile : 1 = false;   ///< marked as a file: a link, an executable, "touch"
    bool byMode : 1 = false; ///< a listing said its kind
    bool hasLine : 1 = false;  ///< stands on a line of its own, not only within the path of another
};

/// What DrawnTreeReader understood of a text, before it becomes a layout: the repair preview shows and mends this.
/// Shares the bytes that were read, and is moved, never copied, because its entries point into it.
class DrawnTree
{
public:
    DrawnTree() = default;
    DrawnTree(DrawnTree &&) = default;
    DrawnTree &operator=(DrawnTree &&) = default;

    TextDialect dialect = TextDialect::None;
    /// Parents before children. Entry 0 stands for the project where the text names none; see \c root.
    std::vector<DrawnNode> nodes;
    /// The entry that is the project itself; every entry behind it is a node of the tree.
    quint32 root = 0;
    std::string_view rootPath; ///< the root's line as written, where it is a path ("frontend/web/")
    Report report;

    /// Nothing but perhaps a root was found.
    bool isEmpty() const { return nodes.size() <= root + 1; }

    /// One for each line of \c text; records' lines joined by LF are the text.
    std::vector<LineRecord> lines;
    std::vector<TextBlock> blocks; ///< in the order of the text; between them stands nothing
    size_t mainBlock = 0; ///< the one that draws the project
    /// Answers that found no line, because it is gone.
    qsizetype lostRepairs = 0;
    bool mayBeUnsorted = false; ///< entries may stand apart from their folder's others
    qint64 firstLine = 1; ///< number of the first line in its file
    std::string_view lineText(size_t line) const;
    /// The entries that a line names.
    std::vector<quint32> nodesOf(size_t line) const;
    /// What told its kind.
    KindBy kindBy(const DrawnNode &entry) const;
    /// As sure as the weakest of the place, the name and the kinds of what the line made.
    Sureness sureness(size_t line) const;
    LineReason reason(size_t line) const;
    /// From the project's root, without slash at its end.
    QString path(quint32 node) const;
    const DrawnNode &rootEntry() const { return nodes[root]; }
    /// What stood before the name; mostly empty.
    std::string_view pictogram(const DrawnNode &entry) const { return pictograms[entry.pictogram]; }
    std::span<const DrawnNode> entries() const { return std::span(nodes).subspan(root + 1); }
    /// The layout called as the root, or \a fallbackName where the text names none. Comments become summaries,
    /// pictograms icons. Nodes come in document order.
    /// \a places, where given: for each entry of \c nodes its node in the layout.
    Layout toLayout(const QString &fallbackName = {}, std::vector<NodeIndex> *places = nullptr) const;

    /// Keeps the text that the views of \c nodes point into.
    QByteArray text;
    std::vector<std::string_view> pictograms{std::string_view()}; ///< number 0 is none
    std::deque<std::string> strings; ///< names and comments that do not stand in \c text as they are
};

} // namespace Espalier
