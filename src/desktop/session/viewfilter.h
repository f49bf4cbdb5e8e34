// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/filter.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Espalier {

class LayoutDocument;

/// Which part of the document is to be seen, in every view alike: the filter's value, and what it comes to for the
/// document as it stands. View state: no undo. Made before the item models, so that they find it up to date.
class ViewFilter : public QObject
{
    Q_OBJECT

public:
    explicit ViewFilter(LayoutDocument &document, QObject *parent = nullptr);

    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);
    void setPhase(Phase phase);
    /// The highest phase that can be shown, whoever asks and whatever for; None: any. What was asked for beyond it
    /// shows again when the limit goes.
    void setLimit(Phase limit);
    Phase limit() const { return m_limit; }
    /// As asked for, whatever the limit: what a project file remembers.
    Phase wantedPhase() const { return m_wantedPhase; }
    void setText(const QString &text);
    /// Of which a node must have one, in any case of letters; empty: any.
    void setTags(const QStringList &tags);
    /// Adds it to those, or takes it away.
    void toggleTag(const QString &tag);
    /// Is something looked for, by words or by tags? What is found wants to be seen, wherever it is.
    bool isSearch() const { return !m_filter.text.isEmpty() || !m_filter.tags.isEmpty(); }
    /// \a id: of the project type or career path, empty for none; \a topics: what it consists of.
    void setStarter(const QString &id, const QStringList &topics);
    const QString &starter() const { return m_starter; }
    void clear();
    /// Does anything filter at all?
    bool isActive() const { return !m_filter.isEmpty(); }
    /// Would clear() show more? A limit stays.
    bool canClear() const { return limited({}) != m_filter; }

    /// Shows nodes that were just made, moved or changed although the filter would hide them, until the filter changes.
    /// For what the document itself announces this happens by itself, before any model hears of it. Nothing beyond the
    /// limit is shown.
    void pin(const QList<NodeIndex> &nodes);
    void pin(NodeIndex node) { pin(QList<NodeIndex>{node}); }

    /// For the document as it is now; computed when asked for.
    const FilterResult &result() const;
    bool isVisible(NodeIndex node) const { return result().visible.test(node); }
    /// The node that the search finds and that comes next after \a node in the document's order, or before it; round
    /// the end. noNode: nothing matches.
    NodeIndex nextMatch(NodeIndex node, bool forward) const;
    /// Nodes below \a node (itself not counted) that are hidden and for which it is the nearest visible one above; and
    /// the earliest phase that one of them has.
    struct Hidden {
        qsizetype count = 0;
        Phase from = Phase::None;
    };
    Hidden hiddenBelow(NodeIndex node) const;
    /// How many nodes the search finds, among those that the rest of the filter lets through; nothing without a search.
    std::optional<qsizetype> matches() const;
    /// Folders each phase would show, with the tags, whatever text is looked for; computed when asked for.
    const std::array<qsizetype, 4> &foldersByPhase() const;

Q_SIGNALS:
    /// The filter's value changed; not sent for changes of the document.
    void changed();
    /// pin() made something visible that was not.
    void pinned();

private:
    void invalidate();
    Filter limited(Filter filter) const;
    bool isBeyondLimit(NodeIndex node) const;
    bool show(const QList<NodeIndex> &nodes);
    void showWithAncestors(NodeIndex node) const;

    LayoutDocument &m_document;
    Filter m_filter;
    Phase m_limit = Phase::None;
    Phase m_wantedPhase = Phase::None;
    QString m_starter;
    QList<NodeIndex> m_pinned;
    mutable bool m_valid = false;
    mutable FilterResult m_result;
    mutable QHash<NodeIndex, Hidden> m_hidden; // of what was asked for
    mutable bool m_countsValid = false;
    mutable std::array<qsizetype, 4> m_counts{};
};

} // namespace Espalier
