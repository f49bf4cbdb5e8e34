// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/pane.h"

#include <QDockWidget>

class QLabel;
class QToolButton;

namespace Espalier {

/// A pane's dock, with our own title row: its name in bold, and at the other end what the pane put there. Can be closed
/// by its cross, moved by its title or its tab.
class Dock final : public QDockWidget
{
    Q_OBJECT

public:
    Dock(const Pane &pane, QWidget *parent);

    const Pane &pane() const { return m_pane; }
    /// It shares its place with others: the tab says its name, and there is no row for it unless the pane put something
    /// there.
    void setTabbed(bool tabbed);
    /// Shows \a cover, which has a title of its own, in the place of the pane until uncover(); shows the dock, too. Not
    /// taken over.
    void cover(QWidget *cover);
    /// The pane again, and the dock as it was before.
    void uncover();

protected:
    void changeEvent(QEvent *event) final;

private:
    void retranslate();

    Pane m_pane;
    QWidget *m_title;
    QWidget *m_noTitle = nullptr; // in its place, while it is tabbed or covered
    QLabel *m_name;
    QToolButton *m_cross;
    QWidget *m_cover = nullptr;
    QWidget *m_titleBefore = nullptr; // while there is a cover
    bool m_wasShown = true;
};

} // namespace Espalier
