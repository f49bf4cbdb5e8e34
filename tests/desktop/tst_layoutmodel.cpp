// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/layoutmime.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/noderoles.h"
#include "desktop/views/textmatches.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QItemSelection>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <random>

using namespace Espalier;

namespace {

const char *const layoutModelSample = R"(
    core/ [1] # What it is about
      domain/ [1]
        model.py [1]
      adapters/ [2] # Databases
        redis/ [3]
        kafka/ [4]
    mlops/ [2]
      serving/ [2] # Answers
        batch.py [3]
    README.md [1]
)";

/// A session with everything the model wants, and the model.
struct LayoutModelWorld {
    explicit LayoutModelWorld(const char *tree = layoutModelSample) { session.editor().adopt(treeOf(tree)); }

    NodeIndex at(const QString &path) const { return session.layout().find(path); }
    QModelIndex index(const QString &path, int column = 0) const { return model.indexOf(at(path), column); }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    LayoutModel model{session};
};

/// The model's whole tree as anybody sees it who knows nothing but Qt's interface.
QStringList drawn(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines << QString(depth * 2, u' ') + index.data().toString() + u'|' + index.siblingAtColumn(1).data().toString() + u'|'
                + index.siblingAtColumn(2).data().toString();
        lines << drawn(model, index, depth + 1);
    }
    return lines;
}

/// The same from the layout and the filter alone.
QStringList expected(const Session &session, NodeIndex node = rootNode, int depth = 0)
{
    const Layout &layout = session.layout();
    QStringList lines{QString(depth * 2, u' ') + layout.name(node) + u'|' + layout.summary(node) + u'|'
                      + (node == rootNode ? QString() : phaseName(layout.toldPhase(node)))};
    for (NodeIndex child = layout.firstChild(node); child != noNode; child = layout.nextSibling(child)) {
        if (!session.filter().isActive() || session.filter().isVisible(child))
            lines << expected(session, child, depth + 1);
    }
    return lines;
}

/// Edits at random, with every verb the editor has.
class Gardener
{
public:
    Gardener(Session &session, quint32 seed, bool filters) : m_session(session), m_random(seed), m_filters(filters) {}

    void edit()
    {
        Editor &editor = m_session.editor();
        const Phase phase = phaseFromNumber(number(5));
        switch (number(m_filters ? 26 : 22)) {
        case 0:
            (void)editor.addNode(folder(), noNode, {.name = word(), .kind = NodeKind(number(2)), .phase = phase});
            break;
        case 1:
            (void)editor.addPath(folder(), noNode, word() + u'/' + word() + u'/' + word(), NodeKind(number(2)));
            break;
        case 2:
            (void)editor.insertLayout(treeOf("a/\n  b/ [3]\n  c.py\nd [4]\n"), folder(), noNode);
            break;
        case 3:
            (void)editor.removeNodes(some());
            break;
        case 4:
            (void)editor.rename(any(), word());
            break;
        case 5:
        case 6:
        case 7:
        case 8: {
            const NodeIndex target = folder();
            (void)editor.moveNodes(some(), target, childOf(target));
            break;
        }
        case 9:
            (void)editor.duplicate(some());
            break;
        case 10:
            (void)editor.groupIntoFolder(some(), word());
            break;
        case 11:
            (void)editor.moveUp(some());
            break;
        case 12:
            (void)editor.moveDown(some());
            break;
        case 13:
            (void)editor.indent(some());
            break;
        case 14:
            (void)editor.outdent(some());
            break;
        case 15:
            (void)editor.setSummary(some(), word());
            break;
        case 16:
            (void)editor.setPhase(some(), phase);
            break;
        case 17:
            (void)editor.setKind(some(), NodeKind(number(2)));
            break;
        case 18:
            (void)editor.sortChildren(folder(), Editor::SortOrder(number(3)), number(2) == 1);
            break;
        case 19:
            editor.history().undo();
            break;
        case 20:
            editor.history().redo();
            break;
        case 21: {
            Editor::Transaction both(editor, QStringLiteral("both"));
            (void)editor.setTags({any()}, {word()});
            (void)editor.moveNodes(some(), folder(), noNode);
            if (number(2) == 1)
                both.commit();
            break;
        }
        case 22:
        case 23:
            m_session.filter().setPhase(phaseFromNumber(number(5)));
            break;
        case 24:
            m_session.filter().setText(number(2) == 0 ? QString() : word().left(1));
            break;
        case 25:
            m_session.filter().pin(any());
            break;
        }
    }

private:
    int number(int end) { return int(m_random() % quint32(end)); }
    QString word() { return QStringLiteral("abcdefghij").mid(number(8), 1 + number(2)); }

    QList<NodeIndex> all() const
    {
        QList<NodeIndex> nodes;
        for (NodeIndex node = m_session.layout().next(rootNode); node != noNode; node = m_session.layout().next(node))
            nodes.append(node);
        return nodes;
    }
    NodeIndex any()
    {
        const QList<NodeIndex> nodes = all();
        return nodes.isEmpty() ? rootNode : nodes.at(number(int(nodes.size())));
    }
    QList<NodeIndex> some()
    {
        QList<NodeIndex> nodes{any()};
        while (number(2) == 0)
            nodes.append(any());
        return nodes;
    }
    NodeIndex folder()
    {
        const NodeIndex node = number(6) == 0 ? rootNode : any();
        return m_session.layout().isFolder(node) ? node : m_session.layout().parent(node);
    }
    NodeIndex childOf(NodeIndex parent)
    {
        const auto count = int(m_session.layout().childCount(parent));
        const int row = number(count + 1);
        return row == count ? noNode : m_session.layout().childAt(parent, row);
    }

    Session &m_session;
    std::mt19937 m_random;
    bool m_filters;
};

} // namespace

class TestLayoutModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheProjectAtTheTopAndAllBelowIt();
    void filterHidesRowsAndCountsThem();
    void phaseOfAFolderCountsForWhatIsBelow();
    void editorsVerbsComeAsQtsSignals();
    void hiddenNodesCauseNoSignals();
    void whatWasJustTouchedStaysVisible();
    void editsOfManyNodesAreOneReset();
    void settingDataEditsWithUndo();
    void refusedNamesChangeNothingAndAreTold();
    void oddCharactersAreShownByMarks_data();
    void oddCharactersAreShownByMarks();
    void rolesTellWhatDelegatesNeed();
    void matchesAreMergedAndInOrder();
    void dropsLandWhereTheRowSays();
    void dropBehindAVisibleRowStandsBeforeHiddenOnes();
    void randomEditing_data();
    void randomEditing();
};

void TestLayoutModel::showsTheProjectAtTheTopAndAllBelowIt()
{
    LayoutModelWorld world;
    const QAbstractItemModelTester tester(&world.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(world.model.rowCount(), 1);
    QCOMPARE(drawn(world.model), (QStringList{
        QStringLiteral("project||"),
        QStringLiteral("  core|What it is about|Beginner"),
        QStringLiteral("    domain||Beginner"),
        QStringLiteral("      model.py||Beginner"),
        QStringLiteral("    adapters|Databases|Intermediate"),
        QStringLiteral("      redis||Advanced"),
        QStringLiteral("      kafka||Expert"),
        QStringLiteral("  mlops||Intermediate"),
        QStringLiteral("    serving|Answers|Intermediate"),
        QStringLiteral("      batch.py||Advanced"),
        QStringLiteral("  README.md||Beginner"),
    }));
    world.session.editor().adopt(treeOf("other/\n"));
    QCOMPARE(drawn(world.model), (QStringList{QStringLiteral("project||"), QStringLiteral("  other||")}));
}

void TestLayoutModel::filterHidesRowsAndCountsThem()
{
    LayoutModelWorld world;
    const QAbstractItemModelTester tester(&world.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.session.filter().setPhase(Phase::Intermediate);
    QCOMPARE(drawn(world.model), expected(world.session));
    QCOMPARE(world.model.rowCount(world.index(QStringLiteral("core/adapters"))), 0);
    QCOMPARE(world.index(QStringLiteral("core/adapters")).data(HiddenCountRole).toInt(), 2);
    QCOMPARE(world.index(QStringLiteral("core/adapters")).data(HiddenFromRole).toInt(), toNumber(Phase::Advanced));
    QCOMPARE(world.index(QStringLiteral("core")).data(HiddenCountRole).toInt(), 0);
    QVERIFY(!world.index(QStringLiteral("core/adapters/redis")).isValid());
    world.session.filter().clear();
    QCOMPARE(world.model.rowCount(world.index(QStringLiteral("core/adapters"))), 2);
    QCOMPARE(world.index(QStringLiteral("core/adapters")).data(HiddenCountRole).toInt(), 0);
}

void TestLayoutModel::phaseOfAFolderCountsForWhatIsBelow()
{
    LayoutModelWorld world;
    QSignalSpy changed(&world.model, &QAbstractItemModel::dataChanged);
    QVERIFY(world.session.editor().setPhase({world.at(QStringLiteral("core"))}, Phase::Advanced));
    QCOMPARE(world.index(QStringLiteral("core/domain/model.py"), 2).data().toString(), QStringLiteral("Advanced"));
    const auto tells = [&](const QModelIndex &index) {
        return std::ranges::any_of(changed, [&](const QList<QVariant> &arguments) {
            return QItemSelectionRange(arguments.at(0).toModelIndex(), arguments.at(1).toModelIndex()).contains(index);
        });
    };
    QVERIFY(tells(world.index(QStringLiteral("core"), 2)));
    QVERIFY(tells(world.index(QStringLiteral("core/domain/model.py"), 2)));
    QVERIFY(!tells(world.index(QStringLiteral("mlops"), 2)));
}

void TestLayoutModel::editorsVerbsComeAsQtsSignals()
{
    LayoutModelWorld world;
    const QAbstractItemModelTester tester(&world.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&world.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removes(&world.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moves(&world.model, &QAbstractItemModel::rowsMoved);
    const QPersistentModelIndex serving(world.index(QStringLiteral("mlops/serving")));
    Editor &editor = world.session.editor();

    QVERIFY(editor.addNode(rootNode, world.at(QStringLiteral("mlops")), {.name = QStringLiteral("new")}));
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(inserts.first().at(1).toInt(), 1);
    QVERIFY(editor.moveNodes({world.at(QStringLiteral("mlops/serving"))}, world.at(QStringLiteral("core")), world.at(QStringLiteral("core/domain"))));
    QCOMPARE(moves.count(), 1);
    QCOMPARE(LayoutModel::nodeOf(serving), world.at(QStringLiteral("core/serving")));
    QCOMPARE(serving.row(), 0);
    QVERIFY(editor.moveDown({world.at(QStringLiteral("core/serving"))}));
    QCOMPARE(moves.count(), 2);
    QCOMPARE(serving.row(), 1);
    QVERIFY(editor.removeNodes({world.at(QStringLiteral("core/serving"))}));
    QCOMPARE(removes.count(), 1);
    QVERIFY(!serving.isValid());
    editor.history().undo();
    QCOMPARE(inserts.count(), 2);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(drawn(world.model), expected(world.session));
}

void TestLayoutModel::hiddenNodesCauseNoSignals()
{
    LayoutModelWorld world;
    world.session.filter().setPhase(Phase::Intermediate);
    QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
    QSignalSpy removes(&world.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changes(&world.model, &QAbstractItemModel::dataChanged);
    const NodeIndex kafka = world.at(QStringLiteral("core/adapters/kafka"));
    world.session.document().unlink(kafka);
    QCOMPARE(removes.count() + resets.count(), 0);
    QCOMPARE(changes.count(), 1); // the mark of the folder above
    QCOMPARE(changes.first().at(0).toModelIndex(), world.index(QStringLiteral("core/adapters")));
    QCOMPARE(world.index(QStringLiteral("core/adapters")).data(HiddenCountRole).toInt(), 1);
    world.session.document().setValue(kafka, NodeAspect::Summary, QStringLiteral("linked nowhere"));
    QCOMPARE(changes.count(), 1);
}

void TestLayoutModel::whatWasJustTouchedStaysVisible()
{
    LayoutModelWorld world;
    const QAbstractItemModelTester tester(&world.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.session.filter().setPhase(Phase::Beginner);
    QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
    QSignalSpy removes(&world.model, &QAbstractItemModel::rowsRemoved);
    const auto added = world.session.editor().addNode(world.at(QStringLiteral("core")), noNode,
                                                      {.name = QStringLiteral("late"), .phase = Phase::Expert});
    QVERIFY(added);
    QVERIFY(world.model.indexOf(*added).isValid());
    QVERIFY(world.session.editor().setPhase({world.at(QStringLiteral("core/domain"))}, Phase::Advanced));
    QVERIFY(world.index(QStringLiteral("core/domain")).isValid());
    QCOMPARE(removes.count(), 1); // model.py in it, which nobody touched
    QCOMPARE(resets.count(), 0);
    QCOMPARE(drawn(world.model), expected(world.session));
    world.session.filter().setText(QStringLiteral("core"));
    QVERIFY(!world.model.indexOf(*added).isValid());
}

void TestLayoutModel::editsOfManyNodesAreOneReset()
{
    LayoutModelWorld world;
    QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&world.model, &QAbstractItemModel::rowsInserted);
    Layout piece;
    for (int i = 0; i < 200; ++i)
        piece.append(rootNode, NodeData{.name = QStringLiteral("n%1").arg(i)});
    QVERIFY(world.session.editor().insertLayout(piece, world.at(QStringLiteral("mlops")), noNode));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(inserts.count(), 0);
    QCOMPARE(world.model.rowCount(world.index(QStringLiteral("mlops"))), 201);
    // Values alone change no shape, however many.
    QList<NodeIndex> nodes;
    for (NodeIndex node = world.session.layout().next(rootNode); node != noNode; node = world.session.layout().next(node))
        nodes.append(node);
    QVERIFY(world.session.editor().setSummary(nodes, QStringLiteral("s")));
    QCOMPARE(resets.count(), 1);
}

void TestLayoutModel::settingDataEditsWithUndo()
{
    LayoutModelWorld world;
    QVERIFY(world.model.setData(world.index(QStringLiteral("mlops")), QStringLiteral("ops"), Qt::EditRole));
    QVERIFY(world.model.setData(world.index(QStringLiteral("ops"), 1), QStringLiteral("  Runs  it "), Qt::EditRole));
    QVERIFY(world.model.setData(world.index(QStringLiteral("ops"), 2), 4, Qt::EditRole));
    QCOMPARE(world.session.layout().summary(world.at(QStringLiteral("ops"))), QStringLiteral("Runs it"));
    QCOMPARE(world.session.layout().phase(world.at(QStringLiteral("ops"))), Phase::Expert);
    QCOMPARE(world.session.editor().history().count(), 3);
    QVERIFY(world.model.setData(world.model.index(0, 0), QStringLiteral("fraud"), Qt::EditRole));
    QCOMPARE(world.session.layout().name(rootNode), QStringLiteral("fraud"));
    QVERIFY(!world.model.setData(world.model.index(0, 1), QStringLiteral("no"), Qt::EditRole));
}

void TestLayoutModel::refusedNamesChangeNothingAndAreTold()
{
    LayoutModelWorld world;
    QSignalSpy failed(&world.session, &Session::failed);
    for (const QString &bad : {QString(), QStringLiteral(".."), QStringLiteral("a/b"), QStringLiteral("core")})
        QVERIFY(!world.model.setData(world.index(QStringLiteral("mlops")), bad, Qt::EditRole));
    QCOMPARE(failed.count(), 4);
    QCOMPARE(world.session.editor().history().count(), 0);
    QVERIFY(world.at(QStringLiteral("mlops")) != noNode);
}

void TestLayoutModel::oddCharactersAreShownByMarks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("N5 newline") << QStringLiteral("a\nb") << QStringLiteral("a␊b");
    QTest::newRow("N5 tab") << QStringLiteral("a\tb") << QStringLiteral("a␉b");
    QTest::newRow("N5 escape") << QStringLiteral("a\x1b[0m") << QStringLiteral("a␛[0m");
    QTest::newRow("N6 right-to-left override") << QStringLiteral("gpj\u202e.exe") << QStringLiteral("gpj‹U+202E›.exe");
    QTest::newRow("N6 zero width") << QStringLiteral("a\u200bb") << QStringLiteral("a‹U+200B›b");
    QTest::newRow("N16 family of three") << QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467") << QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467");
    QTest::newRow("N16 not a character") << QStringLiteral("a\uffff") << QStringLiteral("a\uffff");
}

void TestLayoutModel::oddCharactersAreShownByMarks()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    LayoutModelWorld world;
    const NodeIndex node = world.at(QStringLiteral("mlops"));
    world.session.document().setValue(node, NodeAspect::Name, name);
    QCOMPARE(world.model.indexOf(node).data().toString(), shown);
    QVERIFY(world.model.indexOf(node).data(Qt::ToolTipRole).toString().startsWith(shown));
    QCOMPARE(world.session.layout().name(node), name); // kept as it is
}

void TestLayoutModel::rolesTellWhatDelegatesNeed()
{
    LayoutModelWorld world;
    const QModelIndex redis = world.index(QStringLiteral("core/adapters/redis"));
    QCOMPARE(redis.data(NodeIndexRole).toUInt(), world.at(QStringLiteral("core/adapters/redis")));
    QCOMPARE(redis.data(NodeKindRole).toInt(), int(NodeKind::Folder));
    QCOMPARE(redis.data(OwnPhaseRole).toInt(), 3);
    QCOMPARE(redis.data(EffectivePhaseRole).toInt(), 3);
    QCOMPARE(redis.data(IconNameRole).toString(), QStringLiteral("nodes/folder"));
    QVERIFY(redis.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("core/adapters/redis")));
    world.session.filter().setText(QStringLiteral("DATA"));
    QCOMPARE(world.index(QStringLiteral("core/adapters"), 1).data(MatchesRole).toList(), (QVariantList{0LL, 4LL}));
    // A name from a disk may hold anything; it is shown so that one sees it.
    world.session.filter().clear();
    world.session.document().setValue(world.at(QStringLiteral("mlops")), NodeAspect::Name, QStringLiteral("ab\u202Ecd\n"));
    const QString shown = world.model.index(1, 0, world.model.index(0, 0)).data().toString();
    QVERIFY(!shown.contains(u'\n') && !shown.contains(QChar(0x202E)));
}

void TestLayoutModel::matchesAreMergedAndInOrder()
{
    QCOMPARE(textMatches(u"Serving and observing", u"serv ing"), (QList<TextRange>{{0, 7}, {14, 7}}));
    QCOMPARE(textMatches(u"aaaa", u"aa"), (QList<TextRange>{{0, 4}}));
    QCOMPARE(textMatches(u"abc", u"  "), QList<TextRange>());
    QCOMPARE(textMatches(u"\u00C4pfel", u"\u00E4PF"), (QList<TextRange>{{0, 3}}));
}

void TestLayoutModel::dropsLandWhereTheRowSays()
{
    LayoutModelWorld world;
    const auto drop = [&](const QString &what, Qt::DropAction action, int row, const QString &parent) {
        const std::unique_ptr<QMimeData> mime = LayoutMime::ofNodes(world.session, {world.at(what)});
        const NodeIndex target = parent.isNull() ? rootNode : world.at(parent);
        return world.verbs.canInsert(*mime, action, target)
            && world.verbs.insert(*mime, action, target, world.model.siblingAt(target, row));
    };
    QVERIFY(drop(QStringLiteral("README.md"), Qt::MoveAction, 0, {}));
    QCOMPARE(world.index(QStringLiteral("README.md")).row(), 0);
    QVERIFY(drop(QStringLiteral("mlops"), Qt::MoveAction, 1, QStringLiteral("core")));
    QCOMPARE(world.index(QStringLiteral("core/mlops")).row(), 1);
    QVERIFY(drop(QStringLiteral("core/adapters"), Qt::MoveAction, -1, QStringLiteral("core/mlops")));
    QCOMPARE(world.index(QStringLiteral("core/mlops/adapters")).row(), 1);
    QVERIFY(!drop(QStringLiteral("core"), Qt::MoveAction, -1, QStringLiteral("core/domain")));
    QVERIFY(!drop(QStringLiteral("core/domain"), Qt::MoveAction, -1, QStringLiteral("README.md")));
    QVERIFY(drop(QStringLiteral("core/domain"), Qt::CopyAction, -1, QStringLiteral("core")));
    QVERIFY(world.at(QStringLiteral("core/domain 2/model.py")) != noNode);
}

void TestLayoutModel::dropBehindAVisibleRowStandsBeforeHiddenOnes()
{
    LayoutModelWorld world(R"(
        a/ [1]
        hidden/ [4]
        b/ [1]
        c/ [1]
    )");
    world.session.filter().setPhase(Phase::Beginner);
    const std::unique_ptr<QMimeData> mime = LayoutMime::ofNodes(world.session, {world.at(QStringLiteral("c"))});
    QVERIFY(world.verbs.insert(*mime, Qt::MoveAction, rootNode, world.model.siblingAt(rootNode, 1)));
    QCOMPARE(textOf(world.session.layout()), QStringLiteral("a/ [1]\nc/ [1]\nhidden/ [4]\nb/ [1]\n"));
}

void TestLayoutModel::randomEditing_data()
{
    QTest::addColumn<bool>("filters");
    QTest::newRow("unfiltered") << false;
    QTest::newRow("filtered") << true;
}

void TestLayoutModel::randomEditing()
{
    QFETCH(bool, filters);
    constexpr quint32 sequences = 160;
    constexpr int steps = 60;
    for (quint32 seed = 1; seed <= sequences; ++seed) {
        LayoutModelWorld world;
        const QAbstractItemModelTester tester(&world.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Gardener gardener(world.session, seed + (filters ? 1000 : 0), filters);
        for (int step = 0; step < steps; ++step) {
            QHash<NodeIndex, QPersistentModelIndex> kept;
            for (NodeIndex node = rootNode; node != noNode; node = world.session.layout().next(node)) {
                if (const QModelIndex index = world.model.indexOf(node); index.isValid())
                    kept.insert(node, index);
            }
            QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
            gardener.edit();
            const auto where = QStringLiteral("seed %1, step %2").arg(seed).arg(step).toUtf8();
            QVERIFY2(drawn(world.model) == expected(world.session), where.constData());
            if (!resets.isEmpty())
                continue;
            // Unless all was reset, whoever holds an index holds the same node, where it is now, or one that was hidden.
            for (auto held = kept.cbegin(); held != kept.cend(); ++held)
                QVERIFY2(!held->isValid() || QModelIndex(*held) == world.model.indexOf(held.key()), where.constData());
        }
    }
}

ESPALIER_TEST_MAIN(TestLayoutModel)
#include "tst_layoutmodel.moc"
