// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Espalier {

class Progress;

/// Names of what the program makes beside a target for a moment. They are hidden, used once, and say which process they
/// belong to, so that what a killed one left behind can be told from what another one is using right now.
class TemporaryName
{
public:
    /// ".espalier-…", at most 120 bytes, another one at each call. A caller may add "-" and more.
    static QByteArray make();
    /// One of these, and the process that made it surely lives no more. Of another machine, or of a container's own
    /// space of processes, nothing is known, and the answer is no. One that ends in "-old" holds what was replaced.
    static bool isAbandoned(QByteArrayView name);
    /// Removes from the open folder \a folder what is abandoned there and belongs to this user, folders with everything
    /// in them. Never follows a link or leaves the file system. What cannot be removed stays, without a word.
    static void clear(int folder, const Progress *progress = nullptr);
};

} // namespace Espalier
