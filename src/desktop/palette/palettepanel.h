// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Espalier {

/// What the palette stands on: rounded, with a line below its field and a foot of its own shade.
class PalettePanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr int barHeight = 53; ///< with its line
    static constexpr int footHeight = 34;
    static constexpr int textStart = 49;

    explicit PalettePanel(QWidget *parent) : QWidget(parent) { }

protected:
    void paintEvent(QPaintEvent *event) final;
    /// A click here means nothing, above all not one beside it.
    void mousePressEvent(QMouseEvent *) final { }
};

} // namespace Espalier
