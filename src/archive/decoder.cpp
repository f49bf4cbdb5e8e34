// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/decoder.h"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <climits>

namespace Espalier {

namespace {

using Step = UnpackedStream::Decoder::Step;

/// The libraries count in 32 bits.
unsigned limited(size_t size) { return unsigned(std::min<size_t>(size, INT_MAX)); }

/// Moves \a buffers on by what a library with the fields of zlib has used.
template <typename Stream> void advance(UnpackBuffers &buffers, const Stream &stream, unsigned in, unsigned out)
{
    const size_t used = in - stream.avail_in;
    const size_t made = out - stream.avail_out;
    buffers.in += used;
    buffers.inSize -= used;
    buffers.out += made;
    buffers.outSize -= made;
}

class GzipDecoder final : public UnpackedStream::Decoder {
public:
    GzipDecoder() { m_isReady = inflateInit2(&m_stream, MAX_WBITS + 16) == Z_OK; } // + 16: gzip, with its sums
    ~GzipDecoder() override { inflateEnd(&m_stream); }
    bool restart() override { return m_isReady && inflateReset(&m_stream) == Z_OK; }

    Step run(UnpackBuffers &buffers, bool) override
    {
        const unsigned in = limited(buffers.inSize);
        const unsigned out = limited(buffers.outSize);
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(buffers.in));
        m_stream.avail_in = in;
        m_stream.next_out = reinterpret_cast<Bytef *>(buffers.out);
        m_stream.avail_out = out;
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        advance(buffers, m_stream, in, out);
        if (result == Z_STREAM_END)
            return Step::End;
        if (result == Z_OK || result == Z_BUF_ERROR)
            return Step::More;
        if (result == Z_MEM_ERROR)
            return Step::OutOfMemory;
        const QByteArrayView text(m_stream.msg ? m_stream.msg : "");
        return text == "incorrect data check" || text == "incorrect length check" ? Step::WrongSum : Step::Broken;
    }

private:
    z_stream m_stream{};
    bool m_isReady = false;
};

class Bzip2Decoder final : public UnpackedStream::Decoder {
public:
    Bzip2Decoder() { m_isReady = BZ2_bzDecompressInit(&m_stream, 0, 0) == BZ_OK; }
    ~Bzip2Decoder() override { end(); }
    bool restart() override
    {
        end();
        m_stream = {};
        return m_isReady = BZ2_bzDecompressInit(&m_stream, 0, 0) == BZ_OK;
    }

    Step run(UnpackBuffers &buffers, bool) override
    {
        if (!m_isReady)
            return Step::OutOfMemory;
        const unsigned in = limited(buffers.inSize);
        const unsigned out = limited(buffers.outSize);
        m_stream.next_in = const_cast<char *>(buffers.in);
        m_stream.avail_in = in;
        m_stream.next_out = buffers.out;
        m_stream.avail_out = out;
        const int result = BZ2_bzDecompress(&m_stream);
        advance(buffers, m_stream, in, out);
        if (result == BZ_STREAM_END)
            return Step::End;
        if (result == BZ_OK)
            return Step::More;
        return result == BZ_MEM_ERROR ? Step::OutOfMemory : Step::Broken;
    }

private:
    void end()
    {
        if (m_isReady)
            BZ2_bzDecompressEnd(&m_stream);
        m_isReady = false;
    }

    bz_stream m_stream{};
    bool m_isReady = false;
};

class XzDecoder final : public UnpackedStream::Decoder {
public:
    XzDecoder() { m_isReady = restart(); }
    ~XzDecoder() override { lzma_end(&m_stream); }
    bool restart() override
    {
        constexpr uint64_t memoryLimit = uint64_t(1) << 30; // the largest dictionary that xz makes takes 65 MB
        return m_isReady = lzma_stream_decoder(&m_stream, memoryLimit, 0) == LZMA_OK;
    }

    Step run(UnpackBuffers &buffers, bool isLast) override
    {
        if (!m_isReady)
            return Step::OutOfMemory;
        m_stream.next_in = reinterpret_cast<const uint8_t *>(buffers.in);
        m_stream.avail_in = buffers.inSize;
        m_stream.next_out = reinterpret_cast<uint8_t *>(buffers.out);
        m_stream.avail_out = buffers.outSize;
        const lzma_ret result = lzma_code(&m_stream, isLast ? LZMA_FINISH : LZMA_RUN);
        buffers = {reinterpret_cast<const char *>(m_stream.next_in), m_stream.avail_in,
                   reinterpret_cast<char *>(m_stream.next_out), m_stream.avail_out};
        switch (result) {
        case LZMA_STREAM_END:
            return Step::End;
        case LZMA_OK:
        case LZMA_BUF_ERROR:
            return Step::More;
        case LZMA_MEM_ERROR:
        case LZMA_MEMLIMIT_ERROR:
            return Step::OutOfMemory;
        default:
            return Step::Broken;
        }
    }

private:
    lzma_stream m_stream = LZMA_STREAM_INIT;
    bool m_isReady = false;
};

class ZstdDecoder final : public UnpackedStream::Decoder {
public:
    ~ZstdDecoder() override { ZSTD_freeDStream(m_stream); }
    bool restart() override { return m_stream && !ZSTD_isError(ZSTD_initDStream(m_stream)); }

    Step run(UnpackBuffers &buffers, bool) override
    {
        if (!m_stream)
            return Step::OutOfMemory;
        ZSTD_inBuffer in{buffers.in, buffers.inSize, 0};
        ZSTD_outBuffer out{buffers.out, buffers.outSize, 0};
        const size_t result = ZSTD_decompressStream(m_stream, &out, &in);
        buffers = {buffers.in + in.pos, in.size - in.pos, buffers.out + out.pos, out.size - out.pos};
        if (!ZSTD_isError(result))
            return result == 0 ? Step::End : Step::More;
        switch (ZSTD_getErrorCode(result)) {
        case ZSTD_error_memory_allocation:
        case ZSTD_error_frameParameter_windowTooLarge:
            return Step::OutOfMemory;
        case ZSTD_error_checksum_wrong:
            return Step::WrongSum;
        default:
            return Step::Broken;
        }
    }

private:
    ZSTD_DStream *m_stream = ZSTD_createDStream();
};

} // namespace

std::unique_ptr<UnpackedStream::Decoder> UnpackedStream::Decoder::of(ArchiveCompression compression)
{
    switch (compression) {
    case ArchiveCompression::None:
        break;
    case ArchiveCompression::Gzip:
        return std::make_unique<GzipDecoder>();
    case ArchiveCompression::Bzip2:
        return std::make_unique<Bzip2Decoder>();
    case ArchiveCompression::Xz:
        return std::make_unique<XzDecoder>();
    case ArchiveCompression::Zstd:
        return std::make_unique<ZstdDecoder>();
    }
    return nullptr;
}

} // namespace Espalier
