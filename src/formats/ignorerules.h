// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/globpattern.h"

#include <QtTypes>

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// What one .gitignore says, by git's own rules: the last pattern that fits decides; "!" takes back; a slash at the end
/// means folders only; a slash elsewhere ties the pattern to the folder of the file; `**` stands for any number of
/// folders. That nothing below an ignored folder can be taken back follows from not entering it.
class IgnoreRules
{
public:
    enum class Verdict { Silent, Ignored, Kept };
    struct BadPattern {
        qint64 line = 0; ///< 1-based
        std::string text;
    };

    /// \a bad gets the patterns that can never fit; git passes over them silently.
    static IgnoreRules parse(std::string_view text, std::vector<BadPattern> &bad);

    bool isEmpty() const { return m_rules.empty(); }
    /// \a path: from the folder of the .gitignore, without a slash at either end; its last segment is the name.
    Verdict verdictOn(std::string_view path, bool isFolder) const;

private:
    struct Rule {
        std::vector<std::optional<GlobPattern>> segments; // nothing stands for "**"
        bool isNegated = false;
        bool isForFolders = false;
        bool isAnchored = false; // else only the name counts
    };
    static std::optional<Rule> parseRule(std::string_view pattern);
    static bool fits(const Rule &rule, const std::vector<std::string_view> &path);

    std::vector<Rule> m_rules;
    bool m_hasAnchored = false;
};

} // namespace Espalier
