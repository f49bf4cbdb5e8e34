// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <span>

class QAction;
class QMenu;

namespace Espalier {

class Settings;

/// What an action starts with.
struct ActionSpec {
    const char *id;
    const char *text; ///< marked by QT_TRANSLATE_NOOP("Espalier::Action", …)
    const char *icon; ///< "undo" for actions/undo; may be null
    const char *keys; ///< portable text, several separated by "; "
    bool isCheckable = false;
};

/// Owns every action of the window: one place for texts, icons and shortcuts, from which menus, tool bar, context
/// menus, the command palette and the shortcut editor are made. Texts follow the language while the program runs.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);

    /// \a text: marked by QT_TRANSLATE_NOOP("Espalier::Action", …), must outlive the registry. \a icon: "undo" for
    /// actions/undo; may be null. The person's own shortcut, if there is one, wins over \a shortcuts.
    QAction *add(const char *id, const char *text, const char *icon = nullptr, const QList<QKeySequence> &shortcuts = {});
    void add(std::span<const ActionSpec> specs);
    QAction *action(const char *id) const;
    /// At the end of \a menu; "-" is a line.
    void addTo(QMenu &menu, const QList<const char *> &ids) const;
    const QList<QAction *> &all() const { return m_actions; }

    /// As the source has it, in English, whatever language is in force; empty for an action that is not in here.
    QString sourceText(const QAction *action) const;
    QList<QKeySequence> defaultShortcuts(const QAction *action) const;
    /// Kept in the settings; an action at its default is not kept.
    void setShortcuts(QAction *action, const QList<QKeySequence> &shortcuts);

    void retranslate();

private:
    QAction *add(const char *id, const char *text, const char *icon, const QList<QKeySequence> &shortcuts,
                 const Settings &settings);

    struct Source {
        const char *text = nullptr;
        QList<QKeySequence> shortcuts;
    };
    QList<QAction *> m_actions;
    QHash<const QAction *, Source> m_sources;
};

} // namespace Espalier
