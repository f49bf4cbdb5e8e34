// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/pathaddition.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "workbench.h"

#include <QTest>
#include <QUndoStack>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

/// What a text names, "+" before what is new, "/" behind folders.
QString namedBy(const PathAddition &paths)
{
    QStringList lines;
    for (int i = 0; i < int(paths.items().size()); ++i) {
        const PathAddition::Item &item = paths.items()[size_t(i)];
        lines << QString(paths.depthOf(i), u'.') + (item.isNew() ? u"+"_s : QString()) + item.name
                + (item.kind == NodeKind::Folder ? u"/"_s : QString());
    }
    return lines.join(u' ');
}

QString messageOf(const Result<PathAddition> &paths) { return paths ? u"none"_s : paths.error().message; }

} // namespace

class TestPathAddition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathsAreTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QString &text, const QString &named) {
            QTest::newRow(name) << text << named;
        };
        row("a file by its extension", u"api/routes/users.py"_s, u"api/ .+routes/ ..+users.py"_s);
        row("a folder by its slash", u"v1.py/"_s, u"+v1.py/"_s);
        row("a known name", u"LICENSE"_s, u"+LICENSE"_s);
        row("a name that says nothing", u"core"_s, u"+core/"_s);
        row("a folder by what is in it, whatever order", u"x.d.ts, x.d.ts/y"_s, u"+x.d.ts/ .+y/"_s);
        row("what is there keeps its kind", u"api, notes"_s, u"api/ notes"_s);
        row("commas and lines", u"a/b,c\nd.md\r\ne/"_s, u"+a/ .+b/ +c/ +d.md +e/"_s);
        row("one folder on the way is one", u"new/a, new/b"_s, u"+new/ .+a/ .+b/"_s);
        row("twice is once", u"a,a/,./a"_s, u"+a/"_s);
        row("odd slashes", u"./a//b/./c.txt"_s, u"+a/ .+b/ ..+c.txt"_s);
        row("white space about them", u"  a , \t b.md  "_s, u"+a/ +b.md"_s);
        row("parts with nothing in them", u",a,,\n\n,"_s, u"+a/"_s);
        row("braces", u"src/{core,ui}/{a,b}.py"_s, u"+src/ .+core/ ..+a.py ..+b.py .+ui/ ..+a.py ..+b.py"_s);
        row("numbers in braces", u"week{1..3}/"_s, u"+week1/ +week2/ +week3/"_s);
        row("an open brace is a name", u"a{b,c"_s, u"+a{b/ +c/"_s);
        row("an escaped comma", u"a\\,b.txt"_s, u"+a,b.txt"_s);
        row("other backslashes stay", u"a\\b"_s, u"+a\\b/"_s);
        row("nothing", u" , \n"_s, QString());
    }

    void pathsAreTakenApart()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, named);
        const Layout layout = treeOf("api/\n  main.py\nnotes");
        const auto paths = PathAddition::parse(layout, rootNode, text);
        QVERIFY2(paths, qPrintable(messageOf(paths)));
        QCOMPARE(namedBy(*paths), named);
    }

    void whatIsWrongIsToldWithItsPath_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QString &text, const QString &message, int line = 0) {
            QTest::newRow(name) << text << message << line;
        };
        row("up and out", u"a/../../b"_s, u"“a/../../b” leads out of the project by “..”."_s);
        row("absolute", u"/etc/passwd"_s,
            u"“/etc/passwd” is an absolute path; only paths inside the project are allowed."_s);
        row("a drive", u"C:\\Windows"_s,
            u"“C:\\Windows” is a path of a Windows drive; only paths inside the project are allowed."_s);
        row("through braces", u"{a,..}/b"_s, u"“../b” leads out of the project by “..”."_s);
        row("nothing but slashes", u"."_s, u"A path is needed: “.” names nothing."_s);
        row("below a file", u"notes/x"_s, u"“notes” is a file and cannot hold anything."_s);
        row("a file as a folder", u"api/main.py/"_s, u"“api/main.py” is a file and cannot hold anything."_s);
        row("the line of several", u"a\nb\n/c"_s,
            u"“/c” is an absolute path; only paths inside the project are allowed."_s, 3);
        row("the line with Windows' line ends", u"a\r\n/b\r\nc"_s,
            u"“/b” is an absolute path; only paths inside the project are allowed."_s, 2);
    }

    void whatIsWrongIsToldWithItsPath()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, message);
        QFETCH(const int, line);
        const Layout layout = treeOf("api/\n  main.py\nnotes");
        const auto paths = PathAddition::parse(layout, rootNode, text);
        QCOMPARE(messageOf(paths), message);
        QCOMPARE(paths.error().where.line, line);
    }

    void namesThatMakeTroubleAreWarnedOf()
    {
        const Layout layout = treeOf("aux/\n");
        const auto warningOf = [&](QStringView text) { return PathAddition::parse(layout, rootNode, text)->warning(); };
        QCOMPARE(warningOf(u"a/b.py"), QString());
        QVERIFY(!warningOf(u"a/con.txt").isEmpty());
        QVERIFY(!warningOf(QString(300, u'n')).isEmpty());
        QCOMPARE(warningOf(u"aux/a"), QString()); // that one is there already: no news
    }

    void hostileTextsEndSoon_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("open braces") << QString(1'000'000, u'{');
        QTest::newRow("nested braces") << QString(50'000, u'{') + QString(50'000, u'}');
        QTest::newRow("the same words in each line") << u"{1..99999}\n"_s.repeated(50'000);
        QTest::newRow("squares of braces") << u"{1..9999}{1..9999}"_s;
        QTest::newRow("too many folders") << u"a{1..90000}/b/c"_s;
        QTest::newRow("too deep") << u"a/"_s.repeated(5000);
        QTest::newRow("a name that no file system takes") << QString(5000, u'n');
        QTest::newRow("half a character") << u"a/"_s + QChar(0xd800);
        QTest::newRow("a null") << u"a/b"_s + QChar(u'\0') + u"c"_s;
        QTest::newRow("too much text") << QString(PathAddition::maxText + 1, u'a');
    }

    void hostileTextsEndSoon()
    {
        QFETCH(const QString, text);
        const Layout layout = treeOf("a/\n");
        const auto paths = PathAddition::parse(layout, rootNode, text);
        QVERIFY(!paths);
        QVERIFY(!paths.error().message.isEmpty());
        QVERIFY2(paths.error().message.size() < 400, qPrintable(paths.error().message));
    }

    void tenThousandPathsAreOneStep()
    {
        QString text;
        for (int i = 0; i < 10'000; ++i)
            text += u"dir%1/part%2/file%3.py\n"_s.arg(i % 10).arg(i % 100).arg(i);
        Workbench bench("dir0/\n  part0/\n    file0.py\nother");
        const auto named = bench.editor.addPaths(rootNode, text);
        QVERIFY(named);
        QCOMPARE(named->size(), 10'000);
        QCOMPARE(bench.layout().nodeCount(), 10'000 + 100 + 10 + 1);
        QCOMPARE(bench.steps(), 1);
        bench.editor.history().undo();
        QCOMPARE(bench.layout().nodeCount(), 4);
    }

    void whatIsMissingIsAdded()
    {
        Workbench bench("api/\n  main.py\nnotes");
        QCOMPARE(
            bench.oneStep(
                [&] { return outcome(bench.editor.addPaths(rootNode, u"api/routes/users.py, api/main.py, docs/"_s)); },
                "api/\n  main.py\n  routes/\n    users.py\nnotes\ndocs/"),
            QString());
        QCOMPARE(bench.told.first(), u"Added 2 folder(s) and 1 file(s)"_s);
    }

    void pathsStandBelowTheirFolder()
    {
        Workbench bench("api/\nnotes");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.addPaths(bench.at("api"), u"a.py"_s)); },
                               "api/\n  a.py\nnotes"),
                 QString());
    }

    void whatWasNamedIsShown()
    {
        Workbench bench("api/\n  main.py");
        const auto named = bench.editor.addPaths(rootNode, u"api/main.py, api/new/a.py"_s);
        QVERIFY(named);
        QCOMPARE(bench.paths(*named), (QStringList{u"api/main.py"_s, u"api/new/a.py"_s}));
        QCOMPARE(bench.touched.size(), 1);
        QCOMPARE(bench.paths(bench.touched.first()), QStringList{u"api/new/a.py"_s});
        bench.editor.history().undo();
        QCOMPARE(bench.paths(bench.touched.last()), QStringList{u"api"_s}); // what all of it stood in
    }

    void nothingNewIsNoStep()
    {
        Workbench bench("api/\n  main.py");
        QCOMPARE(bench.noStep([&] { return outcome(bench.editor.addPaths(rootNode, u"api/main.py"_s)); }), QString());
    }

    void aWrongPathAddsNothing()
    {
        Workbench bench("api/\nnotes");
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPaths(rootNode, u"good/a.py, notes/b"_s)); },
                               ErrorKind::Conflict, "“notes” is a file and cannot hold anything."),
                 QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPaths(rootNode, u" , "_s)); }, ErrorKind::Input,
                               "A path is needed, such as src/main.py."),
                 QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPaths(bench.at("notes"), u"a"_s)); },
                               ErrorKind::Refused, "“notes” is a file and cannot hold anything."),
                 QString());
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestPathAddition)
#include "tst_pathaddition.moc"
