// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

namespace Espalier {

/// Reads a Markdown guide by the rules of the guide format: drawn trees, topic sections, phases, starters, project
/// types, careers. What it does not understand stays text of the topic it stands in, or is reported with its line; a
/// README of anybody loads as far as it goes. Never fails as a whole on text; executes nothing; linear in time.
class GuideReader
{
public:
    /// \a markdown: UTF-8. \a fileName: for messages.
    static Guide read(const QByteArray &markdown, const QString &fileName = {});
    /// Reads the file, and takes starter contents from the folder "files" beside it.
    static Result<Guide> readFile(const QString &path);
};

} // namespace Espalier
