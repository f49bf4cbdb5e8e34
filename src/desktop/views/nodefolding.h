// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/expansion.h"

#include <QObject>

namespace Espalier {

class Session;

/// Which folders are open in the views that show a node on each line: the same in all of them, as far as nothing is
/// searched for. Each keeps what it shows itself, and tells and follows this.
class NodeFolding final : public QObject {
    Q_OBJECT

public:
    /// The one of a session, which keeps it.
    static NodeFolding &of(Session &session);

    const Expansion &open() const { return m_open; }
    void setOpen(const Expansion &open);

Q_SIGNALS:
    void changed();

private:
    explicit NodeFolding(Session &session);

    Session &m_session;
    Expansion m_open;
};

} // namespace Espalier
