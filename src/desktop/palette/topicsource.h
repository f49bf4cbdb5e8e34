// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/palette/palettesource.h"
#include "guide/guide.h"
#include "learn/classlimits.h"

namespace Espalier {

/// The topics of a guide for the palette: which of them a layout has, and what their explanations hold.
class PaletteTopics {
public:
    /// \a limits: what lies beyond is not found. \a show: brings a topic before the person, by its path.
    PaletteTopics(const Guide &guide, const Layout &layout, const ClassLimits &limits,
                  std::function<void(const QString &)> show);

    const QList<PaletteCandidate> &candidates() const { return m_candidates; }
    /// Those whose explanation holds every word, with what stands around the first. Reads all of the guide when it is
    /// asked for the first time.
    PaletteSource::Found explaining(const QString &words, qsizetype most);

private:
    struct Text {
        QString written; ///< all that the guide says of it
        QString folded; ///< the same, to be searched
    };

    QList<Topic> m_topics; // of the candidates
    QList<PaletteCandidate> m_candidates;
    QList<Text> m_texts; // of each topic, once they were asked for
};

} // namespace Espalier
