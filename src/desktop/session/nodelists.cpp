// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/nodelists.h"

#include "core/result.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype longestListed = 10'000; // letters of a name or a summary

/// Calls \a begin(node, depth) before the children of each node and \a end(node) behind them, without recursion.
template <typename Begin, typename End> void walkBranch(const Layout &layout, NodeIndex top, Begin begin, End end)
{
    int depth = 0;
    for (NodeIndex node = top;;) {
        begin(node, depth);
        if (const NodeIndex child = layout.firstChild(node); child != noNode) {
            node = child;
            ++depth;
            continue;
        }
        end(node);
        while (node != top && layout.nextSibling(node) == noNode) {
            node = layout.parent(node);
            --depth;
            end(node);
        }
        if (node == top)
            return;
        node = layout.nextSibling(node);
    }
}

QString listedName(const Layout &layout, NodeIndex node)
{
    return printable(layout.name(node), longestListed) + (layout.isFolder(node) ? QStringLiteral("/") : QString());
}

/// \a text in as many backquotes as it takes.
QString codeSpan(const QString &text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString marks(longest + 1, u'`');
    const QString room = text.startsWith(u'`') || text.endsWith(u'`') ? QStringLiteral(" ") : QString();
    return marks + room + text + room + marks;
}

QString escapedMarkdown(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>#|&").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

} // namespace

QString NodeLists::html(const Layout &layout, const QList<NodeIndex> &nodes)
{
    QString text = QStringLiteral("<ul>");
    for (const NodeIndex top : nodes) {
        walkBranch(
            layout, top,
            [&](NodeIndex node, int) {
                text +=
                    QStringLiteral("<li><code>") + listedName(layout, node).toHtmlEscaped() + QStringLiteral("</code>");
                if (const QString summary = layout.summary(node); !summary.isEmpty())
                    text += QStringLiteral(" – ") + printable(summary, longestListed).toHtmlEscaped();
                if (layout.firstChild(node) != noNode)
                    text += QStringLiteral("<ul>");
            },
            [&](NodeIndex node) {
                text += layout.firstChild(node) != noNode ? QStringLiteral("</ul></li>") : QStringLiteral("</li>");
            });
    }
    return text + QStringLiteral("</ul>");
}

QString NodeLists::markdown(const Layout &layout, const QList<NodeIndex> &nodes)
{
    QString text;
    for (const NodeIndex top : nodes) {
        walkBranch(
            layout, top,
            [&](NodeIndex node, int depth) {
                text += QString(2 * depth, u' ') + QStringLiteral("- ") + codeSpan(listedName(layout, node));
                if (const QString summary = layout.summary(node); !summary.isEmpty())
                    text += QStringLiteral(" – ") + escapedMarkdown(printable(summary, longestListed));
                text += u'\n';
            },
            [](NodeIndex) {});
    }
    return text;
}

} // namespace Espalier
