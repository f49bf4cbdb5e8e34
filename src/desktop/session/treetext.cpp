// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/treetext.h"

#include "core/text/drawntree.h"
#include "guide/guide.h"
#include "guide/guidereader.h"

#include <algorithm>

namespace Espalier {

namespace {

bool mayBeTreeText(QStringView format)
{
    return format.isEmpty() || format == u"text" || format == u"ascii" || format == u"paths" || format == u"markdown";
}

/// Does it say more of its folders than their names and comments?
bool explains(const Guide &guide)
{
    return !guide.phases().isEmpty() || !guide.starters().isEmpty()
        || std::ranges::any_of(guide.topics(), [](const Topic &topic) {
               return !topic.body.isEmpty() || !topic.sections.isEmpty() || topic.ownPhase != Phase::None;
           });
}

} // namespace

bool isTreeText(QStringView format, const QByteArray &bytes)
{
    if (!mayBeTreeText(format) || (format == u"paths" && bytes.contains('\0')))
        return false;
    return format != u"markdown" || !explains(GuideReader::read(bytes, {}));
}

bool isDoubtful(const DrawnTree &tree)
{
    for (size_t line = 0; line < tree.lines.size(); ++line) {
        const LineKind kind = tree.lines[line].kind;
        if (kind == LineKind::Unread)
            return true;
        if ((kind == LineKind::Node || kind == LineKind::Root) && tree.sureness(line) >= Sureness::Guess)
            return true;
    }
    return false;
}

} // namespace Espalier
