// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/emptystate.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Espalier;

namespace {

struct EmptyWorld {
    explicit EmptyWorld(const char *tree)
    {
        view.resize(600, 500);
        view.show();
        session.editor().adopt(treeOf(tree));
        state.follow();
    }
    QString says() { return state.isVisible() ? state.findChild<QLabel *>()->text() : QString(); }
    QPushButton &button() { return *state.findChild<QPushButton *>(); }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    QWidget view;
    EmptyState state{session, verbs, &view};
};

} // namespace

class TestEmptyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotThereWhileThereIsSomethingToSee()
    {
        EmptyWorld w("a/\n");
        QVERIFY(!w.state.isVisible());
        w.session.filter().setText(QStringLiteral("a"));
        w.state.follow();
        QVERIFY(!w.state.isVisible());
    }

    void anEmptyLayoutIsBegunByAButton()
    {
        EmptyWorld w("");
        QVERIFY2(w.says().contains(u"This layout is empty"), qPrintable(w.says()));
        QCOMPARE(w.button().text(), QStringLiteral("Add a folder"));
        QTest::mouseClick(&w.button(), Qt::LeftButton);
        QCOMPARE(w.session.layout().folderCount(), 1);
        w.state.follow();
        QVERIFY(!w.state.isVisible());
    }

    void whatTheFilterHidesIsShownByAButton()
    {
        EmptyWorld w("a/ [4]\nb.txt [4]\n");
        w.session.filter().setText(QStringLiteral("nowhere"));
        w.session.filter().setPhase(Phase::Beginner);
        w.state.follow();
        QVERIFY2(w.says().contains(u"matches the filter"), qPrintable(w.says()));
        QCOMPARE(w.button().text(), QStringLiteral("Show everything"));
        QTest::mouseClick(&w.button(), Qt::LeftButton);
        QVERIFY(!w.session.filter().isActive());
        QCOMPARE(w.session.layout().nodeCount(), 2); // nothing was added
        w.state.follow();
        QVERIFY(!w.state.isVisible());
    }

    /// An empty layout that is filtered is empty first of all.
    void emptyComesBeforeFiltered()
    {
        EmptyWorld w("");
        w.session.filter().setText(QStringLiteral("x"));
        w.state.follow();
        QCOMPARE(w.button().text(), QStringLiteral("Add a folder"));
    }

    void staysWithinItsView_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1600, 900);
        QTest::newRow("narrow") << QSize(260, 900);
    }
    void staysWithinItsView()
    {
        QFETCH(const QSize, size);
        EmptyWorld w("");
        w.view.resize(size);
        w.state.follow();
        QVERIFY(w.view.rect().contains(w.state.geometry()));
        QVERIFY(qAbs(w.state.geometry().center().x() - w.view.rect().center().x()) <= 1);
        QVERIFY(w.state.rect().contains(w.button().geometry()));
    }
};

ESPALIER_TEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
