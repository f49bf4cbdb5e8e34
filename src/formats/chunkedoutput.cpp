// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/chunkedoutput.h"

#include "core/progress.h"

#include <QCoreApplication>
#include <QIODevice>

namespace Espalier {

ChunkedOutput::ChunkedOutput(QIODevice &device, Progress *progress) : m_device(device), m_progress(progress)
{
    m_text.reserve(chunkBytes + chunkBytes / 4);
}

Result<void> ChunkedOutput::finish()
{
    if (m_result)
        flush();
    return m_result;
}

bool ChunkedOutput::flush()
{
    if (m_progress && m_progress->isCancelled())
        m_result = failure(ErrorKind::Cancelled, {});
    else if (m_device.write(m_text) != m_text.size())
        m_result = failure(ErrorKind::Io, QCoreApplication::translate("Espalier::ChunkedOutput", "The text could not be written: %1.").arg(printable(m_device.errorString())));
    m_text.resize(0);
    return m_result.has_value();
}

} // namespace Espalier
