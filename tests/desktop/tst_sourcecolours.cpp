// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/sourcecolours.h"
#include "desktop/theming/appearance.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QFile>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Espalier;

namespace {

QList<QColor> coloursIn(const QTextDocument &document)
{
    QList<QColor> colours;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.hasProperty(QTextFormat::ForegroundBrush) && !colours.contains(range.format.foreground().color()))
                colours.append(range.format.foreground().color());
        }
    }
    return colours;
}

/// Of the libraries loaded into this process.
bool isLoaded(const char *library)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

} // namespace

class TestSourceColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::addLibraryPath(buildPath(QStringLiteral("src/desktop"))); }

    void theHighlighterIsLoadedWithTheFirstFile()
    {
        QTextDocument document;
        SourceColours *const colours = new SourceColours(&document); // the document's
        document.setPlainText(QStringLiteral("def f(x):\n    return \"a\" # why\n"));
        colours->updateTheme();
        colours->setFileName({});
        QVERIFY(!isLoaded("libKF6SyntaxHighlighting"));
        QVERIFY(!isLoaded("libQt6Network"));
        colours->setFileName(QStringLiteral("a.py"));
        QVERIFY(isLoaded("libKF6SyntaxHighlighting"));
        QTRY_VERIFY(coloursIn(document).size() > 2);
    }

    void anotherNameIsAnotherLanguage()
    {
        QTextDocument document;
        SourceColours *const colours = new SourceColours(&document);
        document.setPlainText(QStringLiteral("# why\n"));
        colours->setFileName(QStringLiteral("a.py"));
        QTRY_COMPARE(coloursIn(document).size(), 1);
        const QList<QColor> ofComments = coloursIn(document);
        colours->setFileName(QStringLiteral("a.unheard-of"));
        QTRY_COMPARE_NE(coloursIn(document), ofComments);
    }

    void theThemeInForceGivesTheColours()
    {
        QTextDocument document;
        SourceColours *const colours = new SourceColours(&document);
        Appearance appearance(*qApp);
        appearance.setChoice(Appearance::Choice::Light);
        document.setPlainText(QStringLiteral("# why\n"));
        colours->setFileName(QStringLiteral("a.py"));
        QTRY_COMPARE(coloursIn(document).size(), 1);
        const QList<QColor> light = coloursIn(document);
        appearance.setChoice(Appearance::Choice::Dark);
        colours->updateTheme();
        QTRY_COMPARE(coloursIn(document).size(), 1);
        QCOMPARE_NE(coloursIn(document), light);
    }
};

ESPALIER_TEST_MAIN(TestSourceColours)
#include "tst_sourcecolours.moc"
