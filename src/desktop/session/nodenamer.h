// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

namespace Espalier {

/// Whoever lets the person type names in place: the view in front.
class NodeNamer
{
public:
    /// Asks for the name of a new node where it will stand, and adds it itself when it was given. False: that place is
    /// not to be seen just now.
    virtual bool nameNew(NodeIndex parent, NodeIndex before, NodeKind kind) = 0;
    virtual void rename(NodeIndex node) = 0;

protected:
    ~NodeNamer() = default;
};

} // namespace Espalier
