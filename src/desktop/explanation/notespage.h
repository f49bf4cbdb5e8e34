// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QTime>
#include <QTimer>
#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace Espalier {

class ExplanationView;
class NodeTextEdit;
class Session;

/// Where a person writes notes on one node: the text, what makes Markdown of it without knowing how, where the notes go
/// and when they were kept last. They are in the layout with every key; the time is told once the keys pause.
class NotesPage final : public QWidget {
    Q_OBJECT

public:
    explicit NotesPage(Session &session, QWidget *parent = nullptr);

    /// noNode: nothing, and nothing can be typed.
    void setNode(NodeIndex node);
    NodeTextEdit &text() { return *m_text; }
    /// The same as it reads.
    ExplanationView &reader() { return *m_reader; }
    void startWriting();
    /// "Kept 10:42", of the node that is shown; empty: nothing was typed.
    QString kept() const;
    /// As narrow as the pane may be; tools that there is no room for then give way, the last first.
    QSize minimumSizeHint() const final { return {0, QWidget::minimumSizeHint().height()}; }

Q_SIGNALS:
    /// The person is through with writing (Ctrl+Enter).
    void done();
    void keptChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;
    void changeEvent(QEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    void makeTools(QHBoxLayout &row);
    void makeSwitch(QHBoxLayout &row);
    void read(bool reads);
    bool press(int key);
    void updateFacts();
    void retranslate();

    Session &m_session;
    QFrame *m_frame;
    NodeTextEdit *m_text;
    ExplanationView *m_reader;
    QStackedWidget *m_stack;
    QList<QToolButton *> m_tools;
    QToolButton *m_write;
    QToolButton *m_read;
    QLabel *m_place;
    QLabel *m_facts;
    QLabel *m_keys;
    QTimer m_pause;
    QTime m_kept;
    NodeIndex m_node = noNode;
};

} // namespace Espalier
