// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QList>
#include <QString>

#include <functional>

namespace Espalier {

/// What the pane is about.
struct ExplanationSubject {
    enum class Kind { Node, Several, Topic, Word };
    Kind kind = Kind::Node;
    NodeIndex node = rootNode; ///< of Kind::Node; the root is the project
    QString name; ///< path of a topic, or a word of the glossary

    friend bool operator==(const ExplanationSubject &, const ExplanationSubject &) = default;
};

/// What was read before, as a browser keeps it: going back and then elsewhere forgets what was ahead.
class ExplanationHistory {
public:
    static constexpr qsizetype mostPlaces = 50;

    struct Place {
        ExplanationSubject subject;
        int scroll = 0;
    };
    /// Whether a place can still be gone to.
    using Stands = std::function<bool(const ExplanationSubject &)>;

    /// A step to \a subject; several selected nodes are passed through and not come back to. \a scroll: of what is
    /// left.
    void visit(const ExplanationSubject &subject, int scroll);
    bool canGo(int step, const Stands &stands) const { return placeFrom(step, stands) >= 0; }
    /// One step back (-1) or forward (1), past what is gone; nullptr: there is none.
    const Place *go(int step, int scroll, const Stands &stands);
    void clear();

private:
    qsizetype placeFrom(int step, const Stands &stands) const;

    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace Espalier
