// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "formats/formatregistry.h"
#include "formats/projectfile.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace Espalier;

/// What is refused, with its place, and what the recovery makes of it
/// (tests/ROBUSTNESS.md J4, J7–J9, J12, J15, J17, J18, N1–N4).
class TestProjectFileStrict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreRefusedWithTheirPlace_data();
    void mistakesAreRefusedWithTheirPlace();
    void linesAreCountedInTheFileAsItIs();
    void parentsMayComeLater();
    void longChainsInAnyOrderOpen_data();
    void longChainsInAnyOrderOpen();
    void lostNodesAreRecovered();
    void newerVersionsAreReadOnly();
    void newerVersionsThatCannotBeShownAreRefused();
    void hugeFilesAreRefusedUnread();
    void specialFilesAreRefusedWithoutWaiting();
};

namespace {

/// A file with these lines as its nodes; the first of them stands in line 3.
QByteArray fileWith(const QByteArray &nodes) { return "{\"espalier\": 1,\n\"name\": \"x\", \"nodes\": [\n" + nodes + "\n]}\n"; }

Result<ReadResult> projectFileStrictRead(const QByteArray &bytes, bool recover = false)
{
    return ProjectFileReader().read(bytes, {.fileName = QStringLiteral("test.espalier"), .recover = recover});
}

} // namespace

/// J7–J10, J15, N1–N4, N19
void TestProjectFileStrict::mistakesAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<ErrorKind>("kind"); // refused is what could lead out of a folder
    const QByteArray a = R"({"id": "0000000000aa", "name": "a", "kind": "folder"},)" "\n";
    const auto node = [](const char *name, const QByteArray &nodes, const char *path, qint64 line, ErrorKind kind = ErrorKind::Input) {
        QTest::newRow(name) << fileWith(nodes) << QString::fromLatin1(path) << line << kind;
    };
    node("duplicate id", a + R"({"id": "0000000000aa", "name": "b", "kind": "file"})", "nodes[1].id", 4);
    node("missing parent", a + R"({"id": "0000000000bb", "in": "0000000000zz", "name": "b", "kind": "file"})", "nodes[1].in", 4);
    node("its own parent", a + R"({"id": "0000000000bb", "in": "0000000000bb", "name": "b", "kind": "folder"})", "nodes[1].in", 4);
    node("circle of two", R"({"id": "0000000000bb", "in": "0000000000cc", "name": "b", "kind": "folder"},)" "\n" R"({"id": "0000000000cc", "in": "0000000000bb", "name": "c", "kind": "folder"})", "nodes[1].in", 4);
    node("in a file", R"({"id": "0000000000bb", "name": "b", "kind": "file"},)" "\n" R"({"in": "0000000000bb", "name": "c", "kind": "file"})", "nodes[1].in", 4);
    node("in a later file", R"({"in": "0000000000bb", "name": "c", "kind": "file"},)" "\n" R"({"id": "0000000000bb", "name": "b", "kind": "file"})", "nodes[0].in", 3);
    node("nested", R"({"name": "b", "kind": "folder", "children": [{"name": "c"}]})", "nodes[0].children", 3);
    node("not an object", "7", "nodes[0]", 3);
    node("no name", R"({"kind": "folder"})", "nodes[0].name", 3);
    node("name is a number", R"({"name": 5})", "nodes[0].name", 3);
    node("kind is none", R"({"name": "b", "kind": "link"})", "nodes[0].kind", 3);
    node("phase too high", a + R"({"name": "b", "phase": 5})", "nodes[1].phase", 4);
    node("phase with a fraction", R"({"name": "b", "phase": 1.0})", "nodes[0].phase", 3);
    node("phase as text", R"({"name": "b", "phase": "1"})", "nodes[0].phase", 3);
    node("tags are no list", R"({"name": "b", "tags": "ci"})", "nodes[0].tags", 3);
    node("a tag is no text", R"({"name": "b", "tags": ["ci", 1]})", "nodes[0].tags", 3);
    node("rule is none", R"({"name": "b", "rule": "must"})", "nodes[0].rule", 3);
    node("content is a list", R"({"name": "b", "content": ["x"]})", "nodes[0].content", 3);
    node("key twice", R"({"name": "b", "summary": "one", "summary": "two"})", "nodes[0].summary", 3);
    node("id too short", R"({"id": "abc", "name": "b"})", "nodes[0].id", 3);
    node("id with forbidden letters", R"({"id": "0000000000il", "name": "b"})", "nodes[0].id", 3);
    node("id of zeros", R"({"id": "000000000000", "name": "b"})", "nodes[0].id", 3);
    node("empty name", R"({"name": ""})", "nodes[0].name", 3);
    node("blank name", R"({"name": " \u00a0 "})", "nodes[0].name", 3);
    node("dot", R"({"name": "."})", "nodes[0].name", 3, ErrorKind::Refused);
    node("dot dot", R"({"name": ".."})", "nodes[0].name", 3, ErrorKind::Refused);
    node("slash", R"({"name": "a/b"})", "nodes[0].name", 3, ErrorKind::Refused);
    node("absolute", R"({"name": "/etc"})", "nodes[0].name", 3, ErrorKind::Refused);
    node("NUL", R"({"name": "a\u0000b"})", "nodes[0].name", 3, ErrorKind::Refused);
    node("a million characters", R"({"name": ")" + QByteArray(1'000'000, 'x') + R"("})", "nodes[0].name", 3);
    const auto head = [](const char *name, const QByteArray &bytes, const char *path, qint64 line, ErrorKind kind = ErrorKind::Input) {
        QTest::newRow(name) << bytes << QString::fromLatin1(path) << line << kind;
    };
    head("nodes are no list", "{\"espalier\": 1,\n\"name\": \"x\",\n\"nodes\": {}}", "nodes", 3);
    head("project name is a number", "{\"espalier\": 1,\n\n\"name\": 5, \"nodes\": []}", "name", 3);
    head("project name leads out", "{\"espalier\": 1,\n\"name\": \"..\", \"nodes\": []}", "name", 2, ErrorKind::Refused);
    head("notes are a number", "{\"espalier\": 1,\n\"notes\": 1, \"nodes\": []}", "notes", 2);
    head("guide is a list", "{\"espalier\": 1,\n\"guide\": [], \"nodes\": []}", "guide", 2);
    head("a variable is a number", "{\"espalier\": 1, \"variables\": {\"a\": 1}, \"nodes\": []}", "variables.a", 1);
    head("a variable twice", "{\"espalier\": 1, \"variables\": {\"a\": \"1\", \"a\": \"2\"}, \"nodes\": []}", "variables", 1);
    head("view is a text", "{\"espalier\": 1, \"view\": \"all\", \"nodes\": []}", "view", 1);
    head("phase of the view", "{\"espalier\": 1, \"view\": {\"phase\": 9}, \"nodes\": []}", "view.phase", 1);
    head("phase of the view twice", "{\"espalier\": 1, \"view\": {\"phase\": 1, \"phase\": 2}, \"nodes\": []}", "view.phase", 1);
    head("frame of the view", "{\"espalier\": 1, \"view\": {\"frame\": 1}, \"nodes\": []}", "view.frame", 1);
    head("frame of the view twice",
         "{\"espalier\": 1, \"view\": {\"frame\": \"arms\", \"frame\": \"arms\"}, \"nodes\": []}", "view.frame", 1);
    head("ground of the view", "{\"espalier\": 1, \"view\": {\"ground\": [\"branch\"]}, \"nodes\": []}", "view.ground",
         1);
    head("nodes twice", "{\"espalier\": 1,\n\"nodes\": [],\n\"nodes\": []}", "nodes", 3);
    head("unknown key twice", "{\"espalier\": 1,\n\"x\": 1,\n\"x\": 2, \"nodes\": []}", "x", 3);
}

void TestProjectFileStrict::mistakesAreRefusedWithTheirPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    QFETCH(qint64, line);
    QFETCH(ErrorKind, kind);
    const Result<ReadResult> result = projectFileStrictRead(bytes);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(result.error().where.path, path);
    QCOMPARE(result.error().where.line, line);
    QVERIFY(result.error().message.size() < 1000);
    QVERIFY(result.error().toString().startsWith(QStringLiteral("test.espalier:%1: ").arg(line)));
}

void TestProjectFileStrict::linesAreCountedInTheFileAsItIs()
{
    // Line ends inside a content are two characters in the file and no lines of it.
    const Result<ReadResult> result =
        projectFileStrictRead(fileWith(R"({"name": "a", "kind": "file", "content": "one\ntwo\nthree\nfour\n"},)"
                                       "\n"
                                       R"({"name": "b", "phase": 9})"));
    QCOMPARE(result.error().where.line, 4);
}

void TestProjectFileStrict::parentsMayComeLater()
{
    const Result<ReadResult> result =
        projectFileStrictRead(fileWith(R"({"id": "0000000000cc", "in": "0000000000bb", "name": "c", "kind": "file"},
{"id": "0000000000ee", "name": "e", "kind": "file"},
{"id": "0000000000bb", "in": "0000000000aa", "name": "b", "kind": "folder"},
{"id": "0000000000dd", "in": "0000000000bb", "name": "d", "kind": "file"},
{"id": "0000000000aa", "name": "a", "kind": "folder"})"));
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), QStringLiteral("e\na/\n  b/\n    c\n    d\n"));
}

void TestProjectFileStrict::longChainsInAnyOrderOpen_data()
{
    QTest::addColumn<int>("step"); // through the nodes of a chain; coprime to their number
    QTest::newRow("upwards") << -1;
    QTest::newRow("downwards behind a late one") << 1;
    QTest::newRow("mixed") << 7919;
}

void TestProjectFileStrict::longChainsInAnyOrderOpen()
{
    QFETCH(int, step);
    constexpr int count = 50'000;
    const auto id = [](int number) { return NodeId::fromValue(quint64(number) + 1).toString().toLatin1(); };
    QByteArray nodes = "{\"id\": \"zzzzzzzzzzzz\", \"in\": \"" + id(count - 1) + "\", \"name\": \"last\", \"kind\": \"file\"}";
    for (qint64 i = 0, at = step < 0 ? count - 1 : 0; i < count; ++i, at = (at + step + count) % count)
        nodes += ",\n{\"id\": \"" + id(int(at)) + (at > 0 ? "\", \"in\": \"" + id(int(at) - 1) : QByteArray()) + "\", \"name\": \"d\", \"kind\": \"folder\"}";
    const Result<ReadResult> result = projectFileStrictRead(fileWith(nodes));
    QVERIFY(result.has_value());
    QCOMPARE(result->layout.nodeCount(), count + 1);
    QCOMPARE(result->layout.childCount(rootNode), 1);
}

/// J7, J8
void TestProjectFileStrict::lostNodesAreRecovered()
{
    const QByteArray bytes = fileWith(R"({"id": "0000000000aa", "name": "a", "kind": "folder"},
{"id": "0000000000bb", "in": "0000000000zz", "name": "lost", "kind": "folder"},
{"id": "0000000000cc", "in": "0000000000bb", "name": "child", "kind": "file"},
{"id": "0000000000dd", "in": "0000000000ee", "name": "circle1", "kind": "folder"},
{"id": "0000000000ee", "in": "0000000000dd", "name": "circle2", "kind": "folder"},
{"id": "0000000000ff", "in": "0000000000cc", "name": "in-file", "kind": "file"},
{"id": "0000000000aa", "name": "twin", "kind": "folder"},
{"id": "0000000000gg", "in": "nonsense", "name": "nowhere", "kind": "file"},
{"id": "0000000000hh", "in": "0000000000aa", "name": "fine", "kind": "file"})");
    QVERIFY(!projectFileStrictRead(bytes).has_value());
    const Result<ReadResult> result = projectFileStrictRead(bytes, true);
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), textOf(treeOf(R"(
        a/
          fine
        twin/
        Recovered items/
          lost/
            child
          circle2/
            circle1/
          in-file
          nowhere
    )")));
    QCOMPARE(result->report.count(), 5);
    QVERIFY(result->report.contains(u"recovered"));
    QVERIFY(result->report.contains(u"duplicate-id"));
    QCOMPARE(result->report.items().first().where.line, 9);
}

/// J4
void TestProjectFileStrict::newerVersionsAreReadOnly()
{
    const Result<ReadResult> result =
        projectFileStrictRead("{\"espalier\": 2, \"name\": \"x\", \"hologram\": {}, \"nodes\": [\n{\"name\": \"a\", "
                              "\"kind\": \"folder\", \"smell\": 1}\n]}");
    QVERIFY(result.has_value());
    QVERIFY(result->readOnly);
    QVERIFY(result->report.contains(u"newer-version"));
    QCOMPARE(textOf(result->layout), QStringLiteral("a/\n"));
}

/// J4, J15
void TestProjectFileStrict::newerVersionsThatCannotBeShownAreRefused()
{
    for (const char *bytes : {R"({"espalier": 2, "name": "x", "nodes": {"a": 1}})", R"({"espalier": 99999999999999999999, "name": "x", "tree": []})", R"({"espalier": 3, "nodes": [{"name": "a", "kind": "link"}]})"}) {
        const Result<ReadResult> result = projectFileStrictRead(bytes);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::NewerVersion);
        QVERIFY2(result.error().message.contains(u"newer Espalier"), qPrintable(result.error().message));
    }
}

/// J12: a file with a hole takes no room on the disk, but would in memory.
void TestProjectFileStrict::hugeFilesAreRefusedUnread()
{
    const Playground disk;
    const QString path = disk.path(QStringLiteral("huge.espalier"));
    QFile file(path);
    const qint64 size = (qint64(1) << 40) + 7;
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"espalier\": 1,") > 0 && file.resize(size));
    file.close();
    const Result<ReadResult> result = ProjectFileReader().readFile(path, {});
    QVERIFY(!result.has_value());
    QVERIFY2(result.error().message.contains(QString::number(size)), qPrintable(result.error().message));
    QVERIFY(result.error().message.contains(QString::number(qint64(2) << 30)));
}

/// J17, J18
void TestProjectFileStrict::specialFilesAreRefusedWithoutWaiting()
{
    const Playground disk;
    const QString pipe = disk.path(QStringLiteral("pipe.espalier"));
    QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0644) == 0);
    disk.makeLink(QStringLiteral("circle.espalier"), QStringLiteral("circle.espalier"));
    disk.makeFile(QStringLiteral("file"));
    const ProjectFileReader reader;
    const auto error = [&](const QString &path) {
        const Result<ReadResult> result = reader.readFile(path, {});
        return result ? QString() : result.error().message;
    };
    QVERIFY(error(pipe).contains(u"not a regular file"));
    QVERIFY(error(QStringLiteral("/dev/zero")).contains(u"not a regular file"));
    QVERIFY(error(disk.path()).contains(u"folder"));
    QVERIFY(error(disk.path(QStringLiteral("circle.espalier"))).contains(u"circle"));
    QVERIFY(error(disk.path(QStringLiteral("file/x.espalier"))).contains(u"not a folder"));
    QVERIFY(error(disk.path(QString(300, u'x'))).contains(u"too long"));
    QVERIFY(error(disk.path(QStringLiteral("missing"))).contains(u"does not exist"));
    QVERIFY(!error(QStringLiteral("/proc/self/mem")).isEmpty());
}

ESPALIER_TEST_APPLESS_MAIN(TestProjectFileStrict)
#include "tst_projectfilestrict.moc"
