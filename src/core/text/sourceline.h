// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawntree.h"

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// One line as a dialect's reader sees it: without the marks of quoted mail, tags and entities of HTML. Private to
/// core/text.
class SourceLine {
public:
    /// The cleaned text of a line of HTML is held by \a scratch, which must live as long as names that point into it.
    SourceLine(std::string_view whole, quint32 number, const TextBlock &block, std::deque<std::string> &scratch);

    std::string_view whole;
    std::string_view text;
    quint32 number; ///< from 0

    /// Where in the whole line the byte \a at of \c text, or of a part of it, stands.
    quint16 column(const char *at) const;

private:
    size_t m_margin = 0;
    std::vector<quint32> m_origins; // of each byte of a cleaned text
};

/// With "&amp;" and the like as what they stand for.
std::string withoutEntities(std::string_view text);
/// Bytes of "> > " at the start of a line.
size_t quoteMargin(std::string_view line);
/// Without the marks that a decorated name or an item stands behind: white space, a bullet, a number.
std::string_view withoutBullet(std::string_view text);

/// Does a line hold a shell's prompt, alone or with a command, or a command that prints trees?
bool isPromptLine(std::string_view line);
/// Where a folder's name ends, behind its slash, if "#" follows it after two blanks or more, as we write it; or 0.
size_t commentedFolderEnd(std::string_view line);
/// Looks like a command, code, a sentence: what no name is made of.
bool isSentence(std::string_view text);
bool isCode(std::string_view text);

} // namespace Espalier
