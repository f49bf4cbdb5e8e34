// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsontext.h"
#include "plan/plan.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Espalier;

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasTheShapeOfTheContract();
    void jsonOfAnEmptyPlanIsComplete();
    void jsonStringsSurviveEveryCharacter();
    void jsonStringsMendWhatIsNoText();
    void summaryCountsOnlyWhatWillBeWritten();
    void policiesAreFoundByTheirIds();
};

namespace {

Plan planExamplePlan()
{
    Plan plan;
    plan.root = QStringLiteral("/tmp/my project");
    const NodeIndex file = plan.layout.append(rootNode, NodeData{.name = QStringLiteral("a.txt"), .kind = NodeKind::File, .content = QStringLiteral("hello")});
    plan.texts = {"# src\n"};
    plan.entries = {
        {.path = "src/", .kind = NodeKind::Folder},
        {.path = "src/README.md", .kind = NodeKind::File, .bytes = 6, .content = 0},
        {.path = "a.txt", .kind = NodeKind::File, .action = PlanAction::Overwrite, .bytes = 5, .reason = QStringLiteral("It replaces “a”."), .node = file},
        {.path = "kept", .kind = NodeKind::File, .action = PlanAction::Keep, .bytes = 100},
        {.path = "differs", .kind = NodeKind::File, .action = PlanAction::Conflict, .bytes = 1000},
        {.path = "link/", .kind = NodeKind::Folder, .action = PlanAction::Refuse},
    };
    return plan;
}

} // namespace

void TestPlan::jsonHasTheShapeOfTheContract()
{
    const QByteArray json = planExamplePlan().toJson();
    QVERIFY(json.endsWith("}\n"));
    QCOMPARE(json.count('\n'), 1);
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object.keys(), (QStringList{QStringLiteral("entries"), QStringLiteral("root"), QStringLiteral("summary")}));
    QCOMPARE(object[u"root"].toString(), QStringLiteral("/tmp/my project"));

    const QJsonArray entries = object[u"entries"].toArray();
    QCOMPARE(entries.size(), 6);
    const QJsonObject third = entries[2].toObject();
    QCOMPARE(third.keys(), (QStringList{QStringLiteral("action"), QStringLiteral("bytes"), QStringLiteral("kind"),
                                        QStringLiteral("path"), QStringLiteral("reason")}));
    QCOMPARE(third[u"path"].toString(), QStringLiteral("a.txt"));
    QCOMPARE(third[u"kind"].toString(), QStringLiteral("file"));
    QCOMPARE(third[u"action"].toString(), QStringLiteral("overwrite"));
    QCOMPARE(third[u"bytes"].toInt(), 5);
    QCOMPARE(third[u"reason"].toString(), QStringLiteral("It replaces “a”."));
    QCOMPARE(entries[0].toObject()[u"kind"].toString(), QStringLiteral("folder"));
    QCOMPARE(entries[0].toObject()[u"path"].toString(), QStringLiteral("src/"));
    QStringList actions;
    for (const QJsonValue &entry : entries)
        actions << entry.toObject()[u"action"].toString();
    QCOMPARE(actions.join(u' '), QStringLiteral("create create overwrite keep conflict refuse"));

    const QJsonObject summary = object[u"summary"].toObject();
    QCOMPARE(summary[u"create"].toInt(), 2);
    QCOMPARE(summary[u"refuse"].toInt(), 1);
    QCOMPARE(summary[u"bytes"].toInt(), 11);
}

void TestPlan::jsonOfAnEmptyPlanIsComplete()
{
    QCOMPARE(Plan().toJson(), QByteArray("{\"root\":\"\",\"entries\":[],\"summary\":{\"create\":0,\"keep\":0,\"overwrite\":0,"
                                         "\"conflict\":0,\"refuse\":0,\"folders\":0,\"files\":0,\"bytes\":0}}\n"));
}

void TestPlan::jsonStringsSurviveEveryCharacter()
{
    QString text;
    for (char32_t c = 0; c < 0x3000; ++c)
        text += QChar(char16_t(c));
    text += QStringLiteral("🌳👨‍👩‍👧‍👦\uffff");
    QByteArray fromText;
    appendJsonString(fromText, text);
    QByteArray fromBytes;
    appendJsonString(fromBytes, text.toUtf8());
    QCOMPARE(fromText, fromBytes);
    QCOMPARE(QJsonDocument::fromJson('[' + fromText + ']').array()[0].toString(), text);
    QByteArray odd;
    appendJsonString(odd, std::string_view("a\"b\\c\n\x01\x1f"));
    QCOMPARE(odd, QByteArray("\"a\\\"b\\\\c\\n\\u0001\\u001f\""));
}

void TestPlan::jsonStringsMendWhatIsNoText()
{
    QByteArray bytes;
    appendJsonString(bytes, std::string_view("bad\xff name"));
    QCOMPARE(bytes, QByteArray("\"bad\xef\xbf\xbd name\""));
    QByteArray surrogate;
    const char16_t lone[] = {u'a', 0xd800, u'b', 0xd83c, 0xdf33, 0xdc00};
    appendJsonString(surrogate, QStringView(lone, 6));
    QCOMPARE(QJsonDocument::fromJson('[' + surrogate + ']').array()[0].toString().remove(QChar(u'\ufffd')).remove(u'?'), QStringLiteral("ab🌳"));
}

void TestPlan::summaryCountsOnlyWhatWillBeWritten()
{
    const Plan plan = planExamplePlan();
    const Plan::Summary summary = plan.summary();
    QCOMPARE(summary.create, 2);
    QCOMPARE(summary.keep, 1);
    QCOMPARE(summary.overwrite, 1);
    QCOMPARE(summary.conflict, 1);
    QCOMPARE(summary.refuse, 1);
    QCOMPARE(summary.folders, 1);
    QCOMPARE(summary.files, 2);
    QCOMPARE(summary.bytes, 11);
    QVERIFY(plan.isRefused());
    QVERIFY(plan.hasConflict());
    QCOMPARE(plan.contentOf(plan.entries[1]), std::string_view("# src\n"));
    QCOMPARE(plan.contentOf(plan.entries[2]), std::string_view("hello"));
    QCOMPARE(plan.contentOf(plan.entries[0]), std::string_view());
    QVERIFY(!Plan().isRefused());
    QVERIFY(!Plan().hasConflict());
}

void TestPlan::policiesAreFoundByTheirIds()
{
    for (const char *id : {"merge", "skip", "overwrite", "fail"}) {
        const auto policy = conflictPolicyFromId(QString::fromLatin1(id));
        QVERIFY(policy.has_value());
        QCOMPARE(conflictPolicyId(*policy), QString::fromLatin1(id));
    }
    QVERIFY(!conflictPolicyFromId(u"Merge").has_value());
    QVERIFY(!conflictPolicyFromId(u"").has_value());
}

ESPALIER_TEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
