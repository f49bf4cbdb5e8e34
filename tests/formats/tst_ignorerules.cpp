// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/ignorerules.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestIgnoreRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAsGitDoes_data();
    void decidesAsGitDoes();
    void lastFittingPatternDecides();
    void saysNothingOfOthers();
    void tellsBadPatternsWithTheirLine();
    void hostilePatternsTakeNoTime();
};

namespace {

IgnoreRules rulesOf(const char *text)
{
    std::vector<IgnoreRules::BadPattern> bad;
    return IgnoreRules::parse(text, bad);
}

} // namespace

void TestIgnoreRules::decidesAsGitDoes_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path"); // a slash at the end: a folder
    QTest::addColumn<bool>("ignored");
    const auto row = [](const char *pattern, const char *path, bool ignored) {
        QTest::addRow("%s on %s", pattern, path) << QByteArray(pattern) << QByteArray(path) << ignored;
    };
    row("a", "a", true);
    row("a", "x/y/a", true);
    row("a", "ab", false);
    row("*.o", "x/main.o", true);
    row("*.o", ".o", true);
    row("*.o", "main.oo", false);
    row("m*n.?", "x/main.c", true);
    row("m*n.?", "x/main.cc", false);
    row("[a-c]x", "bx", true);
    row("[a-c]x", "dx", false);
    row("[!a-c]x", "dx", true);
    row("[^a-c]x", "ax", false);
    row("[]-]x", "]x", true);
    row("[]-]x", "-x", true);
    row("[[:digit:]]*", "7up", true);
    row("[[:digit:]]*", "up7", false);
    row("[[:upper:]_]*", "_x", true);
    row("[\\]]", "]", true);
    row("build/", "x/build/", true);
    row("build/", "x/build", false); // a file of that name
    row("/build", "build", true);
    row("/build", "x/build", false);
    row("doc/*.txt", "doc/a.txt", true);
    row("doc/*.txt", "doc/x/a.txt", false);
    row("doc/*.txt", "x/doc/a.txt", false);
    row("**/doc", "doc", true);
    row("**/doc", "a/b/doc", true);
    row("**/doc/x", "a/doc/x", true);
    row("**/doc/x", "a/doc/y/x", false);
    row("doc/**", "doc/a/b", true);
    row("doc/**", "doc/", false);
    row("a/**/b", "a/b", true);
    row("a/**/b", "a/x/y/b", true);
    row("a/**/b", "c/a/b", false);
    row("a**b", "axxb", true);
    row("a/x**y/b", "a/xzy/b", true);
    row("a/x**y/b", "a/xz/zy/b", false);
    row("foo/*", "foo/bar/", true);
    row("# comment", "# comment", false);
    row("\\# name", "# name", true);
    row("\\!name", "!name", true);
    row("name   ", "name", true);
    row("name\\ ", "name ", true);
    row("name\\ ", "name", false);
    row("name\r", "name", true);
    row("\xef\xbb\xbf" "name", "name", true);
    row("\\*", "*", true);
    row("\\*", "x", false);
    row("*", "anything", true);
    row("**", "x/anything", true);
    row("/*", "x/anything", false);
    row("é*", "eté", false);
    row("é*", "été", true);
}

void TestIgnoreRules::decidesAsGitDoes()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, path);
    QFETCH(bool, ignored);
    const bool isFolder = path.endsWith('/');
    if (isFolder)
        path.chop(1);
    const auto verdict = rulesOf(pattern.constData()).verdictOn({path.constData(), size_t(path.size())}, isFolder);
    QCOMPARE(verdict == IgnoreRules::Verdict::Ignored, ignored);
}

void TestIgnoreRules::lastFittingPatternDecides()
{
    const IgnoreRules rules = rulesOf("*.log\n!keep.log\nkeep/*.log\n");
    QCOMPARE(rules.verdictOn("a.log", false), IgnoreRules::Verdict::Ignored);
    QCOMPARE(rules.verdictOn("x/keep.log", false), IgnoreRules::Verdict::Kept);
    QCOMPARE(rules.verdictOn("keep/keep.log", false), IgnoreRules::Verdict::Ignored);
}

void TestIgnoreRules::saysNothingOfOthers()
{
    QCOMPARE(rulesOf("*.log\n\n   \n").verdictOn("a.txt", false), IgnoreRules::Verdict::Silent);
    QVERIFY(rulesOf("\n# only words\n  \n").isEmpty());
}

void TestIgnoreRules::tellsBadPatternsWithTheirLine()
{
    std::vector<IgnoreRules::BadPattern> bad;
    const IgnoreRules rules = IgnoreRules::parse("*.o\nfine\n[open\n/\nends\\\n[[:nonsense:]]\n!\n", bad);
    QCOMPARE(bad.size(), 5U);
    QCOMPARE(bad[0].line, 3);
    QCOMPARE(bad[0].text, std::string("[open"));
    QCOMPARE(bad[1].line, 4);
    QCOMPARE(bad[2].line, 5);
    QCOMPARE(bad[3].line, 6);
    QCOMPARE(bad[4].line, 7);
    QCOMPARE(rules.verdictOn("x.o", false), IgnoreRules::Verdict::Ignored);
}

void TestIgnoreRules::hostilePatternsTakeNoTime()
{
    // A matcher that tries every way for every star would not come back from these before the test's time is over.
    std::string pattern;
    std::string folders = "/";
    for (int i = 0; i < 200; ++i) {
        pattern += "*a";
        folders += "**/a/";
    }
    const std::string name = std::string(4000, 'a') + 'b';
    std::string path;
    for (int i = 0; i < 4000; ++i)
        path += "a/";
    QCOMPARE(rulesOf((pattern + '\n').c_str()).verdictOn(name, false), IgnoreRules::Verdict::Silent);
    QCOMPARE(rulesOf((folders + "c\n").c_str()).verdictOn(path + 'b', false), IgnoreRules::Verdict::Silent);
}

ESPALIER_TEST_APPLESS_MAIN(TestIgnoreRules)
#include "tst_ignorerules.moc"
