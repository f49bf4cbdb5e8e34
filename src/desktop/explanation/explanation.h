// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "picture/nodefigure.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <optional>

namespace Espalier {

class Guide;
class Session;
struct GuideSection;
struct Topic;

/// One labelled part of what the pane says.
struct ExplanationSection {
    enum class Look {
        Plain,    ///< as Markdown has it
        Ticks,    ///< what belongs here
        Crosses,  ///< what belongs elsewhere
        Steps,    ///< numbers on a line, in the colours of phases
        Warnings, ///< mistakes
        Files,    ///< names with what they are
    };
    QString label; ///< in the program's language where it is a known one
    Look look = Look::Plain;
    QString text;      ///< Markdown
    QStringList items; ///< Markdown
    bool numbered = false;
};

/// How many folders and files of each phase there are.
struct PhaseCounts {
    std::array<qsizetype, 5> folders{}; ///< by toNumber(); 0 is not used
    qsizetype files = 0;
    qsizetype allFolders() const;
};

/// What the pane says of whatever is shown: texts only, nothing of how they look.
struct Explanation {
    QString name;
    NodeFigure figure;
    Phase phase = Phase::None; ///< None: no chip
    QString lead;              ///< the sentence below the name, plain
    QStringList tags;
    QString body; ///< Markdown
    QList<ExplanationSection> sections;
    std::optional<PhaseCounts> counts;
    QString base; ///< path of the topic that the texts are of: relative links start there
    QString path; ///< "mlops/serving"; empty for the root and for several
    bool offersNotes = false; ///< there is nothing to read but what to do about it
    bool isEmpty() const { return body.isEmpty() && sections.isEmpty() && !counts; }
};

/// Gathers what there is to say, from the layout and the guide.
class Explainer
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Explanation)

public:
    explicit Explainer(const Session &session) : m_session(session) {}

    Explanation ofSelection() const;
    Explanation ofTopic(const Topic &topic) const;

private:
    Explanation ofProject() const;
    Explanation ofNode(NodeIndex node) const;
    Explanation ofSeveral(const QList<NodeIndex> &nodes) const;
    void addPhases(Explanation &explanation) const;
    void addTopic(Explanation &explanation, const Topic &topic) const;
    void addNotes(Explanation &explanation, NodeIndex node) const;
    PhaseCounts countBelow(const QList<NodeIndex> &tops) const;

    const Session &m_session;
};

/// Cuts an explanation that travelled with its node back into body and labelled sections.
struct LabelledText {
    QString body;
    QList<GuideSection> sections;
};
LabelledText labelledText(const QString &markdown);

} // namespace Espalier
