// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/explanation.h"
#include "picture/page/pageoptions.h"

#include <array>

namespace Espalier {

class PageIds;
class PageMarkup;
class PageWords;

/// How much is said of one node.
enum class PageAmount : quint8 { Nothing, Sentence, Introduction, Complete };
inline constexpr int pageAmounts = 4;

/// How much is said of nodes by how deep they lie.
struct PageAmounts {
    static constexpr int depths = 6; ///< top folders, what is in them …; the last stands for all deeper

    std::array<PageAmount, depths> folders{};
    std::array<PageAmount, depths> files{};

    /// \a depth: 1 of what lies in the project itself.
    PageAmount of(bool isFolder, int depth) const
    {
        return (isFolder ? folders : files)[size_t(std::min(depth, depths) - 1)];
    }
    static PageAmounts of(PageContents contents);
};

/// What a page says of the nodes of a layout, as HTML.
class PageExplanations {
public:
    enum class Pictures { Told, Drawn };

    /// All must outlive it. \a pictures: drawn for browsers; other readers of HTML know no drawings inside a text.
    PageExplanations(const Layout &layout, const Guide &guide, const PageIds &ids, const PageWords &words,
                     PageContents contents, Pictures pictures = Pictures::Told);

    /// Texts of \a node; the person's own notes are always whole. Empty: there is nothing to say.
    QByteArray of(NodeIndex node, PageAmount amount) const;
    /// A text of the project or of the guide as a whole.
    QByteArray ofMarkdown(const QString &markdown) const;

private:
    void section(QByteArray &out, const GuideSection &section, const PageMarkup &markup) const;

    const Layout &m_layout;
    const Guide &m_guide;
    const PageIds &m_ids;
    const PageWords &m_words;
    bool m_withNotes;
    Guide m_pictures; // null where they are told
};

} // namespace Espalier
