// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/palette/paletteentry.h"

#include <optional>

namespace Espalier {

class PaletteHistory;

/// Where the palette finds one kind of things, as they are while it is open.
class PaletteSource {
public:
    virtual ~PaletteSource() = default;

    struct Found {
        QList<PaletteEntry> best; ///< the best ones first; with nothing typed in the source's own order
        qsizetype count = 0; ///< of all that fit
    };

    virtual PaletteGroup group() const = 0;
    virtual Found find(const FuzzyMatcher &matcher, const PaletteHistory &history, qsizetype most) = 0;
    /// What \a id named when it was used; nothing if that is not there any more.
    virtual std::optional<PaletteEntry> entry(const QString &id) = 0;
};

/// What can be found, and under which other names.
struct PaletteCandidate {
    PaletteEntry entry;
    QString english; ///< its title in English, where the program speaks another language
    QStringList aliases; ///< never shown
};

/// A few hundred things that are all known beforehand: commands, topics, files.
class PaletteListSource final : public PaletteSource {
public:
    PaletteListSource(PaletteGroup group, QList<PaletteCandidate> candidates);

    PaletteGroup group() const final { return m_group; }
    Found find(const FuzzyMatcher &matcher, const PaletteHistory &history, qsizetype most) final;
    std::optional<PaletteEntry> entry(const QString &id) final;

private:
    PaletteGroup m_group;
    QList<PaletteCandidate> m_candidates;
};

} // namespace Espalier
