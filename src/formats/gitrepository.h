// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// What a working tree of git says of the folder that is being read, beside the .gitignore files in it: what is tracked,
/// whatever ignores it, and the ignore rules that stand elsewhere. Read from git's own files; git is never run, since a
/// repository from a stranger can name programs for it to start.
class GitRepository
{
public:
    /// Where rules come from, and the folder that they are about, seen from the top of the working tree.
    struct Rules {
        std::string text;
        std::string folder; ///< "", or with a slash at its end
        QByteArray file;
    };

    /// The repository that \a folder, an absolute path, is or lies in; nothing: none.
    static std::optional<GitRepository> around(const QByteArray &folder);

    /// From the top of the working tree to the folder, with a slash at its end; "" at the top.
    const std::string &prefix() const { return m_prefix; }
    /// The weakest first: the person's own, those of the repository, those of the folders above.
    const std::vector<Rules> &rules() const { return m_rules; }
    /// \a path: from the top of the working tree, without a slash at its end.
    bool isTracked(std::string_view path) const;
    /// Does git track something below that folder?
    bool hasTrackedBelow(std::string_view path) const;

    /// The paths of an index file, in its order, which is that of their bytes; nothing: it cannot be read, or is only a
    /// part of one. \a hashBytes: 20, or 32 where the repository uses SHA-256.
    static std::optional<std::vector<std::string>> trackedIn(std::string_view index, size_t hashBytes = 20);
    /// The last value of \a key in \a section, without quotes; nothing: there is none. Includes are not followed.
    static std::optional<std::string> configValue(std::string_view config, std::string_view section, std::string_view key);

private:
    void readRules(const QByteArray &top, const QByteArray &store, const QByteArray &config, const QByteArray &folder);

    std::string m_prefix;
    std::vector<Rules> m_rules;
    std::vector<std::string> m_tracked;
};

} // namespace Espalier
