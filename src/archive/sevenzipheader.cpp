// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/sevenzipheader.h"

#include "archive/archiveentries.h"
#include "archive/importbudget.h"

#include <QtEndian>

#include <lzma.h>
#include <zlib.h>

#include <algorithm>
#include <cstdlib>

namespace Espalier {

namespace {

constexpr qint64 signatureBytes = 32;
constexpr qint64 longestProgram = 1 << 20; // before a self-extracting archive
constexpr qint64 longestHeader = qint64(512) << 20;

/// The marks of the parts (7zFormat.txt).
struct SevenZipMark {
    enum : quint64 {
        End = 0,
        Header = 1,
        ArchiveProperties = 2,
        MainStreams = 4,
        Files = 5,
        PackInfo = 6,
        UnpackInfo = 7,
        SubStreams = 8,
        Size = 9,
        Sum = 10,
        Folder = 11,
        UnpackSize = 12,
        StreamCount = 13,
        Names = 17,
        PackedHeader = 23
    };
};

quint32 sumOfHeader(QByteArrayView bytes)
{
    return quint32(::crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
}

/// Takes a header apart; once something is wrong, all that follows is 0.
class HeaderCursor {
public:
    explicit HeaderCursor(QByteArrayView bytes) : m_bytes(bytes) { }

    bool isBroken() const { return m_isBroken; }
    quint8 byte() { return quint8(take(1).isEmpty() ? '\0' : m_bytes[m_at - 1]); }
    QByteArrayView take(quint64 size)
    {
        if (m_isBroken || size > quint64(m_bytes.size() - m_at)) {
            m_isBroken = true;
            return {};
        }
        m_at += qsizetype(size);
        return m_bytes.sliced(m_at - qsizetype(size), qsizetype(size));
    }
    /// The ones at the beginning of the first byte tell how many bytes follow it.
    quint64 number()
    {
        const quint8 first = byte();
        quint64 value = 0;
        int bytes = 0;
        for (quint8 mask = 0x80; mask != 0 && (first & mask); mask = quint8(mask >> 1))
            value |= quint64(byte()) << (8 * bytes++);
        if (bytes < 7)
            value |= quint64(first & (0xff >> (bytes + 1))) << (8 * bytes);
        return value;
    }
    /// How many things follow, each of which takes \a least bits at least.
    quint64 count(int leastBits = 8)
    {
        const quint64 count = number();
        if (count > quint64(m_bytes.size() - m_at) * 8 / quint64(leastBits))
            m_isBroken = true;
        return m_isBroken ? 0 : count;
    }
    bool expect(quint64 mark)
    {
        if (byte() != mark)
            m_isBroken = true;
        return !m_isBroken;
    }
    /// For each of \a count whether a sum stands here; passes over the sums.
    std::vector<bool> sums(quint64 count)
    {
        const bool areAll = byte() != 0;
        const QByteArrayView bits = areAll ? QByteArrayView() : take((count + 7) / 8);
        if (m_isBroken || count > quint64(m_bytes.size()) * 8)
            return m_isBroken = true, std::vector<bool>();
        std::vector<bool> has(size_t(count), areAll);
        for (size_t i = 0; i < has.size() && !areAll; ++i)
            has[i] = quint8(bits[qsizetype(i / 8)]) & (0x80 >> i % 8);
        take(4 * quint64(std::ranges::count(has, true)));
        return has;
    }
    void fail() { m_isBroken = true; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isBroken = false;
};

struct SevenZipCoder {
    quint64 method = 0;
    QByteArray properties;
};

/// Files packed as one.
struct SevenZipFolder {
    std::vector<SevenZipCoder> coders;
    std::vector<quint64> sizes; // of what each coder makes
    std::vector<quint64> bound; // which of them another coder takes in
    quint64 packedStreams = 1;
    bool hasSum = false;
    quint64 size() const
    {
        for (size_t i = sizes.size(); i-- > 0;) {
            if (!std::ranges::contains(bound, quint64(i)))
                return sizes[i];
        }
        return 0;
    }
};

struct SevenZipStreams {
    quint64 packedAt = 0;
    std::vector<quint64> packedSizes;
    std::vector<SevenZipFolder> folders;
};

SevenZipFolder readFolder(HeaderCursor &cursor)
{
    SevenZipFolder folder;
    quint64 ins = 0;
    quint64 outs = 0;
    for (quint64 left = cursor.count(); left > 0 && !cursor.isBroken(); --left) {
        const quint8 flags = cursor.byte();
        SevenZipCoder coder;
        for (const char c : cursor.take(flags & 0x0f))
            coder.method = coder.method << 8 | quint8(c);
        ins += flags & 0x10 ? cursor.number() : 1;
        outs += flags & 0x10 ? cursor.number() : 1;
        if (flags & 0x20)
            coder.properties = cursor.take(cursor.number()).toByteArray();
        folder.coders.push_back(std::move(coder));
    }
    if (outs == 0 || outs > 32 || ins > 32 || ins + 1 < outs)
        cursor.fail();
    for (quint64 i = 1; i < outs && !cursor.isBroken(); ++i) {
        cursor.number();
        folder.bound.push_back(cursor.number());
    }
    folder.packedStreams = ins + 1 - outs;
    if (folder.packedStreams > 1) {
        for (quint64 i = 0; i < folder.packedStreams && !cursor.isBroken(); ++i)
            cursor.number();
    }
    folder.sizes.resize(cursor.isBroken() ? 0 : size_t(outs));
    return folder;
}

void readPackInfo(HeaderCursor &cursor, SevenZipStreams &streams)
{
    streams.packedAt = cursor.number();
    const quint64 count = cursor.count();
    for (quint64 mark = cursor.byte(); mark != SevenZipMark::End && !cursor.isBroken(); mark = cursor.byte()) {
        if (mark == SevenZipMark::Size) {
            for (quint64 i = 0; i < count && !cursor.isBroken(); ++i)
                streams.packedSizes.push_back(cursor.number());
        } else if (mark == SevenZipMark::Sum) {
            cursor.sums(count);
        } else {
            cursor.fail();
        }
    }
}

void readUnpackInfo(HeaderCursor &cursor, SevenZipStreams &streams)
{
    cursor.expect(SevenZipMark::Folder);
    const quint64 count = cursor.count();
    cursor.expect(0); // they stand here, not elsewhere
    for (quint64 i = 0; i < count && !cursor.isBroken(); ++i)
        streams.folders.push_back(readFolder(cursor));
    cursor.expect(SevenZipMark::UnpackSize);
    for (SevenZipFolder &folder : streams.folders) {
        for (quint64 &size : folder.sizes)
            size = cursor.number();
    }
    const quint64 mark = cursor.byte();
    if (mark == SevenZipMark::Sum) {
        const std::vector<bool> has = cursor.sums(count);
        for (size_t i = 0; i < std::min(has.size(), streams.folders.size()); ++i)
            streams.folders[i].hasSum = has[i];
        cursor.expect(SevenZipMark::End);
    } else if (mark != SevenZipMark::End) {
        cursor.fail();
    }
}

/// Only to come to what stands behind it.
void skipSubStreams(HeaderCursor &cursor, const SevenZipStreams &streams)
{
    std::vector<quint64> counts(streams.folders.size(), 1);
    quint64 mark = cursor.byte();
    if (mark == SevenZipMark::StreamCount) {
        for (quint64 &count : counts)
            count = cursor.number();
        mark = cursor.byte();
    }
    if (mark == SevenZipMark::Size) {
        for (const quint64 count : counts) {
            for (quint64 i = 1; i < count && !cursor.isBroken(); ++i)
                cursor.number();
        }
        mark = cursor.byte();
    }
    if (mark == SevenZipMark::Sum) {
        quint64 sums = 0;
        for (size_t i = 0; i < counts.size(); ++i)
            sums += counts[i] == 1 && streams.folders[i].hasSum ? 0 : counts[i];
        cursor.sums(sums);
        mark = cursor.byte();
    }
    if (mark != SevenZipMark::End)
        cursor.fail();
}

SevenZipStreams readStreams(HeaderCursor &cursor)
{
    SevenZipStreams streams;
    quint64 mark = cursor.byte();
    if (mark == SevenZipMark::PackInfo) {
        readPackInfo(cursor, streams);
        mark = cursor.byte();
    }
    if (mark == SevenZipMark::UnpackInfo) {
        readUnpackInfo(cursor, streams);
        mark = cursor.byte();
    }
    if (mark == SevenZipMark::SubStreams) {
        skipSubStreams(cursor, streams);
        mark = cursor.byte();
    }
    if (mark != SevenZipMark::End)
        cursor.fail();
    return streams;
}

/// The header that is packed in \a packed; nothing: in a way that is not known here.
std::optional<QByteArray> unpackedHeader(QByteArrayView packed, const SevenZipFolder &folder)
{
    constexpr quint64 copied = 0;
    constexpr quint64 lzma = 0x30101;
    constexpr quint64 lzma2 = 0x21;
    if (folder.coders.size() != 1 || folder.size() > quint64(longestHeader))
        return {};
    const SevenZipCoder &coder = folder.coders.front();
    if (coder.method == copied)
        return packed.toByteArray();
    if (coder.method != lzma && coder.method != lzma2)
        return {};
    lzma_filter filters[] = {{coder.method == lzma ? LZMA_FILTER_LZMA1 : LZMA_FILTER_LZMA2, nullptr},
                             {LZMA_VLI_UNKNOWN, nullptr}};
    if (lzma_properties_decode(filters, nullptr, reinterpret_cast<const uint8_t *>(coder.properties.constData()),
                               size_t(coder.properties.size()))
        != LZMA_OK)
        return {};
    QByteArray header(qsizetype(folder.size()), Qt::Uninitialized);
    lzma_stream stream = LZMA_STREAM_INIT;
    stream.next_in = reinterpret_cast<const uint8_t *>(packed.data());
    stream.avail_in = size_t(packed.size());
    stream.next_out = reinterpret_cast<uint8_t *>(header.data());
    stream.avail_out = size_t(header.size());
    const bool isFine = lzma_raw_decoder_memusage(filters) < quint64(longestHeader)
        && lzma_raw_decoder(&stream, filters) == LZMA_OK && lzma_code(&stream, LZMA_FINISH) != LZMA_DATA_ERROR;
    lzma_end(&stream);
    std::free(filters[0].options); // liblzma's, made by its own malloc
    return isFine && stream.avail_out == 0 ? std::optional(header) : std::nullopt;
}

/// UTF-16, each with a 0 at its end.
std::vector<std::string> namesIn(QByteArrayView text, quint64 count)
{
    std::vector<std::string> names;
    names.reserve(size_t(count));
    QString name;
    for (qsizetype at = 0; at + 1 < text.size() && names.size() < count; at += 2) {
        const QChar unit(qFromLittleEndian<quint16>(text.data() + at));
        if (!unit.isNull()) {
            name += unit;
            continue;
        }
        names.push_back(name.toStdString());
        name.clear();
    }
    return names;
}

bool isKnownMethod(quint64 method)
{
    // Copy, delta, LZMA2, ARM64, LZMA, BCJ, BCJ2, PowerPC, IA64, ARM, ARM Thumb, SPARC, PPMd, Deflate, BZip2,
    // Zstandard, and the three that encrypt, which are told apart.
    static constexpr quint64 known[] = {
        0,          3,          0x21,    0xa,     0x30101, 0x03030103, 0x0303011b, 0x03030205, 0x03030401, 0x03030501,
        0x03030701, 0x03030805, 0x30401, 0x40108, 0x40202, 0x4f71101,  0x06f10101, 0x06f10303, 0x06f10701};
    return std::ranges::contains(known, method);
}

/// Where in \a bytes a 7z begins whose first checksum fits.
std::optional<qint64> beginOf(const ArchiveBytes &bytes)
{
    static constexpr QByteArrayView magic("7z\xbc\xaf\x27\x1c");
    const QByteArray head = bytes.bytesAt(0, signatureBytes);
    if (head.startsWith(magic))
        return 0;
    if (!head.startsWith("MZ")
        && !head.startsWith("\x7f"
                            "ELF"))
        return {};
    const QByteArray program = bytes.bytesAt(0, longestProgram);
    for (qsizetype at = program.indexOf(magic); at >= 0; at = program.indexOf(magic, at + 1)) {
        const QByteArrayView start =
            QByteArrayView(program).sliced(at).first(std::min<qsizetype>(program.size() - at, signatureBytes));
        if (start.size() == signatureBytes
            && sumOfHeader(start.sliced(12)) == qFromLittleEndian<quint32>(start.data() + 8))
            return at;
    }
    return {};
}

void readFiles(HeaderCursor &cursor, SevenZipHeader &header)
{
    const quint64 count = cursor.count(4);
    if (cursor.isBroken() || count > quint64(ImportBudget::maxEntries))
        return;
    for (quint64 mark = cursor.byte(); mark != SevenZipMark::End && !cursor.isBroken(); mark = cursor.byte()) {
        const QByteArrayView part = cursor.take(cursor.number());
        if (mark == SevenZipMark::Names && part.startsWith('\0'))
            header.names = namesIn(part.sliced(1), count);
    }
    header.isKnown = !cursor.isBroken() && header.names.size() == count;
}

void readUnpacked(QByteArrayView bytes, SevenZipHeader &header)
{
    HeaderCursor cursor(bytes);
    cursor.expect(SevenZipMark::Header);
    quint64 mark = cursor.byte();
    if (mark == SevenZipMark::ArchiveProperties)
        return; // nobody writes them
    if (mark == SevenZipMark::MainStreams) {
        for (const SevenZipFolder &folder : readStreams(cursor).folders) {
            header.size = qint64(std::min<quint64>(
                quint64(header.size) + std::min(folder.size(), quint64(longestHeader) * 16), quint64(1) << 60));
            for (const SevenZipCoder &coder : folder.coders)
                header.hasKnownMethods = header.hasKnownMethods && isKnownMethod(coder.method);
        }
        mark = cursor.byte();
    }
    if (mark == SevenZipMark::Files)
        readFiles(cursor, header);
    else
        header.isKnown = mark == SevenZipMark::End && !cursor.isBroken();
}

} // namespace

Result<std::optional<SevenZipHeader>> SevenZipHeader::read(const ArchiveBytes &bytes)
{
    const std::optional<qint64> begin = beginOf(bytes);
    if (!begin)
        return std::optional<SevenZipHeader>();
    SevenZipHeader found{.begin = *begin};
    const QByteArray start = bytes.bytesAt(*begin, signatureBytes);
    if (start.size() < signatureBytes
        || sumOfHeader(QByteArrayView(start).sliced(12)) != qFromLittleEndian<quint32>(start.constData() + 8))
        return damage(tr("its first header does not fit its own checksum"));
    const auto offset = qFromLittleEndian<quint64>(start.constData() + 12);
    const auto size = qFromLittleEndian<quint64>(start.constData() + 20);
    const auto room = quint64(bytes.size() - *begin - signatureBytes);
    if (offset > room || size > room - offset)
        return damage(tr("it is cut off: its header should stand at byte %L1").arg(offset + signatureBytes));
    if (size == 0) {
        found.isKnown = true;
        return std::optional(std::move(found));
    }
    if (size > quint64(longestHeader))
        return std::optional(std::move(found));
    QByteArray header = bytes.bytesAt(*begin + signatureBytes + qint64(offset), qint64(size));
    if (sumOfHeader(header) != qFromLittleEndian<quint32>(start.constData() + 28))
        return damage(tr("the header at its end does not fit its checksum"));
    if (header.startsWith(char(SevenZipMark::PackedHeader))) {
        HeaderCursor cursor(QByteArrayView(header).sliced(1));
        const SevenZipStreams streams = readStreams(cursor);
        if (cursor.isBroken() || streams.folders.size() != 1 || streams.packedSizes.size() != 1
            || streams.packedSizes[0] > room || streams.packedAt > room)
            return std::optional(std::move(found));
        const std::optional<QByteArray> unpacked = unpackedHeader(
            bytes.bytesAt(*begin + signatureBytes + qint64(streams.packedAt), qint64(streams.packedSizes[0])),
            streams.folders[0]);
        if (!unpacked)
            return std::optional(std::move(found)); // libarchive may know how, and checks its sum
        header = *unpacked;
    }
    readUnpacked(header, found);
    return std::optional(std::move(found));
}

} // namespace Espalier
