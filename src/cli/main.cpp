// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/application.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    Espalier::prepareProcess();
    // Before QCoreApplication takes out what it thinks is meant for itself.
    const QStringList words = Espalier::wordsOf(argc, argv);
    const QCoreApplication application(argc, argv);
    return Espalier::runCommandLine(words);
}
