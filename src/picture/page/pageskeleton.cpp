// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pageskeleton.h"

#include "core/layout.h"
#include "guide/filter.h"
#include "picture/page/pageexplanations.h"
#include "picture/page/pageicons.h"
#include "picture/page/pagestyle.h"
#include "picture/page/pagetext.h"
#include "picture/page/pagewords.h"

namespace Espalier {

namespace {

/// What the script says, by the names under which it finds them.
struct ScriptWord {
    const char *name;
    const char *text;
};
constexpr ScriptWord scriptTexts[] = {
    {"inside", QT_TRANSLATE_NOOP("Espalier::PageWords", "Inside this folder")},
    {"onpage", QT_TRANSLATE_NOOP("Espalier::PageWords", "On this page")},
    {"in", QT_TRANSLATE_NOOP("Espalier::PageWords", "In this folder")},
    {"previous", QT_TRANSLATE_NOOP("Espalier::PageWords", "Previous")},
    {"next", QT_TRANSLATE_NOOP("Espalier::PageWords", "Next")},
    {"later", QT_TRANSLATE_NOOP("Espalier::PageWords", "This comes later than the phase that is shown.")},
    {"show", QT_TRANSLATE_NOOP("Espalier::PageWords", "Show %1")},
    {"none", QT_TRANSLATE_NOOP("Espalier::PageWords", "Nothing found")},
    {"path", QT_TRANSLATE_NOOP("Espalier::PageWords", "Where this is")},
};

} // namespace

PageFacts PageFacts::of(const Layout &layout, const Guide &guide, const PageOptions &options, const PageWords &words)
{
    PageFacts facts{.title = options.title.value_or(layout.name(rootNode)), .summary = layout.summary(rootNode)};
    if (facts.title.trimmed().isEmpty())
        facts.title = words(QT_TRANSLATE_NOOP("Espalier::PageWords", "Project"));
    if (facts.summary.isEmpty())
        facts.summary = guide.description();
    facts.guide = guide.name();
    facts.folders = layout.folderCount();
    facts.files = layout.nodeCount() - facts.folders;
    facts.foldersByPhase = Espalier::foldersByPhase(layout, {});
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
        facts.last = laterOf(facts.last, layout.phase(node));
    facts.last = laterOf(facts.last, layout.toldPhase(rootNode));
    return facts;
}

QByteArray PageSkeleton::escaped(const QString &text) const
{
    QByteArray out;
    PageText::text(out, text);
    return out;
}

QByteArray PageSkeleton::word(const char *text, int count) const { return escaped(m_words(text, count)); }

QByteArray PageSkeleton::head(const QByteArray &style, const QByteArray &script, PageTheme theme) const
{
    QByteArray out = "<!DOCTYPE html><html lang=" + m_words.code().toLatin1();
    if (m_words.isRightToLeft())
        out += " dir=rtl";
    if (theme != PageTheme::Auto)
        out += theme == PageTheme::Dark ? " class=dark" : " class=light";
    out +=
        "><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src '"
        + PageStyle::hash(style) + "'; script-src '" + PageStyle::hash(script)
        + "'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types "
          "'none'\">"
          "<meta name=viewport content=\"width=device-width,initial-scale=1\"><meta name=color-scheme content=\"light "
          "dark\">"
          "<meta name=referrer content=no-referrer><title>"
        + escaped(m_facts.title) + "</title><link rel=icon href=\"" + PageIcons::pageIcon() + "\"><style>" + style
        + "</style></head>";
    return out;
}

QByteArray PageSkeleton::scriptWords() const
{
    QByteArray out;
    for (const ScriptWord &one : scriptTexts)
        out += QByteArray(" data-") + one.name + "=\"" + word(one.text) + '"';
    // One and several, as far as two forms go; the number stands for itself.
    const auto count = [&](const char *name, const char *text) {
        QString several = m_words(text, 2);
        out += QByteArray(" data-") + name + "=\"" + word(text, 1) + '|' + escaped(several.replace(u'2', u'%')) + '"';
    };
    count("folders", QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n folder(s)"));
    count("files", QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n file(s)"));
    count("found", QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n result(s)"));
    if (m_facts.last != Phase::None) {
        QStringList phases;
        for (const Phase phase : allPhases)
            phases.append(m_words.phase(phase));
        out += " data-phases=\"" + escaped(phases.join(u'|')) + '"';
    }
    return out;
}

QByteArray PageSkeleton::top() const
{
    QByteArray out = "<body" + scriptWords() + '>' + m_icons.definitions() + "<a class=skip href=#:main>"
        + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Skip to the text"))
        + "</a><header><button class=js id=:contents aria-expanded=false aria-controls=:nav aria-label=\""
        + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Contents")) + "\">" + PageIcons::own("menu")
        + "</button><a class=home href=#:top><svg class=\"ic logo\" aria-hidden=true><use "
          "href=#:i-espalier-symbolic></use></svg><span>"
        + escaped(m_facts.title) + "</span></a>" + phaseChoice() + search()
        + "<button class=js id=:theme aria-pressed=false aria-label=\""
        + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Dark colours")) + "\">" + PageIcons::own("theme")
        + "</button></header><nav id=:nav class=js aria-label=\""
        + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Contents")) + "\"></nav><main id=:main tabindex=-1>";
    return out;
}

QByteArray PageSkeleton::phaseChoice() const
{
    if (!m_facts.hasPhases())
        return {};
    QByteArray out = "<fieldset><legend>" + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Phase")) + "</legend>";
    for (const Phase phase : allPhases) {
        if (phase > m_facts.last)
            break;
        const QByteArray number = QByteArray::number(toNumber(phase));
        out += "<label class=p" + number + "><input type=radio name=phase id=:p" + number + " value=" + number
            + (phase == m_facts.last ? " checked" : "") + "><span>" + escaped(m_words.phase(phase))
            + "</span><span class=n><svg class=dot aria-hidden=true><use href=#:s" + number + "></use></svg>"
            + m_words.number(m_facts.foldersByPhase[size_t(toNumber(phase) - 1)]).toUtf8() + "</span></label>";
    }
    return out + "</fieldset>";
}

QByteArray PageSkeleton::search() const
{
    const QByteArray label = word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Search folders, files, texts"));
    return "<div class=\"js search\" role=search>" + PageIcons::own("search")
        + "<input id=:find type=search autocomplete=off role=combobox aria-expanded=false "
          "aria-controls=:hits aria-autocomplete=list aria-label=\""
        + label + "\" placeholder=\"" + label + "\"><kbd>Ctrl K</kbd><div id=:hits role=listbox aria-label=\"" + label
        + "\" hidden></div><div id=:said class=unseen role=status></div></div>";
}

QByteArray PageSkeleton::overview(const QByteArray &map) const
{
    QByteArray out = "<article id=:top><h1>" + escaped(m_facts.title) + "</h1>";
    if (!m_facts.summary.isEmpty())
        out += "<p class=lead>" + escaped(m_facts.summary);
    const auto fact = [&](const QByteArray &before, const QByteArray &strong) {
        out += "<li>" + before + " <b>" + strong + "</b>";
    };
    out += "<ul class=facts><li>"
        + word(QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n folder(s)"), int(m_facts.folders)) + "<li>"
        + word(QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n file(s)"), int(m_facts.files));
    if (m_facts.last != Phase::None)
        fact(word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Level")), escaped(m_words.phase(m_facts.last)));
    if (!m_facts.guide.isEmpty())
        fact(word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Guide")), escaped(m_facts.guide));
    out += "</ul>";
    if (!map.isEmpty())
        out += "<h2 id=:map>" + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Map")) + "</h2>" + map;
    return out;
}

QByteArray PageSkeleton::guideTexts(const Guide &guide, const PageExplanations &explanations,
                                    PageContents contents) const
{
    QByteArray out;
    const bool withTexts = contents >= PageContents::Main;
    if (m_facts.hasPhases() && !guide.phases().isEmpty()) {
        out += "<h2>" + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "The phases")) + "</h2><dl class=phases>";
        for (const GuidePhase &phase : guide.phases()) {
            if (phase.phase > m_facts.last || phase.phase == Phase::None)
                continue;
            const QByteArray number = QByteArray::number(toNumber(phase.phase));
            out += "<dt class=p" + number + "><svg class=dot aria-hidden=true><use href=#:s" + number + "></use></svg>"
                + escaped(m_words.phase(phase.phase)) + "<span>" + escaped(phase.project) + "</span><dd>";
            if (withTexts)
                out += explanations.ofMarkdown(phase.text);
            if (withTexts && !phase.skills.isEmpty())
                out += "<p class=dim>"
                    + escaped(
                           m_words(QT_TRANSLATE_NOOP("Espalier::PageWords", "Skills learned: %1")).arg(phase.skills));
        }
        out += "</dl>";
    }
    if (withTexts && !guide.whySoMany().isEmpty())
        out += "<h2>" + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Why so many folders")) + "</h2><div class=text>"
            + explanations.ofMarkdown(guide.whySoMany()) + "</div>";
    if (m_facts.folders + m_facts.files > 0)
        out += "<h2>" + word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Folder by folder")) + "</h2>";
    return out;
}

QByteArray PageSkeleton::bottom(const Guide &guide, const QByteArray &script) const
{
    QByteArray out =
        "</article><article id=:page hidden></article></main><aside id=:aside class=js></aside><footer><p>";
    out += word(QT_TRANSLATE_NOOP("Espalier::PageWords", "Made with Espalier."));
    if (guide.isBuiltIn())
        out += ' '
            + escaped(m_words(QT_TRANSLATE_NOOP("Espalier::PageWords",
                                                "The texts of the guide “%1” are free for every use (CC0 1.0)."))
                          .arg(m_facts.guide));
    return out + "</footer><script>" + script + "</script></body></html>\n";
}

} // namespace Espalier
