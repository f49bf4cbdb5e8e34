// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/targetprobe.h"

#include "core/result.h"

#include <array>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace Espalier {

namespace {

enum class Comparison { Same, Different, Unreadable };

Comparison compare(FolderCursor &cursor, int folder, const char *name, qint64 size, std::string_view content)
{
    if (size != qint64(content.size()))
        return Comparison::Different;
    if (content.empty())
        return Comparison::Same;
    // It was a regular file a moment ago; should it be a pipe by now, opening must not wait for its other end.
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const auto open = [&] { return retried([&] { return openat(folder, name, flags); }); };
    FileDescriptor file(open());
    if (!file.isValid() && errno == EMFILE && cursor.relieve())
        file.reset(open());
    if (!file.isValid())
        return Comparison::Unreadable;
    std::array<char, 16 * 1024> piece;
    for (size_t at = 0; at < content.size();) {
        const size_t wanted = std::min(piece.size(), content.size() - at);
        const ssize_t got = retried([&] { return read(file.get(), piece.data(), wanted); });
        if (got < 0)
            return Comparison::Unreadable;
        if (got == 0 || std::memcmp(piece.data(), content.data() + at, size_t(got)) != 0)
            return Comparison::Different;
        at += size_t(got);
    }
    return Comparison::Same;
}

} // namespace

TargetProbe::TargetProbe(Plan &plan, ConflictPolicy policy)
    : m_plan(plan)
    , m_policy(policy)
    , m_folderKept(tr("The folder is there already."))
    , m_folderLeftAlone(tr("The folder is there already and is left alone, with everything in it."))
    , m_sameFile(tr("The same file is there already."))
    , m_otherFile(tr("A file with other content is there already and is kept."))
    , m_unreadableFile(tr("A file that cannot be read is there already and is kept."))
    , m_replaced(tr("It replaces a file with other content."))
    , m_conflict(tr("A file with other content is there already."))
    , m_linkInTheWay(tr("A symbolic link of this name stands in the way; it is neither followed nor replaced."))
    , m_fileInTheWay(tr("A file of this name stands where the folder should be."))
    , m_folderInTheWay(tr("A folder of this name stands where the file should be."))
    , m_specialInTheWay(tr("Something of this name that is neither a file nor a folder stands in the way."))
    , m_refusedAbove(tr("It lies in a folder that is refused."))
{}

bool TargetProbe::decide(FileDescriptor target, Progress *progress)
{
    FolderCursor cursor(std::move(target));
    qsizetype kept = 0;
    for (qsizetype i = 0; i < m_plan.entries.size(); ++i) {
        if (progress && i % 64 == 0 && progress->isCancelled())
            return false;
        PlanEntry &entry = m_plan.entries[i];
        if (m_below != Below::Looked && !entry.path.startsWith(m_prefix))
            m_below = Below::Looked;
        if (m_below == Below::LeftAlone)
            continue;
        if (entry.action == PlanAction::Create) {
            if (m_below == Below::Looked)
                look(cursor, entry);
            else if (m_below == Below::Refused)
                refuse(entry, m_refusedAbove);
        }
        if (kept != i)
            m_plan.entries[kept] = std::move(entry);
        ++kept;
    }
    m_plan.entries.resize(kept);
    return true;
}

void TargetProbe::look(FolderCursor &cursor, PlanEntry &entry)
{
    const EntryPlace place(entry.path);
    const int folder = place.isValid() ? cursor.enter(place.folder()) : -1;
    struct stat found;
    if (folder >= 0 && fstatat(folder, place.name(), &found, AT_SYMLINK_NOFOLLOW) == 0) {
        if (S_ISLNK(found.st_mode))
            refuse(entry, m_linkInTheWay);
        else if (entry.kind == NodeKind::Folder)
            meetsFolder(entry, found.st_mode);
        else
            meetsFile(cursor, entry, place, folder, found);
        return;
    }
    if (folder < 0 || errno != ENOENT) {
        const int reason = place.isValid() ? errno : EINVAL;
        refuse(entry, tr("What stands in its place cannot be looked at: %1.").arg(systemReason(reason)));
        return;
    }
    makes(entry, PlanAction::Create, folder);
    if (entry.action == PlanAction::Create)
        below(entry, Below::Absent);
}

void TargetProbe::meetsFolder(PlanEntry &entry, mode_t found)
{
    if (!S_ISDIR(found)) {
        refuse(entry, S_ISREG(found) ? m_fileInTheWay : m_specialInTheWay);
        return;
    }
    const bool isTopLevel = entry.path.indexOf('/') == entry.path.size() - 1;
    const bool isLeftAlone = m_policy == ConflictPolicy::Skip && isTopLevel;
    entry.action = PlanAction::Keep;
    entry.reason = isLeftAlone ? m_folderLeftAlone : m_folderKept;
    if (isLeftAlone)
        below(entry, Below::LeftAlone);
}

void TargetProbe::meetsFile(FolderCursor &cursor, PlanEntry &entry, const EntryPlace &place, int folder,
                            const struct stat &found)
{
    if (!S_ISREG(found.st_mode)) {
        refuse(entry, S_ISDIR(found.st_mode) ? m_folderInTheWay : m_specialInTheWay);
        return;
    }
    const Comparison comparison = compare(cursor, folder, place.name(), found.st_size, m_plan.contentOf(entry));
    if (comparison == Comparison::Same) {
        entry.action = PlanAction::Keep;
        entry.reason = m_sameFile;
    } else if (m_policy == ConflictPolicy::Overwrite) {
        makes(entry, PlanAction::Overwrite, folder);
    } else if (m_policy == ConflictPolicy::Fail) {
        entry.action = PlanAction::Conflict;
        entry.reason = m_conflict;
    } else {
        entry.action = PlanAction::Keep;
        entry.reason = comparison == Comparison::Different ? m_otherFile : m_unreadableFile;
    }
}

void TargetProbe::makes(PlanEntry &entry, PlanAction action, int folder)
{
    const EntryPlace place(entry.path);
    if (!m_hasChecked || m_checkedFolder != place.folder()) {
        m_hasChecked = true;
        m_checkedFolder = place.folder().toByteArray();
        const bool isWritable = faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) == 0;
        m_notWritable = isWritable ? QString() : tr("Its folder cannot be written to: %1.").arg(systemReason(errno));
    }
    if (!m_notWritable.isEmpty()) {
        refuse(entry, m_notWritable);
        return;
    }
    entry.action = action;
    if (action == PlanAction::Overwrite)
        entry.reason = m_replaced;
}

void TargetProbe::refuse(PlanEntry &entry, const QString &reason)
{
    entry.action = PlanAction::Refuse;
    entry.reason = reason;
    if (m_below == Below::Refused)
        return; // told with the folder above
    m_plan.report.add(Severity::Problem, QStringLiteral("target-refused"), reason,
                      {.path = printable(QString::fromUtf8(entry.path), 400)});
    below(entry, Below::Refused);
}

void TargetProbe::below(const PlanEntry &entry, Below what)
{
    if (entry.kind != NodeKind::Folder)
        return;
    m_prefix = entry.path;
    m_below = what;
}

} // namespace Espalier
