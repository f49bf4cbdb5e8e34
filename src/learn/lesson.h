// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/lessonsteps.h"

#include <QByteArray>

#include <optional>

namespace Espalier {

/// One stored step: what somebody changed in an automatic one, or a step of their own.
struct LessonEntry {
    QString of; ///< key of the automatic step that is changed; empty: it is a step of its own, with \c id
    QString id;
    LessonStep::Kind kind = LessonStep::Kind::Text; ///< of an own step: Nodes or Text
    QList<NodeId> nodes;
    std::optional<LessonStep::Camera> camera;
    std::optional<QString> title;
    std::optional<QString> text; ///< in place of the sentences
    std::optional<QString> notes;
    int seconds = 0;
    bool hidden = false;
    QByteArray unknown; ///< members of the file not known to us, as read

    const QString &key() const { return of.isEmpty() ? id : of; }
    bool isEmpty() const; ///< says nothing but where the step stands

    friend bool operator==(const LessonEntry &, const LessonEntry &) = default;
};

/// Part of a lesson's plan.
struct LessonPart {
    int minutes = 0;
    QString title;
    QString text;
    QByteArray unknown;

    friend bool operator==(const LessonPart &, const LessonPart &) = default;
};

/// What a project file stores of a lesson: what its author changed in the automatic steps. Without any entry the steps
/// are those the layout gives.
struct Lesson {
    static constexpr int version = 1;

    Phase phase = Phase::None; ///< that is taught; None: the highest that shows
    QString title;
    QString group;
    QList<LessonPart> plan;
    QList<LessonEntry> steps; ///< in the order they are shown in; empty: all automatic ones
    QStringList removed; ///< keys of automatic steps
    QByteArray control; ///< JSON values of others, kept as read
    QByteArray quiz;
    QByteArray unknown; ///< further members, as read

    bool isEmpty() const { return *this == Lesson(); }
    /// Where the author has been at work, as entries: each step in its place, changed ones with their changes. For
    /// editing the order, which must be told whole.
    QList<LessonEntry> entriesFor(const QList<LessonStep> &steps) const;

    friend bool operator==(const Lesson &, const Lesson &) = default;
};

/// \a automatic as \a lesson has them: its order, words and notes, without what it removed. An automatic step that it
/// knows nothing of follows its nearest automatic predecessor and is marked as new. An entry whose nodes are gone keeps
/// its place. A lesson of another phase changes nothing.
/// \a layout: the one that the steps were made from.
LessonSteps edited(LessonSteps automatic, const Lesson &lesson, const Layout &layout);

} // namespace Espalier
