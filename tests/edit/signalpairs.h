// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layoutdocument.h"

#include <QStringList>

#include <optional>

namespace Espalier {

/// Listens to a document as an item model would and holds it to its word: every announcement is followed at once by
/// its fact, the tree is the old one at the first and the new one at the second, and what the two say fits. Keeps a
/// list of what it heard: "insert a/b", "remove a", "move a/b", "rearrange", "change a".
class SignalPairs : public QObject
{
public:
    explicit SignalPairs(LayoutDocument &document);

    QStringList heard() const { return m_heard; }
    void forget() { m_heard.clear(); }
    int count(const QString &what) const;
    /// The first broken promise; empty: none was.
    QString problem() const;

private:
    struct Open {
        QString what;
        NodeIndex node = noNode;
        NodeIndex parent = noNode;
        qsizetype row = -1;
        Layout before;
    };

    void open(const QString &what, NodeIndex node, NodeIndex parent, qsizetype row);
    /// What was announced; a problem when it was something else.
    std::optional<Open> close(const QString &what);
    void inserted(NodeIndex node);
    void removed(NodeIndex node, NodeIndex formerParent);
    void moved(NodeIndex node);
    void changed(const QList<NodeIndex> &nodes);
    void expect(bool condition, const char *sentence);
    QString pathOf(NodeIndex node) const;

    LayoutDocument &m_document;
    std::optional<Open> m_open;
    QStringList m_heard;
    QString m_problem;
};

} // namespace Espalier
