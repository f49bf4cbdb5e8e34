// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/outlineworld.h"
#include "support/testprogram.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

using namespace Espalier;

namespace {

const char *const outlineViewDropSample = R"(
    core/ [1]
      domain/ [1]
        model.py [1]
      adapters/ [2]
    mlops/ [2]
      serving/ [2]
        batch/ [2]
        online/ [2]
    tests/ [1]
    README.md [1]
)";

OutlineCarry dragOf(OutlineWorld &world, const QStringList &paths)
{
    QList<NodeIndex> nodes;
    for (const QString &path : paths)
        nodes << world.at(path);
    return {world, LayoutMime::ofNodes(world.session, nodes)};
}

/// At a row's middle, or between it and the next; \a depth: over the pictures of that depth.
QPoint on(const OutlineWorld &world, const QString &path, int depth = 1)
{
    return {OutlinePainter::margin + OutlinePainter::indentStep * (depth + 1) + 10, world.middleOf(path).y()};
}

QPoint below(const OutlineWorld &world, const QString &path, int depth = 1)
{
    return {on(world, path, depth).x(), world.view.visualRect(world.index(path)).bottom() - 1};
}

} // namespace

class TestOutlineViewDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesWhereItSaid();
    void thePointerChoosesTheDepthAtTheEndOfABranch();
    void severalKeepTheirOrder();
    void controlCopies();
    void itselfAndItsOwnAreRefused();
    void waitingOverAFolderOpensIt();
    void leavingLeavesNothing();
    void topicsOfTheGuideAndTextAndFilesAreWelcome();
    void aFileManagerIsNeverToldOfAMove();
    void whatCannotBecomeANodeIsRefused();
    void sourceGoneWhileDragging();
    void edgesScroll();
    void theRowsBelowAStillPointerAreMeant();
    void whatIsCarriedIsNotOpened();
    void marksArePainted();
};

void TestOutlineViewDrop::movesWhereItSaid()
{
    OutlineWorld world(outlineViewDropSample);
    world.view.expandAll();
    QSignalSpy undoable(&world.session, &Session::undoable);
    OutlineCarry drag = dragOf(world, {QStringLiteral("tests")});
    QVERIFY(drag.over(below(world, QStringLiteral("mlops/serving/batch"), 3)));
    QCOMPARE(drag.action(), Qt::MoveAction);
    QCOMPARE(drag.sentence(), QStringLiteral("tests into serving, after batch"));
    QVERIFY(drag.drop(below(world, QStringLiteral("mlops/serving/batch"), 3)));
    QCOMPARE(world.rows(), QStringLiteral("project .core ..domain ...model.py ..adapters .mlops ..serving ...batch ...tests ...online .README.md"));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("mlops/serving/tests")});
    QCOMPARE(undoable.count(), 1);
    world.session.editor().history().undo();
    QVERIFY(world.at(QStringLiteral("tests")) != noNode);
}

void TestOutlineViewDrop::thePointerChoosesTheDepthAtTheEndOfABranch()
{
    OutlineWorld world(outlineViewDropSample);
    world.view.expandAll();
    OutlineCarry drag = dragOf(world, {QStringLiteral("README.md")});
    const QString online = QStringLiteral("mlops/serving/online");
    QVERIFY(drag.over(below(world, online, 3)));
    QCOMPARE(drag.sentence(), QStringLiteral("README.md into serving, after online"));
    QVERIFY(drag.over(below(world, online, 2)));
    QCOMPARE(drag.sentence(), QStringLiteral("README.md into mlops, after serving"));
    QVERIFY(drag.over(below(world, online, 1)));
    QCOMPARE(drag.sentence(), QStringLiteral("README.md into project, after mlops"));
    QVERIFY(drag.over(on(world, QStringLiteral("core/domain"))));
    QCOMPARE(drag.sentence(), QStringLiteral("README.md into domain, at the end"));
    QVERIFY(drag.drop(below(world, online, 2)));
    QVERIFY(world.at(QStringLiteral("mlops/README.md")) != noNode);
}

void TestOutlineViewDrop::severalKeepTheirOrder()
{
    OutlineWorld world(outlineViewDropSample);
    world.view.expandAll();
    OutlineCarry drag = dragOf(
        world, {QStringLiteral("README.md"), QStringLiteral("core/domain/model.py"), QStringLiteral("core/domain")});
    QVERIFY(drag.over(on(world, QStringLiteral("tests"))));
    QVERIFY(drag.sentence().contains(QLatin1Char('2'))); // model.py goes along with its folder
    QVERIFY(drag.drop(on(world, QStringLiteral("tests"))));
    QCOMPARE(textOf(world.session.layout()), textOf(treeOf(R"(
        core/ [1]
          adapters/ [2]
        mlops/ [2]
          serving/ [2]
            batch/ [2]
            online/ [2]
        tests/ [1]
          domain/ [1]
            model.py [1]
          README.md [1]
    )")));
    QCOMPARE(world.steps(), 1);
}

void TestOutlineViewDrop::controlCopies()
{
    OutlineWorld world(outlineViewDropSample);
    OutlineCarry drag = dragOf(world, {QStringLiteral("core")});
    QVERIFY(drag.over(on(world, QStringLiteral("tests")), Qt::ControlModifier));
    QCOMPARE(drag.action(), Qt::CopyAction);
    QVERIFY(drag.sentence().startsWith(QStringLiteral("Copy core into tests")));
    QVERIFY(drag.drop(on(world, QStringLiteral("tests")), Qt::ControlModifier));
    QVERIFY(world.at(QStringLiteral("core/domain/model.py")) != noNode);
    QVERIFY(world.at(QStringLiteral("tests/core/domain/model.py")) != noNode);
    QVERIFY(world.session.layout().id(world.at(QStringLiteral("core"))) != world.session.layout().id(world.at(QStringLiteral("tests/core"))));
}

void TestOutlineViewDrop::itselfAndItsOwnAreRefused()
{
    OutlineWorld world(outlineViewDropSample);
    world.view.expandAll();
    const QString before = textOf(world.session.layout());
    OutlineCarry drag = dragOf(world, {QStringLiteral("mlops")});
    for (const QString &target : {QStringLiteral("mlops"), QStringLiteral("mlops/serving"), QStringLiteral("mlops/serving/batch")}) {
        QVERIFY(!drag.over(on(world, target)));
        QVERIFY(drag.sentence().contains(QStringLiteral("itself")));
        QVERIFY(!drag.drop(on(world, target)));
        drag.over(on(world, target));
    }
    // Where something of its name stands already.
    QVERIFY(world.session.editor().addNode(world.at(QStringLiteral("tests")), noNode, {.name = QStringLiteral("mlops")}));
    OutlineCarry again = dragOf(world, {QStringLiteral("mlops")});
    QVERIFY(!again.over(on(world, QStringLiteral("tests"))));
    world.session.editor().history().undo();
    QCOMPARE(textOf(world.session.layout()), before);
}

void TestOutlineViewDrop::waitingOverAFolderOpensIt()
{
    OutlineWorld world(outlineViewDropSample);
    OutlineCarry drag = dragOf(world, {QStringLiteral("tests")});
    QVERIFY(drag.over(on(world, QStringLiteral("mlops"))));
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("mlops"))));
    QTRY_VERIFY(world.view.isExpanded(world.at(QStringLiteral("mlops"))));
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("core"))));
}

void TestOutlineViewDrop::leavingLeavesNothing()
{
    OutlineWorld world(outlineViewDropSample);
    OutlineCarry drag = dragOf(world, {QStringLiteral("tests")});
    QVERIFY(drag.over(on(world, QStringLiteral("mlops"))));
    auto *const marks = world.view.findChild<OutlineDrag *>();
    QCOMPARE(marks->frameNode(), world.at(QStringLiteral("mlops")));
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(world.view.viewport(), &leave);
    QVERIFY(!marks->isActive());
    QCOMPARE(marks->frameNode(), noNode);
    QCOMPARE(world.steps(), 0);
}

void TestOutlineViewDrop::topicsOfTheGuideAndTextAndFilesAreWelcome()
{
    OutlineWorld world(outlineViewDropSample);
    QSignalSpy requested(&world.verbs, &NodeVerbs::importRequested);
    auto text = std::make_unique<QMimeData>();
    text->setText(QStringLiteral("a/\n  b/\n"));
    OutlineCarry dragText(world, std::move(text));
    QVERIFY(dragText.drop(on(world, QStringLiteral("tests"))));
    auto files = std::make_unique<QMimeData>();
    files->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/some dir")), QUrl(QStringLiteral("https://example.org/x"))});
    OutlineCarry dragFiles(world, std::move(files));
    QVERIFY(dragFiles.drop(below(world, QStringLiteral("core"), 1)));
    QCOMPARE(requested.count(), 2);
    const auto first = requested.at(0).first().value<ImportRequest>();
    QCOMPARE(first.text, QByteArrayLiteral("a/\n  b/\n"));
    QCOMPARE(first.parent, world.at(QStringLiteral("tests")));
    const auto second = requested.at(1).first().value<ImportRequest>();
    QCOMPARE(second.paths, QStringList{QStringLiteral("/tmp/some dir")});
    QCOMPARE(second.skipped, QStringList{QStringLiteral("https://example.org/x")});
    QCOMPARE(second.parent, rootNode);
    QCOMPARE(second.before, world.at(QStringLiteral("mlops")));
}

void TestOutlineViewDrop::aFileManagerIsNeverToldOfAMove()
{
    OutlineWorld world(outlineViewDropSample);
    auto files = std::make_unique<QMimeData>();
    files->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/x"))});
    OutlineCarry drag(world, std::move(files));
    QVERIFY(drag.over(on(world, QStringLiteral("tests")), Qt::ShiftModifier));
    QCOMPARE(drag.action(), Qt::CopyAction);
    drag.actions = Qt::MoveAction;
    QVERIFY(!drag.over(on(world, QStringLiteral("tests"))));
}

void TestOutlineViewDrop::whatCannotBecomeANodeIsRefused()
{
    OutlineWorld world(outlineViewDropSample);
    auto picture = std::make_unique<QMimeData>();
    picture->setData(QStringLiteral("image/png"), "\x89PNG");
    OutlineCarry drag(world, std::move(picture));
    QVERIFY(!drag.over(on(world, QStringLiteral("tests"))));
    QVERIFY(!drag.drop(on(world, QStringLiteral("tests"))));
    // A file holds nothing.
    OutlineCarry node = dragOf(world, {QStringLiteral("tests")});
    const QRect readme = world.view.visualRect(world.index(QStringLiteral("README.md")));
    QVERIFY(node.over({60, readme.center().y()}));
    QVERIFY(node.sentence().contains(QStringLiteral("into project"))); // beside it, never into it
}

void TestOutlineViewDrop::sourceGoneWhileDragging()
{
    OutlineWorld world(outlineViewDropSample);
    OutlineCarry drag = dragOf(world, {QStringLiteral("tests")});
    QVERIFY(drag.over(on(world, QStringLiteral("mlops"))));
    world.session.editor().adopt(treeOf("other/\nthing/\n"));
    // The same numbers mean other nodes now: what was dragged comes as a copy of what it was.
    QVERIFY(drag.drop(on(world, QStringLiteral("other"))));
    QCOMPARE(textOf(world.session.layout()), QStringLiteral("other/\n  tests/ [1]\nthing/\n"));
}

void TestOutlineViewDrop::edgesScroll()
{
    QString drawing;
    for (int i = 0; i < 40; ++i)
        drawing += QStringLiteral("dir%1/\n").arg(i);
    OutlineWorld world(drawing.toUtf8().constData());
    QScrollBar &bar = *world.view.verticalScrollBar();
    const QPoint edge(100, world.view.viewport()->height() - 4);
    OutlineCarry drag = dragOf(world, {QStringLiteral("dir0")});
    QVERIFY(drag.over(edge));
    QTRY_COMPARE_WITH_TIMEOUT(bar.value(), bar.maximum(), 30'000);
    // The pointer stood still, and what is said is what lies below it now.
    QCOMPARE(drag.sentence(), QStringLiteral("dir0 into project, after dir39"));
    // Away from the edge nothing moves on.
    QVERIFY(drag.over({100, 150}));
    bar.setValue(200);
    QTest::qWait(60);
    QCOMPARE(bar.value(), 200);
    // Said is done.
    bar.setValue(bar.maximum());
    QVERIFY(drag.drop(edge));
    QCOMPARE(world.session.layout().lastChild(rootNode), world.at(QStringLiteral("dir0")));
}

void TestOutlineViewDrop::theRowsBelowAStillPointerAreMeant()
{
    OutlineWorld world(outlineViewDropSample, {800, 200});
    world.view.expandAll();
    OutlineCarry drag = dragOf(world, {QStringLiteral("README.md")});
    const QPoint pointer = on(world, QStringLiteral("core/domain"));
    QVERIFY(drag.over(pointer));
    QCOMPARE(drag.sentence(), QStringLiteral("README.md into domain, at the end"));
    // The wheel, say.
    world.view.verticalScrollBar()->setValue(2 * world.view.rowPainter().rowHeight());
    QCOMPARE(drag.sentence(), QStringLiteral("README.md into adapters"));
    // A folder above is closed.
    world.view.verticalScrollBar()->setValue(0);
    QVERIFY(drag.over(pointer));
    world.view.setExpanded(world.at(QStringLiteral("core")), false);
    QCOMPARE(drag.sentence(), QStringLiteral("README.md into mlops, at the end"));
    QVERIFY(drag.drop(pointer));
    QVERIFY(world.at(QStringLiteral("mlops/README.md")) != noNode);
}

void TestOutlineViewDrop::whatIsCarriedIsNotOpened()
{
    OutlineWorld world(outlineViewDropSample);
    OutlineCarry drag = dragOf(world, {QStringLiteral("mlops")});
    QVERIFY(!drag.over(on(world, QStringLiteral("mlops"))));
    QTest::qWait(800);
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("mlops"))));
    // What only refuses it opens: it may be meant for something inside.
    QVERIFY(
        world.session.editor().addNode(world.at(QStringLiteral("core")), noNode, {.name = QStringLiteral("mlops")}));
    world.view.collapseAll();
    QVERIFY(!drag.over(on(world, QStringLiteral("core"))));
    QTRY_VERIFY(world.view.isExpanded(world.at(QStringLiteral("core"))));
}

void TestOutlineViewDrop::marksArePainted()
{
    OutlineWorld world(outlineViewDropSample);
    world.view.expandAll();
    const auto shot = [&] { return world.view.viewport()->grab().toImage(); };
    const QImage plain = shot();
    OutlineCarry drag = dragOf(world, {QStringLiteral("tests")});
    QVERIFY(drag.over(below(world, QStringLiteral("mlops/serving/batch"), 3)));
    const QImage line = shot();
    QVERIFY(drag.over(on(world, QStringLiteral("core"))));
    const QImage frame = shot();
    QVERIFY(line != plain && frame != plain && line != frame);
    QVERIFY(drag.drop(on(world, QStringLiteral("core"))));
    QVERIFY(!world.view.findChild<OutlineDrag *>()->isActive());
}

ESPALIER_TEST_MAIN(TestOutlineViewDrop)
#include "tst_outlineviewdrop.moc"
