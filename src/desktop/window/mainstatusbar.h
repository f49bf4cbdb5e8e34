// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStatusBar>

class QLabel;
class QPushButton;
class QTimer;

namespace Espalier {

class Session;

/// "Moved api to backend – Undo" at the left; "63 of 431 folders · Beginner · 368 hidden", problems and the state of
/// the file at the right. Numbers are always there; the place of the caret where a view has one.
class MainStatusBar final : public QStatusBar
{
    Q_OBJECT

public:
    MainStatusBar(Session &session, QWidget *parent = nullptr);

    void setProblemCount(int count);
    /// "Saved 10:42", "Not saved yet" …
    void setFileState(const QString &text);
    /// "Line 38, column 16": where the person is in the view; empty: it has no such places.
    void setPlace(const QString &place);
    void setDocumentShown(bool shown);
    /// "15 nodes from 22 lines – Review – Undo", until the next step of the history.
    void offerReview(const QString &sentence, bool undoable);

Q_SIGNALS:
    void undoRequested();
    void reviewRequested();
    void problemsRequested();

protected:
    void changeEvent(QEvent *event) final;

private:
    void showSentence(const QString &sentence, bool undoable, bool reviewable = false);
    void updateCounts();
    /// What stands there while there is nothing to tell.
    QString idleSentence() const;

    Session &m_session;
    QLabel *m_sentence;
    QPushButton *m_review;
    QPushButton *m_undo;
    QTimer *m_fade;
    QLabel *m_place;
    QLabel *m_counts;
    QPushButton *m_problems;
    QLabel *m_fileState;
    int m_problemCount = 0;
    bool m_isIdle = true;
};

} // namespace Espalier
