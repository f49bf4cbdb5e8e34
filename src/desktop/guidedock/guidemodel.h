// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

#include <QAbstractItemModel>
#include <QBitArray>

#include <vector>

namespace Espalier {

class Session;

/// The topics of the session's guide as a tree: reads Guide::topics() where they lie and holds only which of them are
/// to be seen: none beyond the phase that the session allows. A search shows the topics whose name, title or summary
/// holds every word, the way to them, and what is below them. A new search or guide is a reset; whoever shows it keeps
/// selection and expansion by path.
class GuideModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole,
        PhaseRole, ///< int of Phase, never 0
        PresentRole, ///< bool: the layout holds a node of this topic
        OtherNameRole, ///< what that node is called, where it is another name
    };

    explicit GuideModel(Session &session, QObject *parent = nullptr);

    const Guide &guide() const { return m_guide; }
    void setGuide(const Guide &guide);
    const QString &search() const { return m_search; }
    void setSearch(const QString &words);
    /// Looks anew which topics the layout holds.
    void updatePresence();

    const Topic *topic(const QModelIndex &index) const;
    bool isPresent(const QModelIndex &index) const;
    /// Invalid when the guide does not know it or the search hides it.
    QModelIndex indexOf(const QString &path) const;
    /// The topic itself, or its nearest ancestor that is to be seen.
    QModelIndex nearestTo(const QString &path) const;
    /// Those that the search found for their own sake; none without a search.
    QModelIndexList matches() const;
    /// Paths without those that come along with another one, in the guide's order.
    QStringList topmostPaths(const QModelIndexList &indexes) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QStringList mimeTypes() const final;
    QMimeData *mimeData(const QModelIndexList &indexes) const final;
    Qt::DropActions supportedDragActions() const final { return Qt::CopyAction; }

private:
    void rebuild();
    int numberOf(const QModelIndex &index) const { return index.isValid() ? int(index.internalId()) : -1; }
    int numberOf(const QString &path) const;
    QModelIndex indexOf(int number) const;
    const QList<int> &childrenOf(int number) const { return m_children[size_t(number + 1)]; }
    /// Do all words stand in its name, title or summary?
    static bool isNamed(const Topic &topic, const QStringList &words);
    /// … or at least in its explanation?
    static bool isExplained(const Topic &topic, const QStringList &words);
    QString toolTip(const QModelIndex &index) const;
    QString drawing(const QStringList &paths) const;

    Session &m_session;
    Guide m_guide;
    QString m_search;
    std::vector<QList<int>> m_children; // shown ones, by number of the topic + 1; the first are the top level
    std::vector<int> m_rows;            // by number; -1: not shown
    QBitArray m_found;
    QBitArray m_present;
    QHash<int, QString> m_otherNames; // by number
};

} // namespace Espalier
