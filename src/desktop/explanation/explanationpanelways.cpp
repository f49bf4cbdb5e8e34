// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationpanel.h"

#include "desktop/explanation/explanationbar.h"
#include "desktop/explanation/explanationview.h"
#include "desktop/explanation/linkresolver.h"
#include "desktop/explanation/nodefacts.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/explanation/notespage.h"
#include "desktop/explanation/pathlabel.h"
#include "desktop/explanation/wordcard.h"
#include "desktop/session/session.h"
#include "edit/layouttopics.h"

#include <QAction>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTabBar>

#include <utility>

namespace Espalier {

ExplanationSubject ExplanationPanel::selected() const
{
    const NodeSelection &selection = m_session.selection();
    if (selection.nodes().size() > 1)
        return {ExplanationSubject::Kind::Several, noNode, {}};
    return {ExplanationSubject::Kind::Node, selection.current() == noNode ? rootNode : selection.current(), {}};
}

bool ExplanationPanel::stands(const ExplanationSubject &subject) const
{
    switch (subject.kind) {
    case ExplanationSubject::Kind::Topic:
        return m_session.guide().topic(subject.name);
    case ExplanationSubject::Kind::Word:
        return m_session.guide().word(subject.name);
    case ExplanationSubject::Kind::Several:
        return m_session.selection().nodes().size() > 1;
    case ExplanationSubject::Kind::Node:
        break;
    }
    const Layout &layout = m_session.layout();
    return subject.node < layout.indexEnd() && layout.isLinked(subject.node);
}

const Topic *ExplanationPanel::shownTopic() const
{
    return m_subject.kind == ExplanationSubject::Kind::Topic ? m_session.guide().topic(m_subject.name) : nullptr;
}

NodeIndex ExplanationPanel::shownNode() const
{
    return m_subject.kind == ExplanationSubject::Kind::Node ? m_subject.node : noNode;
}

QList<NodeIndex> ExplanationPanel::shownNodes() const
{
    QList<NodeIndex> nodes;
    if (m_subject.kind == ExplanationSubject::Kind::Several)
        nodes = m_session.selection().nodes();
    else if (shownNode() != noNode)
        nodes = {shownNode()};
    nodes.removeAll(rootNode);
    return nodes;
}

void ExplanationPanel::editTags()
{
    if (m_subject != selected()) {
        m_bar->setPinned(false);
        visit(selected());
    }
    m_tabs->setCurrentIndex(Why);
    writeWhy();
    if (shownNodes().isEmpty())
        return;
    m_why->verticalScrollBar()->setValue(0); // where the tags are
    m_facts->editTags();
}

void ExplanationPanel::followSelection()
{
    if (m_isGoing)
        return;
    if (m_isPinned)
        return updateQuiet();
    visit(selected());
}

void ExplanationPanel::visit(const ExplanationSubject &subject)
{
    m_history.visit(subject, m_why->verticalScrollBar()->value());
    m_subject = subject;
    m_card->hide();
    refresh();
}

void ExplanationPanel::step(int by)
{
    const ExplanationHistory::Place *const place = m_history.go(
        by, m_why->verticalScrollBar()->value(), [this](const ExplanationSubject &subject) { return stands(subject); });
    if (!place)
        return;
    m_subject = place->subject;
    if (const NodeIndex node = shownNode(); node != noNode && !m_isPinned) {
        const QScopedValueRollback going(m_isGoing, true);
        m_session.filter().pin(node);
        m_session.selection().reveal({node});
    }
    m_card->hide();
    refresh();
    m_why->verticalScrollBar()->setValue(place->scroll);
}

void ExplanationPanel::showTopic(const QString &path)
{
    if (const Topic *const topic = m_session.guide().topic(path); topic && mayShow(topic->phase))
        visit({ExplanationSubject::Kind::Topic, noNode, topic->path});
}

/// What comes later than a class may see is not shown, and it is said why.
bool ExplanationPanel::mayShow(Phase phase)
{
    if (m_session.limits().allows(phase))
        return true;
    m_session.tell(tr("This comes later: this class goes up to %1.").arg(phaseName(m_session.limits().phase)));
    return false;
}

void ExplanationPanel::followLimits()
{
    const Topic *const topic = shownTopic();
    const NodeIndex node = shownNode();
    const Phase phase = topic ? topic->phase : node != noNode ? m_session.layout().effectivePhase(node) : Phase::None;
    if (!m_session.limits().allows(phase))
        visit({ExplanationSubject::Kind::Node, rootNode, {}});
    else
        refresh();
}

void ExplanationPanel::goToTopic(const QString &path)
{
    const Topic *const topic = m_session.guide().topic(path);
    if (!topic)
        return;
    const NodeIndex node = LayoutTopics(m_session.layout(), m_session.guide()).nodeOf(*topic);
    if (node == noNode)
        showTopic(path);
    else
        goToNode(node);
}

void ExplanationPanel::goToNode(NodeIndex node)
{
    if (node == noNode || !mayShow(m_session.layout().effectivePhase(node)))
        return;
    {
        const QScopedValueRollback going(m_isGoing, true);
        m_session.filter().pin(node);
        m_session.selection().reveal({node});
    }
    visit({ExplanationSubject::Kind::Node, node, {}});
}

void ExplanationPanel::goToWord(const QString &term)
{
    if (const GlossaryEntry *const word = m_session.guide().word(term))
        visit({ExplanationSubject::Kind::Word, noNode, word->term});
}

void ExplanationPanel::goToFolder(int index)
{
    if (const Topic *topic = shownTopic()) {
        for (auto steps = m_bar->path().names().size() - 1 - index; steps > 0 && topic && topic->parent >= 0; --steps)
            topic = &m_session.guide().topics().at(topic->parent);
        return goToTopic(topic->path);
    }
    NodeIndex node = shownNode();
    const Layout &layout = m_session.layout();
    for (auto steps = m_bar->path().names().size() - 1 - index; steps > 0 && node != noNode && node != rootNode;
         --steps)
        node = layout.parent(node);
    goToNode(node);
}

void ExplanationPanel::act(const QString &name)
{
    if (name == ExplanationAct::preview && m_growAction)
        m_growAction->trigger();
    else if (name == ExplanationAct::matchGuide && m_matchAction)
        m_matchAction->trigger();
    else if (name == ExplanationAct::writeNotes)
        writeNotes();
    else if (name == ExplanationAct::showInside && shownNode() != noNode)
        m_session.selection().lookAt(m_session.layout().firstChild(shownNode()));
}

void ExplanationPanel::writeNotes()
{
    m_tabs->setCurrentIndex(Notes);
    m_notes->startWriting();
}

void ExplanationPanel::addTopic()
{
    const Topic *const topic = shownTopic();
    const auto placement =
        topic ? LayoutTopics(m_session.layout(), m_session.guide()).placementOf(*topic) : std::nullopt;
    if (!placement)
        return;
    const QString path = topic->path;
    const Result<QList<NodeIndex>> added =
        m_session.editor().insertLayout(placement->piece, placement->parent, placement->before);
    if (!added)
        return m_session.tell(added.error());
    goToTopic(path);
}

void ExplanationPanel::showAddedNode()
{
    if (const Topic *const topic = shownTopic())
        goToTopic(topic->path);
}

void ExplanationPanel::updateQuiet() { m_session.selection().setQuiet(isVisible() && m_subject != selected()); }

void ExplanationPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_session.selection().setQuiet(false);
}

void ExplanationPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateQuiet();
}

} // namespace Espalier
