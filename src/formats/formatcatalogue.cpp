// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formatcatalogue.h"

#include <QFileInfo>

#include <algorithm>

namespace Espalier {

void FormatCatalogue::add(const QString &id, Describe describe, bool isWritten)
{
    const auto known = std::ranges::find(m_entries, id, &Entry::id);
    if (known == m_entries.end()) {
        m_entries.push_back({id, std::move(describe), isWritten});
    } else if (isWritten || !known->isWritten) {
        known->describe = std::move(describe);
        known->isWritten = isWritten;
    }
}

QList<FormatInfo> FormatCatalogue::formats() const
{
    QList<FormatInfo> all;
    for (const Entry &entry : m_entries)
        all.append(entry.describe());
    return all;
}

QStringList FormatCatalogue::writtenIds() const
{
    QStringList ids;
    for (const Entry &entry : m_entries) {
        if (entry.isWritten)
            ids.append(entry.id);
    }
    return ids;
}

const FormatCatalogue::Entry *FormatCatalogue::entry(QStringView id) const
{
    const auto found = std::ranges::find_if(m_entries, [id](const Entry &entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::optional<FormatInfo> FormatCatalogue::find(QStringView id) const
{
    const Entry *const found = entry(id);
    return found ? std::optional(found->describe()) : std::nullopt;
}

bool FormatCatalogue::isWritten(QStringView id) const
{
    const Entry *const found = entry(id);
    return found && found->isWritten;
}

QString FormatCatalogue::writtenTo(const QString &path) const
{
    const QString folder = QStringLiteral("directory");
    const QFileInfo file(path);
    if (file.isDir() || path.endsWith(u'/'))
        return folder;
    const QString name = file.fileName();
    QString best;
    qsizetype length = 0;
    for (const Entry &entry : m_entries) {
        if (!entry.isWritten)
            continue;
        if (entry.describe().fileName == name && !name.isEmpty())
            return entry.id;
        for (const QString &suffix : entry.describe().suffixes) {
            if (suffix.size() > length && name.size() > suffix.size() + 1
                && name.endsWith(u'.' + suffix, Qt::CaseInsensitive)) {
                best = entry.id;
                length = suffix.size();
            }
        }
    }
    // A dot at the beginning is a hidden folder's, not a suffix.
    return best.isEmpty() && name.lastIndexOf(u'.') <= 0 ? folder : best;
}

FormatNeeds FormatCatalogue::needsOf(const QString &format, const QString &path) const
{
    const std::optional<FormatInfo> info = find(format.isEmpty() ? writtenTo(path) : format);
    return info ? info->needs : FormatNeeds::Nothing;
}

} // namespace Espalier
