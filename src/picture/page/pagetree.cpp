// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pagetree.h"

#include "core/progress.h"
#include "formats/chunkedoutput.h"
#include "picture/page/pageicons.h"
#include "picture/page/pageids.h"
#include "picture/page/pagetext.h"

namespace Espalier {

PageTree::PageTree(const Layout &layout, const PageIds &ids, const PageIcons &icons,
                   const PageExplanations &explanations, bool byPhase)
    : m_layout(layout), m_ids(ids), m_icons(icons), m_explanations(explanations), m_byPhase(byPhase)
{
}

bool PageTree::write(ChunkedOutput &output, const PageAmounts &amounts, Progress *progress)
{
    m_branch = -1;
    m_above = {{.node = rootNode, .id = {}, .isOpen = true}};
    output.text() += "<ul id=:all>";
    for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
        QByteArray &out = output.text();
        closeTo(out, m_layout.parent(node));
        const bool isFolder = m_layout.isFolder(node);
        const PageAmount amount = amounts.of(isFolder, int(m_above.size()));
        if (isFolder)
            folder(out, node, amount);
        else
            file(out, node, amount);
        if (progress)
            progress->advance();
        if (!output.flushIfFull())
            return false;
    }
    closeTo(output.text(), rootNode);
    output.text() += "</ul>";
    return true;
}

void PageTree::closeTo(QByteArray &out, NodeIndex parent)
{
    for (; m_above.back().node != parent; m_above.pop_back()) {
        if (m_above.back().isOpen)
            out += "</ul></details>";
    }
}

/// Only where it is another one than its folder's: the style is inherited.
QByteArray PageTree::colourOf(NodeIndex node) const
{
    const bool isTop = m_above.size() == 1;
    if (!m_byPhase)
        return isTop && m_layout.isFolder(node) ? "b" + QByteArray::number(m_branch % 8) : QByteArray();
    const Phase phase = m_layout.toldPhase(node);
    const bool isNew = isTop ? phase != Phase::None : phase != m_layout.toldPhase(m_layout.parent(node));
    return isNew ? "p" + QByteArray::number(toNumber(phase)) : QByteArray();
}

void PageTree::openItem(QByteArray &out, NodeIndex node, const char *more) const
{
    QByteArray classes = colourOf(node);
    if (*more != '\0')
        classes += classes.isEmpty() ? QByteArray(more) : QByteArray(" ") + more;
    out += "<li";
    if (!classes.isEmpty())
        PageText::attribute(out, "class", classes);
}

void PageTree::nameAndSummary(QByteArray &out, NodeIndex node, const char *tag) const
{
    out += QByteArray("<") + tag + '>';
    PageText::text(out, m_layout.nameUtf8(node));
    out += QByteArray("</") + tag + '>';
    if (const std::string_view summary = m_layout.summaryUtf8(node); !summary.empty()) {
        out += "<i>";
        PageText::text(out, summary);
        out += "</i>";
    }
}

void PageTree::folder(QByteArray &out, NodeIndex node, PageAmount amount)
{
    if (m_above.size() == 1)
        ++m_branch;
    QByteArray id;
    m_ids.append(id, m_above.back().id, node);
    const QByteArray text = m_explanations.of(node, amount);
    const bool hasList = m_layout.firstChild(node) != noNode && int(m_above.size()) < deepestList;
    if (!hasList && text.isEmpty()) {
        openItem(out, node, "d"); // nothing would come of opening it
        PageText::attribute(out, "id", id);
        out += "><span>" + m_icons.of(node);
        nameAndSummary(out, node, "b");
        out += "</span>";
    } else {
        openItem(out, node, "");
        out += "><details><summary>" + m_icons.of(node);
        const QByteArray heading = 'h' + QByteArray::number(std::min(int(m_above.size()) + 1, 6));
        nameAndSummary(out, node, heading.constData());
        out += "</summary><div";
        PageText::attribute(out, "id", id);
        out += '>' + text + "</div>" + (hasList ? "<ul>" : "</details>");
    }
    if (m_layout.firstChild(node) != noNode)
        m_above.push_back({.node = node, .id = std::move(id), .isOpen = hasList});
}

void PageTree::file(QByteArray &out, NodeIndex node, PageAmount amount)
{
    QByteArray id;
    m_ids.append(id, m_above.back().id, node);
    openItem(out, node, "");
    PageText::attribute(out, "id", id);
    out += "><span>" + m_icons.of(node);
    nameAndSummary(out, node, "b");
    out += "</span>" + m_explanations.of(node, amount);
}

} // namespace Espalier
