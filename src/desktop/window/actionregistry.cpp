// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/actionregistry.h"

#include "desktop/theming/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace Espalier {

namespace {

QString actionRegistrySettingsKey(const QAction *action) { return QStringLiteral("shortcuts/") + action->objectName(); }

} // namespace

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent) {}

QAction *ActionRegistry::add(const char *id, const char *text, const char *iconName, const QList<QKeySequence> &shortcuts)
{
    auto *const action = new QAction(this);
    action->setObjectName(QString::fromLatin1(id));
    action->setText(QCoreApplication::translate("Espalier::Action", text));
    if (iconName)
        action->setIcon(icon(QString(QStringLiteral("actions/") + QString::fromLatin1(iconName))));
    m_actions.append(action);
    m_sources.insert(action, {text, shortcuts});
    const QSettings settings;
    action->setShortcuts(
        settings.contains(actionRegistrySettingsKey(action))
            ? QKeySequence::listFromString(settings.value(actionRegistrySettingsKey(action)).toString())
            : shortcuts);
    return action;
}

void ActionRegistry::add(std::span<const ActionSpec> specs)
{
    for (const ActionSpec &spec : specs) {
        const QString keys = QString::fromLatin1(spec.keys);
        QAction *const action =
            add(spec.id, spec.text, spec.icon, QKeySequence::listFromString(keys, QKeySequence::PortableText));
        action->setCheckable(spec.isCheckable);
    }
}

QAction *ActionRegistry::action(const char *id) const
{
    const auto found = std::ranges::find(m_actions, QLatin1String(id), &QObject::objectName);
    Q_ASSERT(found != m_actions.end());
    return *found;
}

void ActionRegistry::addTo(QMenu &menu, const QList<const char *> &ids) const
{
    for (const char *const id : ids) {
        if (*id == '-')
            menu.addSeparator();
        else
            menu.addAction(action(id));
    }
}

QList<QKeySequence> ActionRegistry::defaultShortcuts(const QAction *action) const { return m_sources.value(action).shortcuts; }

void ActionRegistry::setShortcuts(QAction *action, const QList<QKeySequence> &shortcuts)
{
    action->setShortcuts(shortcuts);
    QSettings settings;
    if (shortcuts == defaultShortcuts(action))
        settings.remove(actionRegistrySettingsKey(action));
    else
        settings.setValue(actionRegistrySettingsKey(action), QKeySequence::listToString(shortcuts));
}

void ActionRegistry::retranslate()
{
    for (QAction *const action : std::as_const(m_actions))
        action->setText(QCoreApplication::translate("Espalier::Action", m_sources.value(action).text));
}

} // namespace Espalier
