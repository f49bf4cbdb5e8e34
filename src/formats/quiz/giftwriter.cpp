// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/quiz/giftwriter.h"

#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/quiz/quizoptions.h"

#include <string_view>

namespace Espalier {

namespace {

/// What GIFT uses itself stands behind a backslash; a line break is "\n", since an empty line ends the question.
QByteArray giftText(const QString &text)
{
    QByteArray result;
    for (const char c : text.toUtf8()) {
        if (c == '\n')
            result += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20)
            result += ' ';
        else if (std::string_view("\\~=#{}:").contains(c))
            (result += '\\') += c;
        else
            result += c;
    }
    return result;
}

} // namespace

FormatInfo GiftWriter::info() const
{
    return {.id = QStringLiteral("gift"),
            .name = tr("Quiz for Moodle, as text (GIFT)"),
            .description = tr("Questions made from the guide, each with four options and the reason, to be imported "
                              "into Moodle and other learning platforms."),
            .suffixes = {QStringLiteral("gift")},
            .group = FormatGroup::Teaching,
            .icon = QStringLiteral("actions/quiz"),
            .explains = true,
            .options = QuizOptions::specs()};
}

Result<void> GiftWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                               Report &report) const
{
    const Result<QList<QuizQuestion>> questions = QuizOptions::questions(layout, options, report);
    if (!questions)
        return std::unexpected(questions.error());
    ChunkedOutput output(device, options.progress);
    output.text() += "$CATEGORY: " + QuizOptions::title(layout).toUtf8() + '\n';
    for (const QuizQuestion &question : *questions) {
        QByteArray &text = output.text();
        text += "\n::" + question.idText().toLatin1() + "::[plain]" + giftText(question.text) + "{\n";
        for (qsizetype i = 0; i < question.options.size(); ++i) {
            text += (i == question.right ? '=' : '~') + giftText(question.options[i].text);
            if (const QString &comment = question.options[i].comment; !comment.isEmpty())
                text += '#' + giftText(comment);
            text += '\n';
        }
        if (!question.reason.isEmpty()) // a teacher's own question may have none
            text += "####" + giftText(question.reason) + '\n';
        text += "}\n";
        if (!output.flushIfFull())
            return output.result();
    }
    return output.finish();
}

void addGiftFormat(FormatRegistry &registry) { registry.add(std::make_unique<GiftWriter>()); }

} // namespace Espalier
