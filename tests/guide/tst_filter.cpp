// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/filter.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Espalier;

namespace {

/// The filter's rules once more, said as plainly as can be.
class Naive
{
public:
    Naive(const Layout &layout, const Filter &filter) : m_layout(layout), m_filter(filter) {}

    bool matches(NodeIndex node) const { return isPhase(node) && isText(node) && isTag(node) && isTopic(node); }

    bool isVisible(NodeIndex node) const
    {
        if (node == rootNode || matches(node))
            return true;
        for (NodeIndex child = m_layout.firstChild(node); child != noNode; child = m_layout.nextSibling(child)) {
            if (isVisible(child))
                return true;
        }
        return false;
    }

private:
    bool isPhase(NodeIndex node) const { return m_filter.upTo == Phase::None || m_layout.effectivePhase(node) <= m_filter.upTo; }

    bool isText(NodeIndex node) const
    {
        for (const QString &word : m_filter.text.split(u' ', Qt::SkipEmptyParts)) {
            QStringList texts{m_layout.name(node), m_layout.summary(node), m_layout.topic(node)};
            texts += m_layout.tags(node);
            if (std::ranges::none_of(texts, [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); }))
                return false;
        }
        return true;
    }

    bool isTag(NodeIndex node) const
    {
        return m_filter.tags.isEmpty() || std::ranges::any_of(m_filter.tags, [&](const QString &tag) { return m_layout.tags(node).contains(tag); });
    }

    bool isTopic(NodeIndex node) const
    {
        if (m_filter.topics.isEmpty())
            return true;
        while (node != rootNode && m_layout.topic(node).isEmpty())
            node = m_layout.parent(node);
        if (node == rootNode)
            return true;
        return std::ranges::any_of(m_filter.topics, [&](const QString &topic) {
            return m_layout.topic(node) == topic || m_layout.topic(node).startsWith(QString(topic + u'/'));
        });
    }

    const Layout &m_layout;
    const Filter &m_filter;
};

const QStringList words{QStringLiteral("api"), QStringLiteral("Web"), QStringLiteral("data"), QStringLiteral("é"), QStringLiteral("Straße"), QStringLiteral("\u212a")};

rc::Gen<Phase> anyPhase() { return rc::gen::element(Phase::None, Phase::None, Phase::Beginner, Phase::Intermediate, Phase::Advanced, Phase::Expert); }
rc::Gen<QString> anyWord() { return rc::gen::elementOf(std::vector<QString>(words.begin(), words.end())); }

rc::Gen<Layout> anyLayout()
{
    return rc::gen::exec([] {
        Layout layout(QStringLiteral("p"));
        std::vector<NodeIndex> folders{rootNode};
        std::vector<NodeIndex> nodes;
        const int count = *rc::gen::inRange(0, 40);
        for (int i = 0; i < count; ++i) {
            NodeData data;
            data.name = *anyWord() + QString::number(i);
            data.kind = *rc::gen::element(NodeKind::Folder, NodeKind::Folder, NodeKind::File);
            data.phase = *anyPhase();
            if (*rc::gen::inRange(0, 3) == 0)
                data.summary = *anyWord() + u' ' + *anyWord();
            if (*rc::gen::inRange(0, 3) == 0)
                data.topic = *rc::gen::element(QStringLiteral("web"), QStringLiteral("web/api"), QStringLiteral("webs"), QStringLiteral("data"));
            if (*rc::gen::inRange(0, 4) == 0)
                data.tags = {*rc::gen::element(QStringLiteral("ci"), QStringLiteral("secret"), QStringLiteral("api"))};
            // At the end, so that indexes follow document order, or anywhere.
            const NodeIndex parent = folders[*rc::gen::inRange<size_t>(0, folders.size())];
            const NodeIndex node = layout.append(parent, data);
            nodes.push_back(node);
            if (data.kind == NodeKind::Folder)
                folders.push_back(node);
        }
        if (!nodes.empty() && *rc::gen::arbitrary<bool>())
            layout.unlink(nodes[*rc::gen::inRange<size_t>(0, nodes.size())]);
        return layout;
    });
}

rc::Gen<Filter> anyFilter()
{
    return rc::gen::exec([] {
        Filter filter;
        filter.upTo = *anyPhase();
        if (*rc::gen::arbitrary<bool>())
            filter.text = *rc::gen::element(QStringLiteral("  "), QStringLiteral("API"), QStringLiteral("web dat"), QStringLiteral("É"), QStringLiteral("k"),
                                            QStringLiteral("strasse"), QStringLiteral("1"), QStringLiteral("a p i a p i w e b"), QStringLiteral("none"));
        if (*rc::gen::inRange(0, 3) == 0)
            filter.tags = *rc::gen::element(QStringList{QStringLiteral("ci")}, QStringList{QStringLiteral("ci"), QStringLiteral("secret")});
        if (*rc::gen::inRange(0, 3) == 0)
            filter.topics = *rc::gen::element(QStringList{QStringLiteral("web")}, QStringList{QStringLiteral("web/api"), QStringLiteral("data")});
        return filter;
    });
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private:
    static QString shown(const Layout &layout, const Filter &filter)
    {
        const FilterResult result = applyFilter(layout, filter);
        QStringList names;
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
            if (result.visible.test(node))
                names.append(result.matching.test(node) ? layout.name(node) : u'(' + layout.name(node) + u')');
        }
        return names.join(u' ');
    }

    const Layout m_layout = treeOf(R"(
        core/ # the model
          domain/
          ports/ [2] # doors
        web/ [2]
          app/ # Pages
            mobile/ [4]
            late/ [1]
        README.md
    )");

private Q_SLOTS:
    void phasesAccumulate()
    {
        QCOMPARE(shown(m_layout, {.upTo = Phase::Beginner}), QStringLiteral("core domain README.md"));
        QCOMPARE(shown(m_layout, {.upTo = Phase::Intermediate}), QStringLiteral("core domain ports web app late README.md"));
        QCOMPARE(shown(m_layout, {.upTo = Phase::Expert}), shown(m_layout, {}));
        QCOMPARE(foldersByPhase(m_layout, {}), (std::array<qsizetype, 4>{2, 6, 6, 7}));
        const FilterResult all = applyFilter(m_layout, {});
        QCOMPARE(all.folders, 7);
        QCOMPARE(all.files, 1);
    }

    void textShowsTheWayToMatches()
    {
        QCOMPARE(shown(m_layout, {.text = QStringLiteral("pages")}), QStringLiteral("(web) app"));
        QCOMPARE(shown(m_layout, {.text = QStringLiteral("MOB ile")}), QStringLiteral("(web) (app) mobile"));
        QCOMPARE(shown(m_layout, {.upTo = Phase::Advanced, .text = QStringLiteral("mobile")}), QString());
        QCOMPARE(foldersByPhase(m_layout, {.text = QStringLiteral("mobile")}), (std::array<qsizetype, 4>{0, 0, 0, 3}));
    }

    void tagsAreAnyOfThemInAnyCaseOfLetters()
    {
        Layout layout = m_layout;
        layout.setTags(layout.find(u"core/domain"), {QStringLiteral("CI"), QStringLiteral("x")});
        layout.setTags(layout.find(u"README.md"), {QStringLiteral("week 3")});
        QCOMPARE(shown(layout, {.tags = {QStringLiteral("ci")}}), QStringLiteral("(core) domain"));
        QCOMPARE(shown(layout, {.tags = {QStringLiteral("ci"), QStringLiteral("Week 3")}}),
                 QStringLiteral("(core) domain README.md"));
        QCOMPARE(shown(layout, {.tags = {QStringLiteral("week")}}), QString()); // whole ones, or none
        QCOMPARE(foldersByPhase(layout, {.tags = {QStringLiteral("ci")}}), (std::array<qsizetype, 4>{2, 2, 2, 2}));
    }

    void knowsWhenNothingIsAskedFor()
    {
        QVERIFY(Filter().isEmpty());
        QVERIFY((Filter{.upTo = Phase::Expert, .text = QStringLiteral("  ")}).isEmpty());
        QVERIFY(!(Filter{.upTo = Phase::Advanced}).isEmpty());
        QVERIFY(!(Filter{.tags = {QStringLiteral("x")}}).isEmpty());
    }

    void agreesWithTheRulesOnEveryTree()
    {
        QVERIFY(rc::check("a filter shows exactly what its rules say", [] {
            const Layout layout = *anyLayout();
            const Filter filter = *anyFilter();
            const Naive naive(layout, filter);
            const FilterResult result = applyFilter(layout, filter);
            RC_ASSERT(result.visible.test(rootNode));
            qsizetype folders = 0;
            qsizetype files = 0;
            for (NodeIndex node = 1; node < layout.indexEnd(); ++node) {
                const bool linked = layout.isLinked(node);
                RC_ASSERT(result.visible.test(node) == (linked && naive.isVisible(node)));
                RC_ASSERT(result.matching.test(node) == (linked && naive.matches(node)));
                if (result.visible.test(node))
                    (layout.isFolder(node) ? folders : files) += 1;
            }
            RC_ASSERT(result.folders == folders);
            RC_ASSERT(result.files == files);
            const auto counts = foldersByPhase(layout, filter);
            for (const Phase phase : allPhases) {
                Filter other = filter;
                other.upTo = phase;
                RC_ASSERT(counts[size_t(toNumber(phase) - 1)] == applyFilter(layout, other).folders);
            }
        }));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
