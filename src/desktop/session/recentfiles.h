// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace Espalier {

/// The files last opened or saved, newest first, kept in the settings. Files that are gone are still listed, so that a
/// person sees that they are; opening one says so.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxFiles = 12;

    explicit RecentFiles(QObject *parent = nullptr);

    const QStringList &paths() const { return m_paths; }
    /// Those that the person pinned first.
    QStringList ordered() const;
    bool isPinned(const QString &path) const { return m_pinned.contains(path); }
    /// Pinned ones are never pushed out by others.
    void setPinned(const QString &path, bool pinned);
    void add(const QString &path);
    void remove(const QString &path);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void store();
    QStringList m_paths;
    QStringList m_pinned; // all of them in m_paths
};

/// A folder as people are told it: "~/Projects", with the separators of the system.
QString shownFolder(const QString &folder);

} // namespace Espalier
