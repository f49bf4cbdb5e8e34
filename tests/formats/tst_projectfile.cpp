// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "formats/projectfile.h"
#include "projectfilesamples.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

using namespace Espalier;

/// What is written comes back, byte for byte and value for value.
class TestProjectFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheFormOfTheDesign();
    void savingWhatWasWrittenChangesNoByte_data();
    void savingWhatWasWrittenChangesNoByte();
    void everyValueComesBack();
    void theViewIsKept();
    void unknownKeysOfOthersAreKept();
    void everyNameComesBack();
    void namesThatAreNoUtf8AreMendedAndReported();
    void everyVersionStaysReadable();
    void deepTreesOpen();
    void manyNodesOpenInOrder();
    void writingStopsWhenTheDeviceFails();
    void cancelStops();
    void samplesForTheSchema();
};

namespace {

ReadResult projectFileRead(const QByteArray &bytes)
{
    Result<ReadResult> result = ProjectFileReader().read(bytes, {.fileName = QStringLiteral("test.espalier")});
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return *result;
}

Layout deepLayout(int levels)
{
    Layout layout(QStringLiteral("deep"));
    NodeIndex node = rootNode;
    for (int i = 0; i < levels; ++i)
        node = layout.append(node, NodeKind::Folder, "d");
    return layout;
}

} // namespace

void TestProjectFile::writesTheFormOfTheDesign()
{
    Layout layout(QStringLiteral("my-ml-project"));
    layout.setInfo({.guide = QStringLiteral("mlops"), .variables = {{QStringLiteral("core_package"), QStringLiteral("my_ml_core")}}, .viewPhase = Phase::Intermediate});
    const NodeIndex frontend = layout.append(rootNode, NodeData{.id = *NodeId::parse("3f9k2m7q0xab"), .name = QStringLiteral("frontend"), .summary = QStringLiteral("Modern user interfaces"),
                                                                .phase = Phase::Intermediate, .topic = QStringLiteral("frontend")});
    layout.append(frontend, NodeData{.id = *NodeId::parse("81c0w9v5n2dd"), .name = QStringLiteral("package.json"), .kind = NodeKind::File, .content = QStringLiteral("{}")});
    QCOMPARE(projectFileOf(layout), QByteArray(R"({"espalier": 1,
"name": "my-ml-project", "guide": "mlops", "variables": {"core_package": "my_ml_core"},
"view": {"phase": 2},
"nodes": [
{"id": "3f9k2m7q0xab", "name": "frontend", "kind": "folder", "summary": "Modern user interfaces", "phase": 2, "topic": "frontend"},
{"id": "81c0w9v5n2dd", "in": "3f9k2m7q0xab", "name": "package.json", "kind": "file", "content": "{}"}
]}
)"));
}

void TestProjectFile::savingWhatWasWrittenChangesNoByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("rich") << richProjectFile();
    QTest::newRow("empty") << projectFileOf(Layout(QStringLiteral("x")));
    QTest::newRow("deep") << projectFileOf(deepLayout(600));
}

void TestProjectFile::savingWhatWasWrittenChangesNoByte()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(projectFileOf(projectFileRead(bytes).layout), bytes);
}

void TestProjectFile::everyValueComesBack()
{
    const ReadResult result = projectFileRead(richProjectFile());
    QVERIFY(Layout::isSameTree(result.layout, richLayout(), true));
    QVERIFY(result.report.isEmpty());
    QVERIFY(!result.readOnly);
    QVERIFY(result.layout.isInDocumentOrder());
}

/// Each alone, all together, and what only a later version has a style for.
void TestProjectFile::theViewIsKept()
{
    for (const char *const view :
         {R"("frame": "treemap")", R"("ground": "branch")",
          R"("phase": 3, "frame": "two-sided", "ground": "phase", "zoom": 2)", R"("frame": "spiral")",
          R"("loose": [{"after": "0123456789ab", "text": "        ports  # of \"what\""}, {"text": ""}])",
          R"("phase": 2, "loose": [{"after": "0123456789ab", "text": "    docs/", "instead": true}])"}) {
        const QByteArray bytes =
            QByteArray("{\"espalier\": 1,\n\"name\": \"x\",\n\"view\": {") + view + "},\n\"nodes\": [\n]}\n";
        QCOMPARE(projectFileOf(projectFileRead(bytes).layout), bytes);
    }
    const LayoutInfo info =
        projectFileRead(R"({"espalier": 1, "name": "x", "view": {"ground": "branch", "frame": "arms"}, "nodes": []})")
            .layout.info();
    QCOMPARE(info.viewFrame, QStringLiteral("arms"));
    QCOMPARE(info.viewGround, QStringLiteral("branch"));
    // What follows nothing that is known comes last.
    const QList<LooseLine> loose =
        projectFileRead(
            R"({"espalier": 1, "name": "x", "view": {"loose": [{"after": "?", "text": "a"}]}, "nodes": []})")
            .layout.info()
            .viewLoose;
    QCOMPARE(loose, (QList<LooseLine>{{NodeId(), QStringLiteral("a"), false}}));
}

/// J6
void TestProjectFile::unknownKeysOfOthersAreKept()
{
    const QByteArray foreign = R"({ "future" : [ 1 , 2.50 ], "espalier":1, "name":"x",
        "view": {"scroll":  7}, "nodes":[{"zz":{"y":"\u00e9\/"},"name":"a","kind":"folder"}] , "end": 12345678901234567890 })";
    const QByteArray saved = projectFileOf(projectFileRead(foreign).layout);
    for (const char *part : {R"("future": [1, 2.50], "end": 12345678901234567890)", R"("view": {"scroll": 7})", R"("zz": {"y": "é/"})"})
        QVERIFY2(saved.contains(part), saved.constData());
    QCOMPARE(projectFileOf(projectFileRead(saved).layout), saved);
}

/// N5–N12, N14–N16, N20: a project file holds them all.
void TestProjectFile::everyNameComesBack()
{
    Layout layout(QStringLiteral("names"));
    const QStringList names{QStringLiteral("line\nbreak\ttab\x1b"), QStringLiteral("right\u202eto left"), QStringLiteral("ends. "), QStringLiteral("CON"), QStringLiteral("a<>:\"\\|?*b"),
                            QStringLiteral("A"), QStringLiteral("a"), QStringLiteral("\u00e9"), QStringLiteral("e\u0301"), QString(86, u'漢'), QStringLiteral("-rf"), QStringLiteral("$(x) `y` 'z' !"),
                            QStringLiteral("# comment"), QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"), QStringLiteral("\uffff"), QStringLiteral("<script>&]]>"),
                            QStringLiteral("\x7f"), QStringLiteral(" leading"), QStringLiteral("..."), QStringLiteral("a..b")};
    for (const QString &name : names)
        layout.append(rootNode, NodeData{.name = name, .kind = NodeKind::File});
    Report report;
    const ReadResult result = projectFileRead(projectFileOf(layout, &report));
    QVERIFY(report.isEmpty());
    QVERIFY(Layout::isSameTree(result.layout, layout, true));
}

/// N17
void TestProjectFile::namesThatAreNoUtf8AreMendedAndReported()
{
    Layout layout(QStringLiteral("x"));
    layout.append(rootNode, NodeKind::File, "bad\xff");
    Report report;
    const ReadResult result = projectFileRead(projectFileOf(layout, &report));
    QVERIFY(report.contains(u"invalid-utf8"));
    QCOMPARE(result.layout.name(result.layout.firstChild(rootNode)), QStringLiteral("bad\ufffd"));
}

/// J5: the file of each format version is kept (and read by tst_goldenfiles, too). There is but one yet, so nothing is
/// migrated and no .bak is needed: it comes back byte for byte.
void TestProjectFile::everyVersionStaysReadable()
{
    static_assert(projectFileVersion == 1, "a new version needs a file of the old one here, and a test of its migration");
    const Result<QByteArray> bytes = SafeFile::read(testDataPath(QStringLiteral("espalier/version-1/input.espalier")));
    QVERIFY(bytes.has_value());
    const ReadResult result = projectFileRead(*bytes);
    // Its lesson has steps that are none: they are told, and stay as they are.
    for (const ReportItem &item : result.report.items())
        QCOMPARE(item.code, QStringLiteral("lesson-member"));
    QVERIFY(!result.migrated && !result.readOnly);
    QCOMPARE(projectFileOf(result.layout), *bytes);
}

/// J10; the flat list has no depth.
void TestProjectFile::deepTreesOpen()
{
    for (const int levels : {512, 513, 100'000}) {
        const Layout layout = deepLayout(levels);
        const ReadResult result = projectFileRead(projectFileOf(layout));
        QCOMPARE(result.layout.nodeCount(), levels);
        QCOMPARE(result.layout.depth(NodeIndex(levels)), levels);
    }
}

void TestProjectFile::manyNodesOpenInOrder()
{
    Layout layout(QStringLiteral("many"));
    for (int i = 0; i < 300; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
        for (int j = 0; j < 100; ++j)
            layout.append(folder, NodeKind::File, "file" + std::to_string(j));
    }
    const ReadResult result = projectFileRead(projectFileOf(layout));
    QVERIFY(Layout::isSameTree(result.layout, layout, true));
    QVERIFY(result.layout.isInDocumentOrder());
}

namespace {

/// Takes only so many bytes.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        setErrorString(QStringLiteral("no room"));
        return taken;
    }

private:
    qint64 m_room;
};

} // namespace

void TestProjectFile::writingStopsWhenTheDeviceFails()
{
    const qsizetype size = richProjectFile().size();
    for (const qint64 room : {qint64(0), qint64(10), qint64(size - 1)}) {
        FullDevice device(room);
        Report report;
        const Result<void> result = ProjectFileWriter().write(richLayout(), {}, device, report);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Io);
        QVERIFY(result.error().message.contains(u"no room"));
    }
}

void TestProjectFile::cancelStops()
{
    Progress progress;
    progress.cancel();
    const Result<ReadResult> result = ProjectFileReader().read(richProjectFile(), {.progress = &progress});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

void TestProjectFile::samplesForTheSchema()
{
    // A test of its own, in Python, holds every file written here against the schema.
    QVERIFY(QDir().mkpath(buildPath(QStringLiteral("tests/formats/written"))));
    const auto write = [](const char *name, const Layout &layout) {
        return SafeFile::write(buildPath(QStringLiteral("tests/formats/written/")) + QLatin1String(name),
                               projectFileOf(layout))
            .has_value();
    };
    QVERIFY(write("rich.espalier", richLayout()));
    QVERIFY(write("empty.espalier", Layout(QStringLiteral("empty"))));
    QVERIFY(write("deep.espalier", deepLayout(700)));
    QVERIFY(write("drawn.espalier", treeOf("a/ [1] # first\n  b/ [4]\n    c.txt # words\nd")));
}

ESPALIER_TEST_APPLESS_MAIN(TestProjectFile)
#include "tst_projectfile.moc"
