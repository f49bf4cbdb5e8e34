// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/privileges.h"

#include <QByteArray>
#include <QString>

#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Espalier {

namespace {

constexpr int passed = 0, failed = 1, impossible = 2;

bool writeTo(const char *path, const QByteArray &text)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    const bool done = file >= 0 && write(file, text.constData(), size_t(text.size())) == text.size();
    close(file);
    return done;
}

bool becomeRootOfOwnNamespace()
{
    const QByteArray user = "0 " + QByteArray::number(geteuid()) + " 1";
    const QByteArray group = "0 " + QByteArray::number(getegid()) + " 1";
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    writeTo("/proc/self/setgroups", "deny");
    return writeTo("/proc/self/uid_map", user) && writeTo("/proc/self/gid_map", group)
        && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace

WithoutPrivileges::WithoutPrivileges()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2];
    syscall(SYS_capget, &header, data);
    for (int i = 0; i < 2; ++i) {
        m_effective[i] = data[i].effective;
        data[i].effective = 0;
    }
    syscall(SYS_capset, &header, data);
}

WithoutPrivileges::~WithoutPrivileges()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2];
    syscall(SYS_capget, &header, data);
    for (int i = 0; i < 2; ++i)
        data[i].effective = m_effective[i];
    syscall(SYS_capset, &header, data);
}

std::optional<bool> onSmallDisks(const QString &first, const QString &second, int kibibytes, int inodes, const std::function<bool()> &check)
{
    QByteArray size = "size=" + QByteArray::number(kibibytes) + 'k';
    if (inodes > 0)
        size += ",nr_inodes=" + QByteArray::number(inodes);
    const auto mountOn = [&](const QString &folder) {
        return mount("tmpfs", folder.toUtf8().constData(), "tmpfs", 0, size.constData()) == 0;
    };
    const pid_t child = fork();
    if (child == 0) {
        if (!becomeRootOfOwnNamespace() || !mountOn(first) || (!second.isEmpty() && !mountOn(second)))
            _exit(impossible);
        _exit(check() ? passed : failed);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return false;
    if (WEXITSTATUS(status) == impossible)
        return std::nullopt;
    return WEXITSTATUS(status) == passed;
}

} // namespace Espalier
