// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace Espalier {

class Guide;

/// What a word of the glossary means, over the text that uses it: a while after the pointer came to rest on the word,
/// or at once when the keyboard did. Enter opens the word's own page, Esc closes.
class WordCard final : public QFrame {
    Q_OBJECT

public:
    static constexpr int cardWidth = 284;
    static constexpr int delayMs = 400;

    /// Above everything in \a over.
    explicit WordCard(QWidget *over);

    /// \a place: of the word, in the coordinates of the widget that it is over.
    void offer(const Guide &guide, const QString &term, const QRect &place, bool atOnce);
    /// Unless the pointer is on the card itself.
    void leave();
    const QString &term() const { return m_term; }

Q_SIGNALS:
    void opened(const QString &term);

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;
    void leaveEvent(QEvent *event) final;

private:
    void appear();

    QTimer m_delay;
    QTimer m_grace; // for the way from the word to the card
    QString m_term;
    QRect m_place;
    QLabel *m_title;
    QLabel *m_meaning;
    QPushButton *m_seen;
    QLabel *m_kind;
    QLabel *m_keys;
};

} // namespace Espalier
