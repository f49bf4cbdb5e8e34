// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/export/exportformats.h"

#include <QListView>

class QStandardItemModel;

namespace Espalier {

/// The formats of an export under the headings of their groups, one line each: a picture, the name, the suffix; above
/// them those that were used last. While something is searched for, what is found. What a format is for, the tool tip
/// and whoever shows the chosen one say.
class FormatList final : public QListView
{
    Q_OBJECT

public:
    explicit FormatList(QWidget *parent = nullptr);

    /// \a lastUsed: ids, the newest first; shown when there are formats enough to look for one.
    void setFormats(const QList<FormatInfo> &formats, const QStringList &lastUsed = {});
    /// Shows what these words may mean, and chooses the likeliest; empty: everything, as before.
    void search(const QString &words);
    const FormatInfo &current() const;
    /// The first one when there is no such format.
    void setCurrent(QStringView id);

Q_SIGNALS:
    void chosen();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) final;

private:
    void rebuild();
    qsizetype numberOf(QStringView id) const;
    void addHeading(const QString &text);
    void addRow(qsizetype number);

    QList<FormatInfo> m_formats;
    QStringList m_lastUsed;
    QString m_search;
    QString m_before; ///< chosen before something was searched for
    QStandardItemModel *m_rows;
};

} // namespace Espalier
