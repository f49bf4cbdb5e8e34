// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/foldernames.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <memory>

#include <dirent.h>

namespace Espalier {

Result<QStringList> namesInFolder(const QString &folder, QStringView suffix)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(opendir(QFile::encodeName(folder).constData()), &closedir);
    if (!directory)
        return failure(ErrorKind::Io, systemReason(errno), {.file = folder});
    QStringList names;
    errno = 0;
    while (const dirent *const entry = readdir(directory.get())) {
        if (QString name = QFile::decodeName(entry->d_name); name.endsWith(suffix, Qt::CaseInsensitive))
            names.append(std::move(name));
    }
    if (errno != 0)
        return failure(ErrorKind::Io, systemReason(errno), {.file = folder});
    std::ranges::sort(names);
    return names;
}

} // namespace Espalier
