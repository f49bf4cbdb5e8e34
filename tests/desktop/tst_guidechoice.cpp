// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "desktop/session/guidechoice.h"
#include "desktop/session/session.h"
#include "desktop/theming/languages.h"
#include "formats/formatregistry.h"
#include "support/testprogram.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

struct GuideWorld {
    GuideWorld()
    {
        QObject::connect(&session, &Session::failed, &session, [this](const Error &error) { failures.append(error.message); });
    }
    QString file(const QByteArray &text) const
    {
        const QString path = folder.filePath(QStringLiteral("own.md"));
        return SafeFile::write(path, text) ? path : QString();
    }

    QTemporaryDir folder;
    FormatRegistry formats;
    Session session{formats};
    Languages languages;
    GuideChoice choice{session, languages};
    QStringList failures;
};

const QByteArray ownGuide = "# Salt\n\n```\np/\n├── a/\n└── b/\n```\n";

} // namespace

class TestGuideChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("espalier"));
        QCoreApplication::setApplicationName(QStringLiteral("guidechoice"));
    }
    void init() { QSettings().clear(); }

    void atFirstItIsABuiltInOne()
    {
        GuideWorld world;
        world.choice.restore();
        QVERIFY(world.session.guide().isBuiltIn());
        QVERIFY(world.failures.isEmpty());
    }

    void theChosenOneIsFoundAgain()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.md"));
        QVERIFY(SafeFile::write(path, ownGuide));
        {
            GuideWorld world;
            world.choice.choose(path);
            QCOMPARE(world.session.guide().name(), QStringLiteral("Salt"));
            world.choice.open(QStringLiteral("cpp-qt")); // looked at, not chosen
        }
        {
            GuideWorld world;
            world.choice.restore();
            QCOMPARE(world.session.guide().name(), QStringLiteral("Salt"));
        }
        QVERIFY(QFile::remove(path));
        GuideWorld world;
        world.choice.restore();
        QVERIFY(world.session.guide().isBuiltIn());
        QVERIFY(world.failures.isEmpty()); // that it is gone keeps nobody from starting
    }

    void whatIsNoGuideIsTold()
    {
        GuideWorld world;
        world.choice.restore();
        const QString before = world.session.guide().id();
        QVERIFY(!world.choice.open(world.file("nothing but a sentence\n")));
        QCOMPARE(world.failures.size(), 1);
        QVERIFY2(world.failures.first().contains(QStringLiteral("own.md")) && world.failures.first().contains(QStringLiteral("cannot be a guide")), qPrintable(world.failures.first()));
        world.choice.choose(world.folder.filePath(QStringLiteral("missing.md")));
        QCOMPARE(world.failures.size(), 2);
        QCOMPARE(world.session.guide().id(), before);
        QVERIFY(!QSettings().contains(QStringLiteral("guide")));
    }

    void aLayoutBringsItsGuide()
    {
        GuideWorld world;
        world.choice.restore();
        Layout layout(QStringLiteral("shop"));
        LayoutInfo info;
        info.guide = QStringLiteral("cpp-qt");
        layout.setInfo(info);
        world.session.editor().adopt(layout);
        world.choice.followLayout();
        QCOMPARE(world.session.guide().id(), QStringLiteral("cpp-qt"));
        info.guide = QStringLiteral("of-somebody-else");
        layout.setInfo(info);
        world.session.editor().adopt(layout);
        world.choice.followLayout();
        QCOMPARE(world.session.guide().id(), QStringLiteral("cpp-qt"));
        QVERIFY(world.failures.isEmpty());
    }

    void itSpeaksTheLanguageOfTheProgram()
    {
        GuideWorld world;
        world.choice.restore();
        int loaded = 0;
        connect(&world.session, &Session::guideChanged, this, [&loaded] { ++loaded; });
        Q_EMIT world.languages.changed();
        QCOMPARE(loaded, 1);
        QVERIFY(world.choice.open(world.file(ownGuide)));
        Q_EMIT world.languages.changed(); // a file has one language
        QCOMPARE(loaded, 2);
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestGuideChoice)
#include "tst_guidechoice.moc"
