// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/guide.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace Espalier {

/// What a section of an explanation is for, where its label is one that the program knows.
enum class SectionRole {
    Plain,
    Belongs,          ///< what belongs here
    BelongsElsewhere, ///< what does not
    Steps,            ///< of a learning path
    Mistakes,
    Files, ///< names with what they are
};
SectionRole roleOf(const GuideSection &section);
/// Its label, in the program's language where it is a known one.
QString shownLabel(const GuideSection &section);
/// One of its items, the phase that a step begins with in the program's language.
QString shownItem(const GuideSection &section, qsizetype index);

/// How many folders and files of each phase there are.
struct PhaseCounts {
    std::array<qsizetype, 5> folders{}; ///< by toNumber(); 0: nothing says any
    qsizetype files = 0;
    qsizetype allFolders() const;
};

/// What there is to say of a node, a topic or a project: texts only, nothing of how they look. The pane, the terminal and
/// READMEs are made from it; what is Markdown they read by richBlocks() or pass on as it is.
struct Explanation {
    QString name;
    Phase phase = Phase::None; ///< None: says nothing
    QString lead;              ///< the sentence below the name, plain
    QStringList tags;
    QString body; ///< Markdown
    QList<GuideSection> sections;
    int notesSection = -1; ///< which of them are the person's own notes; -1: none
    std::optional<PhaseCounts> counts;
    QString base; ///< path of the topic that the texts are of: relative links start there
    QString path; ///< "mlops/serving"; empty for the root and for several
    bool offersNotes = false; ///< there is nothing to read but what to do about it
    bool isEmpty() const { return body.isEmpty() && sections.isEmpty() && !counts; }
};

/// Gathers what there is to say of the nodes of a layout, from it and its guide.
class Explainer
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Explanation)

public:
    /// Both must outlive it. \a guide: the one that the layout's topics are of.
    Explainer(const Layout &layout, const Guide &guide) : m_layout(layout), m_guide(guide) {}

    /// With what the starter of that id is about, and \a phase, or with \c None all of them.
    Explanation ofProject(const QString &starter, Phase phase) const;
    /// Not for the root.
    Explanation ofNode(NodeIndex node) const;
    /// \a tops: of the \a selected ones those that lie in no other of them.
    Explanation ofSeveral(const QList<NodeIndex> &tops, qsizetype selected) const;
    static Explanation ofTopic(const Topic &topic);

private:
    const Topic *topicOf(NodeIndex node) const;
    void addPhases(Explanation &explanation, const QString &starterId, Phase shown) const;
    void addNotes(Explanation &explanation, NodeIndex node) const;
    PhaseCounts countBelow(const QList<NodeIndex> &tops) const;

    const Layout &m_layout;
    const Guide &m_guide;
};

/// Cuts an explanation that travelled with its node back into body and labelled sections.
struct LabelledText {
    QString body;
    QList<GuideSection> sections;
};
LabelledText labelledText(const QString &markdown);

} // namespace Espalier
