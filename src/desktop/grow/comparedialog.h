// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace Espalier {

/// Two texts side by side, the person's and the guide's; lines that only one of them has are tinted. Only to be read.
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    CompareDialog(const QString &path, const QString &mine, const QString &guides, QWidget *parent = nullptr);
};

/// Which lines of each text the other one lacks, as a longest common subsequence tells it. Of long texts everything
/// between the parts that are alike at both ends.
struct LineDifference {
    QList<bool> mine;
    QList<bool> theirs;

    static LineDifference of(const QStringList &mine, const QStringList &theirs);
};

} // namespace Espalier
