// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/recoveryview.h"

#include "desktop/start/moment.h"
#include "desktop/start/recoverywords.h"
#include "desktop/start/sectionheading.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "formats/formatregistry.h"
#include "picture/nodefigure.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace Espalier {

namespace {

constexpr QSize recoveryViewSize(860, 560);
constexpr int mostOpened = 400; // branches, so that what changed is seen at once
constexpr int nodeRole = Qt::UserRole;

using Mark = LayoutDifference::Mark;

} // namespace

Result<RecoveryView::Sides> RecoveryView::read(const Recovery &recovery, const FormatRegistry &formats,
                                               const RecoveredWork &work, Progress *progress)
{
    Result<Recovery::Looked> looked = recovery.look(work.id, formats, progress);
    if (!looked)
        return std::unexpected(looked.error());
    Sides sides{.work = std::move(*looked), .file = {}, .difference = {}};
    const QString &path = work.about.path;
    if (path.isEmpty() || !QFileInfo::exists(path))
        return sides;
    Result<DocumentFile::Loaded> loaded = DocumentFile::load(formats, path, {.progress = progress});
    if (!loaded && loaded.error().kind == ErrorKind::Cancelled)
        return std::unexpected(loaded.error());
    if (loaded) {
        sides.file = std::move(loaded->read.layout);
        sides.difference.emplace(*sides.file, sides.work.layout);
    }
    return sides;
}

RecoveryView::RecoveryView(const RecoveredWork &work, Sides sides, QWidget *parent)
    : QDialog(parent), m_sides(std::make_unique<const Sides>(std::move(sides)))
{
    setUp(work);
}

RecoveryView::~RecoveryView() = default;

void RecoveryView::setUp(const RecoveredWork &work)
{
    RecoveryWords words(work);
    if (!m_sides->work.isWhole)
        words.setDamaged(m_sides->work.layout.folderCount());
    setWindowTitle(words.title());
    resize(parentWidget() ? recoveryViewSize.boundedTo(parentWidget()->size() * 0.94) : recoveryViewSize);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 4 * Metric::step);
    column->setSpacing(3 * Metric::step);
    auto *const about = new QLabel(words.text());
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    setLook(about, "dim");
    column->addWidget(about);
    if (m_sides->difference) {
        const LayoutDifference &difference = *m_sides->difference;
        auto *const counts =
            new QLabel(difference.isEmpty() ? tr("Nothing differs from the file.")
                                            : QStringList{tr("%Ln added", nullptr, difference.added()),
                                                          tr("%Ln removed", nullptr, difference.removed()),
                                                          tr("%Ln changed", nullptr, difference.changed())}
                                                  .join(QStringLiteral(" · ")));
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        counts->setFont(bold);
        column->addWidget(counts);
    }
    auto *const row = new QHBoxLayout;
    row->setSpacing(3 * Metric::step);
    if (m_sides->file)
        row->addWidget(side(tr("In the file, %1").arg(shownMoment(QFileInfo(work.about.path).lastModified())),
                            *m_sides->file, false));
    row->addWidget(side(tr("Recovered, %1").arg(shownMoment(work.about.written)), m_sides->work.layout, true));
    column->addLayout(row, 1);
    auto *const buttons = new QDialogButtonBox;
    QPushButton *const close = buttons->addButton(QDialogButtonBox::Close);
    QPushButton *const recover = buttons->addButton(tr("Recover"), QDialogButtonBox::AcceptRole);
    recover->setAutoDefault(false); // a blind Enter decides nothing
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(recover, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT recoverRequested();
    });
    column->addWidget(buttons);
    close->setDefault(true);
    close->setFocus();
}

QWidget *RecoveryView::side(const QString &title, const Layout &layout, bool isWork)
{
    auto *const widget = new QWidget;
    auto *const column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::step);
    column->addWidget(sectionHeading(title), 0, Qt::AlignLeft);
    auto *const tree = new QTreeWidget;
    tree->setAccessibleName(title);
    tree->setColumnCount(m_sides->difference ? 2 : 1);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (m_sides->difference)
        tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *const top = new QTreeWidgetItem(tree, {layout.name(rootNode)});
    decorate(top, rootNode, isWork);
    fill(top, rootNode, isWork);
    // What is below is filled in when it is opened: a layout may be large.
    connect(tree, &QTreeWidget::itemExpanded, this, [this, isWork](QTreeWidgetItem *item) {
        if (item->childCount() == 0)
            fill(item, item->data(0, nodeRole).value<NodeIndex>(), isWork);
    });
    top->setExpanded(true);
    openChanges(tree, isWork);
    column->addWidget(tree, 1);
    return widget;
}

void RecoveryView::fill(QTreeWidgetItem *parent, NodeIndex node, bool isWork)
{
    const Layout &layout = isWork ? m_sides->work.layout : *m_sides->file;
    QList<QTreeWidgetItem *> items;
    for (NodeIndex child = layout.firstChild(node); child != noNode; child = layout.nextSibling(child)) {
        auto *const item = new QTreeWidgetItem({layout.name(child)});
        if (layout.firstChild(child) != noNode)
            item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        decorate(item, child, isWork);
        items.append(item);
    }
    parent->addChildren(items);
}

void RecoveryView::decorate(QTreeWidgetItem *item, NodeIndex node, bool isWork) const
{
    const Layout &layout = isWork ? m_sides->work.layout : *m_sides->file;
    item->setData(0, nodeRole, QVariant::fromValue(node));
    item->setIcon(0, icon(nodeIconName(layout.isFolder(node), layout.name(node))));
    if (!m_sides->difference)
        return;
    const Mark mark = isWork ? m_sides->difference->ofAfter(node) : m_sides->difference->ofBefore(node);
    const Theme &theme = currentTheme();
    QString words;
    Rgb ink = theme.dim;
    switch (mark) {
    case Mark::Same:
        return;
    case Mark::Added:
        words = tr("+ added");
        ink = theme.good;
        break;
    case Mark::Removed:
        words = tr("− removed");
        ink = theme.danger;
        break;
    case Mark::Changed:
        words = isWork ? changeOf(node) : tr("~ changed");
        ink = theme.warning;
        break;
    }
    item->setText(1, words);
    item->setForeground(0, colour(ink));
    item->setForeground(1, colour(ink));
}

/// What is otherwise than in the file, the most telling alone.
QString RecoveryView::changeOf(NodeIndex node) const
{
    const Layout &file = *m_sides->file;
    const Layout &work = m_sides->work.layout;
    const NodeIndex earlier = m_sides->difference->earlier(node);
    if (file.name(earlier) != work.name(node))
        return tr("~ was %1", "the name of a folder before").arg(file.name(earlier));
    if (node != rootNode && m_sides->difference->earlier(work.parent(node)) != file.parent(earlier)) {
        const NodeIndex from = file.parent(earlier);
        return tr("~ moved from %1").arg(from == rootNode ? file.name(rootNode) : file.path(from));
    }
    if (file.notes(earlier) != work.notes(node))
        return tr("~ notes");
    if (file.content(earlier) != work.content(node))
        return tr("~ content");
    return tr("~ changed");
}

void RecoveryView::openChanges(QTreeWidget *tree, bool isWork)
{
    if (!m_sides->difference)
        return;
    const Layout &layout = isWork ? m_sides->work.layout : *m_sides->file;
    int opened = 0;
    for (NodeIndex node = layout.next(rootNode); node != noNode && opened < mostOpened; node = layout.next(node)) {
        if ((isWork ? m_sides->difference->ofAfter(node) : m_sides->difference->ofBefore(node)) == Mark::Same)
            continue;
        // Down the path to it, each branch filled when it is opened.
        QList<NodeIndex> path;
        for (NodeIndex above = layout.parent(node); above != rootNode && above != noNode; above = layout.parent(above))
            path.prepend(above);
        QTreeWidgetItem *item = tree->topLevelItem(0);
        for (const NodeIndex above : std::as_const(path)) {
            QTreeWidgetItem *next = nullptr;
            for (int i = 0; i < item->childCount() && !next; ++i) {
                if (item->child(i)->data(0, nodeRole).value<NodeIndex>() == above)
                    next = item->child(i);
            }
            if (!next)
                break;
            if (!next->isExpanded()) {
                next->setExpanded(true);
                ++opened;
            }
            item = next;
        }
    }
}

} // namespace Espalier
