// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/commandsource.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/session/session.h"

#include <QAction>
#include <QCoreApplication>
#include <QIcon>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <algorithm>

namespace Espalier {

namespace {

struct CommandSourceText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CommandPalette)
};

/// Without the mark of a mnemonic; "&&" is one of its own.
QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size())
            break;
        plain += text[i];
    }
    return plain;
}

/// "themeDark": "theme dark". Ids are in English, and say in a word or two what the action is about.
QString wordsOfId(const QString &id)
{
    QString words;
    for (const QChar c : id) {
        if (c.isUpper() && !words.isEmpty())
            words += u' ';
        words += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    }
    return words;
}

/// Why an action is off: what a person would have to do first.
QString reasonOf(const QAction &action, const Session &session, bool hasDocument)
{
    const QString id = action.objectName();
    if (!hasDocument)
        return CommandSourceText::tr("Open a layout first");
    if (!session.limits().editing && !action.whatsThis().isEmpty())
        return action.whatsThis(); // it was set when it was locked
    if (id == u"undo")
        return CommandSourceText::tr("Nothing to undo");
    if (id == u"redo")
        return CommandSourceText::tr("Nothing to redo");
    if (id == u"clearFilter")
        return CommandSourceText::tr("Nothing is filtered");
    if (id.startsWith(u"map") || id.startsWith(u"zoom") || id.startsWith(u"focus"))
        return CommandSourceText::tr("In the map alone");
    if (id == u"compact")
        return CommandSourceText::tr("In the tree alone");
    if (session.selection().nodes().isEmpty())
        return CommandSourceText::tr("Nothing is selected");
    if (session.selection().nodes() == QList<NodeIndex>{rootNode})
        return CommandSourceText::tr("Not for the project itself");
    return CommandSourceText::tr("Not possible just now");
}

class CommandWalk {
public:
    CommandWalk(const ActionRegistry &actions, const Session &session, bool hasDocument)
        : m_actions(actions), m_session(session), m_hasDocument(hasDocument)
    {
    }

    void walk(const QList<QAction *> &actions, const QString &path)
    {
        for (QAction *const action : actions) {
            if (action->isSeparator() || action->text().isEmpty() || !action->isVisible())
                continue;
            const QString text = withoutMnemonic(action->text());
            if (action->menu())
                walk(action->menu()->actions(), path.isEmpty() ? text : path + QStringLiteral(" › ") + text);
            else
                add(action, text, path);
        }
    }

    QList<PaletteCandidate> found;

private:
    void add(QAction *action, const QString &text, const QString &path)
    {
        const QString id = action->objectName();
        // Files that the menus list have a group of their own, and the palette is open already.
        if (id == u"recentFile" || id == u"commandPalette")
            return;
        PaletteCandidate candidate;
        PaletteEntry &entry = candidate.entry;
        entry.id = QStringLiteral("command/") + (id.isEmpty() ? path + u'/' + text : id);
        entry.group = PaletteGroup::Commands;
        entry.icon =
            action->isCheckable() && action->isChecked() ? QStringLiteral("actions/check") : action->icon().name();
        entry.title = text;
        entry.context = path;
        entry.keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!action->isEnabled())
            entry.reason = reasonOf(*action, m_session, m_hasDocument);
        // The menus may be made anew meanwhile.
        entry.run = [action = QPointer(action)] {
            if (action)
                action->trigger();
        };
        const QString english = withoutMnemonic(m_actions.sourceText(action));
        if (english != text)
            candidate.english = english;
        if (!id.isEmpty())
            candidate.aliases.append(wordsOfId(id));
        found.append(std::move(candidate));
    }

    const ActionRegistry &m_actions;
    const Session &m_session;
    bool m_hasDocument;
};

} // namespace

QList<PaletteCandidate> paletteCommands(const QMenuBar &menus, const ActionRegistry &actions, const Session &session,
                                        bool hasDocument)
{
    CommandWalk walk(actions, session, hasDocument);
    walk.walk(menus.actions(), {});
    return walk.found;
}

} // namespace Espalier
