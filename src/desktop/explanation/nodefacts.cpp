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

#include <QButtonGroup>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <initializer_list>
#include <set>

namespace Espalier {

namespace {

constexpr int factsLine = 1; // above and below
constexpr NodeRule shownRules[] = {NodeRule::Required, NodeRule::Optional, NodeRule::Forbidden};

/// What a check takes for granted where nobody said anything.
NodeRule ruleOf(const Layout &layout, NodeIndex node)
{
    if (layout.rule(node) != NodeRule::Default)
        return layout.rule(node);
    return layout.isFolder(node) ? NodeRule::Required : NodeRule::Optional;
}

} // namespace

NodeFacts::NodeFacts(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_form(new QFormLayout(this)), m_phase(new QToolButton), m_tags(new TagEdit),
      m_ruleBox(new QFrame), m_rules(new QButtonGroup(this)), m_effect(new QLabel)
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
    auto *const row = new QHBoxLayout(m_ruleBox);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(1);
    for (const NodeRule rule : shownRules) {
        auto *const button = new QToolButton;
        setLook(button, "segment");
        button->setCheckable(true);
        button->setFixedHeight(6 * Metric::step + 2);
        m_rules->addButton(button, int(rule));
        row->addWidget(button);
    }
    m_effect->setFont(smallFont());
    m_effect->setWordWrap(true);
    setLook(m_effect, "dim");
    for (QWidget *const field : std::initializer_list<QWidget *>{m_phase, m_tags, m_ruleBox}) {
        auto *const caption = new QLabel;
        setLook(caption, "dim");
        m_form->addRow(caption, field);
    }
    m_form->addRow(new QLabel, m_effect);

    connect(m_phase, &QToolButton::clicked, this, &NodeFacts::choosePhase);
    connect(m_tags, &TagEdit::typingBegins, this, [this] { m_tags->setKnown(usedTags()); });
    connect(m_tags, &TagEdit::changeRequested, this, [this](const QStringList &tags) {
        if (const Result<void> set = m_session.editor().setTags({m_node}, tags); !set)
            m_session.tell(set.error());
        refresh();
    });
    connect(m_rules, &QButtonGroup::idClicked, this, [this](int id) {
        if (const Result<void> set = m_session.editor().setRule({m_node}, NodeRule(id)); !set)
            m_session.tell(set.error());
        refresh();
    });
    retranslate();
}

void NodeFacts::setNode(NodeIndex node, bool showsPhase)
{
    m_node = node;
    m_form->setRowVisible(m_phase, showsPhase);
    refresh();
}

void NodeFacts::refresh()
{
    const Layout &layout = m_session.layout();
    if (m_node == noNode || !layout.isLinked(m_node))
        return;
    m_tags->setTags(layout.tags(m_node));
    const NodeRule rule = ruleOf(layout, m_node);
    for (const NodeRule shown : shownRules) {
        auto *const button = qobject_cast<QToolButton *>(m_rules->button(int(shown)));
        button->setChecked(shown == rule);
        button->setIcon(shown == rule ? icon(u"actions/check") : QIcon());
        button->setIconSize({3 * Metric::step, 3 * Metric::step});
        button->setToolButtonStyle(shown == rule ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    }
    m_effect->setText(effectOf(rule));
    updateGeometry();
}

QString NodeFacts::effectOf(NodeRule rule) const
{
    const bool isFolder = m_session.layout().isFolder(m_node);
    switch (rule) {
    case NodeRule::Required:
        return isFolder ? tr("Check reports this folder when it is missing.")
                        : tr("Check reports this file when it is missing.");
    case NodeRule::Forbidden:
        return isFolder ? tr("Check reports this folder when it exists.")
                        : tr("Check reports this file when it exists.");
    default:
        return tr("Check says nothing.");
    }
}

QStringList NodeFacts::usedTags() const
{
    const Layout &layout = m_session.layout();
    std::set<QString> used;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (layout.records()[node].extra == 0)
            continue;
        for (const QString &tag : layout.tags(node))
            used.insert(tag);
    }
    return {used.begin(), used.end()};
}

void NodeFacts::choosePhase()
{
    QMenu *const menu = makePhaseMenu(
        m_session.layout().phase(m_node),
        [this](Phase phase) {
            if (const Result<void> set = m_session.editor().setPhase({m_node}, phase); !set)
                m_session.tell(set.error());
        },
        this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_phase->mapToGlobal(m_phase->rect().bottomLeft()));
}

int NodeFacts::heightForWidth(int width) const
{
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
    m_rules->button(int(NodeRule::Required))->setText(tr("Required"));
    m_rules->button(int(NodeRule::Optional))->setText(tr("Optional"));
    m_rules->button(int(NodeRule::Forbidden))->setText(tr("Forbidden"));
}

} // namespace Espalier
