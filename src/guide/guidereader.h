// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

namespace Espalier {

/// Reads a Markdown guide by the rules of the guide format: drawn trees, topic sections, phases, starters, project
/// types, careers. What it does not understand stays text of the topic it stands in, or is reported with its line; a
/// README of anybody loads as far as it goes. Never fails as a whole on text; executes nothing; linear in time.
///
/// `**Also fits**: ` and paths, under a topic, are further right places for it, which exercises mark as right.
///
/// Four of them say what an export must heed:
/// - `no_readme: [.github, docs/public]` in the front matter: no README.md is made in these folders, nor below them. For
///   built-in guides that is looked up while planning, so that it holds for layouts of earlier days too; nodes of other
///   guides, which may be gone by then, carry it along (NodeReadme), as they carry their explanation.
/// - `**Always**: ` and paths, in the introduction of the project types or the career paths: what each of that group
///   brings besides what it names, such as README and build file.
/// - A folder is shown from the earliest phase among its own and those below it: `[phase 2]` at a file of a folder of
///   phase 4 brings the folder along at 2, with nothing else of it. Layouts made from the guide say so at each node.
/// - `**Level**: Beginner` under a type, `(level: beginner)` at the end of a career's item: how far it goes unless
///   somebody asks for another level.
///
/// `**Applies to**: ` and file names, under a topic, lends its text to all files of these names that have none.
class GuideReader
{
public:
    /// \a markdown: UTF-8. \a fileName: for messages.
    static Guide read(const QByteArray &markdown, const QString &fileName = {});
    /// Reads the file, takes starter contents from the folder "files" beside it its words from the glossary and
    /// its lesson plans from the lessons there.
    static Result<Guide> readFile(const QString &path);
};

} // namespace Espalier
