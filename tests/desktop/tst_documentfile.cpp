// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "desktop/document/documentfile.h"
#include "formats/formatregistry.h"
#include "formats/projectfile.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

QByteArray documentFileProjectOf(const QByteArray &node, int version = 1)
{
    return "{\"espalier\": " + QByteArray::number(version) + ",\n\"name\": \"shop\",\n\"nodes\": [\n{\"id\": \"000000000001\", \"name\": \"" + node
        + "\", \"kind\": \"folder\"}\n]}\n";
}

/// Stands for a reader that knows an older version, which there is none of yet: 0, like 1 in everything else.
class OldProjectReader final : public Reader
{
public:
    FormatInfo info() const final { return m_reader.info(); }
    int sniff(QByteArrayView head, const QString &fileName) const final { return m_reader.sniff(head, fileName); }
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final
    {
        const bool isOld = bytes.contains("\"espalier\": 0");
        Result<ReadResult> result = m_reader.read(QByteArray(bytes).replace("\"espalier\": 0", "\"espalier\": 1"), options);
        if (result)
            result->migrated = isOld;
        return result;
    }

private:
    ProjectFileReader m_reader;
};

struct DiskFixture {
    DiskFixture()
    {
        formats.add(std::make_unique<OldProjectReader>());
        formats.add(std::make_unique<ProjectFileWriter>());
    }
    QString path(const char *name = "shop.espalier") const { return folder.filePath(QString::fromUtf8(name)); }
    void write(const QByteArray &bytes, const char *name = "shop.espalier") const { QVERIFY(SafeFile::write(path(name), bytes)); }
    QByteArray bytes(const char *name = "shop.espalier") const { return SafeFile::read(path(name)).value_or("(missing)"); }
    DocumentFile::Loaded load() const
    {
        Result<DocumentFile::Loaded> loaded = DocumentFile::load(formats, path());
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().message));
        return *loaded;
    }

    QTemporaryDir folder;
    FormatRegistry formats;
};

} // namespace

class TestDocumentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatItRead()
    {
        const DiskFixture f;
        f.write(documentFileProjectOf("src"));
        const DocumentFile::Loaded loaded = f.load();
        QCOMPARE(loaded.file.path(), f.path());
        QCOMPARE(loaded.file.hash(), DocumentFile::hashOf(documentFileProjectOf("src")));
        QVERIFY(!loaded.file.isReadOnly() && !loaded.file.isMigrated() && !loaded.file.isNeverSaved());
        QVERIFY(loaded.file.onDisk() == DocumentFile::OnDisk::Known);
        QCOMPARE(loaded.read.layout.name(loaded.read.layout.firstChild(rootNode)), QStringLiteral("src"));
    }

    void newerVersionsAreReadOnly()
    {
        const DiskFixture f;
        f.write(documentFileProjectOf("src", 2));
        QVERIFY(f.load().file.isReadOnly());
    }

    void whatIsNoProjectHasNoPath()
    {
        FormatRegistry formats;
        registerFormats(formats);
        const DiskFixture f;
        f.write("shop/\n  src/\n", "tree.txt");
        const Result<DocumentFile::Loaded> loaded = DocumentFile::load(formats, f.path("tree.txt"));
        QVERIFY(loaded);
        QVERIFY(loaded->file.path().isEmpty());
        QVERIFY(loaded->file.isNeverSaved());
        QVERIFY(loaded->file.onDisk() == DocumentFile::OnDisk::Known);
    }

    void tellsWhatBecameOfTheFile()
    {
        const DiskFixture f;
        f.write(documentFileProjectOf("src"));
        const DocumentFile file = f.load().file;
        f.write(documentFileProjectOf("lib"));
        QVERIFY(file.isForeign());
        f.write(documentFileProjectOf("src"));
        QVERIFY(file.onDisk() == DocumentFile::OnDisk::Known); // by content, not by time
        QVERIFY(QFile::remove(f.path()));
        QVERIFY(file.onDisk() == DocumentFile::OnDisk::Missing);
        QVERIFY(QDir().mkdir(f.path()));
        QVERIFY(file.isForeign());
        QVERIFY(QDir(f.folder.path()).removeRecursively());
        QVERIFY(file.onDisk() == DocumentFile::OnDisk::Known); // saving tells it
    }

    void whatIsStoredIsKnown()
    {
        const DiskFixture f;
        f.write(documentFileProjectOf("src"));
        const DocumentFile::Loaded loaded = f.load();
        const Result<DocumentFile::Stored> stored = DocumentFile(true).store(f.formats, loaded.read.layout, f.path("other.espalier"));
        QVERIFY(stored);
        QCOMPARE(stored->file.path(), f.path("other.espalier"));
        QVERIFY(!stored->file.isNeverSaved());
        QVERIFY(stored->file.onDisk() == DocumentFile::OnDisk::Known);
        QVERIFY(stored->backup.isEmpty());
        const auto failed = DocumentFile(true).store(f.formats, loaded.read.layout, f.path("missing/other.espalier"));
        QVERIFY(!failed);
        QVERIFY(failed.error().kind == ErrorKind::Io);
    }

    /// J5
    void anOlderVersionIsKeptOnce()
    {
        const DiskFixture f;
        const QByteArray old = documentFileProjectOf("src", 0);
        f.write(old);
        const DocumentFile::Loaded loaded = f.load();
        QVERIFY(loaded.file.isMigrated());
        // Elsewhere nothing is replaced.
        const auto copy = loaded.file.store(f.formats, loaded.read.layout, f.path("copy.espalier"));
        QVERIFY(copy && copy->backup.isEmpty());
        QCOMPARE(f.bytes(), old);
        const auto stored = loaded.file.store(f.formats, loaded.read.layout, f.path());
        QVERIFY(stored);
        QCOMPARE(stored->backup, f.path("shop.espalier.bak"));
        QCOMPARE(f.bytes("shop.espalier.bak"), old);
        QVERIFY(f.bytes().contains("\"espalier\": 1"));
        QVERIFY(!stored->file.isMigrated());
        const auto again = stored->file.store(f.formats, loaded.read.layout, f.path());
        QVERIFY(again && again->backup.isEmpty());
    }

    /// J5
    void anotherBackupIsNotGivenUp()
    {
        const DiskFixture f;
        const QByteArray old = documentFileProjectOf("src", 0);
        f.write(old);
        f.write("precious", "shop.espalier.bak");
        const DocumentFile::Loaded loaded = f.load();
        const auto stored = loaded.file.store(f.formats, loaded.read.layout, f.path());
        QVERIFY(stored);
        QCOMPARE(f.bytes("shop.espalier.bak"), QByteArray("precious"));
        QCOMPARE(stored->backup, f.path("shop.espalier.bak2"));
        QCOMPARE(f.bytes("shop.espalier.bak2"), old);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestDocumentFile)
#include "tst_documentfile.moc"
