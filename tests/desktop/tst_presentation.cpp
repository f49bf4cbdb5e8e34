// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/presentation.h"
#include "desktop/present/slideoverlay.h"
#include "desktop/present/slideshow.h"
#include "desktop/present/slidestrip.h"
#include "desktop/present/slideview.h"
#include "desktop/present/slidewindow.h"
#include "desktop/present/speakerwindow.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace Espalier;

namespace {

/// A window with the guide's layout at Beginner, and a show of it.
struct PresentWorld {
    PresentWorld()
    {
        qputenv("ESPALIER_REDUCED_MOTION", "1"); // each step is there at once
        const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        session.setGuide(guide);
        session.editor().adopt(*StarterBuilder::build(guide, QStringLiteral("my-ml-project"), {.contents = false}));
        session.filter().setPhase(Phase::Beginner);
    }
    void start()
    {
        presentation.start();
        QVERIFY(QTest::qWaitForWindowExposed(presentation.slide()));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(presentation.slide(), Qt::Key(key), modifiers);
    }
    SlideShow &show() { return *presentation.show(); }

    FormatRegistry formats;
    Session session{formats};
    QWidget window;
    Presentation presentation{session, window};
};

} // namespace

/// A show, from F5 to Esc, by its keys.
class TestPresentation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysGoThroughTheSteps_data();
    void keysGoThroughTheSteps();
    void aQuestionIsAnsweredByNext();
    void nextOnTheWayArrives();
    void anyKeyReturnsFromBlack();
    void aClickGoesOnAndASwipeGoesBack();
    void drawingsStayWithTheirStep();
    void theSpotlightHasItsSizes();
    void wordsGrowWithinLimits();
    void goToFindsNumbersAndNames();
    void overlaysCloseOneByOne();
    void theSpeakerSeesNotesAndWhatIsNext();
    void theStripChoosesSteps();
    void stepsAreEditedWithUndo();
    void theLayoutIsKeptUntilAskedFor();
    void anotherProjectEndsTheShow();
    void aLostProjectorKeepsTheStep();
    void closingTheSlideEndsTheShow();
};

void TestPresentation::keysGoThroughTheSteps_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    for (const int key :
         {Qt::Key_Space, Qt::Key_N, Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Return, Qt::Key_Enter})
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << key << 3 << 4;
    for (const int key : {Qt::Key_P, Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace})
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << key << 3 << 2;
    QTest::newRow("Home") << int(Qt::Key_Home) << 3 << 0;
    QTest::newRow("End") << int(Qt::Key_End) << 3 << 11;
    QTest::newRow("back at the first") << int(Qt::Key_P) << 0 << 0;
    QTest::newRow("next at the last") << int(Qt::Key_N) << 11 << 11;
}

void TestPresentation::keysGoThroughTheSteps()
{
    QFETCH(const int, key);
    QFETCH(const int, from);
    QFETCH(const int, to);
    PresentWorld world;
    world.start();
    QCOMPARE(world.show().count(), 12);
    QCOMPARE(world.show().step(), 0);
    world.show().goTo(from);
    world.key(key);
    QCOMPARE(world.show().step(), to);
    QCOMPARE(world.presentation.slide()->view().frame().step, to);
    QVERIFY(world.presentation.slide()->view().accessibleDescription().contains(world.show().current().title));
}

void TestPresentation::aQuestionIsAnsweredByNext()
{
    PresentWorld world;
    world.start();
    world.show().goTo(9);
    QCOMPARE(world.show().current().kind, LessonStep::Kind::Ask);
    world.key(Qt::Key_N);
    QCOMPARE(world.show().step(), 9);
    QCOMPARE(world.show().part(), 1);
    world.key(Qt::Key_N);
    QCOMPARE(world.show().step(), 10);
    world.key(Qt::Key_P); // back to the answer, and then to the question
    QCOMPARE(world.show().step(), 9);
    QCOMPARE(world.show().part(), 1);
    world.key(Qt::Key_P);
    QCOMPARE(world.show().part(), 0);
}

void TestPresentation::nextOnTheWayArrives()
{
    PresentWorld world;
    qunsetenv("ESPALIER_REDUCED_MOTION");
    world.start();
    SlideView &view = world.presentation.slide()->view();
    world.show().goTo(3);
    QVERIFY(view.isMoving());
    world.key(Qt::Key_N);
    QVERIFY(!view.isMoving());
    QCOMPARE(world.show().step(), 3);
    world.key(Qt::Key_N);
    QCOMPARE(world.show().step(), 4);
    QTRY_VERIFY(!view.isMoving()); // and by itself
    QCOMPARE(view.frame().wordsOpacity, 1.0);
}

void TestPresentation::anyKeyReturnsFromBlack()
{
    PresentWorld world;
    world.start();
    for (const auto &[key, expected] :
         {std::pair(Qt::Key_B, SlideShow::Blackout::Black), std::pair(Qt::Key_Period, SlideShow::Blackout::Black),
          std::pair(Qt::Key_W, SlideShow::Blackout::White), std::pair(Qt::Key_Comma, SlideShow::Blackout::White)}) {
        world.key(key);
        QCOMPARE(world.show().blackout(), expected);
        const QImage screen = world.presentation.slide()->view().grab().toImage();
        QCOMPARE(screen.pixelColor(5, 5), QColor(expected == SlideShow::Blackout::Black ? Qt::black : Qt::white));
        world.key(Qt::Key_N);
        QCOMPARE(world.show().blackout(), SlideShow::Blackout::None);
        QCOMPARE(world.show().step(), 0); // that key did nothing else
    }
}

void TestPresentation::aClickGoesOnAndASwipeGoesBack()
{
    PresentWorld world;
    world.start();
    SlideView &view = world.presentation.slide()->view();
    QTest::mouseClick(&view, Qt::LeftButton);
    QCOMPARE(world.show().step(), 1);
    const auto swipe = [&view](QPoint from, QPoint to) {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    };
    const QPoint middle = view.rect().center();
    swipe(middle, middle + QPoint(view.width() / 4, 4));
    QCOMPARE(world.show().step(), 0);
    swipe(middle, middle - QPoint(view.width() / 4, 4));
    QCOMPARE(world.show().step(), 1);
}

void TestPresentation::drawingsStayWithTheirStep()
{
    PresentWorld world;
    world.start();
    SlideView &view = world.presentation.slide()->view();
    world.key(Qt::Key_D);
    world.key(Qt::Key_2);
    for (int i = 0; i < 2; ++i) {
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(50, 50 + 20 * i));
        QTest::mouseMove(&view, QPoint(150, 50 + 20 * i));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(150, 50 + 20 * i));
    }
    QCOMPARE(world.show().step(), 0); // while drawing, a click does not go on
    QCOMPARE(world.show().strokes().size(), 2);
    QCOMPARE(world.show().strokes().first().pen, 1);
    world.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(world.show().strokes().size(), 1);
    world.key(Qt::Key_N);
    QVERIFY(world.show().strokes().isEmpty());
    world.key(Qt::Key_P);
    QCOMPARE(world.show().strokes().size(), 1);
    world.key(Qt::Key_E);
    QVERIFY(world.show().strokes().isEmpty());
    world.key(Qt::Key_Escape); // leaves drawing, not the show
    QVERIFY(world.presentation.isRunning() && !world.show().isDrawing());
}

void TestPresentation::theSpotlightHasItsSizes()
{
    PresentWorld world;
    world.start();
    world.key(Qt::Key_L);
    QVERIFY(world.show().hasSpotlight());
    world.show().setSpotRadius(5000);
    QCOMPARE(world.show().spotRadius(), SlideShow::mostSpot);
    world.show().setSpotRadius(0);
    QCOMPARE(world.show().spotRadius(), SlideShow::leastSpot);
    world.key(Qt::Key_D); // one thing at a time
    QVERIFY(!world.show().hasSpotlight() && world.show().isDrawing());
}

void TestPresentation::wordsGrowWithinLimits()
{
    PresentWorld world;
    world.start();
    for (int i = 0; i < 20; ++i)
        world.key(Qt::Key_Plus);
    QCOMPARE(world.show().wordScale(), SlideShow::mostWords);
    for (int i = 0; i < 20; ++i)
        world.key(Qt::Key_Minus);
    QCOMPARE(world.show().wordScale(), SlideShow::leastWords);
    world.key(Qt::Key_0);
    QCOMPARE(world.show().wordScale(), 1.0);
    world.key(Qt::Key_M);
    QVERIFY(world.presentation.slide()->view().frame().wordsRect.isNull());
}

void TestPresentation::goToFindsNumbersAndNames()
{
    PresentWorld world;
    world.start();
    const auto goTo = [&world](const QString &words) {
        world.key(Qt::Key_G);
        auto *const field = world.presentation.slide()->findChild<QLineEdit *>();
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    goTo(QStringLiteral("7"));
    QCOMPARE(world.show().current().title, QStringLiteral("tests"));
    goTo(QStringLiteral("depl"));
    QCOMPARE(world.show().current().title, QStringLiteral("deployment"));
    goTo(QStringLiteral("99")); // there is none: the field stays
    QCOMPARE(world.presentation.slide()->overlay().page(), SlideOverlay::Page::GoTo);
    QCOMPARE(world.show().current().title, QStringLiteral("deployment"));
}

void TestPresentation::overlaysCloseOneByOne()
{
    PresentWorld world;
    world.start();
    SlideOverlay &overlay = world.presentation.slide()->overlay();
    world.key(Qt::Key_O);
    QCOMPARE(overlay.page(), SlideOverlay::Page::Overview);
    auto *const strip = overlay.findChild<SlideStrip *>();
    QCOMPARE(strip->count(), 12);
    QTRY_VERIFY(!strip->item(11)->icon().isNull());
    QTest::keyClick(&overlay, Qt::Key_Escape);
    QCOMPARE(overlay.page(), SlideOverlay::Page::None);
    QVERIFY(world.presentation.isRunning());
    world.key(Qt::Key_Question, Qt::ShiftModifier);
    QCOMPARE(overlay.page(), SlideOverlay::Page::Help);
    QTest::keyClick(&overlay, Qt::Key_Escape);
    world.key(Qt::Key_Escape);
    QVERIFY(!world.presentation.isRunning());
}

void TestPresentation::theSpeakerSeesNotesAndWhatIsNext()
{
    PresentWorld world;
    world.start();
    world.key(Qt::Key_S);
    SpeakerWindow *const speaker = world.presentation.speaker();
    QVERIFY(speaker && speaker->isVisible());
    QCOMPARE(speaker->accessibleName(), SpeakerWindow::tr("Speaker view"));
    world.show().goTo(6);
    const auto says = [speaker](const QString &text) {
        const QList<QLabel *> labels = speaker->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(says(world.show().current().notes));
    QVERIFY(says(QStringLiteral("educational_resources")));
    const QList<QPushButton *> buttons = speaker->findChildren<QPushButton *>();
    const auto next = std::ranges::find(buttons, SpeakerWindow::tr("Next"), &QPushButton::accessibleName);
    QVERIFY(next != buttons.end());
    QTest::mouseClick(*next, Qt::LeftButton);
    QCOMPARE(world.show().step(), 7);
    QTest::keyClick(speaker, Qt::Key_PageUp); // a presenter works there, too
    QCOMPARE(world.show().step(), 6);
    // One screen: the two take turns.
    QVERIFY(!world.presentation.slide()->isVisible());
    QTest::keyClick(speaker, Qt::Key_S);
    QVERIFY(world.presentation.slide()->isVisible() && !speaker->isVisible());
    QCOMPARE(world.show().step(), 6);
}

void TestPresentation::theStripChoosesSteps()
{
    PresentWorld world;
    world.start();
    world.key(Qt::Key_S);
    auto *const strip = world.presentation.speaker()->findChild<SlideStrip *>();
    QCOMPARE(strip->accessibleName(), SlideStrip::tr("Steps"));
    Q_EMIT strip->itemClicked(strip->item(4));
    QCOMPARE(world.show().step(), 4);
    QCOMPARE(strip->currentRow(), 4);
}

void TestPresentation::stepsAreEditedWithUndo()
{
    PresentWorld world;
    world.start();
    const auto keys = [&world] {
        QStringList found;
        for (const LessonStep &step : world.show().steps())
            found.append(step.key);
        return found;
    };
    const QStringList before = keys();
    world.presentation.execute(StepEdit::Hide, 1);
    QCOMPARE(world.show().count(), 11); // seen at once, and passed over
    world.key(Qt::Key_N);
    QCOMPARE(world.show().step(), 2);
    QVERIFY(world.session.layout().info().lesson.contains("\"hidden\": true"));
    world.presentation.execute(StepEdit::Later, 3);
    QCOMPARE(keys()[4], before[3]);
    world.presentation.execute(StepEdit::Remove, 11);
    QCOMPARE(world.show().steps().size(), 11);
    for (int i = 0; i < 3; ++i)
        world.session.editor().history().undo();
    QCOMPARE(keys(), before);
    QCOMPARE(world.show().count(), 12);
    QVERIFY(world.session.layout().info().lesson.isEmpty());
}

void TestPresentation::theLayoutIsKeptUntilAskedFor()
{
    PresentWorld world;
    world.start();
    world.key(Qt::Key_S);
    world.show().goTo(6);
    QVERIFY(bool(world.session.editor().rename(world.session.layout().find(u"tests"), QStringLiteral("checks"))));
    QCOMPARE(world.show().current().title, QStringLiteral("tests"));
    Q_EMIT world.presentation.speaker()->messageAccepted();
    QCOMPARE(world.show().current().title, QStringLiteral("checks"));
    QCOMPARE(world.show().step(), 6);
}

void TestPresentation::anotherProjectEndsTheShow()
{
    PresentWorld world;
    world.start();
    world.session.editor().adopt(Layout(QStringLiteral("other")));
    QVERIFY(!world.presentation.isRunning());
}

/// The screen is told to be gone as Qt tells it, with the speaker view left (tests/ROBUSTNESS.md P7).
void TestPresentation::aLostProjectorKeepsTheStep()
{
    PresentWorld world;
    world.start();
    world.key(Qt::Key_Space);
    world.key(Qt::Key_Space);
    const qsizetype step = world.show().step();
    Q_EMIT qApp->screenRemoved(world.presentation.slide()->screen());
    QVERIFY(world.presentation.isRunning());
    QVERIFY(!world.presentation.slide()->isVisible());
    SpeakerWindow *const speaker = world.presentation.speaker();
    QVERIFY(speaker && speaker->isVisible());
    QPushButton *here = nullptr;
    for (QPushButton *const button : speaker->findChildren<QPushButton *>())
        here = button->text() == u"Show here" ? button : here;
    QVERIFY(here && here->isVisible());
    QCOMPARE(world.show().step(), step);
    here->click();
    QVERIFY(world.presentation.slide()->isVisible());
    QCOMPARE(world.show().step(), step);
    // Lost once more, and it comes back.
    Q_EMIT qApp->screenRemoved(world.presentation.slide()->screen());
    QVERIFY(!world.presentation.slide()->isVisible());
    Q_EMIT qApp->screenAdded(QGuiApplication::primaryScreen());
    QVERIFY(world.presentation.slide()->isVisible());
    QCOMPARE(world.show().step(), step);
}

void TestPresentation::closingTheSlideEndsTheShow()
{
    PresentWorld world;
    world.start();
    world.presentation.slide()->close();
    QVERIFY(!world.presentation.isRunning());
    world.start(); // and it can begin again
    QCOMPARE(world.show().step(), 0);
}

ESPALIER_TEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
