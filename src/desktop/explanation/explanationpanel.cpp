// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationpanel.h"

#include "core/theme.h"
#include "desktop/explanation/contenteditor.h"
#include "desktop/explanation/explanationview.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/session/pane.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int longestPath = 36; // characters that fit beside the dock's name

/// The end of a path counts: "… / serving / real_time".
QString shownPath(const QString &path)
{
    const QString separator = QStringLiteral(" / ");
    QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    const auto joined = [&] { return names.join(separator); };
    bool isCut = false;
    while (names.size() > 1 && joined().size() > longestPath) {
        names.removeFirst();
        isCut = true;
    }
    QString text = isCut ? QStringLiteral("…") + separator + joined() : joined();
    return text.size() > longestPath + 4 ? text.left(longestPath) + u'…' : text;
}

} // namespace

ExplanationPanel::ExplanationPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_tabs(new QTabBar), m_pages(new QStackedWidget), m_why(new ExplanationView),
      m_notes(new NodeTextEdit(session, NodeAspect::Notes)), m_content(new ContentEditor(session))
{
    setLook(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
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
    m_pages->addWidget(m_why);
    auto *const notes = new QWidget;
    auto *const inset = new QVBoxLayout(notes);
    inset->setContentsMargins(4 * Metric::step, 3 * Metric::step, 4 * Metric::step, 3 * Metric::step);
    inset->addWidget(m_notes);
    m_pages->addWidget(notes);
    m_pages->addWidget(m_content);
    column->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        if (m_arranging)
            return;
        m_wanted = page;
        fillContent();
        if (page == Why)
            writeWhy();
    });
    connect(m_why, &ExplanationView::topicRequested, this, &ExplanationPanel::goToTopic);

    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ExplanationPanel::refresh);
    const auto later = [this] { m_later.start(); };
    const LayoutDocument &document = session.document();
    connect(&document, &LayoutDocument::changed, this, later);
    connect(&document, &LayoutDocument::inserted, this, later);
    connect(&document, &LayoutDocument::removed, this, later);
    connect(&document, &LayoutDocument::moved, this, later);
    connect(&document, &LayoutDocument::rearranged, this, later);
    connect(&document, &LayoutDocument::infoChanged, this, later);
    connect(&document, &LayoutDocument::reset, this, [this] {
        m_topic.clear();
        refresh();
    });
    connect(&session, &Session::guideChanged, this, &ExplanationPanel::refresh);
    connect(&session.filter(), &ViewFilter::changed, this, later);
    connect(&session.selection(), &NodeSelection::changed, this, [this] {
        m_topic.clear();
        refresh();
    });
    retranslate();
}

NodeIndex ExplanationPanel::shownNode() const
{
    const NodeSelection &selection = m_session.selection();
    if (!m_topic.isEmpty() || selection.nodes().size() > 1)
        return noNode;
    return selection.current() == noNode ? rootNode : selection.current();
}

void ExplanationPanel::refresh()
{
    m_later.stop();
    const Topic *const topic = m_topic.isEmpty() ? nullptr : m_session.guide().topic(m_topic);
    if (!topic)
        m_topic.clear();
    m_explanation = topic ? pageOfTopic(*topic) : pageOfSelection(m_session);
    m_notes->setNode(shownNode());
    updateTabs(topic);
    m_isWhyStale = true;
    if (m_tabs->currentIndex() == Why)
        writeWhy();
    fillContent();
    Q_EMIT pathChanged(shownPath(m_explanation.path));
}

void ExplanationPanel::writeWhy()
{
    if (!m_isWhyStale)
        return;
    m_isWhyStale = false;
    m_why->setExplanation(m_explanation, m_session.guide());
    updateFooter();
}

void ExplanationPanel::updateTabs(const Topic *topic)
{
    const NodeIndex node = shownNode();
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

void ExplanationPanel::fillContent()
{
    // What nobody looks at costs nothing: colouring a file does.
    const NodeIndex node = shownNode();
    if (m_tabs->currentIndex() != Content)
        m_content->clear();
    else if (node != noNode)
        m_content->showNode(node);
    else if (const Topic *const topic = m_session.guide().topic(m_topic))
        m_content->showTopic(*topic);
}

void ExplanationPanel::updateFooter()
{
    if (!m_explanation.offersNotes)
        return m_why->setFooter(nullptr);
    auto *const footer = new QWidget;
    auto *const column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metric::step);
    auto *const write = new QPushButton(icon(u"actions/notes"), tr("Write Notes"));
    connect(write, &QPushButton::clicked, this, [this] {
        m_tabs->setCurrentIndex(Notes);
        m_notes->setFocus(Qt::OtherFocusReason);
    });
    column->addWidget(write, 0, Qt::AlignLeft);
    m_why->setFooter(footer);
}

void ExplanationPanel::showTopic(const QString &path)
{
    const Topic *const topic = m_session.guide().topic(path);
    if (!topic)
        return;
    m_topic = topic->path;
    refresh();
}

void ExplanationPanel::goToTopic(const QString &path)
{
    const Layout &layout = m_session.layout();
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const Topic *const topic = m_session.topicOf(node);
        if (!topic || topic->path != path)
            continue;
        m_topic.clear();
        m_session.filter().pin(node);
        m_session.selection().reveal({node});
        return refresh();
    }
    showTopic(path);
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
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Your own notes, in Markdown. They go into the folder’s README."));
    refresh();
}

Pane explanationPane(Session &session)
{
    auto *const panel = new ExplanationPanel(session);
    auto *const path = new QLabel;
    path->setFont(smallFont());
    setLook(path, "dim");
    path->setTextFormat(Qt::PlainText);
    QObject::connect(panel, &ExplanationPanel::pathChanged, path, &QLabel::setText);
    return {.id = QStringLiteral("explanationDock"), .area = Qt::RightDockWidgetArea, .isShownAtFirst = true, .extent = Metric::explanationDockWidth,
            .content = panel, .corner = path, .title = [] { return ExplanationPanel::tr("Explanation"); }};
}

} // namespace Espalier
