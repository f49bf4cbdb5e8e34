// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/doubtlist.h"
#include "desktop/repair/folderchooser.h"
#include "desktop/repair/readingtreemodel.h"
#include "desktop/repair/repairdialog.h"
#include "desktop/repair/repairtext.h"
#include "desktop/repair/repairtree.h"

#include <QAction>

namespace Espalier {

/// The lines that a verb is about: all that are selected in the text, if it has the focus.
std::vector<quint32> RepairDialog::chosenLines() const
{
    std::vector<quint32> lines = m_text->hasFocus() ? m_text->selectedLines() : std::vector{quint32(m_line)};
    std::erase_if(lines, [this](quint32 line) {
        return line >= m_reading->tree().lines.size() || m_reading->tree().lines[line].kind == LineKind::Blank;
    });
    return lines;
}

NodeIndex RepairDialog::currentNode() const
{
    const NodeIndex inTree = m_tree->currentNode();
    return inTree != noNode && m_reading->lineOf(inTree) == m_line ? inTree : m_reading->nodeOf(m_line);
}

/// The folder that stands above a node beside it; noNode: there is none to go into.
NodeIndex RepairDialog::folderBefore(NodeIndex node) const
{
    const Layout &layout = m_reading->layout();
    for (NodeIndex before = layout.previousSibling(node); before != noNode; before = layout.previousSibling(before)) {
        if (layout.isFolder(before))
            return before;
    }
    return noNode;
}

void RepairDialog::updateVerbs()
{
    const Layout &layout = m_reading->layout();
    const NodeIndex node = currentNode();
    const bool isNode = node != noNode && node != rootNode;
    const bool isFolder = isNode && layout.isFolder(node);
    const bool hasLine = !chosenLines().empty();
    const bool isSeveral = m_reading->nodesOf(m_line).size() > 1;
    m_verbs[Flip]->setText(isFolder ? tr("Make It a &File") : tr("Make It a &Folder"));
    m_verbs[Flip]->setEnabled(isNode && layout.firstChild(node) == noNode);
    m_verbs[Outward]->setEnabled(isNode && layout.parent(node) != rootNode);
    m_verbs[Inward]->setEnabled(isNode && folderBefore(node) != noNode);
    m_verbs[Move]->setEnabled(isNode);
    m_verbs[Drop]->setEnabled(hasLine && node != rootNode);
    m_verbs[AsComment]->setEnabled(hasLine && m_line > 0 && node != rootNode);
    m_verbs[AsName]->setEnabled(hasLine && node != rootNode);
    m_verbs[SplitOrJoin]->setText(isSeveral ? tr("&Join into One Name") : tr("&Split into Names"));
    m_verbs[SplitOrJoin]->setEnabled(isNode);
    m_verbs[TakeBack]->setEnabled(m_reading->isAnswered(m_line));
}

void RepairDialog::act(Verb verb)
{
    switch (verb) {
    case Flip:
        return flip();
    case Outward:
        return moveOutward();
    case Inward:
        return moveInward();
    case Move:
        return moveToChosen(chosenLines());
    case Drop:
        return m_reading->answer(chosenLines(), LineAnswer::Drop);
    case AsComment:
        return m_reading->answer(chosenLines(), LineAnswer::Comment);
    case AsName:
        return m_reading->answer(chosenLines(), LineAnswer::Name);
    case SplitOrJoin:
        return splitOrJoin();
    case TakeBack:
        return m_reading->takeBack(chosenLines());
    case verbCount:
        break;
    }
}

void RepairDialog::take(const DrawnReading::Doubt &doubt, const RepairChoice &choice)
{
    if (choice.asksWhere)
        return moveToChosen(doubt.lines);
    std::vector<quint32> lines = doubt.lines;
    if (doubt.question == LineDoubt::Question::Dialect && choice.answer != LineAnswer::Drop)
        lines.resize(1);
    m_reading->answer(lines, choice.answer, choice.to);
}

void RepairDialog::flip()
{
    const NodeIndex node = currentNode();
    if (node == noNode || node == rootNode)
        return;
    m_reading->answer(chosenLines(), m_reading->layout().isFolder(node) ? LineAnswer::File : LineAnswer::Folder);
}

void RepairDialog::moveOutward()
{
    const Layout &layout = m_reading->layout();
    const NodeIndex node = currentNode();
    if (node == noNode || node == rootNode)
        return;
    if (const NodeIndex folder = layout.parent(m_reading->topOf(node)); folder != rootNode)
        moveTo(node, layout.parent(folder));
}

void RepairDialog::moveInward()
{
    const NodeIndex node = currentNode();
    if (const NodeIndex folder = node == noNode || node == rootNode ? noNode : folderBefore(m_reading->topOf(node)); folder != noNode)
        moveTo(node, folder);
}

void RepairDialog::splitOrJoin()
{
    const bool isSeveral = m_reading->nodesOf(m_line).size() > 1;
    m_reading->answer(chosenLines(), isSeveral ? LineAnswer::Join : LineAnswer::Split);
}

void RepairDialog::moveToChosen(const std::vector<quint32> &lines)
{
    if (lines.empty())
        return;
    const NodeIndex node = m_reading->nodeOf(lines.front());
    const Layout &layout = m_reading->layout();
    const QString name = node == noNode ? QString() : printable(layout.name(node), 60);
    auto *const chooser = new FolderChooser(layout, node, tr("Which folder is %1 to stand in?").arg(name), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QDialog::accepted, this,
            [this, chooser, lines] { m_reading->answer(lines, LineAnswer::Under, chooser->path()); });
    chooser->open();
}

void RepairDialog::moveTo(NodeIndex node, NodeIndex folder)
{
    const qsizetype line = m_reading->lineOf(node);
    if (line == DrawnReading::noLine || folder == noNode)
        return;
    select(line);
    m_reading->answer({quint32(line)}, LineAnswer::Under, m_reading->layout().path(folder));
}

} // namespace Espalier
