// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/session.h"
#include "desktop/window/filterfield.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Espalier;

namespace {

struct FilterFieldWorld {
    FilterFieldWorld()
    {
        session.editor().adopt(treeOf("api/\ndocs/\n"));
        field.show();
        field.setFocus();
    }
    QString filter() const { return session.filter().filter().text; }
    void type(const char *text) { QTest::keyClicks(&field, QString::fromLatin1(text)); }

    FormatRegistry formats;
    Session session{formats};
    FilterField field{session};
    QSignalSpy changes{&session.filter(), &ViewFilter::changed};
    QSignalSpy left{&field, &FilterField::left};
};

} // namespace

class TestFilterField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each key would filter a million nodes.
    void aWordTypedAtOnceFiltersOnce()
    {
        FilterFieldWorld w;
        w.type("docs");
        QTRY_COMPARE(w.filter(), QStringLiteral("docs"));
        QCOMPARE(w.changes.size(), 1);
        QVERIFY(!w.session.filter().isVisible(w.session.layout().find(u"api")));
        QCOMPARE(w.left.size(), 0); // typing may go on
    }

    void enterAndDownFilterAtOnceAndGoToTheTree()
    {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Down}) {
            FilterFieldWorld w;
            w.type("docs");
            QTest::keyClick(&w.field, key);
            QCOMPARE(w.filter(), QStringLiteral("docs"));
            QCOMPARE(w.left.size(), 1);
            QCOMPARE(w.field.text(), QStringLiteral("docs"));
        }
    }

    void escapeShowsEverythingAgain()
    {
        FilterFieldWorld w;
        w.type("docs");
        QTest::keyClick(&w.field, Qt::Key_Return);
        w.left.clear();
        QTest::keyClick(&w.field, Qt::Key_Escape);
        QCOMPARE(w.filter(), QString());
        QCOMPARE(w.field.text(), QString());
        QCOMPARE(w.left.size(), 1);
        QVERIFY(w.session.filter().isVisible(w.session.layout().find(u"api")));
    }

    void followsTheFilterFromElsewhere()
    {
        FilterFieldWorld w;
        w.type("api");
        QTRY_COMPARE(w.filter(), QStringLiteral("api"));
        w.session.filter().clear();
        QCOMPARE(w.field.text(), QString());
        FilterFieldWorld other;
        other.session.filter().setText(QStringLiteral("docs"));
        QCOMPARE(other.field.text(), QStringLiteral("docs"));
    }

    /// A change of the phase meanwhile takes nothing back of what is being typed.
    void whatIsBeingTypedStays()
    {
        FilterFieldWorld w;
        w.type("do");
        w.session.filter().setPhase(Phase::Beginner);
        QCOMPARE(w.field.text(), QStringLiteral("do"));
        w.type("cs ");
        QTRY_COMPARE(w.filter(), QStringLiteral("docs"));
        QCOMPARE(w.field.text(), QStringLiteral("docs ")); // the space may have a word behind it soon
        QCOMPARE(w.session.filter().filter().upTo, Phase::Beginner);
    }
};

ESPALIER_TEST_MAIN(TestFilterField)
#include "tst_filterfield.moc"
