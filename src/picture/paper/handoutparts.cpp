// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paper/handoutparts.h"

#include "core/theme.h"
#include "formats/pictureformats.h"
#include "guide/explanation.h"
#include "guide/glossary.h"
#include "guide/richtext.h"

namespace Espalier {

HandoutChoice HandoutChoice::from(const OptionValues &given)
{
    const OptionValues values = given.completed(PictureFormats::handout().options);
    return {.map = values.isOn(u"map"),
            .tree = values.isOn(u"tree"),
            .explanations = values.isOn(u"explained"),
            .glossary = values.isOn(u"glossary"),
            .notes = values.isOn(u"lines"),
            .isLetter = values.text(u"page") == u"letter"};
}

HandoutParts::HandoutParts(const Layout &layout, const Guide &guide, Phase upTo)
    : m_layout(layout), m_guide(guide), m_phase(upTo), m_title(layout.name(rootNode).simplified()),
      m_ids(layout, guide), m_words(guide.language()), m_explanations(layout, guide, m_ids, m_words, PageContents::All)
{
    if (m_title.isEmpty())
        m_title = tr("Project");
    // The latest that there is: what is hidden is not taught.
    Phase latest = Phase::None;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
        latest = laterOf(latest, layout.toldPhase(node));
    m_phase = upTo == Phase::None ? latest : std::min(upTo, latest);
}

QString HandoutParts::footer() const
{
    return m_phase == Phase::None ? m_title : tr("%1 · %2", "project, phase").arg(m_title, phaseName(m_phase));
}

QString HandoutParts::phaseLine() const
{
    const GuidePhase *const about = m_phase == Phase::None ? nullptr : m_guide.phase(m_phase);
    return about && !about->project.isEmpty()
        ? tr("%1 · %2", "phase, what it is about").arg(phaseName(m_phase), about->project)
        : phaseName(m_phase);
}

QString HandoutParts::counts() const
{
    const int folders = int(m_layout.folderCount());
    return tr("%1 · %2", "folders and files")
        .arg(tr("%Ln folder(s)", nullptr, folders), tr("%Ln file(s)", nullptr, int(m_layout.nodeCount()) - folders));
}

QStringList HandoutParts::objectives() const
{
    QStringList list;
    const GuidePhase *const about = m_phase == Phase::None ? nullptr : m_guide.phase(m_phase);
    if (!about)
        return list;
    if (!about->card.outcome.isEmpty())
        list.append(plainText(about->card.outcome).toHtmlEscaped());
    for (const QString &outcome : about->outcomes)
        list.append(plainText(outcome).toHtmlEscaped());
    if (!about->skills.isEmpty())
        list.append(tr("Skills: %1").arg(plainText(about->skills)).toHtmlEscaped());
    return list;
}

QList<QList<HandoutParts::Row>> HandoutParts::branches() const
{
    QList<QList<Row>> branches;
    for (NodeIndex top = m_layout.firstChild(rootNode); top != noNode; top = m_layout.nextSibling(top)) {
        QList<Row> rows{{top, 0}};
        for (NodeIndex node = m_layout.next(top, top); node != noNode; node = m_layout.next(node, top))
            rows.append({node, m_layout.depth(node) - 1});
        branches.append(rows);
    }
    return branches;
}

QString HandoutParts::rowHtml(const Row &row) const
{
    const bool isFolder = m_layout.isFolder(row.node);
    const QString name = m_layout.name(row.node).toHtmlEscaped() + (isFolder ? u"/" : u"");
    const QString summary = plainText(m_layout.summary(row.node)).toHtmlEscaped();
    return (isFolder ? QStringLiteral("<b>%1</b>") : QStringLiteral("%1")).arg(name)
        + (summary.isEmpty() ? QString()
                             : QStringLiteral("&nbsp;&nbsp;<span style=\"color:%2\">%1</span>")
                                   .arg(summary, toHex(Theme::print().dim)));
}

QList<HandoutParts::Explained> HandoutParts::explanations() const
{
    QList<Explained> list;
    for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
        if (!m_layout.isFolder(node) || m_layout.toldPhase(node) != m_phase)
            continue;
        const QByteArray html = m_explanations.of(node, PageAmount::Introduction);
        if (!html.isEmpty())
            list.append({node, m_layout.path(node), QString::fromUtf8(html)});
    }
    return list;
}

QList<HandoutParts::Word> HandoutParts::glossary() const
{
    QString texts;
    for (const Explained &one : explanations())
        texts += plainText(one.html) + u'\n';
    QList<Word> words;
    for (const GlossaryEntry &entry : m_guide.glossary()) {
        if (texts.isEmpty() || GlossaryFinder::mentions(texts, entry))
            words.append({entry.term, QString::fromUtf8(m_explanations.ofMarkdown(entry.meaning))});
    }
    return words;
}

QString HandoutParts::mapTitle() { return tr("The map"); }
QString HandoutParts::treeTitle() { return tr("The tree"); }
QString HandoutParts::explanationsTitle() { return tr("New in this phase"); }
QString HandoutParts::glossaryTitle() { return tr("Words"); }
QString HandoutParts::namesTitle() { return tr("Where to find it"); }
QString HandoutParts::notesTitle() { return tr("Notes"); }
QString HandoutParts::objectivesTitle() { return tr("Objectives"); }

} // namespace Espalier
