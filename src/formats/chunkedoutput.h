// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

class QIODevice;

namespace Espalier {

class Progress;

/// Gathers text and passes it on in large pieces, so that a writer streams and the device is not asked for each line.
class ChunkedOutput
{
public:
    static constexpr qsizetype chunkBytes = 256 * 1024;

    ChunkedOutput(QIODevice &device, Progress *progress);

    /// To append to; never to be kept over flushIfFull().
    QByteArray &text() { return m_text; }
    /// After each node. False: stop, and return result().
    bool flushIfFull() { return m_text.size() < chunkBytes || flush(); }
    /// Writes the rest.
    Result<void> finish();
    Result<void> result() const { return m_result; }

private:
    bool flush();

    QIODevice &m_device;
    Progress *m_progress;
    QByteArray m_text;
    Result<void> m_result;
};

} // namespace Espalier
