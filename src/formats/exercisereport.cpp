// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exercisereport.h"

#include "core/jsontext.h"
#include "formats/csvcell.h"

#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

void appendMember(QByteArray &json, const char *name)
{
    if (!json.endsWith('{'))
        json += ',';
    json += QByteArrayView("\"") + name + "\":";
}
void appendText(QByteArray &json, const char *name, const QString &value)
{
    appendMember(json, name);
    appendJsonString(json, value);
}
void appendNumber(QByteArray &json, const char *name, qint64 value)
{
    appendMember(json, name);
    json += QByteArray::number(value);
}
void appendShare(QByteArray &json, const char *name, double value)
{
    appendMember(json, name);
    json += QByteArray::number(value, 'g', 6);
}

void appendItem(QByteArray &json, const MarkedItem &item)
{
    json += json.endsWith('[') ? "{" : ",{";
    appendText(json, "id", item.id.toString());
    appendText(json, "name", item.name);
    appendText(json, "path", item.path);
    appendText(json, "expected", item.expected);
    appendText(json, "mark", exerciseMarkId(item.mark));
    appendShare(json, "credit", item.credit);
    appendText(json, "reason", item.reason);
    json += '}';
}

/// Without the braces, so that a file's name can stand before.
void appendResult(QByteArray &json, const Exercise &exercise, const ExerciseResult &result)
{
    appendText(json, "exercise", exercise.id.toString());
    appendText(json, "kind", exerciseKindId(exercise.kind));
    appendText(json, "name", result.attempt.name);
    appendShare(json, "score", result.marking.score);
    appendNumber(json, "right", result.marking.right);
    appendNumber(json, "of", result.marking.of);
    appendNumber(json, "extra", result.marking.extra);
    appendNumber(json, "damage", result.marking.damage);
    appendNumber(json, "hints", result.hints());
    appendNumber(json, "seconds", result.attempt.seconds);
    appendMember(json, "changed");
    json += '[';
    for (const QString &change : exerciseChanges(result)) {
        if (!json.endsWith('['))
            json += ',';
        appendJsonString(json, change);
    }
    json += ']';
    appendMember(json, "items");
    json += '[';
    for (const MarkedItem &item : result.marking.items)
        appendItem(json, item);
    json += ']';
}

void appendRow(QByteArray &csv, const QStringList &cells)
{
    for (const QString &cell : cells) {
        if (&cell != &cells.front())
            csv += ',';
        const std::string text = cell.toStdString();
        appendCsvField(csv, startsAsFormula(text) ? '\'' + text : text);
    }
    csv += "\r\n";
}

/// What every answer was asked, in the order of the first.
QList<std::pair<NodeId, QString>> itemsOf(const ExerciseResults &results)
{
    QList<std::pair<NodeId, QString>> items;
    if (results.answers.isEmpty())
        return items;
    for (const MarkedItem &item : results.answers.first().marking.items) {
        if (item.mark != ExerciseMark::Extra && item.mark != ExerciseMark::Damaged)
            items.append({item.id, item.name});
    }
    return items;
}

/// Of an item, not of a copy of it.
const MarkedItem *markOf(const ExerciseResult &result, NodeId id)
{
    const auto found = std::ranges::find(result.marking.items, id, &MarkedItem::id);
    return found == result.marking.items.end() ? nullptr : &*found;
}

} // namespace

QStringList exerciseChanges(const ExerciseResult &result)
{
    QStringList changes;
    if (result.hasOtherScore)
        changes.append(QStringLiteral("score"));
    if (result.hasOtherItems)
        changes.append(QStringLiteral("items"));
    if (result.hasOtherKey)
        changes.append(QStringLiteral("key"));
    return changes;
}

QByteArray exerciseResultJson(const Exercise &exercise, const ExerciseResult &result)
{
    QByteArray json = "{";
    appendResult(json, exercise, result);
    return json + '}';
}

QByteArray exerciseResultsJson(const Exercise &exercise, const ExerciseResults &results)
{
    QByteArray json = "{";
    appendText(json, "exercise", exercise.id.toString());
    appendMember(json, "answers");
    json += '[';
    for (const ExerciseResult &result : results.answers) {
        json += json.endsWith('[') ? "{" : ",\n{";
        appendText(json, "file", result.file);
        appendResult(json, exercise, result);
        json += '}';
    }
    json += ']';
    appendMember(json, "unreadable");
    json += '[';
    for (const UnreadableAnswer &answer : results.unreadable) {
        json += json.endsWith('[') ? "{" : ",\n{";
        appendText(json, "file", answer.file);
        appendText(json, "reason", answer.reason);
        json += '}';
    }
    return json + "]}";
}

QByteArray exerciseResultsCsv(const Exercise &, const ExerciseResults &results)
{
    const QList<std::pair<NodeId, QString>> items = itemsOf(results);
    QStringList header{QStringLiteral("file"),    QStringLiteral("name"),   QStringLiteral("group"),
                       QStringLiteral("score"),   QStringLiteral("right"),  QStringLiteral("of"),
                       QStringLiteral("extra"),   QStringLiteral("damage"), QStringLiteral("hints"),
                       QStringLiteral("seconds"), QStringLiteral("tries"),  QStringLiteral("changed"),
                       QStringLiteral("problem")};
    for (const auto &[id, name] : items)
        header.append(name);
    QByteArray csv = "\xef\xbb\xbf";
    appendRow(csv, header);
    for (const ExerciseResult &result : results.answers) {
        const ExerciseMarking &marking = result.marking;
        QStringList row{result.file,
                        result.attempt.name,
                        result.attempt.group,
                        QString::number(marking.score, 'g', 6),
                        QString::number(marking.right),
                        QString::number(marking.of),
                        QString::number(marking.extra),
                        QString::number(marking.damage),
                        QString::number(result.hints()),
                        QString::number(result.attempt.seconds),
                        QString::number(result.attempt.tries),
                        exerciseChanges(result).join(u' '),
                        QString()};
        for (const auto &[id, name] : items) {
            const MarkedItem *const mark = markOf(result, id);
            row.append(mark ? exerciseMarkId(mark->mark) : QString());
        }
        appendRow(csv, row);
    }
    for (const UnreadableAnswer &answer : results.unreadable) {
        QStringList row(header.size());
        row.first() = answer.file;
        row[header.indexOf(QStringLiteral("problem"))] = answer.reason;
        appendRow(csv, row);
    }
    return csv;
}

QList<ItemStatistics> whatWasHard(const ExerciseResults &results)
{
    QList<ItemStatistics> statistics;
    for (const auto &[id, name] : itemsOf(results)) {
        ItemStatistics item{.id = id, .name = name};
        QMap<QString, qsizetype> wrong;
        for (const ExerciseResult &result : results.answers) {
            const MarkedItem *const mark = markOf(result, id);
            if (!mark)
                continue;
            ++item.of;
            if (mark->mark == ExerciseMark::Right)
                ++item.right;
            else
                ++wrong[mark->path.first(std::max<qsizetype>(mark->path.lastIndexOf(u'/'), 0))];
        }
        for (const auto &[path, count] : wrong.asKeyValueRange()) {
            if (count > item.oftenCount) {
                item.oftenWrong = path;
                item.oftenCount = count;
            }
        }
        statistics.append(item);
    }
    std::ranges::stable_sort(statistics, {}, [](const ItemStatistics &item) {
        return item.of == 0 ? 1.0 : double(item.right) / double(item.of);
    });
    return statistics;
}

} // namespace Espalier
