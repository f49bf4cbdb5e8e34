// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/editfocus.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/views/editabletext.h"
#include "desktop/views/nodekeys.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTextEdit>
#include <QToolBar>

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

constexpr std::array editIds{"cut", "copy", "paste", "delete", "selectAll"};

/// Those that change nodes and are none of nodeVerbActions().
constexpr std::array moreNodeIds{"selectAll", "pasteReviewed",    "toFolder",   "toFile",
                                 "phaseNone", "phase1",           "phase2",     "phase3",
                                 "phase4",    "sortFoldersFirst", "sortByName", "sortByPhase"};

/// What can be done to a text, whichever widget shows it.
struct TextAbilities {
    bool hasSelection = false;
    bool isEditable = false;
};

template<typename TextEdit>
TextAbilities abilitiesOfEdit(const TextEdit &edit)
{
    return {edit.textCursor().hasSelection(), !edit.isReadOnly()};
}

TextAbilities abilitiesOf(const QWidget *widget)
{
    if (const auto *const line = qobject_cast<const QLineEdit *>(widget))
        return {line->hasSelectedText(), !line->isReadOnly()};
    if (const auto *const edit = qobject_cast<const QTextEdit *>(widget))
        return abilitiesOfEdit(*edit);
    if (const auto *const edit = qobject_cast<const QPlainTextEdit *>(widget))
        return abilitiesOfEdit(*edit);
    if (const auto *const label = qobject_cast<const QLabel *>(widget))
        return {label->hasSelectedText(), false};
    if (const auto *const text = dynamic_cast<const EditableText *>(widget))
        return {text->hasTextToCopy(), !text->isTextReadOnly()};
    return {};
}

template<typename TextEdit>
void actOnEdit(TextEdit &edit, std::string_view id)
{
    if (id == "cut")
        edit.cut();
    else if (id == "copy")
        edit.copy();
    else if (id == "paste")
        edit.paste();
    else if (id == "selectAll")
        edit.selectAll();
    else if (QTextCursor cursor = edit.textCursor(); !edit.isReadOnly())
        cursor.removeSelectedText();
}

void actOnLine(QLineEdit &line, std::string_view id)
{
    if (id == "cut")
        line.cut();
    else if (id == "copy")
        line.copy();
    else if (id == "paste")
        line.paste();
    else if (id == "selectAll")
        line.selectAll();
    else if (!line.isReadOnly())
        line.del();
}

void actOnLabel(QLabel &label, std::string_view id)
{
    if (id == "copy")
        QApplication::clipboard()->setText(label.selectedText());
    else if (id == "selectAll")
        label.setSelection(0, int(label.text().size()));
}

bool isText(const QWidget *widget)
{
    if (const auto *const label = qobject_cast<const QLabel *>(widget))
        return label->textInteractionFlags() & Qt::TextSelectableByKeyboard;
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || dynamic_cast<const EditableText *>(widget);
}

/// Where one clicks to do something, not to be there.
bool isOnlyPassed(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const QMenuBar *>(widget) || qobject_cast<const QMenu *>(widget)
            || qobject_cast<const QToolBar *>(widget) || qobject_cast<const QStatusBar *>(widget))
            return true;
    }
    return false;
}

bool hasKey(const QAction &action, const QKeySequence &keys)
{
    return action.isEnabled() && action.shortcuts().contains(keys);
}

} // namespace

EditFocus::EditFocus(ActionRegistry &actions, QWidget &window, const QWidget &views,
                     std::function<void(const char *)> actOnNodes)
    : QObject(&window), m_actions(actions), m_window(window), m_views(views), m_actOnNodes(std::move(actOnNodes))
{
    for (const char *const id : editIds)
        connect(m_actions.action(id), &QAction::triggered, this, [this, id] { act(id); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (m_place == Place::Text)
            Q_EMIT changed();
    });
}

bool EditFocus::isShared(std::string_view id) { return std::ranges::find(editIds, id) != editIds.end(); }

EditFocus::Place EditFocus::placeOf(const QWidget *widget) const
{
    if (!widget)
        return Place::Nodes;
    if (isText(widget))
        return Place::Text;
    return m_views.isAncestorOf(widget) ? Place::Nodes : Place::Elsewhere;
}

void EditFocus::follow(QWidget *focus)
{
    if (m_focus)
        m_focus->removeEventFilter(this);
    m_focus = focus && focus->window() == &m_window ? focus : nullptr;
    if (m_focus)
        m_focus->installEventFilter(this);
    // Another window or none: the person comes back to where they were. A field in the tool bar is a text like others.
    if (!m_focus || (isOnlyPassed(m_focus) && !isText(m_focus)))
        return;
    if (m_text)
        m_text->disconnect(this);
    m_place = placeOf(m_focus);
    m_text = m_place == Place::Text ? m_focus : nullptr;
    watchText();
    Q_EMIT changed();
}

void EditFocus::watchText()
{
    if (auto *const line = qobject_cast<QLineEdit *>(m_text.data()))
        connect(line, &QLineEdit::selectionChanged, this, &EditFocus::changed);
    else if (auto *const edit = qobject_cast<QTextEdit *>(m_text.data()))
        connect(edit, &QTextEdit::selectionChanged, this, &EditFocus::changed);
    else if (auto *const plain = qobject_cast<QPlainTextEdit *>(m_text.data()))
        connect(plain, &QPlainTextEdit::selectionChanged, this, &EditFocus::changed);
}

void EditFocus::updateActions()
{
    if (m_place == Place::Nodes || (m_place == Place::Text && !m_text))
        return;
    const TextAbilities text = abilitiesOf(m_text);
    const QMimeData *const clipboard = QApplication::clipboard()->mimeData();
    const bool canChange = text.isEditable && text.hasSelection;
    m_actions.action("cut")->setEnabled(canChange);
    m_actions.action("delete")->setEnabled(canChange);
    m_actions.action("copy")->setEnabled(text.hasSelection);
    m_actions.action("paste")->setEnabled(text.isEditable && clipboard && clipboard->hasText());
    m_actions.action("selectAll")->setEnabled(m_place == Place::Text);
}

void EditFocus::act(const char *id)
{
    if (m_place == Place::Nodes)
        return m_actOnNodes(id);
    if (auto *const line = qobject_cast<QLineEdit *>(m_text.data()))
        actOnLine(*line, id);
    else if (auto *const edit = qobject_cast<QTextEdit *>(m_text.data()))
        actOnEdit(*edit, id);
    else if (auto *const plain = qobject_cast<QPlainTextEdit *>(m_text.data()))
        actOnEdit(*plain, id);
    else if (auto *const label = qobject_cast<QLabel *>(m_text.data()))
        actOnLabel(*label, id);
    else if (auto *const text = dynamic_cast<EditableText *>(m_text.data()))
        text->actOnText(id);
}

bool EditFocus::isKeyOfNodes(const QKeyEvent &event) const
{
    if (const auto *const text = dynamic_cast<const EditableText *>(m_focus.data()))
        return text->wantsKey(event);
    const QKeySequence keys(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
    const bool isInText = isText(m_focus);
    const auto isKeyOf = [&](const char *id) {
        // In a text those five mean the text, whatever keys they have.
        return !(isInText && isShared(id)) && hasKey(*m_actions.action(id), keys);
    };
    return std::ranges::any_of(nodeVerbActions(), [&](const NodeVerbAction &verb) { return isKeyOf(verb.action); })
        || std::ranges::any_of(moreNodeIds, isKeyOf);
}

bool EditFocus::eventFilter(QObject *watched, QEvent *event)
{
    // Accepted, it comes again as a key of the widget and is no shortcut.
    if (event->type() == QEvent::ShortcutOverride && watched == m_focus
        && (placeOf(m_focus) != Place::Nodes || isOnlyPassed(m_focus)) && isKeyOfNodes(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Espalier
