// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/palette/palettesearch.h"

#include <QAbstractListModel>

namespace Espalier {

/// The palette's lines: headings and, below each, what was found; of several sections five lines each until one is
/// opened.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr qsizetype linesOfSection = 5;

    using QAbstractListModel::QAbstractListModel;

    void setResults(const PaletteSearch::Results &results);
    const PaletteSearch::Results &results() const { return m_results; }
    /// Shows all of the section whose heading \a index is. False: they are shown already.
    bool open(const QModelIndex &index);

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

    bool isHeading(const QModelIndex &index) const;
    /// Of a line that is no heading.
    const PaletteEntry &entry(const QModelIndex &index) const;
    /// "3" or "2 of 10", of a heading.
    QString countText(const QModelIndex &index) const;
    bool canOpen(const QModelIndex &index) const;
    /// The first line that can be chosen; else the first that is no heading.
    QModelIndex first() const;
    /// As a sentence, for screen readers.
    static QString spoken(const PaletteEntry &entry);

private:
    struct Row {
        qsizetype section;
        qsizetype entry; ///< -1: the heading
    };

    void fill();
    qsizetype linesShown(qsizetype section) const;
    const Row &row(const QModelIndex &index) const { return m_rows[index.row()]; }

    PaletteSearch::Results m_results;
    QList<Row> m_rows;
    QList<qsizetype> m_open;
};

} // namespace Espalier
