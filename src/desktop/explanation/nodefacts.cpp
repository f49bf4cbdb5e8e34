// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/nodefacts.h"

#include "core/theme.h"
#include "desktop/explanation/tagedit.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/views/phasemenu.h"
#include "desktop/views/rulewords.h"
#include "guide/tags.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace Espalier {

namespace {

constexpr int factsLine = 1; // above and below
constexpr int narrowFacts = 240;
constexpr NodeRule shownRules[] = {NodeRule::Required, NodeRule::Optional, NodeRule::Forbidden};

} // namespace

NodeFacts::NodeFacts(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_form(new QFormLayout(this)), m_phase(new QToolButton), m_tags(new TagEdit),
      m_ruleBox(new QFrame), m_ruleRow(new QBoxLayout(QBoxLayout::LeftToRight, m_ruleBox)),
      m_rules(new QButtonGroup(this)), m_effect(new QLabel), m_usual(new QLabel), m_reset(new QToolButton)
{
    m_form->setContentsMargins(0, 2 * Metric::step + 2, 0, 2 * Metric::step + 2);
    m_form->setHorizontalSpacing(5 * Metric::step);
    m_form->setVerticalSpacing(Metric::step + 2);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setLook(m_phase, "outlined");
    m_phase->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_phase->setIcon(icon(u"actions/chevron-down"));
    m_phase->setIconSize({3 * Metric::step, 3 * Metric::step});
    setLook(m_ruleBox, "group");
    m_ruleBox->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ruleRow->setContentsMargins(2, 2, 2, 2);
    m_ruleRow->setSpacing(1);
    for (const NodeRule rule : shownRules) {
        auto *const button = new QToolButton;
        setLook(button, "segment");
        button->setCheckable(true);
        button->setFixedHeight(6 * Metric::step + 2);
        m_rules->addButton(button, int(rule));
        m_ruleRow->addWidget(button);
    }
    m_effect->setFont(smallFont());
    m_effect->setWordWrap(true);
    setLook(m_effect, "dim");
    m_usual->setFont(smallFont());
    m_usual->setWordWrap(true);
    setLook(m_usual, "dim");
    setLook(m_reset, "link");
    m_reset->setFont(smallFont());
    m_rules->setExclusive(false); // several nodes may have none in common
    for (QWidget *const field : std::initializer_list<QWidget *>{m_phase, m_tags, m_ruleBox}) {
        auto *const caption = new QLabel;
        setLook(caption, "dim");
        m_form->addRow(caption, field);
    }
    auto *const words = new QVBoxLayout;
    words->setSpacing(2);
    for (QWidget *const line : std::initializer_list<QWidget *>{m_effect, m_usual, m_reset})
        words->addWidget(line, 0, line == m_reset ? Qt::AlignLeft : Qt::Alignment());
    m_form->addRow(new QLabel, words);

    connect(m_phase, &QToolButton::clicked, this, &NodeFacts::choosePhase);
    connect(m_tags, &TagEdit::typingBegins, this,
            [this] { m_tags->setKnown(knownTags(m_session.layout(), m_session.guide())); });
    connect(m_tags, &TagEdit::addRequested, this, [this](const QStringList &tags) {
        if (const Result<void> added = m_session.editor().addTags(m_nodes, tags); !added)
            m_tags->refuse(added.error().message); // said where it was typed
        refresh();
    });
    connect(m_tags, &TagEdit::removeRequested, this,
            [this](const QString &tag) { done(m_session.editor().removeTag(m_nodes, tag)); });
    connect(m_tags, &TagEdit::filterRequested, this, [this](const QString &tag) {
        m_session.filter().toggleTag(tag);
        refresh();
    });
    connect(&m_session, &Session::limitsChanged, this, &NodeFacts::refresh);
    connect(m_rules, &QButtonGroup::idClicked, this, [this](int id) { setRule(NodeRule(id)); });
    connect(m_reset, &QToolButton::clicked, this,
            [this] { done(m_session.editor().setRule(m_nodes, NodeRule::Default)); });
    retranslate();
}

void NodeFacts::setNodes(const QList<NodeIndex> &nodes, bool showsPhase)
{
    m_nodes = nodes;
    m_nodes.removeAll(rootNode);
    m_form->setRowVisible(m_phase, showsPhase && m_nodes.size() == 1);
    refresh();
}

void NodeFacts::editTags() { m_tags->openField(); }

void NodeFacts::done(const Result<void> &result)
{
    if (!result)
        m_session.tell(result.error());
    refresh();
}

void NodeFacts::refresh()
{
    const Layout &layout = m_session.layout();
    m_nodes.removeIf([&layout](NodeIndex node) { return !layout.isLinked(node); });
    if (m_nodes.isEmpty())
        return;
    m_tags->setTags(tagsOf(layout, m_nodes), m_session.filter().filter().tags);
    for (QWidget *const field : std::initializer_list<QWidget *>{m_phase, m_ruleBox, m_reset})
        field->setEnabled(m_session.limits().editing);
    refreshRule();
    updateGeometry();
}

// -- the rule
// ----------------------------------------------------------------------------------------------------------

void NodeFacts::refreshRule()
{
    const Layout &layout = m_session.layout();
    const std::optional<NodeRule> rule = commonRule();
    for (const NodeRule shown : shownRules) {
        auto *const button = qobject_cast<QToolButton *>(m_rules->button(int(shown)));
        button->setChecked(shown == rule);
        button->setIcon(shown == rule ? icon(u"actions/check") : QIcon());
        button->setIconSize({3 * Metric::step, 3 * Metric::step});
        button->setToolButtonStyle(shown == rule ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    }
    m_effect->setText(effectOf(rule));
    const bool isUsual =
        std::ranges::none_of(m_nodes, [&layout](NodeIndex node) { return isRuleUnusual(layout, node); });
    m_usual->setText(defaultText());
    m_usual->setVisible(isUsual);
    m_reset->setText(defaultText());
    m_reset->setVisible(!isUsual);
}

std::optional<NodeRule> NodeFacts::commonRule() const
{
    const Layout &layout = m_session.layout();
    const NodeRule first = ruleInForce(layout, m_nodes.first());
    const bool isCommon =
        std::ranges::all_of(m_nodes, [&](NodeIndex node) { return ruleInForce(layout, node) == first; });
    return isCommon ? std::optional(first) : std::nullopt;
}

QString NodeFacts::effectOf(std::optional<NodeRule> rule) const
{
    if (!rule)
        return tr("They have different rules.");
    if (m_nodes.size() == 1)
        return ruleEffect(*rule, m_session.layout().kind(m_nodes.first()));
    switch (*rule) {
    case NodeRule::Required:
        return tr("Check reports each of them that is missing.");
    case NodeRule::Forbidden:
        return tr("Check reports each of them that exists.");
    default:
        return ruleEffect(*rule, NodeKind::File);
    }
}

QString NodeFacts::defaultText() const
{
    const Layout &layout = m_session.layout();
    const bool hasFolders = std::ranges::any_of(m_nodes, [&](NodeIndex node) { return layout.isFolder(node); });
    const bool hasFiles = std::ranges::any_of(m_nodes, [&](NodeIndex node) { return !layout.isFolder(node); });
    if (hasFolders && hasFiles)
        return tr("Default: folders required, files optional");
    return hasFolders ? tr("Default: required") : tr("Default: optional");
}

void NodeFacts::setRule(NodeRule rule)
{
    // What holds for a kind anyway is not written down.
    QList<std::pair<NodeIndex, NodeRule>> rules;
    for (const NodeIndex node : std::as_const(m_nodes))
        rules.append({node, rule == usualRule(m_session.layout().kind(node)) ? NodeRule::Default : rule});
    done(m_session.editor().setRules(rules));
}

void NodeFacts::choosePhase()
{
    QMenu *const menu = makePhaseMenu(
        m_session.layout().phase(m_nodes.first()),
        [this](Phase phase) { done(m_session.editor().setPhase(m_nodes, phase)); }, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_phase->mapToGlobal(m_phase->rect().bottomLeft()));
}

void NodeFacts::fitTo(int width) const
{
    // In a narrow pane captions stand above, and the rules one below the other.
    const auto wrapping = width < narrowFacts ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows;
    const auto direction = width < narrowFacts ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_form->rowWrapPolicy() == wrapping && m_ruleRow->direction() == direction)
        return;
    m_form->setRowWrapPolicy(wrapping);
    m_ruleRow->setDirection(direction);
}

int NodeFacts::heightForWidth(int width) const
{
    fitTo(width);
    return m_form->hasHeightForWidth() ? m_form->totalHeightForWidth(width) : m_form->totalSizeHint().height();
}

void NodeFacts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), factsLine, colour(currentTheme().line));
    painter.fillRect(0, height() - factsLine, width(), factsLine, colour(currentTheme().line));
}

void NodeFacts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

void NodeFacts::retranslate()
{
    const auto caption = [this](QWidget *field, const QString &text) {
        qobject_cast<QLabel *>(m_form->labelForField(field))->setText(text);
    };
    caption(m_phase, tr("Phase"));
    caption(m_tags, tr("Tags"));
    caption(m_ruleBox, tr("Rule"));
    m_phase->setText(tr("None", "phase"));
    m_phase->setAccessibleName(tr("Phase: none; choose one"));
    m_ruleBox->setAccessibleName(tr("Rule"));
    for (const NodeRule rule : shownRules)
        m_rules->button(int(rule))->setText(ruleName(rule));
    m_reset->setAccessibleName(tr("Back to the default rule"));
}

} // namespace Espalier
