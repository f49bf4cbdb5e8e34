// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/latestjob.h"
#include "desktop/start/thumbnail.h"

#include <QAbstractButton>

namespace Espalier {

class FormatRegistry;

/// A file that was open before: its map in small, its name and its folder. The file is read in another thread, and only
/// when it is small enough for a picture to be worth it.
class RecentCard final : public QAbstractButton
{
    Q_OBJECT

public:
    RecentCard(const FormatRegistry &formats, const QString &path, QWidget *parent = nullptr);

    QSize sizeHint() const final;
    QSize minimumSizeHint() const final { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;

private:
    QString m_folder;
    Thumbnail m_thumbnail;
    LatestJob<Thumbnail> m_reading;
};

} // namespace Espalier
