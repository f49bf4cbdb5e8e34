// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/unpackedstream.h"

#include "archive/decoder.h"

#include <algorithm>
#include <cerrno>

namespace Espalier {

namespace {

constexpr qint64 inputBytes = 128 * 1024;
constexpr qsizetype magicBytes = 8;

/// A frame of zstd that holds nothing to unpack: other programs put what they like there.
bool isSkippableFrame(QByteArrayView head)
{
    return head.size() >= 4 && (quint8(head[0]) & 0xf0) == 0x50 && head.sliced(1).startsWith("\x2a\x4d\x18");
}

bool beginsStream(ArchiveCompression compression, QByteArrayView head)
{
    return UnpackedStream::compressionOf(head) == compression
        || (compression == ArchiveCompression::Bzip2 && head.startsWith("BZh")) // with nothing in it
        || (compression == ArchiveCompression::Zstd && isSkippableFrame(head));
}

} // namespace

ArchiveCompression UnpackedStream::compressionOf(QByteArrayView head)
{
    for (const ArchiveFormat &format : archiveFormats()) {
        if (format.compression != ArchiveCompression::None && format.sniff(head, {}) > 0)
            return format.compression;
    }
    return isSkippableFrame(head) ? ArchiveCompression::Zstd : ArchiveCompression::None;
}

UnpackedStream::UnpackedStream(const ArchiveBytes &bytes, ArchiveCompression compression)
    : m_bytes(bytes), m_decoder(Decoder::of(compression)), m_compression(compression)
{
}

UnpackedStream::~UnpackedStream() = default;

Result<qint64> UnpackedStream::read(char *to, qint64 size)
{
    if (!m_decoder) {
        const qint64 got = m_bytes.readAt(m_at, to, size);
        if (got < std::min(size, m_bytes.size() - m_at))
            return broken(systemReason(errno));
        m_at += got;
        return got;
    }
    UnpackBuffers buffers{nullptr, 0, to, size_t(size)};
    while (buffers.outSize > 0 && !m_isAtEnd && !m_failure)
        m_failure = m_isBetween ? nextStream() : unpack(buffers);
    // What came before a failure is handed out first.
    const qint64 got = size - qint64(buffers.outSize);
    return got > 0 || !m_failure ? Result<qint64>(got) : std::unexpected(*m_failure);
}

std::optional<Error> UnpackedStream::unpack(UnpackBuffers &buffers)
{
    const bool hasMore = fill();
    buffers.in = m_input.constData() + m_used;
    buffers.inSize = size_t(m_input.size() - m_used);
    const size_t before = buffers.inSize;
    const size_t room = buffers.outSize;
    const Decoder::Step step = m_decoder->run(buffers, !hasMore);
    const qint64 used = qint64(before - buffers.inSize);
    m_used += used;
    m_at += used;
    switch (step) {
    case Decoder::Step::More:
        if (used > 0 || buffers.outSize < room || (before == 0 && hasMore))
            return {};
        return broken(tr("it is cut off at byte %L1 of the file").arg(m_at)).error();
    case Decoder::Step::End:
        m_isBetween = true;
        return {};
    case Decoder::Step::WrongSum:
        return broken(tr("the checksum before byte %L1 of the file does not fit what it was made of").arg(m_at)).error();
    case Decoder::Step::Broken:
        return broken(tr("it cannot be unpacked beyond byte %L1 of the file").arg(m_at)).error();
    case Decoder::Step::OutOfMemory:
        break;
    }
    return broken(tr("unpacking it takes more memory than there is")).error();
}

qint64 UnpackedStream::skip(qint64 size)
{
    if (m_decoder)
        return 0;
    const qint64 skipped = std::clamp<qint64>(size, 0, m_bytes.size() - m_at);
    m_at += skipped;
    return skipped;
}

/// True: the file goes on behind what is in the buffer.
bool UnpackedStream::fill()
{
    if (m_used == m_input.size()) {
        m_input = m_bytes.bytesAt(m_at, inputBytes);
        m_used = 0;
    }
    return m_at + (m_input.size() - m_used) < m_bytes.size();
}

/// Behind a stream: the next one, zeros that fill up, or the end.
std::optional<Error> UnpackedStream::nextStream()
{
    for (;;) {
        fill();
        while (m_used < m_input.size() && m_input[m_used] == 0) {
            ++m_used;
            ++m_at;
        }
        if (m_used < m_input.size())
            break;
        if (m_at >= m_bytes.size() || m_input.isEmpty()) {
            m_isAtEnd = true;
            return {};
        }
    }
    if (!beginsStream(m_compression, m_bytes.bytesAt(m_at, magicBytes)))
        return broken(tr("something else stands behind its end, from byte %L1 of the file on").arg(m_at)).error();
    if (!m_decoder->restart())
        return broken(tr("unpacking it takes more memory than there is")).error();
    m_isBetween = false;
    return {};
}

std::unexpected<Error> UnpackedStream::broken(const QString &reason) const
{
    return failure(ErrorKind::Input, reason, {.offset = m_at});
}

} // namespace Espalier
