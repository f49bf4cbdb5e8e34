// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/recentfiles.h"

#include "desktop/settings/settingkeys.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Espalier {

RecentFiles::RecentFiles(QObject *parent)
    : QObject(parent), m_paths(Settings().value(SettingKeys::recentFiles)),
      m_pinned(Settings().value(SettingKeys::pinnedFiles))
{
    m_pinned.removeIf([this](const QString &path) { return !m_paths.contains(path); });
}

QStringList RecentFiles::ordered() const
{
    QStringList paths = m_paths;
    std::ranges::stable_partition(paths, [this](const QString &path) { return isPinned(path); });
    return paths;
}

void RecentFiles::setPinned(const QString &path, bool pinned)
{
    m_pinned.removeAll(path);
    if (pinned && m_paths.contains(path))
        m_pinned.append(path);
    store();
}

void RecentFiles::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_paths.removeAll(absolute);
    m_paths.prepend(absolute);
    for (qsizetype i = m_paths.size() - 1; i > 0 && m_paths.size() > maxFiles; --i) {
        if (!isPinned(m_paths[i]))
            m_paths.removeAt(i);
    }
    store();
}

void RecentFiles::remove(const QString &path)
{
    m_paths.removeAll(path);
    m_pinned.removeAll(path);
    store();
}

void RecentFiles::clear()
{
    m_paths.clear();
    m_pinned.clear();
    store();
}

void RecentFiles::store()
{
    Settings settings;
    settings.setValue(SettingKeys::recentFiles, m_paths);
    settings.setValue(SettingKeys::pinnedFiles, m_pinned);
    Q_EMIT changed();
}

QString shownFolder(const QString &folder)
{
    const QString home = QDir::cleanPath(QDir::homePath());
    const QString clean = QDir::cleanPath(folder);
    if (clean == home)
        return QStringLiteral("~");
    return QDir::toNativeSeparators(clean.startsWith(home + u'/') ? u'~' + clean.sliced(home.size()) : clean);
}

} // namespace Espalier
