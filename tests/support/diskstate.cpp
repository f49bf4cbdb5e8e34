// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"

#include <QFile>

#include <cstdlib>
#include <filesystem>

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

namespace {

QByteArray contentOf(int folder, const char *name)
{
    const int file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    QByteArray content;
    char piece[4096];
    for (ssize_t got; (got = read(file, piece, sizeof piece)) > 0;)
        content.append(piece, got);
    close(file);
    return content;
}

void gather(int folder, const QByteArray &prefix, QMap<QByteArray, QByteArray> &state)
{
    DIR *const list = fdopendir(folder);
    while (const dirent *entry = readdir(list)) {
        const QByteArray name(entry->d_name);
        if (name == "." || name == "..")
            continue;
        struct stat found;
        fstatat(folder, entry->d_name, &found, AT_SYMLINK_NOFOLLOW);
        if (S_ISDIR(found.st_mode)) {
            state.insert(prefix + name + '/', {});
            gather(openat(folder, entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), prefix + name + '/', state);
        } else if (S_ISLNK(found.st_mode)) {
            char target[4096];
            const ssize_t size = readlinkat(folder, entry->d_name, target, sizeof target);
            state.insert(prefix + name, "-> " + QByteArray(target, size));
        } else {
            state.insert(prefix + name, S_ISREG(found.st_mode) ? contentOf(folder, entry->d_name) : QByteArray("special"));
        }
    }
    closedir(list);
}

} // namespace

Playground::Playground() : m_path("/tmp/espalier-test-XXXXXX")
{
    if (!mkdtemp(m_path.data()))
        qFatal("no folder to test in");
}

Playground::~Playground()
{
    std::error_code ignored; // removes by descriptors, so the depth does not matter
    std::filesystem::remove_all(m_path.toStdString(), ignored);
}

QString Playground::path(const QString &name) const
{
    return QString::fromUtf8(m_path) + (name.isEmpty() ? QString() : QString(u'/' + name));
}

void Playground::makeFolder(const QString &name) const
{
    std::filesystem::create_directories(path(name).toStdString());
}

void Playground::makeFile(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

void Playground::makeLink(const QString &name, const QString &target) const
{
    if (symlink(target.toUtf8().constData(), path(name).toUtf8().constData()) != 0)
        qFatal("cannot link");
}

QByteArray Playground::read(const QString &name) const
{
    return contentOf(AT_FDCWD, path(name).toUtf8().constData());
}

QMap<QByteArray, QByteArray> stateOf(const QString &folder)
{
    QMap<QByteArray, QByteArray> state;
    const int descriptor = open(folder.toUtf8().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0)
        gather(descriptor, {}, state);
    return state;
}

} // namespace Espalier
