// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationpanel.h"

#include "core/theme.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/explanation/contenteditor.h"
#include "desktop/explanation/explanationbar.h"
#include "desktop/explanation/explanationview.h"
#include "desktop/explanation/linkresolver.h"
#include "desktop/explanation/nodefacts.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/explanation/notespage.h"
#include "desktop/explanation/pathlabel.h"
#include "desktop/explanation/topicbanner.h"
#include "desktop/explanation/wordcard.h"
#include "desktop/session/pane.h"
#include "desktop/session/session.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "edit/layouttopics.h"
#include "guide/guidelibrary.h"

#include <QEvent>
#include <QFrame>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace Espalier {

ExplanationPanel::ExplanationPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_bar(new ExplanationBar(this)), m_tabs(new QTabBar),
      m_banner(new TopicBanner), m_pages(new QStackedWidget), m_why(new ExplanationView),
      m_notes(new NotesPage(session)), m_content(new ContentEditor(session)), m_facts(new NodeFacts(session)),
      m_card(new WordCard(this)), m_write(new QPushButton), m_match(new QPushButton), m_take(new QPushButton),
      m_refuse(new QPushButton)
{
    setLook(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    buildPages();
    buildPlaces();
    connectView();
    connect(m_bar, &ExplanationBar::stepRequested, this, &ExplanationPanel::step);
    connect(&m_bar->path(), &PathLabel::folderChosen, this, &ExplanationPanel::goToFolder);
    connect(m_bar, &ExplanationBar::pinToggled, this, [this](bool pinned) {
        m_isPinned = pinned;
        if (!pinned)
            followSelection();
        updateQuiet();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ExplanationPanel::refresh);
    followSession();
    m_history.visit(m_subject, 0);
    retranslate();
}

ExplanationPanel::~ExplanationPanel() = default;

void ExplanationPanel::buildPages()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar); // until a pane takes it
    auto *const tabs = new QHBoxLayout;
    tabs->setContentsMargins(5 * Metric::step, 0, 5 * Metric::step, 0);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (int page = Why; page <= Content; ++page)
        m_tabs->addTab({});
    tabs->addWidget(m_tabs, 1); // all the width, or tabs that appear later would be scrolled to
    column->addLayout(tabs);
    auto *const line = new QFrame;
    setLook(line, "line");
    line->setFixedHeight(1);
    column->addWidget(line);
    auto *const banner = new QHBoxLayout;
    banner->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 0);
    banner->addWidget(m_banner);
    column->addLayout(banner);
    m_pages->addWidget(m_why);
    m_pages->addWidget(m_notes);
    m_pages->addWidget(m_content);
    m_pages->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // the pane is as narrow as the person wants it
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        if (m_arranging)
            return;
        m_wanted = page;
        if (m_later.isActive())
            return refresh(); // what was just typed is to be read
        fillContent();
        if (page == Why)
            writeWhy();
    });
}

void ExplanationPanel::buildPlaces()
{
    const auto rowOf = [](QPushButton *first, QPushButton *second, bool isCentred) {
        auto *const box = new QWidget;
        auto *const row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(2 * Metric::step);
        if (isCentred)
            row->addStretch(1);
        row->addWidget(first);
        row->addWidget(second);
        row->addStretch(1);
        return box;
    };
    setLook(m_write, "primary");
    setLook(m_refuse, "flat");
    m_match->hide();
    m_why->setPlaceWidget(TextPlace::Facts, m_facts);
    m_why->setPlaceWidget(TextPlace::Empty, rowOf(m_write, m_match, true));
    m_why->setPlaceWidget(TextPlace::Likely, rowOf(m_take, m_refuse, false));
    connect(m_write, &QPushButton::clicked, this, &ExplanationPanel::writeNotes);
    connect(m_match, &QPushButton::clicked, this, [this] { act(ExplanationAct::matchGuide.toString()); });
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (!m_likely)
            return;
        if (const Result<void> taken = m_session.editor().takeWords(shownNode(), m_likely->summary, m_likely->words);
            !taken)
            m_session.tell(taken.error());
    });
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        if (m_likely)
            m_refused.insert(LikelyTopics::keyOf(m_session.layout(), shownNode(), *m_likely));
        refresh();
    });
}

void ExplanationPanel::connectView()
{
    connect(m_why, &ExplanationView::topicRequested, this, &ExplanationPanel::goToTopic);
    connect(m_why, &ExplanationView::nodeRequested, this,
            [this](const QString &path) { goToNode(m_session.layout().find(path)); });
    connect(m_why, &ExplanationView::wordRequested, this, &ExplanationPanel::goToWord);
    connect(m_why, &ExplanationView::actRequested, this, &ExplanationPanel::act);
    connect(m_why, &ExplanationView::wordPointedAt, this, [this](const QString &term, bool byKeyboard) {
        if (term.isEmpty())
            return m_card->leave();
        const QRect word = m_why->wordRect(term);
        m_card->offer(m_session.guide(), term, {m_why->viewport()->mapTo(this, word.topLeft()), word.size()},
                      byKeyboard);
    });
    connect(&m_notes->reader(), &ExplanationView::topicRequested, this, &ExplanationPanel::goToTopic);
    connect(&m_notes->reader(), &ExplanationView::nodeRequested, this, [this](const QString &path) { goToNode(m_session.layout().find(path)); });
    connect(m_card, &WordCard::opened, this, &ExplanationPanel::goToWord);
    connect(m_banner, &TopicBanner::addRequested, this, &ExplanationPanel::addTopic);
    connect(m_banner, &TopicBanner::showRequested, this, &ExplanationPanel::showAddedNode);
    connect(m_notes, &NotesPage::done, this, [this] {
        m_tabs->setCurrentIndex(Why);
        m_why->setFocus(Qt::OtherFocusReason);
    });
    connect(m_notes, &NotesPage::keptChanged, &m_later, qOverload<>(&QTimer::start));
}

void ExplanationPanel::followSession()
{
    const auto later = [this] { m_later.start(); };
    const LayoutDocument &document = m_session.document();
    connect(&document, &LayoutDocument::changed, this, later);
    connect(&document, &LayoutDocument::inserted, this, later);
    connect(&document, &LayoutDocument::removed, this, later);
    connect(&document, &LayoutDocument::moved, this, later);
    connect(&document, &LayoutDocument::rearranged, this, later);
    connect(&document, &LayoutDocument::infoChanged, this, later);
    connect(&document, &LayoutDocument::reset, this, [this] {
        m_history.clear();
        m_refused.clear();
        m_bar->setPinned(false);
        m_subject = selected();
        visit(m_subject);
    });
    connect(&m_session, &Session::guideChanged, this, [this] {
        m_guides.clear();
        refresh();
    });
    connect(&m_session.filter(), &ViewFilter::changed, this, later);
    connect(&m_session, &Session::limitsChanged, this, &ExplanationPanel::followLimits);
    connect(&m_session.selection(), &NodeSelection::changed, this, &ExplanationPanel::followSelection);
    connect(&m_session.selection(), &NodeSelection::quietChanged, this, [this] {
        // The person pointed at what is selected: that is meant now.
        if (!m_session.selection().isQuiet() && isVisible() && m_subject != selected())
            followSelection();
    });
}

void ExplanationPanel::setActions(const ActionRegistry &actions)
{
    for (QAction *const action : actions.all()) {
        if (action->objectName() == u"grow")
            m_growAction = action;
        else if (action->objectName() == u"matchGuide")
            m_matchAction = action;
    }
    refresh();
}

// -- showing
// -----------------------------------------------------------------------------------------------------------

ExplanationPage ExplanationPanel::page() const
{
    switch (m_subject.kind) {
    case ExplanationSubject::Kind::Topic:
        return pageOfTopic(m_session, *m_session.guide().topic(m_subject.name));
    case ExplanationSubject::Kind::Word:
        return pageOfWord(m_session.guide(), *m_session.guide().word(m_subject.name));
    case ExplanationSubject::Kind::Several:
        return pageOfSelection(m_session);
    case ExplanationSubject::Kind::Node:
        break;
    }
    return pageOfNode(m_session, m_subject.node);
}

void ExplanationPanel::refresh()
{
    m_later.stop();
    if (!stands(m_subject))
        m_subject = selected();
    m_explanation = page();
    m_explanation.news.hasPreview = m_explanation.news.hasPreview && m_growAction;
    m_explanation.hasGuide = m_explanation.hasGuide || !m_matchAction;
    m_notes->setNode(shownNode());
    m_explanation.notesKept = m_notes->kept();
    updateLikely();
    updateTabs();
    updateBanner();
    updateBar();
    updateQuiet();
    m_isWhyStale = true;
    if (m_tabs->currentIndex() == Why)
        writeWhy();
    fillContent();
}

void ExplanationPanel::writeWhy()
{
    if (!m_isWhyStale)
        return;
    m_isWhyStale = false;
    if (const QList<NodeIndex> nodes = shownNodes(); !nodes.isEmpty())
        m_facts->setNodes(nodes, m_explanation.phase == Phase::None);
    m_match->setVisible(m_matchAction && m_session.layout().info().guide.isEmpty());
    m_why->setExplanation(m_explanation, m_session.guide(), m_session.layout(), wantedPlaces());
}

QSet<TextPlace> ExplanationPanel::wantedPlaces() const
{
    QSet<TextPlace> places;
    if (!shownNodes().isEmpty())
        places.insert(TextPlace::Facts);
    if (shownNode() == noNode || shownNode() == rootNode)
        return places;
    places.insert(TextPlace::Empty);
    if (m_likely)
        places.insert(TextPlace::Likely);
    return places;
}

void ExplanationPanel::updateLikely()
{
    m_likely.reset();
    const NodeIndex node = shownNode();
    if (!m_explanation.isUnexplained || node == noNode || !m_session.layout().info().guide.isEmpty())
        return;
    if (m_guides.empty()) {
        const Guide &shown = m_session.guide();
        m_guides.push_back(shown);
        for (const GuideLibrary::Entry &entry : GuideLibrary::builtIn(shown.language())) {
            if (entry.id == shown.id())
                continue;
            if (Result<Guide> other = GuideLibrary::load(entry.id, shown.language()))
                m_guides.push_back(*other);
        }
    }
    m_likely = LikelyTopics::find(m_session.layout(), node, m_guides, m_refused);
    if (!m_likely)
        return;
    const Topic *const known =
        m_session.guide().name() == m_likely->guide ? m_session.guide().topic(m_likely->path) : nullptr;
    const QString path =
        known ? QStringLiteral("[%1](<%1>)").arg(m_likely->path) : QStringLiteral("`%1`").arg(m_likely->path);
    m_explanation.likelyText = tr("%1 in “%2”.", "a folder of a guide").arg(path, m_likely->guide) + u' '
        + tr("Same name, %1 of %Ln neighbour(s) agree.", nullptr, int(m_likely->neighbours))
              .arg(QLocale().toString(m_likely->agreeing));
}

void ExplanationPanel::updateTabs()
{
    const NodeIndex node = shownNode();
    const Topic *const topic = shownTopic();
    const bool hasNotes = node != noNode;
    const bool hasContent = topic ? topic->kind == NodeKind::File && m_session.guide().hasContent(*topic)
                                  : hasNotes && !m_session.layout().isFolder(node);
    m_arranging = true;
    m_tabs->setTabVisible(Notes, hasNotes);
    m_tabs->setTabVisible(Content, hasContent);
    const bool possible = m_wanted == Why || (m_wanted == Notes && hasNotes) || (m_wanted == Content && hasContent);
    m_tabs->setCurrentIndex(possible ? m_wanted : Why);
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    m_arranging = false;
}

void ExplanationPanel::updateBanner()
{
    const Topic *const topic = shownTopic();
    m_banner->setVisible(topic);
    if (!topic)
        return;
    const Layout &layout = m_session.layout();
    const LayoutTopics topics(layout, m_session.guide());
    if (const NodeIndex node = topics.nodeOf(*topic); node != noNode)
        return m_banner->offerShowing(layout.path(node));
    const auto placement = topics.placementOf(*topic);
    if (!placement)
        return m_banner->refuse();
    // Folders on the way to it are made, too: they belong to its place.
    const QString above = topic->path.section(u'/', 0, -2);
    const QString way = placement->piece.childCount(rootNode) == 1
        ? placement->piece.topic(placement->piece.firstChild(rootNode))
        : QString();
    const bool isDirect = way == topic->path || way.isEmpty();
    m_banner->offerAdding(isDirect ? layout.path(placement->parent) : above, placement->folders, placement->files);
}

void ExplanationPanel::updateBar()
{
    const auto standing = [this](const ExplanationSubject &subject) { return stands(subject); };
    m_bar->setCanGo(m_history.canGo(-1, standing), m_history.canGo(1, standing));
    QStringList names = m_explanation.path.split(u'/', Qt::SkipEmptyParts);
    if (m_subject.kind == ExplanationSubject::Kind::Node && !m_session.layout().name(rootNode).isEmpty())
        names.prepend(m_session.layout().name(rootNode));
    if (m_subject.kind == ExplanationSubject::Kind::Word)
        names = {tr("Glossary"), m_explanation.name};
    else if (names.isEmpty())
        names = {m_explanation.name};
    m_bar->path().setNames(names);
}

void ExplanationPanel::fillContent()
{
    // What nobody looks at costs nothing: colouring a file does.
    const NodeIndex node = shownNode();
    if (m_tabs->currentIndex() != Content)
        m_content->clear();
    else if (node != noNode)
        m_content->showNode(node);
    else if (const Topic *const topic = shownTopic())
        m_content->showTopic(*topic);
}

void ExplanationPanel::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        m_later.start();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void ExplanationPanel::retranslate()
{
    m_tabs->setAccessibleName(tr("Parts of the explanation"));
    m_tabs->setTabText(Why, tr("Why"));
    m_tabs->setTabText(Notes, tr("Notes"));
    m_tabs->setTabText(Content, tr("Content"));
    m_why->setAccessibleName(tr("Explanation"));
    m_write->setText(tr("Write Notes"));
    m_match->setText(tr("Match with a guide…"));
    m_take->setText(tr("Take its words"));
    m_refuse->setText(tr("Not this one"));
    refresh();
}

Pane explanationPane(Session &session)
{
    auto *const panel = new ExplanationPanel(session);
    return {.id = QStringLiteral("explanationDock"),
            .area = Qt::RightDockWidgetArea,
            .isShownAtFirst = true,
            .extent = Metric::explanationDockWidth,
            .content = panel,
            .head = panel->bar(),
            .title = [] { return ExplanationPanel::tr("Explanation"); }};
}

} // namespace Espalier
