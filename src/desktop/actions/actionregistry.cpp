// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"

#include "desktop/settings/settingkeys.h"
#include "desktop/theming/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace Espalier {

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent) {}

QAction *ActionRegistry::add(const char *id, const char *text, const char *iconName, const QList<QKeySequence> &shortcuts)
{
    return add(id, text, iconName, shortcuts, Settings());
}

QAction *ActionRegistry::add(const char *id, const char *text, const char *iconName,
                             const QList<QKeySequence> &shortcuts, const Settings &settings)
{
    auto *const action = new QAction(this);
    action->setObjectName(QString::fromLatin1(id));
    action->setText(QCoreApplication::translate("Espalier::Action", text));
    if (iconName)
        action->setIcon(icon(QString(QStringLiteral("actions/") + QString::fromLatin1(iconName))));
    m_actions.append(action);
    m_sources.insert(action, {text, shortcuts});
    const QString name = action->objectName();
    action->setShortcuts(settings.contains(SettingKeys::shortcuts, name)
                             ? QKeySequence::listFromString(settings.value(SettingKeys::shortcuts, name))
                             : shortcuts);
    return action;
}

void ActionRegistry::add(std::span<const ActionSpec> specs)
{
    const Settings settings; // one for all: each looks for its files
    for (const ActionSpec &spec : specs) {
        const QString keys = QString::fromLatin1(spec.keys);
        QAction *const action = add(spec.id, spec.text, spec.icon,
                                    QKeySequence::listFromString(keys, QKeySequence::PortableText), settings);
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

QString ActionRegistry::sourceText(const QAction *action) const
{
    return QString::fromUtf8(m_sources.value(action).text);
}

QList<QKeySequence> ActionRegistry::defaultShortcuts(const QAction *action) const { return m_sources.value(action).shortcuts; }

void ActionRegistry::setShortcuts(QAction *action, const QList<QKeySequence> &shortcuts)
{
    action->setShortcuts(shortcuts);
    if (shortcuts == defaultShortcuts(action))
        Settings().remove(SettingKeys::shortcuts, action->objectName());
    else
        Settings().setValue(SettingKeys::shortcuts, QKeySequence::listToString(shortcuts), action->objectName());
}

void ActionRegistry::retranslate()
{
    for (QAction *const action : std::as_const(m_actions))
        action->setText(QCoreApplication::translate("Espalier::Action", m_sources.value(action).text));
}

} // namespace Espalier
