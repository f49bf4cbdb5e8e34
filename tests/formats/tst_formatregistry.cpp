// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "archive/archiveformats.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace Espalier;

class TestFormatRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formatsComeInTheOrderOfTheContract();
    void suffixesNameTheFormat_data();
    void suffixesNameTheFormat();
    void contentNamesTheFormat_data();
    void contentNamesTheFormat();
    void foldersAreRead();
    void whatCannotBeReadIsExplained();

private:
    FormatRegistry m_registry;
};

void TestFormatRegistry::initTestCase()
{
    registerFormats(m_registry);
    registerArchiveFormats(m_registry);
}

void TestFormatRegistry::formatsComeInTheOrderOfTheContract()
{
    QStringList ids;
    for (const FormatInfo &info : m_registry.formats()) {
        ids.append(info.id);
        QVERIFY(!info.name.isEmpty());
        QVERIFY(info.description.endsWith(u'.'));
    }
    QCOMPARE(ids.first(16).join(u' '), QStringLiteral("espalier directory zip tar tar.gz tar.bz2 tar.xz tar.zst 7z text ascii markdown tree-json paths csv opml"));
    QCOMPARE(ids.size(), QSet<QString>(ids.begin(), ids.end()).size());
}

void TestFormatRegistry::suffixesNameTheFormat_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *path, const char *id) { QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(id); };
    row("x.espalier", "espalier");
    row("X.ESPALIER", "espalier");
    row("x.bash", "bash");
    row("x.sh", "sh");
    row("x.ps1", "powershell");
    row("x.bat", "cmd");
    row("create_mlops_structure.py", "python");
    row("x.mmd", "mermaid");
    row("x.puml", "plantuml");
    row("x.gv", "dot");
    row("x.mm", "freeplane");
    row(".info", "info");
    row("a/.info", "info");
    row(".ls-lint.yml", "ls-lint");
    row("README.md", "markdown");
    row(".hidden", "directory");
    row("a/x.txt", "text");
    row("x.md", "markdown");
    row("x.lst", "paths");
    row("x.json", "tree-json");
    row("x.tar.gz", "tar.gz");
    row("x.zip", "zip");
    row("x", "directory");
    row("x/", "directory");
    row(".x", "directory");
    row("x.docx", "");
    row(".zip", "directory");
}

void TestFormatRegistry::suffixesNameTheFormat()
{
    QFETCH(QString, path);
    QFETCH(QString, id);
    QCOMPARE(m_registry.catalogue().writtenTo(path), id);
}

void TestFormatRegistry::contentNamesTheFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *title, const QByteArray &bytes, const char *name, const char *id) {
        QTest::newRow(title) << bytes << QString::fromLatin1(name) << QString::fromLatin1(id);
    };
    row("project", "{\"espalier\": 1,\n\"nodes\": []}", "x.txt", "espalier");
    row("project with a mark", "\xef\xbb\xbf{\"espalier\": 1,\n\"nodes\": []}", "x", "espalier");
    row("damaged project", "{\"espal", "x.espalier", "espalier");
    row("drawn tree", "x/\n├── a\n└── b/\n", "x.dat", "text");
    row("drawn tree of Windows in UTF-16", QByteArray("\xff\xfe" "A\0\n\0|\0-\0-\0 \0b\0\n\0", 18), "x.txt", "text");
    row("README", "# Title\n\nWords\n\n```\nx/\n├── a\n└── b/\n```\n", "x", "markdown");
    row("drawn tree in a README", "x/\n├── a\n└── b/\n", "README.md", "markdown");
    row("paths", "src/main.c\nsrc/x.h\nREADME.md\n", "x", "paths");
    row("indented", "src\n  main.c\n", "x", "text");
    row("commands", "mkdir -p a/{b,c}\ntouch a/b/x\n", "x", "text");
    row("tree -J", "[\n  {\"type\":\"directory\",\"name\":\".\"}\n]\n", "x", "tree-json");
    row("table", "path,kind\na/,folder\n", "x", "csv");
    row("outline", "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><body/></opml>", "x.txt", "opml");
    row("gzip", "\x1f\x8b\x08 and so on", "x.txt", "tar.gz");
    row("zip", "PK\x03\x04 and so on", "x", "zip");
    row("other JSON", "{\n  \"a\": 1\n}", "x.json", "");
    row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "x.png", "");
}

void TestFormatRegistry::contentNamesTheFormat()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, id);
    const Playground disk;
    disk.makeFile(name, bytes);
    QCOMPARE(m_registry.detect(disk.path(name)).value_or(QString()), id);
}

void TestFormatRegistry::foldersAreRead()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("x.zip/inside")); // a name decides nothing
    const Result<ReadResult> result = m_registry.readAny(disk.path(QStringLiteral("x.zip")), {});
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), QStringLiteral("inside/\n"));
}

void TestFormatRegistry::whatCannotBeReadIsExplained()
{
    const Playground disk;
    disk.makeFile(QStringLiteral("empty"));
    disk.makeFile(QStringLiteral("noise"), QByteArray("\0\1\2\3", 4));
    QVERIFY(::mkfifo(QFile::encodeName(disk.path(QStringLiteral("pipe"))).constData(), 0644) == 0);
    const auto error = [&](const char16_t *name) { return m_registry.readAny(disk.path(QString::fromUtf16(name)), {}).error(); };
    QVERIFY(error(u"empty").message.contains(u"empty"));
    QVERIFY(error(u"noise").message.contains(u"no format"));
    QVERIFY(error(u"pipe").message.contains(u"not a regular file"));
    QCOMPARE(error(u"missing").kind, ErrorKind::Io);
    QCOMPARE(m_registry.readAny(disk.path(QStringLiteral("noise")), {}, QStringLiteral("nonsense")).error().kind, ErrorKind::Usage);
    QCOMPARE(m_registry.readBytes("  \n", {}).error().kind, ErrorKind::Input);
}

ESPALIER_TEST_APPLESS_MAIN(TestFormatRegistry)
#include "tst_formatregistry.moc"
