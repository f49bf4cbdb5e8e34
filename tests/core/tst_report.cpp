// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;
using namespace Qt::StringLiterals;

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMessageHarmsATerminal()
    {
        Report report;
        report.add(Severity::Warning, u"code"_s, u"The folder “a\u0007b\u009b” is odd.\nSay why."_s);
        QCOMPARE(report.items().first().message, u"The folder “a␇b‹U+009B›” is odd.\nSay why."_s);
        QCOMPARE(failure(ErrorKind::Input, u"a\rb"_s).error().message, u"a␍b"_s);
    }
    void directionMarksOfATranslationStay()
    {
        const QString message = u"\u200fالمجلد “src”\u200e."_s;
        QCOMPARE(harmless(message), message);
    }
    void whatIsTooMuchIsCounted()
    {
        Report report;
        for (qsizetype i = 0; i < Report::maxItems + 3; ++i)
            report.add(Severity::Note, u"code"_s, u"again"_s);
        QCOMPARE(report.items().size(), Report::maxItems);
        QCOMPARE(report.omitted(), 3);
        QCOMPARE(report.count(), Report::maxItems + 3);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
