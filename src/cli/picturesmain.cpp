// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/application.h"
#include "picture/offscreenapplication.h"
#include "picture/registerpictures.h"

/// The same command line with the formats that need fonts and images. Started by espalier-cli, see PictureProgram.
int main(int argc, char *argv[])
{
    Espalier::prepareProcess();
    const QStringList words = Espalier::wordsOf(argc, argv);
    const auto application = Espalier::makeOffscreenApplication(argc > 0 ? argv[0] : "");
    return Espalier::runCommandLine(words, Espalier::registerPictures);
}
