// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/zstdoutput.h"

#include <QIODevice>

#include <zstd.h>

namespace Espalier {

ZstdOutput::ZstdOutput(QIODevice &device)
    : m_device(device), m_context(ZSTD_createCCtx()), m_buffer(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized)
{
    if (m_context)
        ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
}

ZstdOutput::~ZstdOutput() { ZSTD_freeCCtx(m_context); }

bool ZstdOutput::run(QByteArrayView bytes, bool isLast)
{
    if (!m_context)
        return false;
    ZSTD_inBuffer in{bytes.data(), size_t(bytes.size()), 0};
    for (;;) {
        ZSTD_outBuffer out{m_buffer.data(), size_t(m_buffer.size()), 0};
        const size_t left = ZSTD_compressStream2(m_context, &out, &in, isLast ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left) || m_device.write(m_buffer.constData(), qint64(out.pos)) != qint64(out.pos))
            return false;
        if (isLast ? left == 0 : in.pos == in.size)
            return true;
    }
}

} // namespace Espalier
