// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Espalier {

/// A name with a few words to it, in a list of a step: a child with its title, a reason with its sentence, what does
/// not belong here with where it goes.
struct LessonPoint {
    QString name;
    QString text;
    Phase phase = Phase::None; ///< of the folder that is meant; None: of none

    friend bool operator==(const LessonPoint &, const LessonPoint &) = default;
};

/// One step of a lesson: what the map shows and what the words say. Nodes are those of the layout that the steps were
/// made from. Texts are plain, in the language of the guide or of the program.
struct LessonStep {
    enum class Kind : quint8 { Title, Why, Phase, Folder, Inside, Grown, Ask, Recap, Nodes, Text };
    /// What the map frames.
    enum class Camera : quint8 { Branch, Nodes, Whole };

    QString key; ///< "title", "folder:3f9k2m7q0xab", "ask:2"; of a person's own step its id
    Kind kind = Kind::Text;
    Camera camera = Camera::Whole;
    NodeIndex folder = noNode; ///< the top folder it is about; noNode: all or none
    /// Beside it: its children with summaries; of a phase its new top folders; of a question the answers to choose
    /// from.
    QList<NodeIndex> lit;
    QList<NodeIndex> named; ///< further children, told by name alone
    qsizetype further = 0; ///< children beyond those
    Phase phase = Phase::None;
    int number = 0; ///< "3 of 5" among the new folders; 0: none of them
    int count = 0;

    QString title;
    QString subtitle;
    QStringList sentences; ///< whole ones: where there is no room the last ones go
    QString fromWhen;
    QList<LessonPoint> notHere; ///< what, and where it goes
    QList<LessonPoint> points;
    QString counts; ///< "19 folders and 31 files"
    QString skills;
    QString next; ///< "Next: Intermediate, +76 folders"
    int right = -1; ///< the answer, among lit
    QString reason; ///< why it is that one

    QString notes; ///< for who speaks, Markdown
    int seconds = 0;
    bool isHidden = false; ///< passed over
    bool isNew = false; ///< automatic, and not there when the lesson was edited
    bool isGone = false; ///< its nodes are: passed over until they return

    bool isShown() const { return !isHidden && !isGone; }
    /// In how many parts it is shown: a question is answered by the second.
    int parts() const { return kind == Kind::Ask ? 2 : 1; }
    bool isWhole() const { return kind == Kind::Title || kind == Kind::Phase || kind == Kind::Recap; }

    friend bool operator==(const LessonStep &, const LessonStep &) = default;
};

/// "folder", "inside" …, as keys and files say it.
QString lessonKindId(LessonStep::Kind kind);

} // namespace Espalier
