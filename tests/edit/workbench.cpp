// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench.h"

#include "support/drawntree.h"

#include <QUndoStack>

namespace Espalier {

namespace {

/// Where two texts of many lines begin to differ.
QString difference(const QString &found, const QString &wanted)
{
    const QStringList a = found.split(u'\n');
    const QStringList b = wanted.split(u'\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i))
            return QStringLiteral("line %1 is “%2” instead of “%3” in:\n%4").arg(i + 1).arg(a.value(i), b.value(i), found);
    }
    return {};
}

} // namespace

Workbench::Workbench(const char *tree) : Workbench(treeOf(tree)) {}

Workbench::Workbench(const Layout &layout)
{
    editor.adopt(layout);
    pairs.forget();
    listen();
}

void Workbench::listen()
{
    QObject::connect(&editor, &Editor::done, &pairs, [this](const QString &sentence) { told << sentence; });
    QObject::connect(&editor, &Editor::touched, &pairs, [this](const QList<NodeIndex> &nodes) { touched << nodes; });
}

NodeIndex Workbench::at(const char *path) const
{
    const NodeIndex node = layout().find(QString::fromUtf8(path));
    if (node == noNode)
        qFatal("the test asks for “%s”, which is not there", path);
    return node;
}

QList<NodeIndex> Workbench::at(std::initializer_list<const char *> paths) const
{
    QList<NodeIndex> nodes;
    for (const char *path : paths)
        nodes << at(path);
    return nodes;
}

QString Workbench::text() const { return textOf(layout()); }

QStringList Workbench::paths(const QList<NodeIndex> &nodes) const
{
    QStringList paths;
    for (const NodeIndex node : nodes)
        paths << layout().path(node);
    return paths;
}

int Workbench::steps() const { return editor.history().index(); }

QString Workbench::oneStep(const Verb &verb, const char *expected)
{
    const QString before = wholeState(layout());
    const int steps = this->steps();
    if (const auto ok = verb(); !ok)
        return QStringLiteral("it failed: ") + ok.error().message;
    if (this->steps() != steps + 1)
        return QStringLiteral("it made %1 steps of history instead of one").arg(this->steps() - steps);
    if (editor.history().undoText().isEmpty())
        return QStringLiteral("its step of history has no text");
    if (const QString wrong = difference(text(), textOf(treeOf(expected))); !wrong.isEmpty())
        return QStringLiteral("after it, ") + wrong;
    const QString after = wholeState(layout());
    for (int round = 1; round <= 2; ++round) {
        editor.history().undo();
        if (const QString wrong = difference(wholeState(layout()), before); !wrong.isEmpty())
            return QStringLiteral("after undo %1, %2").arg(round).arg(wrong);
        editor.history().redo();
        if (const QString wrong = difference(wholeState(layout()), after); !wrong.isEmpty())
            return QStringLiteral("after redo %1, %2").arg(round).arg(wrong);
    }
    return pairs.problem();
}

QString Workbench::noStep(const Verb &verb)
{
    const QString before = wholeState(layout());
    const int steps = editor.history().count();
    const qsizetype sentences = told.size();
    const qsizetype signalsHeard = pairs.heard().size();
    if (const auto ok = verb(); !ok)
        return QStringLiteral("it failed: ") + ok.error().message;
    if (editor.history().count() != steps)
        return QStringLiteral("it pushed “%1”").arg(editor.history().undoText());
    if (told.size() != sentences)
        return QStringLiteral("it told “%1”").arg(told.last());
    if (pairs.heard().size() != signalsHeard)
        return QStringLiteral("it announced “%1”").arg(pairs.heard().last());
    return difference(wholeState(layout()), before);
}

QString Workbench::refused(const Verb &verb, ErrorKind kind, const char *message)
{
    std::optional<Error> error;
    const QString wrong = noStep([&]() -> Result<void> {
        if (const auto ok = verb(); !ok)
            error = ok.error();
        return {};
    });
    if (!wrong.isEmpty())
        return wrong;
    if (!error)
        return QStringLiteral("it did not fail");
    if (error->message != QString::fromUtf8(message))
        return QStringLiteral("it said “%1”").arg(error->message);
    return error->kind == kind ? QString() : QStringLiteral("the kind of the error is %1").arg(int(error->kind));
}

QString wholeState(const Layout &layout)
{
    const LayoutInfo &info = layout.info();
    QString state = layout.name(rootNode) + u' ' + info.guide + u' ' + layout.notes(rootNode);
    for (const auto &[name, value] : info.variables.asKeyValueRange())
        state += u' ' + name + u'=' + value;
    state += QStringLiteral(" %1 nodes %2 folders\n").arg(layout.nodeCount()).arg(layout.folderCount());
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const NodeData data = layout.data(node);
        state += QStringLiteral("%1 %2 %3/%4 %5 %6 %7 #%8 ").arg(node).arg(layout.path(node), data.id.toString()).arg(layout.rowOf(node)).arg(int(data.kind))
                     .arg(toNumber(data.phase)).arg(int(data.rule)).arg(data.summary);
        state += QStringList{data.tags.join(u','), data.icon, data.topic, data.notes, data.content, data.explanation, QString::fromUtf8(data.unknown)}.join(u'|');
        state += u'\n';
    }
    return state;
}

} // namespace Espalier
