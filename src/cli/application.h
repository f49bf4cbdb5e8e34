// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Espalier {

/// Makes the process fit for a command line: three open streams, no death by a closed pipe.
void prepareProcess();

/// Runs the program with \a words, which stand behind its name, and returns the exit code.
int runCommandLine(const QStringList &words);

} // namespace Espalier
