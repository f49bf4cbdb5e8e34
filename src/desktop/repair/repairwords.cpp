// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/repairwords.h"

#include <QLocale>

namespace Espalier {

namespace {

using Question = LineDoubt::Question;

constexpr int mostRepairFolders = 3;
constexpr qsizetype longestRepairName = 40;

} // namespace

QChar RepairWords::markOf(const DrawnReading &reading, qsizetype line)
{
    if (line < 0 || line >= qsizetype(reading.tree().lines.size()))
        return {};
    if (reading.isDoubtful(line))
        return u'?';
    switch (reading.tree().lines[size_t(line)].kind) {
    case LineKind::Root:
    case LineKind::Node:
        return u'■';
    case LineKind::Comment:
        return u'#';
    case LineKind::Unread:
        return u'!';
    case LineKind::Total:
        return u'Σ';
    case LineKind::More:
        return u'…';
    case LineKind::Header:
    case LineKind::Fence:
    case LineKind::Prompt:
    case LineKind::Prose:
        return u'¶';
    case LineKind::Bar:
    case LineKind::Blank:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString RepairWords::reason(LineReason reason)
{
    switch (reason) {
    case LineReason::None:
    case LineReason::Repaired:
    case LineReason::Decorated:
        return {};
    case LineReason::UnevenIndent:
        return tr("it stands between two levels");
    case LineReason::MixedGlyphs:
        return tr("it is drawn otherwise than the lines around it");
    case LineReason::AfterTotal:
        return tr("it stands after the tree");
    case LineReason::NamesInLine:
        return tr("several names, or one with blanks in it");
    case LineReason::NameOrComment:
        return tr("no mark parts name and comment");
    case LineReason::Unmarked:
        return tr("nothing tells folder from file");
    case LineReason::Dialect:
        return tr("it could be read in another way");
    case LineReason::Twin:
        return tr("its folder has this name already");
    case LineReason::LastBranch:
        return tr("it follows the last branch of its folder");
    case LineReason::NoName:
        return tr("where a name should stand there is none");
    case LineReason::LeadsOut:
        return tr("it leads out of the project");
    case LineReason::NoRoom:
        return tr("there are too many lines");
    case LineReason::NoTarget:
        return tr("the folder that was chosen is gone");
    }
    Q_UNREACHABLE_RETURN({});
}

QString RepairWords::describe(const DrawnReading &reading, qsizetype line)
{
    if (line < 0 || line >= qsizetype(reading.tree().lines.size()))
        return {};
    const QString why = reason(reading.tree().reason(size_t(line)));
    if (reading.isUnread(line))
        return why.isEmpty() ? tr("Not read") : tr("Not read: %1").arg(why);
    if (reading.isDoubtful(line))
        return why.isEmpty() ? tr("Doubtful") : tr("Doubtful: %1").arg(why);
    switch (reading.tree().lines[size_t(line)].kind) {
    case LineKind::Root:
        return tr("The root");
    case LineKind::Node:
        return reading.isAnswered(line) ? tr("Read, as you said") : tr("Read");
    case LineKind::Comment:
        return tr("Comment of the line above");
    case LineKind::Total:
        return tr("Count of folders and files");
    case LineKind::More:
        return tr("Stands for more that the text leaves out");
    case LineKind::Header:
    case LineKind::Fence:
    case LineKind::Prompt:
        return tr("Around the tree, left out");
    case LineKind::Prose:
        return reading.isAnswered(line) ? tr("Left out, as you said") : tr("Left out");
    case LineKind::Unread:
    case LineKind::Bar:
    case LineKind::Blank:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString RepairWords::dialect(TextDialect dialect)
{
    switch (dialect) {
    case TextDialect::None:
        return tr("no tree");
    case TextDialect::Drawn:
        return tr("drawn with lines");
    case TextDialect::Windows:
        return tr("drawn by Windows");
    case TextDialect::Indented:
        return tr("indented");
    case TextDialect::Paths:
        return tr("a list of paths");
    case TextDialect::Shell:
        return tr("shell commands");
    case TextDialect::Listing:
        return tr("a listing");
    case TextDialect::Folders:
        return tr("listed folder by folder");
    case TextDialect::Headings:
        return tr("headings");
    case TextDialect::Markup:
        return tr("XML");
    }
    Q_UNREACHABLE_RETURN({});
}

QString RepairWords::folderName(const Layout &layout, NodeIndex folder)
{
    return printable(layout.name(folder), longestRepairName);
}

QString RepairWords::question(const DrawnReading &reading, const DrawnReading::Doubt &doubt)
{
    const qsizetype line = doubt.lines.front();
    const NodeIndex node = reading.nodeOf(line);
    const std::string_view written = LineRepairs::keyOf(reading.tree().lineText(size_t(line)));
    const QString text = QString::fromUtf8(written.data(), qsizetype(written.size()));
    const QString name =
        node == noNode || node == rootNode ? printable(text, longestRepairName) : folderName(reading.layout(), node);
    switch (doubt.question) {
    case Question::Kind:
        return doubt.about > 1 ? tr("%Ln name(s) without an ending: folders or files?", nullptr, int(doubt.about))
                               : tr("%1: folder or file?").arg(name);
    case Question::Parent:
        return tr("%1 stands in").arg(name);
    case Question::LastBranch:
        return tr("%1, after a last branch, stands in").arg(name);
    case Question::NamesInLine:
        return doubt.about > 1 ? tr("%Ln name(s) in one line", nullptr, int(doubt.about)) : tr("One name or several?");
    case Question::NameOrComment:
        return tr("%1: where does the name end?").arg(printable(text, longestRepairName));
    case Question::AfterTotal:
        return tr("%1 after the tree").arg(printable(text, longestRepairName));
    case Question::Dialect:
        return tr("From line %1: is this a tree?").arg(line + 1);
    case Question::Twin:
        return tr("%1 is in its folder twice").arg(name);
    }
    Q_UNREACHABLE_RETURN({});
}

QList<RepairChoice> RepairWords::choices(const DrawnReading &reading, const DrawnReading::Doubt &doubt)
{
    const qsizetype line = doubt.lines.front();
    const Layout &layout = reading.layout();
    const NodeIndex node = reading.nodeOf(line);
    const NodeIndex present = node == noNode || node == rootNode ? noNode : layout.parent(reading.topOf(node));
    const bool isOfPlace = doubt.question == Question::Parent || doubt.question == Question::LastBranch;
    const bool isOfBlock = doubt.question == Question::Dialect;
    const bool isTwin = doubt.question == Question::Twin;
    QList<RepairChoice> choices;
    for (const LineAnswer answer : doubt.answers) {
        const bool isChosen = answer == doubt.chosen;
        const auto add = [&](const QString &label) {
            choices.append({.label = label, .answer = answer, .isChosen = isChosen});
        };
        switch (answer) {
        case LineAnswer::Folder:
            add(isOfBlock ? tr("A tree") : doubt.about > 1 ? tr("Folders") : tr("Folder"));
            break;
        case LineAnswer::File:
            add(isOfBlock ? tr("A tree") : doubt.about > 1 ? tr("Files") : tr("File"));
            break;
        case LineAnswer::Under:
            if (isOfPlace) {
                for (const NodeIndex folder : reading.likelyFolders(line, mostRepairFolders))
                    choices.append({.label = folderName(layout, folder),
                                    .answer = answer,
                                    .to = layout.path(folder),
                                    .isChosen = isChosen && folder == present});
            } else if (present != noNode && (isTwin || doubt.question == Question::AfterTotal)) {
                choices.append({.label = isTwin ? tr("Keep both") : tr("In %1").arg(folderName(layout, present)),
                                .answer = answer,
                                .to = layout.path(present),
                                .isChosen = isChosen});
            }
            choices.append({.label = tr("Choose…"), .answer = answer, .asksWhere = true});
            break;
        case LineAnswer::Drop:
            // Beside folders there is little room, and a key does it.
            if (!isOfPlace || isChosen)
                add(isOfBlock ? tr("No tree") : tr("Drop line"));
            break;
        case LineAnswer::Comment:
            add(tr("Comment"));
            break;
        case LineAnswer::Name:
            add(tr("All of it a name"));
            break;
        case LineAnswer::Split:
            add(doubt.about > 1 ? tr("%Ln name(s)", nullptr, int(doubt.about)) : tr("Several names"));
            break;
        case LineAnswer::Join:
            add(doubt.question == Question::NameOrComment ? tr("Name and comment") : tr("One name"));
            break;
        }
    }
    return choices;
}

QString RepairWords::counts(const DrawnReading::Counts &counts)
{
    QStringList parts{QStringLiteral("<b>%1</b>").arg(tr("%Ln node(s)", nullptr, int(counts.nodes)))};
    if (counts.comments > 0)
        parts << tr("%Ln comment(s)", nullptr, int(counts.comments));
    if (counts.leftOut > 0)
        parts << tr("%Ln line(s) of prose left out", nullptr, int(counts.leftOut));
    if (counts.unread > 0)
        parts << tr("%Ln line(s) not read", nullptr, int(counts.unread));
    return parts.join(QStringLiteral(", "));
}

QString RepairWords::inserted(const DrawnReading::Counts &counts)
{
    const QString nodes = tr("%Ln node(s)", nullptr, int(counts.nodes));
    const QString lines = tr("%Ln line(s)", nullptr, int(counts.lines));
    if (counts.leftOut == 0)
        return tr("%1 from %2", "15 nodes from 22 lines").arg(nodes, lines);
    return tr("%1 from %2, %3 left out", "15 nodes from 22 lines, 3 left out")
        .arg(nodes, lines, QLocale().toString(counts.leftOut));
}

} // namespace Espalier
