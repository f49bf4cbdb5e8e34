// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapbreadcrumb.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QLayout>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Espalier;

namespace {

struct BreadcrumbWorld {
    BreadcrumbWorld()
    {
        session.editor().adopt(treeOf(R"(
            backend/
              services/
                orders/
                  api/
                    v1/
                      x.py
              main.py
            docs & more/
              a.md
        )"));
        crumb.resize(900, 30);
        crumb.show();
    }
    NodeIndex at(const char *path) { return session.layout().find(QString::fromUtf8(path)); }
    void select(const char *path) { session.selection().select(at(path)); }
    /// As it reads: links in brackets.
    QString shown()
    {
        QString text;
        for (int i = 0; i < crumb.layout()->count(); ++i) {
            const QWidget *const widget = crumb.layout()->itemAt(i)->widget();
            if (const auto *const button = qobject_cast<const QToolButton *>(widget))
                text += u'[' + button->text() + u']';
            else if (const auto *const label = qobject_cast<const QLabel *>(widget))
                text += label->text();
        }
        return text;
    }
    QToolButton *link(const char *text)
    {
        for (int i = 0; i < crumb.layout()->count(); ++i) {
            auto *const button = qobject_cast<QToolButton *>(crumb.layout()->itemAt(i)->widget());
            if (button && button->text() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }

    FormatRegistry formats;
    Session session{formats};
    MapBreadcrumb crumb{session};
    QSignalSpy chosen{&crumb, &MapBreadcrumb::chosen};
};

} // namespace

/// The way to the branch that the map shows.
class TestMapBreadcrumb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsFromTheProjectToTheBranch()
    {
        BreadcrumbWorld w;
        QCOMPARE(w.shown(), QStringLiteral("project"));
        w.crumb.setFocusNode(w.at("backend/services"));
        QCOMPARE(w.shown(), QStringLiteral("[project]›[backend]›services"));
        QCOMPARE(w.link("backend")->accessibleName(), QStringLiteral("Show backend"));
        QTest::mouseClick(w.link("backend"), Qt::LeftButton);
        QCOMPARE(w.chosen.value(0).value(0).value<NodeIndex>(), w.at("backend"));
        QTest::mouseClick(w.link("project"), Qt::LeftButton);
        QCOMPARE(w.chosen.value(1).value(0).value<NodeIndex>(), rootNode);
    }

    void goesOnToTheFolderThatIsSelected()
    {
        BreadcrumbWorld w;
        w.select("backend/services/orders");
        QCOMPARE(w.shown(), QStringLiteral("project›[backend]›[services]›[orders]"));
        QTest::mouseClick(w.link("services"), Qt::LeftButton);
        QCOMPARE(w.chosen.value(0).value(0).value<NodeIndex>(), w.at("backend/services"));
        w.select("backend/main.py"); // a file is no branch
        QCOMPARE(w.shown(), QStringLiteral("project"));
        w.crumb.setFocusNode(w.at("docs & more"));
        w.select("backend/services"); // not in the branch that is shown
        QCOMPARE(w.shown(), QStringLiteral("[project]›docs & more"));
    }

    /// The project, the nearest, and dots that lead to what they stand for.
    void longWaysAreShortened()
    {
        BreadcrumbWorld w;
        w.crumb.setFocusNode(w.at("backend/services/orders/api/v1"));
        QCOMPARE(w.shown(), QStringLiteral("[project]›[…]›[api]›v1"));
        QVERIFY2(w.link("…")->toolTip().contains(QStringLiteral("api")) || w.link("…")->toolTip().contains(QStringLiteral("orders")), qPrintable(w.link("…")->toolTip()));
        w.crumb.resize(90, 30);
        QVERIFY2(w.shown().endsWith(u"v1"), qPrintable(w.shown())); // where one is, is told whatever happens
        QVERIFY2(!w.link("project"), qPrintable(w.shown()));
        w.crumb.resize(900, 30);
        QVERIFY(w.link("project"));
    }

    void followsTheDocument()
    {
        BreadcrumbWorld w;
        w.crumb.setFocusNode(w.at("backend/services"));
        QVERIFY(w.session.editor().rename(w.at("backend"), QStringLiteral("server")));
        QCOMPARE(w.shown(), QStringLiteral("[project]›[server]›services"));
        QVERIFY(w.session.editor().moveNodes({w.at("server/services")}, w.at("docs & more"), noNode));
        QCOMPARE(w.shown(), QStringLiteral("[project]›[docs && more]›services")); // an ampersand is no mnemonic
        w.session.editor().adopt(treeOf("a/"));
        QCOMPARE(w.shown(), QStringLiteral("project"));
    }

    void aBranchThatIsRemovedIsLeft()
    {
        BreadcrumbWorld w;
        w.crumb.setFocusNode(w.at("backend/services"));
        w.select("backend/services");
        QVERIFY(w.session.editor().removeNodes({w.at("backend")}));
        QCOMPARE(w.shown(), QStringLiteral("project"));
    }

    void signsThatAreNotSeenAreMarked()
    {
        BreadcrumbWorld w;
        QVERIFY(w.session.editor().rename(w.at("backend"), QStringLiteral("a\u202eb")));
        w.crumb.setFocusNode(w.at("a\u202eb"));
        QCOMPARE(w.shown(), QStringLiteral("[project]›a‹U+202E›b"));
    }

    void readsTheOtherWayRound()
    {
        BreadcrumbWorld w;
        w.crumb.setLayoutDirection(Qt::RightToLeft);
        w.crumb.setFocusNode(w.at("backend"));
        QCOMPARE(w.shown(), QStringLiteral("[project]‹backend"));
    }
};

ESPALIER_TEST_MAIN(TestMapBreadcrumb)
#include "tst_mapbreadcrumb.moc"
