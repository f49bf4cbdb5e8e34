// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exitcode.h"

namespace Espalier::ExitCode {

int of(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Conflict:
        return conflict;
    case ErrorKind::Refused:
    case ErrorKind::NewerVersion:
        return refused;
    case ErrorKind::Usage:
    case ErrorKind::Input:
    case ErrorKind::Io:
    case ErrorKind::Cancelled:
        break;
    }
    return failed;
}

} // namespace Espalier::ExitCode
