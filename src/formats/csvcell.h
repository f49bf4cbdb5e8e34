// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <string_view>

namespace Espalier {

/// What spreadsheets would compute. OWASP's list of first characters.
inline bool startsAsFormula(std::string_view cell)
{
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

/// A formula, or one that was guarded already: it gets an apostrophe, so that reading, which takes one away, gives the
/// same back.
inline bool needsGuard(std::string_view cell)
{
    const size_t first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && startsAsFormula(cell.substr(first));
}

/// Begins with an apostrophe that guards.
inline bool isGuarded(std::string_view cell) { return cell.starts_with('\'') && needsGuard(cell); }

/// In quotes where it needs them (RFC 4180); guards nothing.
inline void appendCsvField(QByteArray &line, std::string_view field)
{
    const bool needsQuotes = !field.empty()
        && (field.find_first_of(",;\t\"\r\n") != std::string_view::npos || field.front() == ' ' || field.back() == ' ');
    if (!needsQuotes) {
        line.append(field.data(), qsizetype(field.size()));
        return;
    }
    line += '"';
    for (const char c : field) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace Espalier
