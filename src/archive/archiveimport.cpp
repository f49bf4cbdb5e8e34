// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveimport.h"

#include "core/name.h"
#include "formats/archiveformat.h"

#include <QRegularExpression>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qint64 headerBytes = 2048;                 // that an entry may cost beside its contents
constexpr qint64 ratioCountsFrom = qint64(64) << 20; // below, a ratio says nothing: tar pads small files to blocks
constexpr qint64 tarBlock = 512;

bool isHarmless(int result) { return result == ARCHIVE_OK || result == ARCHIVE_WARN; }

} // namespace

ArchiveImport::ArchiveImport(Open open, const ReadOptions &options, Report &report)
    : m_open(std::move(open))
    , m_options(options)
    , m_report(report)
    , m_imports(options, report)
    , m_tree(m_imports)
    , m_path(m_imports)
    , m_takesContents(options.contents)
{}

Result<Layout> ArchiveImport::run()
{
    Result<ArchiveInput> input = m_open();
    if (!input)
        return std::unexpected(input.error());
    m_input.emplace(std::move(*input));
    if (!m_input->isOpen())
        return refuse(unrecognised(), ErrorKind::Input);
    if (m_options.progress)
        m_options.progress->setTotal(m_input->size());
    if (const Result<void> ok = readEntries(); !ok)
        return std::unexpected(ok.error());
    tellEncrypted();
    return m_tree.take(projectName(), true);
}

Result<void> ArchiveImport::readEntries()
{
    archive_entry *entry = nullptr;
    while (!m_isDamaged) {
        const int result = archive_read_next_header(reader(), &entry);
        if (result == ARCHIVE_EOF)
            return checkEnd();
        if (result == ARCHIVE_RETRY)
            continue;
        if (!isHarmless(result))
            return damaged(m_input->errorText());
        if (m_entries == 0) {
            if (const Result<void> ok = checkDeclaredSize(); !ok)
                return ok;
        }
        const Result<NodeIndex> wanted = addEntry(entry);
        if (!wanted)
            return std::unexpected(wanted.error());
        if (const Result<void> ok = readContents(*wanted); !ok)
            return ok;
    }
    return {};
}

Result<NodeIndex> ArchiveImport::addEntry(archive_entry *entry)
{
    if (++m_entries > maxEntries)
        return refuse(tr("The archive holds more than %L1 entries, too many to read it safely.").arg(maxEntries));
    switch (m_path.set(entry, container() == ARCHIVE_FORMAT_ZIP)) {
    case EntryPath::Verdict::Fine:
        break;
    case EntryPath::Verdict::Nothing: // "./": the project itself
    case EntryPath::Verdict::LeadsOut:
        return noNode;
    case EntryPath::Verdict::TooDeep:
        return refuse(tr("A path in the archive is more than %L1 folders deep, too deep to read it safely.").arg(ImportLimits::depth));
    }
    const auto type = archive_entry_filetype(entry);
    const bool isFolder = type == AE_IFDIR || (type == 0 && m_path.endsWithSlash());
    const PathTree::Added added = m_tree.add(m_path.segments(), isFolder ? NodeKind::Folder : NodeKind::File);
    return isFolder ? noNode : addFile(entry, added.node, added.wasListed);
}

NodeIndex ArchiveImport::addFile(archive_entry *entry, NodeIndex node, bool wasListed)
{
    if (wasListed) {
        const QString path = m_tree.layout().path(node);
        m_imports.tell(Severity::Warning, "duplicate", tr("“%1” is in the archive more than once; the last one counts.").arg(printable(path)), path);
        m_tree.layout().setContentUtf8(node, {});
    }
    tellKind(entry, node);
    const auto type = archive_entry_filetype(entry);
    const bool isPlain = (type == AE_IFREG || type == 0) && !archive_entry_hardlink(entry);
    const bool isEncrypted = archive_entry_is_encrypted(entry) != 0;
    m_encrypted += isEncrypted;
    if (!isPlain || isEncrypted || !m_takesContents || m_imports.isFull())
        return noNode;
    if (!archive_entry_size_is_set(entry))
        return node;
    if (archive_entry_size(entry) > m_options.contentLimit) {
        m_imports.tellTooLarge(archive_entry_size(entry), m_tree.layout().path(node));
        return noNode;
    }
    return archive_entry_size(entry) > 0 ? node : noNode;
}

void ArchiveImport::tellKind(archive_entry *entry, NodeIndex node)
{
    const auto type = archive_entry_filetype(entry);
    const char *const target = type == AE_IFLNK ? archive_entry_symlink(entry) : archive_entry_hardlink(entry);
    if (type == AE_IFLNK || target) {
        const QString path = m_tree.layout().path(node);
        m_imports.tell(Severity::Note, "link",
                       tr("“%1” is a link to “%2”; it is shown as a file and was not followed.").arg(printable(path), printable(QString::fromUtf8(target))), path);
    } else if (type != AE_IFREG && type != 0) {
        const QString path = m_tree.layout().path(node);
        m_imports.tell(Severity::Note, "special-file", tr("“%1” is a pipe, socket or device; it is shown as a file.").arg(printable(path)), path);
    }
}

Result<void> ArchiveImport::readContents(NodeIndex wanted)
{
    if (wanted != noNode) {
        if (const Result<void> ok = readSmall(wanted); !ok)
            return ok;
    }
    if (m_isDamaged)
        return {};
    // What is packed as one stream is passed over here: libarchive would not look at our limits, nor at Cancel.
    if (isCompressed() || (container() == ARCHIVE_FORMAT_7ZIP && m_unpacked > 0))
        return passOver();
    if (container() == ARCHIVE_FORMAT_TAR && archive_read_data_skip(reader()) == ARCHIVE_FATAL)
        return damaged(m_input->errorText());
    m_endOfLast = archive_filter_bytes(reader(), 0);
    return checkLimits();
}

Result<void> ArchiveImport::readSmall(NodeIndex node)
{
    // One byte more than allowed tells that its size was a lie, or not known.
    const size_t limit = size_t(m_options.contentLimit) + 1;
    m_buffer.resize(limit);
    size_t size = 0;
    while (size < limit) {
        const la_ssize_t got = archive_read_data(reader(), m_buffer.data() + size, std::min<size_t>(limit - size, 64 * 1024));
        if (got == 0)
            break;
        if (got == ARCHIVE_FATAL) {
            m_hasFailedOnContents = container() == ARCHIVE_FORMAT_7ZIP;
            return damaged(m_input->errorText());
        }
        const QString path = got < 0 ? m_tree.layout().path(node) : QString();
        if (got < 0) {
            m_imports.tell(Severity::Warning, "unreadable-entry",
                           tr("“%1” cannot be unpacked: %2. Only its name was taken.").arg(printable(path), m_input->errorText()), path);
            return {};
        }
        size += size_t(got);
        m_unpacked += got;
        if (const Result<void> ok = checkLimits(); !ok)
            return ok;
    }
    m_imports.setContent(m_tree.layout(), node, {m_buffer.data(), size});
    return {};
}

Result<void> ArchiveImport::passOver()
{
    for (;;) {
        const void *bytes = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int result = archive_read_data_block(reader(), &bytes, &size, &offset);
        if (result == ARCHIVE_EOF)
            break;
        if (result == ARCHIVE_FATAL) {
            m_hasFailedOnContents = container() == ARCHIVE_FORMAT_7ZIP;
            return damaged(m_input->errorText());
        }
        if (!isHarmless(result) && result != ARCHIVE_RETRY)
            break;
        m_unpacked += qint64(size);
        if (const Result<void> ok = checkLimits(); !ok)
            return ok;
    }
    m_endOfLast = archive_filter_bytes(reader(), 0);
    return checkLimits();
}

Result<void> ArchiveImport::checkLimits()
{
    const qint64 packed = archive_filter_bytes(reader(), -1);
    if (m_options.progress) {
        m_options.progress->setDone(packed);
        if (m_options.progress->isCancelled())
            return failure(ErrorKind::Cancelled, {});
    }
    const qint64 unpacked = isCompressed() ? archive_filter_bytes(reader(), 0) : m_unpacked;
    if (unpacked > maxBytes + m_entries * headerBytes)
        return refuse(tr("The archive unpacks to more than %L1 MB, too much to read it safely. Unpack it yourself and import the folder.").arg(maxBytes >> 20));
    if (unpacked > ratioCountsFrom && unpacked / maxRatio > (isCompressed() ? packed : m_input->size()))
        return refuse(tr("The archive unpacks to more than %L1 times its size: it is made to fill the memory and was not read.").arg(maxRatio));
    return {};
}

Result<void> ArchiveImport::checkDeclaredSize()
{
    // 7z packs many files as one, so that the last can only be read through all before it. Its names stand apart.
    if (container() != ARCHIVE_FORMAT_7ZIP || !m_takesContents)
        return {};
    const Result<ArchiveInput> again = m_open();
    if (!again)
        return std::unexpected(again.error());
    qint64 total = 0;
    archive_entry *entry = nullptr;
    for (qint64 entries = 0; entries <= maxEntries && isHarmless(archive_read_next_header(again->get(), &entry)); ++entries) {
        if (m_options.progress && m_options.progress->isCancelled())
            return failure(ErrorKind::Cancelled, {});
        total += std::clamp<qint64>(archive_entry_size(entry), 0, maxBytes + 1);
    }
    if (total <= maxBytes && total / maxRatio <= std::max<qint64>(m_input->size(), ratioCountsFrom / maxRatio))
        return {};
    m_takesContents = false;
    m_imports.tell(Severity::Warning, "too-much-content",
                   tr("The archive unpacks to more than %L1 MB or %L2 times its size; only names were taken.").arg(maxBytes >> 20).arg(maxRatio), {});
    return {};
}

Result<void> ArchiveImport::checkEnd()
{
    // A tar that was cut between two entries looks whole but for the empty block at its end.
    if (container() != ARCHIVE_FORMAT_TAR || m_entries == 0)
        return {};
    const qint64 endOfLast = (m_endOfLast + tarBlock - 1) / tarBlock * tarBlock;
    return archive_filter_bytes(reader(), 0) > endOfLast ? Result<void>() : damaged(tr("its end mark is missing"));
}

Result<void> ArchiveImport::damaged(const QString &reason)
{
    if (m_entries == 0 && archive_read_has_encrypted_entries(reader()) > 0)
        return refuse(tr("The archive needs a password even to list its names. Unpack it yourself and import the folder."), ErrorKind::Input);
    if (m_entries == 0)
        return refuse(unrecognised(), ErrorKind::Input);
    const QString message = tr("The archive is damaged or incomplete after %Ln entries: %1.", nullptr, int(m_entries)).arg(reason);
    if (!m_options.recover)
        return refuse(message, ErrorKind::Input);
    m_imports.tell(Severity::Problem, "damaged", message, {});
    m_isDamaged = true;
    return {};
}

void ArchiveImport::tellEncrypted()
{
    if (m_encrypted > 0)
        m_imports.tell(Severity::Warning, "encrypted", tr("%Ln files need a password; only their names were taken.", nullptr, int(m_encrypted)), {});
}

std::unexpected<Error> ArchiveImport::refuse(const QString &message, ErrorKind kind) const
{
    return failure(kind, message, {.file = m_options.fileName});
}

QString ArchiveImport::unrecognised() const
{
    static const QRegularExpression part(QStringLiteral(R"(\.(?:\d{3}|z\d\d|part\d+\.[^.]+)$)"), QRegularExpression::CaseInsensitiveOption);
    if (part.match(m_options.fileName).hasMatch())
        return tr("This is one part of an archive in several parts; join them first, then import the whole.");
    if (isCompressed())
        return tr("This is a compressed file, but there is no archive in it that can be read: %1.").arg(m_input->errorText());
    return tr("This is no archive that can be read: %1.").arg(m_input->errorText());
}

QString ArchiveImport::projectName() const
{
    QString name = m_options.fileName.section(u'/', -1);
    for (const ArchiveFormat &format : archiveFormats()) {
        for (const QString &suffix : format.info().suffixes) {
            if (name.size() > suffix.size() + 1 && name.endsWith(u'.' + suffix, Qt::CaseInsensitive))
                return Name::nearest(name.chopped(suffix.size() + 1)).toString();
        }
    }
    const qsizetype dot = name.lastIndexOf(u'.');
    return Name::nearest(dot > 0 ? name.first(dot) : name).toString();
}

int ArchiveImport::container() const { return archive_format(reader()) & ARCHIVE_FORMAT_BASE_MASK; }
bool ArchiveImport::isCompressed() const { return archive_filter_count(reader()) > 1; }

} // namespace Espalier
