// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/lessonplan.h"

#include "guide/explanation.h"
#include "guide/guidewords.h"
#include "guide/richtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int longestLesson = 600; // minutes

/// "3–8: **Why**. `why` Four reasons."; a part without minutes is none.
bool takePart(const QString &item, LessonPlan &plan)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\d{1,3})\s*[–-]\s*(\d{1,3}):\s*\*\*(.+?)\*\*\s*\.?\s*(?:`([a-z]+)`\s*)?(.*)$)"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(item);
    const int from = match.captured(1).toInt();
    const int to = match.captured(2).toInt();
    if (!match.hasMatch() || to <= from || to > longestLesson || from < plan.minutes())
        return false;
    plan.parts.append({from, to, match.captured(3).trimmed(), match.captured(5).trimmed(), match.captured(4)});
    return true;
}

LessonPlan planOf(const QString &heading, const QString &body)
{
    LessonPlan plan;
    const qsizetype colon = heading.indexOf(u':');
    plan.phase = GuideWords::levelOf(QStringView(heading).first(colon < 0 ? heading.size() : colon).trimmed());
    plan.title = colon < 0 ? QString() : heading.sliced(colon + 1).trimmed();
    for (const GuideSection &section : labelledText(body).sections) {
        for (const QString &item : section.items) {
            if (section.label == u"Objectives") {
                plan.objectives.append(plainText(item));
            } else if (section.label == u"Homework") {
                plan.homework.append(plainText(item));
            } else if (section.label == u"Plan") {
                takePart(item, plan);
            } else if (const qsizetype end = item.indexOf(u':'); section.label == u"Notes" && end > 0) {
                plan.notes.insert(item.first(end).simplified(), plainText(item.sliced(end + 1)));
            }
        }
    }
    return plan;
}

} // namespace

QList<LessonPlan> lessonPlansOf(const QString &markdown)
{
    QList<LessonPlan> plans;
    QString heading;
    QStringList body;
    const auto finish = [&] {
        const LessonPlan plan = planOf(heading, body.join(u'\n'));
        if (plan.phase != Phase::None && !std::ranges::contains(plans, plan.phase, &LessonPlan::phase))
            plans.append(plan);
        body.clear();
    };
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u"## ")) {
            finish();
            heading = line.sliced(3).trimmed();
        } else {
            body.append(line);
        }
    }
    finish();
    return plans;
}

} // namespace Espalier
