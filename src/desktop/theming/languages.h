// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace Espalier {

/// The program's language: the person's choice, or the system's; switched while the program runs, by the language
/// change events that Qt sends to every widget.
class Languages : public QObject
{
    Q_OBJECT

public:
    explicit Languages(QObject *parent = nullptr);

    /// The language that will be in force. No application needs to be there yet.
    static QString remembered();

    /// Empty: as the system has it.
    const QString &choice() const { return m_choice; }
    void setChoice(const QString &code);
    /// For this run alone; nothing is kept.
    void use(const QString &code);
    /// The language in force.
    const QString &current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    void apply();

    QString m_choice;
    QString m_current;
    QTranslator m_ours;
    QTranslator m_qts; // "OK" and "Cancel" of Qt's own dialogs
};

} // namespace Espalier
