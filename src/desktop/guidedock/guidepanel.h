// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace Espalier {

class GuideModel;
class GuideView;
class Session;
struct Pane;
class StarterChips;

/// What the guide knows, to be searched, read and taken from: its topics as a tree, and its starters below.
class GuidePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit GuidePanel(Session &session, QWidget *parent = nullptr);

    /// The small button that names the guide and lets another be chosen. Whoever asks for it first takes it over.
    QWidget *chooser();

Q_SIGNALS:
    void starterChosen(const QString &id);
    void generatorRequested();
    /// The person selected this topic.
    void topicChosen(const QString &path);
    void guideRequested(const QString &id);
    void fileRequested();
    /// A project that came from elsewhere is to be matched with a guide.
    void matchRequested();

protected:
    void changeEvent(QEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    QWidget *makeEmptyState();
    void followSession();
    void showGuide();
    void search(const QString &words);
    void updateState();
    void updateOffer();
    void tellTopic();
    /// Points out what is selected in the layout, without unfolding anything.
    void followSelection();
    void insertSelected();
    NodeIndex insertionParent() const;
    void showInLayout();
    void showMenu(const QPoint &position);
    void rememberExpansion();
    void restoreExpansion();
    void retranslate();
    void retranslateChooser();

    Session &m_session;
    GuideModel *m_model;
    GuideView *m_tree;
    QLineEdit *m_search;
    QPushButton *m_match; // shown while the layout has no guide
    StarterChips *m_starters;
    QStackedLayout *m_stack;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
    QPointer<QToolButton> m_chooser;
    QTimer m_presence;
    QSet<QString> m_expanded; // paths, while a search has its own expansion
    QList<NodeIndex> m_inserted; // the last time, and where: going on adds beside them, not into them
    NodeIndex m_insertedInto = rootNode;
    bool m_following = false;
};

/// At the left, with the guide's chooser in its title.
Pane guidePane(Session &session);

} // namespace Espalier
