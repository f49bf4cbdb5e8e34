// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/guide.h"

namespace Espalier {

/// Why something does not stand where it was put, in the guide's words.
struct ExerciseReason {
    QString folder; ///< name of the chosen one, which sends it away; empty: the item speaks for itself
    QString words; ///< plain; empty: nobody says anything

    /// "fixtures: “The sample for trying the program → data/raw”"
    QString toString() const;
};

/// What a guide says to somebody who practises. Where the guide is not at hand, what travelled with the nodes does.
class ExerciseWords {
public:
    /// Both must outlive it. \a layout: of which nodes are meant.
    ExerciseWords(const Layout &layout, const Guide &guide) : m_layout(layout), m_guide(guide) { }

    /// Of an item of the topic \a why that was put into \a chosen (\c noNode: nowhere) and not into one of \a places.
    /// The chosen folder's "Belongs elsewhere", else the item's "Belongs here", else its summary.
    ExerciseReason reason(const QString &why, const QStringList &places, NodeIndex chosen,
                          const QString &summary) const;
    /// What belongs in a folder of that topic, the first of it; empty: nothing is known.
    QStringList belongings(const QString &why) const;
    /// A folder of the layout that sends it away, with its words; its name is empty if there is none.
    ExerciseReason otherFolder(const QString &why, const QStringList &places) const;

private:
    QList<GuideSection> sectionsOf(NodeIndex node) const;
    /// What \a folder says of a topic that does not belong in it; empty: nothing.
    QString sendingWords(NodeIndex folder, const QString &why, const QStringList &places) const;

    const Layout &m_layout;
    const Guide &m_guide;
};

} // namespace Espalier
