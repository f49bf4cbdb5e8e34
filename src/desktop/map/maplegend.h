// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Espalier {

/// What the colours and patterns of a map mean; lies over it and lets every click through.
class MapLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit MapLegend(QWidget *parent);

    QSize sizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;
};

} // namespace Espalier
