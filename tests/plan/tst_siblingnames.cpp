// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/planner.h"
#include "plan/siblingnames.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// The ids are those of tests/ROBUSTNESS.md, "Names".
class TestSiblingNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesNamesThatCannotExist_data();
    void refusesNamesThatCannotExist();
    void refusesEverythingBelowAnImpossibleName();
    void tellsTheBytesOfALongName();
    void takesNamesOfExactly255Bytes();
    void windowsNamesAreWarningsExceptForWindows_data();
    void windowsNamesAreWarningsExceptForWindows();
    void warnsOfInvisibleCharacters();
    void namesThatDifferByCaseAreAWarning();
    void namesThatDifferByCaseAreRefusedForWindows();
    void namesThatDifferByNormalFormAreAWarning();
    void oddButPossibleNamesPassUntouched();
    void numbersFilesOfOneName();
    void numbersNeverTakeANameThatIsDrawn();
    void aFileAndAFolderOfOneNameBothComeOut();
    void mendsBytesThatAreNoText();
    void keepsRawBytesInADirectory();
    void numberedNamesStayShortAndWhole();
    void manyEqualNamesTakeLinearTime();
};

namespace {

Layout siblingNamesLayoutOf(const QList<std::pair<QByteArray, NodeKind>> &nodes)
{
    Layout layout(QStringLiteral("demo"));
    for (const auto &[name, kind] : nodes)
        layout.append(rootNode, kind, std::string_view(name.constData(), size_t(name.size())));
    return layout;
}

Layout filesOf(const QByteArrayList &names)
{
    QList<std::pair<QByteArray, NodeKind>> nodes;
    for (const QByteArray &name : names)
        nodes.append({name, NodeKind::File});
    return siblingNamesLayoutOf(nodes);
}

Plan siblingNamesPlanOf(const Layout &layout, Platform platform = Platform::Any)
{
    return Planner::plan(layout, QStringLiteral("demo"), {.platform = platform}).value_or(Plan());
}

QByteArrayList siblingNamesPathsOf(const Plan &plan)
{
    QByteArrayList paths;
    for (const PlanEntry &entry : plan.entries)
        paths << entry.path;
    return paths;
}

} // namespace

void TestSiblingNames::refusesNamesThatCannotExist_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("N1 empty") << QByteArray("") << QByteArray("unnamed");
    QTest::newRow("N2 dot") << QByteArray(".") << QByteArray("_");
    QTest::newRow("N2 dot dot") << QByteArray("..") << QByteArray("__");
    QTest::newRow("N3 absolute") << QByteArray("/abs") << QByteArray("_abs");
    QTest::newRow("N3 path") << QByteArray("a/b") << QByteArray("a_b");
    QTest::newRow("N3 up") << QByteArray("../../etc") << QByteArray(".._.._etc");
    QTest::newRow("N4 nul") << QByteArray("a\0b", 3) << QByteArray("a_b");
    QTest::newRow("N12 256") << QByteArray(256, 'x') << QByteArray(256, 'x');
}

void TestSiblingNames::refusesNamesThatCannotExist()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, shown);
    const Plan plan = siblingNamesPlanOf(filesOf({"before", name, "after"}));
    QCOMPARE(siblingNamesPathsOf(plan), (QByteArrayList{"before", shown, "after"}));
    QCOMPARE(plan.entries[0].action, PlanAction::Create);
    QCOMPARE(plan.entries[1].action, PlanAction::Refuse);
    QCOMPARE(plan.entries[2].action, PlanAction::Create);
    QVERIFY(plan.entries[1].reason.endsWith(u'.'));
    QVERIFY(plan.report.contains(u"name-impossible"));
    QVERIFY(plan.isRefused());
}

/// N2
void TestSiblingNames::refusesEverythingBelowAnImpossibleName()
{
    Layout layout(QStringLiteral("demo"));
    const NodeIndex up = layout.append(rootNode, NodeKind::Folder, "..");
    const NodeIndex etc = layout.append(up, NodeKind::Folder, "etc");
    layout.append(etc, NodeKind::File, "passwd");
    const Plan plan = siblingNamesPlanOf(layout);
    QCOMPARE(siblingNamesPathsOf(plan), (QByteArrayList{"__/", "__/etc/", "__/etc/passwd"}));
    QCOMPARE(plan.summary().refuse, 3);
    QVERIFY(plan.entries[2].reason != plan.entries[0].reason);
    QCOMPARE(plan.report.count(), 1); // told once, not for each of them
}

/// N12
void TestSiblingNames::tellsTheBytesOfALongName()
{
    const Plan plan = siblingNamesPlanOf(filesOf({QString(86, QChar(u'木')).toUtf8()}));
    QCOMPARE(plan.entries[0].action, PlanAction::Refuse);
    QVERIFY(plan.entries[0].reason.contains(u"258 bytes"));
}

/// N12
void TestSiblingNames::takesNamesOfExactly255Bytes()
{
    const Plan plan = siblingNamesPlanOf(filesOf({QByteArray(255, 'x'), QString(85, QChar(u'木')).toUtf8()}));
    QVERIFY(!plan.isRefused());
    QVERIFY(plan.report.isEmpty());
}

void TestSiblingNames::windowsNamesAreWarningsExceptForWindows_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("N7 dot") << QByteArray("end.") << QStringLiteral("name-trailing-dot-or-space");
    QTest::newRow("N7 space") << QByteArray("end ") << QStringLiteral("name-trailing-dot-or-space");
    QTest::newRow("N8 con") << QByteArray("con.txt") << QStringLiteral("name-reserved");
    QTest::newRow("N8 LPT9") << QByteArray("LPT9") << QStringLiteral("name-reserved");
    QTest::newRow("N8 COM¹") << QByteArray("COM¹") << QStringLiteral("name-reserved");
    QTest::newRow("N9 colon") << QByteArray("a:b") << QStringLiteral("name-reserved-character");
    QTest::newRow("N9 star") << QByteArray("*") << QStringLiteral("name-reserved-character");
    QTest::newRow("N9 backslash") << QByteArray("a\\b") << QStringLiteral("name-reserved-character");
}

void TestSiblingNames::windowsNamesAreWarningsExceptForWindows()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, code);
    const Layout layout = filesOf({name});
    const Plan any = siblingNamesPlanOf(layout);
    QVERIFY(!any.isRefused());
    QVERIFY(any.report.contains(code));
    QCOMPARE(any.report.items().first().severity, Severity::Warning);
    const Plan windows = siblingNamesPlanOf(layout, Platform::Windows);
    QVERIFY(windows.isRefused());
    QVERIFY(windows.report.contains(code));
    const Plan linux = siblingNamesPlanOf(layout, Platform::Linux);
    QVERIFY(!linux.isRefused());
    QVERIFY(linux.report.isEmpty());
    QCOMPARE(linux.entries[0].path, name);
}

/// N5, N6
void TestSiblingNames::warnsOfInvisibleCharacters()
{
    const Plan plan = siblingNamesPlanOf(filesOf({"a\nb", "gpj\u202e.exe"}));
    QVERIFY(!plan.isRefused());
    QVERIFY(plan.report.contains(u"name-control-character"));
    QVERIFY(plan.report.contains(u"name-invisible-character"));
    QVERIFY(!plan.report.items().first().message.contains(u'\n'));
    QCOMPARE(plan.entries[0].path, QByteArray("a\nb"));
}

/// N10
void TestSiblingNames::namesThatDifferByCaseAreAWarning()
{
    const Plan plan = siblingNamesPlanOf(filesOf({"Readme", "README", "ÄPFEL", "äpfel", "other"}));
    QVERIFY(!plan.isRefused());
    QCOMPARE(plan.report.count(), 2);
    QVERIFY(plan.report.contains(u"name-clash-case"));
    QVERIFY(plan.report.items().first().message.contains(u"“Readme” and “README”"));
    QVERIFY(siblingNamesPlanOf(filesOf({"Readme", "README"}), Platform::Linux).report.isEmpty());
    // Folders of different case do not unite.
    const Plan folders = siblingNamesPlanOf(treeOf(R"(
        src/
          a
        SRC/
          b
    )"));
    QCOMPARE(siblingNamesPathsOf(folders), (QByteArrayList{"src/", "src/a", "SRC/", "SRC/b"}));
}

/// N10
void TestSiblingNames::namesThatDifferByCaseAreRefusedForWindows()
{
    const Layout layout = treeOf(R"(
        src/
          a
        SRC/
          b
    )");
    for (const Platform platform : {Platform::Windows, Platform::MacOs}) {
        const Plan plan = siblingNamesPlanOf(layout, platform);
        QCOMPARE(plan.summary().create, 2);
        QCOMPARE(plan.summary().refuse, 2);
        QCOMPARE(plan.entries[2].path, QByteArray("SRC/"));
        QCOMPARE(plan.entries[2].action, PlanAction::Refuse);
    }
}

/// N11
void TestSiblingNames::namesThatDifferByNormalFormAreAWarning()
{
    const Layout layout = filesOf({"caf\u00e9", "cafe\u0301"});
    const Plan any = siblingNamesPlanOf(layout);
    QVERIFY(!any.isRefused());
    QVERIFY(any.report.contains(u"name-clash-form"));
    QCOMPARE(siblingNamesPathsOf(any), (QByteArrayList{"caf\u00e9", "cafe\u0301"})); // both kept, byte for byte
    QVERIFY(!siblingNamesPlanOf(layout, Platform::Windows).isRefused());
    QVERIFY(siblingNamesPlanOf(layout, Platform::MacOs).isRefused());
}

/// N14–N16
void TestSiblingNames::oddButPossibleNamesPassUntouched()
{
    const QByteArrayList names{"-rf", "--help", "~", "$(x)", "`x`", "'", "!", "a..b", "...", "# x", "├── y", "🌳", "👨‍👩‍👧‍👦", " lead", "config", "Common", "nullable"};
    const Plan plan = siblingNamesPlanOf(filesOf(names), Platform::Linux);
    QCOMPARE(siblingNamesPathsOf(plan), names);
    QVERIFY(!plan.isRefused());
    QVERIFY(plan.report.isEmpty());
}

/// N18
void TestSiblingNames::numbersFilesOfOneName()
{
    const Plan plan = siblingNamesPlanOf(filesOf({"a.txt", "a.txt", ".env", "a.txt", ".env", "Makefile", "Makefile"}));
    QCOMPARE(siblingNamesPathsOf(plan),
             (QByteArrayList{"a.txt", "a-2.txt", ".env", "a-3.txt", ".env-2", "Makefile", "Makefile-2"}));
    QCOMPARE(plan.report.count(), 4);
    QVERIFY(plan.report.contains(u"name-numbered"));
}

/// N18
void TestSiblingNames::numbersNeverTakeANameThatIsDrawn()
{
    const Plan plan = siblingNamesPlanOf(filesOf({"a", "a", "A-2", "a-3"}));
    QCOMPARE(siblingNamesPathsOf(plan), (QByteArrayList{"a", "a-4", "A-2", "a-3"}));
}

void TestSiblingNames::aFileAndAFolderOfOneNameBothComeOut()
{
    const Plan plan = siblingNamesPlanOf(treeOf(R"(
        x
        x/
          inside
    )"));
    QCOMPARE(siblingNamesPathsOf(plan), (QByteArrayList{"x", "x-2/", "x-2/inside"}));
}

/// N17
void TestSiblingNames::mendsBytesThatAreNoText()
{
    const Plan plan = siblingNamesPlanOf(filesOf({"bad\xff", "bad\xfe", "good"}));
    QCOMPARE(siblingNamesPathsOf(plan), (QByteArrayList{"bad\ufffd", "bad\ufffd-2", "good"})); // N18
    QVERIFY(plan.report.contains(u"name-mended"));
    QVERIFY(plan.report.contains(u"name-numbered"));
}

/// N17
void TestSiblingNames::keepsRawBytesInADirectory()
{
    const Result<Plan> plan = Planner::planDirectory(filesOf({"bad\xff", "bad\xfe"}), QStringLiteral("/tmp/espalier-not-there"), {});
    QVERIFY(plan.has_value());
    QCOMPARE(siblingNamesPathsOf(*plan), (QByteArrayList{"bad\xff", "bad\xfe"}));
    QVERIFY(plan->report.contains(u"name-not-utf8"));
}

void TestSiblingNames::numberedNamesStayShortAndWhole()
{
    QCOMPARE(numberedName("notes.txt", 2), QByteArray("notes-2.txt"));
    QCOMPARE(numberedName("archive.tar.gz", 10), QByteArray("archive.tar-10.gz"));
    const QByteArray trees = numberedName(QString(85, QChar(u'木')).toUtf8(), 12);
    QVERIFY(trees.size() <= 255);
    QVERIFY(trees.endsWith("-12"));
    QVERIFY(QUtf8StringView(trees).isValidUtf8());
    QCOMPARE(numberedName(QByteArray(QByteArray(251, 'x') + ".txt"), 2), QByteArray(QByteArray(249, 'x') + "-2.txt"));
}

void TestSiblingNames::manyEqualNamesTakeLinearTime()
{
    Layout layout(QStringLiteral("demo"));
    for (int i = 0; i < 100'000; ++i) // with the square this would take minutes
        layout.append(rootNode, NodeKind::File, i % 2 ? "same" : "bad\xff");
    const Plan plan = siblingNamesPlanOf(layout);
    QCOMPARE(plan.entries.size(), 100'000);
    const QByteArrayList paths = siblingNamesPathsOf(plan);
    QCOMPARE(QSet<QByteArray>(paths.begin(), paths.end()).size(), 100'000);
    QCOMPARE(plan.report.items().size(), Report::maxItems);
}

ESPALIER_TEST_APPLESS_MAIN(TestSiblingNames)
#include "tst_siblingnames.moc"
