// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/optionspec.h"

namespace Espalier {

/// Under which heading somebody looks for a format, in the order of the headings.
enum class FormatGroup : quint8 { Folder, Texts, Archives, Pictures, Scripts, Templates, Diagrams, Data, Teaching };

/// What must be there for a format to be written.
enum class FormatNeeds : quint8 {
    Nothing,
    Pictures, ///< fonts and images: a QGuiApplication, but no display
};

/// What a format is called, which files it is about, and what it can be told.
struct FormatInfo {
    QString id; ///< "tar.gz"
    QString name; ///< "Tar archive, gzip", translated
    QString description; ///< one sentence, translated
    QStringList suffixes; ///< without the leading dot, the preferred one first; empty: it is a folder
    QString fileName; ///< what such a file is called, where its tool asks for that name; else empty
    FormatGroup group = FormatGroup::Data;
    QString icon = QStringLiteral("nodes/file-data");
    bool binary = false;
    bool makesTree = false; ///< folders and files come of it, so that READMEs, .gitkeep and platforms matter
    bool explains = false; ///< what the guide says of the folders goes out, too
    bool holdsContents = false; ///< what stands in the files goes out, too
    FormatNeeds needs = FormatNeeds::Nothing;
    QList<OptionSpec> options;

    bool isFolder() const { return suffixes.isEmpty(); }
};

} // namespace Espalier
