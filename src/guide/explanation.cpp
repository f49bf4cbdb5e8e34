// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/explanation.h"

#include "guide/checkquestions.h"

#include <QLocale>

#include <algorithm>
#include <numeric>
#include <vector>

namespace Espalier {

namespace {

struct KnownLabel {
    const char *text;
    SectionRole role;
};
/// Labels that a guide may use and the program knows in every language.
constexpr KnownLabel knownLabels[] = {
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "When to Use"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Belongs here"), SectionRole::Belongs},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Belongs elsewhere"), SectionRole::BelongsElsewhere},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Also fits"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Typical files"), SectionRole::Files},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Example"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Common mistakes"), SectionRole::Mistakes},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Change first"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Learning Path"), SectionRole::Steps},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Real-World Examples"), SectionRole::Plain},
    // Each once, in the built-in guides.
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Performance Targets"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Monitoring Examples"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Integration Examples"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Git Flow Branches"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Environment Progression"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Compliance Examples"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Cloud Platform Support"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "Backup Types"), SectionRole::Plain},
    {QT_TRANSLATE_NOOP("Espalier::Explanation", "API Documentation Benefits"), SectionRole::Plain},
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

/// What the program knows of a label; nullptr: nothing.
const KnownLabel *knownLabel(const QString &label)
{
    for (const KnownLabel &known : knownLabels) {
        if (label.compare(QLatin1String(known.text), Qt::CaseInsensitive) == 0
            || label.compare(translatedLabel(known.text), Qt::CaseInsensitive) == 0)
            return &known;
    }
    return nullptr;
}

/// Those that are read; what a quiz asks is not.
QList<GuideSection> readSections(QList<GuideSection> sections)
{
    sections.removeIf(isCheckQuestions);
    return sections;
}

} // namespace

qsizetype PhaseCounts::allFolders() const
{
    return std::accumulate(folders.begin(), folders.end(), qsizetype(0));
}

SectionRole roleOf(const GuideSection &section)
{
    if (const KnownLabel *const known = knownLabel(section.label); known && known->role != SectionRole::Plain)
        return known->role;
    return section.numbered && section.items.size() > 1 ? SectionRole::Steps : SectionRole::Plain;
}

QString shownLabel(const GuideSection &section)
{
    const KnownLabel *const known = knownLabel(section.label);
    return known ? translatedLabel(known->text) : section.label;
}

QString shownItem(const GuideSection &section, qsizetype index)
{
    return roleOf(section) == SectionRole::Steps ? withPhaseTranslated(section.items[index]) : section.items[index];
}

Explanation Explainer::ofTopic(const Topic &topic)
{
    Explanation explanation{.name = topic.name, .phase = topic.phase};
    explanation.lead = !topic.title.isEmpty() ? topic.title : topic.summary;
    explanation.tags = topic.tags;
    explanation.path = topic.path;
    explanation.base = topic.path;
    explanation.body = topic.body;
    explanation.sections = readSections(topic.sections);
    return explanation;
}

Explanation Explainer::ofProject(const QString &starter, Phase phase) const
{
    Explanation explanation{.name = m_layout.name(rootNode)};
    if (explanation.name.isEmpty())
        explanation.name = tr("Project");
    explanation.counts = countBelow({rootNode});
    explanation.lead = tr("%1 and %2", "folders and files of the project")
                           .arg(tr("%Ln folder(s)", nullptr, int(explanation.counts->allFolders())),
                                tr("%Ln file(s)", nullptr, int(explanation.counts->files)));
    addNotes(explanation, rootNode);
    addPhases(explanation, starter, phase);
    if (!m_guide.purpose().isEmpty())
        explanation.sections.append({.label = tr("About the guide"), .text = m_guide.purpose(), .items = {}});
    if (!m_guide.whySoMany().isEmpty())
        explanation.sections.append({.label = tr("Why so many folders"), .text = m_guide.whySoMany(), .items = {}});
    return explanation;
}

void Explainer::addPhases(Explanation &explanation, const QString &starterId, Phase shown) const
{
    if (const Starter *const starter = m_guide.starter(starterId); starter && !starter->text.isEmpty())
        explanation.sections.append({.label = starter->name, .text = starter->text, .items = {}});
    for (const Phase phase : allPhases) {
        const GuidePhase *const about = m_guide.phase(phase);
        if (!about || about->text.isEmpty() || (shown != Phase::None && shown != phase))
            continue;
        QString text = about->text;
        if (!about->skills.isEmpty())
            text += QStringLiteral("\n\n") + tr("**Skills learned:** %1").arg(about->skills);
        const QString label = about->project.isEmpty() ? phaseName(phase) : tr("%1: %2", "a phase and what it is about").arg(phaseName(phase), about->project);
        explanation.sections.append({.label = label, .text = text, .items = {}});
    }
}

Explanation Explainer::ofSeveral(const QList<NodeIndex> &tops, qsizetype selected) const
{
    Explanation explanation{.name = tr("%Ln selected", "items", int(selected))};
    PhaseCounts counts = countBelow(tops);
    for (const NodeIndex top : tops) {
        if (top == rootNode)
            continue;
        if (m_layout.isFolder(top))
            ++counts.folders[size_t(toNumber(m_layout.toldPhase(top)))];
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
    Explanation explanation{.name = m_layout.name(node), .phase = m_layout.toldPhase(node)};
    explanation.tags = m_layout.tags(node);
    explanation.path = m_layout.path(node);
    const Topic *const topic = topicOf(node);
    explanation.lead = m_layout.summary(node);
    if (topic && !topic->title.isEmpty() && (explanation.lead.isEmpty() || explanation.lead == topic->summary))
        explanation.lead = topic->title; // the person's own words win over the guide's
    if (topic) {
        explanation.base = topic->path;
        explanation.body = topic->body;
        explanation.sections = readSections(topic->sections);
    } else if (const QString &own = m_layout.explanation(node); !own.isEmpty()) {
        const LabelledText text = labelledText(own);
        explanation.base = m_layout.topic(node);
        explanation.body = text.body;
        explanation.sections = readSections(text.sections);
    }
    addNotes(explanation, node);
    if (!explanation.isEmpty())
        return explanation;
    explanation.offersNotes = true;
    explanation.body = tr("No explanation yet. Write your own notes: they are shown here and go into the folder’s README.");
    for (NodeIndex above = m_layout.parent(node); above != noNode && above != rootNode; above = m_layout.parent(above)) {
        if (const Topic *const known = topicOf(above)) {
            explanation.body += QStringLiteral("\n\n") + tr("The guide explains the folder it is in: %1").arg(QStringLiteral("[%1/](<%1>)").arg(known->path));
            break;
        }
    }
    return explanation;
}

const Topic *Explainer::topicOf(NodeIndex node) const
{
    const QString topic = node == rootNode ? QString() : m_layout.topic(node);
    return topic.isEmpty() ? nullptr : m_guide.topic(topic);
}

void Explainer::addNotes(Explanation &explanation, NodeIndex node) const
{
    const QString &notes = m_layout.notes(node);
    if (notes.trimmed().isEmpty())
        return;
    explanation.notesSection = int(explanation.sections.size());
    explanation.sections.append({.label = tr("Your notes"), .text = notes, .items = {}});
}

PhaseCounts Explainer::countBelow(const QList<NodeIndex> &tops) const
{
    const auto records = m_layout.records();
    PhaseCounts counts;
    std::vector<Phase> phases(m_layout.indexEnd(), Phase::None);
    for (const NodeIndex top : tops) {
        phases[top] = m_layout.toldPhase(top);
        for (NodeIndex node = m_layout.next(top, top); node != noNode; node = m_layout.next(node, top)) {
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
