// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/dropwords.h"

#include "core/result.h"

#include <QCoreApplication>

namespace Espalier {

namespace {

struct DropWordsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DropWords)
};

} // namespace

DropWords DropWords::of(const Layout &layout, const std::function<bool(NodeIndex)> &isShown, NodeIndex parent, NodeIndex before,
                        bool isBetween)
{
    DropWords words{.parent = parent};
    words.behind = before == noNode ? layout.lastChild(parent) : layout.previousSibling(before);
    while (words.behind != noNode && !isShown(words.behind))
        words.behind = layout.previousSibling(words.behind);
    if (words.behind != noNode)
        words.spot = isBetween ? Spot::After : Spot::Last;
    else if (before != noNode)
        words.spot = Spot::First;
    return words;
}

QString dropSentence(const Layout &layout, const DropWords &words, const QString &what)
{
    const auto nameOf = [&](NodeIndex node) { return printable(layout.name(node), 60); };
    const QString marked = dropMark + what + dropMark;
    const QString parent = nameOf(words.parent);
    switch (words.spot) {
    case DropWords::Spot::After: {
        const QString behind = nameOf(words.behind);
        return words.isCopy
            ? DropWordsText::tr("Copy %1 into %2, after %3").arg(marked, parent, behind)
            : DropWordsText::tr("%1 into %2, after %3", "%1 is what is dragged").arg(marked, parent, behind);
    }
    case DropWords::Spot::First:
        return words.isCopy
            ? DropWordsText::tr("Copy %1 into %2, at the beginning").arg(marked, parent)
            : DropWordsText::tr("%1 into %2, at the beginning", "%1 is what is dragged").arg(marked, parent);
    case DropWords::Spot::Last:
        return words.isCopy ? DropWordsText::tr("Copy %1 into %2, at the end").arg(marked, parent)
                            : DropWordsText::tr("%1 into %2, at the end", "%1 is what is dragged").arg(marked, parent);
    case DropWords::Spot::Only:
        break;
    }
    return words.isCopy ? DropWordsText::tr("Copy %1 into %2").arg(marked, parent)
                        : DropWordsText::tr("%1 into %2", "%1 is what is dragged").arg(marked, parent);
}

} // namespace Espalier
