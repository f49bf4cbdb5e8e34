// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportformats.h"

#include "formats/formatregistry.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct ExportFormatsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExportFormat)
};

} // namespace

QList<FormatInfo> exportFormats(const FormatRegistry &registry)
{
    QList<FormatInfo> all = registry.formats();
    all.removeIf([&registry](const FormatInfo &info) { return !registry.exporter(info.id); });
    std::ranges::stable_sort(all, {}, &FormatInfo::group);
    return all;
}

QString groupName(FormatGroup group)
{
    switch (group) {
    case FormatGroup::Folder:
        return ExportFormatsText::tr("On disk");
    case FormatGroup::Archives:
        return ExportFormatsText::tr("Archives");
    case FormatGroup::Texts:
        return ExportFormatsText::tr("To read and share");
    case FormatGroup::Pictures:
        return ExportFormatsText::tr("Pictures");
    case FormatGroup::Scripts:
        return ExportFormatsText::tr("Scripts");
    case FormatGroup::Data:
        return ExportFormatsText::tr("Data");
    case FormatGroup::Diagrams:
        return ExportFormatsText::tr("Diagrams");
    case FormatGroup::Teaching:
        return ExportFormatsText::tr("Teaching");
    }
    Q_UNREACHABLE_RETURN({});
}

QString withSuffixOf(const QString &path, const FormatInfo &from, const FormatInfo &to)
{
    QString stem = path;
    while (stem.size() > 1 && stem.endsWith(u'/'))
        stem.chop(1);
    if (const QString before = from.suffixes.value(0);
        !before.isEmpty() && stem.endsWith(u'.' + before, Qt::CaseInsensitive))
        stem.chop(before.size() + 1);
    const QString wanted = to.suffixes.value(0);
    return wanted.isEmpty() || stem.endsWith(u'.' + wanted, Qt::CaseInsensitive) ? stem : stem + u'.' + wanted;
}

} // namespace Espalier
