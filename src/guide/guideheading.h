// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <string_view>

namespace Espalier {

/// A heading of a guide: `### 🎨 **frontend/** - Modern User Interfaces`, `## 🚀 **Quick Start Templates**`,
/// `### **Full Template** (later) {#full-template}`.
struct GuideHeading {
    QString text;       ///< all its words, without pictograms, stars and the id
    QString name;       ///< the same without a remark in parentheses at its end
    QString path;       ///< its first word, if that may be a path; no slash at its end
    bool hasSlash = false; ///< the path was written with a slash at its end
    bool standsAlone = false; ///< nothing, or only a dash and a title, stands behind the path
    QString pictogram;
    QString title;      ///< the words behind the dash
    QString id;         ///< the one given in braces; mostly empty

    /// \a source: the heading's line in Markdown.
    static GuideHeading parse(std::string_view source);
};

/// Lower-case letters and digits, joined by "-".
QString slugOf(QStringView text);
/// Without the stars, backticks and backslashes of Markdown.
QString plainText(QStringView markdown);
/// \a text without pictograms at its start.
QStringView withoutPictograms(QStringView text, QString *pictogram = nullptr);

/// A paragraph line that opens a named section: "**Label**: text" or "**Label:** text".
struct LabelLine {
    QString label; ///< empty: the line opens none
    QString rest;
    static LabelLine parse(QStringView line);
};

/// The texts of code spans and the targets of relative links in \a markdown, in order.
QStringList namedPaths(QStringView markdown);

} // namespace Espalier
