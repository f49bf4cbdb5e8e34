// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/recovery.h"

#include "core/name.h"
#include "core/safefile.h"
#include "core/temporaryname.h"
#include "formats/formatregistry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <tuple>

namespace Espalier {

namespace {

struct RecoveryText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Recovery)
};

const QString workSuffix = QStringLiteral(".work");
const QString traceSuffix = QStringLiteral(".looking");
const QString damagedFolder = QStringLiteral("damaged");
const QString discardedFolder = QStringLiteral("discarded");
const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss");

/// The names of the regular files in \a folder; none if it cannot be read.
QStringList fileNamesIn(const QString &folder)
{
    QStringList names;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder.toStdString(), error), end; !error && at != end; at.increment(error)) {
        std::error_code vanished;
        if (at->is_regular_file(vanished))
            names.append(QString::fromStdString(at->path().filename().string()));
    }
    return names;
}

struct WorkName {
    QString base;
    int attempts = 0;

    QString toString() const { return QStringLiteral("%1.%2").arg(base).arg(attempts) + workSuffix; }
};

std::optional<WorkName> parsedName(const QString &id)
{
    const QStringList parts = id.split(u'.');
    bool isNumber = false;
    if (parts.size() != 3 || !id.endsWith(workSuffix) || id.contains(u'/'))
        return {};
    const int attempts = parts[1].toInt(&isNumber);
    return isNumber && attempts >= 0 ? std::optional(WorkName{parts[0], attempts}) : std::nullopt;
}

/// Reads what is there, in the most careful way that leads to something.
Result<ReadResult> readWork(const RecoveryFile::Content &content, const FormatRegistry &formats, Progress *progress)
{
    ReadOptions options{.fileName = content.header.name, .progress = progress};
    Result<ReadResult> read = formats.readBytes(content.project, options, QStringLiteral("espalier"));
    if (read || read.error().kind == ErrorKind::Cancelled)
        return read;
    options.recover = true;
    read = formats.readBytes(content.project, options, QStringLiteral("espalier"));
    if (read || read.error().kind == ErrorKind::Cancelled)
        return read;
    const QByteArray salvaged = RecoveryFile::salvaged(content.project);
    if (salvaged.isEmpty())
        return read;
    Result<ReadResult> rest = formats.readBytes(salvaged, options, QStringLiteral("espalier"));
    if (!rest)
        return read;
    // The line with the project's own name is not among those of the nodes.
    if (rest->layout.name(rootNode).isEmpty())
        rest->layout.setName(rootNode, Name::nearest(QFileInfo(content.header.name).completeBaseName()).toString());
    return rest;
}

std::unexpected<Error> workIsGone(const QString &path)
{
    return failure(ErrorKind::Io, RecoveryText::tr("This work is no longer there; another window may have opened it."), {.file = path});
}

} // namespace

QString Recovery::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::StateLocation) + QStringLiteral("/recovery");
}

QString Recovery::newPath() const
{
    return pathOf(WorkName{QUuid::createUuid().toString(QUuid::Id128)}.toString());
}

Result<void> Recovery::prepare() const
{
    if (QFileInfo(m_folder).isDir())
        return {};
    if (!QDir().mkpath(m_folder))
        return failure(ErrorKind::Io, RecoveryText::tr("The folder “%1”, where unsaved work is kept against a crash, cannot be made.").arg(printable(m_folder, 400)), {.file = m_folder});
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QList<RecoveredWork> Recovery::list() const
{
    removeOldDiscarded();
    countInterruptedLooks();
    removeHalves();
    QList<RecoveredWork> works;
    for (const QString &id : fileNamesIn(m_folder)) {
        const std::optional<WorkName> name = parsedName(id);
        if (!name)
            continue;
        const Result<RecoveryHeader> about = RecoveryFile::readHeader(pathOf(id));
        if (about && about->owner.life() == ProcessIdentity::Life::Gone)
            works.append({id, *about, name->attempts});
        else if (!about && about.error().kind == ErrorKind::Input)
            Q_UNUSED(putAside(id, damagedFolder));
    }
    std::ranges::sort(works, [](const RecoveredWork &a, const RecoveredWork &b) {
        return std::tie(a.about.written, a.id) > std::tie(b.about.written, b.id);
    });
    return works;
}

RecoveryTrace::RecoveryTrace(const QString &path) : m_path(path)
{
    // A full disk keeps nobody from looking.
    Q_UNUSED(SafeFile::write(path, QJsonDocument(ProcessIdentity::current().toJson()).toJson(QJsonDocument::Compact),
                             {.durable = false}));
}

RecoveryTrace::~RecoveryTrace() { QFile::remove(m_path); }

void Recovery::countInterruptedLooks() const
{
    const QStringList names = fileNamesIn(m_folder);
    for (const QString &trace : names) {
        if (!trace.endsWith(traceSuffix))
            continue;
        const Result<QByteArray> owner = SafeFile::read(pathOf(trace), 4096);
        if (!owner
            || ProcessIdentity::fromJson(QJsonDocument::fromJson(*owner).object()).life()
                != ProcessIdentity::Life::Gone)
            continue;
        // Whoever takes the trace away counts the attempt.
        if (!QFile::remove(pathOf(trace)))
            continue;
        for (const QString &id : names) {
            std::optional<WorkName> name = parsedName(id);
            if (!name || name->base != trace.section(u'.', 0, 0))
                continue;
            ++name->attempts;
            QFile::rename(pathOf(id), pathOf(name->toString()));
        }
    }
}

/// What writers left that were killed; the next one would do it, but may be long in coming.
void Recovery::removeHalves() const
{
    for (const QString &name : fileNamesIn(m_folder)) {
        if (TemporaryName::isAbandoned(name.toUtf8()))
            QFile::remove(pathOf(name));
    }
}

Result<Recovery::Looked> Recovery::look(const QString &id, const FormatRegistry &formats, Progress *progress) const
{
    const std::optional<WorkName> name = parsedName(id);
    if (!name || !QFileInfo::exists(pathOf(id)))
        return workIsGone(pathOf(id));
    // Of this process and this look: another window may look, too.
    auto trace = std::make_shared<const RecoveryTrace>(
        pathOf(name->base + u'.' + QUuid::createUuid().toString(QUuid::Id128) + traceSuffix));
    const Result<RecoveryFile::Content> content = RecoveryFile::read(pathOf(id));
    if (!content)
        return std::unexpected(content.error());
    Result<ReadResult> read = readWork(*content, formats, progress);
    if (!read)
        return std::unexpected(read.error());
    return Looked{content->header, std::move(read->layout), content->isWhole, std::move(trace)};
}

Result<Recovery::Opened> Recovery::open(const QString &id, const FormatRegistry &formats, Progress *progress) const
{
    std::optional<WorkName> name = parsedName(id);
    if (!name)
        return workIsGone(pathOf(id));
    ++name->attempts;
    const QString path = pathOf(name->toString());
    if (!QFile::rename(pathOf(id), path))
        return workIsGone(pathOf(id));
    Result<RecoveryFile::Content> content = RecoveryFile::read(path);
    if (!content) {
        Q_UNUSED(putAside(name->toString(), damagedFolder));
        return std::unexpected(content.error());
    }
    // From here on it is ours, for other instances too.
    content->header.owner = ProcessIdentity::current();
    // A full disk keeps nobody from their work.
    if (content->isWhole)
        Q_UNUSED(RecoveryFile::write(path, content->header, content->project));
    Result<ReadResult> read = readWork(*content, formats, progress);
    if (!read && read.error().kind == ErrorKind::Cancelled)
        return std::unexpected(read.error());
    if (!read || !content->isWhole) {
        const Result<QString> kept = putAside(name->toString(), damagedFolder);
        if (!read) {
            return failure(ErrorKind::Input,
                           RecoveryText::tr("The recovered work “%1” is damaged and cannot be read. It is kept as “%2”.")
                               .arg(printable(content->header.name), printable(kept.value_or(path), 400)),
                           {.file = kept.value_or(path)});
        }
        read->report.add(Severity::Problem, QStringLiteral("damaged-recovery"),
                         RecoveryText::tr("The recovered work was damaged: %Ln of %1 folder(s) could be read. It is kept as “%2”.", nullptr, int(read->layout.folderCount()))
                             .arg(content->header.folders).arg(printable(kept.value_or(path), 400)));
        return Opened{DocumentFile(true), std::move(*read), newPath(), content->header.edits, false};
    }
    DocumentFile file = DocumentFile::ahead(content->header.path, content->header.hash);
    if (content->header.path.isEmpty() || !QFileInfo::exists(content->header.path) || file.onDisk() != DocumentFile::OnDisk::Known)
        file = DocumentFile(true);
    return Opened{file, std::move(*read), path, content->header.edits, true};
}

Result<QString> Recovery::putAside(const QString &id, const QString &place) const
{
    const QString folder = m_folder + u'/' + place;
    const QString stamp = QDateTime::currentDateTimeUtc().toString(stampFormat);
    const QString target = folder + u'/' + stamp + u'-' + id;
    if (!QDir().mkpath(folder) || !QFile::rename(pathOf(id), target))
        return workIsGone(pathOf(id));
    return target;
}

Result<QString> Recovery::discard(const QString &id) const
{
    return parsedName(id) ? putAside(id, discardedFolder) : workIsGone(pathOf(id));
}

Result<void> Recovery::restore(const QString &discarded) const
{
    const QString id = QFileInfo(discarded).fileName().mid(stampFormat.size() + 1);
    if (!parsedName(id) || !QFile::rename(discarded, pathOf(id)))
        return workIsGone(discarded);
    return {};
}

void Recovery::removeOldDiscarded() const
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-daysKept);
    const QString folder = m_folder + u'/' + discardedFolder;
    for (const QString &name : fileNamesIn(folder)) {
        // By when it was discarded, which the name tells, not by when it was written.
        QDateTime discarded = QDateTime::fromString(name.left(stampFormat.size()), stampFormat);
        discarded.setTimeZone(QTimeZone::UTC);
        if (discarded.isValid() && discarded < limit)
            QFile::remove(folder + u'/' + name);
    }
}

} // namespace Espalier
