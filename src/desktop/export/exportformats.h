// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Espalier {

class FormatRegistry;

/// A format that the export dialog offers.
struct ExportFormat {
    enum class Kind { Folder, Archive, Document };
    enum class Group { Folder, Archives, Texts, Pictures, Scripts, Data, Diagrams, Teaching };

    QString id;
    QString name;
    QString description; ///< one sentence
    QString suffix;      ///< without a dot; empty: a folder
    QString icon;        ///< "actions/archive"
    Kind kind = Kind::Document;
    Group group = Group::Texts;
    bool binary = false;
};

/// Everything that can be written, in groups, in the registry's order within each.
QList<ExportFormat> exportFormats(const FormatRegistry &registry);
/// Translated; as a heading.
QString groupName(ExportFormat::Group group);

/// \a path with the suffix that \a to wants in place of that of \a from; a suffix of the person's own is kept, and
/// followed by the new one.
QString withSuffixOf(const QString &path, const ExportFormat &from, const ExportFormat &to);

} // namespace Espalier
