// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/filesource.h"

#include "desktop/session/recentfiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace Espalier {

namespace {

struct FileSourceText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CommandPalette)
};

QString momentOf(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate())
        return FileSourceText::tr("today %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
    const bool isThisYear = local.date().year() == QDate::currentDate().year();
    return locale.toString(local.date(), isThisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

} // namespace

QList<PaletteCandidate> paletteFiles(const QStringList &paths, const std::function<void(const QString &)> &open)
{
    QList<PaletteCandidate> candidates;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        PaletteCandidate candidate;
        candidate.entry.id = QStringLiteral("file/") + path;
        candidate.entry.group = PaletteGroup::Files;
        candidate.entry.icon = QStringLiteral("actions/history");
        candidate.entry.title = file.fileName();
        candidate.entry.context = shownFolder(file.absolutePath());
        if (file.exists())
            candidate.entry.context += QStringLiteral(" · ") + momentOf(file.lastModified());
        else
            candidate.entry.reason = FileSourceText::tr("Not there any more");
        candidate.entry.run = [open, path] { open(path); };
        candidates.append(std::move(candidate));
    }
    return candidates;
}

} // namespace Espalier
