// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/export/exportformats.h"

#include <QListView>

class QStandardItemModel;

namespace Espalier {

/// The formats of an export under the headings of their groups, one line each: a picture, the name, the suffix. What it
/// is for, the tool tip and whoever shows the chosen one say.
class FormatList final : public QListView
{
    Q_OBJECT

public:
    explicit FormatList(QWidget *parent = nullptr);

    void setFormats(const QList<FormatInfo> &formats);
    const FormatInfo &current() const;
    /// The first one when there is no such format.
    void setCurrent(QStringView id);

Q_SIGNALS:
    void chosen();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) final;

private:
    QList<FormatInfo> m_formats;
    QStandardItemModel *m_rows;
};

} // namespace Espalier
