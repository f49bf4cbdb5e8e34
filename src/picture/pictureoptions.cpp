// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pictureoptions.h"

#include <type_traits>

namespace Espalier {

PictureOptions PictureOptions::from(const OptionValues &given, const FormatInfo &format)
{
    const OptionValues values = given.completed(format.options);
    PictureOptions options;
    // The choices stand in the order of the values (see PictureFormats).
    const auto choose = [&values](QStringView id, auto &target) {
        if (const qsizetype choice = values.choice(id); choice >= 0)
            target = std::remove_reference_t<decltype(target)>(choice);
    };
    choose(u"style", options.style);
    choose(u"direction", options.direction);
    choose(u"theme", options.theme);
    choose(u"page", options.paper);
    options.isPaged = values.choice(u"page") >= 0 && options.paper != PicturePaper::One;
    if (values.has(u"scale"))
        options.scale = values.number(u"scale");
    if (values.has(u"files"))
        options.files = values.isOn(u"files");
    options.isTransparent = values.isOn(u"transparent");
    if (values.has(u"title"))
        options.title = values.text(u"title");
    return options;
}

} // namespace Espalier
