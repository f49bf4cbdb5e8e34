// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "core/safefile.h"
#include "desktop/document/autosave.h"
#include "desktop/document/documentcontroller.h"
#include "desktop/document/recovery.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "formats/projectfile.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#include <csignal>

#include <sys/resource.h>

using namespace Espalier;

/// Opening and saving when the disk or another program comes in between (tests/ROBUSTNESS.md J1, J4, J8, J11, S2–S5).
class TestDocumentController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aChangeByAnotherProgramIsAskedAbout_data();
    void aChangeByAnotherProgramIsAskedAbout();
    void contentDecidesNotTime_data();
    void contentDecidesNotTime();
    void aFailedSaveKeepsTheOldFileAndTheChanges();
    void aFolderThatVanishedIsToldOnce();
    void aFileThatVanishedIsAskedAbout();
    void openedIsToldOnceWithThePath();
    void theOriginalOfAnOlderVersionIsToldOnce();
    void recoveredWorkIsUnsaved();
    void theFirstSaveIsProposedWhereTheProjectWillLive();
    void newerProjectsAreNeverOverwritten();
    void damagedProjectsAreRecoveredAfterAsking();
    void damagedArchivesAreOpenedOnlyAfterAsking();
    void whatIsNoProjectStaysUntouched();
    void aMillionNodesOpenBesideTheWindow();
    void openingAMillionNodesCanBeCancelled();
};

namespace {

QByteArray projectOf(const QByteArray &node)
{
    return "{\"espalier\": 1,\n\"name\": \"shop\",\n\"nodes\": [\n{\"id\": \"000000000001\", \"name\": \"" + node + "\", \"kind\": \"folder\"}\n]}\n";
}

struct DocumentControllerFixture {
    DocumentControllerFixture()
    {
        registerFormats(formats);
        window.resize(400, 300);
        window.show();
        QObject::connect(&session, &Session::failed, &window, [this](const Error &error) { failures.append(error.message); });
        QObject::connect(&documents, &DocumentController::saved, &window, [this](const QString &path) { saves.append(path); });
    }
    ~DocumentControllerFixture()
    {
        for (QMessageBox *const box : boxes())
            box->reject();
    }
    QString path(const char *name = "shop.espalier") const { return folder.filePath(u(name)); }
    QByteArray bytes(const char *name = "shop.espalier") const { return SafeFile::read(path(name)).value_or("(missing)"); }
    void write(const QByteArray &content, const char *name = "shop.espalier") const { QVERIFY(SafeFile::write(path(name), content)); }
    void open()
    {
        documents.open(path());
        QVERIFY(QTest::qWaitFor([this] { return documents.hasDocument() && !isBusy(); }, 60'000));
    }
    void add(const char *name) { QVERIFY(session.editor().addNode(rootNode, noNode, {.name = u(name)})); }
    bool isBusy() const { return !window.findChildren<QFutureWatcherBase *>(Qt::FindDirectChildrenOnly).isEmpty(); }
    /// Until it is saved, or something is asked.
    void save()
    {
        const qsizetype before = saves.size();
        documents.save();
        QVERIFY(QTest::qWaitFor([&] { return (saves.size() > before || !boxes().isEmpty()) && !isBusy(); }, 60'000));
    }
    QList<QMessageBox *> boxes() const
    {
        QList<QMessageBox *> shown = window.findChildren<QMessageBox *>();
        shown.removeIf([](const QMessageBox *box) { return !box->isVisible(); });
        return shown;
    }
    /// What is asked, and its answers; empty: nothing.
    QString question() const
    {
        return boxes().isEmpty() ? QString() : boxes().first()->text() + u'\n' + boxes().first()->informativeText();
    }
    QStringList answers() const
    {
        QStringList texts;
        for (const QAbstractButton *const button : boxes().value(0)->buttons())
            texts.append(button->text().remove(u'&'));
        texts.sort();
        return texts;
    }
    void answer(const char *text)
    {
        QVERIFY(!boxes().isEmpty());
        for (QAbstractButton *const button : boxes().first()->buttons()) {
            if (button->text().remove(u'&') == u(text))
                return button->click();
        }
        QFAIL(text);
    }
    /// Types a name into the next file dialog.
    void chooseFile(const QString &name)
    {
        auto *const look = new QTimer(&window);
        QObject::connect(look, &QTimer::timeout, &window, [look, name] {
            auto *const dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            look->deleteLater();
            look->stop();
            dialog->selectFile(name);
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(name);
            dialog->setOption(QFileDialog::DontConfirmOverwrite);
            static_cast<QDialog *>(dialog)->accept();
        });
        look->start(10);
    }
    QStringList names() const
    {
        QStringList names;
        for (NodeIndex node = session.layout().firstChild(rootNode); node != noNode; node = session.layout().nextSibling(node))
            names.append(session.layout().name(node));
        return names;
    }

    QTemporaryDir folder;
    FormatRegistry formats;
    Session session{formats};
    QWidget window;
    QStringList failures;
    QStringList saves;
    DocumentController documents{session, window};
};

/// A limit on the size of files stands for a full disk while it lives: write() comes up short, then fails.
class SmallFilesOnly
{
public:
    explicit SmallFilesOnly(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFilesOnly() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallFilesOnly)

private:
    rlimit m_before;
};

/// Of so many folders, a hundred in each, as a project file.
QByteArray largeProject(int nodes)
{
    QByteArray bytes = "{\"espalier\": 1,\n\"name\": \"large\",\n\"nodes\": [\n";
    bytes.reserve(qsizetype(nodes) * 80);
    QByteArray parent;
    for (int i = 0; i < nodes; ++i) {
        const QByteArray id = NodeId::fromValue(quint64(i) + 1).toString().toLatin1();
        const bool isTop = i % 100 == 0;
        bytes += i > 0 ? ",\n{\"id\": \"" : "{\"id\": \"";
        bytes += id + (isTop ? QByteArray("\"") : QByteArray("\", \"in\": \"" + parent + '"')) + ", \"name\": \"n" + QByteArray::number(i) + "\", \"kind\": \"folder\"}";
        if (isTop)
            parent = id;
    }
    return bytes + "\n]}\n";
}

} // namespace

void TestDocumentController::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    std::signal(SIGXFSZ, SIG_IGN); // as main() does
}

/// S4; a comparison of both is none of the answers yet.
void TestDocumentController::aChangeByAnotherProgramIsAskedAbout_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<bool>("theirsStays");
    QTest::addColumn<bool>("isModified");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("S4 cancel") << QByteArray("Cancel") << true << true << QStringList{u("mine"), u("added")};
    QTest::newRow("S4 overwrite") << QByteArray("Overwrite") << false << false << QStringList{u("mine"), u("added")};
    QTest::newRow("S4 reload") << QByteArray("Discard Mine and Reload") << true << false << QStringList{u("theirs")};
    QTest::newRow("S4 save as") << QByteArray("Save As…") << true << false << QStringList{u("mine"), u("added")};
}

void TestDocumentController::aChangeByAnotherProgramIsAskedAbout()
{
    QFETCH(QByteArray, choice);
    QFETCH(bool, theirsStays);
    QFETCH(bool, isModified);
    QFETCH(QStringList, names);
    DocumentControllerFixture f;
    f.write(projectOf("mine"));
    f.open();
    f.add("added");
    const QByteArray theirs = projectOf("theirs");
    f.write(theirs);
    f.save();
    QVERIFY2(f.question().contains(u("changed by another program")), qPrintable(f.question()));
    QVERIFY(f.question().contains(u("shop.espalier")));
    QCOMPARE(f.answers(), (QStringList{u("Cancel"), u("Discard Mine and Reload"), u("Overwrite"), u("Save As…")}));
    QCOMPARE(f.bytes(), theirs); // asked before, not told after
    QVERIFY(f.documents.isModified());
    if (choice.startsWith("Save"))
        f.chooseFile(f.path("other.espalier"));
    f.answer(choice.constData());
    QTRY_VERIFY(f.boxes().isEmpty() && !f.isBusy());
    QTRY_COMPARE(f.names(), names);
    QCOMPARE(f.bytes() == theirs, theirsStays);
    QCOMPARE(f.documents.isModified(), isModified);
    QVERIFY(f.failures.isEmpty());
    if (choice.startsWith("Save")) {
        QVERIFY(f.bytes("other.espalier").contains("added"));
        QCOMPARE(f.documents.path(), f.path("other.espalier"));
    }
    if (choice == "Overwrite") {
        QVERIFY(f.bytes().contains("added"));
        f.add("later");
        f.save(); // what we wrote ourselves is no foreign change
        QVERIFY(f.boxes().isEmpty());
    }
}

void TestDocumentController::contentDecidesNotTime_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("seconds"); // that the file's time is moved by
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("S5 other content, same time and size") << projectOf("mini") << 0 << true;
    QTest::newRow("S5 other content, clock set back") << projectOf("theirs") << -86'400 << true;
    QTest::newRow("S5 same content, time in the future") << projectOf("mine") << 86'400 * 400 << false;
    QTest::newRow("S5 same content, clock set back") << projectOf("mine") << -86'400 << false;
}

void TestDocumentController::contentDecidesNotTime()
{
    QFETCH(QByteArray, content);
    QFETCH(int, seconds);
    QFETCH(bool, isAsked);
    DocumentControllerFixture f;
    f.write(projectOf("mine"));
    const QDateTime time = QFileInfo(f.path()).lastModified();
    f.open();
    f.add("added");
    f.write(content);
    QFile file(f.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(time.addSecs(seconds), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(QFileInfo(f.path()).lastModified(), time.addSecs(seconds));
    f.save();
    QCOMPARE(!f.boxes().isEmpty(), isAsked);
    QCOMPARE(f.bytes().contains("added"), !isAsked);
    QCOMPARE(f.documents.isModified(), isAsked);
}

/// S2
void TestDocumentController::aFailedSaveKeepsTheOldFileAndTheChanges()
{
    DocumentControllerFixture f;
    const QByteArray before = projectOf("mine");
    f.write(before);
    f.open();
    QVERIFY(f.session.editor().addNode(rootNode, noNode, {.name = u("large.txt"), .kind = NodeKind::File, .content = QString(200'000, u'x')}));
    {
        const SmallFilesOnly full(50'000);
        f.save();
    }
    QVERIFY2(f.question().contains(u("could not be saved")) && f.question().contains(u("larger than is allowed")), qPrintable(f.question()));
    QVERIFY(f.question().contains(f.path()));
    QCOMPARE(f.bytes(), before);
    QCOMPARE(QDir(f.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u("shop.espalier")}); // no half file either
    QVERIFY(f.documents.isModified());
    QVERIFY(f.saves.isEmpty());
    // The way out that is offered.
    f.chooseFile(f.path("elsewhere.espalier"));
    f.answer("Save As…");
    QTRY_COMPARE(f.saves, QStringList{f.path("elsewhere.espalier")});
    QVERIFY(f.bytes("elsewhere.espalier").size() > 200'000);
    QVERIFY(!f.documents.isModified());
    QCOMPARE(f.bytes(), before);
}

/// S3
void TestDocumentController::aFolderThatVanishedIsToldOnce()
{
    DocumentControllerFixture f;
    f.write(projectOf("mine"));
    f.open();
    f.add("added");
    QVERIFY(QDir(f.folder.path()).removeRecursively());
    f.save();
    QVERIFY2(f.question().contains(u("could not be saved")), qPrintable(f.question()));
    QCOMPARE(f.boxes().size(), 1);
    f.answer("Cancel");
    QTRY_VERIFY(f.boxes().isEmpty());
    QVERIFY(!f.isBusy()); // nobody tries again on their own
    QVERIFY(!QFileInfo::exists(f.folder.path()));
    QVERIFY(f.documents.isModified());
    QCOMPARE(f.names(), (QStringList{u("mine"), u("added")}));
    QVERIFY(QDir().mkpath(f.folder.path()));
    f.save(); // the disk is plugged in again, another one
    f.answer("Save Again");
    QTRY_VERIFY(f.boxes().isEmpty() && !f.isBusy());
    QVERIFY(f.bytes().contains("added"));
}

/// S6
void TestDocumentController::aFileThatVanishedIsAskedAbout()
{
    DocumentControllerFixture f;
    f.write(projectOf("mine"));
    f.open();
    f.add("added");
    QVERIFY(QFile::remove(f.path()));
    f.save();
    QVERIFY2(f.question().contains(u("deleted, moved or renamed")), qPrintable(f.question()));
    QCOMPARE(f.answers(), (QStringList{u("Cancel"), u("Save Again"), u("Save As…")}));
    f.answer("Cancel");
    QTRY_VERIFY(f.boxes().isEmpty());
    QVERIFY(!QFileInfo::exists(f.path()));
    QVERIFY(f.documents.isModified());
    f.save();
    f.answer("Save Again");
    QTRY_COMPARE(f.saves.size(), 1);
    QVERIFY(f.bytes().contains("added"));
    QVERIFY(!f.documents.isModified());
}

void TestDocumentController::openedIsToldOnceWithThePath()
{
    DocumentControllerFixture f;
    f.write(projectOf("mine"));
    f.write("shop/\n  src/\n", "tree.txt");
    QSignalSpy opened(&f.documents, &DocumentController::opened);
    f.open();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.value(0).value(0).toString(), f.path());
    f.documents.open(f.path("tree.txt"));
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(opened.value(1).value(0).toString(), f.path("tree.txt"));
    f.documents.openText(u("a/\n  b/\n"), u("Reading"));
    QTRY_VERIFY(!f.boxes().isEmpty()); // the tree was not saved
    f.answer("Discard");
    QTRY_COMPARE(opened.size(), 3);
    QCOMPARE(opened.value(2).value(0).toString(), QString());
}

/// J5; with a reader that knows an older version, as there is none yet.
void TestDocumentController::theOriginalOfAnOlderVersionIsToldOnce()
{
    class OldReader final : public Reader
    {
    public:
        FormatInfo info() const final { return m_reader.info(); }
        int sniff(QByteArrayView head, const QString &fileName) const final { return m_reader.sniff(head, fileName); }
        Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final
        {
            Result<ReadResult> result = m_reader.read(bytes, options);
            if (result)
                result->migrated = true;
            return result;
        }

    private:
        ProjectFileReader m_reader;
    };
    DocumentControllerFixture f;
    f.formats = FormatRegistry();
    f.formats.add(std::make_unique<OldReader>());
    f.formats.add(std::make_unique<ProjectFileWriter>());
    const QByteArray old = projectOf("mine");
    f.write(old);
    f.open();
    f.add("added");
    QStringList told;
    QObject::connect(&f.session, &Session::told, &f.window, [&](const QString &sentence) { told.append(sentence); });
    f.save();
    QCOMPARE(f.bytes("shop.espalier.bak"), old);
    QCOMPARE(told.filter(u("shop.espalier.bak")).size(), 1);
    f.add("later");
    f.save();
    QCOMPARE(told.filter(u("shop.espalier.bak")).size(), 1);
    QCOMPARE(f.bytes("shop.espalier.bak"), old);
}

/// S9
void TestDocumentController::recoveredWorkIsUnsaved()
{
    DocumentControllerFixture f;
    f.write(projectOf("mine"));
    f.open();
    const Recovery recovery(f.folder.filePath(u("recovery")));
    // What a crash left of it.
    RecoveryHeader header{.owner = ProcessIdentity::current(), .name = u("shop.espalier"), .path = f.path(), .hash = f.documents.file().hash(),
                          .written = QDateTime::currentDateTimeUtc(), .edits = 3};
    header.owner.boot = u("another");
    QVERIFY(recovery.prepare());
    QVERIFY(RecoveryFile::write(recovery.newPath(), header, projectOf("newer")));

    Autosave autosave(*f.session.shared(), recovery.folder(), {.delayMs = 0, .edits = 20});
    f.documents.protectBy(autosave);
    QSignalSpy written(&autosave, &Autosave::written);
    f.documents.recover(recovery, recovery.list().value(0).id);
    QTRY_COMPARE(f.names(), QStringList{u("newer")});
    QVERIFY(f.documents.isModified());
    QCOMPARE(f.documents.path(), f.path());
    QVERIFY(f.bytes().contains("mine"));
    f.add("added");
    QTRY_VERIFY(RecoveryFile::readHeader(autosave.path()).value_or(RecoveryHeader()).edits == 4);
    QVERIFY2(autosave.path().endsWith(u(".1.work")), qPrintable(autosave.path())); // one attempt
    const QString kept = autosave.path();
    f.save();
    QVERIFY(f.bytes().contains("newer"));
    QTRY_VERIFY(!QFileInfo::exists(kept));
}

/// J4
/// Never in the folder that the program happens to have been started in.
void TestDocumentController::theFirstSaveIsProposedWhereTheProjectWillLive()
{
    DocumentControllerFixture f;
    QVERIFY(QDir(f.folder.path()).mkpath(u("Projects")));
    QVERIFY(f.documents.likelyPath().isEmpty());
    f.documents.start(Layout(u("trip-times")), true, f.path("Projects"));
    QCOMPARE(f.documents.likelyPath(), f.path("Projects/trip-times.espalier"));
    // A folder that is not there yet.
    f.documents.start(Layout(u("trip-times")), true, f.path("Projects/later/on"));
    QCOMPARE(f.documents.likelyPath(), f.path("Projects/trip-times.espalier"));
    f.documents.start(Layout(u("shop")), false);
    QVERIFY(QDir::isAbsolutePath(f.documents.likelyPath()));
    QVERIFY(QFileInfo(QFileInfo(f.documents.likelyPath()).path()).isDir());
    f.write(projectOf("a"));
    f.open();
    QCOMPARE(f.documents.likelyPath(), f.path());
}

void TestDocumentController::newerProjectsAreNeverOverwritten()
{
    DocumentControllerFixture f;
    const QByteArray newer = "{\"espalier\": 2, \"name\": \"x\", \"hologram\": {}, \"nodes\": [{\"name\": \"a\", \"kind\": \"folder\"}]}";
    f.write(newer);
    f.open();
    QVERIFY(f.documents.isReadOnly());
    f.add("added");
    f.chooseFile(f.path());
    f.documents.save();
    QCOMPARE(f.failures.size(), 1);
    QVERIFY2(f.failures.first().contains(u("never overwritten")), qPrintable(f.failures.first()));
    QVERIFY(!f.isBusy());
    QCOMPARE(f.bytes(), newer);
    f.chooseFile(f.path("copy.espalier"));
    f.documents.save();
    QTRY_COMPARE(f.saves, QStringList{f.path("copy.espalier")});
    QCOMPARE(f.bytes(), newer);
    QVERIFY(!f.documents.isReadOnly());
}

/// J8
void TestDocumentController::damagedProjectsAreRecoveredAfterAsking()
{
    DocumentControllerFixture f;
    const QByteArray damaged = "{\"espalier\": 1, \"name\": \"x\", \"nodes\": [{\"id\": \"000000000001\", \"name\": \"fine\", \"kind\": \"folder\"},\n"
                               "{\"id\": \"000000000002\", \"in\": \"000000000002\", \"name\": \"lost\", \"kind\": \"folder\"}]}";
    f.write(damaged);
    f.documents.open(f.path());
    QTRY_VERIFY(!f.boxes().isEmpty());
    QVERIFY(!f.documents.hasDocument());
    QVERIFY2(f.question().contains(u("lost")), qPrintable(f.question()));
    QVERIFY(f.boxes().first()->informativeText().contains(u("Recovered items")));
    f.answer("Open and Recover");
    QTRY_VERIFY(f.documents.hasDocument());
    QCOMPARE(f.names(), (QStringList{u("fine"), u("Recovered items")}));
    QVERIFY(f.documents.isModified()); // to be looked at and saved, or not
    QCOMPARE(f.bytes(), damaged);
}

/// A3
void TestDocumentController::damagedArchivesAreOpenedOnlyAfterAsking()
{
    DocumentControllerFixture f;
    registerArchiveFormats(f.formats);
    // A header of tar: name, mode, owners, size, time, the sum of it all, a file.
    const auto entry = [](const QByteArray &name) {
        QByteArray header = name.leftJustified(100, '\0')
            + QByteArray("0000644\0"
                         "0000000\0"
                         "0000000\0"
                         "00000000000\0"
                         "00000000000\0"
                         "        0",
                         57);
        header = header.leftJustified(257, '\0')
            + QByteArray("ustar\0"
                         "00",
                         8);
        header = header.leftJustified(512, '\0');
        int sum = 0;
        for (const char c : std::as_const(header))
            sum += quint8(c);
        return header.replace(148, 8, QByteArray(QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2)));
    };
    QByteArray second = entry("second.txt");
    second[0] = 'b';
    const QByteArray damaged = entry("first.txt") + second + entry("third.txt") + QByteArray(1024, '\0');
    f.write(damaged, "things.tar");
    f.documents.open(f.path("things.tar"));
    QTRY_VERIFY(!f.boxes().isEmpty());
    QVERIFY(!f.documents.hasDocument());
    QVERIFY2(f.question().contains(u("first.txt")), qPrintable(f.question()));
    f.answer("Open What Can Be Read");
    QTRY_VERIFY(f.documents.hasDocument());
    QCOMPARE(f.names(), QStringList{u("first.txt")});
    QVERIFY(f.documents.isModified());
    QCOMPARE(f.bytes("things.tar"), damaged);
}

/// J1
void TestDocumentController::whatIsNoProjectStaysUntouched()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("  \n"), QByteArray("null"), QByteArray("[]"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)}) {
        DocumentControllerFixture f;
        f.write(projectOf("mine"));
        f.open();
        f.write(bytes, "bad.espalier");
        f.documents.open(f.path("bad.espalier"));
        QTRY_VERIFY(!f.failures.isEmpty());
        QVERIFY2(f.failures.first().contains(u("not an Espalier project")), qPrintable(f.failures.first()));
        QCOMPARE(f.bytes("bad.espalier"), bytes);
        QCOMPARE(f.names(), QStringList{u("mine")}); // what was open stays open
        QCOMPARE(f.documents.path(), f.path());
    }
}

/// J11
void TestDocumentController::aMillionNodesOpenBesideTheWindow()
{
    DocumentControllerFixture f;
    f.write(largeProject(1'000'000));
    int turns = 0; // of the window's own loop while the file is read
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &f.window, [&] { turns += !f.documents.hasDocument(); });
    timer.start(5);
    f.documents.open(f.path());
    QVERIFY(!f.documents.hasDocument());
    QVERIFY(QTest::qWaitFor([&] { return f.documents.hasDocument(); }, 60'000));
    QVERIFY(turns > 5);
    QCOMPARE(f.session.layout().nodeCount(), 1'000'000);
    QVERIFY(!f.documents.isModified());
    QVERIFY(f.failures.isEmpty());
}

/// J11
void TestDocumentController::openingAMillionNodesCanBeCancelled()
{
    DocumentControllerFixture f;
    f.write(largeProject(1'000'000));
    f.documents.open(f.path());
    // The dialog comes after a moment; its button works from the start.
    const QList<QProgressBar *> bars = f.window.findChildren<QProgressBar *>();
    QCOMPARE(bars.size(), 1);
    const QList<QPushButton *> buttons = bars.first()->parentWidget()->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons.first()->text().remove(u'&'), u("Cancel"));
    buttons.first()->click();
    QVERIFY(QTest::qWaitFor([&] { return !f.isBusy(); }, 60'000));
    QVERIFY(!f.documents.hasDocument());
    QVERIFY(f.failures.isEmpty()); // who cancels needs no message
    QVERIFY(f.window.findChildren<QProgressBar *>().isEmpty());
}

ESPALIER_TEST_MAIN(TestDocumentController)
#include "tst_documentcontroller.moc"
