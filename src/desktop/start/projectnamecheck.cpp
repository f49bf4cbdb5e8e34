// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/projectnamecheck.h"

#include "core/name.h"
#include "core/nameproblems.h"
#include "core/report.h"
#include "desktop/session/recentfiles.h"

#include <QDir>
#include <QFileInfo>

namespace Espalier {

ProjectNameCheck ProjectNameCheck::ofName(const QString &name)
{
    ProjectNameCheck check;
    const auto refuse = [&check](const QString &words) {
        check.state = State::Refused;
        check.words = words;
    };
    if (name.trimmed().isEmpty())
        refuse(tr("Give the project a name"));
    else if (name.contains(u'/'))
        refuse(tr("A name cannot contain “/”"));
    else if (const Result<Name> parsed = Name::parse(name); !parsed)
        refuse(parsed.error().message);
    if (check.state == State::Refused)
        return check;
    for (const NameProblem &problem : nameProblems(name, Platform::Windows)) {
        if (problem.kind == NameProblem::Kind::TooLong)
            refuse(problem.message);
        if (!problem.blocks || check.state == State::Refused)
            continue;
        check.state = State::Warning;
        check.words = problem.kind == NameProblem::Kind::ReservedName
            ? tr("Windows does not allow “%1”").arg(printable(name, 40))
            : problem.message;
    }
    return check;
}

ProjectNameCheck ProjectNameCheck::of(const QString &name, const QString &folder)
{
    ProjectNameCheck check = ofName(name);
    QString existing = QDir::cleanPath(folder);
    while (!existing.isEmpty() && !QFileInfo::exists(existing) && existing != QFileInfo(existing).path())
        existing = QFileInfo(existing).path();
    const QFileInfo place(existing);
    check.isWritable = place.isDir() && place.isWritable();
    check.folderWords =
        check.isWritable ? tr("Nothing is written before you save or export.") : tr("Cannot be written to. Change…");
    if (!check.words.isEmpty())
        return check;
    const QString path = QDir(folder).filePath(name);
    const QString shown = shownFolder(path);
    const QFileInfo there(path);
    if (there.isDir() && !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        check.state = State::Warning;
        check.words = tr("%1 is not empty. Export will ask").arg(shown);
    } else if (there.exists() && !there.isDir()) {
        check.state = State::Warning;
        check.words = tr("%1 is a file. Export will ask").arg(shown);
    } else if (QFileInfo::exists(path + QStringLiteral(".espalier"))) {
        check.state = State::Warning;
        check.words = tr("%1 is there already. Save will ask").arg(shown + QStringLiteral(".espalier"));
    } else {
        check.words = tr("Free in %1").arg(shownFolder(folder));
    }
    return check;
}

} // namespace Espalier
