// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/zipdirectory.h"

#include "archive/archiveentries.h"
#include "archive/importbudget.h"
#include "core/text/utf8.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace Espalier {

namespace {

constexpr qint64 endBytes = 22; // of the record that ends the directory, without its comment
constexpr qint64 recordBytes = 46;
constexpr qint64 localBytes = 30;
constexpr qint64 longestDirectory = qint64(512) << 20;
constexpr quint32 recordMark = 0x02014b50;
constexpr quint32 localMark = 0x04034b50;
constexpr quint32 descriptorMark = 0x08074b50;
constexpr quint32 signatureMark = 0x05054b50;
constexpr quint32 largeMark = 0xffffffff;
constexpr quint16 largeId = 1;
constexpr quint16 unicodePathId = 0x7075;
constexpr quint16 zipHasDescriptor = 8;
constexpr quint16 zipHidesNames = 0x2000;

template <typename T> T zipNumberAt(QByteArrayView bytes, qint64 at)
{
    return at + qint64(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.data() + at) : T();
}
quint16 zipWord(QByteArrayView bytes, qint64 at) { return zipNumberAt<quint16>(bytes, at); }
quint32 zipNumber(QByteArrayView bytes, qint64 at) { return zipNumberAt<quint32>(bytes, at); }
qint64 zipLarge(QByteArrayView bytes, qint64 at)
{
    return qint64(std::min<quint64>(zipNumberAt<quint64>(bytes, at), quint64(std::numeric_limits<qint64>::max() / 4)));
}

/// The part \a id of an entry's extra field; empty: none.
QByteArrayView extraPart(QByteArrayView extra, quint16 id)
{
    for (qint64 at = 0; at + 4 <= extra.size();) {
        const qint64 size = zipWord(extra, at + 2);
        if (zipWord(extra, at) == id)
            return extra.sliced(at + 4).first(std::min(size, extra.size() - at - 4));
        at += 4 + size;
    }
    return {};
}

/// Sizes and places that need more than 32 bits, each there only if its field is full, in this order.
bool takeLarge(QByteArrayView extra, std::initializer_list<qint64 *> fields)
{
    const QByteArrayView part = extraPart(extra, largeId);
    qint64 at = 0;
    for (qint64 *const field : fields) {
        if (*field != qint64(largeMark))
            continue;
        if (at + 8 > part.size())
            return false;
        *field = zipLarge(part, at);
        at += 8;
    }
    return true;
}

} // namespace

struct ZipDirectory::End {
    qint64 place = 0;
    qint64 behind = 0; // the comment
    qint64 count = 0;
    qint64 countHere = 0;
    qint64 size = 0;
    qint64 begin = 0; // as it says, which may be short of something that stands before the archive
    quint32 disk = 0;
    qint64 directoryEnd = 0;
};

std::optional<ZipDirectory::End> ZipDirectory::findEnd(const ArchiveBytes &bytes)
{
    const qint64 tailBytes = std::min<qint64>(bytes.size(), endBytes + 0xffff);
    const QByteArray tail = bytes.bytesAt(bytes.size() - tailBytes, tailBytes);
    for (qsizetype at = tail.size() - endBytes; at >= 0; --at) {
        at = tail.lastIndexOf("PK\5\6", at);
        if (at < 0)
            break;
        const qint64 behind = at + endBytes + zipWord(tail, at + 20);
        if (behind > tail.size())
            continue;
        const QByteArrayView end = QByteArrayView(tail).sliced(at);
        return End{.place = bytes.size() - tailBytes + at,
                   .behind = bytes.size() - tailBytes + behind,
                   .count = zipWord(end, 10),
                   .countHere = zipWord(end, 8),
                   .size = zipNumber(end, 12),
                   .begin = zipNumber(end, 16),
                   .disk = std::max<quint32>(zipWord(end, 4), zipWord(end, 6)),
                   .directoryEnd = bytes.size() - tailBytes + at};
    }
    return {};
}

/// Zip64: where a number is too large for its field, it stands in a record before the last.
void ZipDirectory::takeLargeNumbers(const ArchiveBytes &bytes, End &end)
{
    constexpr qint64 locatorBytes = 20;
    constexpr qint64 largeEndBytes = 56;
    const bool isNeeded =
        end.count == 0xffff || end.countHere == 0xffff || end.size == largeMark || end.begin == largeMark;
    const QByteArray locator = bytes.bytesAt(end.place - locatorBytes, locatorBytes);
    if (!isNeeded || !locator.startsWith("PK\6\7"))
        return;
    qint64 place = end.place - locatorBytes - largeEndBytes;
    QByteArray record = bytes.bytesAt(place, largeEndBytes);
    if (!record.startsWith("PK\6\6")) { // with a part of variable length
        place = zipLarge(locator, 8);
        record = bytes.bytesAt(place, largeEndBytes);
    }
    if (!record.startsWith("PK\6\6"))
        return;
    end.countHere = zipLarge(record, 24);
    end.count = zipLarge(record, 32);
    end.size = zipLarge(record, 40);
    end.begin = zipLarge(record, 48);
    end.disk = std::max(zipNumber(record, 16), zipNumber(record, 20));
    end.directoryEnd = place;
}

Result<std::optional<ZipDirectory>> ZipDirectory::read(const ArchiveBytes &bytes)
{
    std::optional<End> end = findEnd(bytes);
    if (!end)
        return std::optional<ZipDirectory>();
    takeLargeNumbers(bytes, *end);
    // The end of an archive inside this one looks like its own, if that is damaged.
    const QByteArray behind = bytes.bytesAt(end->behind, bytes.size() - end->behind);
    if (behind.contains("PK\1\2") || behind.contains("PK\3\4"))
        return damage(tr("its directory does not end where the archive ends"));
    if ((end->disk != 0 && end->disk != 0xffff) || end->count != end->countHere)
        return damage(tr("it is one part of an archive in several parts"));
    ZipDirectory directory;
    directory.m_begin = end->directoryEnd - end->size;
    const qint64 shift = directory.m_begin - end->begin; // what stands before the archive
    if (directory.m_begin < 0 || shift < 0
        || (end->count == 0 && directory.m_begin > 0 && bytes.bytesAt(0, 4) == "PK\3\4"))
        return damage(tr("its directory does not stand where it should"));
    const auto tooMany = [] {
        return failure(
            ErrorKind::Refused,
            tr("The archive holds more than %L1 entries, too many to read it safely.").arg(ImportBudget::maxEntries));
    };
    if (end->count > ImportBudget::maxEntries || end->size > longestDirectory)
        return tooMany();
    const QByteArray list = bytes.bytesAt(directory.m_begin, end->size);
    directory.records.reserve(size_t(std::min(end->count, end->size / recordBytes)));
    qint64 at = 0;
    while (at < list.size() && zipNumber(list, at) != signatureMark) {
        if (directory.records.size() > size_t(ImportBudget::maxEntries))
            return tooMany();
        if (!directory.readRecord(list, at, shift))
            return damage(tr("record %L1 of %L2 in its directory cannot be read")
                              .arg(directory.records.size() + 1)
                              .arg(end->count));
    }
    // Some programs tell no more of the number than fits into 16 bits.
    const auto found = qint64(directory.records.size());
    if (found != end->count && (end->directoryEnd != end->place || (found & 0xffff) != end->count))
        return damage(tr("its directory lists %L1 entries and not the %L2 it tells").arg(found).arg(end->count));
    std::ranges::stable_sort(directory.records, {}, &ZipRecord::header);
    return std::optional(std::move(directory));
}

bool ZipDirectory::readRecord(QByteArrayView list, qint64 &at, qint64 shift)
{
    const qint64 nameSize = zipWord(list, at + 28);
    const qint64 extraSize = zipWord(list, at + 30);
    const qint64 next = at + recordBytes + nameSize + extraSize + zipWord(list, at + 32);
    if (at + recordBytes > list.size() || next > list.size() || zipNumber(list, at) != recordMark)
        return false;
    const QByteArrayView name = list.sliced(at + recordBytes, nameSize);
    const QByteArrayView extra = list.sliced(at + recordBytes + nameSize, extraSize);
    ZipRecord record{.name = std::string(name.data(), size_t(name.size())),
                     .system = quint8(list[at + 5]),
                     .flags = zipWord(list, at + 8),
                     .method = zipWord(list, at + 10),
                     .sum = zipNumber(list, at + 16),
                     .attributes = zipNumber(list, at + 38),
                     .packed = zipNumber(list, at + 20),
                     .size = zipNumber(list, at + 24),
                     .header = zipNumber(list, at + 42)};
    if (!takeLarge(extra, {&record.size, &record.packed, &record.header}))
        return false;
    record.header += shift;
    at = next;
    records.push_back(std::move(record));
    return true;
}

QString ZipDirectory::contradiction(ZipRecord &record, const ZipRecord *following, ArchiveWindow &window) const
{
    const QByteArray header = window.at(record.header, localBytes).toByteArray();
    if (zipNumber(header, 0) != localMark || header.size() < localBytes || record.header >= m_begin)
        return tr("the directory lists it, but it is not there");
    const qint64 nameSize = zipWord(header, 26);
    const qint64 extraSize = zipWord(header, 28);
    const QByteArray rest = window.at(record.header + localBytes, nameSize + extraSize).toByteArray();
    const QByteArrayView name = QByteArrayView(rest).first(std::min(nameSize, qint64(rest.size())));
    const quint16 flags = zipWord(header, 6);
    if (!(record.flags & zipHidesNames) && name != QByteArrayView(record.name.data(), qsizetype(record.name.size())))
        return tr("its own header calls it “%1”").arg(printable(fromUtf8({name.data(), size_t(name.size())})));
    if ((flags ^ record.flags) & 1 || zipWord(header, 8) != record.method
        || ((flags ^ record.flags) & 0x800 && !name.isValidUtf8()))
        return tr("its own header and the directory do not agree");
    qint64 packed = zipNumber(header, 18);
    qint64 size = zipNumber(header, 22);
    takeLarge(QByteArrayView(rest).sliced(name.size()), {&size, &packed});
    const bool isLater = flags & zipHasDescriptor; // what was not known yet stands behind the contents
    const auto fits = [isLater](auto here, auto there) { return here == there || (isLater && here == 0); };
    record.contents = record.header + localBytes + nameSize + extraSize;
    const qint64 end = record.contents + record.packed;
    if (!(record.flags & zipHidesNames)
        && (!fits(zipNumber(header, 14), record.sum) || !fits(packed, record.packed) || !fits(size, record.size)))
        return tr("its own header and the directory do not agree");
    if (end > (following ? following->header : m_begin))
        return tr("it reaches into what follows it");
    if (isLater && !hasFittingDescriptor(record, end, window))
        return tr("what stands behind it and the directory do not agree");
    // From here on the name is what it should be in this program.
    if (const QByteArrayView unicode = extraPart(QByteArrayView(rest).sliced(name.size()), unicodePathId);
        unicode.size() > 5 && unicode[0] == 1 && !record.isUtf8()
        && zipNumber(unicode, 1)
            == ::crc32(0, reinterpret_cast<const Bytef *>(record.name.data()), uInt(record.name.size())))
        record.name.assign(unicode.data() + 5, size_t(unicode.size() - 5));
    return {};
}

/// A mark that may be missing, the sum, and both sizes in 32 or 64 bits. Some programs forget it: then the next header
/// follows at once.
bool ZipDirectory::hasFittingDescriptor(const ZipRecord &record, qint64 end, ArchiveWindow &window) const
{
    const QByteArrayView found = window.at(end, 24);
    const quint32 mark = zipNumber(found, 0);
    if (mark == localMark || end == m_begin)
        return true;
    const qint64 at = mark == descriptorMark ? 4 : 0;
    return zipNumber(found, at) == record.sum
        && ((zipNumber(found, at + 4) == quint32(record.packed) && zipNumber(found, at + 8) == quint32(record.size))
            || (zipLarge(found, at + 4) == record.packed && zipLarge(found, at + 12) == record.size));
}

bool ZipDirectory::hasUnlisted(const ZipRecord &record, const ZipRecord *following, ArchiveWindow &window) const
{
    const qint64 end = record.contents + record.packed;
    const qint64 limit = following ? following->header : m_begin;
    for (const qint64 descriptor : {0, 12, 16, 20, 24}) {
        if (end + descriptor + localBytes <= limit && zipNumber(window.at(end + descriptor, 4), 0) == localMark)
            return true;
    }
    return false;
}

} // namespace Espalier
