// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QWidget>

class QHBoxLayout;

namespace Espalier {

class Session;

/// From the project to the branch that the map shows, each to be clicked; behind it, quietly, the way to the folder that is
/// selected: a click shows its branch alone.
class MapBreadcrumb final : public QWidget
{
    Q_OBJECT

public:
    MapBreadcrumb(Session &session, QWidget *parent = nullptr);

    void setFocusNode(NodeIndex node);
    QSize sizeHint() const final;
    QSize minimumSizeHint() const final { return {40, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(Espalier::NodeIndex node);

protected:
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    void rebuild();
    int widthOf(const QString &text, bool isBold) const;
    void addFurther(int room);
    void addSeparator();
    void addLink(NodeIndex node, const QString &text, const QString &toolTip);
    void addHere(NodeIndex node, int room);
    NodeIndex further() const;

    Session &m_session;
    QHBoxLayout *m_row;
    NodeIndex m_focus = rootNode;
};

} // namespace Espalier
