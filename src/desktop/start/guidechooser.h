// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace Espalier {

class Guide;

/// Which guide the starting points are taken from: a button with its name, and a menu of the built-in ones, the open
/// one if it is a file, and the way to any other file.
class GuideChooser final : public QToolButton {
    Q_OBJECT

public:
    explicit GuideChooser(const Guide &guide, QWidget *parent = nullptr);

Q_SIGNALS:
    void guideRequested(const QString &id);
    void fileRequested();
};

} // namespace Espalier
