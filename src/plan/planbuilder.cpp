// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/planbuilder.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr std::string_view readmeName = "README.md";
constexpr std::string_view gitkeepName = ".gitkeep";

QMap<QString, QString> declaredVariables(const Layout &layout, const PlanOptions &options, const QString &projectName)
{
    if (!options.fillsVariables)
        return {};
    QMap<QString, QString> variables = layout.info().variables;
    variables.insert(options.variables);
    if (!variables.contains(QStringLiteral("project_name")))
        variables.insert(QStringLiteral("project_name"), projectName);
    return variables;
}

bool isReadme(std::string_view name)
{
    return std::ranges::equal(name, readmeName, [](char a, char b) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; };
        return lower(a) == lower(b);
    });
}

} // namespace

PlanBuilder::PlanBuilder(Plan &plan, const PlanOptions &options, SiblingNames::Rules rules, const QString &projectName)
    : m_plan(plan)
    , m_options(options)
    , m_showsAll(options.filter.isEmpty())
    , m_contents(declaredVariables(plan.layout, options, projectName))
    , m_names(plan.layout, rules, plan.report)
    , m_readmeWriter(plan, options.guide)
    , m_refusedAbove(tr("It lies in a folder that is refused."))
{}

Result<void> PlanBuilder::build(Progress *progress)
{
    qsizetype expected = m_plan.layout.nodeCount();
    if (!m_showsAll) {
        FilterResult filtered = applyFilter(m_plan.layout, m_options.filter);
        expected = filtered.folders + filtered.files;
        m_visible = std::move(filtered.visible);
    }
    m_plan.entries.reserve(expected);
    if (progress) {
        progress->setDone(0);
        progress->setTotal(expected);
    }

    openFolder({rootNode}, false);
    for (qint64 steps = 1; !m_levels.empty(); ++steps) {
        if (progress && steps % 1024 == 0) {
            progress->setDone(m_plan.entries.size());
            if (progress->isCancelled())
                return std::unexpected(Plan::cancelled());
        }
        Level &level = m_levels.back();
        if (level.at == level.end) {
            closeFolder();
            continue;
        }
        const size_t index = level.at++;
        m_path.resize(level.pathSize);
        if (!m_children[index].isUnited)
            addChild(index, level.isRefused);
    }
    writeReadmes();
    if (progress)
        progress->setDone(expected);
    return {};
}

void PlanBuilder::openFolder(const std::vector<NodeIndex> &nodes, bool isRefused)
{
    const size_t first = m_children.size();
    const bool takesReadmes = (m_levels.empty() || m_levels.back().takesReadmes) && !m_readmeWriter.isUnwanted(nodes);
    m_levels.push_back({.first = first,
                        .at = first,
                        .specials = m_names.specialCount(),
                        .pathSize = m_path.size(),
                        .isRefused = isRefused,
                        .takesReadmes = takesReadmes});
    const auto records = m_plan.layout.records();
    for (const NodeIndex node : nodes) {
        for (NodeIndex child = records[node].firstChild; child != noNode; child = records[child].nextSibling) {
            if (isVisible(child))
                m_children.push_back({.node = child});
        }
    }
    m_levels.back().end = m_children.size();
    m_names.resolve(m_children, first, m_path);
    if (!isRefused)
        addGenerated(nodes, first);
}

void PlanBuilder::closeFolder()
{
    m_children.resize(m_levels.back().first);
    m_names.dropSpecials(m_levels.back().specials);
    m_levels.pop_back();
}

void PlanBuilder::addChild(size_t index, bool isRefused)
{
    const NodeIndex node = m_children[index].node;
    const NodeKind kind = m_plan.layout.kind(node);
    m_path += m_names.nameOf(m_children[index]);
    if (kind == NodeKind::Folder)
        m_path += '/';
    PlanEntry &entry = append(kind, node);
    if (kind == NodeKind::File) {
        m_contents.fill(entry, m_plan);
        if (m_options.readmes && m_levels.back().takesReadmes && isReadme(m_plan.layout.nameUtf8(node)))
            addNotes(entry);
    }

    QString refusal = m_names.refusalOf(m_children[index]);
    const bool isTooDeep = qsizetype(m_path.size()) > maxPathBytes;
    if (isTooDeep && refusal.isEmpty()) {
        refusal = tr("The path has %1 bytes; at most %2 are possible. It is left out, with everything below it.")
                      .arg(m_path.size()).arg(maxPathBytes);
        m_plan.report.add(Severity::Problem, QStringLiteral("path-too-long"), refusal,
                          {.path = printable(QString::fromUtf8(m_path))});
    }
    if (isRefused || !refusal.isEmpty()) {
        entry.action = PlanAction::Refuse;
        entry.reason = refusal.isEmpty() ? m_refusedAbove : refusal;
    }
    if (kind == NodeKind::Folder && !isTooDeep) {
        const bool isRefusedToo = entry.action == PlanAction::Refuse;
        openFolder(unitedNodes(index), isRefusedToo);
    }
}

void PlanBuilder::addGenerated(const std::vector<NodeIndex> &nodes, size_t firstChild)
{
    const size_t pathSize = m_path.size();
    bool staysEmpty = std::ranges::all_of(m_children.begin() + qsizetype(firstChild), m_children.end(),
                                          [this](const Child &child) { return !m_names.refusalOf(child).isEmpty(); });
    if (m_options.readmes && !m_levels.back().takesReadmes) {
        reportNotes(nodes);
    } else if (m_options.readmes && m_readmeWriter.hasText(nodes) && !drawsReadme(nodes)) {
        m_path += readmeName;
        m_readmes.push_back({m_plan.entries.size(), nodes});
        append(NodeKind::File, noNode);
        m_path.resize(pathSize);
        addPictures(nodes, firstChild);
        staysEmpty = false;
    }
    if (m_options.gitkeep && staysEmpty && pathSize > 0) {
        m_path.resize(pathSize);
        m_path += gitkeepName;
        append(NodeKind::File, noNode);
    }
    m_path.resize(pathSize);
}

void PlanBuilder::addPictures(const std::vector<NodeIndex> &nodes, size_t firstChild)
{
    const size_t pathSize = m_path.size();
    for (const auto &[name, drawing] : m_readmeWriter.pictures(nodes)) {
        const bool isTaken =
            std::ranges::any_of(m_children.begin() + qsizetype(firstChild), m_children.end(), [&](const Child &child) {
                const std::string_view other = m_names.nameOf(child);
                return name.compare(QByteArrayView(other.data(), qsizetype(other.size())), Qt::CaseInsensitive) == 0;
            });
        if (isTaken)
            continue; // the README then tells what it would show
        m_path.append(name.constData(), size_t(name.size()));
        PlanEntry &entry = append(NodeKind::File, noNode);
        entry.content = int(m_plan.texts.size());
        entry.bytes = drawing.size();
        m_plan.texts.append(drawing);
        m_path.resize(pathSize);
    }
}

void PlanBuilder::reportNotes(const std::vector<NodeIndex> &nodes)
{
    const auto hasNotes = [this](NodeIndex node) { return !m_plan.layout.notes(node).trimmed().isEmpty(); };
    if (!std::ranges::any_of(nodes, hasNotes))
        return;
    m_plan.report.add(
        Severity::Warning, QStringLiteral("notes-left-out"),
        tr("Your notes stay in the project alone: no README may stand in this folder, because a tool reads or "
           "publishes whatever lies there."),
        {.path = printable(QString::fromUtf8(m_path))});
}

void PlanBuilder::writeReadmes()
{
    // Only now it is known which folders come out, and under which names: the READMEs link to them.
    for (const Readme &readme : m_readmes) {
        PlanEntry &entry = m_plan.entries[readme.entry];
        entry.content = int(m_plan.texts.size());
        const QByteArray folder = entry.path.chopped(qsizetype(readmeName.size()));
        m_plan.texts.append(m_readmeWriter.write(folder, readme.nodes));
        entry.bytes = m_plan.texts.back().size();
    }
}

void PlanBuilder::addNotes(PlanEntry &entry)
{
    const Layout &layout = m_plan.layout;
    QString notes = markdownTidied(layout.notes(layout.parent(entry.node)));
    if (notes.trimmed().isEmpty())
        return;
    for (NodeIndex elder = layout.previousSibling(entry.node); elder != noNode; elder = layout.previousSibling(elder)) {
        if (isReadme(layout.nameUtf8(elder)))
            return; // they stand in that one
    }
    const std::string_view content = m_plan.contentOf(entry);
    QByteArray text(content.data(), qsizetype(content.size()));
    const QByteArray lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    if (!text.isEmpty())
        text += lineEnd + lineEnd + "---" + lineEnd + lineEnd;
    text += notes.replace(u'\n', QString::fromLatin1(lineEnd)).toUtf8() + lineEnd;
    entry.content = int(m_plan.texts.size());
    entry.bytes = text.size();
    m_plan.texts.append(text);
}

std::vector<NodeIndex> PlanBuilder::unitedNodes(size_t index) const
{
    std::vector<NodeIndex> nodes;
    for (; index != SiblingNames::none; index = m_children[index].nextUnited)
        nodes.push_back(m_children[index].node);
    return nodes;
}

PlanEntry &PlanBuilder::append(NodeKind kind, NodeIndex node)
{
    m_plan.entries.append({.path = QByteArray(m_path.data(), qsizetype(m_path.size())), .kind = kind, .node = node});
    return m_plan.entries.back();
}

bool PlanBuilder::drawsReadme(const std::vector<NodeIndex> &nodes) const
{
    // One that the filter hides counts too: it is the layout's own and comes with a later phase.
    const Layout &layout = m_plan.layout;
    for (const NodeIndex node : nodes) {
        for (NodeIndex child = layout.firstChild(node); child != noNode; child = layout.nextSibling(child)) {
            if (isReadme(layout.nameUtf8(child)))
                return true;
        }
    }
    return false;
}

} // namespace Espalier
