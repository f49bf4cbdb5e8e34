// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QGridLayout;

namespace Espalier {

class ArrowGroup;
class FormatRegistry;
class RecentFiles;

/// The files that were open before, pinned ones first, as a list or as rows side by side. Follows RecentFiles.
class RecentList final : public QWidget {
    Q_OBJECT

public:
    /// \a most: how many are shown.
    RecentList(RecentFiles &recent, const FormatRegistry &formats, int most, QWidget *parent = nullptr);

    void setColumns(int columns);
    bool isEmpty() const;
    ArrowGroup &keys() const { return *m_keys; }

Q_SIGNALS:
    void fileChosen(const QString &path);

private:
    void rebuild();
    void arrange();

    RecentFiles &m_recent;
    const FormatRegistry &m_formats;
    int m_most;
    int m_columns = 1;
    QGridLayout *m_grid;
    ArrowGroup *m_keys;
};

} // namespace Espalier
