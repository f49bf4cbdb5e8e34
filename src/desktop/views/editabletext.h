// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

class QKeyEvent;

namespace Espalier {

/// A widget of our own in which text is written, to whoever does Cut, Copy, Paste, Delete and Select All in the text
/// that has the focus.
class EditableText {
public:
    virtual bool hasTextToCopy() const = 0;
    virtual bool isTextReadOnly() const = 0;
    /// \a id: "cut", "copy", "paste", "delete" or "selectAll".
    virtual void actOnText(std::string_view id) = 0;
    /// Is it the text's before it is any action's? Keys of other actions reach them.
    virtual bool wantsKey(const QKeyEvent &event) const = 0;

protected:
    ~EditableText() = default;
};

} // namespace Espalier
