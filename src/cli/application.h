// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Espalier {

class FormatRegistry;

/// Makes the process fit for a command line: three open streams, no death by a closed pipe.
void prepareProcess();

/// The words behind the program's name.
QStringList wordsOf(int argc, char *argv[]);

/// Runs the program with \a words, which stand behind its name, and returns the exit code. \a addPictures: adds the
/// formats that need fonts and images; without it, what asks for one is handed to the program that has them.
int runCommandLine(const QStringList &words, void (*addPictures)(FormatRegistry &) = nullptr);

} // namespace Espalier
