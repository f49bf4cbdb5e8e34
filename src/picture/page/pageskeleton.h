// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"
#include "picture/page/pageoptions.h"

#include <QByteArray>

#include <array>

namespace Espalier {

class Layout;
class PageExplanations;
class PageIcons;
class PageWords;

/// What a page knows of the project as a whole.
struct PageFacts {
    QString title;
    QString summary;
    QString guide; ///< name; empty: none
    qsizetype folders = 0;
    qsizetype files = 0;
    std::array<qsizetype, 4> foldersByPhase{};
    Phase last = Phase::None; ///< the latest phase of any node; None: phases say nothing here

    static PageFacts of(const Layout &layout, const Guide &guide, const PageOptions &options, const PageWords &words);
    bool hasPhases() const { return last > Phase::Beginner; }
};

/// All of a page but the tree: what stands above, below and beside it.
class PageSkeleton {
public:
    /// All must outlive it.
    PageSkeleton(const PageFacts &facts, const PageWords &words, const PageIcons &icons)
        : m_facts(facts), m_words(words), m_icons(icons)
    {
    }

    /// Everything up to the style, hashes of style and script included.
    QByteArray head(const QByteArray &style, const QByteArray &script, PageTheme theme) const;
    /// From the body's beginning to the texts of the project.
    QByteArray top() const;
    QByteArray overview(const QByteArray &map) const;
    /// The phases and what the guide says of itself.
    QByteArray guideTexts(const Guide &guide, const PageExplanations &explanations, PageContents contents) const;
    QByteArray bottom(const Guide &guide, const QByteArray &script) const;

private:
    QByteArray phaseChoice() const;
    QByteArray search() const;
    QByteArray scriptWords() const;
    QByteArray escaped(const QString &text) const;
    QByteArray word(const char *text, int count = -1) const;

    const PageFacts &m_facts;
    const PageWords &m_words;
    const PageIcons &m_icons;
};

} // namespace Espalier
