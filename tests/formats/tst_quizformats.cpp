// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formatregistry.h"
#include "formats/lessonjson.h"
#include "formats/lessonquizjson.h"
#include "formats/quiz/quizoptions.h"
#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QFile>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Espalier;

namespace {

/// What a reader of a quiz finds of one question.
struct ReadQuestion {
    QString id;
    QString text;
    QStringList options;
    QStringList comments;
    int right = -1;
    int rightCount = 0;
    QString reason;
};

/// Reads GIFT as its description says it: written for this test, from nothing that writes it.
class GiftReader {
public:
    explicit GiftReader(const QByteArray &bytes) : m_text(QString::fromUtf8(bytes)) { }

    QString category;

    QList<ReadQuestion> read()
    {
        QList<ReadQuestion> questions;
        for (const QString &paragraph : m_text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
            if (paragraph.startsWith(u"$CATEGORY:")) {
                category = paragraph.sliced(10).trimmed();
                continue;
            }
            questions.append(questionOf(paragraph));
        }
        return questions;
    }

private:
    /// Where the first of \a signs stands that no backslash is before; the end if there is none.
    static qsizetype find(const QString &text, QStringView signs, qsizetype from)
    {
        for (; from < text.size(); ++from) {
            if (text[from] == u'\\')
                ++from;
            else if (signs.contains(text[from]))
                break;
        }
        return from;
    }
    static QString unescaped(QStringView text)
    {
        QString result;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'\\' && i + 1 < text.size())
                result += text[++i] == u'n' ? QChar(u'\n') : text[i];
            else
                result += text[i];
        }
        return result.trimmed();
    }
    static ReadQuestion questionOf(const QString &paragraph)
    {
        ReadQuestion question;
        const qsizetype nameEnd = paragraph.indexOf(QStringLiteral("::"), 2);
        question.id = paragraph.mid(2, nameEnd - 2);
        qsizetype at = nameEnd + 2;
        if (paragraph.mid(at).startsWith(u"[plain]"))
            at += 7;
        const qsizetype open = find(paragraph, u"{", at);
        question.text = unescaped(QStringView(paragraph).sliced(at, open - at));
        const qsizetype close = find(paragraph, u"}", open + 1);
        const QString body = paragraph.mid(open + 1, close - open - 1);
        for (qsizetype sign = find(body, u"=~#", 0); sign < body.size();) {
            if (body.mid(sign).startsWith(u"####")) {
                question.reason = unescaped(QStringView(body).sliced(sign + 4));
                break;
            }
            const qsizetype end = find(body, u"=~#", sign + 1);
            const QString piece = unescaped(QStringView(body).sliced(sign + 1, end - sign - 1));
            if (body[sign] == u'#') {
                question.comments.last() = piece;
            } else {
                if (body[sign] == u'=') {
                    question.right = int(question.options.size());
                    ++question.rightCount;
                }
                question.options.append(piece);
                question.comments.append(QString());
            }
            sign = end;
        }
        return question;
    }

    QString m_text;
};

/// Moodle's XML, by the elements that Moodle looks for.
QList<ReadQuestion> readMoodle(const QByteArray &bytes, QString &error)
{
    QList<ReadQuestion> questions;
    QXmlStreamReader xml(bytes);
    const auto textOf = [&xml] {
        xml.readNextStartElement();
        const QString text = xml.readElementText();
        xml.skipCurrentElement();
        return text;
    };
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        if (xml.attributes().value(u"type") != u"multichoice") {
            xml.skipCurrentElement();
            continue;
        }
        ReadQuestion question;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"questiontext") {
                question.text = textOf();
            } else if (xml.name() == u"generalfeedback") {
                question.reason = textOf();
            } else if (xml.name() == u"idnumber") {
                question.id = xml.readElementText();
            } else if (xml.name() == u"answer") {
                const bool isRight = xml.attributes().value(u"fraction") == u"100";
                if (isRight)
                    question.right = int(question.options.size());
                question.rightCount += isRight ? 1 : 0;
                xml.readNextStartElement();
                question.options.append(xml.readElementText());
                xml.readNextStartElement();
                question.comments.append(textOf());
                xml.skipCurrentElement();
            } else {
                xml.skipCurrentElement();
            }
        }
        questions.append(question);
    }
    error = xml.hasError() ? xml.errorString() : QString();
    return questions;
}

QByteArray quizTestData(const char *name)
{
    QFile file(testDataPath(QStringLiteral("quiz/") + QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestQuizFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerFormats(m_registry); }
    void expectedBytes_data();
    void expectedBytes();
    void readAgain_data();
    void readAgain();
    void awkwardNamesComeThrough();
    void whatXmlCannotHoldIsReported();
    void ankiHasFourColumns();
    void countSeedKindsAndFilter();
    void theQuizOfTheProjectIsFollowed();
    void nothingToAskIsReported();

private:
    QByteArray written(const char *format, const Layout &layout, const Guide &guide,
                       const QMap<QString, QString> &words = {}, Phase upTo = Phase::None)
    {
        const Writer *const writer = m_registry.writer(QString::fromLatin1(format));
        WriteOptions options;
        options.plan.guide = &guide;
        options.plan.filter.upTo = upTo;
        options.values = *OptionValues::parse(writer->info().options, words);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        m_report = Report();
        m_ok = writer->write(layout, options, buffer, m_report);
        return buffer.data();
    }
    QList<QuizQuestion> asked(const Layout &layout, const Guide &guide, Phase upTo = Phase::None)
    {
        WriteOptions options;
        options.plan.guide = &guide;
        options.plan.filter.upTo = upTo;
        Report report;
        return *QuizOptions::questions(layout, options, report);
    }
    static void compare(const QList<ReadQuestion> &read, const QList<QuizQuestion> &asked);
    /// One in which everything that formats use themselves stands, in names and in words.
    static Layout awkward();

    FormatRegistry m_registry;
    Report m_report;
    Result<void> m_ok;
};

/// What the teacher chose and changed is what every format has, unless it is asked for something else.
void TestQuizFormats::theQuizOfTheProjectIsFollowed()
{
    const Guide guide = GuideReader::read(quizTestData("guide.md"));
    Layout layout = StarterBuilder::guideView(guide);
    QuizPlan plan;
    plan.count = 3;
    plan.seed = 5;
    plan.put({.id = QStringLiteral("00000000000a"),
              .question = QStringLiteral("Who waters the garden"),
              .options = {QStringLiteral("Ana"), QStringLiteral("Ben"), QStringLiteral("Cleo"), QStringLiteral("Dan")}});
    Lesson lesson;
    lesson.quiz = LessonQuizJson::write(plan);
    LayoutInfo info = layout.info();
    info.lesson = LessonJson::write(lesson);
    layout.setInfo(info);
    for (const char *const format : {"gift", "moodle-xml", "anki"}) {
        const QByteArray bytes = written(format, layout, guide);
        QVERIFY(m_ok);
        QVERIFY2(bytes.contains("Who waters the garden"), format);
        QVERIFY2(!bytes.contains("####\n"), format); // no reason is no line
    }
    QCOMPARE(asked(layout, guide).size(), 3);
    QCOMPARE(asked(layout, guide), makeQuiz(layout, guide, plan.request(1)));
    const QByteArray more = written("gift", layout, guide, {{QStringLiteral("count"), QStringLiteral("10000")}});
    QuizRequest all = plan.request(1);
    all.count = 10'000;
    QVERIFY(more.count("::[plain]") > 3);
    QCOMPARE(more.count("::[plain]"), makeQuiz(layout, guide, all).size());
}

void TestQuizFormats::expectedBytes_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("gift") << QByteArray("gift") << QByteArray("expected.gift");
    QTest::newRow("moodle-xml") << QByteArray("moodle-xml") << QByteArray("expected.xml");
    QTest::newRow("anki") << QByteArray("anki") << QByteArray("expected.tsv");
}

void TestQuizFormats::expectedBytes()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, file);
    const Guide guide = GuideReader::read(quizTestData("guide.md"));
    QVERIFY(!guide.isNull());
    const QByteArray bytes = written(format.constData(), StarterBuilder::guideView(guide), guide,
                                     {{QStringLiteral("seed"), QStringLiteral("7")}});
    QVERIFY(m_ok);
    if (qEnvironmentVariableIsSet("ESPALIER_WRITE_EXPECTED")) {
        QFile expected(testDataPath(QStringLiteral("quiz/") + QString::fromLatin1(file)));
        QVERIFY(expected.open(QIODevice::WriteOnly) && expected.write(bytes) == bytes.size());
    }
    QCOMPARE(QString::fromUtf8(bytes), QString::fromUtf8(quizTestData(file.constData())));
}

void TestQuizFormats::readAgain_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("least");
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("es")}) {
        QTest::addRow("%s beginner", qPrintable(language)) << language << 1 << 40;
        QTest::addRow("%s intermediate", qPrintable(language)) << language << 2 << 40;
        QTest::addRow("%s expert", qPrintable(language)) << language << 4 << 200;
    }
}

void TestQuizFormats::compare(const QList<ReadQuestion> &read, const QList<QuizQuestion> &asked)
{
    QCOMPARE(read.size(), asked.size());
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QuizQuestion &question = asked[i];
        QCOMPARE(read[i].id, question.idText());
        QCOMPARE(read[i].text, question.text);
        QCOMPARE(read[i].rightCount, 1);
        QCOMPARE(read[i].right, question.right);
        QCOMPARE(read[i].reason, question.reason);
        QCOMPARE(read[i].options.size(), question.options.size());
        for (qsizetype option = 0; option < question.options.size(); ++option) {
            QCOMPARE(read[i].options[option], question.options[option].text);
            QCOMPARE(read[i].comments[option], question.options[option].comment);
        }
    }
}

void TestQuizFormats::readAgain()
{
    QFETCH(QString, language);
    QFETCH(int, phase);
    QFETCH(int, least);
    const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), language);
    const Layout layout = StarterBuilder::guideView(guide);
    const Phase upTo = phaseFromNumber(phase);
    const QList<QuizQuestion> questions = asked(layout, guide, upTo);
    QVERIFY(questions.size() >= least);

    GiftReader gift(written("gift", layout, guide, {}, upTo));
    compare(gift.read(), questions);
    QCOMPARE(gift.category, layout.name(rootNode));
    QString error;
    compare(readMoodle(written("moodle-xml", layout, guide, {}, upTo), error), questions);
    QCOMPARE(error, QString());
    QVERIFY(m_report.isEmpty());
}

Layout TestQuizFormats::awkward()
{
    Layout layout(QStringLiteral("a: {b} & <c>"));
    const char *const names[] = {"a~b=c", "{d}#e", "f:g\\h", "i&j\"k", "<l>'m", "n = o"};
    const char *const summaries[] = {
        "Apples ~ pears = plums # cherries", "Oak {beech} birch: maple", "Ships \\n boats \\ rafts",
        "Bread & <b>butter</b> \"jam\"",     "Iron\tcopper\ntin zinc",   "Moon %50% stars #### comets"};
    for (size_t i = 0; i < std::size(names); ++i)
        layout.setSummaryUtf8(layout.append(rootNode, NodeKind::Folder, names[i]), summaries[i]);
    return layout;
}

void TestQuizFormats::awkwardNamesComeThrough()
{
    const Layout layout = awkward();
    const QList<QuizQuestion> questions = asked(layout, Guide());
    QVERIFY(questions.size() >= 5);
    compare(GiftReader(written("gift", layout, Guide())).read(), questions);
    QString error;
    compare(readMoodle(written("moodle-xml", layout, Guide()), error), questions);
    QCOMPARE(error, QString());
}

void TestQuizFormats::whatXmlCannotHoldIsReported()
{
    Layout layout = awkward();
    layout.setSummaryUtf8(layout.firstChild(rootNode), "Apples\x01 pears\x1b plums");
    QString error;
    const QList<ReadQuestion> read = readMoodle(written("moodle-xml", layout, Guide()), error);
    QCOMPARE(error, QString());
    QVERIFY(!read.isEmpty());
    QVERIFY(m_report.contains(u"characters-dropped"));
}

void TestQuizFormats::ankiHasFourColumns()
{
    const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
    for (const auto &[layout, from] :
         {std::pair(StarterBuilder::guideView(guide), &guide), std::pair(awkward(), &guide)}) {
        const QList<QByteArray> lines = written("anki", layout, *from).trimmed().split('\n');
        QCOMPARE(lines[0], QByteArray("#separator:tab"));
        QSet<QByteArray> ids;
        for (const QByteArray &line : lines.sliced(4)) {
            const QList<QByteArray> columns = line.split('\t');
            QCOMPARE(columns.size(), 4);
            QVERIFY(!ids.contains(columns[0]));
            ids.insert(columns[0]);
            QCOMPARE(columns[1].count("<br>"), 5); // an empty line, then four options
            for (const QByteArray &tag : columns[3].split(' '))
                QVERIFY2(tag.startsWith("espalier::") && !tag.contains('"'), tag.constData());
            const QByteArray bare = QByteArray(columns[1] + columns[2]).replace("<br>", "");
            QVERIFY2(!bare.contains('<') && !bare.contains('>') && !bare.contains('"'), bare.constData());
        }
    }
}

void TestQuizFormats::countSeedKindsAndFilter()
{
    const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
    const Layout layout = StarterBuilder::guideView(guide);
    const auto ids = [](const QByteArray &bytes) {
        QStringList list;
        for (const ReadQuestion &question : GiftReader(bytes).read())
            list.append(question.id);
        return list;
    };
    const QString seed = QStringLiteral("seed"), count = QStringLiteral("count"), kinds = QStringLiteral("kinds");
    const QStringList ten = ids(written("gift", layout, guide, {{count, QStringLiteral("10")}}));
    QCOMPARE(ten.size(), 10);
    QCOMPARE(ids(written("gift", layout, guide, {{count, QStringLiteral("10")}, {seed, QStringLiteral("1")}})), ten);
    QVERIFY(ids(written("gift", layout, guide, {{count, QStringLiteral("10")}, {seed, QStringLiteral("2")}})) != ten);
    QVERIFY(ids(written("gift", layout, guide, {{count, QStringLiteral("0")}})).size() > 200);
    const QByteArray phases = written("gift", layout, guide, {{kinds, QStringLiteral("phase")}});
    for (const ReadQuestion &question : GiftReader(phases).read())
        QVERIFY2(question.text.startsWith(u"In which phase"), qPrintable(question.text));
    written("gift", layout, guide, {{kinds, QStringLiteral("riddle")}});
    QVERIFY(!m_ok && m_ok.error().message.contains(u"riddle") && m_ok.error().message.contains(u"not-yet"));
    QVERIFY(!written("gift", layout, guide, {}, Phase::Beginner).contains("infrastructure/helm"));
}

void TestQuizFormats::nothingToAskIsReported()
{
    const QByteArray bytes = written("gift", Layout(QStringLiteral("empty")), Guide());
    QVERIFY(m_ok);
    QCOMPARE(bytes, QByteArray("$CATEGORY: empty\n"));
    QVERIFY(m_report.contains(u"no-questions"));
}

ESPALIER_TEST_APPLESS_MAIN(TestQuizFormats)
#include "tst_quizformats.moc"
