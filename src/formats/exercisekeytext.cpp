// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exercisekeytext.h"

#include "core/jsontext.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Espalier {

namespace {

struct ExerciseKeyText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExerciseKey)
};

/// Both ways the same.
QByteArray mixed(QByteArray bytes, NodeId exercise)
{
    QByteArray stream;
    for (int block = 0; stream.size() < bytes.size(); ++block)
        stream += QCryptographicHash::hash(QString(exercise.toString() + u':' + QString::number(block)).toLatin1(),
                                           QCryptographicHash::Sha256);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(bytes[i] ^ stream[i]);
    return bytes;
}

void appendKey(QByteArray &out, const QString &key)
{
    if (!out.endsWith('{'))
        out += ',';
    appendJsonString(out, key);
    out += ':';
}

QByteArray keyToJson(const ExerciseKey &key)
{
    QByteArray out = "{\"items\":{";
    for (const auto &[id, item] : key.items.asKeyValueRange()) {
        appendKey(out, id.toString());
        out += "{\"in\":[";
        for (const QString &path : item.in) {
            if (!out.endsWith('['))
                out += ',';
            appendJsonString(out, path);
        }
        out += "],\"why\":";
        appendJsonString(out, item.why);
        out += '}';
    }
    out += "},\"given\":{";
    for (const auto &[id, path] : key.given.asKeyValueRange()) {
        appendKey(out, id.toString());
        appendJsonString(out, path);
    }
    out += "},\"plants\":{";
    for (const auto &[id, isDeleted] : key.plants.asKeyValueRange()) {
        appendKey(out, id.toString());
        out += isDeleted ? "true" : "false";
    }
    out += "},\"answers\":{";
    for (const auto &[id, option] : key.answers.asKeyValueRange()) {
        appendKey(out, id.toString());
        out += QByteArray::number(option);
    }
    return out + "}}";
}

/// False: something in it is not what it should be.
bool readKey(const QJsonObject &json, ExerciseKey &key)
{
    bool isWhole = true;
    const auto forEach = [&](const char *member, auto &&take) {
        const QJsonObject object = json.value(QLatin1StringView(member)).toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            const std::optional<NodeId> id = NodeId::parse(at.key().toLatin1());
            isWhole = isWhole && id && take(*id, QJsonValue(at.value()));
        }
    };
    forEach("items", [&](NodeId id, const QJsonValue &value) {
        ExerciseKey::Item item{.why = value[u"why"].toString()};
        const QJsonArray in = value[u"in"].toArray();
        for (const QJsonValue &path : in)
            item.in.append(path.toString());
        key.items.insert(id, item);
        return value.isObject() && value[u"in"].isArray();
    });
    forEach("given", [&](NodeId id, const QJsonValue &value) {
        key.given.insert(id, value.toString());
        return value.isString() && !value.toString().isEmpty();
    });
    forEach("plants", [&](NodeId id, const QJsonValue &value) {
        key.plants.insert(id, value.toBool());
        return value.isBool();
    });
    forEach("answers", [&](NodeId id, const QJsonValue &value) {
        key.answers.insert(id, value.toInt());
        return value.isDouble();
    });
    return isWhole;
}

std::unexpected<Error> damaged()
{
    return failure(ErrorKind::Input,
                   ExerciseKeyText::tr("The key of the exercise is damaged; ask for the file again."));
}

constexpr char fileMember[] = "espalier-key";

} // namespace

QByteArray exerciseKeyText(const ExerciseKey &key, NodeId exercise)
{
    return mixed(keyToJson(key), exercise).toBase64();
}

Result<ExerciseKey> exerciseKeyOf(const QByteArray &text, NodeId exercise)
{
    if (text.isEmpty())
        return failure(
            ErrorKind::Input,
            ExerciseKeyText::tr("The exercise has no key with it. If the teacher keeps the key apart, name its "
                                "file with --key; else ask for the file again."));
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return damaged();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(mixed(*decoded, exercise), &error);
    ExerciseKey key;
    if (error.error != QJsonParseError::NoError || !document.isObject() || !readKey(document.object(), key))
        return damaged();
    return key;
}

QByteArray exerciseKeyFile(const QByteArray &text, NodeId exercise)
{
    return QByteArrayView("{\"") + fileMember + "\": 1,\n\"exercise\": \"" + exercise.toString().toLatin1()
        + "\",\n\"key\": \"" + text + "\"}\n";
}

Result<QByteArray> exerciseKeyTextInFile(const QByteArray &bytes, const QString &fileName, NodeId exercise)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (!json.contains(QLatin1StringView(fileMember)) || !json[u"key"].isString())
        return failure(ErrorKind::Input, ExerciseKeyText::tr("This is no key of an exercise."), {.file = fileName});
    if (json[u"exercise"].toString() != exercise.toString())
        return failure(ErrorKind::Input, ExerciseKeyText::tr("This is the key of another exercise."),
                       {.file = fileName});
    return json[u"key"].toString().toLatin1();
}

} // namespace Espalier
