// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pageexplanations.h"

#include "picture/page/pagemarkup.h"
#include "picture/page/pagetext.h"
#include "picture/page/pagewords.h"

namespace Espalier {

namespace {

bool isEmptySection(const GuideSection &section) { return section.text.trimmed().isEmpty() && section.items.isEmpty(); }

const char *classOf(SectionRole role)
{
    switch (role) {
    case SectionRole::Belongs:
        return " class=y";
    case SectionRole::BelongsElsewhere:
        return " class=x";
    case SectionRole::Mistakes:
        return " class=m";
    case SectionRole::Plain:
    case SectionRole::Steps:
    case SectionRole::Files:
        break;
    }
    return "";
}

} // namespace

PageAmounts PageAmounts::of(PageContents contents)
{
    PageAmounts amounts;
    switch (contents) {
    case PageContents::None:
        break;
    case PageContents::Short:
        amounts.folders.fill(PageAmount::Sentence);
        break;
    case PageContents::Main:
        amounts.folders.fill(PageAmount::Sentence);
        amounts.folders[0] = amounts.files[0] = PageAmount::Complete;
        amounts.folders[1] = amounts.files[1] = PageAmount::Introduction;
        break;
    case PageContents::All:
        amounts.folders.fill(PageAmount::Complete);
        amounts.files.fill(PageAmount::Complete);
        break;
    }
    return amounts;
}

PageExplanations::PageExplanations(const Layout &layout, const Guide &guide, const PageIds &ids, const PageWords &words,
                                   PageContents contents, Pictures pictures)
    : m_layout(layout), m_guide(guide), m_ids(ids), m_words(words), m_withNotes(contents != PageContents::None),
      m_pictures(pictures == Pictures::Drawn ? guide : Guide())
{
}

QByteArray PageExplanations::of(NodeIndex node, PageAmount amount) const
{
    const bool hasNotes = m_withNotes && !m_layout.notes(node).trimmed().isEmpty();
    const bool isExplained =
        amount != PageAmount::Nothing && (!m_layout.topicUtf8(node).empty() || !m_layout.explanation(node).isEmpty());
    if (!hasNotes && !isExplained)
        return {};
    const Explanation explanation = Explainer(m_layout, m_guide).ofNode(node);
    if (explanation.offersNotes)
        return {};
    const PageMarkup markup(m_ids, m_layout, node, explanation.base, m_pictures);
    QByteArray out;
    if (amount >= PageAmount::Introduction)
        markup.markdown(out, explanation.body);
    else if (amount == PageAmount::Sentence)
        markup.firstSentence(out, explanation.body);
    QByteArray sections;
    for (qsizetype i = 0; i < explanation.sections.size(); ++i) {
        const GuideSection &one = explanation.sections[i];
        const bool isNotes = int(i) == explanation.notesSection;
        const bool isWhen = one.label.compare(u"When to Use", Qt::CaseInsensitive) == 0;
        if (isNotes ? hasNotes : amount == PageAmount::Complete || (amount == PageAmount::Introduction && isWhen)) {
            if (isNotes)
                section(sections,
                        {.label = m_words(QT_TRANSLATE_NOOP("Espalier::PageWords", "Notes")),
                         .text = one.text,
                         .items = {}},
                        markup);
            else
                section(sections, one, markup);
        }
    }
    if (!sections.isEmpty())
        out += "<dl>" + sections + "</dl>";
    return out;
}

void PageExplanations::section(QByteArray &out, const GuideSection &section, const PageMarkup &markup) const
{
    if (isEmptySection(section))
        return;
    const SectionRole role = roleOf(section);
    out += "<dt>";
    PageText::text(out, m_words.label(section.label));
    out += "<dd";
    out += classOf(role);
    out += '>';
    markup.markdown(out, section.text);
    QStringList items = section.items;
    if (role == SectionRole::Steps) {
        for (QString &item : items)
            item = m_words.step(item);
    }
    markup.list(out, items, section.numbered);
}

QByteArray PageExplanations::ofMarkdown(const QString &markdown) const
{
    QByteArray out;
    PageMarkup(m_ids, m_layout, rootNode, {}, m_pictures).markdown(out, markdown);
    return out;
}

} // namespace Espalier
