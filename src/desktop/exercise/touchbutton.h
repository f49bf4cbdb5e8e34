// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace Espalier {

/// A button that a finger hits: the style sheet's own height is for pointers.
class TouchButton final : public QPushButton {
public:
    static constexpr int side = 44;

    using QPushButton::QPushButton;

    QSize sizeHint() const final { return QPushButton::sizeHint().expandedTo({side, side}); }
    QSize minimumSizeHint() const final { return sizeHint(); }
};

} // namespace Espalier
