// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lessonjson.h"

#include "core/jsontext.h"
#include "core/result.h"
#include "formats/classcontroljson.h"
#include "formats/jsonlines.h"
#include "formats/jsonvalue.h"
#include "formats/lessonquizjson.h"

#include <QScopedValueRollback>
#include <QSet>

#include <memory>

namespace Espalier {

namespace {

struct LessonJsonText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::LessonJson)
};

constexpr const char *cameraIds[] = {"branch", "nodes", "whole"};

/// Reads the members of one object; what it cannot use it tells, and leaves out.
class LessonReader {
public:
    using LineOf = std::function<qint64(yyjson_val *)>;

    explicit LessonReader(LineOf lineOf) : m_lineOf(std::move(lineOf)) { }

    LessonJson::Reading read(yyjson_val *root);

private:
    void member(const QByteArray &name, yyjson_val *key, yyjson_val *value);
    void plan(yyjson_val *value);
    void steps(yyjson_val *value);
    LessonEntry entry(yyjson_val *value, const QByteArray &path);
    void entryMember(LessonEntry &entry, const QByteArray &name, const QByteArray &path, yyjson_val *key,
                     yyjson_val *value);
    bool isUsable(bool isRight, const QByteArray &path);
    template <typename Visit> void members(yyjson_val *object, const QByteArray &path, Visit visit);
    bool text(yyjson_val *value, const QByteArray &path, QString &target, qsizetype most = 100'000);

    LineOf m_lineOf;
    yyjson_val *m_at = nullptr; ///< what is read, for its line
    LessonJson::Reading m_reading;
};

/// Numbers are read as they stand; -1: it is no whole one from 0 on.
qint64 lessonNumber(yyjson_val *value)
{
    bool isNumber = false;
    const qint64 number = jsonNumber(value).toLongLong(&isNumber);
    return isNumber && number >= 0 ? number : -1;
}

bool LessonReader::isUsable(bool isRight, const QByteArray &path)
{
    if (!isRight)
        m_reading.problems.append(
            {LessonJsonText::tr("“%1” of the lesson is not what it can be, and counts as absent.")
                 .arg(printable(QString::fromUtf8(path))),
             m_at ? m_lineOf(m_at) : 0});
    return isRight;
}

template <typename Visit> void LessonReader::members(yyjson_val *object, const QByteArray &path, Visit visit)
{
    QSet<QByteArray> seen;
    size_t at;
    size_t count;
    yyjson_val *key;
    yyjson_val *value;
    yyjson_obj_foreach(object, at, count, key, value)
    {
        const QByteArray name = jsonBytes(key).toByteArray();
        const QScopedValueRollback here(m_at, key);
        if (isUsable(!seen.contains(name), path.isEmpty() ? name : QByteArray(path + '.' + name)))
            visit(name, key, value);
        seen.insert(name);
    }
}

bool LessonReader::text(yyjson_val *value, const QByteArray &path, QString &target, qsizetype most)
{
    if (!isUsable(yyjson_is_str(value) && jsonString(value).size() <= most, path))
        return false;
    target = jsonString(value);
    return true;
}

LessonJson::Reading LessonReader::read(yyjson_val *root)
{
    m_at = root;
    if (!isUsable(yyjson_is_obj(root), "lesson"))
        return m_reading;
    members(root, {}, [this](const QByteArray &name, yyjson_val *key, yyjson_val *value) { member(name, key, value); });
    return m_reading;
}

void LessonReader::member(const QByteArray &name, yyjson_val *key, yyjson_val *value)
{
    Lesson &lesson = m_reading.lesson;
    if (name == "version") {
        m_reading.isReadOnly = lessonNumber(value) > Lesson::version;
        isUsable(lessonNumber(value) >= 1, name);
    } else if (name == "phase") {
        const qint64 phase = lessonNumber(value);
        if (isUsable(phase >= 1 && phase <= 4, name))
            lesson.phase = phaseFromNumber(int(phase));
    } else if (name == "title") {
        text(value, name, lesson.title, LessonJson::mostText);
    } else if (name == "group") {
        text(value, name, lesson.group, LessonJson::mostText);
    } else if (name == "plan") {
        plan(value);
    } else if (name == "steps") {
        steps(value);
    } else if (name == "removed") {
        size_t at;
        size_t count;
        yyjson_val *item;
        if (!isUsable(yyjson_is_arr(value), name))
            return;
        yyjson_arr_foreach(value, at, count, item)
        {
            if (QString removed; text(item, name, removed))
                lesson.removed.append(removed);
        }
    } else if (name == "control") {
        appendJsonValue(lesson.control, value);
        for (const QByteArray &unusable : ClassControlJson::read(lesson.control).unusable)
            isUsable(false, unusable.isEmpty() ? name : QByteArray(name + '.' + unusable));
    } else if (name == "quiz") {
        appendJsonValue(lesson.quiz, value);
        for (const QByteArray &unusable : LessonQuizJson::read(lesson.quiz).unusable)
            isUsable(false, unusable.isEmpty() ? name : QByteArray(name + '.' + unusable));
    } else {
        appendJsonMember(lesson.unknown, key, value);
    }
}

void LessonReader::plan(yyjson_val *value)
{
    if (!isUsable(yyjson_is_arr(value) && yyjson_arr_size(value) <= size_t(LessonJson::mostParts), "plan"))
        return;
    size_t at;
    size_t count;
    yyjson_val *item;
    yyjson_arr_foreach(value, at, count, item)
    {
        const QByteArray path = "plan." + QByteArray::number(qsizetype(at) + 1);
        const QScopedValueRollback here(m_at, item);
        if (!isUsable(yyjson_is_obj(item), path))
            continue;
        LessonPart part;
        members(item, path, [&](const QByteArray &name, yyjson_val *key, yyjson_val *member) {
            const QByteArray place = path + '.' + name;
            if (name == "minutes") {
                if (const qint64 minutes = lessonNumber(member); isUsable(minutes >= 0 && minutes <= 600, place))
                    part.minutes = int(minutes);
            } else if (name == "title") {
                text(member, place, part.title, LessonJson::mostText);
            } else if (name == "text") {
                text(member, place, part.text);
            } else {
                appendJsonMember(part.unknown, key, member);
            }
        });
        m_reading.lesson.plan.append(part);
    }
}

void LessonReader::steps(yyjson_val *value)
{
    if (!isUsable(yyjson_is_arr(value) && yyjson_arr_size(value) <= size_t(LessonJson::mostSteps), "steps"))
        return;
    QSet<QString> known;
    size_t at;
    size_t count;
    yyjson_val *item;
    yyjson_arr_foreach(value, at, count, item)
    {
        const QByteArray path = "steps." + QByteArray::number(qsizetype(at) + 1);
        const QScopedValueRollback here(m_at, item);
        if (!isUsable(yyjson_is_obj(item), path))
            continue;
        const LessonEntry read = entry(item, path);
        // One that names no step, or one that stands there already, says nothing.
        if (!isUsable(!read.key().isEmpty() && !known.contains(read.key()), path))
            continue;
        known.insert(read.key());
        m_reading.lesson.steps.append(read);
    }
}

LessonEntry LessonReader::entry(yyjson_val *value, const QByteArray &path)
{
    LessonEntry entry;
    members(value, path, [&](const QByteArray &name, yyjson_val *key, yyjson_val *member) {
        entryMember(entry, name, path + '.' + name, key, member);
    });
    return entry;
}

void LessonReader::entryMember(LessonEntry &entry, const QByteArray &name, const QByteArray &path, yyjson_val *key,
                               yyjson_val *value)
{
    const auto optional = [&](std::optional<QString> &target) {
        if (QString words; text(value, path, words))
            target = words;
    };
    if (name == "of") {
        text(value, path, entry.of);
    } else if (name == "id") {
        text(value, path, entry.id);
    } else if (name == "kind") {
        const std::string_view id = yyjson_is_str(value) ? jsonText(value) : std::string_view();
        if (isUsable(id == "nodes" || id == "text", path))
            entry.kind = id == "nodes" ? LessonStep::Kind::Nodes : LessonStep::Kind::Text;
    } else if (name == "nodes") {
        size_t at;
        size_t count;
        yyjson_val *item;
        if (!isUsable(yyjson_is_arr(value), path))
            return;
        yyjson_arr_foreach(value, at, count, item)
        {
            const std::optional<NodeId> id = yyjson_is_str(item) ? NodeId::parse(jsonBytes(item)) : std::nullopt;
            if (isUsable(id.has_value(), path))
                entry.nodes.append(*id);
        }
    } else if (name == "camera") {
        for (int i = 0; i < int(std::size(cameraIds)); ++i) {
            if (yyjson_is_str(value) && jsonText(value) == cameraIds[i])
                entry.camera = LessonStep::Camera(i);
        }
        isUsable(entry.camera.has_value(), path);
    } else if (name == "title") {
        optional(entry.title);
    } else if (name == "text") {
        optional(entry.text);
    } else if (name == "notes") {
        optional(entry.notes);
    } else if (name == "seconds") {
        if (const qint64 seconds = lessonNumber(value); isUsable(seconds >= 0 && seconds <= 36'000, path))
            entry.seconds = int(seconds);
    } else if (name == "hidden") {
        if (isUsable(yyjson_is_bool(value), path))
            entry.hidden = yyjson_get_bool(value);
    } else {
        appendJsonMember(entry.unknown, key, value);
    }
}

/// Members of an object in the form of our own files, those at their default left out.
class LessonMembers {
public:
    explicit LessonMembers(QByteArray &out) : m_out(out) { m_out += '{'; }
    void end(const QByteArray &unknown)
    {
        if (!unknown.isEmpty()) {
            comma();
            m_out += unknown;
        }
        m_out += '}';
    }
    void key(const char *name)
    {
        comma();
        ((m_out += '"') += name) += "\": ";
    }
    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            always(name, value);
    }
    void text(const char *name, const std::optional<QString> &value)
    {
        if (value)
            always(name, *value);
    }
    void number(const char *name, int value)
    {
        if (value != 0) {
            key(name);
            m_out += QByteArray::number(value);
        }
    }
    void raw(const char *name, const QByteArray &value)
    {
        if (!value.isEmpty()) {
            key(name);
            m_out += value;
        }
    }
    template <typename List, typename Write> void list(const char *name, const List &items, bool isLines, Write write)
    {
        if (items.isEmpty())
            return;
        key(name);
        m_out += '[';
        for (qsizetype i = 0; i < items.size(); ++i) {
            m_out += i > 0 ? (isLines ? ",\n" : ", ") : isLines ? "\n" : "";
            write(items[i]);
        }
        m_out += isLines ? "\n]" : "]";
    }

private:
    void comma()
    {
        if (!m_isFirst)
            m_out += ", ";
        m_isFirst = false;
    }
    void always(const char *name, const QString &value)
    {
        key(name);
        appendJsonString(m_out, QStringView(value));
    }

    QByteArray &m_out;
    bool m_isFirst = true;
};

void appendPart(QByteArray &out, const LessonPart &part)
{
    LessonMembers members(out);
    members.number("minutes", part.minutes);
    members.text("title", part.title);
    members.text("text", part.text);
    members.end(part.unknown);
}

void appendEntry(QByteArray &out, const LessonEntry &entry)
{
    LessonMembers members(out);
    members.text("of", entry.of);
    members.text("id", entry.id);
    if (entry.of.isEmpty() && entry.kind == LessonStep::Kind::Nodes)
        members.text("kind", QStringLiteral("nodes"));
    members.list("nodes", entry.nodes, false, [&out](NodeId id) { appendJsonString(out, QStringView(id.toString())); });
    if (entry.camera)
        members.text("camera", QString::fromLatin1(cameraIds[size_t(*entry.camera)]));
    members.text("title", entry.title);
    members.text("text", entry.text);
    members.text("notes", entry.notes);
    members.number("seconds", entry.seconds);
    if (entry.hidden)
        members.raw("hidden", "true");
    members.end(entry.unknown);
}

bool isListOfObjects(yyjson_val *value)
{
    if (!yyjson_is_arr(value) || yyjson_arr_size(value) == 0)
        return false;
    size_t at;
    size_t count;
    yyjson_val *item;
    yyjson_arr_foreach(value, at, count, item) {
        if (!yyjson_is_obj(item))
            return false;
    }
    return true;
}

/// Parsed in place, so that lines can be told.
struct LessonDocument {
    explicit LessonDocument(const QByteArray &json)
        : parsed(json + QByteArray(YYJSON_PADDING_SIZE, '\0')),
          document(yyjson_read_opts(parsed.data(), size_t(json.size()), YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW,
                                    nullptr, nullptr),
                   &yyjson_doc_free),
          lines(QByteArrayView(parsed).first(json.size()), json)
    {
    }
    QByteArray parsed;
    std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)> document;
    JsonLines lines; ///< of the text that was given, which must live on
};

} // namespace

LessonJson::Reading LessonJson::read(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    const LessonDocument parsed(json);
    return LessonReader([&parsed](yyjson_val *value) { return parsed.lines.lineOf(value); })
        .read(parsed.document ? yyjson_doc_get_root(parsed.document.get()) : nullptr);
}

QList<LessonJson::Problem> LessonJson::problemsIn(yyjson_val *value,
                                                  const std::function<qint64(yyjson_val *)> &lineOf)
{
    return LessonReader(lineOf).read(value).problems;
}

QByteArray LessonJson::write(const Lesson &lesson)
{
    if (lesson.isEmpty())
        return {};
    QByteArray out;
    LessonMembers members(out);
    members.number("phase", toNumber(lesson.phase));
    members.text("title", lesson.title);
    members.text("group", lesson.group);
    members.list("plan", lesson.plan, false, [&out](const LessonPart &part) { appendPart(out, part); });
    members.list("steps", lesson.steps, true, [&out](const LessonEntry &entry) { appendEntry(out, entry); });
    members.list("removed", lesson.removed, false,
                 [&out](const QString &key) { appendJsonString(out, QStringView(key)); });
    members.raw("control", lesson.control);
    members.raw("quiz", lesson.quiz);
    members.end(lesson.unknown);
    return out;
}

void LessonJson::append(QByteArray &out, yyjson_val *value)
{
    if (!yyjson_is_obj(value))
        return appendJsonValue(out, value);
    out += '{';
    size_t at;
    size_t count;
    yyjson_val *key;
    yyjson_val *member;
    yyjson_obj_foreach(value, at, count, key, member)
    {
        if (at > 0)
            out += ", ";
        appendJsonValue(out, key);
        out += ": ";
        if (jsonBytes(key) != "steps" || !isListOfObjects(member)) {
            appendJsonValue(out, member);
            continue;
        }
        out += '[';
        size_t place;
        size_t steps;
        yyjson_val *step;
        yyjson_arr_foreach(member, place, steps, step)
        {
            out += place > 0 ? ",\n" : "\n";
            appendJsonValue(out, step);
        }
        out += "\n]";
    }
    out += '}';
}

} // namespace Espalier
