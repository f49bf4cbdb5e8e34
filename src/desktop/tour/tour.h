// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace Espalier {

class TourBubble;

/// One thing that a tour shows.
struct TourStop {
    QPointer<QWidget> widget; ///< what is shown; one that is hidden is explained without pointing at it
    QString title;
    QString text;
};

/// Leads through the window: darkens it but for one part, and says in a bubble beside it what that is for. Left at any
/// time by Esc or its button. Deletes itself at its end.
class Tour final : public QWidget
{
    Q_OBJECT

public:
    /// Covers \a window and starts at once.
    Tour(QWidget *window, const QList<TourStop> &stops);
    ~Tour() override;

    qsizetype stop() const { return m_at; }
    qsizetype stopCount() const { return m_stops.size(); }

public Q_SLOTS:
    void next(); ///< at the last stop: ends
    void back();
    void leave();

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    bool focusNextPrevChild(bool next) final;

private:
    void show(qsizetype stop);
    void arrange();
    QRect holeRect() const;

    QWidget *m_window;
    const QList<TourStop> m_stops;
    TourBubble *m_bubble;
    QPointer<QWidget> m_focusBefore;
    qsizetype m_at = 0;
};

} // namespace Espalier
