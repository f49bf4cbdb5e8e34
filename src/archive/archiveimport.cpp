// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveimport.h"

#include "archive/sevenzipentries.h"
#include "archive/zipentries.h"
#include "archive/zipstreamentries.h"
#include "core/name.h"
#include "core/text/utf8.h"
#include "formats/archiveformat.h"

#include <QRegularExpression>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qint64 headBytes = 512;

/// Also an empty one, and one whose first header is damaged.
bool isTar(QByteArrayView head)
{
    return isTarHeader(head) || (head.size() == headBytes && head.sliced(257).startsWith("ustar"))
        || (head.size() == headBytes && std::ranges::all_of(head, [](char c) { return c == 0; }));
}

} // namespace

ArchiveImport::ArchiveImport(const ArchiveBytes &bytes, const ReadOptions &options, Report &report)
    : m_bytes(bytes), m_options(options), m_report(report), m_budget(options, bytes.size()), m_imports(options, report),
      m_tree(m_imports), m_path(m_imports), m_takesContents(options.contents)
{}

Result<Layout> ArchiveImport::run()
{
    if (const Result<void> ok = open(); !ok)
        return std::unexpected(ok.error());
    checkSolidSize();
    if (const Result<void> ok = readEntries(); !ok)
        return std::unexpected(ok.error());
    tellWhatIsMissing();
    return m_tree.take(projectName(), true);
}

Result<void> ArchiveImport::open()
{
    const QByteArray head = m_bytes.bytesAt(0, headBytes);
    const ArchiveCompression compression = UnpackedStream::compressionOf(head);
    if (compression != ArchiveCompression::None || isTar(head)) {
        m_isCompressed = compression != ArchiveCompression::None;
        m_stream.emplace(m_bytes, compression, m_budget);
        m_entries = std::make_unique<TarEntries>(*m_stream, m_budget);
        return {};
    }
    Result<std::optional<SevenZipHeader>> sevenZip = SevenZipHeader::read(m_bytes);
    if (!sevenZip || *sevenZip) {
        m_entries =
            std::make_unique<SevenZipEntries>(m_bytes, sevenZip ? std::move(**sevenZip) : SevenZipHeader(), m_budget);
        return sevenZip ? Result<void>() : failed(sevenZip.error());
    }
    Result<std::optional<ZipDirectory>> zip = ZipDirectory::read(m_bytes);
    if (zip && *zip) {
        m_entries = std::make_unique<ZipEntries>(m_bytes, std::move(**zip), m_budget);
        return {};
    }
    if (zip && !head.startsWith("PK\3\4"))
        return refuse(unrecognised(tr("nothing in it is known")), ErrorKind::Input);
    m_entries = std::make_unique<ZipStreamEntries>(m_bytes, m_budget);
    return failed(zip ? damage(tr("the directory at its end is missing")).error() : zip.error());
}

Result<void> ArchiveImport::readEntries()
{
    while (!m_hasEnded) {
        const Result<bool> more = m_entries->next(m_entry);
        if (more && !*more)
            break;
        if (!more) {
            if (const Result<void> ok = failed(more.error()); !ok)
                return ok;
            continue;
        }
        const Result<NodeIndex> wanted = addEntry();
        if (!wanted)
            return std::unexpected(wanted.error());
        if (const Result<void> ok = readContents(*wanted); !ok)
            return ok;
    }
    return {};
}

Result<NodeIndex> ArchiveImport::addEntry()
{
    if (const Result<void> ok = m_budget.addEntry(); !ok)
        return std::unexpected(ok.error());
    switch (m_path.set(m_entry.path, m_entry.isOldName)) {
    case EntryPath::Verdict::Fine:
        break;
    case EntryPath::Verdict::Nothing: // "./": the project itself
    case EntryPath::Verdict::LeadsOut:
        return noNode;
    case EntryPath::Verdict::TooDeep:
        return refuse(tr("A path in the archive is more than %L1 folders deep, too deep to read it safely.").arg(ImportLimits::depth));
    }
    const bool isFolder = m_entry.kind == ArchiveEntry::Kind::Folder;
    const PathTree::Added added = m_tree.add(m_path.segments(), isFolder ? NodeKind::Folder : NodeKind::File);
    return isFolder ? noNode : addFile(added.node, added.wasListed);
}

NodeIndex ArchiveImport::addFile(NodeIndex node, bool wasListed)
{
    if (wasListed) {
        const QString path = m_tree.layout().path(node);
        m_imports.tell(Severity::Warning, "duplicate", tr("“%1” is in the archive more than once; the last one counts.").arg(printable(path)), path);
        m_tree.layout().setContentUtf8(node, {});
    }
    tellKind(node);
    m_encrypted += m_entry.isEncrypted;
    if (m_entry.kind != ArchiveEntry::Kind::File || m_entry.isEncrypted || !m_takesContents || m_imports.isFull())
        return noNode;
    if (m_entry.size > m_options.contentLimit) {
        m_imports.tellTooLarge(m_entry.size, m_tree.layout().path(node));
        return noNode;
    }
    return m_entry.size != 0 ? node : noNode;
}

void ArchiveImport::tellKind(NodeIndex node)
{
    if (m_entry.kind == ArchiveEntry::Kind::Link) {
        const QString path = m_tree.layout().path(node);
        m_imports.tell(Severity::Note, "link",
                       tr("“%1” is a link to “%2”; it is shown as a file and was not followed.")
                           .arg(printable(path), printable(fromUtf8(m_entry.target))),
                       path);
    } else if (m_entry.kind == ArchiveEntry::Kind::Special) {
        const QString path = m_tree.layout().path(node);
        m_imports.tell(Severity::Note, "special-file", tr("“%1” is a pipe, socket or device; it is shown as a file.").arg(printable(path)), path);
    }
}

Result<void> ArchiveImport::readContents(NodeIndex wanted)
{
    Result<void> done;
    if (wanted != noNode) {
        const Result<bool> read = m_entries->read(m_contents, size_t(m_options.contentLimit));
        if (read && *read) {
            m_imports.setContent(m_tree.layout(), wanted, {m_contents.data(), m_contents.size()});
        } else if (read) {
            const QString path = m_tree.layout().path(wanted);
            m_imports.tell(
                Severity::Warning, "unreadable-entry",
                tr("“%1” cannot be unpacked: %2. Only its name was taken.").arg(printable(path), m_entries->reason()),
                path);
        } else {
            done = std::unexpected(read.error());
        }
    }
    if (done)
        done = m_entries->finish();
    if (done)
        return {};
    ++m_broken;
    m_hasFailedOnContents = m_entries->namesStandApart() && done.error().kind == ErrorKind::Input
        && (!done.error().recoverable || m_options.recover);
    if (m_hasFailedOnContents)
        return done;
    return failed(done.error());
}

/// 7z packs many files as one, so that the last can only be read through all before it. Its names stand apart.
void ArchiveImport::checkSolidSize()
{
    const std::optional<qint64> size = m_takesContents && !m_hasEnded ? m_entries->solidSize() : std::nullopt;
    if (!size || !m_budget.isTooMuch(*size))
        return;
    m_takesContents = false;
    m_imports.tell(Severity::Warning, "too-much-content",
                   tr("The archive unpacks to more than %L1 MB or %L2 times its size; only names were taken.")
                       .arg(ImportBudget::maxBytes >> 20)
                       .arg(ImportBudget::maxRatio),
                   {});
}

Result<void> ArchiveImport::failed(const Error &error)
{
    if (!error.recoverable) {
        Error placed = error;
        placed.where.file = m_options.fileName;
        return std::unexpected(placed);
    }
    const qint64 sound = m_budget.entries() - m_broken;
    const bool isUnknown = m_stream && !m_stream->error() && error.where.offset < 0;
    if (m_budget.entries() == 0 && (isUnknown || isOnePart()))
        return refuse(unrecognised(m_entries->reason()), ErrorKind::Input);
    m_isDamaged = true;
    m_hasEnded = !m_entries->canGoOn();
    const bool isAnythingLeft = m_budget.entries() > 0 || !m_hasEnded;
    if (!m_options.recover || !isAnythingLeft) {
        Error told = error;
        told.where.file = m_options.fileName;
        told.recoverable = isAnythingLeft;
        told.message = tr("The archive is damaged or incomplete after %Ln of %2 entries: %1.", nullptr, int(sound))
                           .arg(error.message, toldCount());
        return std::unexpected(told);
    }
    m_imports.tell(Severity::Problem, "damage", tr("The archive is damaged or incomplete: %1.").arg(error.message),
                   error.where.path);
    return {};
}

void ArchiveImport::tellWhatIsMissing()
{
    if (m_encrypted > 0)
        m_imports.tell(Severity::Warning, "encrypted", tr("%Ln files need a password; only their names were taken.", nullptr, int(m_encrypted)), {});
    if (const QString leftOut = m_entries->leftOut(); !leftOut.isEmpty())
        m_imports.tell(Severity::Warning, "left-out", leftOut, {});
    if (m_isDamaged)
        m_imports.tell(
            Severity::Problem, "damaged",
            tr("The archive is damaged: %Ln of %1 entries could be read.", nullptr, int(m_budget.entries() - m_broken))
                .arg(toldCount()),
            {});
}

std::unexpected<Error> ArchiveImport::refuse(const QString &message, ErrorKind kind) const
{
    return failure(kind, message, {.file = m_options.fileName});
}

/// By its name.
bool ArchiveImport::isOnePart() const
{
    static const QRegularExpression part(QStringLiteral(R"(\.(?:\d{3}|z\d\d|part\d+\.[^.]+)$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return part.match(m_options.fileName).hasMatch();
}

QString ArchiveImport::unrecognised(const QString &reason) const
{
    if (isOnePart())
        return tr("This is one part of an archive in several parts; join them first, then import the whole.");
    if (m_isCompressed)
        return tr("This is a compressed file, but there is no archive in it that can be read: %1.").arg(reason);
    return tr("This is no archive that can be read: %1.").arg(reason);
}

/// How many entries there should be; a tar does not tell.
QString ArchiveImport::toldCount() const
{
    const std::optional<qint64> count = m_entries->count();
    return count ? QLocale().toString(*count) : QStringLiteral("?");
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

} // namespace Espalier
