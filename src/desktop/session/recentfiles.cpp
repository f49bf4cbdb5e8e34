// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/recentfiles.h"

#include "desktop/settings/settingkeys.h"

#include <QFileInfo>

namespace Espalier {

RecentFiles::RecentFiles(QObject *parent)
    : QObject(parent), m_paths(Settings().value(SettingKeys::recentFiles))
{}

void RecentFiles::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_paths.removeAll(absolute);
    m_paths.prepend(absolute);
    m_paths.resize(qMin(m_paths.size(), qsizetype(maxFiles)));
    store();
}

void RecentFiles::remove(const QString &path)
{
    m_paths.removeAll(path);
    store();
}

void RecentFiles::clear()
{
    m_paths.clear();
    store();
}

void RecentFiles::store()
{
    Settings().setValue(SettingKeys::recentFiles, m_paths);
    Q_EMIT changed();
}

} // namespace Espalier
