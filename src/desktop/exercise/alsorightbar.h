// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exercisecheck.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Espalier {

/// Below the table of a class: where somebody put an item and why that is not right, and the teacher's way to say that
/// it is. Marks nothing and stores nothing.
class AlsoRightBar final : public QFrame {
    Q_OBJECT

public:
    explicit AlsoRightBar(QWidget *parent = nullptr);

    /// \a who: put it there, as it is to be shown. \a canBeRight: the item has a place, so that another can be right.
    void showMark(const QString &who, const MarkedItem &mark, bool canBeRight);
    /// After a place was added: \a better answers have more than before.
    void showAdded(const QString &item, const QString &folder, qsizetype better);
    void showNothing();
    void setUndoable(bool undoable);
    /// For whoever chose a mark by the keyboard.
    void takeFocus();

    static QString folderName(const QString &path); ///< the top folder has none of its own

Q_SIGNALS:
    void alsoRightWanted(Espalier::NodeId item, const QString &folder);
    void undoWanted();

private:
    void say(const QString &sentence, const QString &reason);

    NodeId m_item;
    QString m_folder;
    QLabel *m_sentence;
    QLabel *m_reason;
    QPushButton *m_add;
    QPushButton *m_undo;
};

} // namespace Espalier
