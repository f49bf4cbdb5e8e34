// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exportjob.h"
#include "formats/formatregistry.h"
#include "formats/readmetree.h"
#include "support/diskstate.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

Layout taxi()
{
    Layout layout = treeOf(R"(
        api/
          web/
            x.py
        later/ [3]
    )");
    layout.setName(rootNode, u"taxi");
    return layout;
}

} // namespace

/// The tree between the markers of a README.
class TestReadmeFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerFormats(m_registry); }

    void onlyWhatStandsBetweenTheMarkersChanges()
    {
        const QByteArray readme = "\xef\xbb\xbf# Mine  \n\n<!-- espalier:tree -->\nold\n<!-- /espalier:tree -->\nend, no line feed";
        QCOMPARE(refreshed(readme),
                 "\xef\xbb\xbf# Mine  \n\n<!-- espalier:tree -->\n```text\ntaxi/\n├── api/\n│   └── web/\n│       └── x.py\n└── later/\n```\n"
                 "<!-- /espalier:tree -->\nend, no line feed");
    }
    void aSecondTimeNothingChanges()
    {
        for (const QByteArray &readme : {QByteArray("<!-- espalier:tree -->\n<!-- /espalier:tree -->\n"),
                                         QByteArray("- a\r\n  <!-- espalier:tree depth=1 -->\r\n  <!-- /espalier:tree -->\r\n")}) {
            const QByteArray once = refreshed(readme);
            QVERIFY(once.contains("taxi/"));
            QCOMPARE(refreshed(once), once);
        }
    }
    void theMarkerSaysDepthAndLevel()
    {
        const QByteArray twice = refreshed("<!-- espalier:tree depth=1 -->\n<!-- /espalier:tree -->\n"
                                           "<!--espalier:tree level=beginner-->\n<!--/espalier:tree-->\n");
        QCOMPARE(twice, "<!-- espalier:tree depth=1 -->\n```text\ntaxi/\n├── api/\n└── later/\n```\n<!-- /espalier:tree -->\n"
                        "<!--espalier:tree level=beginner-->\n```text\ntaxi/\n└── api/\n    └── web/\n        └── x.py\n```\n<!--/espalier:tree-->\n");
    }
    void lineEndsAndIndentationStay()
    {
        QCOMPARE(refreshed("1. x\r\n   <!-- espalier:tree depth=1 -->\r\n   <!-- /espalier:tree -->\r\n"),
                 "1. x\r\n   <!-- espalier:tree depth=1 -->\r\n   ```text\r\n   taxi/\r\n   ├── api/\r\n   └── later/\r\n   ```\r\n   <!-- /espalier:tree -->\r\n");
    }
    void markersInCodeAreNone()
    {
        const QByteArray shown = "````md\n```\n<!-- espalier:tree -->\n<!-- /espalier:tree -->\n````\n";
        const QByteArray real = "<!-- espalier:tree depth=1 -->\n<!-- /espalier:tree -->\n";
        const QByteArray result = refreshed(shown + real);
        QVERIFY(result.startsWith(shown));
        QVERIFY(result.contains("depth=1 -->\n```text\n"));
    }
    void whatCannotBeReadIsSaidWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("readme");
        QTest::addColumn<qint64>("line");
        QTest::newRow("no markers") << QByteArray("# x\n") << qint64(0);
        QTest::newRow("never closed") << QByteArray("# x\n<!-- espalier:tree -->\n") << qint64(2);
        QTest::newRow("unknown word") << QByteArray("\n\n<!-- espalier:tree depht=2 -->\n<!-- /espalier:tree -->\n") << qint64(3);
        QTest::newRow("no number") << QByteArray("<!-- espalier:tree depth=x -->\n<!-- /espalier:tree -->\n") << qint64(1);
    }
    void whatCannotBeReadIsSaidWithItsLine()
    {
        QFETCH(const QByteArray, readme);
        QFETCH(const qint64, line);
        const Result<QByteArray> result = ReadmeTree::refreshed(readme, taxi(), {}, QStringLiteral("r.md"));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Input);
        QCOMPARE(result.error().where.line, line);
    }
    void aFileIsChangedInItsPlaceAndOnlyWhenItDiffers()
    {
        const Playground ground;
        ground.makeFile(QStringLiteral("r.md"), "a\n<!-- espalier:tree depth=1 -->\n<!-- /espalier:tree -->\nb\n");
        const ExportJob job(m_registry, {.format = QStringLiteral("readme"), .target = ground.path(QStringLiteral("r.md")), .layout = taxi()});
        Progress progress;
        Result<Plan> plan = job.planToWrite(progress);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->file.action, PlanAction::Overwrite);
        QVERIFY(job.write(*plan, progress).has_value());
        QCOMPARE(ground.read(QStringLiteral("r.md")),
                 "a\n<!-- espalier:tree depth=1 -->\n```text\ntaxi/\n├── api/\n└── later/\n```\n<!-- /espalier:tree -->\nb\n");
        plan = job.planToWrite(progress);
        QCOMPARE(plan->file.action, PlanAction::Keep);
    }
    void aFileThatIsNotThereIsAnError()
    {
        const Playground ground;
        const ExportJob job(m_registry, {.format = QStringLiteral("readme"), .target = ground.path(QStringLiteral("r.md")), .layout = taxi()});
        Progress progress;
        const Result<Plan> plan = job.planToWrite(progress);
        QVERIFY(!plan && plan.error().message.contains(u"<!-- espalier:tree -->"));
    }
    void whatIsWrittenIsReadAgain()
    {
        const QByteArray text = refreshed("# Another tree\n\n<!-- espalier:tree -->\n<!-- /espalier:tree -->\n");
        const Result<ReadResult> read = m_registry.readBytes(text, {}, QStringLiteral("readme"));
        QVERIFY(read.has_value());
        QCOMPARE(read->layout.name(rootNode), QStringLiteral("taxi"));
        QVERIFY(read->layout.find(u"api/web/x.py") != noNode);
    }

private:
    static QByteArray refreshed(const QByteArray &readme)
    {
        return ReadmeTree::refreshed(readme, taxi(), {}, QStringLiteral("r.md")).value_or(QByteArray());
    }

    FormatRegistry m_registry;
};

ESPALIER_TEST_APPLESS_MAIN(TestReadmeFormat)
#include "tst_readmeformat.moc"
