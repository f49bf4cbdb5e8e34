// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/classmode/classmode.h"
#include "desktop/classmode/classreset.h"

#include <QObject>

class QPushButton;
class QWidget;

namespace Espalier {

class ActionRegistry;
class DocumentController;

/// What the window has of class mode: its two commands in the Learn menu, the lock that shows that it is on, and the
/// actions that are off because of it.
class ClassRoom final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Session &session;
        Appearance &appearance;
        ActionRegistry &actions;
        RecentFiles &recent;
        DocumentController &documents;
        std::function<bool()> isPresenting;
    };
    /// Puts the lock into the corner of \a window's menu bar.
    ClassRoom(const Parts &parts, QWidget &window, QWidget &menuBar);

    ClassMode &mode() { return *m_mode; }
    /// Turns off what the limits forbid, each with the reason; called whenever actions were turned on.
    void updateActions() const;

Q_SIGNALS:
    /// Class mode, or a file's lock, began or ended.
    void changed();
    /// Everything of the class is gone: a show that runs, and what is open, go with it.
    void wasReset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void open();
    void askForCode(const std::function<void()> &then);
    void reset();
    void openReset();
    void follow();
    void fitLock();

    Parts m_parts;
    QWidget &m_window;
    ClassMode *m_mode;
    ClassReset m_reset;
    QPushButton *m_lock;
};

} // namespace Espalier
