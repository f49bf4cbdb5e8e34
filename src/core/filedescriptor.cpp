// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filedescriptor.h"

#include <fcntl.h>
#include <unistd.h>

namespace Espalier {

void FileDescriptor::reset(int descriptor)
{
    if (m_descriptor >= 0) {
        const int kept = errno;
        ::close(m_descriptor);
        errno = kept;
    }
    m_descriptor = descriptor;
}

FileDescriptor FileDescriptor::copy() const { return FileDescriptor(fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0)); }

bool FileDescriptor::close()
{
    // Linux has closed it even when it says EINTR: calling again could close somebody else's.
    return ::close(release()) == 0 || errno == EINTR;
}

} // namespace Espalier
