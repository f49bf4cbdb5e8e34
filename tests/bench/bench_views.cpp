// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/tree/outlineview.h"
#include "floors.h"
#include "formats/formatregistry.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTreeView>

namespace Espalier::Bench {

namespace {

constexpr QSize viewSize(900, 700);
constexpr double repaintReachMs = 16;      // up to 100,000 nodes: one frame
constexpr double largeRepaintReachMs = 60; // 1,000,000
constexpr double freezeMs = 200;           // from here on a person waits

/// The outline with everything open, in a window that is shown.
struct Outline {
    explicit Outline(const Layout &layout)
    {
        session.editor().adopt(layout);
        view.resize(viewSize);
        view.show();
        view.expandAll();
        settle();
    }

    static void settle()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    ActionRegistry actions;
    OutlineView view{session, verbs, actions};
};

double repaintReach(const benchmark::State &state) { return state.range(0) > 100'000 ? largeRepaintReachMs : repaintReachMs; }

void filterToRepaint(benchmark::State &state)
{
    Outline outline(SyntheticTree::of(size_t(state.range(0))).layout());
    Phase phase = Phase::Expert;
    measure(state, "filter by phase to repaint, everything open", repaintReach(state),
            {[&] {
                outline.session.filter().setPhase(phase);
                outline.view.viewport()->repaint(); // lays out first, as a paint event would
                return size_t(outline.view.rows().count());
            }, [&] {
                phase = phase == Phase::Intermediate ? Phase::Expert : Phase::Intermediate;
                Outline::settle();
            }});
}

void filterTextToRepaint(benchmark::State &state)
{
    Outline outline(SyntheticTree::of(size_t(state.range(0))).layout());
    const QStringList typed{QStringLiteral("p"), QStringLiteral("pi"), QStringLiteral("pipe"), QStringLiteral("pipeline"), QString()};
    qsizetype at = 0;
    measure(state, "filter by text to repaint, everything open", repaintReach(state),
            {[&] {
                outline.session.filter().setText(typed[at]);
                outline.view.viewport()->repaint();
                return size_t(outline.view.rows().count());
            }, [&] {
                at = (at + 1) % typed.size();
                Outline::settle();
            }});
}

void expandAll(benchmark::State &state)
{
    Outline outline(SyntheticTree::of(size_t(state.range(0))).layout());
    measure(state, "open every folder, to repaint", freezeMs,
            {[&] {
                outline.view.expandAll();
                outline.view.viewport()->repaint();
                return size_t(outline.view.rows().count());
            }, [&] {
                outline.view.collapseAll();
                Outline::settle();
            }});
}

/// An edit in the middle of everything: the rows below move.
void editToRepaint(benchmark::State &state)
{
    Outline outline(SyntheticTree::of(size_t(state.range(0))).layout());
    const NodeIndex folder = outline.session.layout().firstChild(rootNode);
    measure(state, "add a node to repaint, everything open", repaintReach(state),
            {[&] {
                const QString name = outline.session.editor().freeName(folder, QStringLiteral("new"), NodeKind::Folder);
                const bool ok = outline.session.editor().addNode(folder, noNode, {.name = name}).has_value();
                outline.view.viewport()->repaint();
                return size_t(ok);
            }, [] { Outline::settle(); }});
}

/// Down by a page at a time, and back to the top at the end.
size_t scrollPage(QAbstractScrollArea &area)
{
    QScrollBar *const bar = area.verticalScrollBar();
    bar->setValue(bar->value() >= bar->maximum() - bar->pageStep() ? bar->minimum() : bar->value() + bar->pageStep());
    area.viewport()->repaint();
    return 1;
}

void scrollOnePage(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    Outline outline(tree.layout());
    const auto model = Floors::treeModel(tree.nodes());
    QTreeView plain;
    plain.setUniformRowHeights(true);
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.setModel(model.get());
    plain.resize(viewSize);
    plain.header()->resizeSection(0, 420);
    plain.header()->resizeSection(1, 380);
    plain.show();
    plain.expandAll();
    Outline::settle();
    // From the middle, where the levels are deep.
    for (QAbstractScrollArea *const area : {static_cast<QAbstractScrollArea *>(&plain), static_cast<QAbstractScrollArea *>(&outline.view)})
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() / 2);
    compare(state, "scroll one page, everything open", {.reach = 1.5},
            {[&] { return scrollPage(plain); }, [] { Outline::settle(); }},
            {[&] { return scrollPage(outline.view); }, [] { Outline::settle(); }});
}

BENCHMARK(filterToRepaint)->Apply(threeSizes);
BENCHMARK(filterTextToRepaint)->Apply(threeSizes);
BENCHMARK(editToRepaint)->Apply(threeSizes);
BENCHMARK(expandAll)->Apply(threeSizes);
BENCHMARK(scrollOnePage)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
