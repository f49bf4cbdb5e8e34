// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/settings/settings.h"

#include <QList>

#include <algorithm>

namespace Espalier {

namespace {

QString settingName(const char *name, const QString &detail)
{
    return detail.isEmpty() ? QString::fromLatin1(name) : QString::fromLatin1(name) + u'/' + detail;
}

/// Those that are to be told, as QSettings shares what is stored among its objects.
QList<Settings *> &listeners()
{
    static QList<Settings *> all;
    return all;
}

void tellAll(const QString &name)
{
    const QList<Settings *> told = listeners();
    for (Settings *const settings : told) {
        if (listeners().contains(settings))
            Q_EMIT settings->changed(name);
    }
}

} // namespace

Settings::Settings(QObject *parent) : QObject(parent) { listeners().append(this); }

Settings::~Settings() { listeners().removeOne(this); }

QVariant Settings::stored(const char *name, const QString &detail, const QVariant &otherwise) const
{
    return m_store.value(settingName(name, detail), otherwise);
}

void Settings::store(const char *name, const QString &detail, const QVariant &value)
{
    const QString key = settingName(name, detail);
    if (m_store.contains(key) && m_store.value(key) == value)
        return;
    m_store.setValue(key, value);
    tellAll(key);
}

bool Settings::holds(const char *name, const QString &detail) const { return m_store.contains(settingName(name, detail)); }

QStringList Settings::storedDetails(const char *name) const
{
    const QString group = settingName(name, {}) + u'/';
    QStringList details;
    const QStringList keys = m_store.allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(group))
            details.append(key.sliced(group.size()));
    }
    return details;
}

void Settings::erase(const char *name, const QString &detail)
{
    if (!holds(name, detail))
        return;
    m_store.remove(settingName(name, detail));
    tellAll(settingName(name, detail));
}

QString Settings::value(const IdKey &key) const
{
    const QString id = m_store.value(QString::fromLatin1(key.name)).toString();
    bool isNumber = false;
    const size_t number = id.toUInt(&isNumber);
    if (!id.isEmpty() && !isNumber)
        return id;
    return QString::fromLatin1(key.numbered[isNumber && number < key.numbered.size() ? number : 0]);
}

int Settings::choice(const char *name, std::span<const char *const> ids, std::span<const FormerChoice> former,
                     int otherwise) const
{
    const QString text = m_store.value(QString::fromLatin1(name)).toString();
    const auto found = std::ranges::find_if(ids, [&](const char *id) { return text == QLatin1StringView(id); });
    if (found != ids.end())
        return int(found - ids.begin());
    if (!former.empty()) {
        const auto known =
            std::ranges::find_if(former, [&](const FormerChoice &one) { return text == QLatin1StringView(one.kept); });
        return known == former.end() ? otherwise : known->choice;
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 && number < int(ids.size()) ? number : otherwise;
}

} // namespace Espalier
