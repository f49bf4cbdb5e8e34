// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/abandonedname.h"

#include "core/temporaryname.h"

#include <sys/wait.h>
#include <unistd.h>

namespace Espalier {

QByteArray abandonedName()
{
    int ends[2];
    if (pipe(ends) != 0)
        qFatal("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        const QByteArray name = TemporaryName::make();
        _exit(write(ends[1], name.constData(), size_t(name.size())) == name.size() ? 0 : 1);
    }
    close(ends[1]);
    QByteArray name(200, '\0');
    const ssize_t size = read(ends[0], name.data(), size_t(name.size()));
    close(ends[0]);
    if (child < 0 || waitpid(child, nullptr, 0) != child || size <= 0)
        qFatal("no child");
    return name.first(size);
}

} // namespace Espalier
