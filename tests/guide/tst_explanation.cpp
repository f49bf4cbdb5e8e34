// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/explanation.h"
#include "guide/guidereader.h"
#include "guide/topicmarkdown.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;
using namespace Qt::StringLiterals;

class TestExplanation : public QObject
{
    Q_OBJECT

private:
    const Guide m_guide = GuideReader::read(
        "---\nid: demo\n---\n# T\n\n## Purpose\nTo show.\n\n```\np/\n├── core/ # the core\n│   └── ports/ # doors\n└── web/ # pages\n```\n"
        "## core/ - Where it thinks\nBody.\n\n**When to Use**: now\n\n**Learning Path**:\n1. **Beginner**: one\n2. two\n\n"
        "**Belongs here**:\n- `a.py`: code\n\n**Our Own**:\n1. x\n2. y\n");

    Explanation ofNode(const Layout &layout, QStringView path) const { return Explainer(layout, m_guide).ofNode(layout.find(path)); }

private Q_SLOTS:
    void aTopicIsExplainedAsTheGuideWritesIt()
    {
        const Topic *const topic = m_guide.topic(u"core");
        QVERIFY(topic);
        const Explanation explanation = Explainer::ofTopic(*topic);
        QCOMPARE(explanation.name, u"core"_s);
        QCOMPARE(explanation.lead, u"Where it thinks"_s);
        QCOMPARE(explanation.body, u"Body."_s);
        QCOMPARE(explanation.path, u"core"_s);
        QCOMPARE(explanation.base, u"core"_s);
        QCOMPARE(explanation.sections.size(), 4);
    }

    void sectionsHaveARole()
    {
        const Explanation explanation = Explainer::ofTopic(*m_guide.topic(u"core"));
        QCOMPARE(roleOf(explanation.sections[0]), SectionRole::Plain);
        QCOMPARE(roleOf(explanation.sections[1]), SectionRole::Steps);
        QCOMPARE(roleOf(explanation.sections[2]), SectionRole::Belongs);
        QCOMPARE(roleOf(explanation.sections[3]), SectionRole::Steps); // whatever it is called, it has numbers
        QCOMPARE(shownLabel(explanation.sections[3]), u"Our Own"_s);
        QCOMPARE(shownItem(explanation.sections[1], 0), u"**Beginner**: one"_s);
    }

    void theGuideSpeaksBeforeTheTextThatTravelled()
    {
        Layout layout = treeOf("core/ # mine\nother/ # strange\n");
        layout.setTopic(layout.find(u"core"), u"core");
        layout.setExplanation(layout.find(u"core"), u"Old."_s);
        layout.setExplanation(layout.find(u"other"), u"Travelled.\n\n**Belongs here**:\n- this"_s);
        QCOMPARE(ofNode(layout, u"core").body, u"Body."_s);
        QCOMPARE(ofNode(layout, u"core").lead, u"mine"_s); // the person's own words win
        const Explanation travelled = ofNode(layout, u"other");
        QCOMPARE(travelled.body, u"Travelled."_s);
        QCOMPARE(travelled.sections.size(), 1);
        QCOMPARE(travelled.sections[0].items, QStringList(u"this"_s));
    }

    void whatTravelsComesBackAsItWas()
    {
        const Topic *const topic = m_guide.topic(u"core");
        const LabelledText text = labelledText(topicMarkdown(*topic));
        QCOMPARE(text.body, topic->body);
        QCOMPARE(text.sections.size(), topic->sections.size());
        for (qsizetype i = 0; i < text.sections.size(); ++i) {
            QCOMPARE(text.sections[i].label, topic->sections[i].label);
            QCOMPARE(text.sections[i].text, topic->sections[i].text);
            QCOMPARE(text.sections[i].items, topic->sections[i].items);
            QCOMPARE(text.sections[i].numbered, topic->sections[i].numbered);
        }
    }

    void withoutWordsNotesAreOffered()
    {
        Layout layout = treeOf("core/\n  mine/\n");
        const NodeIndex mine = layout.find(u"core/mine");
        layout.setTopic(layout.find(u"core"), u"core");
        Explanation explanation = ofNode(layout, u"core/mine");
        QVERIFY(explanation.offersNotes);
        QVERIFY2(explanation.body.contains(u"[core/](<core>)"), qPrintable(explanation.body));
        layout.setNotes(mine, u"Own words."_s);
        explanation = ofNode(layout, u"core/mine");
        QVERIFY(!explanation.offersNotes);
        QCOMPARE(explanation.sections.last().text, u"Own words."_s);
    }

    void foldersOfEachPhaseAreCounted()
    {
        const Layout layout = treeOf("a/ [2]\n  b/\n  c\nd/ [4]\n");
        const Explainer explainer(layout, m_guide);
        const Explanation project = explainer.ofProject({}, Phase::None);
        QCOMPARE(project.counts->allFolders(), 3);
        QCOMPARE(project.counts->folders[2], 2);
        QCOMPARE(project.counts->folders[4], 1);
        QCOMPARE(project.counts->files, 1);
        QCOMPARE(project.sections.first().text, m_guide.purpose());
        const Explanation several = explainer.ofSeveral({layout.find(u"a"), layout.find(u"d")}, 3);
        QCOMPARE(several.counts->folders[2], 2);
        QCOMPARE(several.counts->files, 1);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
