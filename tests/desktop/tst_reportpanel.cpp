// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/report/reportpanel.h"
#include "markingtranslator.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QLocale>
#include <QTest>
#include <QTreeWidget>

using namespace Espalier;

namespace {

Position atLine(qint64 line)
{
    Position place;
    place.line = line;
    return place;
}

Position atPath(const QString &path)
{
    Position place;
    place.path = path;
    return place;
}

struct ReportWorld {
    ReportWorld()
    {
        panel.resize(700, 200);
        panel.show();
    }
    QTreeWidget &list() { return *panel.findChild<QTreeWidget *>(); }
    QString title() { return panel.findChild<QLabel *>()->text(); }
    QStringList rows()
    {
        QStringList rows;
        for (int row = 0; row < list().topLevelItemCount(); ++row)
            rows << list().topLevelItem(row)->text(0) + u'|' + list().topLevelItem(row)->text(1);
        return rows;
    }

    ReportPanel panel;
};

} // namespace

class TestReportPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIsForWhileItIsEmpty()
    {
        ReportWorld w;
        QCOMPARE(w.title(), QStringLiteral("What an import or an export could not take as it was is listed here."));
    }

    void listsEachRemarkWithItsPlace()
    {
        ReportWorld w;
        Report report;
        report.add(Severity::Note, QStringLiteral("x"), QStringLiteral("A note."), atLine(7));
        report.add(Severity::Problem, QStringLiteral("y"), QStringLiteral("A problem."), atPath(QStringLiteral("a/b.txt")));
        report.add(Severity::Warning, QStringLiteral("z"), QStringLiteral("A warning."));
        w.panel.showReport(QStringLiteral("Importing"), report);
        QCOMPARE(w.rows(), (QStringList{QStringLiteral("A note.|line 7"), QStringLiteral("A problem.|a/b.txt"), QStringLiteral("A warning.|")}));
        QCOMPARE(w.title(), QStringLiteral("Importing: 3 remark(s)"));
        // A long remark is cut off in its column, and read here.
        QCOMPARE(w.list().topLevelItem(1)->toolTip(0), QStringLiteral("A problem."));
        const auto picture = [&w](int row) { return w.list().topLevelItem(row)->icon(0).pixmap(16).toImage(); };
        QVERIFY(!picture(0).isNull() && picture(0) != picture(1) && picture(1) != picture(2));
    }

    void theNextReportTakesThePlaceOfTheLast()
    {
        ReportWorld w;
        Report first;
        first.add(Severity::Note, QStringLiteral("x"), QStringLiteral("old"));
        Report second;
        second.add(Severity::Note, QStringLiteral("x"), QStringLiteral("new"));
        w.panel.showReport(QStringLiteral("Importing"), first);
        w.panel.showReport(QStringLiteral("Exporting"), second);
        QCOMPARE(w.rows(), QStringList{QStringLiteral("new|")});
        QCOMPARE(w.title(), QStringLiteral("Exporting: 1 remark(s)"));
    }

    void whatIsLeftOutIsCounted()
    {
        ReportWorld w;
        Report report;
        for (int i = 0; i < Report::maxItems + 5; ++i)
            report.add(Severity::Note, QStringLiteral("x"), QString::number(i));
        w.panel.showReport(QStringLiteral("Importing"), report);
        QCOMPARE(w.list().topLevelItemCount(), int(Report::maxItems));
        QVERIFY2(w.title().contains(QLocale().toString(Report::maxItems + 5)) && w.title().contains(u"first 10,000"),
                 qPrintable(w.title()));
    }

    void namesAreNoMarkup()
    {
        ReportWorld w;
        w.panel.showReport(QStringLiteral("<h1>x"), Report());
        QCOMPARE(w.panel.findChild<QLabel *>()->textFormat(), Qt::PlainText);
    }

    void followsTheLanguage()
    {
        ReportWorld w;
        const MarkingTranslator marking;
        QTRY_COMPARE(w.list().accessibleName(), QStringLiteral("«Report»"));
        QCOMPARE(w.list().headerItem()->text(1), QStringLiteral("«Place»"));
        QCOMPARE(w.title(), QStringLiteral("«What an import or an export could not take as it was is listed here.»"));
    }
};

ESPALIER_TEST_MAIN(TestReportPanel)
#include "tst_reportpanel.moc"
