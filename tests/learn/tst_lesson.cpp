// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "learn/lesson.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Espalier;

/// The steps that a layout gives by itself, and what an author changes in them.
class TestLesson : public QObject {
    Q_OBJECT

private:
    static LessonSource mlops(Phase phase, const QString &language = QStringLiteral("en"))
    {
        const Result<Guide> guide = GuideLibrary::load(QStringLiteral("mlops"), language);
        const Result<Layout> layout =
            StarterBuilder::build(*guide, QStringLiteral("my-ml-project"), {.contents = false});
        return {.layout = *layout, .guide = *guide, .filter = {}, .phase = phase};
    }
    static QStringList keysOf(const QList<LessonStep> &steps)
    {
        QStringList keys;
        for (const LessonStep &step : steps)
            keys.append(step.key);
        return keys;
    }
    /// "folder tests", "title": readable, where keys hold ids.
    static QStringList drawn(const LessonSource &source, const QList<LessonStep> &steps)
    {
        QStringList lines;
        for (const LessonStep &step : steps)
            lines.append(step.folder == noNode ? step.key
                                               : lessonKindId(step.kind) + u' ' + source.layout.name(step.folder));
        return lines;
    }
    static LessonStep stepNamed(const QList<LessonStep> &steps, LessonStep::Kind kind, const QString &title)
    {
        const auto found = std::ranges::find_if(
            steps, [&](const LessonStep &step) { return step.kind == kind && step.title == title; });
        return found == steps.end() ? LessonStep() : *found;
    }

private Q_SLOTS:
    void theGuideGivesAStepForAllThatIsNew();
    void beginnersMeetTheFoldersInOrder();
    void eachPhaseHasItsNumberOfSteps_data();
    void eachPhaseHasItsNumberOfSteps();
    void aFolderSaysWhatItIsFor();
    void namesAreThoseOfTheLayout();
    void questionsHaveOneAnswer_data();
    void questionsHaveOneAnswer();
    void theRecapTellsWhatIsNext();
    void withoutPhasesThereIsAStepForEachFolder();
    void whatIsTooMuchIsLeftOut();
    void whatAnAuthorChangedIsShown();
    void newStepsFollowTheirPredecessor();
    void goneNodesKeepTheirPlace();
};

void TestLesson::theGuideGivesAStepForAllThatIsNew()
{
    const LessonSource source = mlops(Phase::Beginner);
    const LessonSteps lesson = LessonSteps::of(source);
    QCOMPARE(lesson.phase, Phase::Beginner);
    QCOMPARE(lesson.leftOut, 0);
    QSet<QString> keys;
    for (const LessonStep &step : lesson.steps) {
        QVERIFY2(!keys.contains(step.key), qPrintable(step.key));
        keys.insert(step.key);
        QVERIFY2(!step.title.isEmpty(), qPrintable(step.key));
    }
}

void TestLesson::beginnersMeetTheFoldersInOrder()
{
    const LessonSource source = mlops(Phase::Beginner);
    QCOMPARE(drawn(source, LessonSteps::of(source).steps),
             (QStringList{QStringLiteral("title"), QStringLiteral("why"), QStringLiteral("phase"),
                          QStringLiteral("folder my_ml_core"), QStringLiteral("inside my_ml_core"),
                          QStringLiteral("folder deployment"), QStringLiteral("folder tests"),
                          QStringLiteral("folder educational_resources"), QStringLiteral("folder data"),
                          QStringLiteral("ask:1"), QStringLiteral("ask:2"), QStringLiteral("recap")}));
}

void TestLesson::eachPhaseHasItsNumberOfSteps_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("steps");
    QTest::newRow("Beginner") << 1 << 12;
    QTest::newRow("Intermediate") << 2 << 22;
    QTest::newRow("Advanced") << 3 << 21;
    QTest::newRow("Expert") << 4 << 12;
}

void TestLesson::eachPhaseHasItsNumberOfSteps()
{
    QFETCH(const int, phase);
    QFETCH(const int, steps);
    for (const char *const language : {"en", "es"}) {
        const LessonSource source = mlops(phaseFromNumber(phase), QLatin1String(language));
        const QStringList lines = drawn(source, LessonSteps::of(source).steps);
        QVERIFY2(lines.size() == steps, qPrintable(lines.join(u'\n')));
    }
}

void TestLesson::aFolderSaysWhatItIsFor()
{
    const LessonSource source = mlops(Phase::Beginner);
    const LessonSteps lesson = LessonSteps::of(source);
    int folders = 0;
    for (const LessonStep &step : lesson.steps) {
        if (step.kind != LessonStep::Kind::Folder)
            continue;
        const QByteArray name = step.title.toUtf8();
        QCOMPARE(step.number, ++folders);
        QCOMPARE(step.count, 5);
        QVERIFY2(!step.subtitle.isEmpty(), name);
        QVERIFY2(step.sentences.size() == 1 || step.sentences.size() == 2, name);
        QVERIFY2(step.sentences.join(u' ').size() <= 220, name);
        for (const QString &sentence : step.sentences)
            QVERIFY2(QStringView(u".!?”\"").contains(sentence.back()), qPrintable(sentence));
        QVERIFY2(!step.fromWhen.isEmpty(), name);
        QCOMPARE(step.notHere.size(), 2);
        for (const LessonPoint &point : step.notHere)
            QVERIFY2(!point.name.isEmpty() && !point.text.isEmpty() && point.phase != Phase::None, name);
        QVERIFY2(!step.lit.isEmpty() && step.lit.size() <= 3, name);
        QVERIFY2(!step.notes.isEmpty(), name);
    }
    QCOMPARE(folders, 5);
    const LessonStep inside = stepNamed(lesson.steps, LessonStep::Kind::Inside, QStringLiteral("Inside my_ml_core"));
    QCOMPARE(inside.points.size(), 6);
    QCOMPARE(inside.points.first().name, QStringLiteral("domain"));
}

void TestLesson::namesAreThoseOfTheLayout()
{
    LessonSource source = mlops(Phase::Beginner);
    const NodeIndex core = source.layout.find(u"my_ml_core");
    QVERIFY(core != noNode);
    source.layout.setName(core, u"taxi");
    for (const LessonStep &step : LessonSteps::of(source).steps) {
        QStringList said{step.title, step.subtitle, step.sentences.join(u' '), step.fromWhen, step.notes, step.reason};
        for (const LessonPoint &point : step.notHere + step.points)
            said << point.name << point.text;
        QVERIFY2(!said.join(u'\n').contains(u"ml_core"), qPrintable(step.key + u'\n' + said.join(u'\n')));
    }
}

void TestLesson::questionsHaveOneAnswer_data()
{
    QTest::addColumn<int>("phase");
    for (const Phase phase : allPhases)
        QTest::newRow(qPrintable(phaseId(phase))) << toNumber(phase);
}

void TestLesson::questionsHaveOneAnswer()
{
    QFETCH(const int, phase);
    const LessonSource source = mlops(phaseFromNumber(phase));
    const LessonSteps lesson = LessonSteps::of(source);
    QCOMPARE(lesson.steps, LessonSteps::of(source).steps); // the same each time
    int questions = 0;
    for (const LessonStep &step : lesson.steps) {
        if (step.kind != LessonStep::Kind::Ask)
            continue;
        ++questions;
        QCOMPARE(step.lit.size(), 4);
        QVERIFY(step.right >= 0 && step.right < 4);
        for (qsizetype i = 0; i < 4; ++i) {
            QVERIFY(lesson.visible.test(step.lit[i]));
            for (qsizetype j = 0; j < 4; ++j)
                QVERIFY2(i == j || (step.lit[i] != step.lit[j] && !source.layout.isAncestor(step.lit[i], step.lit[j])),
                         qPrintable(step.sentences.first()));
        }
        // Nothing of the answer's path is given away.
        for (const QString &part :
             source.layout.path(step.lit[step.right]).split(QRegularExpression(QStringLiteral("[/_.-]"))))
            QVERIFY2(part.size() < 4 || !step.sentences.first().contains(part, Qt::CaseInsensitive),
                     qPrintable(step.sentences.first()));
    }
    QCOMPARE(questions, phase == 1 ? 2 : 3);
}

void TestLesson::theRecapTellsWhatIsNext()
{
    QVERIFY2(LessonSteps::of(mlops(Phase::Beginner)).steps.last().next.contains(QStringLiteral("Intermediate")),
             "recap");
    QVERIFY(LessonSteps::of(mlops(Phase::Expert)).steps.last().next.isEmpty());
    // A layout that ends at Beginner knows from its guide what would come.
    LessonSource source = mlops(Phase::Beginner);
    const QString whole = LessonSteps::of(source).steps.last().next;
    source.layout = prunedTo(source.layout, {.upTo = Phase::Beginner, .text = {}, .tags = {}, .topics = {}});
    QCOMPARE(LessonSteps::of(source).steps.last().next, whole);
}

void TestLesson::withoutPhasesThereIsAStepForEachFolder()
{
    const LessonSource source{
        .layout = treeOf("src/ # code\n  a/\n  b/\n  c/\n  d/\n  e/\ndocs/\nREADME.md\n"), .guide = {}, .filter = {}};
    const LessonSteps lesson = LessonSteps::of(source);
    QCOMPARE(lesson.phase, Phase::None);
    QCOMPARE(drawn(source, lesson.steps),
             (QStringList{QStringLiteral("title"), QStringLiteral("folder src"), QStringLiteral("folder docs"),
                          QStringLiteral("recap")}));
    QCOMPARE(lesson.steps[1].subtitle, QStringLiteral("code"));
    QVERIFY(lesson.steps[1].sentences.isEmpty());
    QCOMPARE(lesson.steps[1].lit.size(), 3);
    QCOMPARE(lesson.steps[1].named.size(), 2);
    // Nothing at all is a lesson, too.
    QCOMPARE(LessonSteps::of({.layout = Layout(QStringLiteral("p")), .guide = {}, .filter = {}}).steps.size(), 2);
}

void TestLesson::whatIsTooMuchIsLeftOut()
{
    Layout layout(QStringLiteral("p"));
    for (int i = 0; i < 100; ++i) {
        const NodeIndex folder =
            layout.append(rootNode, {.name = QStringLiteral("f%1").arg(i), .kind = NodeKind::Folder});
        if (i % 2 == 0)
            layout.append(folder, {.name = QStringLiteral("x"), .kind = NodeKind::File});
    }
    const LessonSteps lesson = LessonSteps::of({.layout = layout, .guide = {}, .filter = {}});
    QCOMPARE(lesson.steps.size(), LessonSteps::most);
    QCOMPARE(lesson.leftOut, 42);
    QCOMPARE(std::ranges::count_if(
                 lesson.steps,
                 [&](const LessonStep &step) { return step.folder != noNode && layout.childCount(step.folder) == 1; }),
             50);
}

void TestLesson::whatAnAuthorChangedIsShown()
{
    const LessonSource source = mlops(Phase::Beginner);
    const LessonSteps automatic = LessonSteps::of(source);
    QCOMPARE(edited(automatic, Lesson(), source.layout).steps, automatic.steps);

    Lesson lesson;
    lesson.steps = lesson.entriesFor(automatic.steps);
    lesson.steps.swapItemsAt(3, 5);
    lesson.steps[4].hidden = true;
    lesson.steps[6].text = QStringLiteral("First. Second!");
    lesson.steps[6].notes = QStringLiteral("Wait for three hands.");
    lesson.steps.append(LessonEntry{.of = {},
                                    .id = QStringLiteral("own"),
                                    .kind = LessonStep::Kind::Nodes,
                                    .nodes = {source.layout.id(source.layout.find(u"tests/unit"))},
                                    .camera = {},
                                    .title = {},
                                    .text = {},
                                    .notes = {},
                                    .seconds = 90,
                                    .hidden = false,
                                    .unknown = {}});
    lesson.removed = {QStringLiteral("why")};
    lesson.steps.removeAt(1);
    const QList<LessonStep> steps = edited(automatic, lesson, source.layout).steps;
    QCOMPARE(steps.size(), 12);
    QCOMPARE(steps[0].key, QStringLiteral("title"));
    QCOMPARE(steps[2].title, QStringLiteral("deployment"));
    QVERIFY(steps[3].isHidden && !steps[3].isShown());
    QCOMPARE(steps[5].sentences, (QStringList{QStringLiteral("First."), QStringLiteral("Second!")}));
    QCOMPARE(steps[5].notes, QStringLiteral("Wait for three hands."));
    QCOMPARE(steps[5].fromWhen, automatic.steps[6].fromWhen); // what was not changed stays the layout's own
    QCOMPARE(steps[11].title, QStringLiteral("unit"));
    QCOMPARE(steps[11].seconds, 90);
    QVERIFY(std::ranges::none_of(steps, &LessonStep::isNew));
}

void TestLesson::newStepsFollowTheirPredecessor()
{
    LessonSource source{.layout = treeOf("a/\nb/\nc/\n"), .guide = {}, .filter = {}};
    Lesson lesson;
    lesson.steps = lesson.entriesFor(LessonSteps::of(source).steps);
    std::ranges::reverse(lesson.steps); // recap c b a title
    const NodeIndex fresh = source.layout.create({.name = QStringLiteral("b2"), .kind = NodeKind::Folder});
    source.layout.link(fresh, rootNode, source.layout.find(u"c"));
    QStringList titles;
    for (const LessonStep &step : edited(LessonSteps::of(source), lesson, source.layout).steps)
        titles.append(step.title + (step.isNew ? QStringLiteral(" new") : QString()));
    QCOMPARE(titles.mid(1, 4),
             (QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("b2 new"), QStringLiteral("a")}));
}

void TestLesson::goneNodesKeepTheirPlace()
{
    LessonSource source{.layout = treeOf("a/\nb/\nc/\n"), .guide = {}, .filter = {}};
    Lesson lesson;
    const QList<LessonStep> before = LessonSteps::of(source).steps;
    lesson.steps = lesson.entriesFor(before);
    const NodeIndex b = source.layout.find(u"b");
    source.layout.unlink(b);
    const QList<LessonStep> without = edited(LessonSteps::of(source), lesson, source.layout).steps;
    QCOMPARE(keysOf(without), keysOf(before));
    QVERIFY(without[2].isGone && !without[2].isShown());
    source.layout.link(b, rootNode, source.layout.find(u"c"));
    const QList<LessonStep> again = edited(LessonSteps::of(source), lesson, source.layout).steps;
    QCOMPARE(again, before);
}

ESPALIER_TEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"
