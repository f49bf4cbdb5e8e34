// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/optionvalues.h"
#include "support/testprogram.h"
#include "support/utf8text.h"


using namespace Espalier;

namespace {

QList<OptionSpec> optionValuesSpecs()
{
    return {{.id = u("files"), .usual = u("yes"), .flag = u("no-files")},
            {.id = u("deep"), .flag = u("deep")},
            {.id = u("shape"),
             .type = OptionType::Choice,
             .usual = u("round"),
             .flag = u("shape"),
             .choices = {{u("round"), u("Round")}, {u("square"), u("Square")}},
             .former = {{u("box"), u("square"), {u("deep"), {u("yes")}}}, {u("box"), u("round"), {}}}},
            {.id = u("columns"),
             .type = OptionType::Integer,
             .usual = u("2"),
             .flag = u("columns"),
             .minimum = 1,
             .maximum = 4},
            {.id = u("scale"), .type = OptionType::Number, .flag = u("scale"), .minimum = 0.1, .maximum = 8},
            {.id = u("title"), .type = OptionType::Text, .flag = u("title")},
            {.id = u("tags"), .type = OptionType::Names, .flag = u("tags")}};
}

} // namespace

class TestOptionValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotGivenHasItsDefault()
    {
        const Result<OptionValues> values = OptionValues::parse(optionValuesSpecs(), {});
        QVERIFY(values.has_value());
        QVERIFY(values->isOn(u"files"));
        QVERIFY(values->has(u"deep") && !values->isOn(u"deep"));
        QCOMPARE(values->choice(u"shape"), 0);
        QCOMPARE(values->integer(u"columns"), 2);
        QVERIFY(!values->has(u"scale") && !values->has(u"title") && !values->has(u"tags"));
        QCOMPARE(values->toArguments(), QStringList());
    }
    void whatIsGivenCounts()
    {
        const Result<OptionValues> values = OptionValues::parse(optionValuesSpecs(),
                                                                {{u("files"), u("no")},
                                                                 {u("deep"), u("yes")},
                                                                 {u("shape"), u("square")},
                                                                 {u("columns"), u("4")},
                                                                 {u("scale"), u("0.5")},
                                                                 {u("title"), u("A b")},
                                                                 {u("tags"), u("ci, secret,,")}});
        QVERIFY(values.has_value());
        QVERIFY(!values->isOn(u"files") && values->isOn(u"deep"));
        QCOMPARE(values->choice(u"shape"), 1);
        QCOMPARE(values->integer(u"columns"), 4);
        QCOMPARE(values->number(u"scale"), 0.5);
        QCOMPARE(values->text(u"title"), u("A b"));
        QCOMPARE(values->names(u"tags"), (QStringList{u("ci"), u("secret")}));
        QCOMPARE(values->toArguments().join(u'|'),
                 u("--no-files|--deep|--shape|square|--columns|4|--scale|0.5|--title|A b|--tags|ci, secret,,"));
    }
    /// No heading is something else than the usual heading.
    void anEmptyTextIsGiven()
    {
        const Result<OptionValues> values = OptionValues::parse(optionValuesSpecs(), {{u("title"), QString()}});
        QVERIFY(values->has(u"title"));
        QCOMPARE(values->toArguments(), (QStringList{u("--title"), QString()}));
    }
    void formerValuesMeanOnesOfToday()
    {
        const Result<OptionValues> flat = OptionValues::parse(optionValuesSpecs(), {{u("shape"), u("box")}});
        QVERIFY(flat.has_value());
        QCOMPARE(flat->text(u"shape"), u("round"));
        QCOMPARE(flat->toArguments(), QStringList());
        const Result<OptionValues> deep =
            OptionValues::parse(optionValuesSpecs(), {{u("shape"), u("box")}, {u("deep"), u("yes")}});
        QVERIFY(deep.has_value());
        QCOMPARE(deep->choice(u"shape"), 1);
        QCOMPARE(deep->toArguments().join(u' '), u("--deep --shape square"));
        // Nobody is told of them.
        const Result<OptionValues> wrong = OptionValues::parse(optionValuesSpecs(), {{u("shape"), u("oval")}});
        QVERIFY(!wrong.has_value() && !wrong.error().message.contains(u"box"));
    }
    void whatCannotBeEndsHere_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *id, const char *word, const char *told) {
            QTest::addRow("%s=%s", id, word) << u(id) << u(word) << u(told);
        };
        row("shadow", "yes", "files, deep, shape");
        row("files", "maybe", "yes, no");
        row("shape", "Round", "round, square");
        row("shape", "", "round, square");
        row("columns", "0", "1 to 4");
        row("columns", "5", "1 to 4");
        row("columns", "2.5", "whole numbers");
        row("scale", "nan", "0.1 to 8");
        row("scale", "inf", "0.1 to 8");
        row("scale", "9", "0.1 to 8");
        row("scale", "much", "0.1 to 8");
    }
    void whatCannotBeEndsHere()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, word);
        QFETCH(const QString, told);
        const Result<OptionValues> values = OptionValues::parse(optionValuesSpecs(), {{id, word}});
        QVERIFY(!values.has_value());
        QCOMPARE(values.error().kind, ErrorKind::Usage);
        QVERIFY2(values.error().message.contains(told), qPrintable(values.error().message));
    }
    void withoutAnythingChosenTheDefaultsCount()
    {
        QVERIFY(!OptionValues().has(u"files"));
        QVERIFY(OptionValues().completed(optionValuesSpecs()).isOn(u"files"));
        const Result<OptionValues> chosen = OptionValues::parse(optionValuesSpecs(), {{u("files"), u("no")}});
        QVERIFY(!chosen->completed(optionValuesSpecs()).isOn(u"files"));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestOptionValues)
#include "tst_optionvalues.moc"
