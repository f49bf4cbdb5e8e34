// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/directoryscan.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Espalier {

namespace {

constexpr size_t bufferBytes = 64 * 1024;
constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
// Without waiting for a pipe's other end, and without becoming the terminal's owner.
constexpr int fileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

quint64 keyOf(std::string_view name)
{
    char first[8] = {};
    std::memcpy(first, name.data(), std::min<size_t>(name.size(), 8));
    return qFromBigEndian<quint64>(first);
}

quint8 typeOfMode(mode_t mode)
{
    return S_ISREG(mode) ? DT_REG : S_ISDIR(mode) ? DT_DIR : S_ISLNK(mode) ? DT_LNK : DT_FIFO;
}

/// File systems whose files the kernel makes up while they are read: some never end, some do something.
bool isMadeUp(int folder)
{
    struct statfs system;
    if (::fstatfs(folder, &system) != 0)
        return false;
    constexpr unsigned long madeUp[] = {PROC_SUPER_MAGIC, SYSFS_MAGIC, DEVPTS_SUPER_MAGIC, DEBUGFS_MAGIC, TRACEFS_MAGIC,
                                        SECURITYFS_MAGIC, CGROUP_SUPER_MAGIC, CGROUP2_SUPER_MAGIC, SELINUX_MAGIC, BPF_FS_MAGIC};
    return std::ranges::find(madeUp, static_cast<unsigned long>(system.f_type)) != std::end(madeUp);
}

} // namespace

DirectoryScan::DirectoryScan(Layout &layout, Report &report, const ReadOptions &options)
    : m_layout(layout)
    , m_options(options)
    , m_imports(options, report)
    , m_takesContents(options.contents)
    , m_buffer(std::make_unique_for_overwrite<char[]>(bufferBytes))
{}

DirectoryScan::~DirectoryScan() = default;

/// What stands outside of the folder.
void DirectoryScan::takeRulesOf(const GitRepository &repository)
{
    m_repository = &repository;
    m_path = repository.prefix();
    m_prefixSize = m_path.size();
    for (const GitRepository::Rules &from : repository.rules()) {
        std::vector<IgnoreRules::BadPattern> bad;
        IgnoreRules rules = IgnoreRules::parse(from.text, bad);
        tellBadPatterns(bad, QFile::decodeName(from.file));
        if (!rules.isEmpty())
            m_scopes.push_back({std::move(rules), from.folder.size()});
    }
    // Who names a folder that is ignored itself means what is in it.
    for (size_t end = m_path.find('/'); end != std::string::npos; end = m_path.find('/', end + 1)) {
        const std::string_view above = std::string_view(m_path).substr(0, end);
        if (verdictOn(above, m_scopes.size(), true) == IgnoreRules::Verdict::Ignored && !repository.hasTrackedBelow(above)) {
            m_scopes.clear();
            m_path.clear();
            m_prefixSize = 0;
            m_repository = nullptr;
            return;
        }
    }
}

Result<void> DirectoryScan::run(FileDescriptor folder, const GitRepository *repository)
{
    if (repository)
        takeRulesOf(*repository);
    struct stat status;
    if (::fstat(folder.get(), &status) != 0)
        return failure(ErrorKind::Io, tr("The folder cannot be looked at: %1.").arg(systemReason(errno)), {.file = m_options.fileName});
    m_device = status.st_dev;
    if (m_takesContents && isMadeUp(folder.get())) {
        m_takesContents = false;
        tell(Severity::Warning, "special-file-system", tr("The files here are made up by the system; only their names were taken."), rootNode);
    }
    if (!enter(std::move(folder), rootNode, false))
        return failure(ErrorKind::Io, tr("The folder “%1” cannot be read: %2.").arg(printable(m_options.fileName, 400), systemReason(errno)),
                       {.file = m_options.fileName});
    for (quint32 steps = 0; !m_levels.empty(); ++steps) {
        if (m_options.progress && steps % 256 == 0) {
            m_options.progress->setDone(m_layout.nodeCount());
            if (m_options.progress->isCancelled())
                return failure(ErrorKind::Cancelled, {});
        }
        if (m_levels.back().at == m_levels.back().end || m_isFull)
            leave();
        else
            takeNext();
    }
    if (m_isFull)
        tell(Severity::Problem, "too-many", tr("The folder holds more than %L1 entries; the rest was left out. Import a part of it.").arg(ImportLimits::nodes), rootNode);
    if (m_ignored > 0)
        tell(Severity::Note, "ignored", tr("%Ln entries were left out because an ignore file of git says so.", nullptr, int(m_ignored)), rootNode);
    if (m_leftGitOut)
        tell(Severity::Note, "git-left-out", tr("“.git” was left out: it is git’s own store."), rootNode);
    return {};
}

bool DirectoryScan::enter(FileDescriptor folder, NodeIndex node, bool byLink, bool isIgnored)
{
    struct stat status;
    if (::fstat(folder.get(), &status) != 0)
        return false;
    const FolderKey key{status.st_dev, status.st_ino};
    if (!mayEnter(key, node))
        return true; // said already
    const size_t parentRules = m_levels.empty() ? m_scopes.size() : m_levels.back().rules;
    m_levels.push_back({.folder = std::move(folder), .key = key, .node = node, .at = m_entries.size(), .end = 0, .first = m_entries.size(),
                        .names = m_names.size(), .pathSize = m_path.size(), .rules = parentRules, .wasReachedByLink = byLink, .isIgnored = isIgnored});
    const bool ok = readEntries(m_levels.back().folder.get(), node);
    m_levels.back().end = m_entries.size();
    if (ok && m_options.honourGitignore)
        readIgnoreRules();
    relieve();
    return ok || node != rootNode;
}

bool DirectoryScan::mayEnter(const FolderKey &key, NodeIndex node)
{
    if (key.device != m_device) {
        tell(Severity::Warning, "other-file-system", tr("“%1” is on another file system and was not entered. Import it on its own.").arg(shown(node)), node);
        return false;
    }
    // A folder mounted below itself; links that lead up come to the same.
    if (std::ranges::any_of(m_levels, [&](const Level &level) { return level.key == key; })) {
        tell(Severity::Warning, "loop", tr("“%1” is one of the folders that it lies in; it was not entered again.").arg(shown(node)), node);
        return false;
    }
    if (m_levels.size() > size_t(ImportLimits::depth)) {
        tell(Severity::Problem, "too-deep", tr("“%1” lies more than %L2 levels deep; what is in it was left out.").arg(shown(node)).arg(ImportLimits::depth), node);
        return false;
    }
    if (m_options.followLinks) {
        if (m_entered.contains(key)) {
            tell(Severity::Warning, "seen-before", tr("“%1” is shown at another place already; it was not entered again.").arg(shown(node)), node);
            return false;
        }
        m_entered.insert(key);
    }
    return true;
}

bool DirectoryScan::readEntries(int folder, NodeIndex node)
{
    const size_t first = m_entries.size();
    ssize_t got = 0;
    while ((got = retried([&] { return ::getdents64(folder, m_buffer.get(), bufferBytes); })) > 0) {
        for (ssize_t at = 0; at < got;) {
            // The kernel aligns each record for its members.
            const auto *const record = reinterpret_cast<const dirent64 *>(m_buffer.get() + at);
            at += record->d_reclen;
            addEntry(record->d_name, record->d_type);
        }
        if (m_options.progress && m_options.progress->isCancelled())
            break;
    }
    if (got < 0) {
        const int reason = errno;
        if (node != rootNode || m_entries.size() > first)
            tell(Severity::Problem, "unreadable-folder", tr("“%1” could not be read to its end: %2.").arg(shown(node), systemReason(reason)), node);
        errno = reason;
    }
    std::sort(m_entries.begin() + qptrdiff(first), m_entries.end(), [this](const Entry &a, const Entry &b) {
        return a.key != b.key ? a.key < b.key : viewOf(a) < viewOf(b);
    });
    return got >= 0 || m_entries.size() > first;
}

void DirectoryScan::addEntry(const char *name, quint8 type)
{
    if (name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0)))
        return;
    const std::string_view view(name);
    m_entries.push_back({keyOf(view), quint32(m_names.size()), quint16(view.size()), type});
    m_names.append(view.data(), view.size() + 1);
}

void DirectoryScan::leave()
{
    Level &level = m_levels.back();
    m_entries.resize(level.first);
    m_names.resize(level.names);
    if (m_levels.size() > 1 && level.folder.isValid() && !m_levels[m_levels.size() - 2].folder.isValid()) {
        Level &parent = m_levels[m_levels.size() - 2];
        parent.folder = FileDescriptor(::openat(level.folder.get(), "..", folderFlags));
        struct stat status;
        if (!parent.folder.isValid() || ::fstat(parent.folder.get(), &status) != 0 || FolderKey{status.st_dev, status.st_ino} != parent.key) {
            tell(Severity::Problem, "moved", tr("“%1” was moved while it was being read; a part of it is missing.").arg(shown(parent.node)), parent.node);
            // Without it there is no way further up either: what is left of all closed folders is out of reach.
            parent.folder.reset();
            for (Level &closed : m_levels) {
                if (!closed.folder.isValid())
                    closed.at = closed.end;
            }
        }
    }
    m_levels.pop_back();
    if (!m_levels.empty()) {
        m_scopes.resize(std::min(m_scopes.size(), m_levels.back().rules));
        m_path.resize(m_levels.back().pathSize);
    }
}

void DirectoryScan::relieve()
{
    // The highest ones are needed last. One that was left through a link cannot be found again by "..".
    if (m_levels.size() <= maxOpen)
        return;
    const size_t level = m_levels.size() - maxOpen;
    if (!m_levels[level].wasReachedByLink)
        m_levels[level - 1].folder.reset();
}

void DirectoryScan::takeNext()
{
    Level &level = m_levels.back();
    Entry entry = m_entries[level.at++];
    if (entry.length == 4 && std::memcmp(nameOf(entry), ".git", 4) == 0) {
        m_leftGitOut = true;
        return;
    }
    if (entry.type == DT_UNKNOWN)
        entry.type = typeOf(entry, AT_SYMLINK_NOFOLLOW);
    // What git tracks belongs to the project, whatever ignores it.
    const bool ignored = level.isIgnored || (level.rules > 0 && isIgnored(entry, entry.type == DT_DIR));
    if (ignored && !isTracked(entry, entry.type == DT_DIR)) {
        ++m_ignored;
        return;
    }
    if (entry.type == DT_UNKNOWN)
        return; // it vanished meanwhile
    if (m_layout.nodeCount() >= ImportLimits::nodes) {
        m_isFull = true;
        return;
    }
    bool byLink = false;
    if (entry.type == DT_LNK && m_options.followLinks) {
        if (const quint8 target = typeOf(entry, 0); target != DT_UNKNOWN) {
            entry.type = target;
            byLink = true;
        }
    }
    const NodeIndex node = append(entry, entry.type == DT_DIR ? NodeKind::Folder : NodeKind::File);
    if (node == noNode)
        return;
    if (entry.type == DT_DIR)
        takeFolder(entry, node, byLink, ignored);
    else if (entry.type == DT_LNK)
        takeLink(entry, node);
    else if (entry.type != DT_REG)
        tell(Severity::Note, "special-file", tr("“%1” is a pipe, socket or device; it is shown as a file.").arg(shown(node)), node);
    else if (m_takesContents)
        takeFile(entry, node);
}

NodeIndex DirectoryScan::append(const Entry &entry, NodeKind kind)
{
    const NodeIndex parent = m_levels.back().node;
    const std::string_view name = viewOf(entry);
    if (Imports::isOrdinaryName(name))
        return m_layout.append(parent, kind, name);
    const Imports::ImportedName judged = Imports::judgeName(name);
    if (judged.isDropped)
        return noNode;
    const NodeIndex node = m_layout.append(parent, kind, judged.text);
    if (!judged.problem.isEmpty())
        m_imports.tell(Severity::Warning, judged.code.toLatin1().constData(), judged.problem, m_layout.path(node));
    return node;
}

void DirectoryScan::takeFolder(const Entry &entry, NodeIndex node, bool byLink, bool isIgnored)
{
    const std::string_view name = viewOf(entry);
    FileDescriptor folder = openAt(nameOf(entry), byLink ? folderFlags & ~O_NOFOLLOW : folderFlags);
    if (!folder.isValid()) {
        // Nothing to worry about when it vanished or became something else between two looks.
        const bool vanished = errno == ENOENT || errno == ENOTDIR || errno == ELOOP;
        tell(vanished ? Severity::Note : Severity::Problem, vanished ? "vanished" : "unreadable-folder",
             tr("The folder “%1” cannot be opened: %2. What is in it is missing.").arg(shown(node), systemReason(errno)), node);
        return;
    }
    m_path.append(name);
    m_path += '/';
    const size_t levels = m_levels.size();
    enter(std::move(folder), node, byLink, isIgnored); // tells itself what goes wrong
    if (m_levels.size() == levels)
        m_path.resize(m_levels.back().pathSize);
}

void DirectoryScan::takeLink(const Entry &entry, NodeIndex node)
{
    char target[512];
    const ssize_t length = ::readlinkat(m_levels.back().folder.get(), nameOf(entry), target, sizeof target);
    const QString shownTarget = length < 0 ? QString() : printable(QString::fromUtf8(target, length));
    tell(Severity::Note, "link", tr("“%1” is a symbolic link to “%2”; it is shown as a file and was not followed.").arg(shown(node), shownTarget), node);
}

void DirectoryScan::takeFile(const Entry &entry, NodeIndex node)
{
    const FileDescriptor file = openAt(nameOf(entry), m_options.followLinks ? fileFlags & ~O_NOFOLLOW : fileFlags);
    struct stat status;
    if (!file.isValid() || ::fstat(file.get(), &status) != 0) {
        tell(errno == ENOENT ? Severity::Note : Severity::Warning, "unreadable-file",
             tr("“%1” cannot be opened: %2. Only its name was taken.").arg(shown(node), systemReason(errno)), node);
        return;
    }
    if (!S_ISREG(status.st_mode)) // exchanged since it was listed
        return tell(Severity::Note, "special-file", tr("“%1” is a pipe, socket or device; it is shown as a file.").arg(shown(node)), node);
    if (status.st_size > m_options.contentLimit)
        return m_imports.tellTooLarge(status.st_size, m_layout.path(node));
    // One byte more than it should have tells that it is growing, or that its size is a lie.
    m_content.resize(size_t(status.st_size) + 1);
    size_t size = 0;
    while (size < m_content.size()) {
        const ssize_t got = retried([&] { return ::read(file.get(), m_content.data() + size, m_content.size() - size); });
        if (got < 0) {
            tell(Severity::Warning, "unreadable-file", tr("“%1” cannot be read: %2. Only its name was taken.").arg(shown(node), systemReason(errno)), node);
            return;
        }
        if (got == 0)
            break;
        size += size_t(got);
    }
    if (size > size_t(status.st_size))
        return tell(Severity::Note, "changing-file", tr("“%1” grew while it was being read; only its name was taken.").arg(shown(node)), node);
    m_imports.setContent(m_layout, node, {m_content.data(), size});
    m_takesContents = !m_imports.isFull();
}

void DirectoryScan::readIgnoreRules()
{
    Level &level = m_levels.back();
    static constexpr std::string_view name = ".gitignore";
    const auto from = m_entries.begin() + qptrdiff(level.first);
    const auto found = std::lower_bound(from, m_entries.end(), name, [this](const Entry &entry, std::string_view wanted) { return viewOf(entry) < wanted; });
    if (found == m_entries.end() || viewOf(*found) != name)
        return;
    const FileDescriptor file = openAt(name.data(), fileFlags);
    struct stat status;
    if (!file.isValid() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return; // told when its turn comes
    std::string text(size_t(std::min<qint64>(status.st_size, 1 << 20)), '\0');
    const ssize_t got = retried([&] { return ::read(file.get(), text.data(), text.size()); });
    text.resize(size_t(std::max<ssize_t>(got, 0)));
    std::vector<IgnoreRules::BadPattern> bad;
    IgnoreRules rules = IgnoreRules::parse(text, bad);
    tellBadPatterns(bad, QString::fromUtf8(std::string_view(m_path).substr(m_prefixSize)) + QString::fromLatin1(name));
    if (rules.isEmpty())
        return;
    m_scopes.resize(level.rules);
    m_scopes.push_back({std::move(rules), m_path.size()});
    level.rules = m_scopes.size();
}

void DirectoryScan::tellBadPatterns(const std::vector<IgnoreRules::BadPattern> &bad, const QString &path)
{
    for (const IgnoreRules::BadPattern &pattern : bad)
        m_imports.tell(Severity::Warning, "bad-pattern",
                       tr("Line %1 of “%2” is no pattern and was passed over: “%3”.")
                           .arg(pattern.line)
                           .arg(printable(path), printable(QString::fromUtf8(pattern.text))),
                       path);
}

bool DirectoryScan::isTracked(const Entry &entry, bool isFolder)
{
    if (!m_repository)
        return false;
    const std::string path = m_path + std::string(viewOf(entry));
    return m_repository->isTracked(path) || (isFolder && m_repository->hasTrackedBelow(path));
}

bool DirectoryScan::isIgnored(const Entry &entry, bool isFolder)
{
    m_path.append(viewOf(entry));
    const auto verdict = verdictOn(m_path, m_levels.back().rules, isFolder);
    m_path.resize(m_levels.back().pathSize);
    return verdict == IgnoreRules::Verdict::Ignored;
}

/// By the first \a rules of the scopes, the nearest first.
IgnoreRules::Verdict DirectoryScan::verdictOn(std::string_view path, size_t rules, bool isFolder) const
{
    auto verdict = IgnoreRules::Verdict::Silent;
    while (rules-- > 0 && verdict == IgnoreRules::Verdict::Silent) {
        const Scope &scope = m_scopes[rules];
        if (scope.pathSize < path.size()) // else it is about folders below
            verdict = scope.rules.verdictOn(path.substr(scope.pathSize), isFolder);
    }
    return verdict;
}

quint8 DirectoryScan::typeOf(const Entry &entry, int flags) const
{
    struct stat status;
    return ::fstatat(m_levels.back().folder.get(), nameOf(entry), &status, flags) == 0 ? typeOfMode(status.st_mode) : quint8(DT_UNKNOWN);
}

FileDescriptor DirectoryScan::openAt(const char *name, int flags)
{
    const auto open = [&] { return ::openat(m_levels.back().folder.get(), name, flags); };
    FileDescriptor opened(retried(open));
    // Out of descriptors: close what is needed last and try again.
    for (size_t i = 0; !opened.isValid() && (errno == EMFILE || errno == ENFILE) && i + 1 < m_levels.size(); ++i) {
        if (!m_levels[i].folder.isValid() || m_levels[i + 1].wasReachedByLink)
            continue;
        m_levels[i].folder.reset();
        opened = FileDescriptor(retried(open));
    }
    return opened;
}

void DirectoryScan::tell(Severity severity, const char *code, const QString &message, NodeIndex node)
{
    const int reason = errno;
    m_imports.tell(severity, code, message, m_layout.path(node));
    errno = reason;
}

QString DirectoryScan::shown(NodeIndex node) const
{
    return printable(node == rootNode ? m_options.fileName : m_layout.path(node), 400);
}

} // namespace Espalier
