// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/editor.h"

#include "edit/editcommand.h"
#include "guide/tags.h"

#include <QCollator>
#include <QLocale>
#include <QVariant>

#include <algorithm>
#include <utility>

namespace Espalier {

Result<void> Editor::setValue(const QList<NodeIndex> &nodes, NodeAspect aspect, const QVariant &value, const QString &text)
{
    if (isLocked())
        return checkUnlocked();
    auto set = command(text);
    for (const NodeIndex node : nodes) {
        if (node == rootNode || !layout().isLinked(node))
            continue;
        set->setValue(node, aspect, value);
        set->touch(node);
    }
    run(std::move(set));
    return {};
}

Result<void> Editor::rename(NodeIndex node, const QString &name)
{
    if (node == rootNode)
        return setProjectName(name);
    if (const auto there = checkThere(node); !there)
        return there;
    const QString old = layout().name(node);
    if (old == name)
        return {};
    const Result<Name> checked = checkName(layout().parent(node), name, node);
    if (!checked)
        return std::unexpected(checked.error());
    const QString sentence = tr("Renamed %1 to %2").arg(printable(old), printable(name));
    auto rename = command(sentence);
    addRename(*rename, node, name);
    rename->touch(node);
    run(std::move(rename), sentence);
    return {};
}

void Editor::addRename(EditCommand &command, NodeIndex node, const QString &name) const
{
    const QString old = layout().name(node);
    command.setValue(node, NodeAspect::Name, name);
    LayoutInfo info = layout().info();
    for (auto variable = info.variables.begin(); variable != info.variables.end(); ++variable) {
        if (*variable == old && layout().parent(node) == rootNode && !layout().topic(node).isEmpty())
            *variable = name;
    }
    command.setInfo(info);
}

Result<void> Editor::setProjectName(const QString &name)
{
    if (isLocked())
        return checkUnlocked();
    if (const auto checked = Name::parse(name); !checked)
        return std::unexpected(checked.error());
    auto rename = command(tr("Renamed the project to %1").arg(printable(name)));
    rename->setValue(rootNode, NodeAspect::Name, name);
    rename->touch(rootNode);
    run(std::move(rename));
    return {};
}

Result<void> Editor::setVariable(const QString &name, const QString &value)
{
    if (isLocked())
        return checkUnlocked();
    LayoutInfo info = layout().info();
    info.variables.insert(name, value);
    auto set = command(tr("Set %1 to %2").arg(printable(name), printable(value)));
    set->setInfo(info);
    run(std::move(set));
    return {};
}

Result<void> Editor::setLesson(const QByteArray &lesson, const QString &text)
{
    if (isLocked())
        return checkUnlocked();
    LayoutInfo info = layout().info();
    info.lesson = lesson;
    auto set = command(text);
    set->setInfo(info);
    run(std::move(set), text);
    return {};
}

Result<void> Editor::setSummary(const QList<NodeIndex> &nodes, const QString &summary)
{
    return setValue(nodes, NodeAspect::Summary, summary.simplified(), tr("Changed the summary"));
}

Result<void> Editor::setPhase(const QList<NodeIndex> &nodes, Phase phase)
{
    return setValue(nodes, NodeAspect::Phase, toNumber(phase),
                    phase == Phase::None ? tr("Cleared the phase") : tr("Set the phase to %1").arg(phaseName(phase)));
}

Result<void> Editor::setTags(const QList<NodeIndex> &nodes, const QStringList &tags)
{
    return setValue(nodes, NodeAspect::Tags, tags, tr("Changed the tags"));
}

Result<void> Editor::addTags(const QList<NodeIndex> &nodes, const QStringList &tags)
{
    if (isLocked())
        return checkUnlocked();
    QStringList words;
    for (const QString &tag : tags) {
        const Result<QString> checked = checkedTag(tag);
        if (!checked)
            return std::unexpected(checked.error());
        if (!words.contains(*checked, Qt::CaseInsensitive))
            words.append(*checked);
    }
    const QString sentence = words.size() == 1
        ? tr("Added the tag %1").arg(printable(words.first()))
        : tr("Added the tags %1", "words, separated by commas").arg(printable(words.join(QStringLiteral(", "))));
    auto add = command(sentence);
    for (const NodeIndex node : nodes) {
        if (node == rootNode || !layout().isLinked(node))
            continue;
        add->touch(node); // what was selected together stays so
        QStringList own = layout().tags(node);
        const qsizetype before = own.size();
        for (const QString &word : std::as_const(words)) {
            if (!own.contains(word, Qt::CaseInsensitive))
                own.append(word);
        }
        if (own.size() > before)
            add->setValue(node, NodeAspect::Tags, own);
    }
    run(std::move(add), sentence);
    return {};
}

Result<void> Editor::removeTag(const QList<NodeIndex> &nodes, const QString &tag)
{
    if (isLocked())
        return checkUnlocked();
    const QString sentence = tr("Removed the tag %1").arg(printable(tag));
    auto remove = command(sentence);
    for (const NodeIndex node : nodes) {
        if (node == rootNode || !layout().isLinked(node))
            continue;
        remove->touch(node);
        QStringList own = layout().tags(node);
        if (own.removeAll(tag) > 0)
            remove->setValue(node, NodeAspect::Tags, own);
    }
    run(std::move(remove), sentence);
    return {};
}

Result<void> Editor::setIcon(const QList<NodeIndex> &nodes, const QString &icon)
{
    return setValue(nodes, NodeAspect::Icon, icon, tr("Changed the icon"));
}

Result<void> Editor::setRule(const QList<NodeIndex> &nodes, NodeRule rule)
{
    return setValue(nodes, NodeAspect::Rule, int(rule), tr("Changed the rule"));
}

Result<void> Editor::setRules(const QList<std::pair<NodeIndex, NodeRule>> &rules)
{
    if (isLocked())
        return checkUnlocked();
    auto set = command(tr("Changed the rule"));
    for (const auto &[node, rule] : rules) {
        if (node == rootNode || !layout().isLinked(node))
            continue;
        set->setValue(node, NodeAspect::Rule, int(rule));
        set->touch(node);
    }
    run(std::move(set));
    return {};
}

Result<void> Editor::setKind(const QList<NodeIndex> &nodes, NodeKind kind)
{
    if (isLocked())
        return checkUnlocked();
    if (kind == NodeKind::File) {
        for (const NodeIndex node : nodes) {
            if (layout().isLinked(node) && (layout().childCount(node) > 0 || node == rootNode))
                return failure(ErrorKind::Refused, tr("“%1” holds other items and cannot become a file; move or remove them first.")
                                                       .arg(printable(layout().name(node))));
        }
    }
    auto change = command(kind == NodeKind::File ? tr("Changed into a file") : tr("Changed into a folder"));
    for (const NodeIndex node : nodes) {
        if (node == rootNode || !layout().isLinked(node))
            continue;
        change->setValue(node, NodeAspect::Kind, int(kind));
        if (kind == NodeKind::Folder)
            change->setValue(node, NodeAspect::Content, QString());
        change->touch(node);
    }
    run(std::move(change));
    return {};
}

Result<void> Editor::takeWords(NodeIndex node, const QString &summary, const QString &explanation)
{
    if (const auto there = checkThere(node); !there)
        return there;
    if (node == rootNode)
        return {};
    const QString sentence = tr("Took the guide’s words for %1").arg(printable(layout().name(node)));
    auto take = command(sentence);
    if (layout().summary(node).isEmpty())
        take->setValue(node, NodeAspect::Summary, summary.simplified());
    take->setValue(node, NodeAspect::Explanation, explanation);
    take->touch(node);
    run(std::move(take), sentence);
    return {};
}

Result<void> Editor::setNotes(NodeIndex node, const QString &notes)
{
    if (const auto there = checkThere(node); !there)
        return there;
    auto set = command(tr("Edited the notes of %1").arg(printable(layout().name(node))));
    set->setValue(node, NodeAspect::Notes, notes);
    set->setMerging();
    run(std::move(set));
    return {};
}

Result<void> Editor::setContent(NodeIndex node, const QString &content)
{
    if (const auto there = checkThere(node); !there)
        return there;
    if (layout().isFolder(node))
        return failure(ErrorKind::Refused, tr("“%1” is a folder and has no content.").arg(printable(layout().name(node))));
    auto set = command(tr("Edited the content of %1").arg(printable(layout().name(node))));
    set->setValue(node, NodeAspect::Content, content);
    set->setMerging();
    run(std::move(set));
    return {};
}

Result<void> Editor::sortChildren(NodeIndex parent, SortOrder order, bool recursively)
{
    if (const auto there = checkThere(parent); !there)
        return there;
    QCollator collator;
    if (collator.locale() == QLocale::c()) // compares code points there, numbers and case or not
        collator.setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto isBefore = [&](NodeIndex a, NodeIndex b) {
        if (order == SortOrder::ByPhase && layout().effectivePhase(a) != layout().effectivePhase(b))
            return layout().effectivePhase(a) < layout().effectivePhase(b);
        if (order != SortOrder::ByName && layout().isFolder(a) != layout().isFolder(b))
            return layout().isFolder(a);
        return collator.compare(layout().name(a), layout().name(b)) < 0;
    };
    auto sort = command(tr("Sorted %1").arg(printable(layout().name(parent))));
    const auto sortOne = [&](NodeIndex folder) {
        QList<NodeIndex> children;
        for (NodeIndex child = layout().firstChild(folder); child != noNode; child = layout().nextSibling(child))
            children.append(child);
        QList<NodeIndex> sorted = children;
        std::ranges::stable_sort(sorted, isBefore);
        if (sorted == children)
            return;
        for (const NodeIndex child : std::as_const(sorted))
            sort->move(child, folder, noNode); // each to the end, in order
    };
    sortOne(parent);
    if (recursively) {
        for (NodeIndex node = layout().next(parent, parent); node != noNode; node = layout().next(node, parent))
            sortOne(node);
    }
    run(std::move(sort));
    return {};
}

} // namespace Espalier
