// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/standardoutput.h"

#include "core/result.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace Espalier {

namespace {

struct Disguise {
    quint32 first;
    quint32 last;
};
/// C1 controls, which terminals obey, and signs that turn the direction of what follows.
constexpr Disguise disguises[] = {{0x80, 0x9f}, {0x61c, 0x61c}, {0x200e, 0x200f}, {0x202a, 0x202e}, {0x2066, 0x2069}};

/// Bytes at the end of \a text that begin a sign of UTF-8 and do not end it.
qsizetype openBytes(QByteArrayView text)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, text.size()); ++back) {
        const auto byte = quint8(text[text.size() - back]);
        if (byte >= 0xc0)
            return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
        if (byte < 0x80)
            return 0;
    }
    return 0;
}

} // namespace

QByteArray undisguised(QByteArrayView utf8)
{
    QByteArray out;
    qsizetype plain = 0;
    for (qsizetype at = 0; at + 1 < utf8.size(); ++at) {
        const auto lead = quint8(utf8[at]);
        if (lead != 0xc2 && lead != 0xd8 && lead != 0xe2)
            continue;
        const bool isThree = lead == 0xe2;
        if (isThree && at + 2 >= utf8.size())
            break;
        const auto second = quint32(quint8(utf8[at + 1]) & 0x3f);
        const quint32 sign =
            isThree ? 0x2000 | second << 6 | quint32(quint8(utf8[at + 2]) & 0x3f) : quint32(lead & 0x1f) << 6 | second;
        const auto isOne = [sign](const Disguise &one) { return sign >= one.first && sign <= one.last; };
        if (std::ranges::none_of(disguises, isOne))
            continue;
        out.append(utf8.sliced(plain, at - plain));
        out += "<U+" + QByteArray::number(sign, 16).rightJustified(4, '0').toUpper() + '>';
        at += isThree ? 2 : 1;
        plain = at + 1;
    }
    return out.append(utf8.sliced(plain));
}

StandardOutput::StandardOutput(int descriptor) : m_descriptor(descriptor), m_isTerminal(::isatty(descriptor) == 1)
{
    open(WriteOnly | Unbuffered);
}

bool StandardOutput::flush()
{
    const bool passed = showHeld() && pass(m_open.constData(), m_open.size());
    m_open.clear();
    return passed;
}

bool StandardOutput::showHeld()
{
    const bool shown = show(m_held.constData(), m_held.size());
    m_held.clear();
    return shown;
}

bool StandardOutput::show(const char *data, qint64 size)
{
    if (!m_isTerminal)
        return pass(data, size);
    const QByteArray text = m_open + QByteArray(data, size);
    const qsizetype open = openBytes(text);
    m_open = text.last(open);
    const QByteArray shown = undisguised(QByteArrayView(text).chopped(open));
    return pass(shown.constData(), shown.size());
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
        if (!showHeld())
            return -1;
        data += fill;
        const qint64 rest = size - fill;
        return rest == 0 || writeData(data, rest) == rest ? size : -1;
    }
    return show(data, size) ? size : -1;
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
