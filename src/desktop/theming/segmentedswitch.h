// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QToolButton;

namespace Espalier {

/// A few actions of which one is checked, side by side in a groove.
class SegmentedSwitch final : public QFrame
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(QWidget *parent = nullptr);

    /// \a isCheckable already, and of one group with the others.
    QToolButton *addAction(QAction *action, bool showsIcon);
    /// One segment for several: it shows the one that was chosen last, and a menu offers all of them; a click on the
    /// segment that is chosen already opens it, too.
    QToolButton *addChoice(const QList<QAction *> &actions);
    /// Icons alone, where there is little room.
    void setCompact(bool compact);

private:
    void add(QToolButton *button, QAction *action, bool showsIcon);

    struct Segment {
        QToolButton *button;
        bool showsIcon;
    };
    QList<Segment> m_segments;
};

} // namespace Espalier
