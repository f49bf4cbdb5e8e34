// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lesson.h"

#include "learn/lessontext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Espalier {

namespace {

struct LessonEntryText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Lesson)
};

void change(LessonStep &step, const LessonEntry &entry)
{
    if (entry.camera)
        step.camera = *entry.camera;
    if (entry.title)
        step.title = *entry.title;
    if (entry.text)
        step.sentences = LessonText::sentences(*entry.text);
    if (entry.notes)
        step.notes = *entry.notes;
    step.seconds = entry.seconds;
    step.isHidden = entry.hidden;
}

/// The name of the folder that the key of an automatic step is about.
QString nameIn(const QString &key, const Layout &layout)
{
    const std::optional<NodeId> id = NodeId::parse(key.section(u':', 1).toLatin1());
    const NodeIndex node = id ? layout.findById(*id) : noNode;
    return node == noNode ? LessonEntryText::tr("A folder that is gone") : layout.name(node);
}

LessonStep goneStep(const LessonEntry &entry, const Layout &layout)
{
    LessonStep step;
    step.key = entry.of;
    step.title = nameIn(entry.of, layout);
    step.isGone = true;
    change(step, entry);
    return step;
}

LessonStep ownStep(const LessonEntry &entry, const Layout &layout, const LessonSteps &automatic)
{
    LessonStep step;
    step.key = entry.id;
    step.kind = entry.kind;
    step.phase = automatic.phase;
    step.camera = entry.nodes.isEmpty() ? LessonStep::Camera::Whole : LessonStep::Camera::Nodes;
    for (const NodeId id : entry.nodes) {
        if (const NodeIndex node = layout.findById(id); node != noNode && automatic.visible.test(node))
            step.lit.append(node);
    }
    step.isGone = !entry.nodes.isEmpty() && step.lit.isEmpty();
    if (step.kind == LessonStep::Kind::Nodes && !step.lit.isEmpty())
        step.title = layout.name(step.lit.first());
    change(step, entry);
    return step;
}

/// Those that nobody has placed, each behind the nearest one before it that stands somewhere.
void addUnknown(QList<LessonStep> &placed, const QList<LessonStep> &automatic, const QStringList &removed)
{
    const auto placeOf = [&placed](const QString &key) {
        return std::ranges::find(placed, key, &LessonStep::key) - placed.begin();
    };
    qsizetype behind = 0;
    for (const LessonStep &step : automatic) {
        if (const qsizetype place = placeOf(step.key); place < placed.size()) {
            behind = place + 1;
        } else if (!removed.contains(step.key)) {
            LessonStep fresh = step;
            fresh.isNew = true;
            placed.insert(behind++, fresh);
        }
    }
}

} // namespace

bool LessonEntry::isEmpty() const
{
    LessonEntry plain;
    plain.of = of;
    return !of.isEmpty() && *this == plain;
}

QList<LessonEntry> Lesson::entriesFor(const QList<LessonStep> &shown) const
{
    QList<LessonEntry> result;
    for (const LessonStep &step : shown) {
        const auto known = std::ranges::find(steps, step.key, &LessonEntry::key);
        LessonEntry fresh;
        fresh.of = step.key;
        result.append(known == steps.end() ? fresh : *known);
    }
    return result;
}

LessonSteps edited(LessonSteps automatic, const Lesson &lesson, const Layout &layout)
{
    const bool isOther = lesson.phase != Phase::None && lesson.phase != automatic.phase;
    if (isOther || (lesson.steps.isEmpty() && lesson.removed.isEmpty()))
        return automatic;
    QHash<QString, LessonStep> known;
    for (const LessonStep &step : std::as_const(automatic.steps))
        known.insert(step.key, step);
    QList<LessonStep> placed;
    for (const LessonEntry &entry : lesson.steps) {
        if (entry.of.isEmpty()) {
            placed.append(ownStep(entry, layout, automatic));
            continue;
        }
        const auto found = known.constFind(entry.of);
        if (found == known.cend()) {
            placed.append(goneStep(entry, layout));
            continue;
        }
        LessonStep step = *found;
        change(step, entry);
        placed.append(step);
    }
    if (lesson.steps.isEmpty()) {
        placed = automatic.steps;
        placed.removeIf([&lesson](const LessonStep &step) { return lesson.removed.contains(step.key); });
    } else {
        addUnknown(placed, automatic.steps, lesson.removed);
    }
    automatic.steps = placed;
    return automatic;
}

} // namespace Espalier
