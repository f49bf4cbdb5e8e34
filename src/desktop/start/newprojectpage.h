// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"
#include "desktop/start/startcard.h"
#include "desktop/start/startsection.h"
#include "guide/starterbuilder.h"

#include <QList>

class QGridLayout;

namespace Espalier {

class ActionRegistry;
class ArrowGroup;
class CardGroup;
class ProjectFields;
class RecentFiles;
class RecentList;
class Session;

/// The start page's first tab: what the new project is called and where it will live, cards to start from, and what
/// else one may begin with. One card is outlined: Enter in the name starts it.
class NewProjectPage final : public StartSection {
    Q_OBJECT

public:
    NewProjectPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent = nullptr);

    ProjectFields &fields() const { return *m_fields; }
    const QList<CardGroup *> &groups() const { return m_groups; }
    QString title() const final { return tr("New project"); }
    void arrange(int width) final;
    QList<QWidget *> regions() const final;
    void takeFocus() final;

Q_SIGNALS:
    /// A card was started: make its layout.
    void chosen(const Espalier::StarterSelection &selection);
    void fileChosen(const QString &path);
    void allRecentRequested();

private:
    struct Choice {
        QString id; ///< "level:beginner"
        StartCard *card;
        StarterSelection selection;
    };
    QWidget *question();
    QWidget *whyText();
    QWidget *recentSection();
    QWidget *beginSection();
    void addCards();
    QList<StartCard *> levelCards();
    QList<StartCard *> starterCards(bool careers);
    StartCard *card(const QString &id, const StartCardText &text, const Layout &layout, StartCard::Form form,
                    const StarterSelection &selection);
    /// What a card shows of a selection.
    Result<Layout> folders(StarterSelection selection) const;
    void choose(const StartCard *card);
    void start(const StartCard *card);
    void place(int mode);

    Session &m_session;
    RecentFiles &m_recentFiles;
    ActionRegistry &m_actions;
    ProjectFields *m_fields = nullptr;
    QWidget *m_question = nullptr;
    QWidget *m_why = nullptr;
    QWidget *m_recent = nullptr;
    RecentList *m_recentList = nullptr;
    QWidget *m_begin = nullptr;
    ArrowGroup *m_beginKeys = nullptr;
    QGridLayout *m_beginRows = nullptr;
    QList<CardGroup *> m_groups;
    QList<Choice> m_choices;
    QGridLayout *m_grid;
    int m_mode = -1;
};

} // namespace Espalier
