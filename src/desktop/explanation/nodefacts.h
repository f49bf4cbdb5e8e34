// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"

#include <QList>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QButtonGroup;
class QFormLayout;
class QLabel;
class QToolButton;

namespace Espalier {

class Session;
class TagEdit;

/// What can be decided of a node, or of several at once, beside its words: its tags, what a check asks of it, and its
/// phase where nothing says any. Each change is one step of the history.
class NodeFacts final : public QWidget {
    Q_OBJECT

public:
    explicit NodeFacts(Session &session, QWidget *parent = nullptr);

    /// Without the root. \a showsPhase: nothing says any, so that it can be set here; of one node alone.
    void setNodes(const QList<NodeIndex> &nodes, bool showsPhase);
    /// Gives the keyboard to the field for a new tag.
    void editTags();

    bool hasHeightForWidth() const final { return true; }
    int heightForWidth(int width) const final;

protected:
    void changeEvent(QEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    void refresh();
    void fitTo(int width) const;
    void refreshRule();
    void choosePhase();
    void setRule(NodeRule rule);
    /// What happens to be the same for all of them; nothing where they differ.
    std::optional<NodeRule> commonRule() const;
    QString effectOf(std::optional<NodeRule> rule) const;
    QString defaultText() const;
    /// Says what went wrong, and shows what holds now.
    void done(const Result<void> &result);
    void retranslate();

    Session &m_session;
    QList<NodeIndex> m_nodes;
    QFormLayout *m_form;
    QToolButton *m_phase;
    TagEdit *m_tags;
    QWidget *m_ruleBox;
    QBoxLayout *m_ruleRow;
    QButtonGroup *m_rules;
    QLabel *m_effect;
    QLabel *m_usual; // the rule is the default, and which that is
    QToolButton *m_reset; // back to it
};

} // namespace Espalier
