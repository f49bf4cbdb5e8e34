// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pagebudget.h"

#include "core/report.h"

#include <QLocale>

namespace Espalier {

namespace {

constexpr qint64 bytesToOpen = 33; // at most, of a folder that holds nothing: with a text it has something to open

} // namespace

PageBudget::PageBudget(const Layout &layout, const PageExplanations &explanations, qint64 bytes) : m_bytes(bytes)
{
    std::vector<int> depths(layout.indexEnd(), 0);
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        depths[node] = depths[layout.parent(node)] + 1;
        if (layout.topicUtf8(node).empty() && layout.explanation(node).isEmpty())
            continue; // the same in every amount
        const size_t depth = size_t(std::min(depths[node], PageAmounts::depths) - 1);
        auto &weights = (layout.isFolder(node) ? m_folders : m_files)[depth];
        const qint64 least = explanations.of(node, PageAmount::Nothing).size();
        for (int amount = 1; amount < pageAmounts; ++amount) {
            const qint64 size = explanations.of(node, PageAmount(amount)).size();
            const bool opens = least == 0 && size > 0 && layout.isFolder(node) && layout.firstChild(node) == noNode;
            weights[size_t(amount)] += size - least + (opens ? bytesToOpen : 0);
        }
    }
}

qint64 PageBudget::bytesWith(const PageAmounts &amounts) const
{
    qint64 bytes = m_bytes;
    for (size_t depth = 0; depth < PageAmounts::depths; ++depth)
        bytes += m_folders[depth][size_t(amounts.folders[depth])] + m_files[depth][size_t(amounts.files[depth])];
    return bytes;
}

PageAmounts PageBudget::fitted(const PageAmounts &wanted, Report &report) const
{
    PageAmounts amounts = wanted;
    bool isShorter = false;
    // Files before folders, the deepest first; of what lies at the top a sentence always stays.
    for (auto *const byDepth : {&amounts.files, &amounts.folders}) {
        for (size_t depth = PageAmounts::depths; depth-- > 0;) {
            PageAmount &amount = (*byDepth)[depth];
            const PageAmount least = depth == 0 ? PageAmount::Sentence : PageAmount::Nothing;
            while (amount > least && bytesWith(amounts) > mostBytes) {
                amount = PageAmount(int(amount) - 1);
                isShorter = true;
            }
        }
    }
    if (isShorter)
        report.add(Severity::Warning, QStringLiteral("page-shortened"),
                   tr("With all that was asked for, the page would have %1 bytes: less is said of what lies deeper. "
                      "“--explanations all” "
                      "keeps everything.")
                       .arg(QLocale().toString(bytesWith(wanted))));
    return amounts;
}

} // namespace Espalier
