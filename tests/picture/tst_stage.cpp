// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "picture/mapfonts.h"
#include "picture/slidewords.h"
#include "picture/stage.h"
#include "picture/stagetext.h"
#include "support/testprogram.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

constexpr double stageSlack = 0.5; // of a unit, for rounding

struct StageSample {
    explicit StageSample(const LessonSource &source)
        : source(source), stage(source.layout, LessonSteps::of(source), MapFonts::interface())
    {
    }
    const std::vector<LessonStep> steps() const { return {stage.lesson().steps.begin(), stage.lesson().steps.end()}; }
    LessonSource source;
    Stage stage;
};

LessonSource stageGuide(Phase phase)
{
    const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
    return {.layout = *StarterBuilder::build(guide, QStringLiteral("my-ml-project"), {.contents = false}),
            .guide = guide,
            .filter = {},
            .phase = phase};
}

/// Trees that people have: many folders, few, long names, none at all.
LessonSource stageTree(int folders, int children, const QString &name)
{
    Layout layout(QStringLiteral("project"));
    for (int i = 0; i < folders; ++i) {
        const NodeIndex top = layout.append(
            rootNode,
            {.name = name.arg(i),
             .kind = NodeKind::Folder,
             .summary = QStringLiteral("A summary that goes on for a while and does not stop where it should")});
        for (int j = 0; j < children; ++j)
            layout.append(top,
                          {.name = name.arg(j),
                           .kind = j % 3 == 2 ? NodeKind::File : NodeKind::Folder,
                           .summary = QStringLiteral("What it is")});
    }
    return {.layout = layout, .guide = {}, .filter = {}};
}

const QList<QSizeF> stageScreens{{1920, 1080}, {1280, 720},  {1366, 768},  {1440, 900},
                                 {1024, 768},  {1280, 1024}, {2560, 1080}, {800, 1280}};

QString stagePlace(const LessonStep &step, QSizeF screen)
{
    return QStringLiteral("%1 at %2 x %3").arg(step.key).arg(screen.width()).arg(screen.height());
}

} // namespace

/// Where the folders of a lesson stand on the wall, and whether they can be read from the last row.
class TestStage : public QObject {
    Q_OBJECT

private:
    static void addWorlds()
    {
        QTest::addColumn<LessonSource>("source");
        for (const Phase phase : allPhases)
            QTest::newRow(qPrintable(phaseId(phase))) << stageGuide(phase);
        QTest::newRow("one folder") << stageTree(1, 0, QStringLiteral("src%1"));
        QTest::newRow("many children") << stageTree(3, 40, QStringLiteral("part_%1"));
        QTest::newRow("long names") << stageTree(
            8, 5, QStringLiteral("a_very_long_name_that_somebody_gave_to_folder_number_%1"));
        QTest::newRow("many folders") << stageTree(300, 2, QStringLiteral("f%1"));
        QTest::newRow("nothing") << stageTree(0, 0, QStringLiteral("%1"));
    }

private Q_SLOTS:
    void nothingOverlaps_data() { addWorlds(); }
    void nothingOverlaps();
    void everythingCanBeRead_data() { addWorlds(); }
    void everythingCanBeRead();
    void theBranchFillsItsRoom_data() { addWorlds(); }
    void theBranchFillsItsRoom();
    void whatComesHasNoWords();
    void aPhaseIsLitFolderByFolder();
    void theAnswerIsRevealed();
    void aMoveBeginsAndEndsAtItsScenes();
    void rightToLeftIsTheMirrorImage();
    void theWordsStayOnTheirGround_data() { addWorlds(); }
    void theWordsStayOnTheirGround();
    void whatDoesNotFitLosesWholeSentences();
    void topFoldersAreReadableFromFarAway();
};

void TestStage::nothingOverlaps()
{
    QFETCH(const LessonSource, source);
    const StageSample sample(source);
    const std::vector<LessonStep> steps = sample.steps();
    for (const QSizeF &screen : stageScreens) {
        const StageRoom room = StageRoom::of(screen);
        for (size_t step = 0; step < steps.size(); ++step) {
            const StageScene scene = sample.stage.scene(qsizetype(step), steps[step].parts() - 1, 100, room);
            for (size_t i = 0; i < scene.cards.size(); ++i) {
                for (size_t j = 0; j < i; ++j) {
                    const QRectF common = scene.cards[i].rect & scene.cards[j].rect;
                    QVERIFY2(common.width() < stageSlack || common.height() < stageSlack,
                             qPrintable(stagePlace(steps[step], screen)));
                }
            }
        }
    }
}

void TestStage::everythingCanBeRead()
{
    QFETCH(const LessonSource, source);
    const StageSample sample(source);
    const std::vector<LessonStep> steps = sample.steps();
    for (const QSizeF &screen : stageScreens) {
        const StageRoom room = StageRoom::of(screen);
        for (size_t step = 0; step < steps.size(); ++step) {
            const QByteArray place = stagePlace(steps[step], screen).toUtf8();
            const StageScene scene = sample.stage.scene(qsizetype(step), 0, 100, room);
            for (const StageCard &card : scene.cards) {
                if (card.outline >= 1)
                    continue;
                QVERIFY2(card.name.isEmpty() || card.namePixels >= StageMetric::leastPixels, place);
                QVERIFY2(card.summary.isEmpty() || card.summaryPixels >= StageMetric::leastPixels, place);
                QVERIFY2(!card.name.isEmpty() || !card.icon.isNull(), place);
                for (const QString &line : card.name) {
                    const double width =
                        StageText::width(sample.stage.texts(), line, card.namePixels, TextTable::SemiBold);
                    QVERIFY2(card.nameAt.x() + width <= card.rect.right() + stageSlack,
                             qPrintable(stagePlace(steps[step], screen) + u' ' + line));
                }
                if (!card.name.isEmpty()) {
                    QVERIFY2(card.nameAt.y() - card.namePixels * 0.8 >= card.rect.top() - stageSlack, place);
                    QVERIFY2(card.nameAt.y() + double(card.name.size() - 1) * card.namePixels * 1.15
                                 <= card.rect.bottom(),
                             place);
                }
                if (!card.summary.isEmpty())
                    QVERIFY2(card.summaryAt.y() + double(card.summary.size() - 1) * card.summaryPixels * 1.32
                                 <= card.rect.bottom(),
                             place);
            }
        }
    }
}

void TestStage::theBranchFillsItsRoom()
{
    QFETCH(const LessonSource, source);
    const StageSample sample(source);
    const std::vector<LessonStep> steps = sample.steps();
    for (const QSizeF &screen : stageScreens) {
        for (const bool isMapAlone : {false, true}) {
            const StageRoom room = StageRoom::of(screen, isMapAlone);
            for (size_t step = 0; step < steps.size(); ++step) {
                const QByteArray place = stagePlace(steps[step], screen).toUtf8();
                const StageScene scene = sample.stage.scene(qsizetype(step), 0, 100, room);
                const QRectF branch = scene.branch();
                if (steps[step].camera == LessonStep::Camera::Whole) {
                    for (const StageCard &card : scene.cards)
                        QVERIFY2(scene.free.contains(card.rect), place);
                    continue;
                }
                QVERIFY2(scene.free.contains(branch), place);
                QVERIFY2(scene.trunk >= scene.free.left() && scene.trunk < branch.left(), place);
                const double across = branch.width() / scene.free.width();
                const double down = branch.height() / scene.free.height();
                QVERIFY2(std::max(across, down) <= StageMetric::mostFill + 0.01, place);
                // A lone folder stays a card: it is not blown up to a wall.
                if (branch.width() < 5 * StageMetric::currentPixels * 8 && scene.cards.size() > 0
                    && steps[step].lit.isEmpty())
                    continue;
                QVERIFY2(std::max(across, down) >= StageMetric::leastFill - 0.01,
                         qPrintable(
                             QStringLiteral("%1: %2 x %3").arg(stagePlace(steps[step], screen)).arg(across).arg(down)));
            }
        }
    }
}

void TestStage::whatComesHasNoWords()
{
    const StageSample sample(stageGuide(Phase::Intermediate));
    const std::vector<LessonStep> steps = sample.steps();
    const StageRoom room = StageRoom::of({1920, 1080});
    int coming = 0;
    int before = 0;
    for (size_t step = 0; step < steps.size(); ++step) {
        if (steps[step].kind != LessonStep::Kind::Folder)
            continue;
        const StageScene scene = sample.stage.scene(qsizetype(step), 0, 100, room);
        QVERIFY(scene.current >= 0);
        const double middle = scene.cards[size_t(scene.current)].rect.center().y();
        for (const StageCard &card : scene.cards) {
            if (card.part != StagePart::Top)
                continue;
            if (card.outline >= 1) {
                ++coming;
                QVERIFY(card.name.isEmpty() && card.summary.isEmpty());
                QVERIFY(card.rect.center().y() < middle); // growth goes upwards
            } else {
                ++before;
                QCOMPARE(card.opacity, StageMetric::shownBefore);
                QVERIFY(card.rect.center().y() > middle);
                // What is a screen away from what is seen needs none.
                const bool isFar = card.rect.top() > scene.free.bottom() + scene.free.height();
                QVERIFY(isFar || !card.name.isEmpty());
            }
        }
    }
    QVERIFY(coming > 0 && before > 0);
}

void TestStage::aPhaseIsLitFolderByFolder()
{
    const StageSample sample(stageGuide(Phase::Beginner));
    const std::vector<LessonStep> steps = sample.steps();
    const auto phase = std::ranges::find(steps, LessonStep::Kind::Phase, &LessonStep::kind);
    for (int lit = 0; lit <= 5; ++lit) {
        const StageScene scene = sample.stage.scene(phase - steps.begin(), 0, lit, StageRoom::of({1920, 1080}));
        QCOMPARE(std::ranges::count_if(scene.cards,
                                       [](const StageCard &card) {
                                           return card.light >= 1 && card.outline <= 0 && !card.name.isEmpty();
                                       }),
                 lit);
    }
}

void TestStage::theAnswerIsRevealed()
{
    const StageSample sample(stageGuide(Phase::Beginner));
    const std::vector<LessonStep> steps = sample.steps();
    const auto ask = std::ranges::find(steps, LessonStep::Kind::Ask, &LessonStep::kind);
    const StageRoom room = StageRoom::of({1920, 1080});
    const StageScene asked = sample.stage.scene(ask - steps.begin(), 0, 100, room);
    QCOMPARE(asked.cards.size(), 4U);
    QVERIFY(std::ranges::none_of(asked.cards, &StageCard::isRight));
    const StageScene answered = sample.stage.scene(ask - steps.begin(), 1, 100, room);
    QCOMPARE(std::ranges::count_if(answered.cards, &StageCard::isRight), 1);
    QVERIFY(answered.cards[size_t(ask->right)].isRight);
    for (size_t i = 0; i < 4; ++i)
        QCOMPARE(answered.cards[i].rect, asked.cards[i].rect);
    const QString path = sample.source.layout.path(ask->lit[ask->right]);
    const SlideWords::Choice choice{.number = 1, .count = 12};
    QVERIFY(!SlideWords::of(sample.stage, ask - steps.begin(), choice, room, Theme::dark()).spoken.contains(path));
    QVERIFY(
        SlideWords::of(sample.stage, ask - steps.begin(), {.part = 1, .number = 1, .count = 12}, room, Theme::dark())
            .spoken.contains(path));
}

void TestStage::aMoveBeginsAndEndsAtItsScenes()
{
    const StageSample sample(stageGuide(Phase::Expert));
    const StageRoom room = StageRoom::of({1920, 1080});
    const auto placesOf = [](const StageScene &scene) {
        QMap<NodeIndex, QRectF> places;
        for (const StageCard &card : scene.cards) {
            if (card.opacity > 0)
                places.insert(card.node, card.rect);
        }
        return places;
    };
    for (qsizetype step = 1; step < sample.stage.lesson().steps.size(); ++step) {
        const StageScene from = sample.stage.scene(step - 1, 0, 100, room);
        const StageScene to = sample.stage.scene(step, 0, 100, room);
        QCOMPARE(placesOf(StageScene::between(from, to, 0, 0)), placesOf(from));
        QCOMPARE(placesOf(StageScene::between(from, to, 1, 1)), placesOf(to));
        for (const double part : {0.2, 0.5, 0.8}) {
            const StageScene middle = StageScene::between(from, to, part, part);
            for (const StageCard &card : middle.cards) {
                QVERIFY(card.parent < qint32(middle.cards.size()));
                QVERIFY(card.opacity >= 0 && card.opacity <= 1);
            }
        }
    }
}

void TestStage::rightToLeftIsTheMirrorImage()
{
    const StageSample sample(stageGuide(Phase::Beginner));
    const StageRoom plain = StageRoom::of({1920, 1080});
    const StageRoom mirrored = StageRoom::of({1920, 1080}, false, true);
    for (qsizetype step = 0; step < sample.stage.lesson().steps.size(); ++step) {
        const StageScene left = sample.stage.scene(step, 0, 100, plain);
        const StageScene right = sample.stage.scene(step, 0, 100, mirrored);
        QCOMPARE(right.cards.size(), left.cards.size());
        QCOMPARE(right.free.left(), 1920 - left.free.right());
        for (size_t i = 0; i < left.cards.size(); ++i)
            QCOMPARE(right.cards[i].rect.right(), 1920 - left.cards[i].rect.left());
    }
}

void TestStage::theWordsStayOnTheirGround()
{
    QFETCH(const LessonSource, source);
    const StageSample sample(source);
    const std::vector<LessonStep> steps = sample.steps();
    for (const QSizeF &screen : stageScreens) {
        const StageRoom room = StageRoom::of(screen);
        for (const double scale : {0.8, 1.0, 1.5}) {
            for (size_t step = 0; step < steps.size(); ++step) {
                const SlideWords words = SlideWords::of(sample.stage, qsizetype(step),
                                                        {.part = steps[step].parts() - 1,
                                                         .scale = scale,
                                                         .number = qsizetype(step) + 1,
                                                         .count = qsizetype(steps.size())},
                                                        room, Theme::dark());
                for (const SlideWords::Text &text : words.texts) {
                    const QRectF place(text.at - QPointF(0, text.pixels * 0.75), QSizeF(text.width, text.pixels * 0.9));
                    const QString where = QStringLiteral("%1, %2: %3 [%4 %5 %6]")
                                              .arg(stagePlace(steps[step], screen))
                                              .arg(scale)
                                              .arg(text.text)
                                              .arg(place.left())
                                              .arg(place.bottom())
                                              .arg(text.width);
                    QVERIFY2(words.rect.adjusted(-1, -1, 1, 1).contains(place), qPrintable(where));
                    QVERIFY2(text.pixels >= StageMetric::leastPixels, qPrintable(where));
                }
                for (size_t i = 0; i < words.texts.size(); ++i) {
                    for (size_t j = 0; j < i; ++j) {
                        const auto box = [](const SlideWords::Text &text) {
                            return QRectF(text.at - QPointF(0, text.pixels * 0.6),
                                          QSizeF(text.width, text.pixels * 0.6));
                        };
                        const QRectF common = box(words.texts[i]) & box(words.texts[j]);
                        QVERIFY2(common.width() < 1 || common.height() < 1,
                                 qPrintable(stagePlace(steps[step], screen) + u": " + words.texts[i].text + u" / "
                                            + words.texts[j].text));
                    }
                }
            }
        }
    }
}

void TestStage::whatDoesNotFitLosesWholeSentences()
{
    const LessonSource source = stageTree(1, 3, QStringLiteral("src%1"));
    LessonSteps lesson = LessonSteps::of(source);
    const QString sentence = QStringLiteral("This sentence is as long as many are and says hardly anything.");
    lesson.steps[1].sentences = QStringList(30, sentence);
    const Stage stage(source.layout, lesson, MapFonts::interface());
    const SlideWords words =
        SlideWords::of(stage, 1, {.number = 2, .count = 3}, StageRoom::of({1920, 1080}), Theme::dark());
    QVERIFY(!words.isComplete);
    QString written;
    for (const SlideWords::Text &text : words.texts)
        written += text.text + u' ';
    const qsizetype whole = written.count(sentence);
    QVERIFY(whole >= 3);
    QCOMPARE(written.count(QStringLiteral("This sentence")), whole); // none in part
}

void TestStage::topFoldersAreReadableFromFarAway()
{
    // The recap of the largest guide shows all top folders, none in smaller type than any step has.
    const StageSample sample(stageGuide(Phase::Expert));
    const StageScene scene =
        sample.stage.scene(sample.stage.lesson().steps.size() - 1, 0, 100, StageRoom::of({1920, 1080}));
    QCOMPARE(scene.cards.size(), 19U);
    for (const StageCard &card : scene.cards) {
        QVERIFY(!card.name.isEmpty());
        QCOMPARE(card.name.join(QString()), sample.source.layout.name(card.node));
        QVERIFY2(card.namePixels >= StageMetric::leastPixels, qPrintable(card.name.first()));
    }
    // The five of a first lesson are read from five metres.
    const StageSample first(stageGuide(Phase::Beginner));
    const StageScene recap =
        first.stage.scene(first.stage.lesson().steps.size() - 1, 0, 100, StageRoom::of({1920, 1080}));
    QCOMPARE(recap.cards.size(), 5U);
    for (const StageCard &card : recap.cards)
        QVERIFY2(card.namePixels * 480 / 1920 >= 8, qPrintable(card.name.first()));
}

ESPALIER_TEST_MAIN(TestStage)
#include "tst_stage.moc"
