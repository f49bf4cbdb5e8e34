// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/document/documentcontroller.h"
#include "desktop/map/mapfoot.h"
#include "desktop/map/maphead.h"
#include "desktop/map/mappage.h"
#include "desktop/map/mapview.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/segmentedswitch.h"
#include "desktop/window/windowactions.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

using namespace Espalier;

namespace {

const QString kept = QStringLiteral("map/style");

struct PageWorld {
    PageWorld()
    {
        registerFormats(formats);
        page.resize(900, 600);
        page.show();
        page.updateActions(true);
    }
    MapStyle style() const { return page.view().options().style; }
    MapGround ground() const { return page.view().options().ground; }
    void trigger(const char *action) { actions.action(action)->trigger(); }
    bool isChecked(const char *action) const { return actions.action(action)->isChecked(); }
    QString write(const char *name, const QByteArray &view, const QByteArray &more = {}) const
    {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("{\"espalier\": 1,\n\"name\": \"shop\",\n"
                   + (view.isEmpty() ? QByteArray() : "\"view\": {" + view + "},\n")
                   + "\"nodes\": [\n"
                     "{\"id\": \"000000000001\", \"name\": \"a\", \"kind\": \"folder\", \"phase\": 1},\n"
                     "{\"id\": \"000000000002\", \"name\": \"b\", \"kind\": \"folder\", \"phase\": 2}"
                   + more + "\n]}\n");
        return path;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void open(const QString &path)
    {
        documents.open(path);
        QTRY_COMPARE(documents.path(), path);
    }
    void save()
    {
        bool done = false;
        documents.save([&done] { done = true; });
        QTRY_VERIFY(done);
    }
    QToolButton &button(const char *name) const { return *page.findChild<QToolButton *>(QString::fromLatin1(name)); }

    QTemporaryDir folder;
    FormatRegistry formats;
    struct WindowActions : ActionRegistry { // the page wants them when it is made
        WindowActions() { addWindowActions(*this); }
    } actions;
    Session session{formats};
    NodeVerbs verbs{session};
    QWidget window;
    DocumentController documents{session, window};
    MapPage page{session, verbs, actions};
};

} // namespace

/// Which style and colours a map has, and who says so.
class TestMapPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void aFileIsShownAsItSays()
    {
        PageWorld w;
        w.open(w.write("tiers.espalier", "\"frame\": \"tiers\", \"ground\": \"branch\""));
        QCOMPARE(w.style(), MapStyle::Tiers);
        QCOMPARE(w.ground(), MapGround::ByBranch);
        QVERIFY(w.isChecked("mapTiers") && w.isChecked("mapByBranch"));
        QVERIFY(!QSettings().contains(kept)); // it is nobody's choice but the file's
        w.open(w.write("plain.espalier", {}));
        QCOMPARE(w.style(), MapStyle::Poster);
        QCOMPARE(w.ground(), MapGround::ByPhase);
        w.open(w.write("later.espalier", "\"frame\": \"spiral\""));
        QCOMPARE(w.style(), MapStyle::Poster);
    }

    void theLastChoiceHoldsForWhatSaysNothing()
    {
        PageWorld w;
        w.open(w.write("plain.espalier", {}));
        w.trigger("mapIcicle");
        QCOMPARE(w.style(), MapStyle::Icicle);
        QCOMPARE(QSettings().value(kept).toString(), QStringLiteral("icicle"));
        w.open(w.write("arms.espalier", "\"frame\": \"arms\""));
        QCOMPARE(w.style(), MapStyle::Arms);
        w.open(w.write("other.espalier", {}));
        QCOMPARE(w.style(), MapStyle::Icicle);
        const PageWorld next; // another run
        QCOMPARE(next.style(), MapStyle::Icicle);
    }

    /// Like the phase of the filter: no change of its own, saved with the next.
    void aChoiceIsSavedWithTheDocument()
    {
        PageWorld w;
        const QString path = w.write("plain.espalier", {});
        w.open(path);
        w.trigger("mapTwoSided");
        w.trigger("mapByBranch");
        QVERIFY(!w.documents.isModified());
        QVERIFY(w.session.editor().rename(w.session.layout().find(u"a"), QStringLiteral("c")));
        w.save();
        QVERIFY2(PageWorld::read(path).contains("\"view\": {\"frame\": \"two-sided\", \"ground\": \"branch\"}"),
                 PageWorld::read(path).constData());
        // What is so by itself goes without saying.
        w.trigger("mapPoster");
        w.trigger("mapByPhase");
        QVERIFY(w.session.editor().rename(w.session.layout().find(u"c"), QStringLiteral("d")));
        w.save();
        QVERIFY2(!PageWorld::read(path).contains("view"), PageWorld::read(path).constData());
    }

    void whatALaterVersionSaidIsKeptUntilSomebodyChooses()
    {
        PageWorld w;
        const QString path = w.write("later.espalier", "\"frame\": \"spiral\"");
        w.open(path);
        QVERIFY(w.session.editor().rename(w.session.layout().find(u"a"), QStringLiteral("c")));
        w.save();
        QVERIFY(PageWorld::read(path).contains("\"frame\": \"spiral\""));
    }

    void branchesHaveColoursWhereAllPhasesAreOne()
    {
        PageWorld w;
        w.session.editor().adopt(treeOf("a/ [1]\n  c/ [2]\nb/ [1]\nREADME.md [3]\n"));
        QCOMPARE(w.ground(), MapGround::ByBranch);
        QVERIFY(w.session.editor().setPhase({w.session.layout().find(u"b")}, Phase::Advanced));
        QTRY_COMPARE(w.ground(), MapGround::ByPhase);
        w.trigger("mapByBranch");
        QCOMPARE(w.ground(), MapGround::ByBranch);
        w.session.editor().history().undo();
        QTest::qWait(0);
        QCOMPARE(w.ground(), MapGround::ByBranch);
        w.trigger("mapByPhase"); // against what suits
        QCOMPARE(w.ground(), MapGround::ByPhase);
        QCOMPARE(w.session.mapChoice().ground(), QStringLiteral("phase"));
        w.session.editor().adopt(treeOf("only/ [1]\n"));
        w.session.mapChoice().set({}, {});
        QCOMPARE(w.ground(), MapGround::ByPhase);
    }

    void cardsOfEarlierVersions_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<MapStyle>("today");
        const auto row = [](const char *style, const char *direction, MapStyle today) {
            QTest::addRow("%s %s", style, direction)
                << QString::fromLatin1(style) << QString::fromLatin1(direction) << today;
        };
        row("cards", "", MapStyle::Poster);
        row("cards", "right-to-left", MapStyle::Poster);
        row("cards", "top-down", MapStyle::Tiers);
        row("0", "2", MapStyle::Tiers);
        row("icicle", "top-down", MapStyle::Icicle);
        row("1", "", MapStyle::Icicle);
        row("poster", "top-down", MapStyle::Poster);
    }

    void cardsOfEarlierVersions()
    {
        QFETCH(const QString, style);
        QFETCH(const QString, direction);
        QFETCH(const MapStyle, today);
        QSettings().setValue(kept, style);
        if (!direction.isEmpty())
            QSettings().setValue(QStringLiteral("map/direction"), direction);
        {
            PageWorld w;
            QCOMPARE(w.style(), today);
            QCOMPARE(w.page.view().options().direction == MapDirection::TopDown,
                     today == MapStyle::Icicle && direction == u"top-down");
            w.trigger("mapFiles");
            w.trigger("mapLeftToRight");
        }
        const PageWorld next;
        QCOMPARE(next.style(), today);
    }

    void onlyIciclesGoDown()
    {
        PageWorld w;
        QVERIFY(!w.actions.action("mapTopDown")->isEnabled());
        w.trigger("mapIcicle");
        w.trigger("mapTopDown");
        QCOMPARE(w.page.view().options().direction, MapDirection::TopDown);
        w.trigger("mapTreemap");
        QCOMPARE(w.page.view().options().direction, MapDirection::LeftToRight);
        QVERIFY(w.isChecked("mapLeftToRight") && !w.actions.action("mapTopDown")->isEnabled());
        w.trigger("mapIcicle");
        QCOMPARE(w.page.view().options().direction, MapDirection::TopDown);
    }

    void whatTheCommandLineSaysHoldsUntilSomebodyChooses()
    {
        PageWorld w;
        QVERIFY(MapPage::styleOf(u"two-sided") == MapStyle::TwoSided);
        QVERIFY(MapPage::styleOf(u"cards") == MapStyle::Poster);
        QVERIFY(MapPage::styleOf(u"spiral") == std::nullopt);
        w.page.imposeStyle(MapStyle::Treemap);
        w.open(w.write("tiers.espalier", "\"frame\": \"tiers\""));
        QCOMPARE(w.style(), MapStyle::Treemap);
        QVERIFY(!QSettings().contains(kept));
        w.trigger("mapArms");
        QCOMPARE(w.style(), MapStyle::Arms);
    }

    void theOptionsAreThoseOfTheStyle()
    {
        PageWorld w;
        const auto has = [&w](const char *id) {
            return w.button("mapOptions").menu()->actions().contains(w.actions.action(id));
        };
        QVERIFY(has("mapLeftToRight") && has("mapRightToLeft") && has("mapByPhase") && has("mapByBranch")
                && has("mapFiles"));
        QVERIFY(!has("mapTopDown") && !has("mapByNodes"));
        w.trigger("mapIcicle");
        QVERIFY(has("mapTopDown") && has("mapByNodes") && has("mapByBranch"));
        w.trigger("mapTreemap");
        QVERIFY(!has("mapTopDown") && has("mapByNodes"));
    }

    void oneSegmentStandsForBothPosters()
    {
        PageWorld w;
        const auto segments =
            w.page.findChild<SegmentedSwitch *>()->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
        QStringList words;
        for (const QToolButton *const segment : segments)
            words << segment->text();
        QCOMPARE(words.join(u' '), QStringLiteral("Poster Arms Tiers Icicle Treemap"));
        QToolButton *const poster = segments.first();
        QVERIFY(poster->isChecked());
        w.trigger("mapTwoSided");
        QCOMPARE(poster->text(), QStringLiteral("Two-Sided"));
        QVERIFY(poster->isChecked());
        w.trigger("mapArms");
        QCOMPARE(poster->text(), QStringLiteral("Two-Sided")); // that one comes back
        QVERIFY(!poster->isChecked());
        QTest::mouseClick(poster, Qt::LeftButton, {}, {10, poster->height() / 2});
        QCOMPARE(w.style(), MapStyle::TwoSided);
        // Chosen already, it offers both.
        bool isOffered = false;
        QTimer::singleShot(0, poster, [&] {
            isOffered = poster->menu()->isVisible();
            poster->menu()->close();
        });
        QTest::mouseClick(poster, Qt::LeftButton, {}, {10, poster->height() / 2});
        QVERIFY(isOffered);
        QCOMPARE(w.style(), MapStyle::TwoSided);
    }

    void withLittleRoomTheStylesAreAMenu()
    {
        PageWorld w;
        const auto &styles = *w.page.findChild<SegmentedSwitch *>();
        for (int width = 1000; width >= 300; width -= 10) {
            w.page.resize(width, 600);
            QVERIFY(styles.isVisible() != w.button("mapStyle").isVisible());
            for (const QToolButton *const button : w.page.findChild<MapHead *>()->findChildren<QToolButton *>()) {
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width(),
                             qPrintable(QStringLiteral("%1 at %2").arg(button->text()).arg(width)));
            }
        }
        QVERIFY(!styles.isVisible());
        QCOMPARE(w.button("mapStyle").text(), QStringLiteral("Poster ▾"));
        QCOMPARE(w.button("mapStyle").menu()->actions().size(), 6);
    }

    void nothingLiesOverTheMap()
    {
        PageWorld w;
        w.session.editor().adopt(treeOf("a/ [1]\nb/ [2]\n"));
        const auto &foot = *w.page.findChild<MapFoot *>();
        QVERIFY(foot.isVisible());
        QCOMPARE(foot.height(), 32);
        QCOMPARE(w.page.findChild<MapHead *>()->height(), 38);
        QCOMPARE(w.page.view().geometry().bottom() + 1, foot.geometry().top());
        QCOMPARE(w.page.view().room(), QRectF(w.page.view().rect()));
        QTRY_COMPARE(w.page.view().model().geometry().items().size(), size_t(3));
        for (const QWidget *const over : w.page.view().findChildren<QWidget *>())
            QTRY_VERIFY2(!over->isVisible(), over->metaObject()->className());
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestMapPage)
#include "tst_mappage.moc"
