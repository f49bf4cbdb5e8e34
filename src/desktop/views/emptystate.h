// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Espalier {

class NodeVerbs;
class Session;

/// What a view of the layout says where there is nothing to see: that the layout is empty, or that the filter hides all of it,
/// with the button that changes it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(Session &session, NodeVerbs &verbs, QWidget *viewport);

    /// Shows, hides and places itself as the document and the filter are now.
    void follow();

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    Session &m_session;
    NodeVerbs &m_verbs;
    QLabel *m_text;
    QPushButton *m_button;
    bool m_isFiltered = false;
};

} // namespace Espalier
