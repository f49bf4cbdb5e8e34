// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QTemporaryDir>

class QProcess;

namespace Espalier {

/// What one run of the real espalier-cli gave.
struct CliResult {
    int code = -1; ///< as a shell sees it: 128 + the number of a signal that ended it
    QByteArray out;
    QByteArray err;

    QStringList lines() const; ///< of the output, sorted
    QJsonObject json() const;  ///< of the output; empty if it is no JSON object
    qsizetype errorLines() const { return err.count('\n'); }
};

/// A folder of its own, and runs of the program in it with an environment that nobody's settings disturb.
class Cli
{
public:
    Cli();

    CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts the program and returns.
    void begin(QProcess &process, const QStringList &arguments) const;
    /// \a script runs in sh, "$CLI" is the program.
    CliResult shell(const QString &script) const;

    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    void makeFile(const QString &name, const QByteArray &content = {}) const;
    void makeFolder(const QString &name) const;
    QByteArray read(const QString &name) const;
    bool exists(const QString &name) const;
    /// Everything below \a name, paths relative to it, folders with a slash, links as "name -> target", sorted.
    QStringList tree(const QString &name) const;

    QMap<QString, QString> environment; ///< changes; a null value takes a variable away

private:
    void prepare(QProcess &process) const;
    CliResult start(const QString &program, const QStringList &arguments, const QByteArray &input) const;

    QTemporaryDir m_folder;
};

/// Those of \a tree that stand at the top and are folders, without the slash.
QStringList topFolders(const QStringList &tree);
/// Without files that an export makes of explanations.
QStringList withoutReadmes(QStringList tree);

} // namespace Espalier
