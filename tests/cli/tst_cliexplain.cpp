// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Espalier;

namespace {

constexpr QByteArrayView guideText = R"(# Our guide

```
ours/
├── src/        # Code [phase 2]
│   └── web/    # Pages
└── docs/       # Texts
```

### **src/** - The code

All that is **compiled**, and a [link](https://example.org).

**When to Use**: Always, in every project that has more than one file and somebody who reads it later than today.

**Learning Path**:
1. **Beginner**: One file
2. **Advanced**: Many files

**Real-World Examples**:
- Linux
- `git`
)";

} // namespace

class TestCliExplain : public QObject
{
    Q_OBJECT

private:
    static CliResult explain(const Cli &cli, const QStringList &words)
    {
        cli.makeFile(QStringLiteral("guide.md"), guideText.toByteArray());
        return cli.run(QStringList{QStringLiteral("explain"), QStringLiteral("--guide"), QStringLiteral("guide.md")} + words);
    }

private Q_SLOTS:
    void asJson()
    {
        const Cli cli;
        const CliResult result = explain(cli, {QStringLiteral("src/"), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(result.err, "");
        const QJsonObject topic = result.json();
        QCOMPARE(topic.keys().join(u' '), QStringLiteral("body path phase sections summary title"));
        QCOMPARE(topic[u"path"].toString(), QStringLiteral("src"));
        QCOMPARE(topic[u"title"].toString(), QStringLiteral("The code"));
        QCOMPARE(topic[u"summary"].toString(), QStringLiteral("Code"));
        QCOMPARE(topic[u"phase"].toInt(), 2);
        QVERIFY(topic[u"body"].toString().contains(QStringLiteral("**compiled**")));
        QVERIFY(!topic[u"body"].toString().contains(QStringLiteral("When to Use")));
        const QJsonArray sections = topic[u"sections"].toArray();
        QCOMPARE(sections.size(), 3);
        for (const QJsonValue &section : sections)
            QCOMPARE(section.toObject().keys().join(u' '), QStringLiteral("items label text"));
        QCOMPARE(sections[0][u"label"].toString(), QStringLiteral("When to Use"));
        QVERIFY(sections[0][u"text"].toString().startsWith(u"Always"));
        QCOMPARE(sections[0][u"items"].toArray().size(), 0);
        QCOMPARE(sections[1][u"items"].toArray().size(), 2);
        QCOMPARE(sections[2][u"items"].toArray(), QJsonArray({QStringLiteral("Linux"), QStringLiteral("`git`")}));
        QCOMPARE(explain(cli, {QStringLiteral("src"), QStringLiteral("--json")}).out, result.out);
        QCOMPARE(explain(cli, {QStringLiteral("./src"), QStringLiteral("--json")}).out, result.out);
    }
    void asText()
    {
        const Cli cli;
        const CliResult result = explain(cli, {QStringLiteral("src")});
        QCOMPARE(QString::fromUtf8(result.out), QString::fromUtf8(R"(src/ – The code
Phase 2: Intermediate

Code

All that is compiled, and a link (https://example.org).

When to Use
  Always, in every project that has more than one file and somebody who reads it
  later than today.

Learning Path
  1. Beginner: One file
  2. Advanced: Many files

Real-World Examples
  - Linux
  - git
)"));
    }
    void asMarkdown()
    {
        const Cli cli;
        const QByteArray text = explain(cli, {QStringLiteral("src"), QStringLiteral("--format=markdown")}).out;
        QVERIFY2(text.startsWith("# src/ - The code\n"), text.constData());
        QVERIFY2(text.contains("**Real-World Examples**:\n\n- Linux\n- `git`\n"), text.constData());
        QVERIFY2(text.contains("\n1. **Beginner**: One file\n"), text.constData());
    }
    void aPhaseComesFromAbove()
    {
        const Cli cli;
        QCOMPARE(explain(cli, {QStringLiteral("src/web"), QStringLiteral("--json")}).json()[u"phase"].toInt(), 2);
    }
    void everythingAtOnce()
    {
        const Cli cli;
        const QJsonObject all = explain(cli, {QStringLiteral("--all"), QStringLiteral("--format=json")}).json();
        QCOMPARE(all.keys(), QStringList{QStringLiteral("topics")});
        QStringList paths;
        for (const QJsonValue &topic : all[u"topics"].toArray())
            paths.append(topic[u"path"].toString());
        QCOMPARE(paths.join(u' '), QStringLiteral("src src/web docs"));
        const QByteArray text = explain(cli, {QStringLiteral("--all")}).out;
        QVERIFY(text.contains("\n\nsrc/web/\n") || text.contains("\nsrc/web/\n"));
        const QByteArray markdown = explain(cli, {QStringLiteral("--all"), QStringLiteral("--format=markdown")}).out;
        QVERIFY(markdown.startsWith("## src/") && markdown.contains("\n### src/web/"));
    }
    void everythingOfTheBuiltInGuide()
    {
        const QJsonArray topics = Cli().run({QStringLiteral("explain"), QStringLiteral("--all"), QStringLiteral("--json")}).json()[u"topics"].toArray();
        QVERIFY(topics.size() >= 337);
        int top = 0;
        for (const QJsonValue &topic : topics) {
            const QString path = topic[u"path"].toString();
            QVERIFY2(!path.isEmpty() && !path.endsWith(u'/'), qPrintable(path));
            const int phase = topic[u"phase"].toInt();
            QVERIFY2(phase >= 1 && phase <= 4, qPrintable(path));
            if (!path.contains(u'/')) {
                QVERIFY2(!topic[u"summary"].toString().isEmpty(), qPrintable(path));
                ++top;
            }
        }
        QVERIFY(top >= 19);
    }
    void anotherNameIsAsGood()
    {
        const Cli cli;
        const QString json = QStringLiteral("--json");
        QCOMPARE(cli.run({QStringLiteral("explain"), QStringLiteral("my_ml_core"), json}).json()[u"path"].toString(), QStringLiteral("your_ml_core"));
    }
    void pathAndAllExcludeEachOther()
    {
        const CliResult result = Cli().run({QStringLiteral("explain"), QStringLiteral("data"), QStringLiteral("--all")});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.errorLines(), 1);
    }
    void nothingColouredOutsideATerminal()
    {
        const CliResult result = Cli().run({QStringLiteral("explain"), QStringLiteral("--all")});
        QCOMPARE(result.code, 0);
        QVERIFY(!result.out.contains('\033'));
    }
    void aTerminalDecidesWidthAndColour()
    {
        // script(1) gives a terminal; stty sets its width.
        Cli cli;
        const auto onTerminal = [&cli](const QString &before) {
            return cli.shell(QStringLiteral("script -qec 'stty cols 50; %1 \"$CLI\" explain frontend' /dev/null </dev/null").arg(before)).out;
        };
        cli.environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
        cli.environment.insert(QStringLiteral("NO_COLOR"), QString());
        const QByteArray coloured = onTerminal(QString());
        QVERIFY(coloured.contains("\033[1m"));
        const QByteArray plain = onTerminal(QStringLiteral("NO_COLOR=1"));
        QVERIFY(!plain.contains('\033'));
        for (const QByteArray &line : plain.split('\n')) {
            const QString text = QString::fromUtf8(line).trimmed();
            QVERIFY2(text.size() <= 50 || !text.contains(u' ') || line.startsWith("    "), line.constData());
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliExplain)
#include "tst_cliexplain.moc"
