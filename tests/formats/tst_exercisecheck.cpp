// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exercisecheck.h"

#include "core/safefile.h"
#include "formats/exerciseformat.h"
#include "formats/exercisejson.h"
#include "formats/exercisekeytext.h"
#include "formats/formatregistry.h"
#include "formats/projectfile.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "learn/exercisesolution.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

/// An exercise of the built-in guide in a file, with or without its key, and the answers to it.
struct CheckWorld {
    explicit CheckWorld(bool isApart = false)
    {
        registerFormats(formats);
        WriteOptions options;
        options.plan.guide = &guide;
        options.plan.filter.upTo = Phase::Beginner;
        const ExerciseExporter exporter;
        options.values = *OptionValues::parse(exporter.info().options, {{u("apart"), isApart ? u("yes") : u("no")}});
        const Result<Plan> plan = exporter.plan(StarterBuilder::guideView(guide), options, path);
        if (!plan || !SafeFile::write(path, plan->texts.at(0)))
            qFatal("no exercise");
        if (isApart && !SafeFile::write(keyFile = ExerciseExporter::keyFileOf(path), plan->texts.at(1)))
            qFatal("no key");
        layout = read(path);
        exercise = *exerciseOf(layout.info());
    }
    static Layout read(const QString &file)
    {
        const Result<ReadResult> result = ProjectFileReader().readFile(file, {.fileName = file});
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return result->layout;
    }
    Result<ExerciseCheck> check() const
    {
        const QByteArray key = keyFile.isEmpty() ? QByteArray() : *SafeFile::read(keyFile);
        return ExerciseCheck::of(read(path), keyFile, key, guide);
    }
    /// All right but \a item, which stands in \a folder. As the program stores it, marked with the key of now.
    void answer(const QString &name, NodeId item, const QString &folder) const
    {
        const Result<ExerciseCheck> now = check();
        Layout answer = solvedLayout(exercise, now->key(), layout);
        answer.move(answer.findById(item), answer.find(folder));
        Exercise answered = now->exercise();
        answered.attempt = ExerciseAttempt{.id = idFromWords(name.toUtf8()), .name = name};
        LayoutInfo info = answer.info();
        if (!answered.key.isEmpty()) {
            info.exercise = exerciseToJson(answered);
            answer.setInfo(info);
            answered.attempt->score = now->mark(answer, name)->marking.score;
        }
        info.exercise = exerciseToJson(answered);
        answer.setInfo(info);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        Report report;
        if (!ProjectFileWriter().write(answer, {}, buffer, report)
            || !SafeFile::write(folderOf(name + u".espalier"), bytes))
            qFatal("no answer");
    }
    QString folderOf(const QString &name) const { return QDir(folder.path()).filePath(name); }
    /// A card and a folder that is wrong for it.
    std::pair<NodeId, QString> wrong() const
    {
        const Result<ExerciseCheck> now = check();
        for (const auto &[id, place] : now->key().items.asKeyValueRange()) {
            if (now->key().hasPlace(id) && !place.in.contains(u"tests"))
                return {id, u("tests")};
        }
        qFatal("nothing is wrong in tests");
    }

    QTemporaryDir folder;
    QString path = folderOf(u("place.espalier"));
    QString keyFile;
    FormatRegistry formats;
    Guide guide = GuideLibrary::load(u("mlops"), u("en")).value_or(Guide());
    Layout layout;
    Exercise exercise;
};

} // namespace

/// What a teacher adds to a key after the exercise was handed out.
class TestExerciseCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherRightPlaceIsStoredWithTheKeyAlone_data()
    {
        QTest::addColumn<bool>("isApart");
        QTest::newRow("in the exercise") << false;
        QTest::newRow("kept apart") << true;
    }
    void anotherRightPlaceIsStoredWithTheKeyAlone()
    {
        QFETCH(bool, isApart);
        const CheckWorld w(isApart);
        const auto [item, folder] = w.wrong();
        w.answer(u("Ana"), item, folder);
        const QByteArray answer = *SafeFile::read(w.folderOf(u("Ana.espalier")));
        const QByteArray exercise = *SafeFile::read(w.path);
        const ExerciseCheck before = *w.check();
        const ExerciseResults marked = *before.markFolder(w.folder.path(), w.path, w.formats);
        QCOMPARE(marked.answers.size(), 1);
        QVERIFY(marked.answers.first().marking.score < 1);
        QVERIFY(!marked.answers.first().isChanged());

        const Result<ExerciseCheck> after = before.withRightPlace(item, folder);
        QVERIFY(after);
        QVERIFY(after->storeKey(before, isApart ? w.keyFile : w.path));
        QCOMPARE(*SafeFile::read(w.folderOf(u("Ana.espalier"))), answer);
        QByteArray expected = exercise;
        expected.replace(w.exercise.key, after->exercise().key);
        QCOMPARE(*SafeFile::read(w.path), isApart ? exercise : expected);
        // Read anew it is right, and nobody is said to have had a hand in an answer of before.
        const ExerciseResults again = *w.check()->markFolder(w.folder.path(), w.path, w.formats);
        QCOMPARE(again.answers.first().marking.score, 1.0);
        QVERIFY(!again.answers.first().isChanged());
        // And back.
        QVERIFY(before.storeKey(*after, isApart ? w.keyFile : w.path));
        QCOMPARE(*SafeFile::read(w.path), exercise);
    }
    void aScoreThatWasChangedIsStillToldAfterwards()
    {
        const CheckWorld w;
        const auto [item, folder] = w.wrong();
        w.answer(u("Ana"), item, folder);
        QByteArray answer = *SafeFile::read(w.folderOf(u("Ana.espalier")));
        const qsizetype at = answer.indexOf("\"score\": ");
        answer.replace(at, answer.indexOf('}', at) - at, "\"score\": 0.1");
        QVERIFY(SafeFile::write(w.folderOf(u("Ana.espalier")), answer));
        const ExerciseCheck before = *w.check();
        const Result<ExerciseCheck> after = before.withRightPlace(item, folder);
        const ExerciseResults marked = *after->markFolder(w.folder.path(), w.path, w.formats);
        QVERIFY(marked.answers.first().hasOtherScore);
        QVERIFY(!marked.answers.first().hasOtherKey);
    }
    /// Who answers cannot let more be right: the teacher's key holds, and the other is told.
    void aPlaceThatAStudentAddedIsToldAndDoesNotCount()
    {
        const CheckWorld w;
        const auto [item, folder] = w.wrong();
        w.answer(u("Ana"), item, folder);
        const ExerciseCheck before = *w.check();
        const QByteArray forged = before.withRightPlace(item, folder)->exercise().key;
        QByteArray answer = *SafeFile::read(w.folderOf(u("Ana.espalier")));
        answer.replace(w.exercise.key, forged);
        QVERIFY(SafeFile::write(w.folderOf(u("Ana.espalier")), answer));
        const ExerciseResults marked = *before.markFolder(w.folder.path(), w.path, w.formats);
        QVERIFY(marked.answers.first().hasOtherKey);
        QVERIFY(marked.answers.first().marking.score < 1);
    }
    void whatIsNoExerciseIsNeverWritten()
    {
        const CheckWorld w;
        const auto [item, folder] = w.wrong();
        w.answer(u("Ana"), item, folder);
        const QString file = w.folderOf(u("Ana.espalier"));
        const QByteArray answer = *SafeFile::read(file);
        const ExerciseCheck before = *w.check();
        const ExerciseCheck after = *before.withRightPlace(item, folder);
        QVERIFY(!after.storeKey(before, file));
        QCOMPARE(*SafeFile::read(file), answer);
        QVERIFY(!before.storeKey(after, w.path)); // another key is there than the one that was marked with
        QVERIFY(!before.withRightPlace(item, w.check()->key().items.value(item).in.first()));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestExerciseCheck)
#include "tst_exercisecheck.moc"
