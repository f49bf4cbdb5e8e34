// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Espalier {

/// The words of a tour's stop, and the buttons that go on.
class TourBubble final : public QFrame
{
    Q_OBJECT

public:
    explicit TourBubble(QWidget *parent);

    void tell(const QString &title, const QString &text, qsizetype stop, qsizetype count);
    /// The way round for Tab, which must not lead out of the tour.
    QList<QWidget *> buttons() const;

Q_SIGNALS:
    void nextWanted();
    void backWanted();
    void leaveWanted();

private:
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_leave;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace Espalier
