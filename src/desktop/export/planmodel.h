// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/export/exportpreview.h"

#include <QAbstractItemModel>

namespace Espalier {

/// A preview's plan as a tree: which folder or file, what happens to it, and why or how large. Shows the preview where
/// it lies; a new one is a reset.
class PlanModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ActionColumn, DetailColumn, ColumnCount };
    enum Role {
        ActionRole = Qt::UserRole, ///< int of PlanAction
        IconNameRole,              ///< "nodes/folder" …
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setPreview(std::shared_ptr<const ExportPreview> preview);
    /// The entries that deserve a look, because they are no plain create or keep: the first \a most of them, without
    /// what is refused only because it lies in something refused.
    QModelIndexList remarkable(int most) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex & = {}) const final { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

    /// Whether it is told as done ("Created") or as planned ("Create").
    void setDone(bool done);
    static QString actionWord(PlanAction action, bool isDone);

private:
    static qint32 entryOf(const QModelIndex &index) { return index.isValid() ? qint32(index.internalId()) : -1; }

    std::shared_ptr<const ExportPreview> m_preview;
    bool m_isDone = false;
};

} // namespace Espalier
