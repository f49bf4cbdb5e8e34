// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layoutdocument.h"
#include "core/nodefields.h"
#include "formats/csvformat.h"
#include "formats/projectfile.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <type_traits>

using namespace Espalier;
using namespace Qt::StringLiterals;

/// Every row of the table of node properties does what a row promises. A new row needs no code here.
class TestNodeFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aspectsAreDistinct();
    void aValueIsKeptByEveryWayOfMakingANode();
    void aValueIsFoundByItsAspect();
    void theDocumentAnnouncesTheAspect();
    void projectFilesHoldIt();
    void projectFilesRefuseItTwiceAndInAnotherType();
    void tablesHoldItInItsColumn();
    void theSchemaKnowsIt();
};

namespace {

/// Something that is not the default.
template<typename Value>
Value sampleOf()
{
    if constexpr (std::is_same_v<Value, NodeReadme>)
        return NodeReadme::None; // the only other one
    else if constexpr (std::is_enum_v<Value>)
        return static_cast<Value>(3);
    else if constexpr (std::is_same_v<Value, QStringList>)
        return {u"ci"_s, u"top secret"_s};
    else
        return u"Says “something”, äöü."_s;
}

template<typename Field>
Layout layoutWithSample()
{
    Layout layout(u"project"_s);
    const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "folder");
    Field::set(layout, layout.append(folder, NodeKind::File, "file"), sampleOf<typename Field::Value>());
    return layout;
}

template<typename Field>
bool hasSample(const Layout &layout)
{
    const NodeIndex file = layout.find(u"folder/file");
    return file != noNode && Field::get(layout, file) == sampleOf<typename Field::Value>();
}

QByteArray writtenBy(const Writer &writer, const Layout &layout)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    return writer.write(layout, {}, buffer, report) ? buffer.data() : QByteArray();
}

/// A project of one node with these members.
Result<ReadResult> projectWithMembers(const QByteArray &members)
{
    return ProjectFileReader().read("{\"espalier\": 1, \"name\": \"x\", \"nodes\": [\n{\"id\": \"3f9k2m7q0xab\", \"name\": \"a\", "
                                    "\"kind\": \"file\", " + members + "}\n]}\n", {});
}

} // namespace

void TestNodeFields::aspectsAreDistinct()
{
    NodeAspects all = NodeAspect::Name | NodeAspect::Kind;
    forEachNodeField([&]<typename Field>(Field) {
        QVERIFY2(!(all & Field::aspect), Field::key);
        all |= Field::aspect;
    });
}

void TestNodeFields::aValueIsKeptByEveryWayOfMakingANode()
{
    forEachNodeField([]<typename Field>(Field) {
        const Layout layout = layoutWithSample<Field>();
        const NodeIndex folder = layout.find(u"folder");
        const NodeIndex file = layout.find(u"folder/file");
        QVERIFY2(Field::get(layout, folder) == typename Field::Value(), Field::key);

        Layout made(u"project"_s);
        made.append(made.append(rootNode, layout.data(folder)), layout.data(file));
        QVERIFY2(hasSample<Field>(made), Field::key);
        QVERIFY2(Layout::isSameTree(layout, made, true), Field::key);

        Layout copied(u"project"_s);
        copied.link(copied.copyFrom(layout, folder), rootNode);
        QVERIFY2(hasSample<Field>(copied), Field::key);

        Layout appended(u"project"_s);
        appended.appendCopy(appended.appendCopy(rootNode, layout, folder), layout, file);
        QVERIFY2(hasSample<Field>(appended), Field::key);
        QVERIFY2(Layout::isSameTree(layout, appended, true), Field::key);

        Field::set(appended, appended.find(u"folder/file"), typename Field::Value());
        QVERIFY2(!Layout::isSameTree(layout, appended, true), Field::key);
    });
}

void TestNodeFields::aValueIsFoundByItsAspect()
{
    forEachNodeField([]<typename Field>(Field) {
        Layout layout = layoutWithSample<Field>();
        const NodeIndex file = layout.find(u"folder/file");
        const QVariant sample = nodeValue(layout, file, Field::aspect);
        const QVariant plain = nodeValue(layout, layout.find(u"folder"), Field::aspect);
        QVERIFY2(sample != plain, Field::key);
        setNodeValue(layout, file, Field::aspect, plain);
        QVERIFY2(!hasSample<Field>(layout), Field::key);
        setNodeValue(layout, file, Field::aspect, sample);
        QVERIFY2(hasSample<Field>(layout), Field::key);
    });
}

void TestNodeFields::theDocumentAnnouncesTheAspect()
{
    forEachNodeField([]<typename Field>(Field) {
        LayoutDocument document;
        document.adopt(layoutWithSample<Field>());
        const NodeIndex folder = document.layout().find(u"folder");
        const QSignalSpy changed(&document, &LayoutDocument::changed);
        document.setValue(folder, Field::aspect, nodeValue(document.layout(), document.layout().find(u"folder/file"), Field::aspect));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(1).value<NodeAspects>(), NodeAspects(Field::aspect));
        QVERIFY2(Field::get(document.layout(), folder) == sampleOf<typename Field::Value>(), Field::key);
    });
}

void TestNodeFields::projectFilesHoldIt()
{
    forEachNodeField([]<typename Field>(Field) {
        const QByteArray bytes = writtenBy(ProjectFileWriter(), layoutWithSample<Field>());
        const QByteArray key = '"' + QByteArray(Field::key) + "\": ";
        QCOMPARE(bytes.count(key), 1); // the default is not written
        const Result<ReadResult> read = ProjectFileReader().read(bytes, {});
        QVERIFY2(read && hasSample<Field>(read->layout), Field::key);
    });
}

void TestNodeFields::projectFilesRefuseItTwiceAndInAnotherType()
{
    forEachNodeField([]<typename Field>(Field) {
        const QByteArray key = '"' + QByteArray(Field::key) + "\": ";
        const Result<ReadResult> object = projectWithMembers(key + "{}");
        QVERIFY2(!object, Field::key);
        QCOMPARE(object.error().where.path, u"nodes[0]."_s + QString::fromLatin1(Field::key));
        QCOMPARE(object.error().where.line, 2);

        const QByteArray bytes = writtenBy(ProjectFileWriter(), layoutWithSample<Field>());
        const qsizetype begin = bytes.indexOf(key);
        const QByteArray member = bytes.sliced(begin, bytes.indexOf('}', begin) - begin);
        QVERIFY2(projectWithMembers(member).has_value(), Field::key);
        const Result<ReadResult> twice = projectWithMembers(member + ", " + member);
        QVERIFY2(!twice, Field::key);
        QVERIFY2(twice.error().message.contains(u"given twice"), Field::key);
    });
}

void TestNodeFields::tablesHoldItInItsColumn()
{
    size_t columns = 0;
    forEachNodeField([&]<typename Field>(Field) {
        const QByteArray bytes = writtenBy(CsvWriter(), layoutWithSample<Field>());
        const QByteArrayList headings = bytes.first(bytes.indexOf('\n')).split(',');
        if (Field::column == 0) {
            QVERIFY2(!headings.contains(Field::key), Field::key);
            return;
        }
        ++columns;
        QCOMPARE(headings.indexOf(Field::key), qsizetype(1 + Field::column));
        const Result<ReadResult> read = CsvReader().read(bytes, {});
        QVERIFY2(read && hasSample<Field>(read->layout), Field::key);
        QVERIFY2(Field::get(read->layout, read->layout.find(u"folder")) == typename Field::Value(), Field::key);
    });
    const QByteArray empty = writtenBy(CsvWriter(), Layout());
    QCOMPARE(empty.trimmed().split(',').size(), qsizetype(2 + columns));
}

namespace {

/// What the schema must say of a property of a type.
bool schemaDescribes(const QJsonObject &schema, const QString *) { return schema[u"$ref"].toString() == u"#/$defs/text"_s; }
bool schemaDescribes(const QJsonObject &schema, const Phase *) { return schema[u"$ref"].toString() == u"#/$defs/phase"_s; }
bool schemaDescribes(const QJsonObject &schema, const QStringList *)
{
    return schema[u"type"].toString() == u"array"_s && schema[u"items"][u"type"].toString() == u"string"_s && schema[u"minItems"].toInt() == 1;
}
bool schemaDescribes(const QJsonObject &schema, const NodeReadme *) { return schema[u"const"].toString() == u"none"_s; }
bool schemaDescribes(const QJsonObject &schema, const NodeRule *)
{
    QJsonArray ids;
    for (const NodeRule rule : {NodeRule::Required, NodeRule::Optional, NodeRule::Forbidden})
        ids.append(QString::fromLatin1(nodeRuleId(rule)));
    return schema[u"enum"].toArray() == ids;
}

} // namespace

void TestNodeFields::theSchemaKnowsIt()
{
    QFile file(sourcePath(u"resources/schema/espalier.schema.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonDocument schema = QJsonDocument::fromJson(file.readAll());
    const QJsonObject members = schema[u"$defs"][u"node"][u"properties"].toObject();
    QSet<QString> known{u"id"_s, u"in"_s, u"name"_s, u"kind"_s, u"children"_s};
    forEachNodeField([&]<typename Field>(Field) {
        const QString key = QString::fromLatin1(Field::key);
        known.insert(key);
        const typename Field::Value *const type = nullptr;
        QVERIFY2(schemaDescribes(members[key].toObject(), type), Field::key);
    });
    const QStringList described = members.keys();
    QCOMPARE(QSet<QString>(described.begin(), described.end()), known);
}

ESPALIER_TEST_GUILESS_MAIN(TestNodeFields)

#include "tst_nodefields.moc"
