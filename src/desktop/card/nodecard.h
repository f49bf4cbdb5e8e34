// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodedata.h"
#include "core/result.h"
#include "desktop/card/nodepopup.h"

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace Espalier {

class NameEdit;
class PhaseChoice;
class TagEdit;

/// Everything that one edits of a node, on a card beside it. What is typed is kept as one goes from field to field, and
/// after each pause; all of it together is one step of the history. Escape and going elsewhere keep, too: to take it
/// back is what Undo is for.
class NodeCard final : public NodePopup {
    Q_OBJECT

public:
    NodeCard(NodeView &view, NodeIndex node);

    /// Where typing begins, once it is open: Name or Summary.
    void setStart(NodeAspect start);

protected:
    bool accepts() final;
    void finish(End end) final;
    int spareHeight() const final;
    End endOfEscape() const final { return End::Taken; }
    End endOfLeaving() const final { return End::Taken; }
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void makeHead();
    void makeFields();
    void addRow(const QString &caption, QWidget *field);
    void showNode();
    void chooseRule();
    void keep();
    /// One more change within the card's step.
    void change(const std::function<Result<void>()> &verb);

    const QString m_openedAs;
    const int m_editing;
    const bool m_isProject;
    QTimer m_pause;
    QFormLayout *m_form;
    NameEdit *m_name;
    QLineEdit *m_summary;
    PhaseChoice *m_phase;
    TagEdit *m_tags;
    QToolButton *m_rule;
    QPlainTextEdit *m_notes;
};

} // namespace Espalier
