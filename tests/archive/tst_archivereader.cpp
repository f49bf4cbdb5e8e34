// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Espalier;

/// Archives of others, most of them hostile (tests/ROBUSTNESS.md A1–A7, A9–A15, A17, A18). They are made by make_archives.py.
class TestArchiveReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pathsThatLeadOutAreRefusedOneByOne_data();
    void pathsThatLeadOutAreRefusedOneByOne();
    void everyKindOfNameIsRead_data();
    void everyKindOfNameIsRead();
    void oldZipNamesAreDecoded();
    void otherBytesInTarNamesStay();
    void backslashesOfWindowsAreSeparators();
    void linksAreShownAsFiles();
    void duplicatesAreOneNode_data();
    void duplicatesAreOneNode();
    void filesAndFoldersOfOneNameBothStay();
    void soleTopFolderIsTheProject();
    void textIsTakenAndTheRestReported();
    void namesAloneTakeNoContents();
    void contentDecidesTheFormat_data();
    void contentDecidesTheFormat();
    void passwordsAreAskedForInWords();
    void unknownMethodsLeaveTheNames();
    void whatIsNoArchiveIsAnError_data();
    void whatIsNoArchiveIsAnError();
    void emptyArchivesAreEmpty();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void tooDeepIsRefused();
    void specialFilesAreRefusedWithoutWaiting();
    void cancelStops();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Result<ReadResult> tryRead(const char *name, const ReadOptions &options = {}) const { return m_registry.readAny(file(name), options); }
    ReadResult read(const char *name, const ReadOptions &options = {}) const;

    QTemporaryDir m_folder;
    FormatRegistry m_registry;
};

namespace {

QStringList codes(const Report &report)
{
    QStringList list;
    for (const ReportItem &item : report.items())
        list.append(item.code);
    return list;
}

qsizetype countOf(const Report &report, const char *code) { return codes(report).count(QLatin1String(code)); }

} // namespace

ReadResult TestArchiveReader::read(const char *name, const ReadOptions &options) const
{
    Result<ReadResult> result = tryRead(name, options);
    if (!result)
        qFatal("%s: %s", name, qPrintable(result.error().message));
    return *result;
}

void TestArchiveReader::initTestCase()
{
    registerArchiveFormats(m_registry);
    QProcess maker;
    maker.setProcessChannelMode(QProcess::MergedChannels);
    maker.start(QStringLiteral("python3"),
                {sourcePath(QStringLiteral("tests/archive/make_archives.py")), m_folder.path()});
    QVERIFY(maker.waitForFinished(120'000));
    QVERIFY2(maker.exitCode() == 0, maker.readAll().constData());
}

void TestArchiveReader::pathsThatLeadOutAreRefusedOneByOne_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("tar") << QByteArray("slips.tar");
    QTest::newRow("zip") << QByteArray("slips.zip");
}

void TestArchiveReader::pathsThatLeadOutAreRefusedOneByOne()
{
    QFETCH(QByteArray, archive);
    const ReadResult result = read(archive.constData());
    QCOMPARE(textOf(result.layout), QStringLiteral("fine.txt\na..b\nb/\n  ...\nc/\n  d.txt\n"));
    QCOMPARE(result.layout.name(rootNode), QStringLiteral("slips"));
    QCOMPARE(countOf(result.report, "outside"), 7);
    QCOMPARE(result.report.count(), 7);
}

void TestArchiveReader::everyKindOfNameIsRead_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("PAX") << QByteArray("names-pax.tar");
    QTest::newRow("GNU") << QByteArray("names-gnu.tar");
}

void TestArchiveReader::everyKindOfNameIsRead()
{
    QFETCH(QByteArray, archive);
    QFile names(file("names.txt"));
    QVERIFY(names.open(QIODevice::ReadOnly));
    const ReadResult result = read(archive.constData());
    const QStringList expected = QString::fromUtf8(names.readAll()).split(QChar(u'\0'));
    QCOMPARE(expected.size(), 7);
    for (const QString &path : expected) {
        const NodeIndex node = result.layout.find(path);
        QVERIFY2(node != noNode, qPrintable(path));
        QVERIFY(!result.layout.isFolder(node));
        QCOMPARE(result.layout.content(node), QStringLiteral("x"));
    }
    QVERIFY(result.report.isEmpty());

    const Layout ustar = read("names-ustar.tar").layout;
    QCOMPARE(ustar.nodeCount(), 1); // its folder is the project
    QCOMPARE(ustar.name(rootNode), QString(70, u'é'));
}

void TestArchiveReader::oldZipNamesAreDecoded()
{
    const ReadResult result = read("cp437.zip");
    QCOMPARE(textOf(result.layout), QStringLiteral("café.txt\nÜber/\n  ä.txt\n"));
    QCOMPARE(codes(result.report), QStringList{QStringLiteral("old-encoding")});
}

void TestArchiveReader::otherBytesInTarNamesStay()
{
    const ReadResult result = read("latin1.tar");
    QCOMPARE(codes(result.report), QStringList{QStringLiteral("invalid-utf8")});
    QVERIFY(result.layout.nameUtf8(result.layout.firstChild(rootNode)) == "caf\xe9.txt");
}

void TestArchiveReader::backslashesOfWindowsAreSeparators()
{
    const ReadResult result = read("backslashes.zip");
    QCOMPARE(result.layout.name(rootNode), QStringLiteral("top"));
    QCOMPARE(textOf(result.layout), QStringLiteral("sub/\n  file.txt\nother.txt\n"));
}

void TestArchiveReader::linksAreShownAsFiles()
{
    const ReadResult result = read("links.tar");
    QCOMPARE(textOf(result.layout), QStringLiteral("link\nlink-2/\n  child.txt\nhard\npipe\ndevice\nreal.txt\n"));
    QCOMPARE(codes(result.report), (QStringList{QStringLiteral("link"), QStringLiteral("renamed"), QStringLiteral("link"), QStringLiteral("special-file"), QStringLiteral("special-file")}));
    QVERIFY(!result.layout.hasContent(result.layout.find(u"hard")));
    QVERIFY(result.report.items().first().message.contains(u"../../outside"));
}

void TestArchiveReader::duplicatesAreOneNode_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("tar") << QByteArray("duplicates.tar");
    QTest::newRow("zip") << QByteArray("duplicates.zip");
}

void TestArchiveReader::duplicatesAreOneNode()
{
    QFETCH(QByteArray, archive);
    const ReadResult result = read(archive.constData());
    QCOMPARE(textOf(result.layout), QStringLiteral("a.txt\nd/\n"));
    QCOMPARE(result.layout.content(result.layout.find(u"a.txt")), QStringLiteral("second"));
    QCOMPARE(codes(result.report), QStringList{QStringLiteral("duplicate")});
}

void TestArchiveReader::filesAndFoldersOfOneNameBothStay()
{
    const ReadResult result = read("clash.tar");
    QCOMPARE(textOf(result.layout), QStringLiteral("a\na-2/\n  b.txt\n  c.txt\nd/\n  e.txt\nd-2\n"));
    QCOMPARE(result.layout.content(result.layout.find(u"d-2")), QStringLiteral("file"));
    QCOMPARE(codes(result.report), (QStringList{QStringLiteral("renamed"), QStringLiteral("renamed")}));
    QVERIFY(result.layout.isInDocumentOrder());
}

void TestArchiveReader::soleTopFolderIsTheProject()
{
    const QString inside = QStringLiteral("src/\n  main.c\nREADME.md\n");
    const Layout sole = read("sole.tar").layout;
    QCOMPARE(sole.name(rootNode), QStringLiteral("my project"));
    QCOMPARE(textOf(sole), inside);
    for (const char *name : {"several.tar", "dotted.tar"}) {
        const Layout layout = read(name).layout;
        QCOMPARE(layout.name(rootNode) + u".tar", QLatin1String(name));
        QCOMPARE(textOf(layout), inside);
        QCOMPARE(layout.content(layout.find(u"src/main.c")), QStringLiteral("int main;"));
    }
}

void TestArchiveReader::textIsTakenAndTheRestReported()
{
    const ReadResult result = read("contents.tar");
    QCOMPARE(result.layout.content(result.layout.find(u"a.txt")), QStringLiteral("text"));
    QCOMPARE(result.layout.contentUtf8(result.layout.find(u"c.txt")).size(), 256U * 1024);
    for (const char16_t *none : {u"b.bin", u"d.txt", u"e.txt"})
        QVERIFY(!result.layout.hasContent(result.layout.find(none)));
    QCOMPARE(codes(result.report), (QStringList{QStringLiteral("binary"), QStringLiteral("too-large")}));
}

void TestArchiveReader::namesAloneTakeNoContents()
{
    for (const char *name : {"contents.tar", "plain.zip", "plain.7z"}) {
        const ReadResult result = read(name, {.contents = false});
        QVERIFY(result.report.isEmpty());
        for (NodeIndex node = result.layout.next(rootNode); node != noNode; node = result.layout.next(node))
            QVERIFY(!result.layout.hasContent(node));
    }
}

void TestArchiveReader::contentDecidesTheFormat_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("tree");
    const QString sole = QStringLiteral("src/\n  main.c\nREADME.md\n");
    QTest::newRow("no suffix that is known") << QByteArray("sole.dat") << sole;
    QTest::newRow("the wrong suffix") << QByteArray("really-tar.zip") << sole;
    QTest::newRow("something before it") << QByteArray("prepended.zip") << QStringLiteral("b.txt\n");
    QTest::newRow("the longest comment") << QByteArray("comment.zip") << QStringLiteral("b.txt\n");
}

void TestArchiveReader::contentDecidesTheFormat()
{
    QFETCH(QByteArray, archive);
    QFETCH(QString, tree);
    const ReadResult result = read(archive.constData());
    QCOMPARE(textOf(result.layout), tree);
    QVERIFY(result.report.isEmpty());
}

void TestArchiveReader::passwordsAreAskedForInWords()
{
    for (const char *name : {"encrypted.zip", "encrypted.7z"}) {
        const ReadResult result = read(name);
        QCOMPARE(result.layout.nodeCount(), 3);
        QVERIFY(result.layout.find(u"a.txt") != noNode && result.layout.find(u"b/c.txt") != noNode);
        QCOMPARE(codes(result.report), QStringList{QStringLiteral("encrypted")});
    }
    const Result<ReadResult> hidden = tryRead("hidden.7z");
    QVERIFY(!hidden.has_value());
    QVERIFY2(hidden.error().message.contains(u"password"), qPrintable(hidden.error().message));
}

void TestArchiveReader::unknownMethodsLeaveTheNames()
{
    const ReadResult zip = read("method.zip");
    QCOMPARE(textOf(zip.layout), QStringLiteral("packed.bin\nfine.txt\n"));
    QCOMPARE(zip.layout.content(zip.layout.find(u"fine.txt")), QStringLiteral("fine"));
    QCOMPARE(codes(zip.report), QStringList{QStringLiteral("unreadable-entry")});
    QVERIFY2(zip.report.items().first().message.contains(u"77"), qPrintable(zip.report.items().first().message));

    const ReadResult unknown = read("unknown.7z");
    QCOMPARE(textOf(unknown.layout), QStringLiteral("b/\n  c.txt\na.txt\n"));
    QVERIFY2(unknown.report.contains(u"contents-unreadable"), qPrintable(codes(unknown.report).join(u' ')));

    const Result<ReadResult> damaged = tryRead("damaged.7z");
    QVERIFY(!damaged && damaged.error().recoverable);
    QVERIFY2(damaged.error().message.contains(u"a.txt"), qPrintable(damaged.error().message));
    const ReadResult recovered = read("damaged.7z", {.recover = true});
    QCOMPARE(textOf(recovered.layout), QStringLiteral("b/\n  c.txt\na.txt\n"));
    QVERIFY2(recovered.report.contains(u"damaged"), qPrintable(codes(recovered.report).join(u' ')));
}

void TestArchiveReader::whatIsNoArchiveIsAnError_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("words");
    QTest::newRow("0 bytes") << QByteArray("nothing.tar") << QStringLiteral("empty");
    QTest::newRow("noise") << QByteArray("noise.zip") << QStringLiteral("no archive");
    QTest::newRow("compressed words") << QByteArray("words.tar.gz") << QStringLiteral("no archive in it");
    QTest::newRow("one part of several") << QByteArray("parts.7z.001") << QStringLiteral("several parts");
    QTest::newRow("cut off between two entries") << QByteArray("cut.tar") << QStringLiteral("end mark");
}

void TestArchiveReader::whatIsNoArchiveIsAnError()
{
    QFETCH(QByteArray, archive);
    QFETCH(QString, words);
    const Result<ReadResult> result = tryRead(archive.constData());
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QVERIFY(!result.error().where.file.isEmpty());
}

void TestArchiveReader::emptyArchivesAreEmpty()
{
    const Result<ReadResult> zeros = m_registry.readAny(file("zeros.tar"), {}, QStringLiteral("tar"));
    QVERIFY(zeros.has_value());
    QCOMPARE(zeros->layout.nodeCount(), 0);
    QCOMPARE(zeros->layout.name(rootNode), QStringLiteral("zeros"));
}

void TestArchiveReader::bombsAreRefused_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("gzip") << QByteArray("bomb.tar.gz");
    QTest::newRow("zstd") << QByteArray("bomb.tar.zst");
}

void TestArchiveReader::bombsAreRefused()
{
    QFETCH(QByteArray, archive);
    const Result<ReadResult> result = tryRead(archive.constData());
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Refused);
    QVERIFY2(result.error().message.contains(u"unpacks to more than"), qPrintable(result.error().message));

    const ReadResult names = read("bomb.7z"); // its names stand apart from what is packed
    QCOMPARE(names.layout.nodeCount(), 1);
    QVERIFY(names.report.contains(u"too-much-content"));
}

void TestArchiveReader::tooDeepIsRefused()
{
    const Result<ReadResult> result = tryRead("deep.tar");
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Refused);
    QVERIFY2(result.error().message.contains(u"folders deep"), qPrintable(result.error().message));
}

void TestArchiveReader::specialFilesAreRefusedWithoutWaiting()
{
    QVERIFY(::mkfifo(QFile::encodeName(file("pipe.zip")).constData(), 0644) == 0);
    for (const QString &id : {QString(), QStringLiteral("zip")}) {
        const Result<ReadResult> result = m_registry.readAny(file("pipe.zip"), {}, id);
        QVERIFY(!result.has_value());
        QVERIFY2(result.error().message.contains(u"not a regular file"), qPrintable(result.error().message));
    }
    const Result<ReadResult> missing = m_registry.readAny(file("missing.zip"), {}, QStringLiteral("zip"));
    QCOMPARE(missing.error().kind, ErrorKind::Io);
}

void TestArchiveReader::cancelStops()
{
    for (const char *name : {"contents.tar", "bomb.tar.gz", "plain.zip", "plain.7z"}) {
        Progress progress;
        progress.cancel();
        const Result<ReadResult> result = tryRead(name, {.progress = &progress});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }
}

ESPALIER_TEST_GUILESS_MAIN(TestArchiveReader)
#include "tst_archivereader.moc"
