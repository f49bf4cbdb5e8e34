// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naiveproject.h"
#include "smallguide.h"
#include "support/drawntree.h"
#include "workbench.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUndoStack>

#include <deque>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

/// Links, counts and flags of a layout fit each other.
QString soundness(const Layout &layout)
{
    const auto records = layout.records();
    qsizetype nodes = 0;
    qsizetype folders = 0;
    NodeIndex previous = rootNode;
    bool ascends = true;
    for (NodeIndex node = rootNode; node != noNode; node = layout.next(node)) {
        quint32 children = 0;
        NodeIndex last = noNode;
        for (NodeIndex child = records[node].firstChild; child != noNode; last = child, child = records[child].nextSibling, ++children) {
            if (records[child].parent != node || records[child].previousSibling != last)
                return u"a child and its neighbours disagree"_s;
        }
        if (children != records[node].childCount || last != records[node].lastChild)
            return u"a folder and its children disagree"_s;
        if (node == rootNode)
            continue;
        ++nodes;
        folders += layout.isFolder(node);
        ascends = ascends && node > previous;
        previous = node;
    }
    if (nodes != layout.nodeCount() || folders != layout.folderCount())
        return u"the counts are wrong"_s;
    if (layout.isInDocumentOrder() && (!ascends || qsizetype(layout.indexEnd()) != nodes + 1))
        return u"the layout claims an order that it has not"_s;
    return {};
}

/// Does random things to an editor and to a naive project, and keeps every state that undo must bring back.
class Sequence
{
public:
    explicit Sequence(quint32 seed) : m_random(seed), m_bench(randomTree()), m_start(wholeState(m_bench.layout()))
    {
        m_states.push_back({NaiveProject::of(m_bench.layout()), {}});
    }

    /// The first thing that went wrong, or nothing.
    QString run(int length)
    {
        for (int i = 0; i < length; ++i) {
            if (const QString wrong = act(); !wrong.isEmpty())
                return wrong + u"\nafter: "_s + m_log.join(u"; ");
        }
        return wholeWayBackAndForth();
    }

private:
    struct State {
        NaiveProject project;
        QString mergesWith; // a further edit of the same thing replaces this state
    };
    struct Edit {
        QString what;
        std::function<Result<void>(Editor &)> verb;
        std::function<Outcome(NaiveProject &)> naive;
        QString mergesWith = {};
    };

    // -- random material

    int below(int end) { return int(m_random.bounded(end)); }
    bool oneIn(int n) { return below(n) == 0; }

    QString name()
    {
        static const QStringList good{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"a.txt"_s, u"b.txt"_s, u"api"_s, u"data"_s, u"10"_s, u"9"_s, u"é漢"_s};
        static const QStringList bad{QString(), u"  "_s, u".."_s, u"x/y"_s, u"."_s};
        return oneIn(12) ? bad[below(int(bad.size()))] : good[below(int(good.size()))];
    }
    QString goodName()
    {
        for (;;) {
            if (const QString text = name(); Name::parse(text))
                return text;
        }
    }
    NodeKind kind() { return oneIn(2) ? NodeKind::Folder : NodeKind::File; }
    Phase phase() { return phaseFromNumber(below(5)); }

    Layout randomTree()
    {
        Layout layout(u"project"_s);
        layout.setInfo({.guide = u"small"_s, .variables = {{u"core_package"_s, u"a"_s}}});
        QList<NodeIndex> folders{rootNode};
        for (int i = 0; i < 18; ++i) {
            const NodeIndex parent = folders[below(int(folders.size()))];
            const QString text = goodName();
            if (layout.child(parent, text) != noNode || layout.depth(parent) > 3)
                continue;
            const NodeKind which = kind();
            const NodeIndex node = layout.append(parent, NodeData{.name = text, .kind = which, .phase = oneIn(3) ? phase() : Phase::None,
                                                                  .topic = oneIn(3) ? text : QString()});
            if (which == NodeKind::Folder)
                folders << node;
        }
        return layout;
    }

    /// Any index there ever was; sometimes the root, sometimes one that is gone.
    NodeIndex node()
    {
        for (int attempt = 0;; ++attempt) {
            const auto index = NodeIndex(below(int(m_bench.layout().indexEnd())));
            if (m_bench.layout().isLinked(index) || oneIn(15) || attempt > 200)
                return index;
        }
    }
    NodeIndex folder()
    {
        for (int attempt = 0; attempt < 20; ++attempt) {
            if (const NodeIndex index = node(); m_bench.layout().isFolder(index) && m_bench.layout().isLinked(index))
                return index;
        }
        return oneIn(8) ? node() : rootNode;
    }
    NodeIndex before(NodeIndex parent)
    {
        if (oneIn(3))
            return noNode;
        const NodeIndex child = m_bench.layout().childAt(parent, below(4));
        return oneIn(8) ? node() : child;
    }
    QList<NodeIndex> several()
    {
        QList<NodeIndex> nodes;
        const int count = oneIn(15) ? 0 : 1 + below(4);
        NodeIndex last = node();
        for (int i = 0; i < count; ++i) {
            nodes << last;
            const NodeIndex next = m_bench.layout().isLinked(last) ? m_bench.layout().nextSibling(last) : noNode;
            last = next != noNode && !oneIn(3) ? next : node(); // often side by side, as people select
        }
        return nodes;
    }

    Edit edit()
    {
        const NodeIndex parent = folder();
        const NodeIndex place = before(parent);
        const QList<NodeIndex> nodes = several();
        const NodeIndex one = node();
        const QString text = name();
        using P = NaiveProject;
        switch (below(25)) {
        case 0:
        case 1: {
            const NodeData data{.name = text, .kind = kind(), .summary = u"new"_s, .topic = oneIn(2) ? u"t"_s : QString()};
            return {u"addNode"_s, [=](Editor &e) { return outcome(e.addNode(parent, place, data)); }, [=](P &p) { return p.addNode(parent, place, data); }};
        }
        case 2: {
            const QString path = text + u'/' + name() + (oneIn(3) ? u"/"_s : u""_s);
            const NodeKind which = kind();
            return {u"addPath"_s, [=](Editor &e) { return outcome(e.addPath(parent, place, path, which)); }, [=](P &p) { return p.addPath(parent, place, path, which); }};
        }
        case 3: {
            const Layout piece = oneIn(10) ? Layout() : oneIn(2) ? treeOf("a/\n  b\n  c/\n    d\na.txt") : m_piece;
            return {u"insertLayout"_s, [=](Editor &e) { return outcome(e.insertLayout(piece, parent, place)); }, [=](P &p) { return p.insertLayout(piece, parent, place); }};
        }
        case 4:
            return {u"removeNodes"_s, [=](Editor &e) { return e.removeNodes(nodes); }, [=](P &p) { return p.removeNodes(nodes); }};
        case 5:
        case 6:
            return {u"rename"_s, [=](Editor &e) { return e.rename(one, text); }, [=](P &p) { return p.rename(one, text); }};
        case 7:
        case 8:
        case 9:
            return {u"moveNodes"_s, [=](Editor &e) { return e.moveNodes(nodes, parent, place); }, [=](P &p) { return p.moveNodes(nodes, parent, place); }};
        case 10:
            return {u"duplicate"_s, [=](Editor &e) { return outcome(e.duplicate(nodes)); }, [=](P &p) { return p.duplicate(nodes); }};
        case 11:
            return {u"groupIntoFolder"_s, [=](Editor &e) { return outcome(e.groupIntoFolder(nodes, text)); }, [=](P &p) { return p.groupIntoFolder(nodes, text); }};
        case 12:
            return {u"moveUp"_s, [=](Editor &e) { return e.moveUp(nodes); }, [=](P &p) { return p.moveUp(nodes); }};
        case 13:
            return {u"moveDown"_s, [=](Editor &e) { return e.moveDown(nodes); }, [=](P &p) { return p.moveDown(nodes); }};
        case 14:
            return {u"indent"_s, [=](Editor &e) { return e.indent(nodes); }, [=](P &p) { return p.indent(nodes); }};
        case 15:
            return {u"outdent"_s, [=](Editor &e) { return e.outdent(nodes); }, [=](P &p) { return p.outdent(nodes); }};
        case 16: {
            const QString value = oneIn(3) ? QString() : u"words"_s;
            return {u"setSummary"_s, [=](Editor &e) { return e.setSummary(nodes, value); }, [=](P &p) { return p.setValue(nodes, &NodeData::summary, value); }};
        }
        case 17: {
            const Phase value = phase();
            return {u"setPhase"_s, [=](Editor &e) { return e.setPhase(nodes, value); }, [=](P &p) { return p.setValue(nodes, &NodeData::phase, value); }};
        }
        case 18: {
            const QStringList value = oneIn(2) ? QStringList{u"ci"_s} : QStringList();
            return {u"setTags"_s, [=](Editor &e) { return e.setTags(nodes, value); }, [=](P &p) { return p.setValue(nodes, &NodeData::tags, value); }};
        }
        case 19: {
            const QString value = oneIn(2) ? u"🌳"_s : QString();
            return {u"setIcon"_s, [=](Editor &e) { return e.setIcon(nodes, value); }, [=](P &p) { return p.setValue(nodes, &NodeData::icon, value); }};
        }
        case 20: {
            const auto value = static_cast<NodeRule>(below(4));
            return {u"setRule"_s, [=](Editor &e) { return e.setRule(nodes, value); }, [=](P &p) { return p.setValue(nodes, &NodeData::rule, value); }};
        }
        case 21: {
            const NodeKind value = kind();
            return {u"setKind"_s, [=](Editor &e) { return e.setKind(nodes, value); }, [=](P &p) { return p.setKind(nodes, value); }};
        }
        case 22: {
            m_typed = oneIn(3) ? m_typed : one;
            const NodeIndex typed = m_typed;
            const QString value = QString(below(3), u'x');
            if (oneIn(2))
                return {u"setNotes"_s, [=](Editor &e) { return e.setNotes(typed, value); }, [=](P &p) { return p.setNotes(typed, value); }, u"notes %1"_s.arg(typed)};
            return {u"setContent"_s, [=](Editor &e) { return e.setContent(typed, value); }, [=](P &p) { return p.setContent(typed, value); }, u"content %1"_s.arg(typed)};
        }
        case 23: {
            const auto order = static_cast<Editor::SortOrder>(below(3));
            const bool deep = oneIn(2);
            return {u"sortChildren"_s, [=](Editor &e) { return e.sortChildren(parent, order, deep); }, [=](P &p) { return p.sortChildren(parent, order, deep); }};
        }
        default:
            if (oneIn(2))
                return {u"setProjectName"_s, [=](Editor &e) { return e.setProjectName(text); }, [=](P &p) { return p.rename(rootNode, text); }};
            return {u"setVariable"_s, [=](Editor &e) { return e.setVariable(u"core_package"_s, text); }, [=](P &p) { return p.setVariable(u"core_package"_s, text); }};
        }
    }

    // -- what is done

    QString act()
    {
        switch (below(10)) {
        case 0:
        case 1:
            return goTo(std::max(0, m_position - 1 - below(3)));
        case 2:
            return goTo(std::min(int(m_states.size()) - 1, m_position + 1 + below(3)));
        case 3:
            return oneIn(3) ? transact() : oneIn(4) ? grow() : save();
        default:
            return doOne(edit());
        }
    }

    QString doOne(const Edit &one)
    {
        m_log << one.what;
        const NodeIndex firstNew = m_bench.layout().indexEnd();
        NaiveProject project = m_states[size_t(m_position)].project;
        const Outcome expected = one.naive(project);
        const auto done = one.verb(m_bench.editor);
        if (done.has_value() == (expected == Outcome::Refused))
            return done ? u"it should have been refused"_s : u"it was refused: "_s + done.error().message;
        if (!done && done.error().message.isEmpty())
            return u"a refusal says nothing"_s;
        if (expected == Outcome::Step) {
            if (!project.learn(m_bench.layout(), firstNew))
                return u"the trees have different shapes:\n"_s + textOf(m_bench.layout()) + u"expected:\n"_s + project.wholeState();
            enter(std::move(project), one.mergesWith);
        }
        return check();
    }

    void enter(NaiveProject project, const QString &mergesWith)
    {
        const bool merges = m_position > 0 && !mergesWith.isEmpty() && m_states[size_t(m_position)].mergesWith == mergesWith && m_position != m_clean;
        m_states.resize(size_t(m_position) + 1, m_states.front());
        if (m_clean > m_position)
            m_clean = -1;
        if (!merges) {
            m_states.push_back({std::move(project), mergesWith});
            ++m_position;
        } else if (project == m_states[size_t(m_position) - 1].project) {
            m_states.pop_back(); // typed back to the start: the step is gone
            --m_position;
        } else {
            m_states.back().project = std::move(project);
        }
    }

    QString transact()
    {
        const bool commits = !oneIn(3);
        m_log << (commits ? u"{"_s : u"{rolled back: "_s);
        NaiveProject project = m_states[size_t(m_position)].project;
        bool changed = false;
        {
            Editor::Transaction all(m_bench.editor, u"several"_s);
            for (int i = 1 + below(4); i > 0; --i) {
                const Edit one = edit();
                m_log << one.what;
                const NodeIndex firstNew = m_bench.layout().indexEnd();
                const Outcome expected = one.naive(project);
                const auto done = one.verb(m_bench.editor);
                if (done.has_value() == (expected == Outcome::Refused))
                    return u"a verb in a transaction came out differently"_s;
                if (expected == Outcome::Step && !project.learn(m_bench.layout(), firstNew))
                    return u"the trees have different shapes in a transaction"_s;
                changed = changed || expected == Outcome::Step;
            }
            if (commits)
                all.commit();
        }
        m_log << u"}"_s;
        if (commits && changed)
            enter(std::move(project), {});
        return check();
    }

    /// No naive twin: what was there must stay as it was, and what is new is learnt.
    QString grow()
    {
        m_log << u"growToPhase"_s;
        static const Guide guide = guideOf("api/ [2]\n  rest/\ndata/\n  raw/\n  cooked/ [3]\na/ [4]\n  deep/");
        const auto added = m_bench.editor.growToPhase(guide, phaseFromNumber(1 + below(4)));
        if (!added)
            return u"it was refused: "_s + added.error().message;
        const NaiveProject grown = NaiveProject::of(m_bench.layout());
        NaiveProject rest = grown;
        rest.drop(*added);
        if (rest.wholeState() != m_states[size_t(m_position)].project.wholeState())
            return u"growing changed what was there"_s;
        if (!added->isEmpty())
            enter(grown, {});
        return check();
    }

    QString save()
    {
        m_log << u"save"_s;
        m_bench.editor.history().setClean();
        m_clean = m_position;
        m_piece = m_bench.layout(); // to be pasted later
        return check();
    }

    QString goTo(int position)
    {
        m_log << u"to %1"_s.arg(position);
        m_position = position;
        m_bench.editor.history().setIndex(position);
        return check();
    }

    QString check()
    {
        const QUndoStack &history = m_bench.editor.history();
        if (history.index() != m_position || history.count() != int(m_states.size()) - 1)
            return u"the history stands at %1 of %2 instead of %3 of %4"_s.arg(history.index()).arg(history.count()).arg(m_position).arg(m_states.size() - 1);
        if (history.isClean() != (m_position == m_clean))
            return u"the modified state is wrong"_s;
        const QString found = wholeState(m_bench.layout());
        const QString wanted = m_states[size_t(m_position)].project.wholeState();
        if (found != wanted)
            return u"found:\n"_s + found + u"expected:\n"_s + wanted;
        if (!m_states[size_t(m_position)].project.hasUniqueNames())
            return u"two nodes beside each other have one name"_s;
        if (const QString wrong = soundness(m_bench.layout()); !wrong.isEmpty())
            return wrong;
        return m_bench.pairs.problem();
    }

    QString wholeWayBackAndForth()
    {
        const int end = int(m_states.size()) - 1;
        for (const int position : {0, end, 0}) {
            if (const QString wrong = goTo(position); !wrong.isEmpty())
                return wrong;
        }
        return wholeState(m_bench.layout()) == m_start ? QString() : u"undoing everything does not lead back to the start"_s;
    }

    QRandomGenerator m_random;
    Workbench m_bench;
    QString m_start;
    std::deque<State> m_states;
    int m_position = 0;
    int m_clean = 0;
    NodeIndex m_typed = rootNode;
    Layout m_piece;
    QStringList m_log;
};

} // namespace

class TestEditorSequences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomSequencesDoWhatTheNaiveProjectDoes()
    {
        constexpr quint32 sequences = 400;
        constexpr int length = 60;
        for (quint32 seed = 1; seed <= sequences; ++seed) {
            const QString wrong = Sequence(seed).run(length);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
        }
    }

    void theNaiveProjectNoticesADifference()
    {
        // A test that cannot fail is none.
        Workbench bench("a/\n  b\nc");
        const NaiveProject naive = NaiveProject::of(bench.layout());
        QCOMPARE(naive.wholeState(), wholeState(bench.layout()));
        bench.document.move(bench.at("c"), bench.at("a"), bench.at("a/b"));
        QVERIFY(naive.wholeState() != wholeState(bench.layout()));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestEditorSequences)
#include "tst_editorsequences.moc"
