// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Espalier {

class NodeTextEdit;
class Session;
class SourceColours;
struct Topic;

/// The starter content of a file in the code font, with a line of facts below it: how long it is, and which variables
/// will be filled in.
class ContentEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ContentEditor(Session &session, QWidget *parent = nullptr);

    void showNode(NodeIndex node);
    /// What the guide would put into the file; read-only.
    void showTopic(const Topic &topic);
    void clear();

protected:
    void changeEvent(QEvent *event) final;

private:
    void updateFacts();
    void updateFont();
    QMap<QString, QString> variables() const;

    Session &m_session;
    NodeTextEdit *m_text;
    SourceColours *m_colours;
    QLabel *m_facts;
    QLabel *m_variables;
    QTimer m_settle;
};

/// The declared variables that \a text mentions as `{{ name }}`, in order of their names.
QStringList mentionedVariables(const QString &text, const QMap<QString, QString> &declared);

} // namespace Espalier
