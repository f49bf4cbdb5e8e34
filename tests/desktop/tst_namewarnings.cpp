// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/outlineworld.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QToolTip>

using namespace Espalier;

namespace {

/// Does the picture of that row carry a warning?
bool isWarned(const OutlineWorld &world, const QString &path)
{
    const QRect row = world.view.visualRect(world.index(path));
    const QRect place =
        world.view.rowPainter().figureRect(world.view.cellsOf(row).name, world.session.layout().depth(world.at(path)));
    const QImage image = const_cast<OutlineView &>(world.view).viewport()->grab(place.adjusted(-2, -2, 4, 4)).toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            // Of all that stands there only the warning is of a warm colour.
            if (qRed(image.pixel(x, y)) - qBlue(image.pixel(x, y)) > 60)
                return true;
        }
    }
    return false;
}

} // namespace

/// Names that will make trouble somewhere are seen in the tree, and a name that is pasted is a name.
class TestNameWarnings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowWhoseNameMakesTroubleCarriesAMark()
    {
        OutlineWorld world("good/\ncon.txt\na:b/\nend./\nLongEnough_1.2.py\n");
        for (const QString &path : {QStringLiteral("con.txt"), QStringLiteral("a:b"), QStringLiteral("end.")})
            QVERIFY2(isWarned(world, path), qPrintable(path));
        for (const QString &path : {QStringLiteral("good"), QStringLiteral("LongEnough_1.2.py")})
            QVERIFY2(!isWarned(world, path), qPrintable(path));
        QVERIFY(world.session.editor().rename(world.at(QStringLiteral("con.txt")), QStringLiteral("console.txt")));
        QVERIFY(!isWarned(world, QStringLiteral("console.txt")));
    }

    void theMarkSaysWhatIsWrong()
    {
        OutlineWorld world("con.txt\n");
        const QAccessibleInterface *const tree = QAccessible::queryAccessibleInterface(&world.view);
        QString described;
        for (int i = 0; i < tree->childCount(); ++i)
            described += tree->child(i)->text(QAccessible::Description);
        QVERIFY2(described.contains(QStringLiteral("for a device")), qPrintable(described));

        const QRect row = world.view.visualRect(world.index(QStringLiteral("con.txt")));
        const QPoint place = world.view.rowPainter().figureRect(world.view.cellsOf(row).name, 1).center();
        QHelpEvent help(QEvent::ToolTip, place, world.view.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(world.view.viewport(), &help);
        QTRY_VERIFY2(QToolTip::text().contains(QStringLiteral("for a device")), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void whatIsPastedIsWhatItSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("made"); // below shop
        QTest::newRow("a word") << QStringLiteral("xyz") << QStringLiteral("  xyz/\n");
        QTest::newRow("a word and a line break") << QStringLiteral("xyz\n") << QStringLiteral("  xyz/\n");
        QTest::newRow("a folder") << QStringLiteral("xyz/") << QStringLiteral("  xyz/\n");
        QTest::newRow("a path") << QStringLiteral("a/b/") << QStringLiteral("  a/\n    b/\n");
        QTest::newRow("several") << QStringLiteral("a/\nb/\n") << QStringLiteral("  a/\n  b/\n");
        QTest::newRow("a tree with its root")
            << QStringLiteral("top/\n├── a/\n└── b/\n") << QStringLiteral("  top/\n    a/\n    b/\n");
    }
    void whatIsPastedIsWhatItSays()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, made);
        OutlineWorld world("shop/\n");
        world.select(QStringLiteral("shop"));
        QGuiApplication::clipboard()->setText(text);
        world.verbs.paste();
        QGuiApplication::clipboard()->clear();
        QCOMPARE(textOf(world.session.layout()), QStringLiteral("shop/\n") + made);
        QCOMPARE(world.steps(), 1);
    }
};

ESPALIER_TEST_MAIN(TestNameWarnings)
#include "tst_namewarnings.moc"
