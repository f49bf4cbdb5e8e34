// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Espalier {

class NodeTextEdit;
class Session;
class SourceColours;
struct Topic;

/// The starter content of a file in the code font, with a line of facts below it: how long it is, and which variables
/// will be filled in. Where the guide has another text for the file, leads back to it; can be had in a window of its
/// own.
class ContentEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ContentEditor(Session &session, QWidget *parent = nullptr);

    void showNode(NodeIndex node);
    /// What the guide would put into the file; read-only.
    void showTopic(const Topic &topic);
    void clear();
    /// A window with the same text, as large as one likes.
    void enlarge();

protected:
    void changeEvent(QEvent *event) final;

private:
    void updateFacts();
    void updateFont();
    void retranslate();
    /// What the guide would put into the node's file; null: it knows none.
    QString guideText() const;
    void takeGuideText();
    QMap<QString, QString> variables() const;

    Session &m_session;
    NodeTextEdit *m_text;
    SourceColours *m_colours;
    QLabel *m_facts;
    QLabel *m_variables;
    QPushButton *m_back;
    QPushButton *m_enlarge;
    QTimer m_settle;
    NodeIndex m_node = noNode;
};

/// The declared variables that \a text mentions as `{{ name }}`, in order of their names.
QStringList mentionedVariables(const QString &text, const QMap<QString, QString> &declared);

} // namespace Espalier
