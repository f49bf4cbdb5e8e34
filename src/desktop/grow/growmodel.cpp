// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/grow/growmodel.h"

#include "desktop/session/growpreview.h"

#include <QLocale>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype smallBranch = 4; // folders that a branch may bring to be gathered with its like
constexpr qsizetype leastGathered = 3;

} // namespace

GrowModel::GrowModel(GrowPreview &preview, QObject *parent) : QAbstractItemModel(parent), m_preview(preview)
{
    connect(&preview, &GrowPreview::itemsChanged, this, [this] {
        beginResetModel();
        m_growth = m_preview.growth();
        m_chosen = m_preview.chosen();
        rebuild();
        endResetModel();
    });
    connect(&preview, &GrowPreview::marksChanged, this, [this] {
        m_chosen = m_preview.chosen();
        // A tick shows in all rows above and below it.
        for (int row = 0; row < int(m_rows.size()); ++row) {
            if (const QList<int> &children = m_rows[size_t(row)].children; !children.isEmpty())
                Q_EMIT dataChanged(indexOfRow(children.first()), indexOfRow(children.last()));
        }
        if (!m_sections.isEmpty())
            Q_EMIT dataChanged(indexOfRow(m_sections.first()), indexOfRow(m_sections.last()));
    });
    m_growth = preview.growth();
    m_chosen = preview.chosen();
    rebuild();
}

// -- rows
// --------------------------------------------------------------------------------------------------------------

void GrowModel::rebuild()
{
    m_rows.clear();
    m_sections.clear();
    m_rowOf.clear();
    std::map<Section, int> sections;
    for (int item = 0; item < int(m_growth.items().size()); ++item) {
        if (m_preview.offered()[size_t(item)])
            addItem(item, sections);
    }
    // What is proposed stands first, then what was left out, each by phase.
    for (const bool leftOut : {false, true}) {
        for (const auto &[section, row] : sections) {
            if (section.second == leftOut)
                m_sections.append(row);
        }
    }
    for (const int section : std::as_const(m_sections)) {
        sum(section);
        gather(section);
    }
}

void GrowModel::addItem(int item, std::map<Section, int> &sections)
{
    const Growth::Item &what = m_growth.items()[size_t(item)];
    const bool isByPhase = m_preview.targetPhase() != Phase::None && what.isProposed;
    const Section key(isByPhase ? toNumber(what.phase) : 0, !what.isProposed);
    const auto [found, isNew] = sections.try_emplace(key, int(m_rows.size()));
    if (isNew)
        m_rows.push_back({.kind = Kind::Section,
                          .phase = phaseFromNumber(key.first),
                          .isLeftOut = key.second,
                          .children = {},
                          .items = {}});
    m_rows[size_t(rowFor(what.fresh, found->second))].item = item;
}

int GrowModel::rowFor(NodeIndex fresh, int section)
{
    if (fresh == rootNode)
        return section;
    if (const auto known = m_rowOf.find({section, fresh}); known != m_rowOf.end())
        return known->second;
    const int parent = rowFor(m_growth.fresh().parent(fresh), section);
    const int row = int(m_rows.size());
    m_rows.push_back({.fresh = fresh, .parent = parent, .children = {}, .items = {}});
    m_rows[size_t(parent)].children.append(row);
    m_rowOf.emplace(std::pair(section, fresh), row);
    return row;
}

void GrowModel::sum(int index)
{
    QList<int> items;
    if (const int own = m_rows[size_t(index)].item; own >= 0)
        items.append(own);
    const QList<int> children = m_rows[size_t(index)].children;
    for (const int child : children) {
        sum(child);
        items.append(m_rows[size_t(child)].items);
    }
    m_rows[size_t(index)].items = items;
}

/// Folders of the layout that get little each make one row together.
void GrowModel::gather(int section)
{
    const auto isSmall = [this](int row) {
        return m_rows[size_t(row)].item < 0 && count(m_rows[size_t(row)], false, NodeKind::Folder) <= smallBranch;
    };
    QList<int> gathered, rest;
    for (const int child : std::as_const(m_rows[size_t(section)].children))
        (isSmall(child) ? gathered : rest).append(child);
    if (gathered.size() < leastGathered)
        return;
    const int row = int(m_rows.size());
    m_rows.push_back({.kind = Kind::Gathered, .parent = section, .children = gathered, .items = {}});
    for (const int child : std::as_const(gathered)) {
        m_rows[size_t(child)].parent = row;
        m_rows[size_t(row)].items.append(m_rows[size_t(child)].items);
    }
    rest.append(row);
    m_rows[size_t(section)].children = rest;
}

QModelIndex GrowModel::indexOfRow(int row) const
{
    if (row < 0)
        return {};
    const int parent = m_rows[size_t(row)].parent;
    const QList<int> &siblings = parent < 0 ? m_sections : m_rows[size_t(parent)].children;
    return createIndex(int(siblings.indexOf(row)), 0, quintptr(row));
}

QModelIndex GrowModel::indexOf(int item) const
{
    const auto found = std::ranges::find(m_rows, item, &Row::item);
    return item < 0 || found == m_rows.end() ? QModelIndex() : indexOfRow(int(found - m_rows.begin()));
}

// -- what a row says
// ---------------------------------------------------------------------------------------------------

qsizetype GrowModel::count(const Row &row, bool chosen, NodeKind kind) const
{
    return std::ranges::count_if(row.items, [&](int item) {
        return m_growth.items()[size_t(item)].kind == kind && (!chosen || m_chosen[size_t(item)]);
    });
}

Qt::CheckState GrowModel::checkState(const Row &row) const
{
    const qsizetype chosen = std::ranges::count_if(row.items, [this](int item) { return m_chosen[size_t(item)]; });
    return chosen == 0 ? Qt::Unchecked : chosen == row.items.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QString GrowModel::name(const Row &row) const
{
    switch (row.kind) {
    case Kind::Section:
        return row.isLeftOut                                     ? tr("Left out so far", "section of a list")
            : row.phase == Phase::None || m_sections.size() == 1 ? tr("Will be added", "section of a list")
                                                                 : phaseName(row.phase);
    case Kind::Gathered: {
        const QString first = name(m_rows[size_t(row.children[0])]);
        const QString second = name(m_rows[size_t(row.children[1])]);
        return tr("In %1, %2 and %n more", "folders", int(row.children.size()) - 2).arg(first, second);
    }
    case Kind::Branch:
        break;
    }
    if (row.item >= 0)
        return m_growth.name(row.item);
    const NodeIndex mine = m_growth.counterpart(row.fresh);
    return mine == noNode ? m_growth.fresh().name(row.fresh) : printable(m_growth.layout().name(mine), 200);
}

QString GrowModel::sumText(const Row &row) const
{
    const bool isFile = row.item >= 0 && m_growth.items()[size_t(row.item)].kind == NodeKind::File;
    if (isFile)
        return {};
    const NodeKind kind = count(row, false, NodeKind::Folder) > 0 ? NodeKind::Folder : NodeKind::File;
    const qsizetype all = count(row, false, kind);
    const qsizetype chosen = count(row, true, kind);
    const QLocale locale;
    if (row.kind == Kind::Section)
        return kind == NodeKind::Folder ? tr("%L1 of %Ln chosen", "folders", int(all)).arg(chosen)
                                        : tr("%L1 of %Ln chosen", "files", int(all)).arg(chosen);
    if (chosen != all)
        return tr("%1 of %2", "folders chosen of all").arg(locale.toString(chosen), locale.toString(all));
    return kind == NodeKind::Folder ? u'+' + locale.toString(all) : tr("+%Ln file(s)", nullptr, int(all));
}

QString GrowModel::spoken(const Row &row) const
{
    if (row.item >= 0 && m_growth.items().size() == m_preview.growth().items().size())
        return m_preview.spoken(row.item);
    const Qt::CheckState state = checkState(row);
    const QString ticked = state == Qt::Checked ? tr("ticked")
        : state == Qt::Unchecked                ? tr("not ticked")
                                                : tr("ticked in part");
    const qsizetype folders = count(row, false, NodeKind::Folder);
    const QString size = folders > 0 ? tr("%Ln folder(s)", nullptr, int(folders))
                                     : tr("%Ln file(s)", nullptr, int(count(row, false, NodeKind::File)));
    return tr("%1, %2, %3", "what something would be added to, how many folders, whether they are ticked")
        .arg(name(row), size, ticked);
}

NodeFigure GrowModel::figure(const QModelIndex &index) const
{
    const Row *const row = rowAt(index);
    if (!row || row->kind == Kind::Section)
        return {};
    return row->kind == Kind::Gathered ? NodeFigure{.icon = QStringLiteral("nodes/folder")}
                                       : figureOf(m_growth.fresh(), row->fresh);
}

QVariant GrowModel::data(const QModelIndex &index, int role) const
{
    const Row *const row = rowAt(index);
    if (!row)
        return {};
    const Layout &fresh = m_growth.fresh();
    const bool isBranch = row->kind == Kind::Branch;
    switch (role) {
    case Qt::DisplayRole:
        return name(*row);
    case Qt::CheckStateRole:
        return checkState(*row);
    case Qt::AccessibleTextRole:
        return spoken(*row);
    case Qt::ToolTipRole:
    case SummaryRole:
        return isBranch ? fresh.summary(row->fresh) : QString();
    case SumRole:
        return sumText(*row);
    case IsSectionRole:
        return row->kind == Kind::Section;
    case IsNewRole:
        return row->item >= 0;
    case ItemRole:
        return row->item;
    case TopicRole:
        return isBranch ? fresh.topic(row->fresh) : QString();
    case PhaseRole:
        return isBranch ? toNumber(fresh.effectivePhase(row->fresh)) : toNumber(row->phase);
    case TallRole:
        return isBranch && row->item >= 0 && fresh.isFolder(row->fresh) && !fresh.summary(row->fresh).isEmpty()
            && fresh.depth(row->fresh) <= 1;
    default:
        return {};
    }
}

bool GrowModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row *const row = rowAt(index);
    if (!row || role != Qt::CheckStateRole)
        return false;
    m_preview.setTicked(row->items, value.toInt() == Qt::Checked);
    return true;
}

void GrowModel::toggle(const QModelIndex &index)
{
    setData(index, isChecked(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

// -- Qt's contract
// -----------------------------------------------------------------------------------------------------

QModelIndex GrowModel::index(int row, int column, const QModelIndex &parent) const
{
    const Row *const above = rowAt(parent);
    const QList<int> &rows = above ? above->children : m_sections;
    return column == 0 && row >= 0 && row < rows.size() ? createIndex(row, 0, quintptr(rows[row])) : QModelIndex();
}

QModelIndex GrowModel::parent(const QModelIndex &index) const
{
    const Row *const row = rowAt(index);
    return row ? indexOfRow(row->parent) : QModelIndex();
}

int GrowModel::rowCount(const QModelIndex &parent) const
{
    const Row *const row = rowAt(parent);
    return int(row ? row->children.size() : m_sections.size());
}

Qt::ItemFlags GrowModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace Espalier
