// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"

#include <QString>

#include <vector>

namespace Espalier {

/// What paths that were typed or pasted would make below a folder of a layout, and what of them is there already.
/// Changes nothing: shown while one types, and done by Editor::addPaths().
///
/// Paths stand in lines or between commas; `{a,b}` and `{1..3}` expand as in bash, and a backslash before a comma, a
/// brace or a backslash takes its meaning off. What ends in a slash or has something in it is a folder; of other names
/// guessedKind() decides, unless they stand there already.
class PathAddition {
public:
    static constexpr qsizetype maxNodes = 100'000; ///< named in one text, folders on the way included
    static constexpr qsizetype maxDepth = 4096; ///< below the folder; as imports have it
    static constexpr qsizetype maxText = 4 << 20; ///< characters

    /// A folder or file that the text names; parents stand before what is in them.
    struct Item {
        QString name;
        NodeKind kind = NodeKind::Folder;
        int above = -1; ///< item that it is in; -1: the folder itself
        NodeIndex node = noNode; ///< where it is there already
        bool isNamed = false; ///< a path ends here; else it is only on the way
        bool isNew() const { return node == noNode; }
    };

    /// Fails with a sentence that names the path, and at the line of a text of several.
    static Result<PathAddition> parse(const Layout &layout, NodeIndex folder, QStringView text);

    NodeIndex folder() const { return m_folder; }
    const std::vector<Item> &items() const { return m_items; }
    qsizetype newFolders() const { return m_newFolders; }
    qsizetype newFiles() const { return m_newFiles; }
    bool addsNothing() const { return m_newFolders + m_newFiles == 0; }
    int depthOf(int item) const; ///< 0: right below the folder

    /// What a name that comes new may make trouble with on some system, in a sentence; empty: nothing. Only the first.
    QString warning() const;

private:
    friend class PathAdditionParser;

    NodeIndex m_folder = rootNode;
    std::vector<Item> m_items;
    qsizetype m_newFolders = 0;
    qsizetype m_newFiles = 0;
};

} // namespace Espalier
