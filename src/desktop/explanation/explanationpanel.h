// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/explanation/explanationhistory.h"
#include "desktop/explanation/explanationpage.h"
#include "desktop/explanation/likelytopic.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace Espalier {

class ActionRegistry;
class ContentEditor;
class ExplanationBar;
class ExplanationView;
class NodeFacts;
class NotesPage;
class Session;
class TopicBanner;
class WordCard;
enum class TextPlace;
struct Pane;

/// What there is to read and write about what is selected: why it exists, the person's own notes, and the content a
/// file starts with. Topics and words of the guide can be read without being selected; then the selection is grey in
/// every view, so that there are not two truths. Remembers what was read, and can be pinned to one thing.
class ExplanationPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExplanationPanel(Session &session, QWidget *parent = nullptr);
    ~ExplanationPanel() override;

    /// Back, forward, path and pin: stands in the title of the pane, which takes it over.
    ExplanationBar *bar() const { return m_bar; }
    /// Growing and matching are the window's: offered where it has them. To be called once.
    void setActions(const ActionRegistry &actions);

public Q_SLOTS:
    /// A topic of the guide, whether the layout has it or not, until something else is selected.
    void showTopic(const QString &path);
    /// Gives the keyboard to the field for a new tag of what is selected.
    void editTags();

protected:
    void changeEvent(QEvent *event) final;
    void hideEvent(QHideEvent *event) final;
    void showEvent(QShowEvent *event) final;

private:
    enum Page { Why, Notes, Content };

    void buildPages();
    void buildPlaces();
    void connectView();
    void followSession();
    // -- what it is about (explanationpanelways.cpp)
    ExplanationSubject selected() const;
    bool stands(const ExplanationSubject &subject) const;
    void followSelection();
    void visit(const ExplanationSubject &subject);
    void step(int by);
    void goToTopic(const QString &path);
    void goToNode(NodeIndex node);
    void goToWord(const QString &term);
    void goToFolder(int index);
    void act(const QString &name);
    void addTopic();
    void showAddedNode();
    void writeNotes();
    void updateQuiet();
    const Topic *shownTopic() const;
    NodeIndex shownNode() const;
    /// All of them that can have tags and a rule.
    QList<NodeIndex> shownNodes() const;
    bool mayShow(Phase phase);
    void followLimits();

    void refresh();
    ExplanationPage page() const;
    void writeWhy();
    void updateTabs();
    void updateBanner();
    void updateBar();
    void updateLikely();
    QSet<TextPlace> wantedPlaces() const;
    void fillContent();
    void retranslate();

    Session &m_session;
    ExplanationBar *m_bar;
    QTabBar *m_tabs;
    TopicBanner *m_banner;
    QStackedWidget *m_pages;
    ExplanationView *m_why;
    NotesPage *m_notes;
    ContentEditor *m_content;
    NodeFacts *m_facts;
    WordCard *m_card;
    QPushButton *m_write;
    QPushButton *m_match;
    QPushButton *m_take;
    QPushButton *m_refuse;
    QPointer<QAction> m_growAction;
    QPointer<QAction> m_matchAction;
    QTimer m_later;
    ExplanationPage m_explanation;
    ExplanationSubject m_subject;
    ExplanationHistory m_history;
    std::optional<LikelyTopic> m_likely;
    std::vector<Guide> m_guides; // that likely topics are looked for in; filled when the first is
    QSet<QString> m_refused; // likely topics that the person said no to
    int m_wanted = Why; // the page the person chose last; others are shown where it has nothing to show
    bool m_isPinned = false;
    bool m_isGoing = false; // a step of the history selects
    bool m_arranging = false;
    bool m_isWhyStale = false; // not written while another page is in front
};

/// At the right, with the path of what is explained in its title.
Pane explanationPane(Session &session);

} // namespace Espalier
