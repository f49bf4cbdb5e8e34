// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>

using namespace Espalier;

/// With catalogues in its resources that stand for translations; see CMakeLists.txt.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thoseThatThereAreFilesFor()
    {
        QCOMPARE(AvailableLanguages::codes(), (QStringList{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("pt_BR")}));
        for (const QString &code : {QStringLiteral("de"), QStringLiteral("pt_BR")})
            QVERIFY(QFile::exists(AvailableLanguages::catalogueOf(code)));
    }

    void inTheirOwnWords_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("English");
        QTest::newRow("es") << QStringLiteral("es") << QStringLiteral("Español");
        QTest::newRow("de") << QStringLiteral("de") << QStringLiteral("Deutsch");
        QTest::newRow("fr") << QStringLiteral("fr") << QStringLiteral("Français");
    }

    void inTheirOwnWords()
    {
        QFETCH(QString, code);
        QFETCH(QString, name);
        QCOMPARE(AvailableLanguages::nameOf(code), name);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
