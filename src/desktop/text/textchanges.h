// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QObject>

namespace Espalier {

class Session;

/// What has become of each line since the layout was opened, made or saved last. Keeps the layout of then, which costs
/// nothing before the first edit, and compares one node at a time, when asked.
class TextChanges final : public QObject {
    Q_OBJECT

public:
    explicit TextChanges(Session &session, QObject *parent = nullptr);

    enum class Change : quint8 {
        None,
        Changed, ///< another name, summary, kind or folder
        New,
    };
    Change changeOf(NodeIndex node) const;
    /// What it was called; empty: as it is now.
    QString formerName(NodeIndex node) const;

Q_SIGNALS:
    /// It was saved: nothing has changed any more.
    void forgotten();

private:
    void forget();
    bool wasThere(NodeIndex node) const;

    Session &m_session;
    Layout m_before;
};

} // namespace Espalier
