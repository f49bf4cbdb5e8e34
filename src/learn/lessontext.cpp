// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessontext.h"

#include "guide/guide.h"
#include "guide/richtext.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Espalier::LessonText {

namespace {

/// After which a sentence goes on although a capital follows.
constexpr QStringView lessonAbbreviations[] = {u"e.g.",    u"i.e.",   u"vs.", u"cf.",  u"Dr.", u"No.",
                                               u"approx.", u"p. ej.", u"ej.", u"núm.", u"Sr.", u"Sra."};

bool endsInAbbreviation(QStringView sentence)
{
    return std::ranges::any_of(lessonAbbreviations, [sentence](QStringView word) {
        if (!sentence.endsWith(word, Qt::CaseInsensitive))
            return false;
        const qsizetype before = sentence.size() - word.size() - 1;
        return before < 0 || !sentence[before].isLetterOrNumber();
    });
}

QString spansText(const QList<RichSpan> &spans)
{
    QString text;
    for (const RichSpan &span : spans)
        text += span.text;
    return text.replace(QChar::LineSeparator, u' ').simplified();
}

/// Of a long sentence that ends in a list, what it says before: "How it is packed: recipes, files …".
QString withoutList(const QString &sentence)
{
    constexpr qsizetype least = 24;
    const qsizetype colon = sentence.indexOf(QStringLiteral(": "));
    return colon < least ? sentence : QString(sentence.first(colon) + u'.');
}

} // namespace

QStringList sentences(const QString &text)
{
    QStringList result;
    QString open;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary()) {
        open += QStringView(text).sliced(from, to - from);
        if (endsInAbbreviation(QStringView(open).trimmed()))
            continue;
        if (const QString sentence = open.simplified(); !sentence.isEmpty())
            result.append(sentence);
        open.clear();
    }
    if (const QString rest = open.simplified(); !rest.isEmpty())
        result.append(rest);
    return result;
}

QStringList firstSentences(const QString &markdown, int most, qsizetype characters)
{
    QStringList result;
    qsizetype used = 0;
    for (const RichBlock &block : richBlocks(markdown)) {
        if (block.kind != RichBlock::Kind::Paragraph || block.quotes > 0 || !block.picture.isEmpty())
            continue;
        for (QString sentence : sentences(spansText(block.spans))) {
            if (result.isEmpty() && sentence.size() > characters)
                sentence = withoutList(sentence);
            used += sentence.size() + (result.isEmpty() ? 0 : 1);
            if (result.size() == most || used > characters)
                return result;
            result.append(sentence);
        }
    }
    return result;
}

QString firstSentence(const QString &markdown)
{
    for (const RichBlock &block : richBlocks(markdown)) {
        if (const QStringList all = sentences(spansText(block.spans)); !all.isEmpty())
            return all.first();
    }
    return {};
}

QList<Elsewhere> elsewhere(const GuideSection &section)
{
    QList<Elsewhere> result;
    for (const QString &item : section.items) {
        const QList<RichBlock> blocks = richBlocks(item);
        if (blocks.isEmpty())
            continue;
        QString before;
        QStringList targets;
        bool isBehind = false;
        for (const RichSpan &span : blocks.first().spans) {
            const qsizetype arrow = isBehind ? -1 : span.text.indexOf(u'→');
            if (arrow >= 0)
                before += span.text.first(arrow);
            else if (!isBehind)
                before += span.text;
            isBehind = isBehind || arrow >= 0;
            if (isBehind && !span.link.isEmpty() && !targets.contains(span.link))
                targets.append(span.link);
        }
        if (!isBehind || targets.size() != 1 || before.simplified().isEmpty())
            continue;
        QString target = targets.first();
        while (target.endsWith(u'/'))
            target.chop(1);
        result.append({before.simplified(), target});
    }
    return result;
}

QList<Labelled> labelledItems(const QString &markdown)
{
    QList<Labelled> result;
    for (const RichBlock &block : richBlocks(markdown)) {
        if (block.kind != RichBlock::Kind::Item || block.continues)
            continue;
        Labelled item;
        QList<RichSpan> rest = block.spans;
        if (!rest.isEmpty() && rest.first().isStrong) {
            item.name = rest.takeFirst().text.simplified();
            if (item.name.endsWith(u':'))
                item.name.chop(1);
        }
        item.text = spansText(rest);
        if (item.text.startsWith(u':'))
            item.text = item.text.sliced(1).trimmed();
        result.append(item);
    }
    return result;
}

} // namespace Espalier::LessonText
