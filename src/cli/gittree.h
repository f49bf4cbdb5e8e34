// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/report.h"

#include <QCoreApplication>

namespace Espalier {

/// Reads the folders and files of a commit, names alone, through `git ls-tree`; no shell is involved, and nothing of
/// the working folder is touched.
class GitTree
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::GitTree)

public:
    /// \a revision: "REV" or "REV:PATH", as git takes them, in the repository of the current folder.
    static Result<Layout> read(const QString &revision, Report &report);

private:
    static Result<QByteArray> run(const QStringList &arguments);
    static QString rootName(const QString &revision);
};

} // namespace Espalier
