// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/directorysink.h"

#include "plan/journal.h"
#include "plan/targetpath.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

namespace {

/// Renames the file or folder \a from, but replaces nothing. False with errno.
bool givesName(int folder, const char *from, const char *to)
{
    if (renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system without that promise: looking first leaves only a moment, and rename() itself replaces no folder
    // that holds something.
    struct stat found;
    if (fstatat(folder, to, &found, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return false;
    }
    return errno == ENOENT && renameat(folder, from, folder, to) == 0;
}

/// One execution of a plan.
class DirectoryRun
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::DirectorySink)

public:
    DirectoryRun(const Plan &plan, Progress &progress, Report &report);

    Result<void> execute();

private:
    struct MadeFolder {
        FileDescriptor parent;
        QByteArray name;
    };

    Result<void> makeTemporary(TargetPath &target);
    Result<FileDescriptor> makeParent(FileDescriptor parent, const QByteArray &name);
    Result<void> writeEntries();
    Result<void> writeEntry(qsizetype index);
    Result<void> makeFolder(qsizetype index, int folder, const char *name);
    Result<void> makeFile(qsizetype index, int folder, const char *name);
    Result<void> replaceFile(qsizetype index, int folder, const char *name);
    Result<void> moveIntoPlace();
    void finish();
    Error takenBack(Error error);

    FileDescriptor openNew(int folder, const char *name, mode_t mode);
    bool fill(FileDescriptor file, std::string_view content) const;
    std::unexpected<Error> failed(int reason, const QByteArray &path) const;
    QString shown(const QByteArray &path) const;

    const Plan &m_plan;
    Progress &m_progress;
    Report &m_report;
    const QByteArray m_token;
    std::vector<MadeFolder> m_madeParents; // those that the target lacked, from the top
    FileDescriptor m_parent; // of a new target
    QByteArray m_targetName;
    QByteArray m_temporary; // what a new target is called until it is complete; empty: the target exists
    std::optional<FolderCursor> m_cursor;
    std::optional<Journal> m_journal;
};

DirectoryRun::DirectoryRun(const Plan &plan, Progress &progress, Report &report)
    : m_plan(plan)
    , m_progress(progress)
    , m_report(report)
    , m_token(QByteArray::number(QRandomGenerator::system()->generate64(), 36))
{}

Result<void> DirectoryRun::execute()
{
    if (!m_plan.root.startsWith(u'/'))
        return failure(ErrorKind::Usage,
                       tr("“%1” is no absolute path of a folder to write into.").arg(printable(m_plan.root)));
    Result<TargetPath> target = TargetPath::open(m_plan.root);
    if (!target)
        return std::unexpected(target.error());
    Result<void> done;
    if (target->folder.isValid())
        m_cursor.emplace(std::move(target->folder));
    else
        done = makeTemporary(*target);
    if (done) {
        m_journal.emplace(m_plan, *m_cursor, m_token);
        done = writeEntries();
    }
    if (done && !m_temporary.isEmpty())
        done = moveIntoPlace();
    if (!done)
        return std::unexpected(takenBack(done.error()));
    finish();
    return {};
}

Result<void> DirectoryRun::makeTemporary(TargetPath &target)
{
    m_parent = std::move(target.ancestor);
    m_targetName = target.missing.takeLast();
    for (const QByteArray &name : std::as_const(target.missing)) {
        Result<FileDescriptor> made = makeParent(std::move(m_parent), name);
        if (!made)
            return std::unexpected(made.error());
        m_parent = std::move(*made);
    }
    const QByteArray temporary = ".espalier-" + m_token;
    if (mkdirat(m_parent.get(), temporary.constData(), 0777) != 0)
        return failed(errno, {});
    m_temporary = temporary;
    FileDescriptor root(openat(m_parent.get(), temporary.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!root.isValid())
        return failed(errno, {});
    m_cursor.emplace(std::move(root));
    return {};
}

Result<FileDescriptor> DirectoryRun::makeParent(FileDescriptor parent, const QByteArray &name)
{
    const bool isMade = mkdirat(parent.get(), name.constData(), 0777) == 0;
    if (!isMade && errno != EEXIST)
        return failed(errno, {});
    FileDescriptor folder(openat(parent.get(), name.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    const int reason = errno;
    if (isMade)
        m_madeParents.push_back({std::move(parent), name});
    if (!folder.isValid())
        return failed(reason, {});
    return folder;
}

Result<void> DirectoryRun::writeEntries()
{
    const qsizetype count = m_plan.entries.size();
    m_progress.setDone(0);
    m_progress.setTotal(count);
    for (qsizetype index = 0; index < count; ++index) {
        if (m_progress.isCancelled())
            return failure(ErrorKind::Cancelled, tr("The export was cancelled."));
        const PlanAction action = m_plan.entries[index].action;
        if (action == PlanAction::Create || action == PlanAction::Overwrite) {
            if (Result<void> done = writeEntry(index); !done)
                return done;
        }
        if (index % 64 == 0)
            m_progress.setDone(index);
    }
    m_progress.setDone(count);
    return {};
}

Result<void> DirectoryRun::writeEntry(qsizetype index)
{
    const PlanEntry &entry = m_plan.entries[index];
    const EntryPlace place(entry.path);
    const int folder = place.isValid() ? m_cursor->enter(place.folder()) : -1;
    if (folder < 0)
        return failed(place.isValid() ? errno : EINVAL, entry.path);
    if (entry.kind == NodeKind::Folder)
        return makeFolder(index, folder, place.name());
    if (entry.action == PlanAction::Overwrite)
        return replaceFile(index, folder, place.name());
    return makeFile(index, folder, place.name());
}

Result<void> DirectoryRun::makeFolder(qsizetype index, int folder, const char *name)
{
    if (mkdirat(folder, name, 0777) == 0) {
        m_journal->created(index);
        return {};
    }
    const int reason = errno;
    struct stat found;
    if (reason != EEXIST || fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISDIR(found.st_mode))
        return failed(reason, m_plan.entries[index].path);
    // Folders never conflict with folders; but two of the plan may be one for this file system.
    const QByteArray &path = m_plan.entries[index].path;
    m_report.add(Severity::Warning, QStringLiteral("folder-appeared"),
                 tr("The folder “%1” was to be made and was there already; it was used as it is.").arg(shown(path)),
                 {.path = QString::fromUtf8(path)});
    return {};
}

Result<void> DirectoryRun::makeFile(qsizetype index, int folder, const char *name)
{
    const PlanEntry &entry = m_plan.entries[index];
    const std::string_view content = m_plan.contentOf(entry);
    // In a target that is there already, a file gets its name only when it is whole: a run that was killed would else
    // leave half of one, which the next run takes for somebody's own and keeps.
    const bool isHidden = m_temporary.isEmpty() && !content.empty();
    const QByteArray made = isHidden ? m_journal->nextTemporaryName() : QByteArray(name);
    FileDescriptor file = openNew(folder, made.constData(), entry.executable ? 0777 : 0666);
    if (!file.isValid())
        return failed(errno, entry.path);
    if (!isHidden)
        m_journal->created(index);
    if (!fill(std::move(file), content) || (isHidden && !givesName(folder, made.constData(), name))) {
        const int reason = errno;
        if (isHidden)
            unlinkat(folder, made.constData(), 0);
        return failed(reason, entry.path);
    }
    if (isHidden)
        m_journal->created(index);
    return {};
}

Result<void> DirectoryRun::replaceFile(qsizetype index, int folder, const char *name)
{
    const PlanEntry &entry = m_plan.entries[index];
    struct stat original;
    if (fstatat(folder, name, &original, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return makeFile(index, folder, name); // removed since the plan was made
        return failed(errno, entry.path);
    }
    if (!S_ISREG(original.st_mode))
        return failed(EEXIST, entry.path); // something else has come into its place
    const QByteArray temporary = m_journal->nextTemporaryName();
    FileDescriptor file = openNew(folder, temporary.constData(), 0600);
    if (!file.isValid())
        return failed(errno, entry.path);
    // The mode of what is replaced stays; where the file system knows none, nothing is lost.
    const mode_t runnable = entry.executable ? (original.st_mode & 0444) >> 2 : 0;
    [[maybe_unused]] const int ignored = fchmod(file.get(), (original.st_mode & 07777) | runnable);
    if (!fill(std::move(file), m_plan.contentOf(entry)) || !m_journal->replace(folder, name, index)) {
        const int reason = errno;
        unlinkat(folder, temporary.constData(), 0);
        return failed(reason, entry.path);
    }
    return {};
}

Result<void> DirectoryRun::moveIntoPlace()
{
    if (m_progress.isCancelled())
        return failure(ErrorKind::Cancelled, tr("The export was cancelled."));
    if (givesName(m_parent.get(), m_temporary.constData(), m_targetName.constData()))
        return {};
    return failed(errno, {});
}

void DirectoryRun::finish()
{
    for (const QByteArray &path : m_journal->commit()) {
        const QString message
            = tr("The former content of a replaced file is still kept as “%1”; you can remove it.").arg(shown(path));
        m_report.add(Severity::Warning, QStringLiteral("left-over"), message, {.path = QString::fromUtf8(path)});
    }
}

Error DirectoryRun::takenBack(Error error)
{
    QByteArrayList left = m_journal ? m_journal->rollBack() : QByteArrayList();
    m_journal.reset();
    m_cursor.reset();
    if (!m_temporary.isEmpty() && unlinkat(m_parent.get(), m_temporary.constData(), AT_REMOVEDIR) != 0)
        left.append("../" + m_temporary);
    while (!m_madeParents.empty()) {
        // One that somebody else has put something into stays.
        unlinkat(m_madeParents.back().parent.get(), m_madeParents.back().name.constData(), AT_REMOVEDIR);
        m_madeParents.pop_back();
    }
    for (const QByteArray &path : std::as_const(left)) {
        m_report.add(Severity::Problem, QStringLiteral("left-over"),
                     tr("“%1” could not be taken back.").arg(shown(path)), {.path = QString::fromUtf8(path)});
    }
    error.message += u' ';
    error.message += left.isEmpty()
        ? tr("Everything is as it was before.")
        : tr("%Ln entries could not be taken back; the report names them.", nullptr, int(left.size()));
    return error;
}

FileDescriptor DirectoryRun::openNew(int folder, const char *name, mode_t mode)
{
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    const auto open = [&] { return retried([&] { return openat(folder, name, flags, mode); }); };
    int descriptor = open();
    if (descriptor < 0 && errno == EMFILE && m_cursor->relieve())
        descriptor = open();
    return FileDescriptor(descriptor);
}

bool DirectoryRun::fill(FileDescriptor file, std::string_view content) const
{
    constexpr size_t piece = 1 << 20; // Cancel is looked at in between
    while (!content.empty()) {
        if (m_progress.isCancelled()) {
            errno = ECANCELED;
            return false;
        }
        const size_t wanted = std::min(content.size(), piece);
        const ssize_t written = retried([&] { return ::write(file.get(), content.data(), wanted); });
        if (written < 0)
            return false;
        content.remove_prefix(size_t(written)); // a short write is followed by one that says why
    }
    return file.close();
}

std::unexpected<Error> DirectoryRun::failed(int reason, const QByteArray &path) const
{
    if (reason == ECANCELED)
        return failure(ErrorKind::Cancelled, tr("The export was cancelled."));
    // What can only come of a link or of a change behind our back leaves the target: not an error of the disk.
    const bool isRefusal = reason == EINVAL || reason == ESTALE || reason == ENOTDIR;
    const QString why = reason == ESTALE ? tr("it was moved while the export was running") : systemReason(reason);
    return failure(isRefusal ? ErrorKind::Refused : ErrorKind::Io,
                   tr("“%1” could not be written: %2.").arg(shown(path), why),
                   {.file = m_plan.root, .path = QString::fromUtf8(path)});
}

QString DirectoryRun::shown(const QByteArray &path) const
{
    return printable(path.isEmpty() ? m_plan.root : QString(m_plan.root + u'/' + QString::fromUtf8(path)), 400);
}

} // namespace

Result<void> DirectorySink::write(const Plan &plan, Progress &progress, Report &report)
{
    if (plan.hasConflict()) {
        const auto conflict = std::ranges::find(plan.entries, PlanAction::Conflict, &PlanEntry::action);
        return failure(ErrorKind::Conflict,
                       DirectoryRun::tr("“%1” is there already with other content, so nothing was written.")
                           .arg(printable(QString::fromUtf8(conflict->path), 400)),
                       {.file = plan.root, .path = QString::fromUtf8(conflict->path)});
    }
    return DirectoryRun(plan, progress, report).execute();
}

} // namespace Espalier
