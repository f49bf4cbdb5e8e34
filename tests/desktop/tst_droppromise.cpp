// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/mapworld.h"
#include "desktop/outlineworld.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <optional>

using namespace Espalier;

namespace {

/// About 60 nodes, no two of the same name: a sentence names one place alone.
Layout randomTree(QRandomGenerator &random)
{
    Layout layout(QStringLiteral("project"));
    QList<NodeIndex> folders{rootNode};
    for (int number = 0; number < 60; ++number) {
        const NodeIndex parent = folders.at(random.bounded(folders.size()));
        const bool isFolder = random.bounded(10) < 7;
        const NodeIndex node = layout.append(parent, {.name = (isFolder ? QStringLiteral("d%1") : QStringLiteral("f%1")).arg(number),
                                             .kind = isFolder ? NodeKind::Folder : NodeKind::File,
                                             .phase = allPhases[size_t(random.bounded(4))]});
        if (isFolder)
            folders << node;
    }
    return layout;
}

struct PromiseTree : OutlineWorld {
    explicit PromiseTree(const Layout &layout) : OutlineWorld("")
    {
        session.editor().adopt(layout);
        view.expandAll();
    }
    using Carry = OutlineCarry;
    QWidget &surface() { return *view.viewport(); }
    void scroll(QRandomGenerator &random)
    {
        QScrollBar &bar = *view.verticalScrollBar();
        bar.setValue(random.bounded(bar.maximum() + 1));
    }
};

struct PromiseMap : MapWorld {
    explicit PromiseMap(const Layout &layout) : MapWorld(layout, {800, 400}) {}
    using Carry = MapCarry;
    QWidget &surface() { return view; }
    void scroll(QRandomGenerator &random)
    {
        const MapCamera camera = view.camera();
        view.setCamera({0.5 + random.bounded(10) / 10., camera.offset + QPointF(random.bounded(-300, 300), random.bounded(-300, 300))}, false);
    }
};

/// What a sentence of the label promises.
struct Promise {
    QString parent;
    QString behind;     ///< the neighbour that is named
    bool isFirst = false;
    bool isLast = false;
    bool isCopy = false;
};

std::optional<Promise> read(const QString &sentence)
{
    static const QRegularExpression words(
        QStringLiteral("^(Copy )?.+ into ([a-z0-9]+|project)(?:, (?:after (\\w+)|(at the beginning)|(at the end)))?$"));
    const QRegularExpressionMatch match = words.match(sentence);
    if (!match.hasMatch())
        return {};
    return Promise{match.captured(2), match.captured(3), match.hasCaptured(4), match.hasCaptured(5), match.hasCaptured(1)};
}

NodeIndex named(const Layout &layout, const QString &name)
{
    for (NodeIndex node = rootNode; node != noNode; node = layout.next(node)) {
        if (layout.name(node) == name)
            return node;
    }
    return noNode;
}

} // namespace

/// Whatever happens under a pointer that carries something: it is put where the label said when the button was let go.
class TestDropPromise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKeptInTheTree() { keep<PromiseTree>(); }
    void isKeptInTheMap() { keep<PromiseMap>(); }

private:
    template<typename World>
    void keep()
    {
        const int drags = qEnvironmentVariableIsSet("ESPALIER_LONG_TESTS") ? 500 : 80;
        int landed = 0;
        for (quint32 seed = 1; seed <= quint32(drags); ++seed) {
            const QString trouble = keepOne<World>(seed, landed);
            QVERIFY2(trouble.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(trouble)));
        }
        QVERIFY2(landed > drags / 3, qPrintable(QString::number(landed)));
    }

    template<typename World>
    QString keepOne(quint32 seed, int &landed)
    {
        QRandomGenerator random(seed);
        World world(randomTree(random));
        const Layout &layout = world.session.layout();
        QList<NodeIndex> nodes;
        for (int count = 1 + random.bounded(3); count > 0; --count)
            nodes << NodeIndex(1 + random.bounded(60));
        nodes = world.session.editor().topmost(nodes);
        const QList<NodeId> ids = idsOf(layout, nodes);
        typename World::Carry carry(world, LayoutMime::ofNodes(world.session, nodes));
        const QSize size = world.surface().size();
        QPoint pointer(size.width() / 2, size.height() / 2);
        for (int steps = 2 + random.bounded(8); steps > 0; --steps) {
            switch (random.bounded(5)) {
            case 0:
                world.scroll(random);
                break;
            case 1: {
                const NodeIndex folder = named(layout, QStringLiteral("d%1").arg(random.bounded(60)));
                if (folder != noNode)
                    world.view.setExpanded(folder, !world.view.isExpanded(folder));
                break;
            }
            case 2:
                world.session.filter().setPhase(allPhases[size_t(random.bounded(4))]);
                break;
            case 3:
                world.session.filter().clear();
                break;
            default:
                // Not at the edges, where waiting moves on.
                pointer = {random.bounded(50, size.width() - 50), random.bounded(50, size.height() - 50)};
                carry.over(pointer);
            }
        }
        carry.over(pointer);
        // The last that happens happens under a pointer that stands still.
        if (random.bounded(2))
            world.scroll(random);
        else if (const NodeIndex folder = named(layout, QStringLiteral("d%1").arg(random.bounded(60))); folder != noNode)
            world.view.setExpanded(folder, !world.view.isExpanded(folder));
        return letGo(world, carry, pointer, ids, landed);
    }

    static QList<NodeId> idsOf(const Layout &layout, const QList<NodeIndex> &nodes)
    {
        QList<NodeId> ids;
        for (const NodeIndex node : nodes)
            ids << layout.id(node);
        return ids;
    }

    template<typename World, typename Carry>
    QString letGo(World &world, Carry &carry, QPoint pointer, const QList<NodeId> &ids, int &landed)
    {
        const Layout &layout = world.session.layout();
        const QString said = carry.sentence();
        const QString before = textOf(layout);
        const std::optional<Promise> promise = read(said);
        const bool done = carry.drop(pointer);
        if (!promise)
            return !done && textOf(layout) == before ? QString() : QStringLiteral("“%1”, and yet it was put somewhere").arg(said);
        if (!done)
            return QStringLiteral("“%1”, and it was not taken").arg(said);
        ++landed;
        QString names;
        for (const NodeId &id : ids)
            names += layout.name(layout.findById(id)) + u' ';
        const auto trouble = [&](const char *what) { return QStringLiteral("“%1”, but %2: %3\n%4\nbefore:\n%5").arg(said, QLatin1String(what), names, textOf(layout), before); };
        const NodeIndex first = layout.findById(ids.first());
        const NodeIndex last = layout.findById(ids.last());
        for (const NodeId &id : ids) {
            if (layout.name(layout.parent(layout.findById(id))) != promise->parent)
                return trouble("it is in another folder");
        }
        const auto isShown = [&](NodeIndex node) { return world.session.filter().isVisible(node); };
        NodeIndex previous = layout.previousSibling(first);
        while (previous != noNode && !isShown(previous))
            previous = layout.previousSibling(previous);
        NodeIndex next = layout.nextSibling(last);
        while (next != noNode && !isShown(next))
            next = layout.nextSibling(next);
        if (!promise->behind.isEmpty() && (previous == noNode || layout.name(previous) != promise->behind))
            return trouble("it stands behind another");
        if (promise->isFirst && previous != noNode)
            return trouble("it is not the first");
        if (promise->isLast && next != noNode)
            return trouble("it is not the last");
        return {};
    }
};

ESPALIER_TEST_MAIN(TestDropPromise)
#include "tst_droppromise.moc"
