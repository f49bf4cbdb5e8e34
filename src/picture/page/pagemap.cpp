// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pagemap.h"

#include "picture/page/pageicons.h"
#include "picture/page/pageids.h"
#include "picture/page/pagetext.h"
#include "picture/page/pagewords.h"

#include <algorithm>
#include <numeric>

namespace Espalier {

namespace {

constexpr size_t mostCards = 96;
constexpr size_t mostChildren = 12; // of a card
constexpr int cardFoot = 14;
constexpr int leastWidth = 246; // of a card; narrower only where there is but one column
constexpr int trunkAt = 25; // x

/// About how wide \a c is in the interface fonts of today's systems, in ems. Fonts of this system would say more, and
/// something else on every other.
double emsOf(char32_t c)
{
    if (QStringView(u"iIjl.,:;'|!()[] ").contains(QChar(char16_t(c < 0x80 ? c : u'x'))))
        return 0.28;
    if (c == U'f' || c == U't' || c == U'r' || c == U'-')
        return 0.38;
    if (c == U'm' || c == U'w' || c == U'M' || c == U'W' || c == U'@')
        return 0.9;
    if (c < 0x80)
        return c >= U'A' && c <= U'Z' ? 0.66 : 0.56;
    return c >= 0x1100 ? 1.05 : 0.64;
}

/// \a name, or as much of it as has room in \a ems.
QString fittingName(const QString &name, double ems)
{
    double width = 0;
    qsizetype fits = 0;
    const QList<uint> letters = name.toUcs4();
    for (const uint letter : letters) {
        width += emsOf(letter);
        if (width <= ems - 0.8)
            ++fits;
        if (width > ems)
            return QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.data()), fits) + u'…';
    }
    return name;
}

void svgText(QByteArray &out, const QString &name, double ems)
{
    const QString shown = fittingName(name, ems);
    PageText::text(out, shown);
    if (shown == name)
        return;
    out += "<title>";
    PageText::text(out, name);
    out += "</title>";
}

/// How tall columns must at least be so that cards in their order fit into \a count of them.
int columnHeight(const std::vector<int> &heights, int count)
{
    int least = *std::ranges::max_element(heights);
    int most = std::accumulate(heights.begin(), heights.end(), 0) + PageMap::gap * int(heights.size());
    while (least < most) {
        const int tried = (least + most) / 2;
        int columns = 1;
        int height = -PageMap::gap;
        for (const int one : heights) {
            height += PageMap::gap + one;
            if (height > tried) {
                ++columns;
                height = one;
            }
        }
        if (columns <= count)
            most = tried;
        else
            least = tried + 1;
    }
    return least;
}

} // namespace

PageMap::PageMap(const Layout &layout, const PageIds &ids, const PageIcons &icons, const PageWords &words, bool byPhase)
    : m_layout(layout), m_ids(ids), m_icons(icons), m_words(words), m_byPhase(byPhase)
{
    int branch = 0;
    for (NodeIndex node = layout.firstChild(rootNode); node != noNode; node = layout.nextSibling(node)) {
        if (!layout.isFolder(node))
            continue;
        if (m_cards.size() < mostCards)
            m_cards.push_back(cardOf(node, branch++));
        else
            ++m_omitted;
    }
}

PageMap::Card PageMap::cardOf(NodeIndex node, int branch) const
{
    Card card{.node = node, .branch = branch, .shown = {}};
    for (NodeIndex below = m_layout.next(node, node); below != noNode; below = m_layout.next(below, node))
        card.folders += m_layout.isFolder(below) ? 1 : 0;
    for (NodeIndex child = m_layout.firstChild(node); child != noNode; child = m_layout.nextSibling(child)) {
        if (!m_layout.isFolder(child))
            ++card.files;
        else
            card.shown.push_back(child);
    }
    if (card.shown.size() > mostChildren) {
        card.moreFolders = qsizetype(card.shown.size() - mostChildren) + 1;
        card.shown.resize(mostChildren - 1);
    }
    const int rows = int(card.shown.size()) + (card.moreFolders > 0 || card.files > 0 ? 1 : 0);
    card.height = headHeight + rowPitch * rows + (rows > 0 ? cardFoot : 0);
    return card;
}

QByteArray PageMap::colourClass(NodeIndex node) const
{
    const Phase phase = m_layout.toldPhase(node);
    return phase == Phase::None ? QByteArray() : "p" + QByteArray::number(toNumber(phase));
}

QByteArray PageMap::svg() const
{
    QByteArray out = "<div class=mapbox><svg class=map role=group aria-labelledby=:map>";
    for (size_t i = 0; i < m_cards.size(); ++i)
        card(out, m_cards[i], i);
    out += "</svg></div>";
    if (m_omitted > 0) {
        out += "<p class=dim>";
        PageText::text(
            out, m_words(QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n more folder(s) stand below."), int(m_omitted)));
    }
    return out;
}

void PageMap::card(QByteArray &out, const Card &card, size_t index) const
{
    const QByteArray colour = m_byPhase ? colourClass(card.node) : "b" + QByteArray::number(card.branch % 8);
    const QByteArray id = m_ids.of(card.node);
    out += "<g class=\"k k" + QByteArray::number(index) + ' ' + colour
        + "\"><rect class=card height=" + QByteArray::number(card.height) + " /><rect class=tile />";
    out += m_icons.onMap(card.node);
    out += "<a";
    PageText::attribute(out, "href", '#' + id);
    out += "><text class=t>";
    svgText(out, m_layout.name(card.node), (leastWidth - 50 - 36) / 14.5);
    out += "</text></a><text class=q>" + m_words.number(card.folders).toUtf8() + "</text>";
    wire(out, card);
    int y = headHeight + rowPitch / 2;
    for (const NodeIndex node : card.shown) {
        child(out, node, y, m_layout.toldPhase(card.node));
        y += rowPitch;
    }
    if (const QString more = moreOf(card); !more.isEmpty()) {
        out += "<text class=more y=" + QByteArray::number(y) + '>';
        PageText::text(out, more);
        out += "</text>";
    }
    out += "</g>";
}

void PageMap::wire(QByteArray &out, const Card &card) const
{
    if (card.shown.empty())
        return;
    out += "<path class=w d=\"M25 41";
    int y = headHeight + rowPitch / 2;
    const int last = y + rowPitch * int(card.shown.size() - 1);
    out += 'V' + QByteArray::number(last - 8);
    for (; y <= last; y += rowPitch)
        out += 'M' + QByteArray::number(trunkAt) + ' ' + QByteArray::number(y - 8) + "q0 8 8 8h6";
    out += "\"/>";
}

void PageMap::child(QByteArray &out, NodeIndex node, int y, Phase above) const
{
    const Phase phase = m_byPhase ? m_layout.toldPhase(node) : Phase::None;
    out += "<a";
    PageText::attribute(out, "href", '#' + m_ids.of(node));
    if (m_byPhase && phase != above)
        PageText::attribute(out, "class", colourClass(node));
    // Both stand at the height of the row; the style sheet moves them from there.
    const QByteArray at = " y=" + QByteArray::number(y);
    out += "><use href=#:s" + QByteArray::number(std::max(1, toNumber(phase))) + at + " /><text" + at + '>';
    svgText(out, m_layout.name(node), (leastWidth - nameAt - 10) / 13.0);
    out += "</text></a>";
}

QString PageMap::moreOf(const Card &card) const
{
    const QString folders = m_words(QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n folder(s)"), int(card.moreFolders));
    const QString files = m_words(QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n file(s)"), int(card.files));
    if (card.moreFolders > 0 && card.files > 0)
        return QStringLiteral("+ %1, %2").arg(folders, files);
    if (card.moreFolders > 0)
        return u"+ " + folders;
    return card.files > 0 ? QString(u"+ " + files) : QString();
}

QByteArray PageMap::style() const
{
    if (m_cards.empty())
        return {};
    QByteArray out = columns(1);
    for (const int count : {2, 3, 4}) {
        const int width = count * leastWidth + (count - 1) * PageMap::gap;
        out += "@container (min-width:" + QByteArray::number(width) + "px){" + columns(count) + '}';
    }
    return out;
}

int PageMap::heightIn(int columns) const
{
    std::vector<int> heights;
    for (const Card &card : m_cards)
        heights.push_back(card.height);
    return columnHeight(heights, columns);
}

std::vector<PageMap::Place> PageMap::places(int columns) const
{
    std::vector<Place> places;
    const int height = heightIn(columns);
    int column = 0;
    int y = 0;
    for (const Card &card : m_cards) {
        if (y + card.height > height) {
            ++column;
            y = 0;
        }
        places.push_back({card, column, y});
        y += card.height + gap;
    }
    return places;
}

QByteArray PageMap::columns(int count) const
{
    QByteArray out =
        ".map{--n:" + QByteArray::number(count) + ";height:" + QByteArray::number(heightIn(count) + 2) + "px}";
    const std::vector<Place> all = places(count);
    for (size_t i = 0; i < all.size(); ++i)
        out += ".k" + QByteArray::number(i) + "{--x:" + QByteArray::number(all[i].column)
            + ";--y:" + QByteArray::number(all[i].y) + "px}";
    return out;
}

} // namespace Espalier
