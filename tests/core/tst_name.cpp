// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/name.h"
#include "core/nameproblems.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("N1 empty") << QString();
        QTest::newRow("N1 spaces") << QStringLiteral("   ");
        QTest::newRow("N1 no-break space") << QString(QChar(0xa0));
        QTest::newRow("N2 dot") << QStringLiteral(".");
        QTest::newRow("N2 dots") << QStringLiteral("..");
        QTest::newRow("N3 slash") << QStringLiteral("a/b");
        QTest::newRow("N3 absolute") << QStringLiteral("/abs");
        QTest::newRow("N4 NUL") << QString(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"));
        QTest::newRow("N16 lone surrogate") << QString(QChar(0xd83c));
        QTest::newRow("N19 a million characters") << QString(1'000'000, u'a');
    }
    void refused()
    {
        QFETCH(QString, text);
        const Result<Name> name = Name::parse(text);
        QVERIFY(!name);
        QVERIFY(!name.error().message.isEmpty());
        QVERIFY2(name.error().message.size() < 600, "a message never quotes a million characters");
        QVERIFY(Name::parse(Name::nearest(text).toString()));
    }

    void allowed_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"a..b", "...", "-rf", "--help", "~", "$(x)", "`x`", "'", "!", "*", "#", "├", "a b", "CON", "a\\b", "<script>",
                                 "👩‍👩‍👧‍👦", "é", "漢字", "a\nb", "\uffff"}) // N5, N9, N14–N16
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void allowed()
    {
        QFETCH(QString, text);
        QVERIFY(Name::parse(text));
        bool changed = true;
        QCOMPARE(Name::nearest(text, &changed).toString(), text);
        QVERIFY(!changed);
    }

    void pathsCannotLeaveTheirRoot_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "/", "/a", "..", "../a", "a/../b", "a/..", "C:\\x", "c:/x", "./c:/x", "./\\\\srv", "\\\\srv\\x", ".", "./", "a/ /b"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void pathsCannotLeaveTheirRoot()
    {
        QFETCH(QString, text);
        QVERIFY(!RelativePath::parse(text));
    }

    void pathsAreTidied()
    {
        QCOMPARE(RelativePath::parse(u"./a//b/")->toString(), QStringLiteral("a/b"));
        QVERIFY(RelativePath::parse(u"./a//b/")->endsWithSlash());
        QVERIFY(!RelativePath::parse(u"a/b")->endsWithSlash());
        QCOMPARE(RelativePath::parse(u"a:b")->toString(), QStringLiteral("a:b"));
    }

    void problems_data()
    {
        using Kind = NameProblem::Kind;
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *tag, const QString &name, Kind kind) { QTest::newRow(tag) << name << int(kind); };
        row("N5 newline", QStringLiteral("a\nb"), Kind::ControlCharacter);
        row("N5 escape", QStringLiteral("a\x1b[0m"), Kind::ControlCharacter);
        row("N6 right-to-left override", QStringLiteral("a\u202eb"), Kind::InvisibleCharacter);
        row("N6 zero width", QStringLiteral("a\u200bb"), Kind::InvisibleCharacter);
        row("N7 dot", QStringLiteral("a."), Kind::TrailingDotOrSpace);
        row("N7 space", QStringLiteral("a "), Kind::TrailingDotOrSpace);
        row("N8 con", QStringLiteral("con"), Kind::ReservedName);
        row("N8 con.txt", QStringLiteral("con.txt"), Kind::ReservedName);
        row("N8 COM1", QStringLiteral("COM1"), Kind::ReservedName);
        row("N8 COM¹", QStringLiteral("COM¹"), Kind::ReservedName);
        row("N8 LPT9.tar.gz", QStringLiteral("LPT9.tar.gz"), Kind::ReservedName);
        row("N9 colon", QStringLiteral("a:b"), Kind::ReservedCharacter);
        row("N9 question mark", QStringLiteral("what?"), Kind::ReservedCharacter);
        row("N12 256 bytes", QString(256, u'a'), Kind::TooLong);
        row("N12 86 Chinese characters", QString(86, QChar(0x6f22)), Kind::TooLong);
    }
    void problems()
    {
        QFETCH(QString, name);
        QFETCH(int, kind);
        const QList<NameProblem> found = nameProblems(name);
        QVERIFY(!found.isEmpty());
        QCOMPARE(int(found.first().kind), kind);
        QVERIFY(Name::parse(found.first().suggestion));
        for (const NameProblem &again : nameProblems(found.first().suggestion))
            QVERIFY2(int(again.kind) != kind, "the suggestion mends what it is for");
    }

    void ordinaryNamesHaveNoProblems()
    {
        for (const char *name : {"src", "README.md", ".env.local", "console", "common", "COM10", "lpt", "pre-commit", "👩‍👩‍👧‍👦", "a..b"})
            QVERIFY2(nameProblems(QString::fromUtf8(name)).isEmpty(), name);
        QVERIFY(nameProblems(QStringLiteral("con"), Platform::Linux).isEmpty());
        QVERIFY(nameProblems(QStringLiteral("con"), Platform::Windows).first().blocks);
        QVERIFY(!nameProblems(QStringLiteral("con"), Platform::Any).first().blocks);
    }

    /// N10, N11
    void clashesIgnoreCaseAndNormalForm()
    {
        QCOMPARE(collisionKey(QStringLiteral("ReadMe")), collisionKey(QStringLiteral("README")));
        QCOMPARE(collisionKey(QStringLiteral("e\u0301")), collisionKey(QStringLiteral("\u00e9")));
        QVERIFY(collisionKey(QStringLiteral("a")) != collisionKey(QStringLiteral("b")));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestName)
#include "tst_name.moc"
