// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/projectfile.h"
#include "projectfilesamples.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// Damaged and foreign files (tests/ROBUSTNESS.md J1–J3, J13, J14, J16, J19).
class TestProjectFileDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTruncationIsAnError();
    void everyFlippedBitLoadsSoundOrFails();
    void foreignFilesAreNamed_data();
    void foreignFilesAreNamed();
    void encodingsAndLineEnds();
    void wrongJsonTellsLineAndColumn_data();
    void wrongJsonTellsLineAndColumn();
    void conflictMarkersAreRecognised();
    void noiseIsAnError();
};

namespace {

Result<ReadResult> projectFileDamageRead(const QByteArray &bytes)
{
    return ProjectFileReader().read(bytes, {.fileName = QStringLiteral("test.espalier")});
}

/// Every node can be reached, and only folders hold others.
bool isSound(const Layout &layout)
{
    qsizetype nodes = 0;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        ++nodes;
        if (!layout.isFolder(layout.parent(node)) || layout.nameUtf8(node).empty() || layout.id(node).isNull())
            return false;
    }
    return nodes == layout.nodeCount() && nodes == qsizetype(layout.indexEnd()) - 1;
}

} // namespace

/// J2
void TestProjectFileDamage::everyTruncationIsAnError()
{
    const QByteArray whole = richProjectFile();
    QVERIFY(projectFileDamageRead(whole).has_value());
    QVERIFY(projectFileDamageRead(whole.chopped(1)).has_value()); // only the line end is missing
    for (qsizetype size = 0; size < whole.size() - 1; ++size) {
        const Result<ReadResult> result = projectFileDamageRead(whole.first(size));
        QVERIFY2(!result.has_value(), whole.first(size).constData());
        QVERIFY(!result.error().message.isEmpty());
        QCOMPARE(result.error().where.file, QStringLiteral("test.espalier"));
    }
}

/// J3
void TestProjectFileDamage::everyFlippedBitLoadsSoundOrFails()
{
    const QByteArray whole = richProjectFile();
    int loaded = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ (1 << bit));
            const Result<ReadResult> result = projectFileDamageRead(flipped);
            loaded += result.has_value();
            if (result)
                QVERIFY2(isSound(result->layout), flipped.constData());
            else
                QVERIFY(!result.error().message.isEmpty());
            const Result<ReadResult> recovered = ProjectFileReader().read(flipped, {.recover = true});
            if (recovered)
                QVERIFY2(isSound(recovered->layout), flipped.constData());
            QVERIFY(recovered.has_value() || !result.has_value());
        }
    }
    QVERIFY(loaded > 0);
}

void TestProjectFileDamage::foreignFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("spaces") << QByteArray("  \n \t") << QStringLiteral("empty");
    QTest::newRow("null") << QByteArray("null") << QStringLiteral("not an Espalier project");
    QTest::newRow("list") << QByteArray("[]") << QStringLiteral("not an Espalier project");
    QTest::newRow("other JSON") << QByteArray("{\"name\": \"x\", \"nodes\": []}") << QStringLiteral("not an Espalier project");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QStringLiteral("picture");
    QTest::newRow("zip") << QByteArray("PK\x03\x04 and so on") << QStringLiteral("archive");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\"\0", 6) << QStringLiteral("UTF-16");
    QTest::newRow("UTF-16 without mark") << QByteArray("\0{\0\"", 4) << QStringLiteral("UTF-16");
    QTest::newRow("Latin-1") << QByteArray("{\"espalier\": 1, \"name\": \"caf\xe9\", \"nodes\": []}") << QStringLiteral("Latin-1");
    QTest::newRow("version as text") << QByteArray("{\"espalier\": \"1\", \"nodes\": []}") << QStringLiteral("format version");
    QTest::newRow("version zero") << QByteArray("{\"espalier\": 0, \"nodes\": []}") << QStringLiteral("format version");
    QTest::newRow("version with a fraction") << QByteArray("{\"espalier\": 1.5, \"nodes\": []}") << QStringLiteral("format version");
    QTest::newRow("no nodes") << QByteArray("{\"espalier\": 1, \"name\": \"x\"}") << QStringLiteral("nodes");
}

/// J1, J13
void TestProjectFileDamage::foreignFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const Result<ReadResult> result = projectFileDamageRead(bytes);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
}

/// J13, J14
void TestProjectFileDamage::encodingsAndLineEnds()
{
    const QByteArray whole = richProjectFile();
    const Layout expected = projectFileDamageRead(whole)->layout;
    QByteArray crlf = whole;
    crlf.replace('\n', "\r\n");
    QByteArray cr = whole;
    cr.replace('\n', '\r');
    for (const QByteArray &bytes : {QByteArray("\xef\xbb\xbf" + whole), crlf, cr}) {
        const Result<ReadResult> result = projectFileDamageRead(bytes);
        QVERIFY(result.has_value());
        QVERIFY(Layout::isSameTree(result->layout, expected, true));
        QVERIFY(result->report.isEmpty());
    }
}

void TestProjectFileDamage::wrongJsonTellsLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("line");
    const QByteArray start = "{\"espalier\": 1,\n\"name\": \"x\",\n";
    QTest::newRow("trailing comma") << start + "\"nodes\": [],\n}" << qint64(3);
    QTest::newRow("comment") << start + "// hello\n\"nodes\": []}" << qint64(3);
    QTest::newRow("garbage behind") << start + "\"nodes\": []}\n\nmore" << qint64(5);
    QTest::newRow("two documents") << start + "\"nodes\": []}\n{}" << qint64(4);
    QTest::newRow("not a number") << start + "\"x\": NaN,\n\"nodes\": []}" << qint64(3);
    QTest::newRow("half a character") << start + "\"x\": \"\\ud83d\",\n\"nodes\": []}" << qint64(3);
    QTest::newRow("bare control character") << start + QByteArray("\"x\": \"a\0b\",\n\"nodes\": []}", 24) << qint64(3);
}

/// J16
void TestProjectFileDamage::wrongJsonTellsLineAndColumn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, line);
    for (const bool withMark : {false, true}) {
        const Result<ReadResult> result = projectFileDamageRead(withMark ? "\xef\xbb\xbf" + bytes : bytes);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Input);
        QCOMPARE(result.error().where.line, line);
        QVERIFY(result.error().where.column > 0);
        QVERIFY(result.error().message.contains(QString::number(line)));
    }
}

/// J19
void TestProjectFileDamage::conflictMarkersAreRecognised()
{
    QByteArray bytes = richProjectFile();
    const qsizetype at = bytes.indexOf("{\"id\"", bytes.indexOf("{\"id\"") + 1);
    const qsizetype line = bytes.first(at).count('\n') + 1;
    bytes.insert(at, "<<<<<<< ours\n=======\n>>>>>>> theirs\n");
    const Result<ReadResult> result = projectFileDamageRead(bytes);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().where.line, line);
    QVERIFY2(result.error().message.contains(QStringLiteral("merge conflict markers at line %1").arg(line)), qPrintable(result.error().message));
    // The same characters inside a text are a text.
    QVERIFY(projectFileDamageRead("{\"espalier\": 1, \"name\": \"x\", \"guide\": \"<<<<<<< ours\", \"nodes\": []}")
                .has_value());
}

void TestProjectFileDamage::noiseIsAnError()
{
    quint32 state = 1;
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes(round, '\0');
        for (char &byte : bytes)
            byte = char((state = state * 1664525 + 1013904223) >> 24);
        QVERIFY(!projectFileDamageRead(bytes).has_value());
        QVERIFY(!projectFileDamageRead("{\"espalier\": 1, \"nodes\": [" + bytes + "]}").has_value()
                || bytes.trimmed().isEmpty());
    }
}

ESPALIER_TEST_APPLESS_MAIN(TestProjectFileDamage)
#include "tst_projectfiledamage.moc"
