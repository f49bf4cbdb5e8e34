// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/explanation.h"
#include "picture/nodefigure.h"

#include <optional>

namespace Espalier {

class Session;
struct GlossaryEntry;
struct LikelyTopic;

/// What the pane shows: an explanation with the figure beside its name, and what only a window can offer with it.
struct ExplanationPage : Explanation {
    NodeFigure figure;
    NodeIndex node = noNode; ///< that it is of; the root for the project; noNode: a topic, a word or several nodes

    /// The latest phase that is no news: what the layout holds, or what is shown. Links to later topics say theirs.
    Phase known = Phase::None;

    struct NewTopic {
        QString path;
        QString name;
        QString summary;
    };
    /// What the guide has right below it from a later phase on.
    struct News {
        Phase phase = Phase::None;
        QList<NewTopic> topics;
        bool hasPreview = false; ///< it is the next phase, that growing offers
    };
    News news;

    std::optional<QPair<qsizetype, qsizetype>> inside; ///< folders and files right below a folder
    bool isOwnText = false;     ///< only the body is shown: the person's own words
    bool isUnexplained = false; ///< nobody but the person says anything of it
    bool hasGuide = true; ///< the project was made from one
    QString explainedAbove; ///< path of the nearest folder's topic, for what is unexplained
    QString notesGoTo; ///< a sentence: where the notes end up
    QString notesKept; ///< a sentence: when they were kept last
    QString likelyText; ///< Markdown: what of a guide it looks like; empty: nothing
};

/// Of the selected nodes; of the project when there are none.
ExplanationPage pageOfSelection(const Session &session);
/// The root is the project.
ExplanationPage pageOfNode(const Session &session, NodeIndex node);
ExplanationPage pageOfTopic(const Session &session, const Topic &topic);
/// With the topics of the guide that use the word.
ExplanationPage pageOfWord(const Guide &guide, const GlossaryEntry &word);

/// The folders of \a guide whose texts use the word, in its order.
QList<const Topic *> topicsWith(const Guide &guide, const GlossaryEntry &word);

/// Where the notes of a node end up.
QString notesPlace(const Layout &layout, NodeIndex node);

} // namespace Espalier
