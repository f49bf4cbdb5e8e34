// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanation.h"

#include "desktop/session/session.h"
#include "desktop/theming/icons.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace Espalier {

namespace {

using ExplanationLook = ExplanationSection::Look;

struct KnownLabel {
    const char *text;
    ExplanationLook look;
};
/// Labels that a guide may use and the program knows in every language.
constexpr KnownLabel knownLabels[] = {
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "When to Use"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Belongs here"), ExplanationLook::Ticks},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Belongs elsewhere"), ExplanationLook::Crosses},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Typical files"), ExplanationLook::Files},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Example"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Common mistakes"), ExplanationLook::Warnings},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Change first"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Learning Path"), ExplanationLook::Steps},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Real-World Examples"), ExplanationLook::Plain},
    // Each once, in the built-in guides.
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Performance Targets"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Monitoring Examples"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Integration Examples"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Git Flow Branches"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Environment Progression"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Compliance Examples"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Cloud Platform Support"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Backup Types"), ExplanationLook::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "API Documentation Benefits"), ExplanationLook::Plain},
};

QString translatedLabel(const char *text) { return QCoreApplication::translate("Espalier::Explanation", text); }

/// "**Beginner**: Start …": guides of every language say the phases in English, which the program says in its own.
QString withPhaseTranslated(const QString &step)
{
    for (const Phase phase : allPhases) {
        const QString head = QStringLiteral("**%1**").arg(phaseId(phase));
        if (step.startsWith(head, Qt::CaseInsensitive))
            return QStringLiteral("**%1**").arg(phaseName(phase)) + step.sliced(head.size());
    }
    return step;
}

ExplanationSection shownSection(const GuideSection &section)
{
    ExplanationSection shown{.label = section.label, .text = section.text, .items = section.items, .numbered = section.numbered};
    if (section.numbered && section.items.size() > 1)
        shown.look = ExplanationLook::Steps;
    for (const KnownLabel &known : knownLabels) {
        const QString translated = translatedLabel(known.text);
        if (section.label.compare(QLatin1String(known.text), Qt::CaseInsensitive) == 0
            || section.label.compare(translated, Qt::CaseInsensitive) == 0) {
            shown.label = translated;
            shown.look = known.look == ExplanationLook::Plain ? shown.look : known.look;
        }
    }
    if (shown.look == ExplanationLook::Steps)
        std::ranges::transform(shown.items, shown.items.begin(), withPhaseTranslated);
    return shown;
}

NodeFigure figureOfTopic(const Topic &topic)
{
    if (topic.parent < 0) {
        if (const QString icon = topicIconName(topic.path); !icon.isEmpty())
            return {.icon = icon, .isTile = true};
        if (!topic.pictogram.isEmpty())
            return {.pictogram = topic.pictogram, .isTile = true};
    }
    return {.icon = nodeIconName(topic.kind == NodeKind::Folder, topic.name), .isTile = true};
}

} // namespace

qsizetype PhaseCounts::allFolders() const
{
    return std::accumulate(folders.begin(), folders.end(), qsizetype(0));
}

Explanation Explainer::ofSelection() const
{
    const NodeSelection &selection = m_session.selection();
    if (selection.nodes().size() > 1)
        return ofSeveral(selection.nodes());
    const NodeIndex node = selection.current();
    return node == noNode || node == rootNode ? ofProject() : ofNode(node);
}

Explanation Explainer::ofTopic(const Topic &topic) const
{
    Explanation explanation{.name = topic.name, .figure = figureOfTopic(topic), .phase = topic.phase};
    explanation.lead = !topic.title.isEmpty() ? topic.title : topic.summary;
    explanation.tags = topic.tags;
    explanation.path = topic.path;
    addTopic(explanation, topic);
    return explanation;
}

Explanation Explainer::ofProject() const
{
    const Layout &layout = m_session.layout();
    Explanation explanation{.name = layout.name(rootNode), .figure = {.icon = QStringLiteral("nodes/root"), .isTile = true}};
    if (explanation.name.isEmpty())
        explanation.name = tr("Project");
    explanation.counts = countBelow({rootNode});
    explanation.lead = tr("%1 and %2", "folders and files of the project")
                           .arg(tr("%Ln folder(s)", nullptr, int(explanation.counts->allFolders())),
                                tr("%Ln file(s)", nullptr, int(explanation.counts->files)));
    addNotes(explanation, rootNode);
    addPhases(explanation);
    const Guide &guide = m_session.guide();
    if (!guide.purpose().isEmpty())
        explanation.sections.append({.label = tr("About the guide"), .text = guide.purpose()});
    if (!guide.whySoMany().isEmpty())
        explanation.sections.append({.label = tr("Why so many folders"), .text = guide.whySoMany()});
    return explanation;
}

/// What the project type or career that is shown is about, and the phase that is shown, or else all of them.
void Explainer::addPhases(Explanation &explanation) const
{
    const Guide &guide = m_session.guide();
    const ViewFilter &filter = m_session.filter();
    if (const Starter *const starter = guide.starter(filter.starter()); starter && !starter->text.isEmpty())
        explanation.sections.append({.label = starter->name, .text = starter->text});
    const Phase shown = filter.filter().upTo;
    for (const Phase phase : allPhases) {
        const GuidePhase *const about = guide.phase(phase);
        if (!about || about->text.isEmpty() || (shown != Phase::None && shown != phase))
            continue;
        QString text = about->text;
        if (!about->skills.isEmpty())
            text += QStringLiteral("\n\n") + tr("**Skills learned:** %1").arg(about->skills);
        const QString label = about->project.isEmpty() ? phaseName(phase) : tr("%1: %2", "a phase and what it is about").arg(phaseName(phase), about->project);
        explanation.sections.append({.label = label, .text = text});
    }
}

Explanation Explainer::ofSeveral(const QList<NodeIndex> &nodes) const
{
    const Layout &layout = m_session.layout();
    Explanation explanation{.name = tr("%Ln selected", "items", int(nodes.size())),
                            .figure = {.icon = QStringLiteral("nodes/folder-open"), .isTile = true}};
    QList<NodeIndex> tops = m_session.editor().topmost(nodes);
    if (nodes.contains(rootNode))
        tops = {rootNode};
    PhaseCounts counts = countBelow(tops);
    for (const NodeIndex top : std::as_const(tops)) {
        if (top == rootNode)
            continue;
        if (layout.isFolder(top))
            ++counts.folders[size_t(toNumber(layout.effectivePhase(top)))];
        else
            ++counts.files;
    }
    explanation.counts = counts;
    explanation.lead = tr("With what is in them: %1 and %2", "folders and files")
                           .arg(tr("%Ln folder(s)", nullptr, int(counts.allFolders())), tr("%Ln file(s)", nullptr, int(counts.files)));
    return explanation;
}

Explanation Explainer::ofNode(NodeIndex node) const
{
    const Layout &layout = m_session.layout();
    Explanation explanation{.name = layout.name(node), .figure = figureOf(layout, node), .phase = layout.effectivePhase(node)};
    explanation.figure.isTile = true;
    explanation.tags = layout.tags(node);
    explanation.path = layout.path(node);
    const Topic *const topic = m_session.topicOf(node);
    explanation.lead = layout.summary(node);
    if (topic && !topic->title.isEmpty() && (explanation.lead.isEmpty() || explanation.lead == topic->summary))
        explanation.lead = topic->title; // the person's own words win over the guide's
    if (topic) {
        addTopic(explanation, *topic);
    } else if (const QString &own = layout.explanation(node); !own.isEmpty()) {
        const LabelledText text = labelledText(own);
        explanation.base = layout.topic(node);
        explanation.body = text.body;
        for (const GuideSection &section : text.sections)
            explanation.sections.append(shownSection(section));
    }
    addNotes(explanation, node);
    if (!explanation.isEmpty())
        return explanation;
    explanation.offersNotes = true;
    explanation.body = tr("No explanation yet. Write your own notes: they are shown here and go into the folder’s README.");
    for (NodeIndex above = layout.parent(node); above != noNode && above != rootNode; above = layout.parent(above)) {
        if (const Topic *const known = m_session.topicOf(above)) {
            explanation.body += QStringLiteral("\n\n") + tr("The guide explains the folder it is in: %1").arg(QStringLiteral("[%1/](<%1>)").arg(known->path));
            break;
        }
    }
    return explanation;
}

void Explainer::addTopic(Explanation &explanation, const Topic &topic) const
{
    explanation.base = topic.path;
    explanation.body = topic.body;
    for (const GuideSection &section : topic.sections)
        explanation.sections.append(shownSection(section));
}

void Explainer::addNotes(Explanation &explanation, NodeIndex node) const
{
    if (const QString &notes = m_session.layout().notes(node); !notes.trimmed().isEmpty())
        explanation.sections.append({.label = tr("Your notes"), .text = notes});
}

PhaseCounts Explainer::countBelow(const QList<NodeIndex> &tops) const
{
    const Layout &layout = m_session.layout();
    const auto records = layout.records();
    PhaseCounts counts;
    std::vector<Phase> phases(layout.indexEnd(), Phase::None);
    for (const NodeIndex top : tops) {
        phases[top] = layout.effectivePhase(top);
        for (NodeIndex node = layout.next(top, top); node != noNode; node = layout.next(node, top)) {
            phases[node] = laterOf(records[node].phase, phases[records[node].parent]);
            if (records[node].kind == NodeKind::Folder)
                ++counts.folders[size_t(toNumber(phases[node]))];
            else
                ++counts.files;
        }
    }
    return counts;
}

// -- labelled text -----------------------------------------------------------------------------------------------------

namespace {

/// "**Label**: rest" at the start of a line.
bool takeLabel(const QString &line, QString &label, QString &rest)
{
    if (!line.startsWith(u"**"))
        return false;
    const qsizetype end = line.indexOf(QStringLiteral("**"), 2);
    if (end <= 2 || !QStringView(line).sliced(end + 2).startsWith(u':'))
        return false;
    label = line.mid(2, end - 2).trimmed();
    rest = line.mid(end + 3).trimmed();
    return !label.isEmpty();
}

/// Length of "- " or "12. " before an item's text; 0: no item.
qsizetype markerLength(QStringView line, bool &numbered)
{
    numbered = false;
    if (line.startsWith(u"- ") || line.startsWith(u"* "))
        return 2;
    qsizetype digits = 0;
    while (digits < line.size() && digits < 9 && line[digits].isDigit())
        ++digits;
    numbered = digits > 0 && line.sliced(digits).startsWith(u". ");
    return numbered ? digits + 2 : 0;
}

} // namespace

LabelledText labelledText(const QString &markdown)
{
    LabelledText result;
    QStringList open;   // lines of the body, or of the open section's text
    bool inFence = false;
    const auto finish = [&] {
        const QString text = open.join(u'\n').trimmed();
        (result.sections.isEmpty() ? result.body : result.sections.last().text) = text;
        open.clear();
    };
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u"```"))
            inFence = !inFence;
        QString label, rest;
        if (!inFence && takeLabel(line, label, rest)) {
            finish();
            result.sections.append({.label = label, .text = {}, .items = {}});
            if (!rest.isEmpty())
                open.append(rest);
            continue;
        }
        bool numbered = false;
        const qsizetype marker = inFence || result.sections.isEmpty() ? 0 : markerLength(line, numbered);
        GuideSection *const section = result.sections.isEmpty() ? nullptr : &result.sections.last();
        if (marker > 0) {
            section->items.append(line.sliced(marker));
            section->numbered = numbered;
        } else if (section && !section->items.isEmpty() && line.startsWith(u"  ")) {
            section->items.last() += u'\n' + line.trimmed();
        } else {
            open.append(line);
        }
    }
    finish();
    return result;
}

} // namespace Espalier
