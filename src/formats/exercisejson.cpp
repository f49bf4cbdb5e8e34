// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exercisejson.h"

#include "core/jsontext.h"
#include "formats/jsonvalue.h"
#include "formats/orderedjson.h"

#include <QByteArrayList>

#include <array>
#include <limits>
#include <memory>

namespace Espalier {

namespace {

struct ExerciseJsonText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExerciseJson)
};

constexpr std::array<QByteArrayView, 15> exerciseMembers{"version", "id",     "kind",  "phase", "difficulty",
                                                         "seed",    "source", "title", "intro", "minutes",
                                                         "hints",   "items",  "bin",   "key",   "attempt"};
constexpr qsizetype longestTitle = 120;
constexpr qsizetype longestIntro = 1'000;
constexpr qsizetype longestPerson = 60;
constexpr qsizetype longestItemText = 4'000;
constexpr qint64 mostMinutes = 180;
constexpr qint64 mostItems = 10'000;
constexpr int hashDigits = 16;

/// Takes the members of an object one by one: each is of the type that is asked for, or told as a problem.
class MemberReader {
public:
    MemberReader(yyjson_val *object, const ExerciseProblem &problem) : m_object(object), m_problem(problem) { }

    std::optional<qint64> number(const char *name, qint64 least, qint64 most)
    {
        yyjson_val *const value = member(name);
        if (!value)
            return {};
        bool isNumber = false;
        const qint64 number = jsonNumber(value).toLongLong(&isNumber);
        if (isNumber && number >= least && number <= most)
            return number;
        tell(name, ExerciseJsonText::tr("a whole number from %1 to %2").arg(least).arg(most));
        return {};
    }
    std::optional<QString> text(const char *name, qsizetype longest)
    {
        yyjson_val *const value = member(name);
        if (!value)
            return {};
        if (yyjson_is_str(value)) {
            if (const QString text = jsonString(value); text.size() <= longest)
                return text;
        }
        tell(name, ExerciseJsonText::tr("a text of at most %n character(s)", nullptr, int(longest)));
        return {};
    }
    std::optional<bool> flag(const char *name)
    {
        yyjson_val *const value = member(name);
        if (!value)
            return {};
        if (yyjson_is_bool(value))
            return yyjson_get_bool(value);
        tell(name, ExerciseJsonText::tr("true or false"));
        return {};
    }
    std::optional<NodeId> id(const char *name)
    {
        yyjson_val *const value = member(name);
        if (!value)
            return {};
        const std::optional<NodeId> id = yyjson_is_str(value) ? NodeId::parse(jsonBytes(value)) : std::nullopt;
        if (!id)
            tell(name, ExerciseJsonText::tr("an id of 12 characters"));
        return id;
    }
    /// A list or an object, as \a is says; nullptr: there is none.
    yyjson_val *container(const char *name, bool (*is)(yyjson_val *), const QString &expected)
    {
        yyjson_val *const value = member(name);
        if (value && !is(value)) {
            tell(name, expected);
            return nullptr;
        }
        return value;
    }
    void tell(const char *name, const QString &expected)
    {
        if (m_problem)
            m_problem(keyOf(name),
                      ExerciseJsonText::tr("“%1” of the exercise must be %2; it counts as absent.")
                          .arg(QLatin1StringView(name), expected));
    }
    yyjson_val *member(const char *name)
    {
        m_known.append(name);
        return yyjson_obj_get(m_object, name);
    }
    /// What nobody asked for.
    QByteArray unknown() const
    {
        QByteArray out;
        forEach([&](yyjson_val *key, yyjson_val *value) {
            if (!m_known.contains(jsonBytes(key).toByteArray()))
                appendJsonMember(out, key, value);
        });
        return out;
    }

private:
    void forEach(const std::function<void(yyjson_val *, yyjson_val *)> &visit) const
    {
        size_t at;
        size_t count;
        yyjson_val *key;
        yyjson_val *value;
        yyjson_obj_foreach(m_object, at, count, key, value) { visit(key, value); }
    }
    yyjson_val *keyOf(const char *name) const
    {
        yyjson_val *found = m_object;
        forEach([&](yyjson_val *key, yyjson_val *) {
            if (jsonBytes(key) == QByteArrayView(name))
                found = key;
        });
        return found;
    }

    yyjson_val *m_object;
    const ExerciseProblem &m_problem;
    QByteArrayList m_known;
};

QStringList textsIn(yyjson_val *list)
{
    QStringList texts;
    size_t at;
    size_t count;
    yyjson_val *entry;
    yyjson_arr_foreach(list, at, count, entry)
    {
        if (yyjson_is_str(entry))
            texts.append(jsonString(entry));
    }
    return texts;
}

QMap<NodeId, int> numbersById(MemberReader &reader, const char *name)
{
    QMap<NodeId, int> numbers;
    yyjson_val *const object = reader.container(
        name, [](yyjson_val *value) { return yyjson_is_obj(value); }, ExerciseJsonText::tr("an object"));
    if (!object)
        return numbers;
    size_t at;
    size_t count;
    yyjson_val *key;
    yyjson_val *value;
    yyjson_obj_foreach(object, at, count, key, value)
    {
        const std::optional<NodeId> id = NodeId::parse(jsonBytes(key));
        bool isNumber = false;
        const int number = jsonNumber(value).toInt(&isNumber);
        if (id && isNumber && number >= 0)
            numbers.insert(*id, number);
    }
    return numbers;
}

std::optional<ExerciseItem> itemOf(yyjson_val *value, const ExerciseProblem &problem)
{
    if (!yyjson_is_obj(value))
        return {};
    MemberReader reader(value, problem);
    const std::optional<NodeId> id = reader.id("id");
    if (!id)
        return {};
    ExerciseItem item{.id = *id};
    item.name = reader.text("name", longestItemText).value_or(QString());
    if (const auto kind = reader.text("kind", longestTitle))
        item.kind = nodeKindFromId(kind->toStdString()).value_or(NodeKind::Folder);
    item.summary = reader.text("summary", longestItemText).value_or(QString());
    item.question = reader.text("question", longestItemText).value_or(QString());
    if (yyjson_val *const options = reader.container(
            "options", [](yyjson_val *list) { return yyjson_is_arr(list); }, ExerciseJsonText::tr("a list")))
        item.options = textsIn(options);
    item.unknown = reader.unknown();
    return item;
}

void readItems(MemberReader &reader, const ExerciseProblem &problem, Exercise &exercise)
{
    yyjson_val *const items = reader.container(
        "items", [](yyjson_val *list) { return yyjson_is_arr(list) && yyjson_arr_size(list) <= size_t(mostItems); },
        ExerciseJsonText::tr("a list of at most %n item(s)", nullptr, int(mostItems)));
    if (!items)
        return;
    size_t at;
    size_t count;
    yyjson_val *entry;
    yyjson_arr_foreach(items, at, count, entry)
    {
        if (const std::optional<ExerciseItem> item = itemOf(entry, problem); item && !exercise.item(item->id))
            exercise.items.append(*item);
        else
            reader.tell("items", ExerciseJsonText::tr("a list of items, each with an id of its own"));
    }
}

void readBin(MemberReader &reader, Exercise &exercise)
{
    yyjson_val *const bin = reader.container(
        "bin", [](yyjson_val *list) { return yyjson_is_arr(list); }, ExerciseJsonText::tr("a list of ids"));
    if (!bin)
        return;
    for (const QString &text : textsIn(bin)) {
        const std::optional<NodeId> id = NodeId::parse(text.toLatin1());
        if (id && exercise.item(*id))
            exercise.bin.append(*id);
        else
            reader.tell("bin", ExerciseJsonText::tr("a list of ids of items"));
    }
}

QDateTime timeOf(MemberReader &reader, const char *name)
{
    const std::optional<QString> text = reader.text(name, longestPerson);
    const QDateTime time = text ? QDateTime::fromString(*text, Qt::ISODate) : QDateTime();
    if (text && !time.isValid())
        reader.tell(name, ExerciseJsonText::tr("a time, such as 2026-05-04T09:30:00Z"));
    return time.toUTC();
}

std::optional<ExerciseAttempt> attemptOf(MemberReader &outer, const ExerciseProblem &problem)
{
    yyjson_val *const object = outer.container(
        "attempt", [](yyjson_val *value) { return yyjson_is_obj(value); }, ExerciseJsonText::tr("an object"));
    if (!object)
        return {};
    MemberReader reader(object, problem);
    ExerciseAttempt attempt;
    attempt.id = reader.id("id").value_or(NodeId());
    attempt.name = reader.text("name", longestPerson).value_or(QString());
    attempt.group = reader.text("group", longestPerson).value_or(QString());
    attempt.started = timeOf(reader, "started");
    attempt.finished = timeOf(reader, "finished");
    attempt.seconds = reader.number("seconds", 0, std::numeric_limits<int>::max()).value_or(0);
    attempt.tries = int(reader.number("tries", 1, std::numeric_limits<int>::max()).value_or(1));
    attempt.hints = numbersById(reader, "hints");
    attempt.answers = numbersById(reader, "answers");
    if (yyjson_val *const score = reader.member("score")) {
        bool isNumber = false;
        const double value = jsonNumber(score).toDouble(&isNumber);
        if (isNumber && value >= 0 && value <= 1)
            attempt.score = value;
        else
            reader.tell("score", ExerciseJsonText::tr("a number from 0 to 1"));
    }
    attempt.unknown = reader.unknown();
    return attempt;
}

/// Nothing: it does not say what kind of exercise it is, or which.
std::optional<Exercise> exerciseIn(yyjson_val *value, const ExerciseProblem &problem)
{
    if (!yyjson_is_obj(value))
        return {};
    MemberReader reader(value, problem);
    Exercise exercise;
    exercise.version = int(reader.number("version", 1, std::numeric_limits<int>::max()).value_or(1));
    const std::optional<NodeId> id = reader.id("id");
    const std::optional<QString> kindText = reader.text("kind", longestTitle);
    const std::optional<ExerciseKind> kind = exerciseKindFromId(kindText.value_or(QString()));
    if (kindText && !kind)
        reader.tell("kind", QStringLiteral("place, complete, mistakes, name, quiz"));
    exercise.phase = phaseFromNumber(int(reader.number("phase", 1, 4).value_or(0)));
    exercise.difficulty = int(reader.number("difficulty", easiestDifficulty, hardestDifficulty).value_or(1));
    exercise.seed = quint64(reader.number("seed", 0, qint64(largestSeed)).value_or(1));
    if (const auto source = reader.text("source", hashDigits)) {
        bool isHash = false;
        exercise.source = source->toULongLong(&isHash, 16);
        if (!isHash)
            reader.tell("source", ExerciseJsonText::tr("a text of 16 hexadecimal digits"));
    }
    exercise.title = reader.text("title", longestTitle).value_or(QString());
    exercise.intro = reader.text("intro", longestIntro).value_or(QString());
    exercise.minutes = int(reader.number("minutes", 0, mostMinutes).value_or(0));
    exercise.hints = reader.flag("hints").value_or(true);
    readItems(reader, problem, exercise);
    readBin(reader, exercise);
    exercise.key = reader.text("key", std::numeric_limits<qsizetype>::max()).value_or(QString()).toLatin1();
    exercise.attempt = attemptOf(reader, problem);
    exercise.unknown = reader.unknown();
    if (!id || !kind)
        return {};
    exercise.id = *id;
    exercise.kind = *kind;
    return exercise;
}

/// Writes the members of an object.
class MemberWriter {
public:
    void raw(const char *name, const QByteArray &value)
    {
        if (!m_out.isEmpty())
            m_out += ", ";
        m_out += QByteArrayView("\"") + name + "\": " + value;
    }
    void number(const char *name, qint64 value) { raw(name, QByteArray::number(value)); }
    void text(const char *name, const QString &value)
    {
        if (value.isEmpty())
            return;
        QByteArray quoted;
        appendJsonString(quoted, value);
        raw(name, quoted);
    }
    void numbers(const char *name, const QMap<NodeId, int> &values)
    {
        if (values.isEmpty())
            return;
        MemberWriter object;
        for (const auto &[id, value] : values.asKeyValueRange())
            object.number(id.toString().toLatin1().constData(), value);
        raw(name, object.object());
    }
    void unknown(const QByteArray &members)
    {
        if (!members.isEmpty())
            m_out += (m_out.isEmpty() ? "" : ", ") + members;
    }
    void lines(const char *name, const QByteArrayList &entries)
    {
        m_out += (m_out.isEmpty() ? "\n\"" : ",\n\"") + QByteArray(name) + "\": ";
        appendLines(m_out, entries);
    }
    QByteArray object() const { return '{' + m_out + '}'; }

private:
    QByteArray m_out;
};

QByteArray listOf(const QStringList &texts)
{
    QByteArray out = "[";
    for (const QString &text : texts) {
        if (out.size() > 1)
            out += ", ";
        appendJsonString(out, text);
    }
    return out + ']';
}

QByteArray itemToJson(const ExerciseItem &item)
{
    MemberWriter writer;
    writer.text("id", item.id.toString());
    writer.text("name", item.name);
    if (!item.name.isEmpty())
        writer.text("kind", QLatin1StringView(nodeKindId(item.kind)));
    writer.text("summary", item.summary);
    writer.text("question", item.question);
    if (!item.options.isEmpty())
        writer.raw("options", listOf(item.options));
    writer.unknown(item.unknown);
    return writer.object();
}

QByteArray attemptToJson(const ExerciseAttempt &attempt)
{
    MemberWriter writer;
    if (!attempt.id.isNull())
        writer.text("id", attempt.id.toString());
    writer.text("name", attempt.name);
    writer.text("group", attempt.group);
    if (attempt.started.isValid())
        writer.text("started", attempt.started.toUTC().toString(Qt::ISODate));
    if (attempt.finished.isValid())
        writer.text("finished", attempt.finished.toUTC().toString(Qt::ISODate));
    if (attempt.seconds != 0)
        writer.number("seconds", attempt.seconds);
    if (attempt.tries != 1)
        writer.number("tries", attempt.tries);
    writer.numbers("hints", attempt.hints);
    writer.numbers("answers", attempt.answers);
    if (attempt.score)
        writer.raw("score", QByteArray::number(*attempt.score, 'g', 6));
    writer.unknown(attempt.unknown);
    return writer.object();
}

} // namespace

KeptExercise keptExercise(yyjson_val *value, const ExerciseProblem &problem)
{
    KeptExercise kept{.json = orderedJson(value, exerciseMembers, "items")};
    if (yyjson_is_obj(value)) {
        const std::optional<Exercise> exercise = exerciseIn(value, problem);
        if (!exercise && problem)
            problem(value, ExerciseJsonText::tr("The exercise lacks its id or its kind: it is none."));
        kept.isNewer = exercise && exercise->version > Exercise::newestVersion;
    }
    return kept;
}

std::optional<Exercise> exerciseOf(const LayoutInfo &info)
{
    if (info.exercise.isEmpty())
        return {};
    QByteArray bytes = info.exercise;
    const std::unique_ptr<yyjson_doc, void (*)(yyjson_doc *)> document(
        yyjson_read_opts(bytes.data(), size_t(bytes.size()), YYJSON_READ_NUMBER_AS_RAW, nullptr, nullptr),
        &yyjson_doc_free);
    return document ? exerciseIn(yyjson_doc_get_root(document.get()), {}) : std::nullopt;
}

QByteArray exerciseToJson(const Exercise &exercise)
{
    MemberWriter writer;
    if (exercise.version != 1)
        writer.number("version", exercise.version);
    writer.text("id", exercise.id.toString());
    writer.text("kind", exerciseKindId(exercise.kind));
    if (exercise.phase != Phase::None)
        writer.number("phase", toNumber(exercise.phase));
    if (exercise.difficulty != easiestDifficulty)
        writer.number("difficulty", exercise.difficulty);
    if (exercise.seed != 1)
        writer.number("seed", qint64(exercise.seed));
    if (exercise.source != 0)
        writer.text("source", QStringLiteral("%1").arg(exercise.source, hashDigits, 16, QLatin1Char('0')));
    writer.text("title", exercise.title);
    writer.text("intro", exercise.intro);
    if (exercise.minutes != 0)
        writer.number("minutes", exercise.minutes);
    if (!exercise.hints)
        writer.raw("hints", "false");
    QByteArrayList items;
    for (const ExerciseItem &item : exercise.items)
        items.append(itemToJson(item));
    if (!items.isEmpty())
        writer.lines("items", items);
    QStringList bin;
    for (const NodeId id : exercise.bin)
        bin.append(id.toString());
    if (!bin.isEmpty())
        writer.raw("bin", listOf(bin));
    writer.text("key", QString::fromLatin1(exercise.key));
    if (exercise.attempt)
        writer.raw("attempt", attemptToJson(*exercise.attempt));
    writer.unknown(exercise.unknown);
    return writer.object();
}

} // namespace Espalier
