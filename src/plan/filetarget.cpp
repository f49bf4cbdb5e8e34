// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/filetarget.h"

#include "core/safefile.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>

#include <unistd.h>

namespace Espalier {

namespace {

/// Calls \a next with piece after piece of \a file; false when it cannot be read to its end or \a next says so.
template<typename Next>
bool forEachPiece(QFile &file, Next next)
{
    std::array<char, 64 * 1024> piece;
    for (;;) {
        const qint64 got = file.read(piece.data(), qint64(piece.size()));
        if (got == 0)
            return true;
        if (got < 0 || !next(QByteArrayView(piece.data(), got)))
            return false;
    }
}

} // namespace

Result<FileTarget> FileTarget::look(const QString &path, ConflictPolicy policy,
                                    const std::function<bool(const QString &path)> &isKeptForSafety)
{
    if (const Result<void> possible = SafeFile::checkTarget(path); !possible)
        return std::unexpected(possible.error());
    // The real run must not find out later what a dry run could have told.
    const QFileInfo file(path);
    const QByteArray folder = QFile::encodeName(file.path());
    if (::access(folder.constData(), W_OK | X_OK) != 0 || !QFileInfo(file.path()).isDir()) {
        const int reason = QFileInfo(file.path()).exists() && !QFileInfo(file.path()).isDir() ? ENOTDIR : errno;
        return failure(ErrorKind::Io, tr("“%1” cannot be written: its folder “%2” is not usable, because %3.").arg(printable(path, 400), printable(file.path(), 400), systemReason(reason)),
                       {.file = path});
    }
    FileTarget output;
    output.m_path = path;
    output.m_replaces = policy == ConflictPolicy::Merge || policy == ConflictPolicy::Overwrite;
    if (!file.exists())
        return output;
    output.m_replacesProtected = policy == ConflictPolicy::Overwrite;
    if (policy == ConflictPolicy::Skip) {
        output.m_action = PlanAction::Keep;
        output.m_reason = tr("The file is there already and is left alone.");
    } else if (isKeptForSafety(path)) {
        output.m_action = PlanAction::Refuse;
        output.m_refusal = ErrorKind::NewerVersion;
        output.m_reason = tr("The file is a project of a newer version of Espalier, which this version cannot keep whole; choose another name.");
    } else if (policy == ConflictPolicy::Fail) {
        output.m_action = PlanAction::Conflict;
        output.m_reason = tr("A file with other content is there already.");
    } else if (!output.m_replacesProtected && SafeFile::isWriteProtected(path)) {
        output.m_action = PlanAction::Refuse;
        output.m_isProtected = true;
        output.m_reason = tr("The file is write-protected; choose another name, or allow writing to it first.");
    } else {
        output.m_action = PlanAction::Overwrite;
        output.m_reason = tr("It replaces a file with other content.");
    }
    return output;
}

void FileTarget::setSame()
{
    m_action = PlanAction::Keep;
    m_isProtected = false;
    m_reason = tr("The same file is there already.");
}

bool FileTarget::equals(QByteArrayView bytes) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() != bytes.size())
        return false;
    qint64 at = 0;
    return forEachPiece(file, [&](QByteArrayView piece) {
        const bool same = at + piece.size() <= bytes.size() && bytes.sliced(at, piece.size()) == piece;
        at += piece.size();
        return same;
    }) && at == bytes.size();
}

bool FileTarget::equalsFile(const QString &other) const
{
    QFile a(m_path);
    QFile b(other);
    if (!a.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !b.open(QIODevice::ReadOnly) || a.size() != b.size())
        return false;
    return forEachPiece(a, [&b](QByteArrayView piece) { return b.read(piece.size()) == piece; });
}

Plan FileTarget::planOf(const QByteArray &bytes)
{
    if (wantsComparison() && equals(bytes))
        setSame();
    const QFileInfo file(m_path);
    Plan plan;
    plan.root = file.absolutePath();
    plan.texts.append(bytes);
    plan.entries.append({.path = file.fileName().toUtf8(),
                         .kind = NodeKind::File,
                         .action = m_action,
                         .bytes = bytes.size(),
                         .reason = m_reason,
                         .content = 0});
    decide(plan);
    return plan;
}

void FileTarget::decide(Plan &plan) const
{
    plan.file = {m_path, m_action, m_reason, m_refusal, m_replaces, m_replacesProtected};
    if (const QFileInfo file(m_path); file.isSymLink())
        plan.report.add(Severity::Warning, QStringLiteral("target-link"),
                        tr("“%1” is a link to “%2”; that is the file that is written.")
                            .arg(printable(m_path, 400), printable(file.symLinkTarget(), 400)),
                        {.file = m_path});
    if (m_action == PlanAction::Create || m_action == PlanAction::Overwrite)
        return;
    for (PlanEntry &entry : plan.entries) {
        if (entry.action == PlanAction::Refuse) // it is not in the file that is there, either
            continue;
        entry.action = m_action;
        entry.reason = m_reason;
    }
}

} // namespace Espalier
