// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "support/testprogram.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("espalier"));
        QCoreApplication::setApplicationName(QStringLiteral("settings"));
    }
    void init() { QSettings().clear(); }

    void whatWasNeverChosenIsTheDefault()
    {
        const Settings settings;
        QVERIFY(settings.value(SettingKeys::theme) == Appearance::Choice::System);
        QVERIFY(settings.value(SettingKeys::mapStyle) == MapStyle::Poster);
        QVERIFY(settings.value(SettingKeys::mapFiles));
        QVERIFY(!settings.value(SettingKeys::compactRows));
        QCOMPARE(settings.value(SettingKeys::view), QStringLiteral("tree"));
        QCOMPARE(settings.value(SettingKeys::language), QString());
        QVERIFY(settings.value(SettingKeys::recentFiles).isEmpty());
        QVERIFY(!settings.contains(SettingKeys::mapDirection));
    }

    void whatWasChosenIsKept()
    {
        Settings settings;
        settings.setValue(SettingKeys::theme, Appearance::Choice::Dark);
        settings.setValue(SettingKeys::mapFiles, false);
        settings.setValue(SettingKeys::view, QStringLiteral("map"));
        settings.setValue(SettingKeys::recentFiles, {QStringLiteral("/a"), QStringLiteral("/b, c")});
        settings.setValue(SettingKeys::windowGeometry, QByteArray("\0\1\xff", 3));
        settings.setValue(SettingKeys::shortcuts, QStringLiteral("Ctrl+Z"), QStringLiteral("undo"));
        // Choices by their ids: an enum may be put in another order.
        QCOMPARE(QSettings().value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
        QCOMPARE(QSettings().value(QStringLiteral("shortcuts/undo")).toString(), QStringLiteral("Ctrl+Z"));
        const Settings again;
        QVERIFY(again.value(SettingKeys::theme) == Appearance::Choice::Dark);
        QVERIFY(!again.value(SettingKeys::mapFiles));
        QCOMPARE(again.value(SettingKeys::view), QStringLiteral("map"));
        QCOMPARE(again.value(SettingKeys::recentFiles), (QStringList{QStringLiteral("/a"), QStringLiteral("/b, c")}));
        QCOMPARE(again.value(SettingKeys::windowGeometry), QByteArray("\0\1\xff", 3));
        QVERIFY(again.contains(SettingKeys::shortcuts, QStringLiteral("undo")));
        QVERIFY(!again.contains(SettingKeys::shortcuts, QStringLiteral("redo")));
        settings.remove(SettingKeys::shortcuts, QStringLiteral("undo"));
        QVERIFY(!again.contains(SettingKeys::shortcuts, QStringLiteral("undo")));
    }

    void numbersOfEarlierVersionsCount_data()
    {
        QTest::addColumn<QVariant>("stored");
        QTest::addColumn<int>("style");
        QTest::newRow("first") << QVariant(0) << int(MapStyle::Poster);
        QTest::newRow("last") << QVariant(2) << int(MapStyle::Treemap);
        QTest::newRow("as text, which files hold") << QVariant(QStringLiteral("1")) << int(MapStyle::Icicle);
        QTest::newRow("too high") << QVariant(3) << int(MapStyle::Poster);
        QTest::newRow("negative") << QVariant(-1) << int(MapStyle::Poster);
        QTest::newRow("its id") << QVariant(QStringLiteral("cards")) << int(MapStyle::Poster);
        QTest::newRow("id") << QVariant(QStringLiteral("treemap")) << int(MapStyle::Treemap);
        QTest::newRow("of a later version") << QVariant(QStringLiteral("sunburst")) << int(MapStyle::Poster);
        QTest::newRow("nonsense") << QVariant(QByteArray("\0\xff", 2)) << int(MapStyle::Poster);
    }

    void numbersOfEarlierVersionsCount()
    {
        QFETCH(QVariant, stored);
        QFETCH(int, style);
        QSettings().setValue(QStringLiteral("map/style"), stored);
        QCOMPARE(int(Settings().value(SettingKeys::mapStyle)), style);
    }

    void viewsOfEarlierVersionsAreFound()
    {
        for (const auto &[stored, view] : {std::pair{"0", "tree"}, std::pair{"1", "map"}, std::pair{"2", "tree"}, std::pair{"text", "text"}, std::pair{"", "tree"}}) {
            QSettings().setValue(QStringLiteral("window/view"), QString::fromLatin1(stored));
            QCOMPARE(Settings().value(SettingKeys::view), QString::fromLatin1(view));
        }
    }

    void everyObjectTellsOfAChangeOnce()
    {
        Settings one;
        const Settings other;
        QSignalSpy oneChanged(&one, &Settings::changed);
        QSignalSpy otherChanged(&other, &Settings::changed);
        one.setValue(SettingKeys::mapStyle, MapStyle::Treemap);
        QCOMPARE(oneChanged.size(), 1);
        QCOMPARE(otherChanged.size(), 1);
        QCOMPARE(otherChanged.value(0).value(0).toString(), QStringLiteral("map/style"));
        one.setValue(SettingKeys::mapStyle, MapStyle::Treemap);
        QCOMPARE(otherChanged.size(), 1); // nothing new
        one.remove(SettingKeys::mapStyle);
        QCOMPARE(otherChanged.size(), 2);
        one.remove(SettingKeys::mapStyle);
        QCOMPARE(otherChanged.size(), 2);
        Settings().setValue(SettingKeys::shortcuts, QStringLiteral("F9"), QStringLiteral("undo"));
        QCOMPARE(otherChanged.value(2).value(0).toString(), QStringLiteral("shortcuts/undo"));
    }

private:
    const QTemporaryDir m_folder;
};

ESPALIER_TEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
