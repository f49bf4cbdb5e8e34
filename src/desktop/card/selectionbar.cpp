// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/selectionbar.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/card/cardplace.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"
#include "desktop/views/nodeview.h"
#include "desktop/views/phasemenu.h"
#include "guide/tags.h"

#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype selectionBarLooksAt = 400; // nodes, for its place: more of them fill any view
constexpr int selectionBarTagWidth = 32 * Metric::step;
constexpr int selectionBarButton = 7 * Metric::step;

} // namespace

SelectionBar::SelectionBar(NodeView &view)
    : QFrame(view.widget().parentWidget()), m_view(view), m_count(new QLabel), m_tagField(new QLineEdit)
{
    setLook(this, "bubble");
    setAttribute(Qt::WA_StyledBackground);
    setCursor(Qt::ArrowCursor);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(3 * Metric::step, Metric::step, Metric::step, Metric::step);
    row->setSpacing(2);
    row->addWidget(m_count);
    row->addSpacing(2 * Metric::step);
    NodeVerbs &verbs = view.verbs();
    addVerb("group", [&verbs] { verbs.group(); });
    m_phase = addButton();
    connect(m_phase, &QToolButton::clicked, this, &SelectionBar::choosePhase);
    m_tag = addButton();
    m_tag->setIcon(icon(u"actions/tag"));
    connect(m_tag, &QToolButton::clicked, this, &SelectionBar::askForTags);
    addVerb("duplicate", [&verbs] { verbs.duplicate(); });
    addVerb("delete", [&verbs] { verbs.remove(); });
    m_tagField->setFixedWidth(selectionBarTagWidth);
    setLook(m_tagField, "inplace");
    m_tagField->hide();
    m_tagField->installEventFilter(this);
    row->addWidget(m_tagField);
    connect(m_tagField, &QLineEdit::textEdited, this, [this] { complain({}); });
    hide();
    m_follow.setSingleShot(true);
    connect(&m_follow, &QTimer::timeout, this, &SelectionBar::follow);
    view.viewport()->installEventFilter(this);
    const auto later = [this] { m_follow.start(0); };
    connect(&view.session().selection(), &NodeSelection::changed, this, later);
    connect(qApp, &QApplication::focusChanged, this, later);
    connect(&view.session(), &Session::limitsChanged, this, later);
    retranslate();
}

QToolButton *SelectionBar::addButton()
{
    auto *const button = new QToolButton;
    button->setIconSize({phaseMarkIconSide, phaseMarkIconSide});
    button->setFixedSize(selectionBarButton, selectionBarButton);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
    layout()->addWidget(button);
    return button;
}

void SelectionBar::addVerb(const char *action, const std::function<void()> &verb)
{
    QToolButton *const button = addButton();
    button->setIcon(m_view.registry().action(action)->icon());
    // Not the action itself: Delete, for one, would mean the text that has the focus elsewhere.
    connect(button, &QToolButton::clicked, this, verb);
    m_buttons.append({action, button});
}

// -- tags -------------------------------------------------------------------------------------------------------------

void SelectionBar::askForTags()
{
    const Session &session = m_view.session();
    auto *const completer = new QCompleter(knownTags(session.layout(), session.guide()), m_tagField);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_tagField->completer();
    m_tagField->setCompleter(completer);
    m_tagField->clear();
    complain({});
    m_tag->hide();
    m_tagField->show();
    follow();
    m_tagField->setFocus(Qt::OtherFocusReason);
}

void SelectionBar::addTags()
{
    const QStringList tags = m_tagField->text().split(u',', Qt::SkipEmptyParts);
    Session &session = m_view.session();
    if (const Result<void> added = session.editor().addTags(session.selection().nodes(), tags); !added)
        complain(added.error().message);
    else
        closeTags();
}

void SelectionBar::complain(const QString &what)
{
    m_tagField->setToolTip(what);
    m_tagField->setAccessibleDescription(what);
    if (!what.isEmpty())
        m_view.session().tell(what);
    if (m_tagField->property("bad").toBool() == what.isEmpty()) {
        m_tagField->setProperty("bad", !what.isEmpty());
        m_tagField->style()->unpolish(m_tagField);
        m_tagField->style()->polish(m_tagField);
    }
}

void SelectionBar::closeTags()
{
    if (m_tagField->isHidden())
        return;
    const bool hadFocus = m_tagField->hasFocus();
    m_tagField->hide();
    m_tag->show();
    if (hadFocus)
        m_view.widget().setFocus(Qt::OtherFocusReason);
    m_follow.start(0);
}

// -- phases -----------------------------------------------------------------------------------------------------------

void SelectionBar::setHeldBack(bool heldBack)
{
    m_isHeldBack = heldBack;
    follow();
}

void SelectionBar::choosePhase()
{
    const Layout &layout = m_view.session().layout();
    const QList<NodeIndex> &nodes = m_view.session().selection().nodes();
    const Phase first = layout.phase(nodes.first());
    const bool isOne = std::ranges::all_of(nodes, [&](NodeIndex node) { return layout.phase(node) == first; });
    QMenu *const menu = makePhaseMenu(first, [this](Phase phase) { m_view.verbs().setPhase(phase); }, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isOne) {
        for (QAction *const action : menu->actions())
            action->setCheckable(false); // of several phases none is theirs
    }
    menu->popup(m_phase->mapToGlobal(m_phase->rect().bottomLeft()));
}

bool SelectionBar::isWanted() const
{
    const QWidget *const focus = QApplication::focusWidget();
    const bool isNaming =
        focus != m_tagField && qobject_cast<const QLineEdit *>(focus) && m_view.viewport()->isAncestorOf(focus);
    return m_view.session().limits().editing && m_view.session().selection().nodes().size() >= 2 && !m_isHeldBack
        && !m_isPressed && !m_isDraggedOver && !isNaming;
}

/// Why they cannot be grouped; empty: they can.
QString SelectionBar::unsharedFolder() const
{
    const Layout &layout = m_view.session().layout();
    const QList<NodeIndex> nodes = m_view.session().editor().topmost(m_view.session().selection().nodes());
    const bool share =
        std::ranges::all_of(nodes, [&](NodeIndex node) { return layout.parent(node) == layout.parent(nodes.first()); });
    return share && !nodes.isEmpty() ? QString() : tr("Only items of one folder can go into a new one together");
}

void SelectionBar::follow()
{
    if (!isWanted()) {
        closeTags();
        return hide();
    }
    const QList<NodeIndex> &nodes = m_view.session().selection().nodes();
    QList<QRect> marked;
    const QRect seen = m_view.viewport()->rect();
    for (qsizetype i = 0; i < std::min(nodes.size(), selectionBarLooksAt); ++i) {
        if (const QRect rect = m_view.rectOf(nodes[i]).toAlignedRect(); rect.intersects(seen))
            marked.append(rect);
    }
    retranslate();
    layout()->activate();
    const QPoint offset = m_view.viewport()->mapTo(parentWidget(), QPoint());
    setGeometry(placeBar(marked, seen, sizeHint().boundedTo(seen.size())).translated(offset));
    show();
    raise();
}

void SelectionBar::retranslate()
{
    setAccessibleName(tr("Selection"));
    const qsizetype count = m_view.session().selection().nodes().size();
    m_count->setText(tr("%Ln selected", nullptr, int(count)));
    m_phase->setIcon(phaseMarkIcon(Phase::Intermediate, devicePixelRatioF()));
    m_phase->setAccessibleName(tr("Set the phase"));
    m_phase->setToolTip(tr("Set the phase"));
    m_tag->setAccessibleName(tr("Add a tag"));
    m_tag->setToolTip(tr("Add a tag"));
    m_tagField->setAccessibleName(tr("New tag"));
    m_tagField->setPlaceholderText(tr("New tag"));
    const QString unshared = unsharedFolder();
    for (const auto &[id, button] : std::as_const(m_buttons)) {
        const QAction *const action = m_view.registry().action(id);
        const bool isOff = qstrcmp(id, "group") == 0 && !unshared.isEmpty();
        button->setEnabled(!isOff);
        button->setAccessibleName(QString(action->text()).remove(u'&'));
        button->setToolTip(isOff ? unshared : action->toolTip());
    }
}

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QFrame::changeEvent(event);
}

bool SelectionBar::tagFieldEvent(const QEvent &event)
{
    if (event.type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<const QFocusEvent &>(event).reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            closeTags();
        return false;
    }
    if (event.type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent &>(event).key();
    if (key == Qt::Key_Escape)
        closeTags();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        addTags();
    else
        return false;
    return true;
}

bool SelectionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tagField)
        return tagFieldEvent(*event) || QFrame::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_isPressed = true;
        m_follow.start(0);
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::DragLeave:
    case QEvent::Drop:
        m_isPressed = m_isDraggedOver = false;
        m_follow.start(0);
        break;
    case QEvent::DragEnter:
        m_isDraggedOver = true;
        follow();
        break;
    case QEvent::MouseMove:
        // After a drag nobody tells that the button was let go.
        m_isPressed = m_isPressed && static_cast<QMouseEvent *>(event)->buttons() != Qt::NoButton;
        [[fallthrough]];
    case QEvent::Paint:
    case QEvent::Resize:
        m_follow.start(0);
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Espalier
