// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// A translation changes words and nothing else: the same tree, phases, sections and starters in every language.
class TestGuideLanguages : public QObject
{
    Q_OBJECT

private:
    static void addGuides()
    {
        QTest::addColumn<QString>("id");
        for (const GuideLibrary::Entry &entry : GuideLibrary::builtIn())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }

private Q_SLOTS:
    void spanishHasTheSameTree_data() { addGuides(); }
    void spanishHasTheSameTree()
    {
        QFETCH(const QString, id);
        const Result<Guide> english = GuideLibrary::load(id, QStringLiteral("en"));
        const Result<Guide> spanish = GuideLibrary::load(id, QStringLiteral("es"));
        QVERIFY(english && spanish);
        QCOMPARE(spanish->language(), QStringLiteral("es"));
        QVERIFY(spanish->name() != english->name() && spanish->description() != english->description());
        QCOMPARE(spanish->proposedName(), english->proposedName());
        QCOMPARE(spanish->variables(), english->variables());
        QCOMPARE(spanish->aliases(), english->aliases());
        QCOMPARE(spanish->topics().size(), english->topics().size());
        for (qsizetype i = 0; i < english->topics().size(); ++i) {
            const Topic &a = english->topics()[i];
            const Topic &b = spanish->topics()[i];
            QCOMPARE(b.path, a.path);
            QCOMPARE(b.kind, a.kind);
            QVERIFY2(b.phase == a.phase, qPrintable(a.path));
            QVERIFY2(b.noReadme == a.noReadme, qPrintable(a.path));
            QVERIFY2(b.sections.size() == a.sections.size(), qPrintable(a.path));
            for (qsizetype s = 0; s < a.sections.size(); ++s) {
                QCOMPARE(b.sections[s].label, a.sections[s].label);
                QVERIFY2(b.sections[s].items.size() == a.sections[s].items.size(), qPrintable(a.path));
            }
            QVERIFY2(!b.summary.isEmpty(), qPrintable(a.path));
            if (a.kind == NodeKind::Folder)
                QVERIFY2(b.body.size() >= 120 && b.body != a.body, qPrintable(a.path));
        }
    }

    void spanishHasTheSameStarters_data() { addGuides(); }
    void spanishHasTheSameStarters()
    {
        QFETCH(const QString, id);
        const Result<Guide> english = GuideLibrary::load(id, QStringLiteral("en"));
        const Result<Guide> spanish = GuideLibrary::load(id, QStringLiteral("es"));
        QVERIFY(english && spanish);
        QCOMPARE(spanish->starters().size(), english->starters().size());
        for (qsizetype i = 0; i < english->starters().size(); ++i) {
            const Starter &a = english->starters()[i];
            const Starter &b = spanish->starters()[i];
            QCOMPARE(b.id, a.id);
            QCOMPARE(b.folders.size(), a.folders.size());
            for (qsizetype f = 0; f < a.folders.size(); ++f)
                QCOMPARE(b.folders[f].path, a.folders[f].path);
            QCOMPARE(b.all, a.all);
            QCOMPARE(b.level, a.level);
        }
        QCOMPARE(spanish->phases().size(), english->phases().size());
        for (qsizetype i = 0; i < english->phases().size(); ++i)
            QCOMPARE(spanish->phases()[i].folders.size(), english->phases()[i].folders.size());
    }

    void anUnknownLanguageGetsEnglish()
    {
        const Result<Guide> guide = GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("tlh"));
        QVERIFY(guide);
        QCOMPARE(guide->language(), QStringLiteral("en"));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestGuideLanguages)
#include "tst_guidelanguages.moc"
