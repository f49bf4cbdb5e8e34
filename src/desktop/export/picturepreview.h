// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace Espalier {

/// Shows a picture as large as there is room, never larger than it is, on a ground that lets transparency be seen.
class PicturePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePreview(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    const QImage &picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    QImage m_picture;
    QImage m_fitted; // for the size and the screen it was last painted on
};

} // namespace Espalier
