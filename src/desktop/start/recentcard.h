// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/latestjob.h"
#include "desktop/start/listrow.h"
#include "desktop/start/thumbnail.h"

class QToolButton;

namespace Espalier {

class FormatRegistry;

/// A file that was open before: its picture in small, its name, what it holds, when it was written and where it is. The
/// file is read in another thread, and only when it is small enough for a picture to be worth it.
class RecentCard final : public ListRow {
    Q_OBJECT

public:
    RecentCard(const FormatRegistry &formats, const QString &path, bool isPinned, QWidget *parent = nullptr);

    const QString &path() const { return m_path; }
    QSize sizeHint() const final;

Q_SIGNALS:
    void pinRequested(bool pinned);
    void removeRequested();

protected:
    void showEvent(QShowEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void enterEvent(QEnterEvent *event) final;
    void leaveEvent(QEvent *event) final;
    void contextMenuEvent(QContextMenuEvent *event) final;

private:
    struct Read;
    void read();
    void describe();
    void showPin();

    const FormatRegistry &m_formats;
    QString m_path;
    QString m_folder;
    bool m_isPinned;
    bool m_isThere;
    bool m_isAsked = false; // to be read
    QString m_facts; // folders, when
    qsizetype m_folders = -1;
    QToolButton *m_pin;
    Thumbnail m_thumbnail;
    LatestJob<std::shared_ptr<Read>> m_reading;
};

} // namespace Espalier
