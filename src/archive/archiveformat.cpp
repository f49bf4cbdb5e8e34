// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveFormat)
};

using Container = ArchiveContainer;
using Compression = ArchiveCompression;

constexpr std::array formats{
    ArchiveFormat{"zip", Container::Zip, Compression::None, "zip"},
    ArchiveFormat{"tar", Container::Tar, Compression::None, "tar"},
    ArchiveFormat{"tar.gz", Container::Tar, Compression::Gzip, "tar.gz tgz"},
    ArchiveFormat{"tar.bz2", Container::Tar, Compression::Bzip2, "tar.bz2 tbz2 tbz"},
    ArchiveFormat{"tar.xz", Container::Tar, Compression::Xz, "tar.xz txz"},
    ArchiveFormat{"tar.zst", Container::Tar, Compression::Zstd, "tar.zst tzst"},
    ArchiveFormat{"7z", Container::SevenZip, Compression::None, "7z"},
};

QString nameOf(const ArchiveFormat &format)
{
    switch (format.container) {
    case Container::Zip:
        return Text::tr("Zip archive");
    case Container::SevenZip:
        return Text::tr("7-Zip archive");
    case Container::Tar:
        break;
    }
    switch (format.compression) {
    case Compression::None:
        break;
    case Compression::Gzip:
        return Text::tr("Tar archive, gzip");
    case Compression::Bzip2:
        return Text::tr("Tar archive, bzip2");
    case Compression::Xz:
        return Text::tr("Tar archive, xz");
    case Compression::Zstd:
        return Text::tr("Tar archive, Zstandard");
    }
    return Text::tr("Tar archive");
}

QString descriptionOf(const ArchiveFormat &format)
{
    switch (format.container) {
    case Container::Zip:
        return Text::tr("The folders and files in one zip archive, which every system opens.");
    case Container::SevenZip:
        return Text::tr("The folders and files in one 7z archive, packed tightly.");
    case Container::Tar:
        break;
    }
    return format.compression == Compression::None ? Text::tr("The folders and files in one tar archive, not compressed.")
                                                   : Text::tr("The folders and files in one compressed tar archive.");
}

/// Every tar header carries the sum of its own bytes, with the sum's field counted as spaces.
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
    for (qsizetype i = 0; i < blockSize; ++i) {
        if (i < sumAt || i >= sumAt + sumSize)
            sum += static_cast<unsigned char>(head[i]);
    }
    return told == sum;
}

bool startsAs(const ArchiveFormat &format, QByteArrayView head)
{
    switch (format.compression) {
    case Compression::Gzip:
        return head.startsWith("\x1f\x8b");
    case Compression::Bzip2:
        return head.startsWith("BZh") && head.size() > 4 && head[3] >= '1' && head[3] <= '9' && head[4] == '1';
    case Compression::Xz:
        return head.startsWith(QByteArrayView("\xfd" "7zXZ\0", 6));
    case Compression::Zstd:
        return head.startsWith("\x28\xb5\x2f\xfd");
    case Compression::None:
        break;
    }
    switch (format.container) {
    case Container::Zip:
        return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06") || head.startsWith("PK\x07\x08");
    case Container::SevenZip:
        return head.startsWith("7z\xbc\xaf\x27\x1c");
    case Container::Tar:
        break;
    }
    return isTarHeader(head);
}

} // namespace

FormatInfo ArchiveFormat::info() const
{
    return {.id = QString::fromLatin1(id),
            .name = nameOf(*this),
            .description = descriptionOf(*this),
            .suffixes = QString::fromLatin1(suffixes).split(u' '),
            .binary = true};
}

int ArchiveFormat::sniff(QByteArrayView head, const QString &fileName) const
{
    if (startsAs(*this, head))
        return 95;
    // A self-extracting archive, or one with something in front of it: worth a try when nobody else wants it.
    return !head.isEmpty() && hasSuffixOf(fileName) ? 3 : 0;
}

bool ArchiveFormat::hasSuffixOf(const QString &fileName) const
{
    return std::ranges::any_of(QString::fromLatin1(suffixes).split(u' '), [&](const QString &suffix) {
        return fileName.endsWith(u'.' + suffix, Qt::CaseInsensitive);
    });
}

std::span<const ArchiveFormat> archiveFormats() { return formats; }

ArchiveTime ArchiveTime::current()
{
    constexpr qint64 first = 315'532'800;  // 1980-01-01 00:00:00
    constexpr qint64 last = 4'354'819'198; // 2107-12-31 23:59:58, the last that zip can hold
    bool ok = false;
    const qint64 wanted = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return {ok ? std::clamp(wanted, first, last) : first, ok};
}

} // namespace Espalier
