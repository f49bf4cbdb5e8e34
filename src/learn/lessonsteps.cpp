// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessonsteps.h"

#include "guide/explanation.h"
#include "guide/richtext.h"
#include "learn/lessonnames.h"
#include "learn/lessonquestions.h"
#include "learn/lessontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace Espalier {

namespace {

struct LessonStepText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Lesson)
};

constexpr qsizetype insideFrom = 4; // child folders, for a step of their own
constexpr qsizetype mostWithSummary = 3;
constexpr qsizetype mostInside = 12;
constexpr qsizetype mostGrown = 6; // steps
constexpr qsizetype mostNewShown = 6; // cards in one of them
constexpr qsizetype mostNamed = 4;
constexpr qsizetype mostNotHere = 2;

QString countsOf(qsizetype folders, qsizetype files)
{
    return LessonStepText::tr("%1 and %2", "folders and files")
        .arg(LessonStepText::tr("%Ln folder(s)", nullptr, int(folders)),
             LessonStepText::tr("%Ln file(s)", nullptr, int(files)));
}

class LessonBuilder {
public:
    explicit LessonBuilder(const LessonSource &source)
        : m_source(source), m_layout(source.layout), m_names(m_layout, source.guide),
          m_explainer(m_layout, source.guide)
    {
    }

    LessonSteps build();

private:
    void findPhases();
    void countBelow();
    LessonStep titleStep() const;
    LessonStep whyStep() const;
    LessonStep phaseStep() const;
    LessonStep folderStep(NodeIndex folder, int number, int count) const;
    LessonStep insideStep(NodeIndex folder) const;
    LessonStep grownStep(NodeIndex folder) const;
    LessonStep recapStep() const;
    void addFolders();
    void addGrown();
    void leaveOut(qsizetype others);

    LessonStep stepOf(LessonStep::Kind kind, NodeIndex folder = noNode) const;
    void addWords(LessonStep &step, NodeIndex folder) const;
    void addNotHere(LessonStep &step, const GuideSection &section) const;
    QString notesOf(const Explanation &explanation) const;
    QString plannedNotes(LessonStep::Kind kind, NodeIndex folder, const QString &otherwise) const;
    QString titleOf(NodeIndex node) const;
    QString nextWords() const;
    QList<NodeIndex> visibleChildren(NodeIndex folder, NodeKind kind) const;
    bool isNew(NodeIndex node) const { return m_phase == Phase::None || m_phases[node] == m_phase; }
    const GuidePhase *guidePhase() const { return m_phase == Phase::None ? nullptr : m_source.guide.phase(m_phase); }

    const LessonSource &m_source;
    const Layout &m_layout;
    LessonNames m_names;
    Explainer m_explainer;
    FilterResult m_shown;
    Phase m_phase = Phase::None;
    std::vector<Phase> m_phases; // told, by node
    std::vector<qsizetype> m_below; // visible nodes
    std::vector<qsizetype> m_newBelow; // visible folders of the phase
    LessonSteps m_result;
};

void LessonBuilder::findPhases()
{
    m_phases.assign(m_layout.indexEnd(), Phase::None);
    bool isTold = !m_source.guide.phases().isEmpty() && !m_layout.info().guide.isEmpty();
    Phase highest = Phase::None;
    Filter filter = m_source.filter;
    filter.upTo = m_source.phase;
    m_shown = applyFilter(m_layout, filter);
    for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
        m_phases[node] = laterOf(Phase::Beginner, laterOf(m_layout.phase(node), m_phases[m_layout.parent(node)]));
        isTold = isTold || m_layout.phase(node) != Phase::None;
        if (m_shown.visible.test(node))
            highest = laterOf(highest, m_phases[node]);
    }
    if (isTold)
        m_phase = m_source.phase != Phase::None ? m_source.phase : highest;
    m_result.phase = m_phase;
    m_result.visible = m_shown.visible;
}

void LessonBuilder::countBelow()
{
    m_below.assign(m_layout.indexEnd(), 0);
    m_newBelow.assign(m_layout.indexEnd(), 0);
    for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
        if (!m_shown.visible.test(node))
            continue;
        const bool counts = m_layout.isFolder(node) && isNew(node);
        for (NodeIndex above = m_layout.parent(node); above != noNode; above = m_layout.parent(above)) {
            ++m_below[above];
            m_newBelow[above] += counts ? 1 : 0;
        }
    }
}

QList<NodeIndex> LessonBuilder::visibleChildren(NodeIndex folder, NodeKind kind) const
{
    QList<NodeIndex> result;
    for (NodeIndex node = m_layout.firstChild(folder); node != noNode; node = m_layout.nextSibling(node)) {
        if (m_shown.visible.test(node) && m_layout.kind(node) == kind)
            result.append(node);
    }
    return result;
}

/// What the guide's lesson plan has for who speaks; \a otherwise where it has nothing.
QString LessonBuilder::plannedNotes(LessonStep::Kind kind, NodeIndex folder, const QString &otherwise) const
{
    const LessonPlan *const plan = m_phase == Phase::None ? nullptr : m_source.guide.lessonPlan(m_phase);
    if (!plan)
        return otherwise;
    if (folder != noNode) {
        const QString words = plan->notes.value(QString(lessonKindId(kind) + u' ' + m_layout.topic(folder)));
        return words.isEmpty() ? otherwise : m_names.in(words);
    }
    const auto part = std::ranges::find(plan->parts, lessonKindId(kind), &LessonPlan::Part::step);
    return part == plan->parts.cend() ? otherwise : m_names.in(plainText(part->text));
}

LessonStep LessonBuilder::stepOf(LessonStep::Kind kind, NodeIndex folder) const
{
    LessonStep step;
    step.kind = kind;
    step.key = lessonKindId(kind);
    if (folder != noNode)
        step.key += u':' + m_layout.id(folder).toString();
    step.camera = folder == noNode ? LessonStep::Camera::Whole : LessonStep::Camera::Branch;
    step.folder = folder;
    step.phase = m_phase;
    return step;
}

QString LessonBuilder::titleOf(NodeIndex node) const
{
    const Topic *const topic = m_layout.topicUtf8(node).empty() ? nullptr : m_source.guide.topic(m_layout.topic(node));
    if (topic && !topic->title.isEmpty())
        return m_names.in(topic->title);
    return m_layout.summary(node);
}

// -- words
// -------------------------------------------------------------------------------------------------------------

void LessonBuilder::addNotHere(LessonStep &step, const GuideSection &section) const
{
    QList<LessonText::Elsewhere> items = LessonText::elsewhere(section);
    std::ranges::stable_sort(items, {}, [](const LessonText::Elsewhere &item) { return item.what.size(); });
    for (const LessonText::Elsewhere &item : std::as_const(items)) {
        if (step.notHere.size() == mostNotHere)
            return;
        LessonPoint point{.name = m_names.in(item.what), .text = m_names.pathOf(item.target)};
        if (const NodeIndex node = m_names.nodeOf(item.target); node != noNode)
            point.phase = m_phases[node];
        else if (const Topic *const topic = m_source.guide.topic(item.target))
            point.phase = topic->phase;
        step.notHere.append(point);
    }
}

QString LessonBuilder::notesOf(const Explanation &explanation) const
{
    QString example;
    QString mistake;
    for (const GuideSection &section : explanation.sections) {
        if (section.label.compare(u"Example", Qt::CaseInsensitive) == 0 && example.isEmpty())
            example = section.text.isEmpty() ? section.items.value(0) : section.text;
        else if (roleOf(section) == SectionRole::Mistakes && mistake.isEmpty())
            mistake = section.items.value(0, section.text);
    }
    QStringList parts;
    if (!example.isEmpty())
        parts.append(plainText(example));
    if (!mistake.isEmpty())
        parts.append(LessonStepText::tr("A common mistake: %1").arg(plainText(mistake)));
    return m_names.in(parts.join(QStringLiteral("\n\n")));
}

void LessonBuilder::addWords(LessonStep &step, NodeIndex folder) const
{
    const Explanation explanation = m_explainer.ofNode(folder);
    step.title = m_layout.name(folder);
    step.subtitle = titleOf(folder);
    if (!explanation.offersNotes)
        step.sentences = LessonText::firstSentences(explanation.body);
    for (QString &sentence : step.sentences)
        sentence = m_names.in(sentence);
    for (qsizetype i = 0; i < explanation.sections.size(); ++i) {
        const GuideSection &section = explanation.sections[i];
        if (i == explanation.notesSection)
            continue;
        if (section.label.compare(u"When to Use", Qt::CaseInsensitive) == 0 && step.fromWhen.isEmpty())
            step.fromWhen =
                m_names.in(LessonText::firstSentence(section.text.isEmpty() ? section.items.value(0) : section.text));
        else if (roleOf(section) == SectionRole::BelongsElsewhere && step.notHere.isEmpty())
            addNotHere(step, section);
    }
    step.notes = plannedNotes(step.kind, folder, notesOf(explanation));
}

QString LessonBuilder::nextWords() const
{
    const Phase next = phaseFromNumber(toNumber(m_phase) + 1);
    if (m_phase == Phase::None || next == Phase::None)
        return {};
    qsizetype folders = 0;
    for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node))
        folders += m_layout.isFolder(node) && m_phases[node] == next ? 1 : 0;
    if (folders == 0) {
        folders = std::ranges::count_if(m_source.guide.topics(), [next](const Topic &topic) {
            return topic.kind == NodeKind::Folder && topic.phase == next;
        });
    }
    if (folders == 0)
        return {};
    return LessonStepText::tr("Next: %1, +%Ln folder(s)", "the phase after this one and what it adds", int(folders))
        .arg(phaseName(next));
}

// -- steps
// -------------------------------------------------------------------------------------------------------------

LessonStep LessonBuilder::titleStep() const
{
    LessonStep step = stepOf(LessonStep::Kind::Title);
    step.title = m_layout.name(rootNode);
    if (step.title.isEmpty())
        step.title = LessonStepText::tr("Project");
    step.subtitle = phaseName(m_phase);
    step.counts = countsOf(m_shown.folders, m_shown.files);
    step.notes = plannedNotes(step.kind, noNode, LessonText::firstSentences(m_source.guide.purpose()).join(u' '));
    return step;
}

LessonStep LessonBuilder::whyStep() const
{
    LessonStep step = stepOf(LessonStep::Kind::Why);
    step.title = LessonStepText::tr("Why so many folders?");
    for (const LessonText::Labelled &reason : LessonText::labelledItems(m_source.guide.whySoMany())) {
        const QStringList words = LessonText::sentences(reason.text);
        step.points.append({.name = reason.name, .text = words.value(0)});
    }
    if (step.points.isEmpty())
        step.sentences = LessonText::firstSentences(m_source.guide.whySoMany());
    const QStringList last = m_source.guide.whySoMany().split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    step.notes = plannedNotes(step.kind, noNode, last.size() > 1 ? plainText(last.last()) : QString());
    return step;
}

LessonStep LessonBuilder::phaseStep() const
{
    LessonStep step = stepOf(LessonStep::Kind::Phase);
    step.title = phaseName(m_phase);
    for (const NodeIndex node : visibleChildren(rootNode, NodeKind::Folder)) {
        if (isNew(node))
            step.lit.append(node);
    }
    step.counts = LessonStepText::tr("%Ln new folder(s)", nullptr, int(step.lit.size()));
    if (const GuidePhase *const phase = guidePhase()) {
        step.subtitle = phase->project;
        step.skills = phase->skills;
        step.sentences = LessonText::firstSentences(phase->text);
        step.notes = plannedNotes(step.kind, noNode, plainText(phase->text));
    }
    return step;
}

LessonStep LessonBuilder::folderStep(NodeIndex folder, int number, int count) const
{
    LessonStep step = stepOf(LessonStep::Kind::Folder, folder);
    step.number = number;
    step.count = count;
    addWords(step, folder);
    const QList<NodeIndex> children =
        visibleChildren(folder, NodeKind::Folder) + visibleChildren(folder, NodeKind::File);
    step.lit = children.first(std::min(children.size(), mostWithSummary));
    // Of the files beyond, the number tells enough.
    for (const NodeIndex node : children.sliced(step.lit.size())) {
        if (m_layout.isFolder(node) && step.named.size() < mostNamed)
            step.named.append(node);
        else
            ++step.further;
    }
    return step;
}

LessonStep LessonBuilder::insideStep(NodeIndex folder) const
{
    LessonStep step = stepOf(LessonStep::Kind::Inside, folder);
    step.title = LessonStepText::tr("Inside %1", "a folder").arg(m_layout.name(folder));
    const QList<NodeIndex> children = visibleChildren(folder, NodeKind::Folder);
    step.lit = children.first(std::min(children.size(), mostInside));
    step.further = children.size() - step.lit.size();
    QStringList notes;
    for (const NodeIndex node : std::as_const(step.lit)) {
        step.points.append({.name = m_layout.name(node), .text = titleOf(node), .phase = m_phases[node]});
        if (const QString example = notesOf(m_explainer.ofNode(node)); !example.isEmpty() && notes.isEmpty())
            notes.append(
                LessonStepText::tr("%1: %2", "a folder and what to say of it").arg(m_layout.name(node), example));
    }
    step.notes = plannedNotes(step.kind, folder, notes.join(QStringLiteral("\n\n")));
    return step;
}

LessonStep LessonBuilder::grownStep(NodeIndex folder) const
{
    LessonStep step = stepOf(LessonStep::Kind::Grown, folder);
    step.title = m_layout.name(folder);
    step.subtitle = LessonStepText::tr("%Ln new folder(s) in it", nullptr, int(m_newBelow[folder]));
    // The topmost of what is new: what lies in them comes with them.
    for (NodeIndex node = m_layout.next(folder, folder); node != noNode;) {
        const bool isTopmost = m_shown.visible.test(node) && m_layout.isFolder(node) && isNew(node);
        if (isTopmost)
            (step.lit.size() < mostNewShown ? step.lit : step.named).append(node);
        node = isTopmost ? m_layout.nextAfter(node, folder) : m_layout.next(node, folder);
    }
    if (step.named.size() > mostNamed) {
        step.further = step.named.size() - mostNamed;
        step.named = step.named.first(mostNamed);
    }
    const QString prefix = m_layout.path(folder) + u'/';
    QStringList notes;
    for (const NodeIndex node : std::as_const(step.lit)) {
        step.points.append(
            {.name = m_layout.path(node).sliced(prefix.size()), .text = titleOf(node), .phase = m_phase});
        const Explanation explanation = m_explainer.ofNode(node);
        if (const QStringList words =
                explanation.offersNotes ? QStringList() : LessonText::firstSentences(explanation.body, 1);
            !words.isEmpty())
            notes.append(LessonStepText::tr("%1: %2", "a folder and what to say of it")
                             .arg(m_layout.name(node), m_names.in(words.first())));
    }
    step.notes = notes.join(QStringLiteral("\n\n"));
    return step;
}

LessonStep LessonBuilder::recapStep() const
{
    LessonStep step = stepOf(LessonStep::Kind::Recap);
    step.title = m_phase == Phase::None ? LessonStepText::tr("All of it") : phaseName(m_phase);
    step.subtitle = LessonStepText::tr("What is there now");
    step.counts = countsOf(m_shown.folders, m_shown.files);
    step.next = nextWords();
    if (const GuidePhase *const phase = guidePhase()) {
        step.skills = phase->skills;
        step.notes = plannedNotes(step.kind, noNode, phase->card.outcome);
    }
    return step;
}

void LessonBuilder::addFolders()
{
    QList<NodeIndex> tops;
    for (const NodeIndex node : visibleChildren(rootNode, NodeKind::Folder)) {
        if (isNew(node))
            tops.append(node);
    }
    int number = 0;
    for (const NodeIndex folder : std::as_const(tops)) {
        m_result.steps.append(folderStep(folder, ++number, int(tops.size())));
        if (m_phase != Phase::None && visibleChildren(folder, NodeKind::Folder).size() >= insideFrom)
            m_result.steps.append(insideStep(folder));
    }
}

void LessonBuilder::addGrown()
{
    QList<NodeIndex> older;
    for (const NodeIndex node : visibleChildren(rootNode, NodeKind::Folder)) {
        if (!isNew(node) && m_newBelow[node] > 0)
            older.append(node);
    }
    QList<NodeIndex> most = older;
    std::ranges::stable_sort(most, std::greater(), [this](NodeIndex node) { return m_newBelow[node]; });
    most = most.first(std::min(most.size(), mostGrown));
    for (const NodeIndex node : std::as_const(older)) {
        if (most.contains(node))
            m_result.steps.append(grownStep(node));
    }
}

/// Beyond what a lesson can hold the smallest folders go, each with all that is told of it.
void LessonBuilder::leaveOut(qsizetype others)
{
    QList<LessonStep> &steps = m_result.steps;
    while (steps.size() + others > LessonSteps::most) {
        NodeIndex smallest = noNode;
        for (const LessonStep &step : std::as_const(steps)) {
            if (step.kind == LessonStep::Kind::Folder
                && (smallest == noNode || m_below[step.folder] < m_below[smallest]))
                smallest = step.folder;
        }
        if (smallest == noNode)
            return;
        steps.removeIf([smallest](const LessonStep &step) { return step.folder == smallest; });
        ++m_result.leftOut;
    }
}

LessonSteps LessonBuilder::build()
{
    findPhases();
    countBelow();
    addFolders();
    if (m_phase == Phase::None) {
        leaveOut(2);
        m_result.steps.prepend(titleStep());
        m_result.steps.append(recapStep());
        return m_result;
    }
    addGrown();
    QList<LessonStep> before{titleStep()};
    if (m_phase == Phase::Beginner && !m_source.guide.whySoMany().isEmpty())
        before.append(whyStep());
    before.append(phaseStep());
    QList<LessonStep> after =
        LessonQuestions(m_layout, m_names, m_shown.visible, m_phase).take(m_phase == Phase::Beginner ? 2 : 3);
    after.append(recapStep());
    leaveOut(before.size() + after.size());
    m_result.steps = before + m_result.steps + after;
    return m_result;
}

} // namespace

LessonSteps LessonSteps::of(const LessonSource &source) { return LessonBuilder(source).build(); }

QString lessonKindId(LessonStep::Kind kind)
{
    switch (kind) {
    case LessonStep::Kind::Title:
        return QStringLiteral("title");
    case LessonStep::Kind::Why:
        return QStringLiteral("why");
    case LessonStep::Kind::Phase:
        return QStringLiteral("phase");
    case LessonStep::Kind::Folder:
        return QStringLiteral("folder");
    case LessonStep::Kind::Inside:
        return QStringLiteral("inside");
    case LessonStep::Kind::Grown:
        return QStringLiteral("grown");
    case LessonStep::Kind::Ask:
        return QStringLiteral("ask");
    case LessonStep::Kind::Recap:
        return QStringLiteral("recap");
    case LessonStep::Kind::Nodes:
        return QStringLiteral("nodes");
    case LessonStep::Kind::Text:
        break;
    }
    return QStringLiteral("text");
}

} // namespace Espalier
