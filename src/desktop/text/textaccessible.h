// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

#include <unordered_map>

namespace Espalier {

class TextView;

/// The text view for screen readers: a list of lines, each of which says what it is, how deep, and what is wrong with
/// it, and can be read letter by letter; the one with the caret has the focus.
class TextAccessible final : public QAccessibleWidget {
public:
    explicit TextAccessible(TextView &view);
    ~TextAccessible() override;

    /// Qt asks for interfaces through factories.
    static void install();
    /// The caret is elsewhere, or its line says something else: tells what became of it.
    static void notifyCaret(TextView &view);

    int childCount() const final;
    QAccessibleInterface *child(int index) const final;
    QAccessibleInterface *childAt(int x, int y) const final;
    int indexOfChild(const QAccessibleInterface *child) const final;
    QAccessibleInterface *focusChild() const final;

private:
    struct Told { ///< what was said of the caret's line last
        int row = -1;
        QString spoken;
        QString text;
    };

    void forget() const;

    TextView &m_view;
    Told m_told;
    mutable std::unordered_map<int, QAccessible::Id> m_items; // by row
};

} // namespace Espalier
