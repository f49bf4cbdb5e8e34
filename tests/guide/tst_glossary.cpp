// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/glossary.h"
#include "guide/guide.h"
#include "guide/guidelibrary.h"
#include "guide/wordsused.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QTest>

#include <algorithm>

using namespace Espalier;

class TestGlossary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsAreWords()
    {
        const QList<GlossaryEntry> words =
            glossaryOf(u("# Words\n\nProse: **none**.\n\n- **Alias** (aliases, other name): A name\n  that moves.\n\n- "
                         "**Port**: Needs.\n"
                         "- plain\n- **Open** (never closed: x\n- **Empty**:\n- **Port**: again\n* **SLO**: 99.5 %\n"));
        QStringList told;
        for (const GlossaryEntry &word : words)
            told.append(word.term + u'/' + word.forms.join(u'+') + u'/' + word.meaning);
        QCOMPARE(told,
                 (QStringList{u("Alias/aliases+other name/A name that moves."), u("Port//Needs."), u("SLO//99.5 %")}));
    }

    void eachWordIsFoundOnce()
    {
        GlossaryFinder finder(
            glossaryOf(u("- **Store**: s\n- **Feature store** (feature stores): f\n- **Port** (ports): p\n")));
        const auto take = [&](const char *text) {
            QStringList found;
            const QString whole = u(text);
            for (const GlossaryFinder::Use &use : finder.take(whole))
                found.append(QString::number(use.entry) + u':' + whole.sliced(use.at, use.length));
            return found;
        };
        QCOMPARE(take("important ports_of airport"), QStringList()); // inside other words
        QCOMPARE(take("Feature stores and Ports"), (QStringList{u("1:Feature stores"), u("2:Ports")}));
        QCOMPARE(take("a port, a store; a store"), QStringList{u("0:store")});
        QCOMPARE(take("port store feature store"), QStringList());
    }

    void wordsOfATextStandInTheGlossarysOrder()
    {
        const QList<GlossaryEntry> entries = glossaryOf(
            u("- **Alias** (aliases): a\n- **Port** (ports): p\n- **SLO**: s\n- **Store**: t\n- **Drift**: d\n"));
        QStringList used;
        const WordsUsed words(entries);
        for (const GlossaryEntry &entry :
             words.in(u("**Ports** and `slo`, a [store](x/).\n\n| ALIASES |\n|---|\n| x |\n\n```\ndrift\n```\n")))
            used.append(entry.term);
        QCOMPARE(used, (QStringList{u("Alias"), u("Port")}));
        QVERIFY(words.in(u("airport and portable")).isEmpty());
    }

    void wordsMayBeSeveralOrBeginWithASign()
    {
        const WordsUsed words(glossaryOf(u("- **Feature store** (stores of features): f\n- **.env** (*.env): e\n"
                                           "- **C++**: c\n- **Store**: s\n- **…**: d\n")));
        const auto in = [&](const char *text) {
            QStringList terms;
            for (const GlossaryEntry &entry : words.in(u(text)))
                terms.append(entry.term);
            return terms.join(u' ');
        };
        QCOMPARE(in("A FEATURE store"), u("Feature store Store"));
        QCOMPARE(in("stores of features"), u("Feature store"));
        QCOMPARE(in("features of stores"), QString());
        QCOMPARE(in("my.env and C++20"), QString());
        QCOMPARE(in("the .env, C++"), u(".env C++"));
    }

    void builtInWordsAreUsed()
    {
        for (const char *const language : {"en", "es"}) {
            const Guide guide = *GuideLibrary::load(u("mlops"), u(language));
            QVERIFY2(guide.glossary().size() >= 60, language);
            for (const GlossaryEntry &word : guide.glossary()) {
                QVERIFY2(word.meaning.endsWith(u'.'), qPrintable(word.term));
                const bool isUsed = std::ranges::any_of(guide.topics(), [&](const Topic &topic) {
                    return GlossaryFinder::mentions(topic.body, word)
                        || std::ranges::any_of(topic.sections, [&](const GuideSection &section) {
                               return GlossaryFinder::mentions(section.text + u' ' + section.items.join(u' '), word);
                           });
                });
                QVERIFY2(isUsed, qPrintable(word.term));
                QCOMPARE(guide.word(word.term.toLower())->term, word.term);
            }
        }
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestGlossary)
#include "tst_glossary.moc"
