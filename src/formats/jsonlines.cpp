// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/jsonlines.h"

#include <algorithm>
#include <functional>
#include <yyjson.h>

namespace Espalier {

qint64 JsonLines::lineOf(yyjson_val *value) const
{
    while (value && yyjson_is_ctn(value))
        value = unsafe_yyjson_get_len(value) > 0 ? unsafe_yyjson_get_first(value) : nullptr;
    if (!value || (!yyjson_is_str(value) && !yyjson_is_raw(value)))
        return 0;
    const char *const place = yyjson_is_str(value) ? yyjson_get_str(value) : yyjson_get_raw(value);
    if (std::less<>()(place, m_parsed.begin()) || !std::less<>()(place, m_parsed.end()))
        return 0;
    const auto before = m_original.first(place - m_parsed.begin());
    return 1 + std::count(before.begin(), before.end(), '\n');
}

} // namespace Espalier
