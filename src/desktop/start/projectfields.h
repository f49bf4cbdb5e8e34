// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/latestjob.h"
#include "desktop/start/projectnamecheck.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Espalier {

/// What a new project is called and where it will live. Says while one types whether that is free; decides nothing and
/// writes nothing.
class ProjectFields final : public QWidget {
    Q_OBJECT

public:
    explicit ProjectFields(QWidget *parent = nullptr);

    /// What it is called as long as nobody typed a name.
    void propose(const QString &name);
    /// Forgets what was typed.
    void reset() { m_isTyped = false; }
    bool isTyped() const { return m_isTyped; }
    void type(const QString &name);
    QString name() const;
    /// Kept for the next time, too.
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder);
    /// Can a project be started that is called this?
    bool isUsable() const { return m_isUsable; }
    /// Selects the name, and lets keys go there.
    void focusName();
    QLineEdit *nameField() const { return m_name; }

Q_SIGNALS:
    void usableChanged(bool usable);
    /// Enter in the name.
    void entered();

protected:
    void changeEvent(QEvent *event) final;

private:
    QWidget *nameColumn();
    QWidget *folderColumn();
    void look();
    void ask();
    void show(const ProjectNameCheck &check);
    void chooseFolder();
    void elideFolder();

    QLineEdit *m_name;
    QAction *m_isFree;
    QLabel *m_words;
    QLabel *m_folderName;
    QLabel *m_folderWords;
    QPushButton *m_change;
    QString m_folder;
    bool m_isUsable = true;
    bool m_isTyped = false;
    QTimer m_pause; // in typing
    QTimer m_slow; // looking is worth a word
    LatestJob<ProjectNameCheck> m_checking;
};

} // namespace Espalier
