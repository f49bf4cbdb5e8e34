// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/application.h"
#include "cli/context.h"
#include "cli/exitcode.h"

#include <QCoreApplication>

#include <new>

namespace {

QStringList wordsOf(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromUtf8(argv[i]));
    return words;
}

} // namespace

int main(int argc, char *argv[])
{
    Espalier::prepareProcess();
    // Before QCoreApplication takes out what it thinks is meant for itself.
    const QStringList words = wordsOf(argc, argv);
    const QCoreApplication application(argc, argv);
    try {
        return Espalier::runCommandLine(words);
    } catch (const std::bad_alloc &) {
        Espalier::Context::sayAlways(QCoreApplication::translate("Espalier::CommandLine", "The memory does not suffice for this."));
        return Espalier::ExitCode::failed;
    }
}
