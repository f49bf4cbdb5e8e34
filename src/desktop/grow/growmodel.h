// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/growth.h"
#include "picture/nodefigure.h"

#include <QAbstractItemModel>

#include <map>

namespace Espalier {

class GrowPreview;

/// What a preview would add, as a tree to be ticked: a section for each phase, in it the branches of the guide that
/// bring something, with those folders of the layout on the way that something would be put into. Small ones of these
/// at the top are gathered in one row. Ticks are the preview's; three-state by what is in a row.
class GrowModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole,
        SumRole, ///< "+12", "5 of 12"; of files where there are no folders
        IsSectionRole,
        IsNewRole, ///< would be added itself
        ItemRole, ///< int; -1: none of its own
        TopicRole, ///< path of the guide's topic
        PhaseRole, ///< int of Phase
        TallRole, ///< has its summary below its name
    };

    explicit GrowModel(GrowPreview &preview, QObject *parent = nullptr);

    NodeFigure figure(const QModelIndex &index) const;
    /// The row of an item; invalid: it has none.
    QModelIndex indexOf(int item) const;
    void toggle(const QModelIndex &index);
    bool isChecked(const QModelIndex &index) const { return data(index, Qt::CheckStateRole) == Qt::Checked; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &index) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &) const final { return 1; }
    QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

private:
    enum class Kind { Section, Branch, Gathered };
    struct Row {
        Kind kind = Kind::Branch;
        NodeIndex fresh = noNode; // in the growth's own layout; of branches
        int item = -1; // when it would be added itself, in this section
        int parent = -1;
        Phase phase = Phase::None; // of a section; None: of all that is proposed
        bool isLeftOut = false; // a section of what was left out so far
        QList<int> children;
        QList<int> items; // its own and all in it, in this section
    };
    using Section = std::pair<int, bool>; // phase, or 0; left out

    void rebuild();
    void addItem(int item, std::map<Section, int> &sections);
    int rowFor(NodeIndex fresh, int section);
    void sum(int row);
    void gather(int section);
    qsizetype count(const Row &row, bool chosen, NodeKind kind) const;
    Qt::CheckState checkState(const Row &row) const;
    QString name(const Row &row) const;
    QString sumText(const Row &row) const;
    QString spoken(const Row &row) const;
    const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() ? &m_rows[size_t(index.internalId())] : nullptr;
    }
    QModelIndex indexOfRow(int row) const;

    GrowPreview &m_preview;
    Growth m_growth; // what the rows are of, until they are made anew
    Growth::Marks m_chosen;
    std::vector<Row> m_rows;
    QList<int> m_sections;
    std::map<std::pair<int, NodeIndex>, int> m_rowOf; // by section and node
};

} // namespace Espalier
