// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/journal.h"

#include <ranges>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

Journal::Journal(const Plan &plan, FolderCursor &cursor, QByteArray token)
    : m_plan(plan)
    , m_cursor(cursor)
    , m_token(std::move(token))
{}

Journal::~Journal()
{
    if (!m_originals.isValid())
        return;
    m_originals.reset();
    unlinkat(m_parent.get(), QByteArray(".espalier-" + m_token).constData(), AT_REMOVEDIR);
}

QByteArray Journal::hiddenName(quint32 number) const
{
    return ".espalier-" + m_token + '-' + QByteArray::number(number);
}

QByteArray Journal::nextTemporaryName() const
{
    return hiddenName(m_replaced + 1);
}

bool Journal::replace(int folder, const char *name, qsizetype entry)
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
        m_steps.push_back({quint32(entry), number, false});
    } else {
        if (!swapsInPlace(folder, temporary.constData(), name))
            return false;
        m_steps.push_back({quint32(entry), number, true});
    }
    m_replaced = number;
    return true;
}

bool Journal::keepsBeside(int folder, const char *name, quint32 number)
{
    if (!m_hasTriedBeside) {
        m_hasTriedBeside = true;
        const QByteArray hidden = ".espalier-" + m_token;
        struct stat parent;
        struct stat root;
        m_parent.reset(openat(m_cursor.root(), "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
        const bool hasParent = m_parent.isValid() && fstat(m_parent.get(), &parent) == 0
            && fstat(m_cursor.root(), &root) == 0
            && (parent.st_dev != root.st_dev || parent.st_ino != root.st_ino); // the parent of "/" is "/" itself
        if (hasParent && mkdirat(m_parent.get(), hidden.constData(), 0700) == 0)
            m_originals.reset(
                openat(m_parent.get(), hidden.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
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

QByteArrayList Journal::rollBack()
{
    QByteArrayList left;
    for (const Step &step : m_steps | std::views::reverse) {
        if (!undo(step))
            left.append(m_plan.entries[step.entry].path);
    }
    m_steps.clear();
    return left;
}

bool Journal::undo(const Step &step)
{
    const EntryPlace place(m_plan.entries[step.entry].path);
    const int folder = m_cursor.enter(place.folder());
    if (folder < 0)
        return errno == ENOENT; // somebody else has removed it
    if (step.original == 0) {
        const bool isFolder = m_plan.entries[step.entry].kind == NodeKind::Folder;
        return unlinkat(folder, place.name(), isFolder ? AT_REMOVEDIR : 0) == 0 || errno == ENOENT;
    }
    if (step.isInPlace)
        return renameat(folder, hiddenName(step.original).constData(), folder, place.name()) == 0;
    return renameat(m_originals.get(), QByteArray::number(step.original).constData(), folder, place.name()) == 0;
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
