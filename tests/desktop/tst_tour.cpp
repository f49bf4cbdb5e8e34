// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tour/tour.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Espalier;

namespace {

/// A window with something at its left, its right and nowhere.
struct Window : QWidget {
    Window()
    {
        resize(1000, 700);
        left.setGeometry(0, 50, 250, 600);
        right.setGeometry(700, 50, 300, 600);
        hidden.hide();
        show();
        QVERIFY(QTest::qWaitForWindowActive(this));
        left.setFocus();
    }

    Tour *start()
    {
        auto *const tour = new Tour(this, {{&left, QStringLiteral("Left"), QStringLiteral("What stands at the left.")},
                                           {&right, QStringLiteral("Right"), QStringLiteral("What stands at the right. ").repeated(12)},
                                           {&hidden, QStringLiteral("Hidden"), QStringLiteral("Not to be seen just now.")}});
        return tour;
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *const button : findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    bool says(const QString &text) const
    {
        for (const QLabel *const label : findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    QRect bubble(const Tour *tour) const
    {
        const auto *const frame = tour->findChild<QFrame *>(QString(), Qt::FindDirectChildrenOnly);
        return {frame->mapTo(this, QPoint()), frame->size()};
    }

    QLineEdit left{this};
    QLineEdit right{this};
    QLineEdit hidden{this};
};

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buttonsLeadThrough();
    void escapeLeavesAtOnce();
    void theBubbleCoversNothing();
    void tabStaysInside();
    void theWindowMayChangeItsSize();
};

void TestTour::buttonsLeadThrough()
{
    Window window;
    Tour *const tour = window.start();
    const QSignalSpy gone(tour, &QObject::destroyed);
    QVERIFY(window.says(QStringLiteral("What stands at the left.")));
    QVERIFY(window.says(QStringLiteral("1 of 3")));
    QVERIFY(!window.button(QStringLiteral("Back")));
    QTest::keyClick(window.button(QStringLiteral("Next")), Qt::Key_Return);
    QCOMPARE(tour->stop(), 1);
    QTest::mouseClick(window.button(QStringLiteral("Back")), Qt::LeftButton);
    QCOMPARE(tour->stop(), 0);
    tour->next();
    tour->next();
    QVERIFY(window.says(QStringLiteral("3 of 3")));
    QVERIFY(!window.button(QStringLiteral("Leave the tour")));
    QTest::mouseClick(window.button(QStringLiteral("Done")), Qt::LeftButton);
    QTRY_COMPARE(gone.count(), 1);
    QVERIFY(window.left.hasFocus());
}

void TestTour::escapeLeavesAtOnce()
{
    Window window;
    Tour *const tour = window.start();
    const QSignalSpy gone(tour, &QObject::destroyed);
    QTest::keyClick(window.button(QStringLiteral("Next")), Qt::Key_Escape);
    QVERIFY(!tour->isVisible());
    QTRY_COMPARE(gone.count(), 1);
    QVERIFY(window.left.hasFocus());
}

void TestTour::theBubbleCoversNothing()
{
    Window window;
    Tour *const tour = window.start();
    for (const QLineEdit *const shown : {&window.left, &window.right}) {
        QVERIFY(!window.bubble(tour).intersects(shown->geometry()));
        QVERIFY(window.rect().contains(window.bubble(tour)));
        tour->next();
    }
    // What is hidden is explained in the middle.
    QVERIFY((window.bubble(tour).center() - window.rect().center()).manhattanLength() < 4);
}

void TestTour::tabStaysInside()
{
    Window window;
    Tour *const tour = window.start();
    tour->next();
    QVERIFY(window.button(QStringLiteral("Next"))->hasFocus());
    for (const char *const name : {"Leave the tour", "Back", "Next"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), window.button(QString::fromLatin1(name)));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), window.button(QStringLiteral("Back")));
}

void TestTour::theWindowMayChangeItsSize()
{
    Window window;
    Tour *const tour = window.start();
    window.resize(620, 480);
    QCOMPARE(tour->size(), window.size());
    QVERIFY(window.rect().contains(window.bubble(tour)));
}

ESPALIER_TEST_MAIN(TestTour)
#include "tst_tour.moc"
