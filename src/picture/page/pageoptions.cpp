// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pageoptions.h"

namespace Espalier {

PageOptions PageOptions::from(const OptionValues &given, const FormatInfo &format)
{
    const OptionValues values = given.completed(format.options);
    PageOptions options;
    // The choices stand in the order of the values (see PictureFormats).
    if (const qsizetype choice = values.choice(u"explanations"); choice >= 0)
        options.contents = PageContents(choice);
    if (const qsizetype choice = values.choice(u"theme"); choice >= 0)
        options.theme = PageTheme(choice);
    if (values.has(u"map"))
        options.map = values.isOn(u"map");
    if (values.has(u"title") && !values.text(u"title").trimmed().isEmpty())
        options.title = values.text(u"title");
    return options;
}

} // namespace Espalier
