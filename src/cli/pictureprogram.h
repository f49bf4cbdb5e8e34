// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace Espalier {

/// The second program of the command line, which also writes pictures. What needs fonts and images costs time at every
/// start, so the first one has none of it and lets the second take its place when it is asked for more than it knows.
class PictureProgram
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PictureProgram)

public:
    static bool isInstalled();
    /// Does not return when the other program took over, else gives the reason. \a words: what it is to be called with.
    static Error replaceProcess(const QStringList &words);
};

} // namespace Espalier
