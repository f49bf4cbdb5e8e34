// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/quiz/moodlexmlwriter.h"

#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/quiz/quizoptions.h"
#include "formats/xmltext.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype mostNameCharacters = 100; // Moodle lists questions by their names

/// What XML has no way to write. Line breaks and tabs stay.
bool isUnwritable(QChar c)
{
    return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xfffe) || c == QChar(0xffff);
}

/// Elements with text, of one question; notices what had to be dropped.
class MoodleXml {
public:
    explicit MoodleXml(QByteArray &xml) : m_xml(xml) { }

    bool isComplete() const { return m_isComplete; }

    void text(QString text)
    {
        const qsizetype size = text.size();
        text.removeIf(isUnwritable);
        m_isComplete = m_isComplete && text.size() == size;
        m_xml += "<text>";
        appendXml(m_xml, text.toStdString());
        m_xml += "</text>";
    }
    void element(const char *name, const QString &words)
    {
        (m_xml += '<') += name;
        m_xml += " format=\"plain_text\">";
        text(words);
        ((m_xml += "</") += name) += ">\n";
    }

private:
    QByteArray &m_xml;
    bool m_isComplete = true;
};

bool appendMoodleQuestion(QByteArray &xml, const QuizQuestion &question)
{
    MoodleXml out(xml);
    xml += "<question type=\"multichoice\">\n<name>";
    const bool isLong = question.text.size() > mostNameCharacters;
    out.text(isLong ? question.text.first(mostNameCharacters - 1) + u'…' : question.text);
    xml += "</name>\n";
    out.element("questiontext", question.text);
    out.element("generalfeedback", question.reason);
    xml += "<defaultgrade>1</defaultgrade>\n<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n<idnumber>"
        + question.idText().toLatin1()
        + "</idnumber>\n<single>true</single>\n<shuffleanswers>true</shuffleanswers>\n"
          "<answernumbering>ABCD</answernumbering>\n";
    for (qsizetype i = 0; i < question.options.size(); ++i) {
        xml += "<answer fraction=\"" + QByteArray(i == question.right ? "100" : "0") + "\" format=\"plain_text\">";
        out.text(question.options[i].text);
        out.element("feedback", question.options[i].comment);
        xml += "</answer>\n";
    }
    xml += "</question>\n";
    return out.isComplete();
}

} // namespace

FormatInfo MoodleXmlWriter::info() const
{
    return {.id = QStringLiteral("moodle-xml"),
            .name = tr("Quiz for Moodle (XML)"),
            .description = tr("Questions made from the guide, as Moodle's own file: a second import knows the "
                              "questions of the first again."),
            .suffixes = {QStringLiteral("xml")},
            .group = FormatGroup::Teaching,
            .icon = QStringLiteral("actions/quiz"),
            .explains = true,
            .options = QuizOptions::specs()};
}

Result<void> MoodleXmlWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                                    Report &report) const
{
    const Result<QList<QuizQuestion>> questions = QuizOptions::questions(layout, options, report);
    if (!questions)
        return std::unexpected(questions.error());
    ChunkedOutput output(device, options.progress);
    output.text() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n<question type=\"category\"><category>";
    MoodleXml(output.text()).text(QStringLiteral("$course$/") + QuizOptions::title(layout));
    output.text() += "</category></question>\n";
    for (const QuizQuestion &question : *questions) {
        if (!appendMoodleQuestion(output.text(), question)) {
            report.add(Severity::Warning, QStringLiteral("characters-dropped"),
                       tr("A question about “%1” had characters that XML cannot hold; they were left out.")
                           .arg(printable(question.path)),
                       {.path = question.path});
        }
        if (!output.flushIfFull())
            return output.result();
    }
    output.text() += "</quiz>\n";
    return output.finish();
}

void addMoodleXmlFormat(FormatRegistry &registry) { registry.add(std::make_unique<MoodleXmlWriter>()); }

} // namespace Espalier
