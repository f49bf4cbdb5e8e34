// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/quiz/ankiwriter.h"

#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/quiz/quizoptions.h"

namespace Espalier {

namespace {

QByteArray ankiText(const QString &text)
{
    QByteArray result;
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\n':
            result += "<br>";
            break;
        default:
            result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return result;
}

QByteArray ankiOption(const QuizQuestion &question, qsizetype option)
{
    return quizLetter(option).toLatin1() + ". " + ankiText(question.options[option].text);
}

/// A blank would end it.
QByteArray ankiTag(const QString &part)
{
    QString tag = QStringLiteral("espalier::") + part.simplified();
    tag.replace(u' ', u'_');
    return ankiText(tag);
}

} // namespace

FormatInfo AnkiWriter::info() const
{
    return {.id = QStringLiteral("anki"),
            .name = tr("Flash cards for Anki"),
            .description = tr("Questions made from the guide as notes for Anki, with tags for phase and kind; imported "
                              "again, they are updated and keep what was learned."),
            .suffixes = {QStringLiteral("tsv")},
            .group = FormatGroup::Teaching,
            .icon = QStringLiteral("actions/quiz"),
            .explains = true,
            .options = QuizOptions::specs()};
}

Result<void> AnkiWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                               Report &report) const
{
    const Result<QList<QuizQuestion>> questions = QuizOptions::questions(layout, options, report);
    if (!questions)
        return std::unexpected(questions.error());
    ChunkedOutput output(device, options.progress);
    output.text() += "#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n";
    const QByteArray project = ankiTag(QuizOptions::title(layout));
    for (const QuizQuestion &question : *questions) {
        QByteArray &text = output.text();
        text += question.idText().toLatin1() + '\t' + ankiText(question.text) + "<br>";
        for (qsizetype i = 0; i < question.options.size(); ++i)
            text += "<br>" + ankiOption(question, i);
        text += '\t' + ankiOption(question, question.right) + "<br><br>" + ankiText(question.reason) + '\t' + project;
        if (question.phase != Phase::None)
            text += ' ' + ankiTag(phaseId(question.phase));
        text += ' ' + ankiTag(quizKindId(question.kind)) + '\n';
        if (!output.flushIfFull())
            return output.result();
    }
    return output.finish();
}

void addAnkiFormat(FormatRegistry &registry) { registry.add(std::make_unique<AnkiWriter>()); }

} // namespace Espalier
