// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Espalier {

class Session;

/// The names that are taken where a preview would add something, one at a time: left out, added beside it, or both
/// looked at side by side. Hidden while there are none.
class NamesTaken final : public QWidget {
    Q_OBJECT

public:
    explicit NamesTaken(Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) final;

private:
    QWidget *makeHead();
    QWidget *makeChoice();
    void refresh();
    void showName(qsizetype at);
    void compare();
    void retranslate();

    Session &m_session;
    QList<int> m_items;
    qsizetype m_at = 0;
    QLabel *m_icon;
    QLabel *m_count;
    QLabel *m_path;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_sentence;
    QToolButton *m_leave;
    QToolButton *m_beside;
    QToolButton *m_compare;
};

} // namespace Espalier
