// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/start/thumbnail.h"

#include <QAbstractButton>

namespace Espalier {

/// A starter as a card: its map in small, its name, one line about it, and how many folders it has.
class StartCard final : public QAbstractButton
{
    Q_OBJECT

public:
    StartCard(const QString &title, const QString &line, const Layout &layout, QWidget *parent = nullptr);

    QSize sizeHint() const final;
    QSize minimumSizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;

private:
    void drawLines(QPainter &painter, const QRect &place, int lineHeight) const;

    QString m_line;
    QString m_count;
    Thumbnail m_thumbnail;
};

} // namespace Espalier
