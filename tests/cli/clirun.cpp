// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <filesystem>

namespace Espalier {

QStringList CliResult::lines() const
{
    QStringList lines = QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

QJsonObject CliResult::json() const { return QJsonDocument::fromJson(out).object(); }

Cli::Cli()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
    environment = {{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")},
                   {QStringLiteral("HOME"), path()},
                   {QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null")},
                   {QStringLiteral("GIT_CONFIG_SYSTEM"), QStringLiteral("/dev/null")},
                   {QStringLiteral("LANGUAGE"), QString()},
                   {QStringLiteral("DISPLAY"), QString()},
                   {QStringLiteral("WAYLAND_DISPLAY"), QString()},
                   {QStringLiteral("QT_QPA_PLATFORM"), QString()}};
}

CliResult Cli::run(const QStringList &arguments, const QByteArray &input) const
{
    return start(buildPath(QStringLiteral("src/cli/espalier-cli")), arguments, input);
}

CliResult Cli::shell(const QString &script) const
{
    return start(QStringLiteral("sh"), {QStringLiteral("-c"), script}, {});
}

CliResult Cli::start(const QString &program, const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    prepare(process);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        qFatal("the program does not come to an end");
    const int code = process.exitStatus() == QProcess::CrashExit ? 128 + process.exitCode() : process.exitCode();
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

void Cli::begin(QProcess &process, const QStringList &arguments) const
{
    prepare(process);
    process.start(buildPath(QStringLiteral("src/cli/espalier-cli")), arguments);
}

void Cli::prepare(QProcess &process) const
{
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(QStringLiteral("CLI"), buildPath(QStringLiteral("src/cli/espalier-cli")));
    for (const auto &[name, value] : environment.asKeyValueRange()) {
        if (value.isNull())
            surroundings.remove(name);
        else
            surroundings.insert(name, value);
    }
    process.setProcessEnvironment(surroundings);
    process.setWorkingDirectory(path());
}

void Cli::makeFile(const QString &name, const QByteArray &content) const
{
    QDir(path()).mkpath(QFileInfo(name).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no test file");
}

void Cli::makeFolder(const QString &name) const { QDir(path()).mkpath(name); }

QByteArray Cli::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool Cli::exists(const QString &name) const
{
    const QFileInfo file(path(name));
    return file.exists() || file.isSymLink();
}

QStringList Cli::tree(const QString &name) const
{
    namespace fs = std::filesystem;
    QStringList found;
    const fs::path top = path(name).toStdString();
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(top)) {
        QString line = QString::fromStdString(entry.path().lexically_relative(top).string());
        if (entry.is_symlink())
            line += QStringLiteral(" -> ") + QString::fromStdString(fs::read_symlink(entry.path()).string());
        else if (entry.is_directory())
            line += u'/';
        found.append(line);
    }
    found.sort();
    return found;
}

QStringList topFolders(const QStringList &tree)
{
    QStringList names;
    for (const QString &path : tree) {
        if (path.indexOf(u'/') == path.size() - 1)
            names.append(path.chopped(1));
    }
    return names;
}

QStringList withoutReadmes(QStringList tree)
{
    tree.removeIf([](const QString &path) { return path == u"README.md" || path.endsWith(u"/README.md"); });
    return tree;
}

} // namespace Espalier
