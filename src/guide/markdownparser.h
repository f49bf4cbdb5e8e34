// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <md4c.h>

#include <string_view>

namespace Espalier {

/// Parses Markdown with md4c and tells \a listener of it: enter(MD_BLOCKTYPE, void *detail), leave(MD_BLOCKTYPE),
/// enter(MD_SPANTYPE, void *detail), leave(MD_SPANTYPE) and text(MD_TEXTTYPE, std::string_view). What it is told points
/// into \a text where it stands there as it is. \a flags are md4c's.
template<typename Listener>
void parseMarkdown(std::string_view text, unsigned flags, Listener &listener)
{
    MD_PARSER parser{};
    parser.flags = flags;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *user) { return static_cast<Listener *>(user)->enter(type, detail), 0; };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *user) { return static_cast<Listener *>(user)->leave(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *user) { return static_cast<Listener *>(user)->enter(type, detail), 0; };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *user) { return static_cast<Listener *>(user)->leave(type), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *piece, MD_SIZE size, void *user) {
        return static_cast<Listener *>(user)->text(type, std::string_view(piece, size)), 0;
    };
    md_parse(text.data(), MD_SIZE(text.size()), &parser, &listener);
}

} // namespace Espalier
