// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Espalier {

class Session;

/// The line above tree and map that says what comes next: "Next: Grow to Intermediate (+76 folders)", and while its
/// preview is open, what it shows. Hides itself where nothing comes next.
class GrowLine final : public QFrame {
    Q_OBJECT

public:
    explicit GrowLine(Session &session, QWidget *parent = nullptr);

    /// The person may do without it; an open preview is told all the same.
    void setWanted(bool wanted);
    /// Does the view below show what would be added?
    void setShowsGhosts(bool shows);

protected:
    void changeEvent(QEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    void refresh();
    void updateRoom();

    Session &m_session;
    QLabel *m_icon;
    QLabel *m_next;
    QLabel *m_hint;
    QPushButton *m_hide;
    bool m_isWanted = true;
    bool m_showsGhosts = true;
};

} // namespace Espalier
