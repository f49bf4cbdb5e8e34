// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/document/recovery.h"

#include <QScrollArea>

#include <optional>

class QBoxLayout;
class QToolButton;

namespace Espalier {

class ActionRegistry;
class NewProjectPage;
class OpenPage;
class RecentFiles;
class RecoveryCard;
class Session;
struct StarterSelection;

/// What a person meets first: what a crash left, and below it a new project or something to open.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    StartPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent = nullptr);
    ~StartPage() override;

    /// What a crash left stands first from now on, if there is anything.
    void offerRecovery(const Recovery &recovery);
    /// What the person calls the next project, and the folder it will live in.
    QString projectName() const;
    QString projectFolder() const;
    /// What a scroll area asks for at most. Asking all cards would arrange them for a width that they never get.
    QSize sizeHint() const final;

Q_SIGNALS:
    void recoverRequested(const QString &id);
    /// A card was started: make its layout.
    void chosen(const Espalier::StarterSelection &selection);
    void guideRequested(const QString &id);
    void fileChosen(const QString &path);
    /// The whole of a built-in guide, to look around in.
    void sampleChosen(const QString &guideId);

protected:
    void changeEvent(QEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void showEvent(QShowEvent *event) final;

private:
    void rebuild();
    QWidget *bar(QWidget *page);
    QToolButton *tab(const QString &text, bool isNew);
    void showTab(bool isNew);
    void arrange();
    void stepRegion(int by);
    /// With the next heading, or a part of it.
    void bringIntoView(QWidget *widget);

    Session &m_session;
    RecentFiles &m_recent;
    ActionRegistry &m_actions;
    QBoxLayout *m_column = nullptr;
    QToolButton *m_newTab = nullptr;
    QToolButton *m_openTab = nullptr;
    NewProjectPage *m_new = nullptr;
    OpenPage *m_open = nullptr;
    RecoveryCard *m_card = nullptr; // only after a crash
    std::optional<Recovery> m_recovery;
    bool m_showsNew = true;
    bool m_isArranged = false; // for the width it has
};

} // namespace Espalier
