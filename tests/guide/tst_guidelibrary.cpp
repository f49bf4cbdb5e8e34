// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

class TestGuideLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheBuiltInGuides()
    {
        const QList<GuideLibrary::Entry> guides = GuideLibrary::builtIn();
        QVERIFY(!guides.isEmpty());
        QCOMPARE(guides.first().id, QStringLiteral("mlops"));
        for (const GuideLibrary::Entry &entry : guides) {
            QVERIFY(!entry.name.isEmpty() && !entry.description.isEmpty());
            QVERIFY(GuideLibrary::isBuiltIn(entry.id));
            const auto guide = GuideLibrary::load(entry.id);
            QVERIFY(guide);
            QCOMPARE(guide->id(), entry.id);
            QCOMPARE(guide->name(), entry.name);
            QCOMPARE(guide->description(), entry.description);
            QVERIFY(guide->isBuiltIn());
            QVERIFY(!guide->isNull());
        }
    }

    void guidesIntroduceThemselvesInTheProgramsLanguage()
    {
        const QList<GuideLibrary::Entry> english = GuideLibrary::builtIn(QStringLiteral("en"));
        const QList<GuideLibrary::Entry> spanish = GuideLibrary::builtIn(QStringLiteral("es_MX"));
        QCOMPARE(spanish.size(), english.size());
        QCOMPARE(spanish.first().name, QStringLiteral("Proyecto de MLOps"));
        QCOMPARE(english.first().name, QStringLiteral("MLOps project"));
    }

    void fallsBackToTheFirstLanguage()
    {
        const auto guide = GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("xx-YY"));
        QVERIFY(guide);
        QCOMPARE(guide->language(), QStringLiteral("en"));
        QVERIFY(GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en_GB")));
    }

    void whatIsReadAheadIsTheSame()
    {
        const QString id = QStringLiteral("cpp-qt");
        const auto plain = GuideLibrary::load(id, QStringLiteral("es"));
        QVERIFY(plain);
        // Asked for in time, asked for another, asked for again, and asked for what is not there.
        GuideLibrary::readAhead(id, QStringLiteral("es"));
        for (int time = 0; time < 2; ++time) {
            const auto guide = GuideLibrary::load(id, QStringLiteral("es"));
            QVERIFY(guide);
            QCOMPARE(guide->language(), QStringLiteral("es"));
            QCOMPARE(guide->topics().size(), plain->topics().size());
        }
        GuideLibrary::readAhead(id, QStringLiteral("es"));
        QCOMPARE(GuideLibrary::load(id, QStringLiteral("en"))->language(), QStringLiteral("en"));
        GuideLibrary::readAhead(QStringLiteral("nothing"));
        QVERIFY(!GuideLibrary::load(QStringLiteral("nothing")));
        QCOMPARE(GuideLibrary::load(id, QStringLiteral("es"))->language(), QStringLiteral("es"));
    }

    void aLayoutIsExplainedByTheGuideItWasMadeFrom()
    {
        const auto shown = GuideLibrary::load(QStringLiteral("cpp-qt"));
        QVERIFY(shown);
        QCOMPARE(GuideLibrary::explaining({.guide = QStringLiteral("mlops")}, *shown).id(), QStringLiteral("mlops"));
        QCOMPARE(GuideLibrary::explaining({.guide = QStringLiteral("cpp-qt")}, *shown).id(), QStringLiteral("cpp-qt"));
        QCOMPARE(GuideLibrary::explaining({}, *shown).id(), QStringLiteral("cpp-qt"));
        QVERIFY(GuideLibrary::explaining({}).isNull());
        QVERIFY(GuideLibrary::explaining({.guide = QStringLiteral("somebody-elses")}, *shown).isNull());
    }

    void namesTheKnownOnes()
    {
        const auto guide = GuideLibrary::load(QStringLiteral("nothing"));
        QVERIFY(!guide);
        QCOMPARE(guide.error().kind, ErrorKind::Usage);
        QVERIFY(guide.error().message.contains(u"mlops"));
        QVERIFY(!GuideLibrary::load(QStringLiteral("../mlops")));
        QVERIFY(!GuideLibrary::isBuiltIn(u""));
    }

    void readsAnyFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("My Guide.md"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# T\n\n```\np/\n├── a/\n└── b.txt\n```\n");
        file.close();
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("files")));
        QFile content(folder.filePath(QStringLiteral("files/b.txt")));
        QVERIFY(content.open(QIODevice::WriteOnly));
        content.write("hello\n");
        content.close();

        const auto guide = GuideLibrary::loadAny(path);
        QVERIFY2(guide, guide ? "" : qPrintable(guide.error().message));
        QCOMPARE(guide->id(), QStringLiteral("my-guide"));
        QVERIFY(!guide->isBuiltIn());
        QVERIFY(guide->hasContent(*guide->topic(u"b.txt")));
        QCOMPARE(guide->content(*guide->topic(u"b.txt")), QStringLiteral("hello\n"));
        QVERIFY(!guide->hasContent(*guide->topic(u"a")));
        QVERIFY(GuideLibrary::loadAny(QStringLiteral("mlops")));
        QVERIFY(!GuideLibrary::loadAny(folder.filePath(QStringLiteral("missing.md"))));
        QVERIFY(!GuideLibrary::loadAny(folder.path()));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestGuideLibrary)
#include "tst_guidelibrary.moc"
