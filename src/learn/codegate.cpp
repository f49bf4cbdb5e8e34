// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/codegate.h"

#include <algorithm>

namespace Espalier {

qint64 CodeGate::remaining(qint64 now)
{
    if (wrong < triesBeforeWaiting || wrong % triesBeforeWaiting != 0)
        return 0;
    lastWrong = std::min(lastWrong, now);
    return std::max<qint64>(0, lastWrong + waitMs - now);
}

void CodeGate::countWrong(qint64 now)
{
    ++wrong;
    lastWrong = now;
}

} // namespace Espalier
