// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/nodecard.h"

#include "desktop/card/phasechoice.h"
#include "desktop/explanation/tagedit.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/views/nameedit.h"
#include "desktop/views/nodeview.h"
#include "desktop/views/rulewords.h"
#include "guide/tags.h"

#include <QActionGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int nodeCardWidth = 96 * Metric::step;
constexpr int nodeCardPadding = 3 * Metric::step;
constexpr int nodeCardPauseMs = 1000;
constexpr double nodeCardNoteLines = 3;
constexpr double nodeCardFewestNoteLines = 1;

int heightOfLines(const QPlainTextEdit &edit, double lines)
{
    return int(edit.fontMetrics().lineSpacing() * lines + 2 * edit.document()->documentMargin()) + 2 * Metric::step + 2;
}

/// As high as a few lines, and lower where there is no room for the card.
class CardNotes final : public QPlainTextEdit {
public:
    QSize sizeHint() const final { return {1, heightOfLines(*this, nodeCardNoteLines)}; }
    QSize minimumSizeHint() const final { return {1, heightOfLines(*this, nodeCardFewestNoteLines)}; }
};

} // namespace

NodeCard::NodeCard(NodeView &view, NodeIndex node)
    : NodePopup(view, node), m_openedAs(view.session().layout().name(node)),
      m_editing(view.session().editor().beginEditing()), m_isProject(node == rootNode), m_form(new QFormLayout(this)),
      m_name(new NameEdit(
          [&view, node](const QString &name) {
              return view.session().editor().checkName(view.session().layout().parent(node), name, node);
          },
          false, this)),
      m_summary(new QLineEdit), m_phase(new PhaseChoice), m_tags(new TagEdit), m_rule(new QToolButton),
      m_notes(new CardNotes)
{
    setFixedWidth(nodeCardWidth);
    setAccessibleName(tr("Properties of %1").arg(printable(m_openedAs)));
    m_form->setContentsMargins(nodeCardPadding, 2 * Metric::step, nodeCardPadding, nodeCardPadding);
    m_form->setHorizontalSpacing(nodeCardPadding);
    m_form->setVerticalSpacing(Metric::step + 2);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_pause.setSingleShot(true);
    m_pause.setInterval(nodeCardPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NodeCard::keep);
    makeHead();
    makeFields();
    showNode();
    connect(&view.session().document(), &LayoutDocument::changed, this, &NodeCard::showNode);
    connect(&view.session().document(), &LayoutDocument::rearranged, this, &NodeCard::showNode);
}

void NodeCard::makeHead()
{
    const Layout &layout = view().session().layout();
    auto *const head = new QHBoxLayout;
    head->setSpacing(2 * Metric::step);
    auto *const where = new QLabel;
    setLook(where, "dim");
    where->setFont(smallFont());
    where->setMinimumWidth(1);
    const NodeIndex parent = layout.parent(node());
    const QString path = parent == noNode ? QString() : layout.path(parent);
    const QString text = m_isProject ? tr("The project")
        : path.isEmpty()             ? tr("In %1").arg(printable(layout.name(rootNode)))
                                     : tr("In %1").arg(printable(path));
    where->setTextFormat(Qt::PlainText);
    where->setText(
        where->fontMetrics().elidedText(text, Qt::ElideMiddle, nodeCardWidth - 2 * nodeCardPadding - 8 * Metric::step));
    auto *const done = new QToolButton;
    done->setIcon(icon(u"actions/close"));
    done->setIconSize({3 * Metric::step, 3 * Metric::step});
    done->setFixedSize(6 * Metric::step, 6 * Metric::step);
    done->setFocusPolicy(Qt::NoFocus); // Escape is its key
    done->setAccessibleName(tr("Close"));
    done->setToolTip(tr("Close (Esc)"));
    connect(done, &QToolButton::clicked, this, [this] { close(End::Taken); });
    head->addWidget(where, 1);
    head->addWidget(done);
    m_form->addRow(head);
}

void NodeCard::addRow(const QString &caption, QWidget *field)
{
    auto *const label = new QLabel(caption);
    setLook(label, "dim");
    label->setBuddy(field);
    m_form->addRow(label, field);
}

void NodeCard::makeFields()
{
    setLook(m_name, ""); // a field among others here
    addRow(tr("Name"), m_name);
    m_summary->setAccessibleName(tr("Summary"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    setLook(m_notes, "field");
    m_notes->installEventFilter(this);
    for (QLineEdit *const line : {static_cast<QLineEdit *>(m_name), m_summary}) {
        connect(line, &QLineEdit::returnPressed, this, &NodeCard::enter);
        connect(line, &QLineEdit::editingFinished, this, &NodeCard::keep);
    }
    connect(m_summary, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_notes->document(), &QTextDocument::modificationChanged, this, [this](bool modified) {
        if (modified)
            m_pause.start();
    });
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        if (m_notes->document()->isModified())
            m_pause.start();
    });
    connect(m_phase, &PhaseChoice::chosen, this,
            [this](Phase phase) { change([&] { return view().session().editor().setPhase({node()}, phase); }); });
    connect(m_tags, &TagEdit::typingBegins, this,
            [this] { m_tags->setKnown(knownTags(view().session().layout(), view().session().guide())); });
    connect(m_tags, &TagEdit::addRequested, this, [this](const QStringList &tags) {
        Result<void> added;
        change([&] {
            added = view().session().editor().addTags({node()}, tags);
            return Result<void>();
        });
        if (!added)
            m_tags->refuse(added.error().message); // said where it was typed
    });
    connect(m_tags, &TagEdit::removeRequested, this,
            [this](const QString &tag) { change([&] { return view().session().editor().removeTag({node()}, tag); }); });
    connect(m_tags, &TagEdit::filterRequested, this, [this](const QString &tag) {
        view().session().filter().toggleTag(tag);
        showNode();
    });
    setLook(m_rule, "outlined");
    m_rule->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_rule->setIconSize({4 * Metric::step, 4 * Metric::step});
    m_rule->setFocusPolicy(Qt::StrongFocus);
    connect(m_rule, &QToolButton::clicked, this, &NodeCard::chooseRule);
    if (m_isProject) {
        for (QWidget *const field : std::initializer_list<QWidget *>{m_summary, m_phase, m_tags, m_rule}) {
            field->setParent(this); // the project has none of these
            field->hide();
        }
    } else {
        addRow(tr("Summary"), m_summary);
        addRow(tr("Phase"), m_phase);
        addRow(tr("Tags"), m_tags);
        addRow(tr("Rule"), m_rule);
    }
    addRow(tr("Notes"), m_notes);
}

void NodeCard::setStart(NodeAspect start)
{
    if (start == NodeAspect::Summary && !m_isProject) {
        m_summary->setFocus(Qt::OtherFocusReason);
        return m_summary->selectAll();
    }
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectStem(view().session().layout().kind(node()) == NodeKind::File);
}

/// What the person is typing stays.
void NodeCard::showNode()
{
    const Layout &layout = view().session().layout();
    if (!layout.isLinked(node()))
        return;
    const auto show = [](QLineEdit &line, const QString &text) {
        if (line.isModified() || line.text() == text)
            return;
        line.setText(text);
        line.setCursorPosition(0); // a long one shows its beginning
    };
    show(*m_name, layout.name(node()));
    show(*m_summary, layout.summary(node()));
    m_phase->setPhase(layout.phase(node()), m_isProject ? Phase::None : layout.toldPhase(layout.parent(node())));
    m_tags->setTags(tagsOf(layout, {node()}), view().session().filter().filter().tags);
    const NodeRule rule = ruleInForce(layout, node());
    m_rule->setIcon(icon(ruleIconName(rule)));
    m_rule->setText(ruleName(rule));
    m_rule->setAccessibleName(tr("Rule: %1", "required, optional or forbidden").arg(ruleName(rule)));
    m_rule->setToolTip(ruleEffect(rule, layout.kind(node())));
    if (!m_notes->document()->isModified() && m_notes->toPlainText() != layout.notes(node()))
        m_notes->setPlainText(layout.notes(node()));
}

void NodeCard::chooseRule()
{
    const NodeKind kind = view().session().layout().kind(node());
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *const group = new QActionGroup(menu);
    for (const NodeRule rule : {NodeRule::Required, NodeRule::Optional, NodeRule::Forbidden}) {
        QAction *const action = menu->addAction(icon(ruleIconName(rule)), ruleName(rule));
        action->setCheckable(true);
        action->setChecked(rule == ruleInForce(view().session().layout(), node()));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, rule, kind] {
            // What holds for its kind anyway is not written down.
            const NodeRule own = rule == usualRule(kind) ? NodeRule::Default : rule;
            change([&] { return view().session().editor().setRule({node()}, own); });
        });
    }
    menu->popup(m_rule->mapToGlobal(m_rule->rect().bottomLeft()));
}

void NodeCard::change(const std::function<Result<void>()> &verb)
{
    Session &session = view().session();
    Editor::Transaction step(session.editor(), tr("Edited %1").arg(printable(m_openedAs)), m_editing);
    if (const Result<void> done = verb(); !done)
        session.tell(done.error());
    step.commit();
    showNode();
}

void NodeCard::keep()
{
    m_pause.stop();
    Session &session = view().session();
    const bool hasNotes = m_notes->document()->isModified();
    if (!session.layout().isLinked(node()) || !(m_name->isModified() || m_summary->isModified() || hasNotes))
        return;
    change([&] {
        Result<void> done;
        // Half a name is none yet: it is taken when the person leaves its field.
        if (m_name->isModified() && m_name->hasAcceptableInput() && !m_name->hasFocus()) {
            m_name->setModified(false);
            done = session.editor().rename(node(), m_name->text());
        }
        if (m_summary->isModified() && done) {
            m_summary->setModified(false);
            done = session.editor().setSummary({node()}, m_summary->text());
        }
        if (hasNotes && done) {
            m_notes->document()->setModified(false);
            done = session.editor().setNotes(node(), m_notes->toPlainText());
        }
        return done;
    });
}

int NodeCard::spareHeight() const { return m_notes->sizeHint().height() - m_notes->minimumSizeHint().height(); }

bool NodeCard::accepts()
{
    if (m_name->hasAcceptableInput())
        return true;
    m_name->setFocus(Qt::OtherFocusReason);
    return false;
}

void NodeCard::finish(End end)
{
    if (end == End::Gone)
        return;
    const auto name =
        view().session().editor().checkName(view().session().layout().parent(node()), m_name->text(), node());
    m_name->clearFocus();
    keep();
    if (!name && m_name->isModified())
        view().session().tell(tr("The name stays %1. %2", "a name, and why another one was not taken")
                                  .arg(printable(view().session().layout().name(node())), name.error().message));
}

bool NodeCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_notes && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() & Qt::ControlModifier) {
            enter();
            return true;
        }
    }
    if (watched == m_notes && event->type() == QEvent::FocusOut)
        keep();
    return NodePopup::eventFilter(watched, event);
}

} // namespace Espalier
