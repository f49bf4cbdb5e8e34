// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/shellcommands.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestDrawnTreeCommands : public QObject
{
    Q_OBJECT

private:
    static QString made(const char *text)
    {
        const ShellCommands commands = ShellCommands::read(text);
        QStringList lines;
        if (!commands.root.empty())
            lines.append(u'[' + QString::fromStdString(commands.root) + u']');
        for (const ShellCommands::Entry &entry : commands.entries)
            lines.append(QString::fromStdString(entry.path) + (entry.kind == NodeKind::Folder ? u"/" : u""));
        return lines.join(u' ');
    }

private Q_SLOTS:
    void followsCommands_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const char *text, const char *result) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(result);
        };
        row("one", "mkdir a", "a/");
        row("options", "mkdir -p -m 700 --parents -- a -b", "a/ -b/");
        row("braces", "mkdir -p a/{b,c} && touch a/b/x", "a/b/ a/c/ a/b/x");
        row("several lines", "mkdir a\nmkdir a/b; touch a/c", "a/ a/b/ a/c");
        row("root", "# comment\nmkdir my-project\ncd my-project\nmkdir -p {x,y/{z,w}}", "[my-project] x/ y/z/ y/w/");
        row("no root when something lies beside", "mkdir a && cd a && mkdir b && cd .. && mkdir c", "a/ a/b/ c/");
        row("root and back", "mkdir a && cd a && mkdir b && cd b && touch x && cd .. && touch y", "[a] b/ b/x y");
        row("quotes", "mkdir 'a b' \"c{1,2}\" d\\ e 'f{g,h}'", "a b/ c{1,2}/ d e/ f{g,h}/");
        row("continued", "mkdir a \\\n  b \\\n  c", "a/ b/ c/");
        row("prompt", "$ mkdir a\n$ sudo mkdir b", "a/ b/");
        row("redirect", "echo hello > a.txt 2>/dev/null; cat x >> b.txt", "a.txt b.txt");
        row("here document", "cat > a.sh <<'END'\nmkdir not-this\nEND\nmkdir this", "a.sh this/");
        row("touch options", "touch -r ref -c a b", "a b");
        row("dot paths", "mkdir ./a ./a/../b a/./c", "a/ b/ a/c/");
        row("outside", "mkdir ../x /etc/y ~/z a", "a/");
        row("variables", "mkdir $HOME/x \"${y}\" `date` a", "a/");
        row("comment behind", "mkdir a # b c", "a/");
        row("subshell", "(cd a; mkdir b)", "a/b/");
    }
    void followsCommands()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, result);
        QCOMPARE(made(text.constData()), result);
    }

    void tellsWhatItLeftOut()
    {
        const ShellCommands commands = ShellCommands::read("mkdir a\nmkdir $X ../b\nmake install\n", QStringLiteral("file.md"), 10);
        QCOMPARE(commands.report.count(), 2);
        QCOMPARE(commands.report.items().at(0).where.line, 11);
        QCOMPARE(commands.report.items().at(0).where.file, QStringLiteral("file.md"));
        QVERIFY(commands.report.contains(u"entry-dropped"));
        QCOMPARE(commands.others.size(), size_t(1));
        QCOMPARE(commands.others.front().words.front(), std::string("make"));
        QCOMPARE(commands.others.front().line, 12);
    }

    void keepsLineNumbers()
    {
        const ShellCommands commands = ShellCommands::read("\n\nmkdir \\\n a\nmkdir b");
        QCOMPARE(commands.entries.at(0).line, 3);
        QCOMPARE(commands.entries.at(1).line, 5);
    }

    void knowsACommandLine()
    {
        QVERIFY(ShellCommands::isCommandLine("mkdir -p a"));
        QVERIFY(ShellCommands::isCommandLine("  $ touch x"));
        QVERIFY(!ShellCommands::isCommandLine("mkdirs/"));
        QVERIFY(!ShellCommands::isCommandLine("├── touch me"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestDrawnTreeCommands)
#include "tst_drawntreecommands.moc"
