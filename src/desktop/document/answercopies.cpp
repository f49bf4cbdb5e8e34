// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/answercopies.h"

#include "core/safefile.h"
#include "formats/exercisejson.h"
#include "formats/foldernames.h"
#include "formats/projectfile.h"
#include "learn/random.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace Espalier {

namespace {

struct AnswerCopiesText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::AnswerCopies)
};

/// What the names of copies begin with.
QString prefixOf(const QString &place)
{
    const QByteArray path = QDir::cleanPath(QDir(place).absolutePath()).toUtf8();
    return QStringLiteral("%1-").arg(fnv1a(path), 16, 16, QLatin1Char('0'));
}

} // namespace

QString AnswerCopies::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::StateLocation) + QStringLiteral("/answers");
}

QStringList AnswerCopies::files() const
{
    QStringList files;
    const QStringList names = namesInFolder(m_folder, u".espalier").value_or(QStringList());
    for (const QString &name : names)
        files.append(QDir(m_folder).filePath(name));
    return files;
}

Result<void> AnswerCopies::keep(const QString &place, const QString &answer, QByteArrayView bytes) const
{
    if (!QFileInfo(m_folder).isDir()) {
        if (!QDir().mkpath(m_folder))
            return failure(ErrorKind::Io, AnswerCopiesText::tr("The folder for copies of answers cannot be made."),
                           {.file = m_folder});
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return SafeFile::write(QDir(m_folder).filePath(prefixOf(place) + answer), bytes);
}

QList<AnswerCopies::Copy> AnswerCopies::list(const QString &place) const
{
    const QString prefix = place.isEmpty() ? QString() : prefixOf(place);
    QList<Copy> copies;
    for (const QString &file : files()) {
        const QString name = QFileInfo(file).fileName();
        if (!name.startsWith(prefix))
            continue;
        const Result<QByteArray> bytes = SafeFile::read(file);
        const Result<ReadResult> read =
            bytes ? ProjectFileReader().read(*bytes, {.fileName = file}) : std::unexpected(bytes.error());
        const std::optional<Exercise> answer = read ? exerciseOf(read->layout.info()) : std::nullopt;
        if (answer && answer->attempt)
            copies.append({file, name.section(u'-', 1), answer->attempt->name, answer->attempt->finished.isValid()});
    }
    return copies;
}

Result<qsizetype> AnswerCopies::saveUnfinished(const QString &folder) const
{
    qsizetype saved = 0;
    for (const Copy &copy : list()) {
        if (copy.isHandedIn)
            continue;
        const Result<QByteArray> bytes = SafeFile::read(copy.file);
        if (!bytes)
            return std::unexpected(bytes.error());
        const QString target = QDir(folder).filePath(copy.answer);
        if (const Result<void> written = SafeFile::write(target, *bytes); !written)
            return std::unexpected(written.error());
        ++saved;
    }
    return saved;
}

Result<void> AnswerCopies::removeAll() const
{
    for (const QString &file : files()) {
        if (!QFile::remove(file))
            return failure(ErrorKind::Io,
                           AnswerCopiesText::tr("The copy “%1” of an answer cannot be removed.")
                               .arg(printable(QFileInfo(file).fileName(), 200)),
                           {.file = file});
    }
    return {};
}

} // namespace Espalier
