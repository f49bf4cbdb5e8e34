// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QIODevice;
struct ZSTD_CCtx_s;

namespace Espalier {

/// Compresses as Zstandard with a checksum over the contents, which neither of the archive libraries writes: without it
/// a damaged archive unpacks to something else and nobody knows.
class ZstdOutput {
public:
    /// \a device must outlive it.
    explicit ZstdOutput(QIODevice &device);
    ~ZstdOutput();
    Q_DISABLE_COPY_MOVE(ZstdOutput)

    /// False: the device has refused, or the memory is full.
    bool write(QByteArrayView bytes) { return run(bytes, false); }
    bool finish() { return run({}, true); }

private:
    bool run(QByteArrayView bytes, bool isLast);

    QIODevice &m_device;
    ZSTD_CCtx_s *m_context;
    QByteArray m_buffer;
};

} // namespace Espalier
