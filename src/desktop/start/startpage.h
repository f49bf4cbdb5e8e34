// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/document/recovery.h"

#include <QScrollArea>

#include <functional>
#include <optional>

class QBoxLayout;
class QToolButton;

namespace Espalier {

class ActionRegistry;
class NewProjectPage;
class RecentFiles;
class RecoveryCard;
class Session;
class StartSection;
struct StarterSelection;

/// What a person meets first: what a crash left, and below it a new project, something to open, or what another part of
/// the window adds as a section. Its cards need the guide and take longer than the whole window beside them, so they
/// come right after the window has been painted for the first time, or when somebody asks.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    StartPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent = nullptr);
    ~StartPage() override;

    /// Makes a section as a child of the widget that it is given; anew whenever the page is.
    using SectionMaker = std::function<StartSection *(QWidget *)>;
    /// Stands after the others.
    void addSection(SectionMaker maker);
    /// By the section's object name.
    void showSection(QLatin1StringView name);

    /// What a crash left stands first from now on, if there is anything.
    void offerRecovery(const Recovery &recovery);
    /// What the person calls the next project, and the folder it will live in.
    QString projectName();
    QString projectFolder();
    /// What a scroll area asks for at most. Asking all cards would arrange them for a width that they never get.
    QSize sizeHint() const final;

Q_SIGNALS:
    /// It has been painted for the first time, with all that stands on it.
    void appeared();
    void recoverRequested(const QString &id);
    /// A card was started: make its layout.
    void chosen(const Espalier::StarterSelection &selection);
    void guideRequested(const QString &id);
    void fileChosen(const QString &path);
    /// The whole of a built-in guide, to look around in.
    void sampleChosen(const QString &guideId);

protected:
    void changeEvent(QEvent *event) final;
    bool eventFilter(QObject *watched, QEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void showEvent(QShowEvent *event) final;

private:
    /// What stands there is out of date: made anew, if it was made at all.
    void rebuild();
    void build();
    void ensureBuilt();
    void fill();
    QWidget *bar(QWidget *page);
    void fillTab(qsizetype index, StartSection *section);
    void showTab(qsizetype index);
    void arrange();
    void stepRegion(int by);
    /// With the next heading, or a part of it.
    void bringIntoView(QWidget *widget);

    Session &m_session;
    RecentFiles &m_recent;
    ActionRegistry &m_actions;
    QBoxLayout *m_column = nullptr;
    struct Tab {
        QToolButton *button;
        StartSection *section;
    };
    QList<Tab> m_tabs;
    QList<SectionMaker> m_makers;
    NewProjectPage *m_new = nullptr;
    RecoveryCard *m_card = nullptr; // only after a crash
    std::optional<Recovery> m_recovery;
    qsizetype m_shown = 0; // which of the tabs
    bool m_isArranged = false; // for the width it has
    bool m_hasAppeared = false;
};

} // namespace Espalier
