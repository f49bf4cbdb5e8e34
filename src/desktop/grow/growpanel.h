// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace Espalier {

class GrowModel;
class GrowTree;
class NamesTaken;
class Session;

/// The preview of growing, to be read, ticked and accepted: what would be added, whose names are taken, and what stays
/// as it is. Stands where the Explanation stands. Enter adds, Esc closes. Only its list scrolls; where there is little
/// height what can be done without goes.
class GrowPanel final : public QWidget {
    Q_OBJECT

public:
    explicit GrowPanel(Session &session, QWidget *parent = nullptr);

    /// Makes the row of an item the current one, in sight, and says what the guide says of it.
    void reveal(int item);

Q_SIGNALS:
    /// To be read in the Explanation.
    void topicRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void focusInEvent(QFocusEvent *event) final;

private:
    QWidget *makeBar();
    QWidget *makeHead();
    QWidget *makeAbout();
    QWidget *makeUntouched();
    QWidget *makeFoot();
    QLabel *addBox(QHBoxLayout &row);
    void add();
    void refresh();
    void updateNumbers();
    void updateAbout();
    void updateRoom();
    void retranslate();

    Session &m_session;
    GrowModel *m_model;
    GrowTree *m_list;
    NamesTaken *m_taken;
    QLabel *m_crumb;
    QToolButton *m_cross;
    QLabel *m_tile;
    QLabel *m_title;
    QLabel *m_subtitle;
    QWidget *m_boxes;
    QLabel *m_folders;
    QLabel *m_files;
    QWidget *m_about;
    QLabel *m_aboutText;
    QToolButton *m_read;
    QToolButton *m_untouched;
    QLabel *m_untouchedText;
    QLabel *m_promise;
    QPushButton *m_cancel;
    QPushButton *m_add;
};

} // namespace Espalier
