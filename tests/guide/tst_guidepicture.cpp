// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/guidepicture.h"
#include "guide/richtext.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Espalier;
using namespace Qt::StringLiterals;

/// The drawings of the built-in guides, and the colours they are shown in.
class TestGuidePicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPictureOfTheTextsIsThere()
    {
        for (const char *const language : {"en", "es"}) {
            const Guide guide = *GuideLibrary::load(u"mlops"_s, QString::fromLatin1(language));
            QStringList shown;
            for (const Topic &topic : guide.topics()) {
                for (const RichBlock &block : richBlocks(topic.body)) {
                    if (block.picture.isEmpty())
                        continue;
                    shown.append(topic.path);
                    const QByteArray drawing = pictureOf(guide, block.picture);
                    QVERIFY2(!drawing.isEmpty() && drawing.size() < 6'000, qPrintable(block.picture));
                    QVERIFY2(!block.spans.isEmpty() && block.spans.first().text.size() > 80, "what it shows is told, too");
                    QVERIFY(drawing.contains("<title>"));
                    QVERIFY(!drawing.contains("href") && !drawing.contains("url(") && !drawing.contains("<script"));
                    QCOMPARE(drawing.count("http"), 1); // the name of the format
                    // Only what has a counterpart in the dark: else it would be pale there, or glaring.
                    QVERIFY2(!pictureInPage(drawing).contains("=\"#"), pictureInPage(drawing).constData());
                }
            }
            QCOMPARE(shown, (QStringList{u"your_ml_core"_s, u"your_ml_core/interfaces/thread.py"_s, u"mlops"_s}));
        }
    }

    void coloursAreThoseOfTheTheme()
    {
        const QByteArray light = "<svg fill=\"#ffffff\" stroke=\"#1c2330\"><b fill=\"#123456\"/>";
        QCOMPARE(pictureInTheme(light, Theme::light()), light);
        QCOMPARE(pictureInTheme(light, Theme::dark()), "<svg fill=\"#1c2027\" stroke=\"#e7eaf0\"><b fill=\"#123456\"/>");
        QCOMPARE(pictureInPage(light),
                 "<svg fill=\"light-dark(#ffffff,#1c2027)\" stroke=\"light-dark(#1c2330,#e7eaf0)\"><b fill=\"#123456\"/>");
    }

    void nothingElseIsLoaded()
    {
        const Guide guide = *GuideLibrary::load(u"mlops"_s, u"en"_s);
        for (const char *const address : {"", "guide.md", "pictures/../guide.md", "../icons/app.svg", "/etc/passwd", "pictures/none.svg",
                                          "https://example.org/pictures/hexagon.svg", "pictures/hexagon.svg\n"})
            QVERIFY2(pictureOf(guide, QString::fromLatin1(address)).isEmpty(), address);
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestGuidePicture)
#include "tst_guidepicture.moc"
