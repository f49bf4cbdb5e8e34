// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace Espalier {

class Guide;

/// The guide's starters as chips below each other's group: templates, kinds of project, careers. Can be folded up to
/// its heading, for low windows.
class StarterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit StarterChips(QWidget *parent = nullptr);

    void setGuide(const Guide &guide);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QToolButton *m_heading;
    QWidget *m_chips;
};

} // namespace Espalier
