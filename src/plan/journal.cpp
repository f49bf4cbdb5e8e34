// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/journal.h"

#include <ranges>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

Journal::Journal(const Plan &plan, FolderCursor &cursor, QByteArray hidden)
    : m_plan(plan), m_cursor(cursor), m_hidden(std::move(hidden))
{}

Journal::~Journal()
{
    if (!m_originals.isValid())
        return;
    m_originals.reset();
    unlinkat(m_parent.get(), m_hidden.constData(), AT_REMOVEDIR);
}

QByteArray Journal::hiddenName(quint32 number) const { return m_hidden + '-' + QByteArray::number(number); }

QByteArray Journal::nextTemporaryName() const
{
    return hiddenName(m_replaced + 1);
}

Journal::Step Journal::step(qsizetype entry, quint32 original, bool isInPlace, const struct stat &made)
{
    return {quint32(entry), original, isInPlace, made.st_ino, made.st_size, made.st_mtim};
}

void Journal::created(qsizetype entry, const struct stat &made) { m_steps.push_back(step(entry, 0, false, made)); }

bool Journal::replace(int folder, const char *name, qsizetype entry, const struct stat &made)
{
    const quint32 number = m_replaced + 1;
    const QByteArray temporary = hiddenName(number);
    if (keepsBeside(folder, name, number)) {
        if (renameat(folder, temporary.constData(), folder, name) != 0) {
            const int reason = errno;
            unlinkat(m_originals.get(), QByteArray::number(number).constData(), 0);
            errno = reason;
            return false;
        }
        m_steps.push_back(step(entry, number, false, made));
    } else {
        if (!swapsInPlace(folder, temporary.constData(), name))
            return false;
        m_steps.push_back(step(entry, number, true, made));
    }
    m_replaced = number;
    return true;
}

bool Journal::keepsBeside(int folder, const char *name, quint32 number)
{
    if (!m_hasTriedBeside) {
        m_hasTriedBeside = true;
        struct stat parent;
        struct stat root;
        m_parent.reset(openat(m_cursor.root(), "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
        const bool hasParent = m_parent.isValid() && fstat(m_parent.get(), &parent) == 0
            && fstat(m_cursor.root(), &root) == 0
            && (parent.st_dev != root.st_dev || parent.st_ino != root.st_ino); // the parent of "/" is "/" itself
        if (hasParent && mkdirat(m_parent.get(), m_hidden.constData(), 0700) == 0)
            m_originals.reset(
                openat(m_parent.get(), m_hidden.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    }
    // A link costs no room on the disk and is the original itself, with everything that belongs to it.
    return m_originals.isValid()
        && linkat(folder, name, m_originals.get(), QByteArray::number(number).constData(), 0) == 0;
}

bool Journal::swapsInPlace(int folder, const char *temporary, const char *name) const
{
    if (renameat2(folder, temporary, folder, name, RENAME_EXCHANGE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system that cannot exchange: for a moment nothing stands under the name.
    const QByteArray aside = QByteArray(temporary) + "-old";
    if (renameat(folder, name, folder, aside.constData()) != 0)
        return false;
    if (renameat(folder, temporary, folder, name) != 0) {
        const int reason = errno;
        renameat(folder, aside.constData(), folder, name);
        errno = reason;
        return false;
    }
    return renameat(folder, aside.constData(), folder, temporary) == 0;
}

Journal::Left Journal::rollBack()
{
    Left left;
    for (const Step &step : m_steps | std::views::reverse) {
        const Undone undone = undo(step);
        if (undone != Undone::Yes)
            (undone == Undone::Touched ? left.touched : left.failed).append(m_plan.entries[step.entry].path);
    }
    m_steps.clear();
    return left;
}

bool Journal::isUntouched(const Step &step, const struct stat &found) const
{
    if (m_plan.entries[step.entry].kind == NodeKind::Folder)
        return S_ISDIR(found.st_mode) && found.st_ino == step.inode; // one that holds anything stays anyway
    return S_ISREG(found.st_mode) && found.st_ino == step.inode && found.st_size == step.size
        && found.st_mtim.tv_sec == step.changed.tv_sec && found.st_mtim.tv_nsec == step.changed.tv_nsec;
}

Journal::Undone Journal::undo(const Step &step)
{
    const EntryPlace place(m_plan.entries[step.entry].path);
    const int folder = m_cursor.enter(place.folder());
    if (folder < 0) {
        // Somebody else has removed it, or put something else in place of the folder.
        const bool isOthers = errno == ENOENT || errno == ENOTDIR;
        return isOthers && step.original == 0 ? Undone::Yes : Undone::Failed;
    }
    struct stat found;
    const bool isThere = fstatat(folder, place.name(), &found, AT_SYMLINK_NOFOLLOW) == 0;
    if (!isThere && errno != ENOENT)
        return Undone::Failed;
    if (isThere && !isUntouched(step, found))
        return step.original == 0 || keepsOriginal(step, folder, place.name()) ? Undone::Touched : Undone::Failed;
    if (step.original == 0) {
        const bool isFolder = m_plan.entries[step.entry].kind == NodeKind::Folder;
        if (!isThere || unlinkat(folder, place.name(), isFolder ? AT_REMOVEDIR : 0) == 0 || errno == ENOENT)
            return Undone::Yes;
        return errno == ENOTEMPTY || errno == EEXIST ? Undone::Touched : Undone::Failed;
    }
    const bool isRestored = step.isInPlace
        ? renameat(folder, hiddenName(step.original).constData(), folder, place.name()) == 0
        : renameat(m_originals.get(), QByteArray::number(step.original).constData(), folder, place.name()) == 0;
    return isRestored ? Undone::Yes : Undone::Failed;
}

bool Journal::keepsOriginal(const Step &step, int folder, const char *name) const
{
    const QByteArray beside = QByteArray(name) + ".orig";
    if (step.isInPlace)
        return renameToFree(folder, hiddenName(step.original).constData(), folder, beside.constData());
    return renameToFree(m_originals.get(), QByteArray::number(step.original).constData(), folder, beside.constData());
}

QByteArrayList Journal::commit()
{
    QByteArrayList left;
    for (const Step &step : m_steps) {
        if (step.original == 0)
            continue;
        if (!step.isInPlace) {
            unlinkat(m_originals.get(), QByteArray::number(step.original).constData(), 0);
            continue;
        }
        const EntryPlace place(m_plan.entries[step.entry].path);
        const QByteArray hidden = hiddenName(step.original);
        const int folder = m_cursor.enter(place.folder());
        if (folder < 0 || unlinkat(folder, hidden.constData(), 0) != 0)
            left.append(place.folder() + hidden);
    }
    m_steps.clear();
    return left;
}

} // namespace Espalier
