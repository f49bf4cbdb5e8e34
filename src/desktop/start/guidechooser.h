// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;

namespace Espalier {

class Guide;

/// Which guide the starting points below it are taken from: the built-in ones side by side, with the open one if it is
/// a file, and the way to any other file.
class GuideChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit GuideChooser(const Guide &guide, QWidget *parent = nullptr);

Q_SIGNALS:
    void guideRequested(const QString &id);
    void fileRequested();

protected:
    /// Side by side where there is room, else below each other.
    void resizeEvent(QResizeEvent *event) final;

private:
    QWidget *segments(const Guide &guide);

    QBoxLayout *m_row;
};

} // namespace Espalier
