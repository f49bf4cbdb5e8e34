// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lessonquizjson.h"

#include "core/jsontext.h"
#include "formats/jsonvalue.h"
#include "formats/lessonjson.h"
#include "learn/exercise.h"

#include <QSet>

#include <memory>

namespace Espalier {

namespace {

constexpr qsizetype mostQuizText = 1'000; ///< letters of a question, an option, a reason
constexpr qsizetype mostQuizEntries = 10'000;

std::optional<quint64> quizNumber(yyjson_val *value, quint64 least, quint64 most)
{
    bool isNumber = false;
    const quint64 number = jsonNumber(value).toULongLong(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<QString> quizText(yyjson_val *value)
{
    if (!yyjson_is_str(value))
        return {};
    const QString text = jsonString(value);
    return text.size() <= mostQuizText ? std::optional(text) : std::nullopt;
}

class QuizPlanReader {
public:
    LessonQuizJson::Reading read(yyjson_val *root)
    {
        if (!yyjson_is_obj(root)) {
            tell({});
            return m_reading;
        }
        size_t at;
        size_t count;
        yyjson_val *key;
        yyjson_val *value;
        yyjson_obj_foreach(root, at, count, key, value) { member(jsonBytes(key).toByteArray(), key, value); }
        return m_reading;
    }

private:
    void tell(const QByteArray &key) { m_reading.unusable.append(key); }

    void member(const QByteArray &name, yyjson_val *key, yyjson_val *value)
    {
        QuizPlan &plan = m_reading.plan;
        if (name == "seed") {
            if (!(plan.seed = quizNumber(value, 0, largestSeed)))
                tell(name);
        } else if (name == "count") {
            if (const auto count = quizNumber(value, 1, QuizRequest::mostQuestions))
                plan.count = qsizetype(*count);
            else
                tell(name);
        } else if (name == "phases") {
            list(name, value, [&plan](yyjson_val *item) {
                const std::optional<quint64> phase = quizNumber(item, 1, 4);
                if (phase)
                    plan.phases.append(phaseFromNumber(int(*phase)));
                return phase.has_value();
            });
        } else if (name == "topics") {
            list(name, value, [&plan](yyjson_val *item) { return addText(plan.topics, item); });
        } else if (name == "kinds") {
            list(name, value, [&plan](yyjson_val *item) {
                const std::optional<QuizKind> kind = quizKindFromId(quizText(item).value_or(QString()));
                if (kind)
                    plan.kinds.append(*kind);
                return kind.has_value();
            });
        } else if (name == "edited") {
            list(name, value, [this](yyjson_val *item) { return addEdit(item); });
        } else if (name == "removed") {
            list(name, value, [&plan](yyjson_val *item) { return addText(plan.removed, item); });
        } else {
            appendJsonMember(plan.unknown, key, value);
        }
    }

    static bool addText(QStringList &texts, yyjson_val *item)
    {
        const std::optional<QString> text = quizText(item);
        if (text)
            texts.append(*text);
        return text.has_value();
    }

    template <typename Take> void list(const QByteArray &name, yyjson_val *value, Take take)
    {
        if (!yyjson_is_arr(value) || yyjson_arr_size(value) > size_t(mostQuizEntries))
            return tell(name);
        size_t at;
        size_t count;
        yyjson_val *item;
        yyjson_arr_foreach(value, at, count, item)
        {
            if (!take(item))
                tell(name + '.' + QByteArray::number(qsizetype(at) + 1));
        }
    }

    bool addEdit(yyjson_val *object)
    {
        if (!yyjson_is_obj(object))
            return false;
        QuizEdit edit;
        bool isWhole = true;
        size_t at;
        size_t count;
        yyjson_val *key;
        yyjson_val *value;
        yyjson_obj_foreach(object, at, count, key, value)
        {
            const QByteArrayView name = jsonBytes(key);
            QString *const text = name == "id" ? &edit.id
                : name == "question"           ? &edit.question
                : name == "reason"             ? &edit.reason
                                               : nullptr;
            if (text) {
                const std::optional<QString> read = quizText(value);
                isWhole &= read.has_value();
                *text = read.value_or(QString());
            } else if (name == "options") {
                isWhole &= addOptions(edit, value);
            } else if (name == "right") {
                const std::optional<quint64> right = quizNumber(value, 0, QuizEdit::optionCount - 1);
                isWhole &= right.has_value();
                edit.right = int(right.value_or(0));
            } else {
                appendJsonMember(edit.unknown, key, value);
            }
        }
        isWhole = isWhole && edit.isUsable() && !m_reading.plan.edit(edit.id);
        if (isWhole)
            m_reading.plan.edited.append(edit);
        return isWhole;
    }

    static bool addOptions(QuizEdit &edit, yyjson_val *value)
    {
        if (!yyjson_is_arr(value))
            return false;
        size_t at;
        size_t count;
        yyjson_val *item;
        bool areTexts = true;
        yyjson_arr_foreach(value, at, count, item) { areTexts &= addText(edit.options, item); }
        return areTexts;
    }

    LessonQuizJson::Reading m_reading;
};

QByteArray quizListOf(const QByteArrayList &values) { return '[' + values.join(", ") + ']'; }

QByteArray quotedQuizText(const QString &text)
{
    QByteArray quoted;
    appendJsonString(quoted, QStringView(text));
    return quoted;
}

QByteArrayList quotedQuizTexts(const QStringList &texts)
{
    QByteArrayList quoted;
    for (const QString &text : texts)
        quoted.append(quotedQuizText(text));
    return quoted;
}

QByteArray editToJson(const QuizEdit &edit)
{
    QByteArrayList members{"\"id\": " + quotedQuizText(edit.id)};
    if (!edit.question.isEmpty())
        members.append("\"question\": " + quotedQuizText(edit.question));
    if (!edit.options.isEmpty()) {
        members.append("\"options\": " + quizListOf(quotedQuizTexts(edit.options)));
        members.append("\"right\": " + QByteArray::number(edit.right));
    }
    if (!edit.reason.isEmpty())
        members.append("\"reason\": " + quotedQuizText(edit.reason));
    if (!edit.unknown.isEmpty())
        members.append(edit.unknown);
    return '{' + members.join(", ") + '}';
}

} // namespace

LessonQuizJson::Reading LessonQuizJson::read(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    const std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)> document(
        yyjson_read(json.constData(), size_t(json.size()), YYJSON_READ_NUMBER_AS_RAW), &yyjson_doc_free);
    return QuizPlanReader().read(document ? yyjson_doc_get_root(document.get()) : nullptr);
}

QByteArray LessonQuizJson::write(const QuizPlan &plan)
{
    QByteArrayList members;
    const auto list = [&members](const char *name, const QByteArrayList &values) {
        if (!values.isEmpty())
            members.append(QByteArray("\"") + name + "\": " + quizListOf(values));
    };
    if (plan.seed)
        members.append("\"seed\": " + QByteArray::number(qulonglong(*plan.seed)));
    if (plan.count)
        members.append("\"count\": " + QByteArray::number(*plan.count));
    QByteArrayList phases;
    for (const Phase phase : plan.phases)
        phases.append(QByteArray::number(toNumber(phase)));
    list("phases", phases);
    list("topics", quotedQuizTexts(plan.topics));
    QStringList kinds;
    for (const QuizKind kind : plan.kinds)
        kinds.append(quizKindId(kind));
    list("kinds", quotedQuizTexts(kinds));
    QByteArrayList edited;
    for (const QuizEdit &edit : plan.edited)
        edited.append(editToJson(edit));
    list("edited", edited);
    list("removed", quotedQuizTexts(plan.removed));
    if (!plan.unknown.isEmpty())
        members.append(plan.unknown);
    return members.isEmpty() ? QByteArray() : QByteArray('{' + members.join(", ") + '}');
}

QuizPlan LessonQuizJson::of(const LayoutInfo &info)
{
    return read(LessonJson::read(info.lesson).lesson.quiz).plan;
}

} // namespace Espalier
