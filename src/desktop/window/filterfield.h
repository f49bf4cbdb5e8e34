// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QTimer>

namespace Espalier {

class Session;

/// The field that filters the tree by text, says in how many nodes it was found and leads from one to the next. Escape
/// empties it and gives the focus back.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    FilterField(Session &session, QWidget *parent = nullptr);

    /// The keys shown in the empty field.
    void setHint(const QString &keys);

Q_SIGNALS:
    /// The person is done with it: the tree should have the focus.
    void left();
    void nextRequested();
    void previousRequested();

protected:
    void keyPressEvent(QKeyEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void changeEvent(QEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    void retranslate();
    void filterNow();
    void showMatches();
    QString matchesText() const;
    /// What the buttons behind the words take.
    int trailingWidth() const;
    /// Is there room for more than the words?
    bool isRoomy() const;

    Session &m_session;
    QString m_hint;
    QTimer m_settle{this};
    QAction *m_previous;
    QAction *m_next;
};

} // namespace Espalier
