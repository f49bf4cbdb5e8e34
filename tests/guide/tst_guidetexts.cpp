// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds for every built-in guide in every language: nothing unexplained, nothing said twice, no dead link.

#include "guide/guidelibrary.h"
#include "guide/guidepicture.h"
#include "guide/starterbuilder.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastBody = 120;
constexpr qsizetype leastSentence = 45; // shorter ones ("Not needed for a first project.") may return

QString sectionsOf(const Topic &topic)
{
    QString text;
    for (const GuideSection &section : topic.sections)
        text += section.text + u'\n' + section.items.join(u'\n') + u'\n';
    return text;
}

/// Every text of a guide that people read, by where it stands.
QList<std::pair<QString, QString>> textsOf(const Guide &guide)
{
    QList<std::pair<QString, QString>> texts{{QStringLiteral("purpose"), guide.purpose()}, {QStringLiteral("why"), guide.whySoMany()}};
    for (const Topic &topic : guide.topics())
        texts.append({topic.path, topic.body + u'\n' + sectionsOf(topic)});
    for (const GuidePhase &phase : guide.phases())
        texts.append({phase.name, phase.text});
    for (const Starter &starter : guide.starters())
        texts.append({starter.id, starter.text});
    return texts;
}

/// Files that are the same everywhere have one text, which the guide lends to all of them.
bool mayShareText(const QString &place, const QString &other)
{
    const QString name = QStringLiteral("/__init__.py");
    return place.endsWith(name) && other.endsWith(name);
}

} // namespace

class TestGuideTexts : public QObject
{
    Q_OBJECT

private:
    static void addGuides()
    {
        QTest::addColumn<Guide>("guide");
        for (const GuideLibrary::Entry &entry : GuideLibrary::builtIn()) {
            for (const char *const language : {"en", "es"}) {
                const Result<Guide> guide = GuideLibrary::load(entry.id, QString::fromLatin1(language));
                QVERIFY(guide);
                QCOMPARE(guide->language(), QString::fromLatin1(language));
                QTest::newRow(qPrintable(entry.id + u'.' + QString::fromLatin1(language))) << *guide;
            }
        }
    }

private Q_SLOTS:
    void isUnderstoodWhole_data() { addGuides(); }
    void isUnderstoodWhole()
    {
        QFETCH(const Guide, guide);
        QStringList told;
        for (const ReportItem &item : guide.report().items()) {
            if (item.severity != Severity::Note) // a closing word of the document may be shown nowhere
                told.append(item.where.toString() + u": " + item.message);
        }
        QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
    }

    void introducesItself_data() { addGuides(); }
    void introducesItself()
    {
        QFETCH(const Guide, guide);
        QVERIFY(!guide.name().isEmpty() && guide.name() != guide.title());
        QVERIFY(guide.description().endsWith(u'.'));
        QVERIFY(guide.proposedName() != u"my-project");
        QVERIFY(!guide.purpose().isEmpty() && !guide.whySoMany().isEmpty());
        QCOMPARE(guide.phases().size(), 4);
        for (const GuidePhase &phase : guide.phases())
            QVERIFY2(!phase.text.isEmpty() && !phase.skills.isEmpty(), qPrintable(phase.name));
        for (const GuidePhase &phase : guide.phases())
            QVERIFY2(!phase.card.time.isEmpty() && !phase.card.audience.isEmpty() && phase.card.outcome.endsWith(u'.'),
                     qPrintable(phase.name));
        for (const Starter &starter : guide.starters())
            QVERIFY2(!starter.text.isEmpty(), qPrintable(starter.id));
    }

    void explainsEveryFolder_data() { addGuides(); }
    void explainsEveryFolder()
    {
        QFETCH(const Guide, guide);
        QHash<QString, QString> bodies;
        for (const Topic &topic : guide.topics()) {
            QVERIFY2(!topic.summary.isEmpty(), qPrintable(topic.path));
            QVERIFY2(!topic.summary.endsWith(u'.'), qPrintable(topic.path));
            if (topic.kind == NodeKind::Folder)
                QVERIFY2(topic.body.size() >= leastBody, qPrintable(topic.path + u": " + topic.body));
            QVERIFY2(!topic.body.contains(u"├──"), qPrintable(topic.path));
            if (topic.body.isEmpty())
                continue;
            QVERIFY2(topic.title.isEmpty() || !topic.body.startsWith(topic.title), qPrintable(topic.path)); // they are shown below each other
            const QString same = bodies.value(topic.body);
            QVERIFY2(same.isEmpty() || mayShareText(topic.path, same), qPrintable(topic.path + u" and " + same));
            bodies.insert(topic.body, topic.path);
        }
    }

    void saysNothingTwice_data() { addGuides(); }
    void saysNothingTwice()
    {
        QFETCH(const Guide, guide);
        static const QRegularExpression end(QStringLiteral("(?<=[.!?:])\\s+|\\n+"));
        static const QRegularExpression link(
            QStringLiteral("^(- )?\\[[^\\]]*\\]\\([^)]*\\)$")); // a further place may be one's of many
        QHash<QString, QString> sentences;
        QStringList twice;
        for (const auto &[place, text] : textsOf(guide)) {
            for (const QString &sentence : text.split(end, Qt::SkipEmptyParts)) {
                if (sentence.size() < leastSentence || sentence.startsWith(u'`') || sentence.contains(u"→")
                    || link.match(sentence).hasMatch())
                    continue;
                if (sentences.contains(sentence) && !mayShareText(place, sentences.value(sentence)))
                    twice.append(place + u" and " + sentences.value(sentence) + u": " + sentence);
                sentences.insert(sentence, place);
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void linksLeadSomewhere_data() { addGuides(); }
    void linksLeadSomewhere()
    {
        QFETCH(const Guide, guide);
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
        int count = 0;
        for (const auto &[place, text] : textsOf(guide)) {
            for (const auto &match : link.globalMatch(text)) {
                const QString target = match.captured(1);
                QVERIFY2(guide.topic(target) || !pictureOf(guide, target).isEmpty(),
                         qPrintable(place + u": " + target));
                ++count;
            }
        }
        QVERIFY(count > 20);
        const QString files = sourcePath(QStringLiteral("resources/guides/%1/files/").arg(guide.id()));
        // Translated ones stand beside those that they translate, and say something else.
        const QString translated =
            sourcePath(QStringLiteral("resources/guides/%1/files.%2/").arg(guide.id(), guide.language()));
        QDirIterator others(translated, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (others.hasNext()) {
            const QString path = others.next().sliced(translated.size());
            QVERIFY2(QFileInfo::exists(files + path), qPrintable(path));
            QFile plain(files + path);
            QVERIFY(plain.open(QFile::ReadOnly));
            QVERIFY2(guide.content(*guide.topic(path)) != QString::fromUtf8(plain.readAll()), qPrintable(path));
        }
    }

    void learningPathsNameWhatIsThere_data() { addGuides(); }
    void learningPathsNameWhatIsThere()
    {
        QFETCH(const Guide, guide);
        static const QRegularExpression quoted(QStringLiteral("`([^` ]+/)`"));
        for (const Topic &topic : guide.topics()) {
            const GuideSection *const path = topic.section(u"Learning Path");
            for (const QString &item : path ? path->items : QStringList()) {
                for (const auto &match : quoted.globalMatch(item)) {
                    const QString named = match.captured(1);
                    const QString below = topic.path + u'/' + named;
                    QVERIFY2(guide.topic(named) || guide.topic(below), qPrintable(topic.path + u": " + named));
                }
            }
        }
    }

    void hasContentForEveryDrawnFile_data() { addGuides(); }
    void hasContentForEveryDrawnFile()
    {
        QFETCH(const Guide, guide);
        for (const Topic &topic : guide.topics()) {
            if (topic.kind == NodeKind::File)
                QVERIFY2(guide.hasContent(topic), qPrintable(topic.path));
        }
        // … and no file lies there that the guide does not draw.
        const QString files = sourcePath(QStringLiteral("resources/guides/%1/files/")).arg(guide.id());
        QDirIterator all(files, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int count = 0;
        while (all.hasNext()) {
            const QString path = all.next().sliced(files.size());
            const Topic *const topic = guide.topic(path);
            QVERIFY2(topic && topic->kind == NodeKind::File, qPrintable(path));
            ++count;
        }
        QVERIFY(count > 20);
    }

    void keepsReadmesOutOfWhatToolsReadOrPublish_data() { addGuides(); }
    void keepsReadmesOutOfWhatToolsReadOrPublish()
    {
        QFETCH(const Guide, guide);
        int count = 0;
        for (const Topic &topic : guide.topics()) {
            // GitHub shows .github/README.md instead of the project's own, Helm renders all that lies in templates/, web
            // servers hand out public/.
            const bool isInTemplates = guide.topic(QString(topic.path.section(u"/templates"_s, 0, 0) + u"/Chart.yaml")) && topic.path.contains(u"/templates");
            const bool isUnwanted = topic.path.section(u'/', 0, 0) == u".github" || topic.path.section(u'/', -1) == u"public" || isInTemplates;
            QVERIFY2(topic.noReadme == isUnwanted, qPrintable(topic.path));
            count += isUnwanted ? 1 : 0;
        }
        QVERIFY(count > 2);
    }

    void typesAndCareersBringWhatTheyStandOn_data() { addGuides(); }
    void typesAndCareersBringWhatTheyStandOn()
    {
        QFETCH(const Guide, guide);
        for (const Starter &starter : guide.starters()) {
            if (starter.group == Starter::Group::Template)
                continue;
            QVERIFY2(starter.level != Phase::None, qPrintable(starter.id));
            const Result<Layout> layout = StarterBuilder::build(guide, guide.proposedName(), StarterSelection::of(starter));
            QVERIFY(layout);
            for (NodeIndex node = layout->next(rootNode); node != noNode; node = layout->next(node))
                QVERIFY2(layout->effectivePhase(node) <= starter.level, qPrintable(starter.id + u": " + layout->path(node)));
            for (const char *const file : {"README.md", ".gitignore", guide.id() == u"mlops" ? "pyproject.toml" : "CMakeLists.txt"})
                QVERIFY2(layout->find(QString::fromLatin1(file)) != noNode, qPrintable(starter.id + u": " + QLatin1StringView(file)));
        }
    }

    void makesEveryLevelAndStarter_data() { addGuides(); }
    void makesEveryLevelAndStarter()
    {
        QFETCH(const Guide, guide);
        NodeIndex nodes = 0;
        for (const Phase phase : allPhases) {
            const Result<Layout> layout = StarterBuilder::build(guide, guide.proposedName(), {.level = phase});
            QVERIFY(layout);
            QVERIFY2(layout->nodeCount() > nodes, qPrintable(phaseName(phase)));
            nodes = layout->nodeCount();
        }
        for (const Starter &starter : guide.starters()) {
            StarterSelection selection;
            (starter.group == Starter::Group::Template      ? selection.starters
                 : starter.group == Starter::Group::ProjectType ? selection.types
                                                                 : selection.careers).append(starter.id);
            const Result<Layout> layout = StarterBuilder::build(guide, guide.proposedName(), selection);
            QVERIFY2(layout && layout->folderCount() > 0, qPrintable(starter.id));
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestGuideTexts)
#include "tst_guidetexts.moc"
