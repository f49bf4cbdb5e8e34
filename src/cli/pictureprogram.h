// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"

#include <QCoreApplication>

namespace Espalier {

/// The second program of the command line, which also writes pictures. What needs fonts and images costs time at every
/// start, so the first one has none of it and lets the second take its place when it is asked for more than it knows.
class PictureProgram
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PictureProgram)

public:
    /// The ids of the formats that only it writes.
    static QStringList formatIds();
    /// Does --format, or else the suffix of --output, stand for one of them?
    static bool isAskedFor(const Arguments &arguments);
    /// Does not return when the other program took over. An error when a picture is asked for and the program is
    /// missing; nothing when this program may as well go on without it.
    static Result<void> replaceProcess(const Arguments &arguments, const QStringList &words);
};

} // namespace Espalier
