// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nameproblems.h"
#include "core/result.h"
#include "plan/problemfinder.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

const std::atomic<bool> goOn = false;

/// What is found, a line each: path, and after an arrow the name that mends it.
QStringList problemsOf(const Layout &layout, qsizetype limit = 1000)
{
    QStringList lines;
    for (const Problem &problem : findProblems(layout, limit, goOn))
        lines << layout.path(problem.node) + (problem.suggestion.isEmpty() ? QString() : QStringLiteral(" → ") + problem.suggestion);
    return lines;
}

Layout layoutOfNames(const QStringList &names)
{
    Layout layout(QStringLiteral("p"));
    for (const QString &name : names)
        layout.append(rootNode, NodeData{.name = name, .kind = NodeKind::File});
    return layout;
}

} // namespace

/// What will make trouble somewhere (tests/ROBUSTNESS.md N5–N12), found in a whole layout.
class TestProblemFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddNamesAreFound_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mended");
        QTest::newRow("N5 newline") << QStringLiteral("a\nb") << QStringLiteral("ab");
        QTest::newRow("N6 zero width") << QStringLiteral("a\u200bb") << QStringLiteral("ab");
        QTest::newRow("N7 dot") << QStringLiteral("end.") << QStringLiteral("end");
        QTest::newRow("N7 space") << QStringLiteral("end ") << QStringLiteral("end");
        QTest::newRow("N8 con") << QStringLiteral("con") << QStringLiteral("con_");
        QTest::newRow("N8 extension") << QStringLiteral("Aux.txt") << QStringLiteral("Aux_.txt");
        QTest::newRow("N8 superscript") << QStringLiteral("COM¹") << QStringLiteral("COM¹_");
        QTest::newRow("N9 colon") << QStringLiteral("a:b") << QStringLiteral("a_b");
        QTest::newRow("N12 long") << QString(QString(300, u'x') + QStringLiteral(".txt")) << QString(QString(251, u'x') + QStringLiteral(".txt"));
    }
    void oddNamesAreFound()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, mended);
        Layout layout = treeOf("src/");
        const NodeIndex folder = layout.append(layout.firstChild(rootNode), NodeData{.name = name});
        layout.append(folder, NodeData{.name = QStringLiteral("harmless")});
        const QList<Problem> problems = findProblems(layout, 1000, goOn);
        QVERIFY(!problems.isEmpty());
        QCOMPARE(problems.first().node, folder);
        const auto found = std::ranges::find(problems, mended, &Problem::suggestion); // a long name makes a long path, too
        QVERIFY(found != problems.end());
        QVERIFY(found->message.contains(printable(name, 60)));
        QVERIFY2(nameProblems(mended).isEmpty(), qPrintable(mended));
        for (const Problem &problem : problems)
            QCOMPARE(problem.node, folder); // what is in it is not blamed
    }

    /// Most names are passed over after a quick look, which must not pass over any that the rules would stop at.
    void theQuickLookMissesNothing()
    {
        QStringList names;
        for (const char *const stem : {"con", "CON", "prn", "Aux", "nul", "com1", "COM9", "lpt0", "LPT5", "conin$", "CONOUT$", "com", "com10",
                                       "conf", "console", "auxiliary", "null", "comma", "clock$", "compose", "lpt", "a", "zcon", ""}) {
            for (const char *const end : {"", ".txt", ".tar.gz", ".", "..", " ", "_", "-1", "¹", "é"}) {
                if (const QString name = QString::fromUtf8(stem) + QString::fromUtf8(end); !name.trimmed().isEmpty() && name != u"." && name != u"..")
                    names << name;
            }
        }
        QRandomGenerator random(1);
        const QString letters = QStringLiteral("abcCOMlpt019_-. :*?é\t");
        for (int i = 0; i < 2000; ++i) {
            QString name(random.bounded(1, 8), u'a');
            for (QChar &letter : name)
                letter = letters[random.bounded(int(letters.size()))];
            if (!name.trimmed().isEmpty() && name != u"." && name != u"..")
                names << name;
        }
        for (const QString &name : std::as_const(names)) {
            const bool isFound = !findProblems(layoutOfNames({name}), 1000, goOn).isEmpty();
            QVERIFY2(isFound == !nameProblems(name).isEmpty(), qPrintable(name));
        }
    }

    void equalNamesGetNumbers()
    {
        QCOMPARE(problemsOf(layoutOfNames({QStringLiteral("a.txt"), QStringLiteral("b"), QStringLiteral("a.txt")})), QStringList{QStringLiteral("a.txt → a-2.txt")});
        QCOMPARE(problemsOf(layoutOfNames({QStringLiteral("a.txt"), QStringLiteral("a-2.txt"), QStringLiteral("a.txt")})), QStringList{QStringLiteral("a.txt → a-3.txt")});
        QCOMPARE(problemsOf(layoutOfNames({QStringLiteral(".git"), QStringLiteral(".git")})), QStringList{QStringLiteral(".git → .git-2")});
        QCOMPARE(problemsOf(treeOf(R"(
            a/
              x
            b/
              x
        )")), QStringList()); // in two folders they do not meet
    }

    void namesThatOnlyLookDifferentAreFound()
    {
        const Layout layout = layoutOfNames({QStringLiteral("README.md"), QStringLiteral("Readme.md"), QStringLiteral("é"), QStringLiteral("e\u0301")});
        QCOMPARE(problemsOf(layout), (QStringList{QStringLiteral("Readme.md → Readme-2.md"), QStringLiteral("e\u0301 → e\u0301-2")}));
        const Problem problem = findProblems(layout, 1000, goOn).first();
        QCOMPARE(problem.kind, Problem::Kind::CaseClash);
        QVERIFY2(problem.message.contains(u"README.md") && problem.message.contains(u"Readme.md"), qPrintable(problem.message));
    }

    /// Once for a branch, where it begins to be too long, wherever the branches before ended.
    void longPathsAreToldWhereTheyBegin()
    {
        Layout layout(QStringLiteral("p"));
        const auto chain = [&layout](NodeIndex parent, const QString &letter, int levels) {
            for (int i = 0; i < levels; ++i)
                parent = layout.append(parent, NodeData{.name = letter.repeated(60)});
            return parent;
        };
        const NodeIndex a = layout.append(rootNode, NodeData{.name = QStringLiteral("a")});
        const NodeIndex deep = chain(a, QStringLiteral("x"), 7);
        layout.append(deep, NodeData{.name = QStringLiteral("file"), .kind = NodeKind::File});
        layout.append(a, NodeData{.name = QStringLiteral("short")});
        const NodeIndex b = layout.append(rootNode, NodeData{.name = QStringLiteral("b")});
        const NodeIndex edge = chain(b, QStringLiteral("y"), 3); // 1 + 3 × 61 = 184 bytes with the separators before each name
        layout.append(edge, NodeData{.name = QString(54, u'z')}); // 1 + 184 + 1 + 54 = 240 in the program's count: still fine
        layout.append(edge, NodeData{.name = QString(55, u'z')});
        const QList<Problem> problems = findProblems(layout, 1000, goOn);
        QStringList told;
        for (const Problem &problem : problems)
            told << layout.path(problem.node).left(1) + QString::number(layout.path(problem.node).size());
        QCOMPARE(told, (QStringList{QStringLiteral("a245"), QStringLiteral("b240")}));
        QCOMPARE(problems.first().kind, Problem::Kind::LongPath);
        QVERIFY(problems.first().suggestion.isEmpty()); // no name would mend it
    }

    void manyAreCutOff()
    {
        QStringList names;
        for (int i = 0; i < 50; ++i)
            names << QStringLiteral("a%1?").arg(i);
        QCOMPARE(problemsOf(layoutOfNames(names)).size(), 50);
        QCOMPARE(problemsOf(layoutOfNames(names), 7).size(), 7);
        QCOMPARE(problemsOf(layoutOfNames(names), 7).first(), QStringLiteral("a0? → a0_"));
    }

    void cancellingStops()
    {
        Layout layout(QStringLiteral("p"));
        for (int i = 0; i < 20'000; ++i)
            layout.append(rootNode, NodeKind::File, "a?" + std::to_string(i));
        const std::atomic<bool> cancelled = true;
        QVERIFY(findProblems(layout, 1'000'000, cancelled).isEmpty());
        QCOMPARE(findProblems(layout, 1'000'000, goOn).size(), 20'000);
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestProblemFinder)
#include "tst_problemfinder.moc"
