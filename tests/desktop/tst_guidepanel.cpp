// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/guidedock/guidemodel.h"
#include "desktop/guidedock/guidepanel.h"
#include "desktop/guidedock/guideview.h"
#include "desktop/session/layoutmime.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "markingtranslator.h"
#include "smallguide.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <array>

using namespace Espalier;

namespace {

QStringList list(const char *names) { return QString::fromUtf8(names).split(QStringLiteral(", ")); }

/// A session with the small guide and a layout, and the panel that shows it.
struct GuidePanelFixture {
    explicit GuidePanelFixture(const char *tree = "")
    {
        session.setGuide(smallGuide());
        session.editor().adopt(treeOf(tree));
        panel = std::make_unique<GuidePanel>(session);
        tester = std::make_unique<QAbstractItemModelTester>(view().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel->resize(264, 600);
        panel->show();
    }
    GuideView &view() { return *panel->findChild<GuideView *>(); }
    GuideModel &model() { return static_cast<GuideModel &>(*view().model()); }
    QLineEdit &search() { return *panel->findChild<QLineEdit *>(); }
    QModelIndex at(const char *path) { return model().indexOf(QString::fromUtf8(path)); }
    void choose(const char *path) { view().setCurrentIndex(at(path)); }
    QStringList names(const QModelIndex &parent = {})
    {
        QStringList names;
        for (int row = 0; row < model().rowCount(parent); ++row)
            names.append(model().index(row, 0, parent).data().toString());
        return names;
    }
    NodeIndex node(const char *path) { return session.layout().find(QString::fromUtf8(path)); }

    FormatRegistry formats;
    Session session{formats};
    std::unique_ptr<GuidePanel> panel;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestGuidePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheGuidesTopicsAsATree();
    void tellsPhaseAndSummary();
    void searchFindsNamesAndSummaries();
    void searchGoesIntoExplanationsWhenNoNameHoldsIt();
    void searchTakesASlashForTwoWordsToo();
    void searchAnswersWhatPeopleAsk_data();
    void searchAnswersWhatPeopleAsk();
    void searchKeepsTheExpansionOfBefore();
    void searchThatFindsNothingOffersTheWayBack();
    void enterInsertsIntoTheSelectedFolder();
    void enterAgainGoesOnBesideTheFirst();
    void enterOnASelectedFileInsertsBesideIt();
    void doubleClickInsertsOnce();
    void coreTopicTakesThePackagesName();
    void severalTopicsAreOneStep();
    void dragCarriesTopicsAndADrawing();
    void ticksWhatTheLayoutHolds();
    void starterChipsTellTheirId();
    void selectingATopicTellsIt();
    void followsTheLayoutsSelection();
    void chooserOffersFiles();
    void otherGuideReplacesEverything();
    void emptyGuideOffersToOpenOne();
    void followsTheLanguage();
    void accessibleNamesAreTheContracts();
};

void TestGuidePanel::showsTheGuidesTopicsAsATree()
{
    GuidePanelFixture f;
    QCOMPARE(f.names(), list("app, core, data, README.md"));
    QCOMPARE(f.names(f.at("app")), list("api, stream"));
    QCOMPARE(f.names(f.at("app/api")), list("main.py"));
}

void TestGuidePanel::tellsPhaseAndSummary()
{
    GuidePanelFixture f;
    QCOMPARE(f.at("app/stream").data(GuideModel::PhaseRole).toInt(), 3);
    QCOMPARE(f.at("core").data(GuideModel::PhaseRole).toInt(), 1);
    QVERIFY(f.at("data").data(Qt::ToolTipRole).toString().contains(QStringLiteral("Input, never in git")));
    QVERIFY(f.at("app/stream").data(Qt::AccessibleDescriptionRole).toString().startsWith(QStringLiteral("Advanced")));
}

void TestGuidePanel::searchFindsNamesAndSummaries()
{
    GuidePanelFixture f;
    f.search().setText(QStringLiteral("EVENTS answers"));
    QCOMPARE(f.names(), list("app"));
    QCOMPARE(f.names(f.at("app")), list("stream"));
    QVERIFY(f.view().isExpanded(f.at("app")));
    // What is below something found stays to be looked at.
    f.search().setText(QStringLiteral("api"));
    QCOMPARE(f.names(f.at("app/api")), list("main.py"));
}

void TestGuidePanel::searchGoesIntoExplanationsWhenNoNameHoldsIt()
{
    GuidePanelFixture f;
    f.search().setText(QStringLiteral("ticket machine"));
    QCOMPARE(f.names(), list("app"));
    f.search().setText(QStringLiteral("true on PAPER"));
    QCOMPARE(f.names(), list("core"));
    // "rules" is a word of core's title; that app speaks of rules too does not count then.
    f.search().setText(QStringLiteral("rules"));
    QCOMPARE(f.names(), list("core"));
}

void TestGuidePanel::searchTakesASlashForTwoWordsToo()
{
    GuidePanelFixture f;
    f.search().setText(QStringLiteral("app/api"));
    QCOMPARE(f.names(f.at("app")), list("api"));
    f.search().setText(QStringLiteral("events/answers"));
    QCOMPARE(f.names(f.at("app")), list("stream"));
}

void TestGuidePanel::searchAnswersWhatPeopleAsk_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("topic");
    for (const auto &[language, words, topic] : {std::array{"en", "one notebook", "educational_resources/notebooks"},
                                                 {"en", "external API", "integrations/openai"},
                                                 {"en", "call model API", "integrations/openai"},
                                                 {"en", "serving deployment", "mlops/serving"},
                                                 {"en", "serving/deployment", "mlops/serving"},
                                                 {"es", "un cuaderno", "educational_resources/notebooks"},
                                                 {"es", "notebook", "educational_resources/notebooks"},
                                                 {"es", "API externa", "integrations/openai"},
                                                 {"es", "serving/despliegue", "mlops/serving"},
                                                 {"es", "serving deployment", "mlops/serving"}})
        QTest::addRow("%s: %s", language, words) << QString::fromUtf8(language) << QString::fromUtf8(words) << QString::fromUtf8(topic);
}

void TestGuidePanel::searchAnswersWhatPeopleAsk()
{
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    QFETCH(const QString, topic);
    GuidePanelFixture f;
    const Result<Guide> guide = GuideLibrary::load(QStringLiteral("mlops"), language);
    QVERIFY(guide);
    f.session.setGuide(*guide);
    f.search().setText(words);
    const QModelIndexList found = f.model().matches();
    QVERIFY(found.contains(f.model().indexOf(topic)));
    QVERIFY2(found.size() <= 6, qPrintable(QString::number(found.size()))); // few enough to look at
}

void TestGuidePanel::searchKeepsTheExpansionOfBefore()
{
    GuidePanelFixture f;
    f.view().expand(f.at("app"));
    f.search().setText(QStringLiteral("data"));
    f.search().clear();
    QVERIFY(f.view().isExpanded(f.at("app")));
    QVERIFY(!f.view().isExpanded(f.at("app/api")));
}

void TestGuidePanel::searchThatFindsNothingOffersTheWayBack()
{
    GuidePanelFixture f;
    f.search().setText(QStringLiteral("nowhere"));
    QPushButton *const button = f.panel->findChildren<QPushButton *>().last(); // in the place of the tree
    QVERIFY(button->isVisible());
    QVERIFY(!f.view().isVisible());
    button->click();
    QCOMPARE(f.names().size(), 4);
    QVERIFY(f.view().isVisible());
}

void TestGuidePanel::enterInsertsIntoTheSelectedFolder()
{
    GuidePanelFixture f("services/\n");
    f.session.selection().select(f.node("services"));
    f.choose("app");
    QTest::keyClick(&f.view(), Qt::Key_Return);
    const NodeIndex added = f.node("services/app/api/main.py");
    QVERIFY(added != noNode);
    QCOMPARE(f.session.layout().topic(added), QStringLiteral("app/api/main.py"));
    f.session.editor().history().undo();
    QCOMPARE(f.node("services/app"), noNode);
}

void TestGuidePanel::enterAgainGoesOnBesideTheFirst()
{
    // What was added is selected afterwards; the next one must not land in it.
    GuidePanelFixture f;
    f.choose("app");
    QTest::keyClick(&f.view(), Qt::Key_Return);
    f.choose("data");
    QTest::keyClick(&f.view(), Qt::Key_Return);
    QVERIFY(f.node("app") != noNode);
    QVERIFY(f.node("data") != noNode);
}

void TestGuidePanel::enterOnASelectedFileInsertsBesideIt()
{
    GuidePanelFixture f("docs/\n  index.md\n");
    f.session.selection().select(f.node("docs/index.md"));
    f.choose("data");
    QTest::keyClick(&f.view(), Qt::Key_Enter);
    QVERIFY(f.node("docs/data") != noNode);
}

void TestGuidePanel::doubleClickInsertsOnce()
{
    GuidePanelFixture f;
    const QRect row = f.view().visualRect(f.at("data"));
    QTest::mouseClick(f.view().viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(f.view().viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(f.session.layout().nodeCount(), 1);
    QVERIFY(f.node("data") != noNode);
}

void TestGuidePanel::coreTopicTakesThePackagesName()
{
    GuidePanelFixture f;
    f.session.editor().setVariable(QStringLiteral("core_package"), QStringLiteral("fraud"));
    f.choose("core");
    QTest::keyClick(&f.view(), Qt::Key_Return);
    QVERIFY(f.node("fraud") != noNode);
}

void TestGuidePanel::severalTopicsAreOneStep()
{
    GuidePanelFixture f;
    f.view().selectionModel()->select(f.at("app"), QItemSelectionModel::Select);
    f.view().selectionModel()->select(f.at("app/api"), QItemSelectionModel::Select); // comes along with app
    f.view().selectionModel()->select(f.at("data"), QItemSelectionModel::Select);
    QTest::keyClick(&f.view(), Qt::Key_Return);
    QCOMPARE(f.session.layout().childCount(rootNode), 2);
    QCOMPARE(f.session.editor().history().count(), 1);
}

void TestGuidePanel::dragCarriesTopicsAndADrawing()
{
    GuidePanelFixture f;
    const std::unique_ptr<QMimeData> one(f.model().mimeData({f.at("app/api")}));
    QCOMPARE(one->data(LayoutMime::topicsType()), QByteArray("small\napp/api"));
    QVERIFY2(one->text().startsWith(QStringLiteral("api/")), qPrintable(one->text()));
    QVERIFY2(one->text().contains(QStringLiteral("└── main.py")), qPrintable(one->text()));
    const std::unique_ptr<QMimeData> two(f.model().mimeData({f.at("data"), f.at("app"), f.at("app/stream")}));
    QCOMPARE(two->data(LayoutMime::topicsType()), QByteArray("small\napp\ndata"));
    QVERIFY2(two->text().contains(QStringLiteral("├── app/")), qPrintable(two->text()));
    QVERIFY(f.model().supportedDragActions() == Qt::CopyAction);
}

void TestGuidePanel::ticksWhatTheLayoutHolds()
{
    GuidePanelFixture f;
    QVERIFY(!f.model().isPresent(f.at("app/api")));
    f.choose("app");
    QTest::keyClick(&f.view(), Qt::Key_Return);
    QTRY_VERIFY(f.model().isPresent(f.at("app/api")));
    QVERIFY(!f.model().isPresent(f.at("data")));
    f.session.editor().removeNodes({f.node("app/api")});
    QTRY_VERIFY(!f.model().isPresent(f.at("app/api")));
    QVERIFY(f.model().isPresent(f.at("app")));
}

void TestGuidePanel::starterChipsTellTheirId()
{
    GuidePanelFixture f;
    QSignalSpy chosen(f.panel.get(), &GuidePanel::starterChosen);
    QStringList names;
    for (QToolButton *const chip : f.panel->findChildren<QToolButton *>()) {
        if (chip->property("look") == QStringLiteral("chip")) {
            names.append(chip->accessibleName());
            chip->click();
        }
    }
    QCOMPARE(names, list("Beginner Template, Web service, Rule Writer"));
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("beginner-template"));
    for (const QList<QVariant> &one : chosen)
        QVERIFY(f.session.guide().starter(one[0].toString()));
}

void TestGuidePanel::selectingATopicTellsIt()
{
    GuidePanelFixture f;
    QSignalSpy chosen(f.panel.get(), &GuidePanel::topicChosen);
    f.choose("app/api");
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("app/api"));
}

void TestGuidePanel::followsTheLayoutsSelection()
{
    GuidePanelFixture f;
    f.choose("app");
    QTest::keyClick(&f.view(), Qt::Key_Return);
    f.search().setFocus();
    QSignalSpy chosen(f.panel.get(), &GuidePanel::topicChosen);
    // Nothing is unfolded for it: the nearest row that is to be seen is pointed out.
    f.session.selection().select(f.node("app/api/main.py"));
    QCOMPARE(f.view().currentIndex(), f.at("app"));
    f.view().expandAll();
    f.session.selection().select(f.node("app/api"));
    QCOMPARE(f.view().currentIndex(), f.at("app/api"));
    QCOMPARE(chosen.size(), 0); // nobody chose a topic here
}

void TestGuidePanel::chooserOffersFiles()
{
    GuidePanelFixture f;
    auto *const chooser = qobject_cast<QToolButton *>(f.panel->chooser());
    QVERIFY(chooser);
    const std::unique_ptr<QWidget> owner(chooser); // whoever asks takes it over
    QVERIFY(chooser->text().contains(QStringLiteral("small guide")));
    QSignalSpy requested(f.panel.get(), &GuidePanel::fileRequested);
    Q_EMIT chooser->menu()->aboutToShow();
    chooser->menu()->actions().last()->trigger();
    QCOMPARE(requested.size(), 1);
}

void TestGuidePanel::otherGuideReplacesEverything()
{
    GuidePanelFixture f;
    f.view().expand(f.at("app"));
    f.session.setGuide(GuideReader::read("# Other\n\n```\nother/\n├── src/   # Sources\n└── docs/  # Words\n```\n", QStringLiteral("other.md")));
    QCOMPARE(f.names(), list("src, docs"));
    f.session.setGuide(smallGuide());
    QCOMPARE(f.names().size(), 4);
}

void TestGuidePanel::emptyGuideOffersToOpenOne()
{
    GuidePanelFixture f;
    f.session.setGuide({});
    QSignalSpy requested(f.panel.get(), &GuidePanel::fileRequested);
    QVERIFY(!f.view().isVisible());
    f.panel->findChildren<QPushButton *>().last()->click();
    QCOMPARE(requested.size(), 1);
}

void TestGuidePanel::followsTheLanguage()
{
    GuidePanelFixture f;
    const MarkingTranslator marking;
    QTRY_COMPARE(f.search().placeholderText(), QStringLiteral("«Find a topic»"));
    QCOMPARE(f.view().accessibleName(), QStringLiteral("«Guide»"));
    QCOMPARE(f.at("app").data().toString(), QStringLiteral("app")); // the guide's own words are the guide's
}

void TestGuidePanel::accessibleNamesAreTheContracts()
{
    GuidePanelFixture f;
    QCOMPARE(f.view().accessibleName(), QStringLiteral("Guide"));
    QCOMPARE(f.search().accessibleName(), QStringLiteral("Find a topic"));
    for (const QToolButton *const button : f.panel->findChildren<QToolButton *>()) {
        if (button->focusPolicy() != Qt::NoFocus && button->parent() != &f.search())
            QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
    }
}

ESPALIER_TEST_MAIN(TestGuidePanel)
#include "tst_guidepanel.moc"
