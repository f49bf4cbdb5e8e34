// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <QCoreApplication>

#include <string>
#include <string_view>

namespace Espalier {

/// Where imports of directories and archives stop; the first two with a report, so that a hostile input costs a bounded
/// amount of memory.
struct ImportLimits {
    static constexpr qsizetype nodes = 5'000'000;
    static constexpr int depth = 4096;
    static constexpr qint64 contentBytes = qint64(256) << 20; ///< of all files together
};

/// What directories and archives have in common when their names and contents become nodes.
class Imports
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Imports)

public:
    Imports(const ReadOptions &options, Report &report) : m_options(options), m_report(report) {}

    /// True for nearly all names, and quickly: a name that can be taken as it is without a second look.
    static bool isOrdinaryName(std::string_view name)
    {
        if (name.empty() || name.size() > 255 || name.front() == ' ' || (name.front() == '.' && name.size() <= 2))
            return false;
        for (const char c : name) {
            if (quint8(c) < ' ' || quint8(c) > '~' || c == '/')
                return false;
        }
        return true;
    }

    struct ImportedName {
        std::string text;
        bool isDropped = false; ///< "." and "..": there is no such thing to show
        QString problem; ///< a sentence for the report, or empty
        QString code;
    };
    /// For a name that is not ordinary. Bytes that are not UTF-8 stay as they are, so that an export can make the same
    /// name again.
    static ImportedName judgeName(std::string_view name);

    /// Gives a file node its content, or tells why not: binary, too large, too much already.
    void setContent(Layout &layout, NodeIndex node, std::string_view bytes);
    bool isFull() const { return m_taken >= ImportLimits::contentBytes; } ///< no further content will be taken
    /// What lies beyond the limit is never read.
    void tellTooLarge(qint64 size, const QString &path);
    void tell(Severity severity, const char *code, const QString &message, const QString &path);

    /// Valid UTF-8 without NUL.
    static bool isText(std::string_view bytes);

private:
    const ReadOptions &m_options;
    Report &m_report;
    qint64 m_taken = 0;
};

/// \a text with U+FFFD for what is not UTF-8, as it must stand in text formats; without a copy where it is fine.
std::string_view validUtf8(std::string_view text, std::string &scratch);

} // namespace Espalier
