// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/filter.h"
#include "learn/lessonstep.h"

namespace Espalier {

struct LessonNames;

/// Questions for the wall, made of what a guide says belongs elsewhere: the words of the item are asked about, its
/// place is the answer, and the folder that sends it away is among the others.
class LessonQuestions {
public:
    /// All must outlive it. \a phases: told, by node.
    LessonQuestions(const Layout &layout, const LessonNames &names, const NodeBitmap &visible, Phase phase)
        : m_layout(layout), m_names(names), m_visible(visible), m_phase(phase)
    {
    }

    /// At most \a count, of different places; the same each time for the same layout.
    QList<LessonStep> take(int count) const;

private:
    struct Fact {
        QString words;
        NodeIndex source = noNode;
        NodeIndex target = noNode;
        bool isNew = false; ///< of the phase that is taught
    };
    QList<Fact> facts() const;
    bool isFair(const QString &words, NodeIndex target) const;
    QList<NodeIndex> others(const Fact &fact) const;
    LessonStep step(const Fact &fact, const QList<NodeIndex> &others, int number) const;

    const Layout &m_layout;
    const LessonNames &m_names;
    const NodeBitmap &m_visible;
    Phase m_phase;
};

} // namespace Espalier
