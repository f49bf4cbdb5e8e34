// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QByteArray>
#include <QCoreApplication>

#include <vector>

namespace Espalier {

class PageIcons;
class PageIds;
class PageWords;

/// The map of a page: one SVG with a card for each top folder, its folders as links on an espalier line. Always as
/// large as it is drawn; how many columns there are, and how wide, is left to the style sheet.
class PageMap {
public:
    PageMap(const Layout &layout, const PageIds &ids, const PageIcons &icons, const PageWords &words, bool byPhase);

    /// A top folder with the folders in it.
    struct Card {
        NodeIndex node;
        int branch; ///< place among the top folders
        qsizetype folders = 0; ///< all below it
        std::vector<NodeIndex> shown;
        qsizetype moreFolders = 0; ///< in it, not shown
        qsizetype files = 0; ///< in it
        int height = 0;
    };
    /// In pixels of the page.
    static constexpr int headHeight = 52;
    static constexpr int rowPitch = 24;
    static constexpr int gap = 14;
    static constexpr int nameAt = 58; ///< as page.css has it

    bool isEmpty() const { return m_cards.empty(); }
    QByteArray svg() const;
    /// Where the cards stand, for each number of columns.
    QByteArray style() const;
    struct Place {
        const Card &card;
        int column = 0;
        int y = 0;
    };
    /// The cards in \a columns of equal width.
    std::vector<Place> places(int columns) const;
    /// "+ 3 folders, 2 files", or nothing.
    QString moreOf(const Card &card) const;

private:
    Card cardOf(NodeIndex node, int branch) const;
    void card(QByteArray &out, const Card &card, size_t index) const;
    void child(QByteArray &out, NodeIndex node, int y, Phase above) const;
    void wire(QByteArray &out, const Card &card) const;
    QByteArray colourClass(NodeIndex node) const;
    int heightIn(int columns) const;
    QByteArray columns(int count) const;

    const Layout &m_layout;
    const PageIds &m_ids;
    const PageIcons &m_icons;
    const PageWords &m_words;
    bool m_byPhase;
    std::vector<Card> m_cards;
    qsizetype m_omitted = 0; ///< top folders without a card
};

} // namespace Espalier
