// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/palette/palettehistory.h"
#include "desktop/palette/palettesource.h"

#include <memory>
#include <optional>
#include <vector>

namespace Espalier {

/// What the palette shows for what was typed: one section for each group in which something fits, the one with the best
/// first. A sign in front narrows it to one group. Knows no widgets.
class PaletteSearch {
public:
    static constexpr qsizetype mostInSection = 200; ///< more are counted, but not listed

    explicit PaletteSearch(std::vector<std::unique_ptr<PaletteSource>> sources) : m_sources(std::move(sources)) { }

    struct Section {
        QString title;
        QList<PaletteEntry> entries;
        qsizetype count = 0; ///< of all that fit
    };
    struct Results {
        QList<Section> sections;
        qsizetype count = 0;
        QString words; ///< typed, without the sign
        std::optional<PaletteGroup> scope; ///< that the sign narrowed it to
    };

    /// With nothing typed: what was used last, or, as long as nothing was, commands and files.
    Results find(const QString &typed);
    /// A few that fit what was typed but for its last letters.
    QList<PaletteEntry> closest(const QString &typed);

    const PaletteHistory &history() const { return m_history; }
    void remember(const PaletteEntry &entry) { m_history.add(entry.id); }

    static QChar prefixOf(PaletteGroup group);
    static std::optional<PaletteGroup> scopeOf(QStringView typed);
    static QString wordsOf(QStringView typed);
    static QString titleOf(PaletteGroup group);

private:
    QList<PaletteEntry> lastUsed();

    std::vector<std::unique_ptr<PaletteSource>> m_sources;
    PaletteHistory m_history;
};

} // namespace Espalier
