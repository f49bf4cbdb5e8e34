// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/directorysink.h"

#include "core/temporaryname.h"
#include "plan/journal.h"
#include "plan/targetpath.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

namespace {

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

    Result<void> reachMissing(const QByteArrayList &missing, FileDescriptor ancestor);
    Result<void> makeTemporary();
    void clearAbandoned();
    Result<FileDescriptor> makeParent(FileDescriptor parent, const QByteArray &name);
    Result<void> writeEntries();
    Result<void> writeEntry(qsizetype index);
    Result<void> makeFolder(qsizetype index, int folder, const char *name);
    Result<void> makeFile(qsizetype index, int folder, const char *name);
    Result<void> replaceFile(qsizetype index, int folder, const char *name);
    Result<void> checkPromise();
    Result<void> moveIntoPlace();
    void finish();
    Error takenBack(Error error);

    FileDescriptor openNew(int folder, const char *name, mode_t mode);
    bool fill(const FileDescriptor &file, std::string_view content) const;
    std::unexpected<Error> failed(int reason, const QByteArray &path) const;
    QString shown(const QByteArray &path) const;

    const Plan &m_plan;
    Progress &m_progress;
    Report &m_report;
    const QByteArray m_hidden; // begins the name of everything that is not at its place yet
    std::vector<MadeFolder> m_madeParents; // those that the target lacked, from the top
    FileDescriptor m_parent; // of a new target
    QByteArray m_targetName;
    QByteArray m_temporary; // what a new target is called until it is complete; empty: the target exists
    std::optional<FolderCursor> m_cursor;
    std::optional<Journal> m_journal;
};

DirectoryRun::DirectoryRun(const Plan &plan, Progress &progress, Report &report)
    : m_plan(plan), m_progress(progress), m_report(report), m_hidden(TemporaryName::make())
{}

Result<void> DirectoryRun::execute()
{
    if (!m_plan.root.startsWith(u'/'))
        return failure(ErrorKind::Usage,
                       tr("“%1” is no absolute path of a folder to write into.").arg(printable(m_plan.root)));
    std::shared_ptr<const TargetPath> target = m_plan.target;
    if (!target) {
        Result<TargetPath> opened = TargetPath::open(m_plan.root);
        if (!opened)
            return std::unexpected(opened.error());
        target = std::make_shared<const TargetPath>(std::move(*opened));
    }
    FileDescriptor start = (target->folder.isValid() ? target->folder : target->ancestor).copy();
    Result<void> done;
    if (!start.isValid())
        done = failed(errno, {});
    else if (target->folder.isValid())
        m_cursor.emplace(std::move(start));
    else
        done = reachMissing(target->missing, std::move(start));
    if (done) {
        clearAbandoned();
        m_journal.emplace(m_plan, *m_cursor, m_hidden);
        done = writeEntries();
    }
    if (done)
        done = checkPromise();
    if (done && !m_temporary.isEmpty())
        done = moveIntoPlace();
    if (!done)
        return std::unexpected(takenBack(done.error()));
    finish();
    return {};
}

/// Nothing on the way is a link: what was missing when the plan was made cannot have been one.
Result<void> DirectoryRun::reachMissing(const QByteArrayList &missing, FileDescriptor ancestor)
{
    m_parent = std::move(ancestor);
    for (qsizetype i = 0; i + 1 < missing.size(); ++i) {
        Result<FileDescriptor> made = makeParent(std::move(m_parent), missing[i]);
        if (!made)
            return std::unexpected(made.error());
        m_parent = std::move(*made);
    }
    m_targetName = missing.last();
    FileDescriptor appeared(
        openat(m_parent.get(), m_targetName.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (appeared.isValid()) {
        m_cursor.emplace(std::move(appeared));
        return {};
    }
    return errno == ENOENT ? makeTemporary() : failed(errno, {});
}

Result<void> DirectoryRun::makeTemporary()
{
    if (mkdirat(m_parent.get(), m_hidden.constData(), 0777) != 0)
        return failed(errno, {});
    m_temporary = m_hidden;
    FileDescriptor root(openat(m_parent.get(), m_temporary.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!root.isValid())
        return failed(errno, {});
    m_cursor.emplace(std::move(root));
    return {};
}

/// Everywhere this run could leave something behind itself, were it killed.
void DirectoryRun::clearAbandoned()
{
    const FileDescriptor parent(openat(m_cursor->root(), "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (parent.isValid())
        TemporaryName::clear(parent.get(), &m_progress);
    if (!m_temporary.isEmpty())
        return;
    TemporaryName::clear(m_cursor->root(), &m_progress);
    for (const PlanEntry &entry : m_plan.entries) {
        if (m_progress.isCancelled())
            return;
        if (entry.kind != NodeKind::Folder || entry.action != PlanAction::Keep)
            continue;
        if (const int folder = m_cursor->enter(entry.path); folder >= 0)
            TemporaryName::clear(folder, &m_progress);
    }
}

Result<FileDescriptor> DirectoryRun::makeParent(FileDescriptor parent, const QByteArray &name)
{
    const bool isMade = mkdirat(parent.get(), name.constData(), 0777) == 0;
    if (!isMade && errno != EEXIST)
        return failed(errno, {});
    FileDescriptor folder(openat(parent.get(), name.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
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
            return failed(ECANCELED, {});
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
    struct stat found;
    if (mkdirat(folder, name, 0777) == 0) {
        if (fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) != 0)
            return failed(errno, m_plan.entries[index].path);
        m_journal->created(index, found);
        return {};
    }
    const int reason = errno;
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
    struct stat whole;
    if (!fill(file, content) || fstat(file.get(), &whole) != 0 || !file.close()
        || (isHidden && !renameToFree(folder, made.constData(), folder, name))) {
        const int reason = errno;
        unlinkat(folder, made.constData(), 0);
        return failed(reason, entry.path);
    }
    m_journal->created(index, whole);
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
    struct stat whole;
    if (!fill(file, m_plan.contentOf(entry)) || fstat(file.get(), &whole) != 0 || !file.close()
        || !m_journal->replace(folder, name, index, whole)) {
        const int reason = errno;
        unlinkat(folder, temporary.constData(), 0);
        return failed(reason, entry.path);
    }
    return {};
}

/// What was promised is there, or was kept, and where it was promised: the target may have been renamed, and others may
/// have taken things away. While a new target has no name yet, nobody has.
Result<void> DirectoryRun::checkPromise()
{
    const bool isNew = !m_temporary.isEmpty();
    const QByteArray root = m_plan.root.toUtf8();
    const QByteArray above = root.first(std::max<qsizetype>(root.lastIndexOf('/'), 1));
    if (!leadsTo(isNew ? above : root, isNew ? m_parent.get() : m_cursor->root()))
        return failure(ErrorKind::Refused,
                       tr("“%1” was moved or replaced while the export was running.").arg(shown({})),
                       {.file = m_plan.root});
    for (qsizetype index = 0; !isNew && index < m_plan.entries.size(); ++index) {
        const PlanEntry &entry = m_plan.entries[index];
        if (entry.action == PlanAction::Refuse)
            continue;
        if (index % 64 == 0 && m_progress.isCancelled())
            return failed(ECANCELED, {});
        const EntryPlace place(entry.path);
        const int folder = m_cursor->enter(place.folder());
        const mode_t wanted = entry.kind == NodeKind::Folder ? S_IFDIR : S_IFREG;
        struct stat found;
        if (folder < 0 || fstatat(folder, place.name(), &found, AT_SYMLINK_NOFOLLOW) != 0
            || (found.st_mode & S_IFMT) != wanted)
            return failure(
                ErrorKind::Io,
                tr("“%1” was taken away by somebody else while the export was running.").arg(shown(entry.path)),
                {.file = m_plan.root, .path = QString::fromUtf8(entry.path)});
    }
    return {};
}

Result<void> DirectoryRun::moveIntoPlace()
{
    if (m_progress.isCancelled())
        return failed(ECANCELED, {});
    if (renameToFree(m_parent.get(), m_temporary.constData(), m_parent.get(), m_targetName.constData()))
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
    Journal::Left left = m_journal ? m_journal->rollBack() : Journal::Left();
    m_journal.reset();
    m_cursor.reset();
    if (!m_temporary.isEmpty() && unlinkat(m_parent.get(), m_temporary.constData(), AT_REMOVEDIR) != 0)
        left.failed.append("../" + m_temporary);
    while (!m_madeParents.empty()) {
        // One that somebody else has put something into stays.
        unlinkat(m_madeParents.back().parent.get(), m_madeParents.back().name.constData(), AT_REMOVEDIR);
        m_madeParents.pop_back();
    }
    QStringList sentences{error.message};
    const auto add = [&](const QByteArrayList &paths, const QString &one, const QString &several) {
        if (!paths.isEmpty())
            sentences.append((paths.size() == 1 ? one : several).arg(shown(paths.first())));
    };
    add(left.failed, tr("“%1” could not be taken back."),
        tr("“%1” and %n more could not be taken back.", nullptr, int(left.failed.size()) - 1));
    add(left.touched, tr("“%1” was changed by somebody else meanwhile and stays."),
        tr("“%1” and %n more were changed by somebody else meanwhile and stay.", nullptr,
           int(left.touched.size()) - 1));
    sentences.append(left.isEmpty() ? tr("Everything is as it was before.")
                                    : tr("Everything else is as it was before."));
    error.message = sentences.join(u' ');
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

bool DirectoryRun::fill(const FileDescriptor &file, std::string_view content) const
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
    return true;
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
