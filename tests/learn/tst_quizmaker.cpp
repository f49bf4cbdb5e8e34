// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizplan.h"

#include "guide/explanation.h"
#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "guide/richtext.h"
#include "guide/starterbuilder.h"
#include "learn/quizwords.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Espalier;
using namespace Qt::StringLiterals;

/// The questions are proved once more here, from the layout and the guide alone.
class TestQuizMaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyGuideGivesProvenQuestions_data();
    void everyGuideGivesProvenQuestions();
    void thereAreEnoughDifferentOnes();
    void theSameSeedGivesTheSame();
    void idsAreTheSameInBothLanguages();
    void kindsTakeTurns();
    void noFolderTwiceBeforeAllWereAsked();
    void topicsAndKindsAreChosen();
    void aTeacherChangesWhatIsAsked();
    void noLengthGivesAnAnswerAway();
    void ownWordsOfAGuide();
    void aRightPlaceIsNoWrongAnswer();
    void aLayoutWithoutGuide();
    void nothingToAsk();
    void tenThousandQuestions();

private:
    static Layout layoutOf(const Guide &guide, Phase phase)
    {
        StarterSelection selection{
            .starters = {}, .types = {}, .careers = {}, .level = phase, .variables = guide.variables()};
        return *StarterBuilder::build(guide, QStringLiteral("my-project"), selection);
    }
    void prove(const QuizQuestion &question, const Layout &layout, const Guide &guide);

    QMultiHash<QString, QString> m_places; ///< of the guide at hand
};

namespace {

Guide quizGuide(const char *id, const char *language)
{
    return *GuideLibrary::load(QString::fromLatin1(id), QString::fromLatin1(language));
}

QString bare(const QString &markdown)
{
    QString text = plainText(markdown);
    while (text.endsWith(u'.') || text.endsWith(u';') || text.endsWith(u','))
        text.chop(1);
    return text;
}

const Topic *topicAt(const Layout &layout, const Guide &guide, const QString &path)
{
    const NodeIndex node = layout.find(path); // names of phases and the like are no paths
    return node == noNode ? nullptr : guide.topic(layout.topic(node));
}

QStringList itemsOf(const Topic *topic, QStringView label)
{
    const GuideSection *const section = topic ? topic->section(label) : nullptr;
    QStringList items;
    for (const QString &item : section ? section->items : QStringList())
        items.append(bare(item));
    return items;
}

/// Where "Belongs elsewhere" of all topics sends what stands there, as the links do, by the words.
QMultiHash<QString, QString> placesIn(const Guide &guide)
{
    QMultiHash<QString, QString> places;
    for (const Topic &topic : guide.topics()) {
        const GuideSection *const section = topic.section(u"Belongs elsewhere");
        for (const QString &item : section ? section->items : QStringList())
            places.insert(bare(item.section(u'→', 0, 0)), item.section(QStringLiteral("]("), 1).section(u')', 0, 0));
    }
    return places;
}

} // namespace

void TestQuizMaker::everyGuideGivesProvenQuestions_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("phase");
    for (const GuideLibrary::Entry &guide : GuideLibrary::builtIn()) {
        for (const char *const language : {"en", "es"}) {
            for (int phase = 1; phase <= 4; ++phase)
                QTest::addRow("%s %s %d", qPrintable(guide.id), language, phase)
                    << guide.id << QString::fromLatin1(language) << phase;
        }
    }
}

void TestQuizMaker::everyGuideGivesProvenQuestions()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    QFETCH(int, phase);
    const Guide guide = *GuideLibrary::load(id, language);
    const Layout layout = layoutOf(guide, phaseFromNumber(phase));
    m_places = placesIn(guide);
    QList<std::uint64_t> seeds{std::uint64_t(phase)};
    if (qEnvironmentVariableIsSet("ESPALIER_LONG_TESTS")) {
        for (std::uint64_t seed = 5; seed < 50; ++seed)
            seeds.append(seed);
        seeds.append(9007199254740991ULL);
    }
    for (const std::uint64_t seed : std::as_const(seeds)) {
        QSet<std::uint64_t> ids;
        QList<int> letters;
        const QList<QuizQuestion> quiz =
            makeQuiz(layout, guide, {.seed = seed, .count = {}, .kinds = {}, .topics = {}});
        QVERIFY(!quiz.isEmpty());
        for (const QuizQuestion &question : quiz) {
            prove(question, layout, guide);
            if (QTest::currentTestFailed()) {
                qWarning("seed %llu: %s", static_cast<unsigned long long>(seed), qPrintable(question.text));
                return;
            }
            QVERIFY2(!ids.contains(question.id), qPrintable(question.text));
            ids.insert(question.id);
            letters.append(question.right);
            if (letters.size() > 2)
                QVERIFY2(letters[letters.size() - 1] != letters[letters.size() - 2]
                             || letters[letters.size() - 1] != letters[letters.size() - 3],
                         qPrintable(question.text));
        }
    }
}

void TestQuizMaker::prove(const QuizQuestion &question, const Layout &layout, const Guide &guide)
{
    QCOMPARE(question.options.size(), 4);
    QSet<QString> texts;
    for (const QuizOption &option : question.options)
        texts.insert(option.text);
    QCOMPARE(texts.size(), 4);
    QVERIFY(!question.text.isEmpty() && !question.lead.isEmpty() && !question.reason.isEmpty());
    const QString right = question.options[question.right].text;
    // Whether an option would be a right answer.
    const auto isRight = [&](const QString &option) {
        const NodeIndex node = layout.find(option);
        const Topic *const topic = topicAt(layout, guide, option);
        switch (question.kind) {
        case QuizKind::What:
            return bare(layout.summary(node)) == question.fact;
        case QuizKind::Holds:
            return itemsOf(topic, u"Belongs here").contains(question.fact)
                || m_places.contains(question.fact, topic->path + u'/');
        case QuizKind::Mistake:
            return itemsOf(topic, u"Common mistakes").contains(question.fact);
        case QuizKind::Instead:
            return m_places.contains(question.fact, topic->path + u'/');
        case QuizKind::When: {
            const GuideSection *const section = topic->section(u"When to Use");
            return section && plainText(section->text).startsWith(question.fact);
        }
        case QuizKind::Inside: {
            for (NodeIndex child = layout.firstChild(node); child != noNode; child = layout.nextSibling(child)) {
                if (!layout.isFolder(child) && question.text.contains(layout.name(child))
                    && bare(layout.summary(child)) == question.fact)
                    return true;
            }
            return false;
        }
        case QuizKind::Phase: {
            NodeIndex asked = noNode;
            for (NodeIndex one = layout.next(rootNode); one != noNode; one = layout.next(one)) {
                if (layout.path(one) == question.path)
                    asked = one;
            }
            return phaseName(layout.effectivePhase(asked)) == option && layout.depth(asked) <= 2;
        }
        case QuizKind::NotYet: {
            for (const Phase phase : allPhases) {
                if (question.text.contains(phaseName(phase)))
                    return layout.effectivePhase(node) > phase;
            }
            return false;
        }
        case QuizKind::Odd: {
            // Three names stand together somewhere, this one does not.
            QStringList others = {texts.begin(), texts.end()};
            others.removeOne(option);
            for (NodeIndex one = layout.next(rootNode); one != noNode; one = layout.next(one)) {
                const bool holdsOthers =
                    std::ranges::all_of(others, [&](const QString &name) { return layout.child(one, name) != noNode; });
                if (holdsOthers)
                    return layout.child(one, option) == noNode;
            }
            return false;
        }
        case QuizKind::Own:
            return option == right;
        }
        return false;
    };
    for (const QuizOption &option : std::as_const(question.options))
        QVERIFY2(isRight(option.text) == (option.text == right), qPrintable(question.text + u" / " + option.text));
    const bool hasPaths =
        question.kind != QuizKind::Phase && question.kind != QuizKind::Odd && question.kind != QuizKind::Own;
    if (!hasPaths)
        return;
    for (const QuizOption &a : std::as_const(question.options)) {
        QVERIFY2(layout.find(a.text) != noNode && layout.isFolder(layout.find(a.text)), qPrintable(a.text));
        for (const QuizOption &b : std::as_const(question.options))
            QVERIFY2(!a.text.startsWith(b.text + u'/'), qPrintable(question.text));
    }
    if (question.kind == QuizKind::NotYet)
        return; // says nothing but the phase
    // The answer does not stand in the question: neither its path nor a word of it.
    const QStringList words = QuizWords::normalised(question.fact).split(u' ');
    for (const QString &word : QuizWords::normalised(right).split(u' ')) {
        if (!QuizWords::stems(word).isEmpty())
            QVERIFY2(!words.contains(word), qPrintable(question.text + u" / " + right));
    }
}

void TestQuizMaker::thereAreEnoughDifferentOnes()
{
    for (const char *const language : {"en", "es"}) {
        const Guide guide = quizGuide("mlops", language);
        for (const auto &[phase, least] :
             {std::pair(Phase::Beginner, 40), std::pair(Phase::Intermediate, 150), std::pair(Phase::Expert, 600)}) {
            QSet<QString> texts;
            for (const QuizQuestion &question : makeQuiz(layoutOf(guide, phase), guide, {}))
                texts.insert(question.text + question.options[question.right].text);
            QVERIFY2(
                texts.size() >= least,
                qPrintable(
                    QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(language), phaseId(phase)).arg(texts.size())));
        }
    }
}

void TestQuizMaker::theSameSeedGivesTheSame()
{
    const Guide guide = quizGuide("mlops", "en");
    const Layout layout = layoutOf(guide, Phase::Intermediate);
    const QuizRequest seven{.seed = 7, .count = 10, .kinds = {}, .topics = {}};
    QuizRequest eight = seven;
    eight.seed = 8;
    const QList<QuizQuestion> once = makeQuiz(layout, guide, seven);
    QCOMPARE(once.size(), 10);
    QVERIFY(once == makeQuiz(layout, guide, seven));
    QVERIFY(once != makeQuiz(layout, guide, eight));
}

void TestQuizMaker::idsAreTheSameInBothLanguages()
{
    QHash<std::uint64_t, QString> paths;
    for (const char *const language : {"en", "es"}) {
        const Guide guide = quizGuide("mlops", language);
        qsizetype known = 0;
        for (const QuizQuestion &question : makeQuiz(layoutOf(guide, Phase::Beginner), guide, {})) {
            if (!paths.contains(question.id))
                paths.insert(question.id, question.path);
            else
                ++known;
            QCOMPARE(paths.value(question.id), question.path);
        }
        QVERIFY(language == QByteArrayView("en") || known > 20);
    }
}

void TestQuizMaker::kindsTakeTurns()
{
    const Guide guide = quizGuide("mlops", "en");
    const Layout layout = layoutOf(guide, Phase::Expert);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const QList<QuizQuestion> quiz =
            makeQuiz(layout, guide, {.seed = seed, .count = 40, .kinds = {}, .topics = {}});
        QCOMPARE(quiz.size(), 40);
        QSet<QuizKind> kinds;
        for (const QuizQuestion &question : quiz.first(8))
            kinds.insert(question.kind);
        QVERIFY(kinds.size() >= 7); // an own question is nobody's yet, and phases are few
        const auto phases = std::ranges::count(quiz, QuizKind::Phase, &QuizQuestion::kind);
        QVERIFY(phases > 0 && phases <= 6);
    }
    // All are asked for when nobody counts, and all that somebody asks for when there is nothing else.
    const QList<QuizQuestion> onlyPhases =
        makeQuiz(layout, guide, {.seed = 1, .count = 20, .kinds = {QuizKind::Phase}, .topics = {}});
    QCOMPARE(onlyPhases.size(), 20);
}

void TestQuizMaker::noFolderTwiceBeforeAllWereAsked()
{
    const Guide guide = quizGuide("mlops", "en");
    const Layout layout = layoutOf(guide, Phase::Expert);
    QSet<QString> folders;
    for (const QuizQuestion &question : makeQuiz(layout, guide, {}))
        folders.insert(question.path);
    QSet<QString> asked;
    for (const QuizQuestion &question : makeQuiz(layout, guide, {.seed = 3, .count = 60, .kinds = {}, .topics = {}})) {
        QVERIFY2(!asked.contains(question.path), qPrintable(question.path));
        asked.insert(question.path);
    }
    QVERIFY(folders.size() > 60);
}

void TestQuizMaker::topicsAndKindsAreChosen()
{
    const Guide guide = quizGuide("mlops", "en");
    const Layout layout = layoutOf(guide, Phase::Expert);
    const QList<QuizQuestion> quiz = makeQuiz(layout, guide,
                                              {.seed = 1,
                                               .count = {},
                                               .kinds = {QuizKind::Holds, QuizKind::What},
                                               .topics = {QStringLiteral("tests/"), QStringLiteral("my_ml_core")}});
    QVERIFY(quiz.size() > 10);
    for (const QuizQuestion &question : quiz) {
        QVERIFY(question.kind == QuizKind::Holds || question.kind == QuizKind::What);
        QVERIFY2(question.path == u"tests" || question.path.startsWith(u"tests/")
                     || question.path.startsWith(u"my_ml_core"),
                 qPrintable(question.path));
    }
    QVERIFY(!makeQuiz(layout, guide, {.seed = 1, .count = {}, .kinds = {}, .topics = {QStringLiteral("your_ml_core")}})
                 .isEmpty());
    QVERIFY(makeQuiz(layout, guide, {.seed = 1, .count = {}, .kinds = {}, .topics = {QStringLiteral("nowhere")}})
                .isEmpty());
    QVERIFY(makeQuiz(layout, guide, {.seed = 1, .count = 0, .kinds = {}, .topics = {}}).isEmpty());
}

void TestQuizMaker::aTeacherChangesWhatIsAsked()
{
    const Guide guide = quizGuide("mlops", "en");
    const Layout layout = layoutOf(guide, Phase::Intermediate);
    const QuizRequest plain{.seed = 1, .count = 10, .kinds = {}, .topics = {}};
    const QList<QuizQuestion> made = makeQuiz(layout, guide, plain);
    QuizPlan plan;
    plan.count = 10;
    plan.put({.id = made[0].idText(), .question = QStringLiteral("In my own words?")});
    plan.put({.id = made[1].idText(), .options = {u"a"_s, u"b"_s, made[1].options[0].text, u"d"_s}, .right = 2});
    plan.setRemoved(made[2].idText(), true);
    plan.put({.id = u"00000000000a"_s, .question = u"Who?"_s, .options = {u"w"_s, u"x"_s, u"y"_s, u"z"_s}, .right = 3});
    plan.put({.id = u"0123456789abcdef"_s, .question = u"Of a folder that is gone"_s});
    const QList<QuizQuestion> quiz = makeQuiz(layout, guide, plan.request(1));
    QCOMPARE(quiz.size(), 10);
    QCOMPARE(quiz[0].text, QStringLiteral("Who?")); // an own one comes first
    QCOMPARE(quiz[0].options[quiz[0].right].text, QStringLiteral("z"));
    const auto find = [&quiz](std::uint64_t id) { return std::ranges::find(quiz, id, &QuizQuestion::id); };
    QCOMPARE(find(made[0].id)->text, QStringLiteral("In my own words?"));
    QVERIFY(find(made[0].id)->fact.isEmpty()); // the words stand in its place
    QCOMPARE(find(made[0].id)->options.size(), 4);
    QCOMPARE(find(made[1].id)->options[find(made[1].id)->right].text, made[1].options[0].text);
    QCOMPARE(find(made[1].id)->text, made[1].text);
    QVERIFY(find(made[2].id) == quiz.end());
    QVERIFY(std::ranges::none_of(quiz, [](const QuizQuestion &one) { return one.text.startsWith(u"Of a folder"); }));
    // Taken back, everything is as it was made.
    plan.put({.id = made[0].idText()});
    plan.put({.id = made[1].idText()});
    plan.setRemoved(made[2].idText(), false);
    plan.setRemoved(u"00000000000a"_s, true);
    QCOMPARE(makeQuiz(layout, guide, plan.request(1)), made);
    plan.phases = {Phase::Intermediate};
    for (const QuizQuestion &question : makeQuiz(layout, guide, plan.request(1)))
        QCOMPARE(question.phase, Phase::Intermediate);
}

/// Whoever takes the longest answer of a question in somebody's own words learns nothing of the guide.
void TestQuizMaker::noLengthGivesAnAnswerAway()
{
    for (const char *const language : {"en", "es"}) {
        const Guide guide = quizGuide("mlops", language);
        const QList<QuizQuestion> own =
            makeQuiz(layoutOf(guide, Phase::Expert), guide,
                     {.seed = 1, .count = {}, .kinds = {QuizKind::Own}, .topics = {}});
        QVERIFY(own.size() > 40);
        for (const QuizQuestion &question : own) {
            qsizetype longestWrong = 0;
            for (qsizetype option = 0; option < question.options.size(); ++option) {
                if (option != question.right)
                    longestWrong = std::max(longestWrong, question.options[option].text.size());
            }
            QVERIFY2(question.options[question.right].text.size() * 5 <= longestWrong * 6, qPrintable(question.text));
        }
    }
}

namespace {

/// Four folders of which one has something to be asked.
const char quizGuideText[] = R"(---
id: little
---
# Little

## Complete project structure

```
little/
├── kitchen/   # Where meals are cooked and served warm
├── cellar/    # Where bottles wait for guests
├── attic/     # Where old furniture gathers dust
└── garden/    # Where vegetables grow in summer
```

### **kitchen/** - Pots and pans

The room with the stove.

**Belongs here**:
- Knives sharpened every Sunday morning

**Also fits**:
- [attic/](attic/)

**Check questions**:
- Who peels the potatoes? → The cook | The driver | The pilot | The judge
- Who is the cook? → The cook | The driver | The pilot | The judge
- Only two? → Yes | No

### **cellar/** - Bottles
### **attic/** - Furniture
### **garden/** - Plants
)";

} // namespace

void TestQuizMaker::ownWordsOfAGuide()
{
    const Guide guide = GuideReader::read(quizGuideText);
    const Layout layout = StarterBuilder::guideView(guide);
    const QList<QuizQuestion> own =
        makeQuiz(layout, guide, {.seed = 1, .count = {}, .kinds = {QuizKind::Own}, .topics = {}});
    QCOMPARE(own.size(), 1); // one names its answer, one has too few
    QCOMPARE(own.first().text, QStringLiteral("Who peels the potatoes?"));
    QCOMPARE(own.first().options[own.first().right].text, QStringLiteral("The cook"));
    QCOMPARE(own.first().path, QStringLiteral("kitchen"));
    // The answers are nowhere to be read, but travel with the nodes.
    const NodeIndex kitchen = layout.find(u"kitchen");
    for (const GuideSection &section : Explainer(layout, guide).ofNode(kitchen).sections)
        QVERIFY(!section.label.contains(u"question"));
    QCOMPARE(makeQuiz(layout, Guide(), {.seed = 1, .count = {}, .kinds = {QuizKind::Own}, .topics = {}}).size(), 1);
}

void TestQuizMaker::aRightPlaceIsNoWrongAnswer()
{
    const Guide guide = GuideReader::read(quizGuideText);
    const Layout layout = StarterBuilder::guideView(guide);
    // "Also fits" takes the attic away, and then there are not three left.
    QVERIFY(makeQuiz(layout, guide, {.seed = 1, .count = {}, .kinds = {QuizKind::Holds}, .topics = {}}).isEmpty());
    const Guide other = GuideReader::read(QByteArray(quizGuideText).replace("**Also fits**", "**Aside**"));
    QCOMPARE(makeQuiz(StarterBuilder::guideView(other), other,
                      {.seed = 1, .count = {}, .kinds = {QuizKind::Holds}, .topics = {}})
                 .size(),
             1);
}

void TestQuizMaker::aLayoutWithoutGuide()
{
    Layout layout(QStringLiteral("house"));
    for (const char *const name : {"kitchen", "cellar", "attic", "garden"}) {
        const NodeIndex node = layout.append(rootNode, NodeKind::Folder, name);
        layout.setSummaryUtf8(node,
                              std::string("Everything that somebody keeps near water number ") + name[0] + name[1]
                                  + name[2] + name[1]);
    }
    for (const QuizQuestion &question : makeQuiz(layout, Guide(), {}))
        QVERIFY2(question.kind == QuizKind::What, qPrintable(question.text)); // no phases, no sections, no files
}

void TestQuizMaker::nothingToAsk()
{
    QVERIFY(makeQuiz(Layout(), Guide(), {}).isEmpty());
    Layout layout(QStringLiteral("one"));
    layout.append(rootNode, NodeKind::Folder, "only");
    QVERIFY(makeQuiz(layout, Guide(), {}).isEmpty());
}

void TestQuizMaker::tenThousandQuestions()
{
    Layout layout(QStringLiteral("warehouse"));
    const auto word = [](int number, char first) {
        QByteArray letters(1, first);
        for (int i = 0; i < 4; ++i, number /= 20)
            letters += char('a' + number % 20);
        return letters;
    };
    for (int i = 0; i < 10'500; ++i) {
        const NodeIndex node =
            layout.append(rootNode, NodeKind::Folder, QByteArray("box" + word(i, 'u')).toStdString());
        layout.setSummaryUtf8(node, QByteArray(word(i, 'v') + ' ' + word(i, 'w') + ' ' + word(i, 'x')).toStdString());
    }
    const QList<QuizQuestion> quiz =
        makeQuiz(layout, Guide(), {.seed = 1, .count = QuizRequest::mostQuestions, .kinds = {}, .topics = {}});
    QCOMPARE(quiz.size(), 10'000);
    QSet<QString> asked;
    for (const QuizQuestion &question : quiz)
        asked.insert(question.path);
    QCOMPARE(asked.size(), 10'000);
}

ESPALIER_TEST_APPLESS_MAIN(TestQuizMaker)
#include "tst_quizmaker.moc"
