// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/processidentity.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <cerrno>

#include <signal.h>
#include <unistd.h>

namespace Espalier {

namespace {

/// When \a pid was started, in clock ticks after the system's start; 0: no telling; -1: it only waits to be cleared away.
qint64 startOf(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    // "pid (name) state …": the name may hold anything, so fields are counted from its end; the start is the 22nd.
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.value(0) == "Z" || fields.value(0) == "X" ? -1 : fields.value(19).toLongLong();
}

QString processSpace()
{
    char target[64] = {};
    return ::readlink("/proc/self/ns/pid", target, sizeof target - 1) > 0 ? QString::fromLatin1(target) : QString();
}

} // namespace

ProcessIdentity ProcessIdentity::current()
{
    const qint64 pid = QCoreApplication::applicationPid();
    return {.host = QString::fromLatin1(QSysInfo::machineUniqueId()) + u'/' + QSysInfo::machineHostName(),
            .boot = QString::fromLatin1(QSysInfo::bootUniqueId()),
            .space = processSpace(),
            .pid = pid,
            .started = startOf(pid)};
}

ProcessIdentity::Life ProcessIdentity::life() const
{
    const ProcessIdentity here = current();
    if (host != here.host || pid <= 0)
        return Life::Unknown;
    if (boot != here.boot)
        return boot.isEmpty() || here.boot.isEmpty() ? Life::Unknown : Life::Gone;
    if (space != here.space)
        return Life::Unknown;
    if (::kill(pid_t(pid), 0) != 0 && errno == ESRCH)
        return Life::Gone;
    const qint64 running = startOf(pid);
    if (started == 0 || running == 0)
        return Life::Unknown;
    return running == started ? Life::Running : Life::Gone;
}

QJsonObject ProcessIdentity::toJson() const
{
    return {{QStringLiteral("host"), host}, {QStringLiteral("boot"), boot}, {QStringLiteral("space"), space},
            {QStringLiteral("pid"), pid}, {QStringLiteral("started"), started}};
}

ProcessIdentity ProcessIdentity::fromJson(const QJsonObject &json)
{
    return {.host = json.value(QStringLiteral("host")).toString(),
            .boot = json.value(QStringLiteral("boot")).toString(),
            .space = json.value(QStringLiteral("space")).toString(),
            .pid = json.value(QStringLiteral("pid")).toInteger(),
            .started = json.value(QStringLiteral("started")).toInteger()};
}

} // namespace Espalier
