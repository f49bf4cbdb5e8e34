// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/recoveryfile.h"

#include "core/safefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace Espalier {

namespace {

struct RecoveryFileText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Recovery)
};

constexpr qint64 longestHeader = 64 * 1024;

QByteArray recoveryDigestOf(const QByteArray &project) { return QCryptographicHash::hash(project, QCryptographicHash::Blake2b_256); }

QString toHex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }
QByteArray fromHex(const QJsonValue &value) { return QByteArray::fromHex(value.toString().toLatin1()); }

Result<RecoveryHeader> parsedHeader(const QByteArray &line, const QString &path)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const int found = json.value(QStringLiteral("recovery")).toInt();
    if (found != RecoveryFile::version)
        return failure(found > RecoveryFile::version ? ErrorKind::NewerVersion : ErrorKind::Input, RecoveryFileText::tr("“%1” holds no recovered work that this version can read.").arg(printable(path, 400)), {.file = path});
    return RecoveryHeader{.owner = ProcessIdentity::fromJson(json.value(QStringLiteral("owner")).toObject()),
                          .name = json.value(QStringLiteral("name")).toString(),
                          .path = json.value(QStringLiteral("path")).toString(),
                          .hash = fromHex(json.value(QStringLiteral("hash"))),
                          .written = QDateTime::fromString(json.value(QStringLiteral("written")).toString(), Qt::ISODateWithMs),
                          .edits = json.value(QStringLiteral("edits")).toInteger(),
                          .folders = json.value(QStringLiteral("folders")).toInteger(),
                          .digest = fromHex(json.value(QStringLiteral("digest")))};
}

} // namespace

QByteArray RecoveryFile::encode(const RecoveryHeader &header, const QByteArray &project)
{
    const QJsonObject json{{QStringLiteral("recovery"), version},
                           {QStringLiteral("owner"), header.owner.toJson()},
                           {QStringLiteral("name"), header.name},
                           {QStringLiteral("path"), header.path},
                           {QStringLiteral("hash"), toHex(header.hash)},
                           {QStringLiteral("written"), header.written.toString(Qt::ISODateWithMs)},
                           {QStringLiteral("edits"), header.edits},
                           {QStringLiteral("folders"), header.folders},
                           {QStringLiteral("digest"), toHex(recoveryDigestOf(project))}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n' + project;
}

Result<void> RecoveryFile::write(const QString &path, const RecoveryHeader &header, const QByteArray &project)
{
    return SafeFile::write(path, encode(header, project));
}

Result<RecoveryHeader> RecoveryFile::readHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, RecoveryFileText::tr("“%1” cannot be read: %2.").arg(printable(path, 400), printable(file.errorString())), {.file = path});
    return parsedHeader(file.readLine(longestHeader), path);
}

Result<RecoveryFile::Content> RecoveryFile::read(const QString &path)
{
    const Result<QByteArray> bytes = SafeFile::read(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const qsizetype end = bytes->first(qMin(bytes->size(), qsizetype(longestHeader))).indexOf('\n');
    const Result<RecoveryHeader> header = parsedHeader(bytes->first(qMax(end, qsizetype(0))), path);
    if (!header)
        return std::unexpected(header.error());
    Content content{*header, bytes->sliced(end + 1)};
    content.isWhole = recoveryDigestOf(content.project) == header->digest;
    return content;
}

QByteArray RecoveryFile::salvaged(const QByteArray &project)
{
    // Project files hold each node in a line of its own.
    QByteArray nodes;
    for (qsizetype begin = 0; begin < project.size();) {
        const qsizetype found = project.indexOf('\n', begin);
        const qsizetype end = found < 0 ? project.size() : found;
        QByteArray line = project.sliced(begin, end - begin).trimmed();
        begin = end + 1;
        if (line.endsWith(','))
            line.chop(1);
        const QJsonObject node = QJsonDocument::fromJson(line).object();
        if (node.contains(QStringLiteral("id")) && node.contains(QStringLiteral("kind")))
            nodes += (nodes.isEmpty() ? "" : ",\n") + line;
    }
    return nodes.isEmpty() ? QByteArray() : "{\"espalier\": 1, \"nodes\": [\n" + nodes + "\n]}\n";
}

} // namespace Espalier
