// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestArguments : public QObject
{
    Q_OBJECT

private:
    const QList<Option> m_options{
        {.name = QStringLiteral("output"), .letter = u'o', .value = QStringLiteral("OUT")},
        {.name = QStringLiteral("level"), .value = QStringLiteral("L"), .otherName = QStringLiteral("phase")},
        {.name = QStringLiteral("starter"), .value = QStringLiteral("S"), .isRepeatable = true},
        {.name = QStringLiteral("colour"), .value = QStringLiteral("C"), .choices = {QStringLiteral("red"), QStringLiteral("green")}},
        {.name = QStringLiteral("dry-run"), .letter = u'n'},
        {.name = QStringLiteral("quiet"), .letter = u'q'},
    };
    Result<Arguments> parse(const char *line) const
    {
        return Arguments::parse(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts), m_options, QStringLiteral("verb"));
    }

private Q_SLOTS:
    void everyFormOfAValue_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *const line : {"-o x.zip", "-o=x.zip", "-ox.zip", "--output x.zip", "--output=x.zip", "-nqo x.zip", "-nox.zip"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void everyFormOfAValue()
    {
        QFETCH(const QString, line);
        const auto arguments = parse(line.toUtf8().constData());
        QVERIFY(arguments);
        QCOMPARE(arguments->value(QStringLiteral("output")), QStringLiteral("x.zip"));
        QCOMPARE(arguments->operands(), QStringList());
    }
    void operandsStandAnywhere()
    {
        const auto arguments = parse("a -n b -o - - c");
        QVERIFY(arguments);
        QCOMPARE(arguments->operands().join(u' '), QStringLiteral("a b - c"));
        QCOMPARE(arguments->value(QStringLiteral("output")), QStringLiteral("-"));
        QVERIFY(arguments->has(QStringLiteral("dry-run")));
        QVERIFY(!arguments->has(QStringLiteral("quiet")));
    }
    void twoDashesEndTheOptions()
    {
        const auto arguments = parse("-q -- -n --output");
        QVERIFY(arguments);
        QCOMPARE(arguments->operands().join(u' '), QStringLiteral("-n --output"));
        QVERIFY(!arguments->has(QStringLiteral("dry-run")));
    }
    void aSecondNameIsTheSameOption()
    {
        const auto arguments = parse("--phase=2");
        QVERIFY(arguments);
        QCOMPARE(arguments->value(QStringLiteral("level")), QStringLiteral("2"));
    }
    void repeatedValuesAreGathered()
    {
        const auto arguments = parse("--starter a --starter=b --starter a");
        QVERIFY(arguments);
        QCOMPARE(arguments->values(QStringLiteral("starter")).join(u' '), QStringLiteral("a b a"));
    }
    void anEmptyValueIsAValue()
    {
        const auto arguments = parse("--output=");
        QVERIFY(arguments);
        QVERIFY(arguments->has(QStringLiteral("output")));
        QCOMPARE(arguments->value(QStringLiteral("output")), QString());
    }
    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unknown, near") << "--outptu=x" << "“verb” has no option “--outptu”; did you mean “--output”?";
        QTest::newRow("one dash too few") << "-level" << "“verb” has no option “-level”; did you mean “--level”?";
        QTest::newRow("unknown, far") << "--zzzzzz" << "“verb” has no option “--zzzzzz”. “espalier-cli verb --help” lists them all.";
        QTest::newRow("unknown letter") << "-nx" << "“verb” has no option “-x”. “espalier-cli verb --help” lists them all.";
        QTest::newRow("no value") << "a --output" << "The option “--output” needs a value: OUT.";
        QTest::newRow("no value for a letter") << "-no" << "The option “-o” needs a value: OUT.";
        QTest::newRow("a value too many") << "--quiet=yes" << "The option “--quiet” takes no value.";
        QTest::newRow("a value too many, letter") << "-q=yes" << "The option “-q” takes no value.";
        QTest::newRow("twice") << "-o a --output=b" << "The option “--output” was given twice, as “a” and as “b”.";
        QTest::newRow("no choice, near") << "--colour=gren" << "“--colour” cannot be “gren”; did you mean “green”?";
        QTest::newRow("no choice, far") << "--colour=blue" << "“--colour” cannot be “blue”; possible are red, green.";
    }
    void mistakesAreNamed()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, expected);
        const auto arguments = parse(line.toUtf8().constData());
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().message, expected);
        QCOMPARE(arguments.error().kind, ErrorKind::Usage);
    }
    void aSwitchIsFoundBeforeTheDashesOnly()
    {
        const QString json = QStringLiteral("--json");
        QVERIFY(Arguments::holds({QStringLiteral("new"), json}, json));
        QVERIFY(Arguments::holds({QStringLiteral("-h")}, QStringLiteral("--help"), u'h'));
        QVERIFY(!Arguments::holds({QStringLiteral("--"), json}, json));
        QVERIFY(!Arguments::holds({QStringLiteral("--json=1")}, json));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
