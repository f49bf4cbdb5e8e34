// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveinput.h"

#include <archive.h>

#include <algorithm>
#include <cstdio>

namespace Espalier {

namespace {

constexpr qint64 inputBlockBytes = 128 * 1024;

} // namespace

struct ArchiveInput::Source {
    Read read;
    Skip skip;
    // Of bytes:
    const ArchiveBytes *bytes = nullptr;
    qint64 begin = 0;
    qint64 size = 0;
    qint64 at = 0;
    QByteArray block;

    static la_ssize_t readFrom(archive *, void *client, const void **buffer)
    {
        return la_ssize_t(static_cast<Source *>(client)->read(buffer));
    }
    static la_int64_t skipIn(archive *, void *client, la_int64_t request)
    {
        return static_cast<Source *>(client)->skip(request);
    }
    static la_int64_t seekIn(archive *, void *client, la_int64_t offset, int whence)
    {
        auto *const source = static_cast<Source *>(client);
        const qint64 base = whence == SEEK_CUR ? source->at : whence == SEEK_END ? source->size : 0;
        return source->at = std::clamp<qint64>(base + offset, 0, source->size);
    }
    qint64 readBlock(const void **buffer)
    {
        const qint64 got = bytes->readAt(begin + at, block.data(), std::min(size - at, inputBlockBytes));
        *buffer = block.constData();
        at += got;
        return got;
    }
    void useBytes(const ArchiveBytes &from, qint64 first, qint64 length)
    {
        bytes = &from;
        begin = first;
        size = std::max<qint64>(length, 0);
        block.resize(inputBlockBytes);
        read = [this](const void **buffer) { return readBlock(buffer); };
        skip = [this](qint64 request) {
            const qint64 skipped = std::clamp<qint64>(request, 0, size - at);
            at += skipped;
            return skipped;
        };
    }
};

void ArchiveInput::Close::operator()(archive *reader) const { archive_read_free(reader); }

ArchiveInput::ArchiveInput(Formats formats) : m_archive(archive_read_new())
{
    if (formats == Formats::All) {
        archive_read_support_filter_gzip(get());
        archive_read_support_filter_bzip2(get());
        archive_read_support_filter_xz(get());
        archive_read_support_filter_zstd(get());
        archive_read_support_format_zip(get());
    }
    if (formats == Formats::All || formats == Formats::Tar)
        archive_read_support_format_tar(get());
    if (formats == Formats::All || formats == Formats::SevenZip)
        archive_read_support_format_7zip(get());
    if (formats == Formats::ZipStream)
        archive_read_support_format_zip_streamable(get());
}

ArchiveInput::ArchiveInput(ArchiveInput &&) noexcept = default;
ArchiveInput::~ArchiveInput() = default;

ArchiveInput ArchiveInput::fromMemory(const QByteArray &bytes)
{
    ArchiveInput input(Formats::All);
    input.m_isOpen = archive_read_open_memory(input.get(), bytes.constData(), size_t(bytes.size())) == ARCHIVE_OK;
    return input;
}

ArchiveInput ArchiveInput::fromBytes(const ArchiveBytes &bytes, qint64 begin, qint64 size, Formats formats)
{
    ArchiveInput input(formats);
    input.m_source = std::make_unique<Source>();
    input.m_source->useBytes(bytes, begin, size);
    archive_read_set_seek_callback(input.get(), &Source::seekIn);
    input.m_isOpen =
        archive_read_open2(input.get(), input.m_source.get(), nullptr, &Source::readFrom, &Source::skipIn, nullptr)
        == ARCHIVE_OK;
    return input;
}

ArchiveInput ArchiveInput::fromStream(Read read, Skip skip, Formats formats)
{
    ArchiveInput input(formats);
    input.m_source = std::make_unique<Source>();
    input.m_source->read = std::move(read);
    input.m_source->skip = std::move(skip);
    input.m_isOpen =
        archive_read_open2(input.get(), input.m_source.get(), nullptr, &Source::readFrom, &Source::skipIn, nullptr)
        == ARCHIVE_OK;
    return input;
}

QString ArchiveInput::errorText() const
{
    const char *const text = archive_error_string(get());
    return text ? printable(QString::fromLocal8Bit(text)) : QString();
}

} // namespace Espalier
