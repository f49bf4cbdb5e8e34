// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawnentry.h"
#include "core/text/drawntree.h"

#include <QHash>

namespace Espalier {

/// Puts a DrawnTree together for the readers of all dialects: names made valid (with a report), paths cut into their
/// folders, kinds decided once the whole text is known. Private to core/text.
class DrawnTreeBuilder
{
public:
    static constexpr quint32 maxDepth = 4096; ///< levels below are put into the last one, with a report
    static constexpr size_t maxNodes = 5'000'000;

    DrawnTreeBuilder(DrawnTree &tree, QString fileName, qint64 firstLine);

    /// The last entry made by \a entry, which may be a path. Never fails: what cannot be a name is mended or left out.
    quint32 add(quint32 parent, const DrawnEntry &entry, qint64 line);
    /// A path from the project's root, or from another folder, which must live as long as the tree; folders that are
    /// there already are used.
    quint32 addPath(std::string_view path, bool isFolder, qint64 line, quint32 from = 0);
    static constexpr quint32 nowhere = 0xffffffff;
    /// The node of a path below \a from, or \c nowhere.
    quint32 findPath(std::string_view path, quint32 from = 0);
    /// Keeps a text that does not stand in the input as it is.
    std::string_view keep(std::string text);
    void addToComment(quint32 node, std::string_view words);
    void setComment(quint32 node, const DrawnEntry &entry);
    /// "3 directories, 4 files", as `tree` counts.
    void setCounts(qint64 folders, qint64 files);
    void note(Severity severity, const char *code, const QString &message, qint64 line);

    static void markAsFolder(DrawnNode &entry);
    DrawnTree &tree() { return m_tree; }
    DrawnNode &node(quint32 index) { return m_tree.nodes[index]; }
    /// False, and a report once, when there are too many entries already.
    bool hasRoom(qint64 line);
    /// Some name or comment is not UTF-8: the whole text has to be decoded anew, unless it is the escapes of a name
    /// that say so.
    bool metInvalidUtf8() const { return m_invalidUtf8; }
    /// The text as a whole is UTF-8: names of other bytes were written in escapes, and are taken as they are.
    void setTextIsUtf8() { m_isTextUtf8 = true; }
    /// Takes the sole top entry for the project, if the text shows it so, and decides the kinds.
    void finish(bool soleTopIsRoot);

private:
    quint32 addName(quint32 parent, std::string_view name, bool unusual, qint64 line);
    quint32 addSegments(quint32 parent, std::string_view path, bool unusual, qint64 line);
    std::string_view validName(std::string_view name, qint64 line);
    void indexNodes();
    void checkComment(std::string_view comment);
    void decideKinds();

    DrawnTree &m_tree;
    QString m_fileName;
    qint64 m_firstLine;
    std::vector<quint32> m_chain; // nodes of the last path among drawn lines, below m_chainParent
    quint32 m_chainParent = 0;
    QHash<std::pair<quint32, QByteArrayView>, quint32> m_byPath;
    size_t m_indexed = 1; // nodes before are in m_byPath
    qint64 m_slashes = 0;        // entries written with "/"
    qint64 m_plainFolders = 0;   // entries with children and without "/"
    qint64 m_countedFolders = -1;
    qint64 m_countedFiles = -1;
    qint64 m_tops = 0;
    qint64 m_tooDeep = 0;
    qint64 m_tooDeepLine = 0;
    bool m_full = false;
    bool m_invalidUtf8 = false;
    bool m_isTextUtf8 = false;
    bool m_hasExplicitParents = false; // a path list that lists folders too, as find does
};

} // namespace Espalier
