// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/formatoptions.h"
#include "formats/formatcatalogue.h"
#include "support/testprogram.h"
#include "support/utf8text.h"


using namespace Espalier;

namespace {

FormatInfo firstTestFormat()
{
    return {.id = u("one"),
            .name = u("First"),
            .options = {{.id = u("shape"),
                         .type = OptionType::Choice,
                         .usual = u("round"),
                         .hint = u("What it looks like."),
                         .flag = u("shape"),
                         .choices = {{u("round"), {}}, {u("square"), {}}}},
                        {.id = u("files"), .usual = u("yes"), .hint = u("Folders alone."), .flag = u("no-files")},
                        {.id = u("columns"),
                         .type = OptionType::Integer,
                         .usual = u("2"),
                         .hint = u("How many."),
                         .flag = u("columns"),
                         .minimum = 1,
                         .maximum = 4}}};
}

FormatInfo secondTestFormat()
{
    FormatInfo info = firstTestFormat();
    info.id = u("two");
    info.name = u("Second");
    info.options[0].usual = u("square");
    info.options[2].usual.clear();
    return info;
}

FormatCatalogue testCatalogue()
{
    FormatCatalogue formats;
    formats.add(u("one"), firstTestFormat, true);
    formats.add(u("two"), secondTestFormat, true);
    formats.add(u("none"), [] { return FormatInfo{.id = u("none")}; }, true);
    return formats;
}

Result<OptionValues> readFormatOptions(const QStringList &words, const FormatInfo &format)
{
    const FormatCatalogue formats = testCatalogue();
    return Arguments::parse(words, FormatOptions::of(formats), u("export")).and_then([&](const Arguments &arguments) {
        return FormatOptions::read(arguments, format, formats);
    });
}

} // namespace

class TestFormatOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFlagStandsForAllFormatsThatKnowIt()
    {
        const QList<Option> options = FormatOptions::of(testCatalogue());
        QCOMPARE(options.size(), 3);
        QCOMPARE(options[0].name, u("shape"));
        QCOMPARE(options[0].value, u("SHAPE"));
        QCOMPARE(
            options[0].description,
            u("What it looks like. Possible: round (the default of one), square (the default of two). For one, two."));
        QCOMPARE(options[1].name, u("no-files"));
        QCOMPARE(options[1].value, QString());
        QCOMPARE(options[1].description, u("Folders alone. For one, two."));
        QCOMPARE(options[2].value, u("N"));
        QCOMPARE(options[2].description, u("How many. From 1 to 4. Default of one: 2. For one, two."));
    }
    void whatIsGivenIsRead()
    {
        const Result<OptionValues> values = readFormatOptions({u("--shape=square"), u("--no-files")}, firstTestFormat());
        QVERIFY(values.has_value());
        QCOMPARE(values->choice(u"shape"), 1);
        QVERIFY(!values->isOn(u"files"));
        QCOMPARE(values->integer(u"columns"), 2);
        QCOMPARE(values->toArguments().join(u' '), u("--shape square --no-files"));
        QCOMPARE(readFormatOptions({u("--shape=square")}, secondTestFormat())->toArguments(), QStringList());
    }
    void errorsSayWhatIsPossible()
    {
        QVERIFY(readFormatOptions({u("--shape=oval")}, firstTestFormat()).error().message.contains(u("round, square")));
        QVERIFY(readFormatOptions({u("--columns=9")}, firstTestFormat()).error().message.contains(u("1 to 4")));
        const QString other = readFormatOptions({u("--no-files")}, *testCatalogue().find(u"none")).error().message;
        QVERIFY2(other.contains(u("First (one), Second (two)")) && other.contains(u("“none”")), qPrintable(other));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestFormatOptions)
#include "tst_formatoptions.moc"
