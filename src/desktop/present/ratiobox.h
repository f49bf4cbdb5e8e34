// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>
#include <QWidget>

namespace Espalier {

/// Keeps what is in it at the shape of a screen, as large as there is room for, with a frame round it.
class RatioBox final : public QWidget {
public:
    explicit RatioBox(QWidget *content, QWidget *parent = nullptr);
    void setShape(QSizeF shape);

protected:
    void resizeEvent(QResizeEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    void arrange();

    QWidget *m_content;
    QSizeF m_shape{16, 9};
};

} // namespace Espalier
