// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace Espalier {

/// Makes a row of buttons one stop of the Tab key, the one that was there last: arrow keys walk along, Home and End go
/// to its ends, past what is hidden or off. Mirrored where the row is.
class RovingFocus final : public QObject {
    Q_OBJECT

public:
    /// \a buttons: children of \a row, in the order in which they stand.
    RovingFocus(const QList<QWidget *> &buttons, QWidget *row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    bool canBeAt(const QWidget *button) const;
    bool walk(const QWidget *from, int key);
    void setStop(QWidget *stop);
    void mend();

    const QWidget *m_row;
    QList<QWidget *> m_buttons;
    QWidget *m_stop = nullptr;
    bool m_wasThere = false; // else it is the first that can be
};

} // namespace Espalier
