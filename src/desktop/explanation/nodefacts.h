// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QWidget>

class QButtonGroup;
class QFormLayout;
class QLabel;
class QToolButton;

namespace Espalier {

class Session;
class TagEdit;

/// What can be decided of a node beside its words: its tags, what a check asks of it, and its phase where nothing says
/// any. Each change is one step of the history.
class NodeFacts final : public QWidget {
    Q_OBJECT

public:
    explicit NodeFacts(Session &session, QWidget *parent = nullptr);

    /// Not the root. \a showsPhase: nothing says any, so that it can be set here.
    void setNode(NodeIndex node, bool showsPhase);

    bool hasHeightForWidth() const final { return true; }
    int heightForWidth(int width) const final;

protected:
    void changeEvent(QEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    void refresh();
    void choosePhase();
    QStringList usedTags() const;
    QString effectOf(NodeRule rule) const;
    void retranslate();

    Session &m_session;
    NodeIndex m_node = noNode;
    QFormLayout *m_form;
    QToolButton *m_phase;
    TagEdit *m_tags;
    QWidget *m_ruleBox;
    QButtonGroup *m_rules;
    QLabel *m_effect;
};

} // namespace Espalier
