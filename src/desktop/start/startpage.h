// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"
#include "desktop/document/recovery.h"

#include <QScrollArea>

#include <optional>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace Espalier {

class ActionRegistry;
class RecentFiles;
class Session;
struct StarterSelection;

/// What a person meets first: start by level, by project type or by career path, go on with a recent file, or bring
/// something along.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    StartPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent = nullptr);

    /// What a crash left stands first from now on, if there is anything.
    void offerRecovery(const Recovery &recovery);

Q_SIGNALS:
    void recoverRequested(const QString &id);
    /// A card was chosen: make its layout.
    void chosen(const Espalier::StarterSelection &selection);
    void guideRequested(const QString &id);
    void fileChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    void rebuild();
    QWidget *header();
    QWidget *cards(const QString &title, const QList<QWidget *> &cards);
    QWidget *side();
    /// Only those that hold more than the level before.
    QList<QWidget *> levelCards();
    /// What a card shows of a selection.
    Result<Layout> folders(StarterSelection selection) const;
    QWidget *card(const QString &title, const QString &line, const Layout &layout, const StarterSelection &selection);
    QList<QWidget *> starterCards(bool careers);
    void arrange();

    Session &m_session;
    RecentFiles &m_recent;
    ActionRegistry &m_actions;
    struct Section {
        QGridLayout *grid;
        QList<QWidget *> cards;
    };
    QList<Section> m_sections;
    int m_columns = 0;
    std::optional<Recovery> m_recovery;
};

} // namespace Espalier
