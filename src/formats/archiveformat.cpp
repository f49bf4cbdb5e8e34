// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/archiveformat.h"

#include "formats/formatregistry.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

struct ArchiveFormatText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveFormat)
};

constexpr std::array knownArchives{
    ArchiveFormat{"zip", ArchiveContainer::Zip, ArchiveCompression::None, "zip"},
    ArchiveFormat{"tar", ArchiveContainer::Tar, ArchiveCompression::None, "tar"},
    ArchiveFormat{"tar.gz", ArchiveContainer::Tar, ArchiveCompression::Gzip, "tar.gz tgz"},
    ArchiveFormat{"tar.bz2", ArchiveContainer::Tar, ArchiveCompression::Bzip2, "tar.bz2 tbz2 tbz"},
    ArchiveFormat{"tar.xz", ArchiveContainer::Tar, ArchiveCompression::Xz, "tar.xz txz"},
    ArchiveFormat{"tar.zst", ArchiveContainer::Tar, ArchiveCompression::Zstd, "tar.zst tzst"},
    ArchiveFormat{"7z", ArchiveContainer::SevenZip, ArchiveCompression::None, "7z"},
};

QString archiveNameOf(const ArchiveFormat &format)
{
    switch (format.container) {
    case ArchiveContainer::Zip:
        return ArchiveFormatText::tr("Zip archive");
    case ArchiveContainer::SevenZip:
        return ArchiveFormatText::tr("7-Zip archive");
    case ArchiveContainer::Tar:
        break;
    }
    switch (format.compression) {
    case ArchiveCompression::None:
        break;
    case ArchiveCompression::Gzip:
        return ArchiveFormatText::tr("Tar archive, gzip");
    case ArchiveCompression::Bzip2:
        return ArchiveFormatText::tr("Tar archive, bzip2");
    case ArchiveCompression::Xz:
        return ArchiveFormatText::tr("Tar archive, xz");
    case ArchiveCompression::Zstd:
        return ArchiveFormatText::tr("Tar archive, Zstandard");
    }
    return ArchiveFormatText::tr("Tar archive");
}

QString descriptionOf(const ArchiveFormat &format)
{
    switch (format.container) {
    case ArchiveContainer::Zip:
        return ArchiveFormatText::tr("The folders and files in one zip archive, which every system opens.");
    case ArchiveContainer::SevenZip:
        return ArchiveFormatText::tr("The folders and files in one 7z archive, packed tightly.");
    case ArchiveContainer::Tar:
        break;
    }
    return format.compression == ArchiveCompression::None
        ? ArchiveFormatText::tr("The folders and files in one tar archive, not compressed.")
        : ArchiveFormatText::tr("The folders and files in one compressed tar archive.");
}

bool startsAs(const ArchiveFormat &format, QByteArrayView head)
{
    switch (format.compression) {
    case ArchiveCompression::Gzip:
        return head.startsWith("\x1f\x8b");
    case ArchiveCompression::Bzip2:
        return head.startsWith("BZh") && head.size() > 4 && head[3] >= '1' && head[3] <= '9' && head[4] == '1';
    case ArchiveCompression::Xz:
        return head.startsWith(QByteArrayView("\xfd" "7zXZ\0", 6));
    case ArchiveCompression::Zstd:
        return head.startsWith("\x28\xb5\x2f\xfd");
    case ArchiveCompression::None:
        break;
    }
    switch (format.container) {
    case ArchiveContainer::Zip:
        return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06") || head.startsWith("PK\x07\x08");
    case ArchiveContainer::SevenZip:
        return head.startsWith("7z\xbc\xaf\x27\x1c");
    case ArchiveContainer::Tar:
        break;
    }
    return isTarHeader(head);
}

/// A program, at whose end an archive may stand.
bool isProgram(QByteArrayView head)
{
    return head.startsWith("MZ")
        || head.startsWith("\x7f"
                           "ELF");
}

} // namespace

/// With the field of the sum counted as spaces. Some old programs took bytes for signed.
bool isTarHeader(QByteArrayView head)
{
    constexpr qsizetype blockSize = 512;
    constexpr qsizetype sumAt = 148;
    constexpr qsizetype sumSize = 8;
    if (head.size() < blockSize)
        return false;
    qint64 told = 0;
    for (qsizetype i = sumAt; i < sumAt + sumSize; ++i) {
        if (head[i] >= '0' && head[i] <= '7')
            told = told * 8 + (head[i] - '0');
        else if (head[i] != ' ')
            break;
    }
    qint64 sum = sumSize * ' ';
    qint64 signedSum = sum;
    for (qsizetype i = 0; i < blockSize; ++i) {
        if (i < sumAt || i >= sumAt + sumSize) {
            sum += static_cast<unsigned char>(head[i]);
            signedSum += static_cast<signed char>(head[i]);
        }
    }
    return told == sum || told == signedSum;
}

FormatInfo ArchiveFormat::info() const
{
    return {.id = QString::fromLatin1(id),
            .name = archiveNameOf(*this),
            .description = descriptionOf(*this),
            .suffixes = QString::fromLatin1(suffixes).split(u' '),
            .group = FormatGroup::Archives,
            .icon = QStringLiteral("actions/archive"),
            .binary = true,
            .makesTree = true,
            .holdsContents = true};
}

int ArchiveFormat::sniff(QByteArrayView head, const QString &fileName) const
{
    if (startsAs(*this, head))
        return 95;
    // A self-extracting archive, or one with something in front of it: worth a try when nobody else wants it.
    if (!head.isEmpty() && hasSuffixOf(fileName))
        return 3;
    return container == ArchiveContainer::Zip && isProgram(head) ? 2 : 0;
}

bool ArchiveFormat::hasSuffixOf(const QString &fileName) const
{
    return std::ranges::any_of(QString::fromLatin1(suffixes).split(u' '), [&](const QString &suffix) {
        return fileName.endsWith(u'.' + suffix, Qt::CaseInsensitive);
    });
}

std::span<const ArchiveFormat> archiveFormats() { return knownArchives; }

ArchiveTime ArchiveTime::current()
{
    constexpr qint64 first = 315'532'800;  // 1980-01-01 00:00:00
    constexpr qint64 last = 4'354'819'198; // 2107-12-31 23:59:58, the last that zip can hold
    bool ok = false;
    const qint64 wanted = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return {ok ? std::clamp(wanted, first, last) : first, ok};
}

void addArchivesFormat(FormatRegistry &registry)
{
    for (const ArchiveFormat &format : archiveFormats())
        registry.declare([&format] { return format.info(); });
}

} // namespace Espalier
