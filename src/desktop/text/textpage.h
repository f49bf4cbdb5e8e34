// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/layoutview.h"

class QFrame;
class QLabel;
class QPushButton;

namespace Espalier {

class TextView;

/// The layout as text, below a line that says what it is, how long, and what of it is not in the layout.
class TextPage final : public LayoutView {
    Q_OBJECT

public:
    static const LayoutViewKind kind;

    TextPage(Session &session, NodeVerbs &verbs, QWidget *parent = nullptr);

    TextView &view() const { return *m_view; }

    void showFirstLook() final;
    void selectAll() final;
    void expandAll() final;
    void collapseAll() final;
    void updateActions(bool) final { }
    QString tourText() const final;
    NodeNamer &namer() final;
    QString place() const final;

protected:
    void changeEvent(QEvent *event) final;

private:
    void tellLines();
    void showNextProblem();

    Session &m_session;
    TextView *m_view;
    QFrame *m_head;
    QLabel *m_name;
    QLabel *m_lines;
    QPushButton *m_problems;
    QLabel *m_alignment;
};

} // namespace Espalier
