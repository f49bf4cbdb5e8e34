// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/standardoutput.h"

#include "core/result.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace Espalier {

StandardOutput::StandardOutput(int descriptor) : m_descriptor(descriptor)
{
    open(WriteOnly | Unbuffered);
}

bool StandardOutput::flush()
{
    const bool passed = pass(m_held.constData(), m_held.size());
    m_held.clear();
    return passed;
}

qint64 StandardOutput::writeData(const char *data, qint64 size)
{
    if (m_error != 0)
        return -1;
    if (m_held.size() + size < pieceBytes) {
        if (m_held.capacity() < pieceBytes)
            m_held.reserve(pieceBytes);
        m_held.append(data, size);
        return size;
    }
    if (!m_held.isEmpty()) {
        // One write of a full piece, even when little was held and much comes now.
        const qint64 fill = std::min(size, std::max<qint64>(pieceBytes - m_held.size(), 0));
        m_held.append(data, fill);
        if (!flush())
            return -1;
        data += fill;
        const qint64 rest = size - fill;
        return rest == 0 || writeData(data, rest) == rest ? size : -1;
    }
    return pass(data, size) ? size : -1;
}

bool StandardOutput::pass(const char *data, qint64 size)
{
    while (m_error == 0 && size > 0) {
        const ssize_t written = ::write(m_descriptor, data, size_t(size));
        if (written > 0) {
            data += written;
            size -= written;
        } else if (written < 0 && errno == EAGAIN) {
            // Somebody who shares the descriptor made it non-blocking.
            pollfd ready{.fd = m_descriptor, .events = POLLOUT, .revents = 0};
            ::poll(&ready, 1, -1);
        } else if (written == 0 || errno != EINTR) {
            m_error = written == 0 ? EIO : errno;
            setErrorString(systemReason(m_error));
        }
    }
    return m_error == 0;
}

} // namespace Espalier
