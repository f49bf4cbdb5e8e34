// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formatregistry.h"

/// Every format in the order of the contract: a function `void addNameFormat(FormatRegistry &)` beside what reads and
/// writes it. This line is all that the rest of the program needs to know of it.
#define ESPALIER_FORMATS(format)                                                                                       \
    format(ProjectFile) format(Directory) format(Archives) /* another room's, as the pictures are */                   \
        format(Text) format(Markdown) format(TreeJson) format(PathList) format(Csv) format(Opml) format(Pictures)      \
            format(ShellScripts) format(PowerShellScript) format(CmdScript) format(PythonScript) format(Cookiecutter)  \
                format(Copier) format(Info) format(LsLint) format(Mermaid) format(PlantUml) format(Dot)                \
                    format(Freeplane) format(Readme) format(Exercise) format(TeachingPictures) format(Gift)            \
                        format(MoodleXml) format(Anki)

namespace Espalier {

#define ESPALIER_DECLARE(format) void add##format##Format(FormatRegistry &registry);
ESPALIER_FORMATS(ESPALIER_DECLARE)
#undef ESPALIER_DECLARE

void registerFormats(FormatRegistry &registry)
{
#define ESPALIER_REGISTER(format) add##format##Format(registry);
    ESPALIER_FORMATS(ESPALIER_REGISTER)
#undef ESPALIER_REGISTER
}

} // namespace Espalier
