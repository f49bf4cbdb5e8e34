// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/session.h"
#include "desktop/views/tagchip.h"
#include "desktop/window/filterfield.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QImage>
#include <QPixmap>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

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
    QStringList tags() const { return session.filter().filter().tags; }
    void tagSome()
    {
        session.editor().setTags({session.layout().find(u"api")}, {QStringLiteral("ci")});
        session.editor().setTags({session.layout().find(u"docs")}, {QStringLiteral("week 3")});
        QCoreApplication::processEvents();
    }
    /// What is written on those that are to be seen.
    QStringList flags() const
    {
        QStringList words;
        for (const TagChip *const flag : field.findChildren<TagChip *>()) {
            if (flag->isVisible())
                words << flag->text();
        }
        return words;
    }
    QAbstractItemView *list() const { return field.findChild<QCompleter *>()->popup(); }
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

    void saysInHowManyNodesItWasFoundAndLeadsFromOneToTheNext()
    {
        FilterFieldWorld w;
        w.field.resize(240, 30);
        QSignalSpy next(&w.field, &FilterField::nextRequested);
        const auto steppers = [&w] {
            QStringList shown;
            for (const QAction *const action : w.field.actions()) {
                if (action->isVisible() && !action->toolTip().isEmpty())
                    shown << action->toolTip();
            }
            return shown;
        };
        QCOMPARE(w.field.accessibleDescription(), QString());
        w.type("docs");
        QTRY_COMPARE(w.field.accessibleDescription(), QStringLiteral("1 match(es)"));
        QCOMPARE(steppers(), QStringList({QStringLiteral("Next match"), QStringLiteral("Previous match")}));
        for (QAction *const action : w.field.actions()) {
            if (action->toolTip() == u"Next match")
                action->trigger();
        }
        QCOMPARE(next.size(), 1);
        w.type("xyz");
        QTRY_COMPARE(w.field.accessibleDescription(), QStringLiteral("0 match(es)"));
        QCOMPARE(steppers(), QStringList());
    }

    /// A search is no phase: the numbers on the phases, and with them their widths, stay as they are.
    void noPhaseGetsSmallerByASearch()
    {
        FilterFieldWorld w;
        const auto before = w.session.filter().foldersByPhase();
        w.type("docs");
        QTest::keyClick(&w.field, Qt::Key_Return);
        QCOMPARE(w.session.filter().foldersByPhase(), before);
    }

    void aTagThatIsTypedFiltersAndBecomesAFlag()
    {
        FilterFieldWorld w;
        w.tagSome();
        w.field.resize(320, 30);
        w.type("#ci");
        QTRY_COMPARE(w.tags(), QStringList{QStringLiteral("ci")}); // at once, although it may go on
        QCOMPARE(w.filter(), QString());
        QCOMPARE(w.flags(), QStringList());
        QVERIFY(!w.session.filter().isVisible(w.session.layout().find(u"docs")));
        QTRY_COMPARE(w.field.accessibleDescription(), QStringLiteral("1 match(es)"));
        w.type(" doc");
        QCOMPARE(w.flags(), QStringList{QStringLiteral("ci")});
        QCOMPARE(w.field.text(), QStringLiteral("doc"));
        QTRY_COMPARE(w.filter(), QStringLiteral("doc"));
        QTRY_COMPARE(w.field.accessibleDescription(), QStringLiteral("0 match(es)"));
        QTest::keyClick(&w.field, Qt::Key_Home);
        QTest::keyClick(&w.field, Qt::Key_Backspace); // nothing stands before the words but the flag
        QCOMPARE(w.tags(), QStringList());
        QCOMPARE(w.flags(), QStringList());
        QCOMPARE(w.filter(), QStringLiteral("doc"));
    }

    void aTagIsCompleted()
    {
        FilterFieldWorld w;
        w.tagSome();
        w.field.resize(320, 30);
        w.type("tag:we");
        QAbstractItemView *const list = w.list();
        QVERIFY(list && list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(w.tags(), QStringList()); // the tree stays as it is until it is one
        QTest::keyClick(&w.field, Qt::Key_Return);
        QCOMPARE(w.tags(), QStringList{QStringLiteral("week 3")});
        QCOMPARE(w.flags(), QStringList{QStringLiteral("week 3")});
        QCOMPARE(w.field.text(), QString());
        QVERIFY(!list->isVisible());
        QCOMPARE(w.left.size(), 0); // the next word may follow
        w.type("#");
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1); // that one is there
        QTest::keyClick(&w.field, Qt::Key_Tab);
        QCOMPARE(w.flags(), QStringList({QStringLiteral("week 3"), QStringLiteral("ci")}));
        QVERIFY(w.session.filter().isVisible(w.session.layout().find(u"docs")));
    }

    /// What was begun and left behind is a tag, too; nothing is called so.
    void anUnknownTagFindsNothing()
    {
        FilterFieldWorld w;
        w.tagSome();
        w.type("#nope");
        QVERIFY(!w.list() || !w.list()->isVisible());
        QTest::keyClick(&w.field, Qt::Key_Return);
        QCOMPARE(w.flags(), QStringList{QStringLiteral("nope")});
        QTRY_COMPARE(w.field.accessibleDescription(), QStringLiteral("0 match(es)"));
        QTest::keyClick(&w.field, Qt::Key_Escape);
        QCOMPARE(w.tags(), QStringList());
        QCOMPARE(w.flags(), QStringList());
    }

    void aFlagIsTakenByItsCross()
    {
        FilterFieldWorld w;
        w.tagSome();
        w.field.resize(320, 30);
        w.session.filter().setTags({QStringLiteral("ci"), QStringLiteral("week 3")}); // from elsewhere
        QCOMPARE(w.flags(), QStringList({QStringLiteral("ci"), QStringLiteral("week 3")}));
        const TagChip *const flag = w.field.findChildren<TagChip *>().constFirst();
        QTest::mouseClick(const_cast<TagChip *>(flag), Qt::LeftButton, {}, flag->crossRect().center());
        QCOMPARE(w.tags(), QStringList{QStringLiteral("week 3")});
        w.session.filter().clear();
        QCOMPARE(w.flags(), QStringList());
    }

    void withoutRoomFlagsAreCounted()
    {
        FilterFieldWorld w;
        w.tagSome();
        w.field.resize(130, 30);
        w.session.filter().setTags({QStringLiteral("ci"), QStringLiteral("week 3")});
        QCOMPARE(w.flags(), QStringList{QStringLiteral("2 tag(s)")});
        for (const TagChip *const flag : w.field.findChildren<TagChip *>()) {
            if (flag->isVisible())
                QVERIFY(w.field.rect().contains(flag->geometry()));
        }
        w.field.resize(320, 30);
        QCOMPARE(w.flags(), QStringList({QStringLiteral("ci"), QStringLiteral("week 3")}));
    }

    /// What the field shows of a filter that was set elsewhere is not typed.
    void aFilterThatIsGoneDoesNotComeBack()
    {
        FilterFieldWorld w;
        w.session.filter().setText(QStringLiteral("api"));
        w.session.filter().clear();
        w.type("d");
        QTRY_COMPARE(w.filter(), QStringLiteral("d"));
        w.session.filter().setText(QStringLiteral("api"));
        w.session.filter().clear();
        QVERIFY(!w.field.findChild<QTimer *>()->isActive());
        QCOMPARE(w.filter(), QString());
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

    /// "Ctrl+F" stands at the end, whichever side that is: the magnifier at the beginning is seen as without it.
    void theHintIsNotOverTheMagnifier_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from the left") << Qt::LeftToRight;
        QTest::newRow("from the right") << Qt::RightToLeft;
    }
    void theHintIsNotOverTheMagnifier()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        FilterFieldWorld w;
        w.field.setLayoutDirection(direction);
        w.field.resize(240, 32);
        w.field.clearFocus();
        const auto halves = [&w] {
            const QImage all = w.field.grab().toImage();
            const int half = all.width() / 2;
            return std::pair(all.copy(0, 0, half, all.height()), all.copy(half, 0, half, all.height()));
        };
        const auto bare = halves();
        w.field.setPlaceholderText(QStringLiteral("Filter"));
        const auto [left, right] = halves();
        QVERIFY2((direction == Qt::RightToLeft ? bare.first == left : bare.second == right), "words are at the beginning");
        w.field.setHint(QStringLiteral("Ctrl+F"));
        const auto [hintedLeft, hintedRight] = halves();
        const bool isMirrored = direction == Qt::RightToLeft;
        QVERIFY2((isMirrored ? right : left) == (isMirrored ? hintedRight : hintedLeft),
                 "nothing changes at the beginning");
        QVERIFY2((isMirrored ? left : right) != (isMirrored ? hintedLeft : hintedRight), "the hint is at the end");
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
