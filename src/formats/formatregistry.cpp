// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formatregistry.h"

#include "core/safefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

namespace {

struct FormatRegistryText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::FormatRegistry)
};

constexpr qsizetype headBytes = 64 * 1024;

template<typename Entry>
const Entry *byId(const std::vector<std::unique_ptr<Entry>> &entries, QStringView id)
{
    const auto found = std::ranges::find_if(entries, [id](const auto &entry) { return entry->info().id == id; });
    return found == entries.end() ? nullptr : found->get();
}

/// The first bytes of a regular file, or why it is none.
Result<QByteArray> headOf(const QString &path)
{
    const auto refuse = [&](ErrorKind kind, const QString &message) { return failure(kind, message, {.file = path}); };
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return refuse(
            ErrorKind::Io,
            FormatRegistryText::tr("“%1” cannot be opened: %2.").arg(printable(path, 400), systemReason(errno)));
    struct stat status;
    QByteArray head;
    const bool regular = ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    if (regular) {
        head.resize(headBytes);
        const ssize_t got = ::read(fd, head.data(), size_t(head.size()));
        head.truncate(std::max<ssize_t>(got, 0));
    }
    ::close(fd);
    if (!regular)
        return refuse(ErrorKind::Input,
                      FormatRegistryText::tr("“%1” is not a regular file but a device, pipe or socket.")
                          .arg(printable(path, 400)));
    return head;
}

} // namespace

FormatRegistry::FormatRegistry() = default;
FormatRegistry::~FormatRegistry() = default;
FormatRegistry::FormatRegistry(FormatRegistry &&) noexcept = default;
FormatRegistry &FormatRegistry::operator=(FormatRegistry &&) noexcept = default;

void FormatRegistry::add(std::unique_ptr<Reader> reader)
{
    m_catalogue.add(reader->info().id, [reader = reader.get()] { return reader->info(); }, false);
    m_readers.push_back(std::move(reader));
}

void FormatRegistry::add(std::unique_ptr<Exporter> exporter)
{
    m_catalogue.add(exporter->info().id, [exporter = exporter.get()] { return exporter->info(); }, true);
    m_exporters.push_back(std::move(exporter));
}

void FormatRegistry::declare(FormatCatalogue::Describe describe)
{
    const QString id = describe().id;
    m_catalogue.add(id, std::move(describe), true);
}

const Reader *FormatRegistry::reader(QStringView id) const { return byId(m_readers, id); }
const Exporter *FormatRegistry::exporter(QStringView id) const { return byId(m_exporters, id); }
const Writer *FormatRegistry::writer(QStringView id) const { return dynamic_cast<const Writer *>(exporter(id)); }

Result<QString> FormatRegistry::detect(const QString &path) const
{
    if (QFileInfo(path).isDir())
        return QStringLiteral("directory");
    const Result<QByteArray> head = headOf(path);
    if (!head)
        return std::unexpected(head.error());
    const Reader *const best = bestFor(*head, path);
    if (!best)
        return failure(
            ErrorKind::Input,
            head->isEmpty()
                ? FormatRegistryText::tr("“%1” is empty: there is nothing to read.").arg(printable(path, 400))
                : FormatRegistryText::tr("“%1” is in no format that Espalier can read.").arg(printable(path, 400)),
            {.file = path});
    return best->info().id;
}

QString FormatRegistry::formatOf(QByteArrayView bytes, const QString &fileName) const
{
    const Reader *const best = bestFor(bytes.first(std::min(bytes.size(), headBytes)), fileName);
    return best ? best->info().id : QString();
}

Result<ReadResult> FormatRegistry::readAny(const QString &path, const ReadOptions &options, const QString &id) const
{
    const Result<QString> format = id.isEmpty() ? detect(path) : Result<QString>(id);
    if (!format)
        return std::unexpected(format.error());
    const Reader *const wanted = reader(*format);
    if (!wanted)
        return failure(ErrorKind::Usage,
                       FormatRegistryText::tr("The format “%1” cannot be read.").arg(printable(*format)),
                       {.file = path});
    ReadOptions named = options;
    if (named.fileName.isEmpty())
        named.fileName = path;
    return wanted->readFile(path, named);
}

Result<ReadResult> FormatRegistry::readBytes(const QByteArray &bytes, const ReadOptions &options, const QString &id) const
{
    const Reader *const wanted = id.isEmpty() ? bestFor(bytes.first(std::min(bytes.size(), headBytes)), options.fileName) : reader(id);
    if (!wanted)
        return failure(id.isEmpty() ? ErrorKind::Input : ErrorKind::Usage,
                       !id.isEmpty() ? FormatRegistryText::tr("The format “%1” cannot be read.").arg(printable(id))
                           : bytes.trimmed().isEmpty()
                           ? FormatRegistryText::tr("There is nothing to read: the text is empty.")
                           : FormatRegistryText::tr("This is in no format that Espalier can read."),
                       {.file = options.fileName});
    return wanted->read(bytes, options);
}

const Reader *FormatRegistry::bestFor(QByteArrayView head, const QString &fileName) const
{
    const Reader *best = nullptr;
    int certainty = 0;
    for (const auto &reader : m_readers) {
        const int found = reader->sniff(head, fileName);
        if (found > certainty) {
            best = reader.get();
            certainty = found;
        }
    }
    return best;
}

} // namespace Espalier
