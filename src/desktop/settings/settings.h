// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <span>
#include <type_traits>

namespace Espalier {

/// Names one setting, its type, and what holds as long as the person said nothing. All there are stand in
/// settingkeys.h.
template<typename T>
struct SettingKey {
    const char *name;
    T otherwise = T();
};

/// What an earlier version kept of a choice, and which one that is today.
struct FormerChoice {
    const char *kept;
    int choice;
};

/// A choice among a few, kept by its id.
template<typename Enum>
struct ChoiceKey {
    const char *name;
    std::span<const char *const> ids; ///< in the order of the enum, which counts from 0
    Enum otherwise = Enum(0);
    /// All that earlier versions kept, ids and numbers. Empty: a number was the choice's place among the ids.
    std::span<const FormerChoice> former = {};
};

/// One of things that are known by their ids alone, such as views.
struct IdKey {
    const char *name;
    std::span<const char *const> numbered; ///< those that earlier versions knew by number; the first is the usual one
};

/// What the person chose and the program keeps from one run to the next. Cheap to make wherever it is needed, in the
/// window's thread: all objects of this class read and write the same, and each tells what was set through any of them.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QObject *parent = nullptr);
    ~Settings() override;

    /// \a detail: which one, for settings that there are several of, such as an action's shortcuts.
    template<typename T>
    T value(const SettingKey<T> &key, const QString &detail = {}) const
    {
        return stored(key.name, detail, QVariant::fromValue(key.otherwise)).template value<T>();
    }
    template<typename T>
    void setValue(const SettingKey<T> &key, const std::type_identity_t<T> &value, const QString &detail = {})
    {
        store(key.name, detail, QVariant::fromValue(value));
    }

    template<typename Enum>
    Enum value(const ChoiceKey<Enum> &key) const
    {
        return Enum(choice(key.name, key.ids, key.former, int(key.otherwise)));
    }
    template<typename Enum>
    void setValue(const ChoiceKey<Enum> &key, Enum value)
    {
        store(key.name, {}, QString::fromLatin1(key.ids[size_t(value)]));
    }

    QString value(const IdKey &key) const;
    void setValue(const IdKey &key, const QString &id) { store(key.name, {}, id); }

    /// Those that there is a setting of.
    QStringList details(const auto &key) const { return storedDetails(key.name); }
    /// Did the person choose anything?
    bool contains(const auto &key, const QString &detail = {}) const { return holds(key.name, detail); }
    void remove(const auto &key, const QString &detail = {}) { erase(key.name, detail); }

Q_SIGNALS:
    /// \a name: of the key, with "/" and the detail behind it if there is one.
    void changed(const QString &name);

private:
    QVariant stored(const char *name, const QString &detail, const QVariant &otherwise) const;
    void store(const char *name, const QString &detail, const QVariant &value);
    bool holds(const char *name, const QString &detail) const;
    QStringList storedDetails(const char *name) const;
    void erase(const char *name, const QString &detail);
    int choice(const char *name, std::span<const char *const> ids, std::span<const FormerChoice> former,
               int otherwise) const;

    QSettings m_store;
};

} // namespace Espalier
