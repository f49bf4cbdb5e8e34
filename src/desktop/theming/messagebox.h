// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

#include <functional>

namespace Espalier {

/// Asks or tells something over a window, without blocking the program: a headline, the sentences below it, and answers
/// with mnemonics in the platform's order. Goes by itself once it is answered; what it says is never taken for markup.
class MessageBox final : public QMessageBox {
    Q_OBJECT

public:
    using Then = std::function<void()>;

    /// \a window: its parent, which lets it go when it goes itself. Call open() when the answers are there.
    MessageBox(Icon icon, const QString &headline, const QString &text, QWidget *window);

    /// \a text: with a mnemonic that no other answer has. \a then: called when it is chosen.
    QPushButton *addAnswer(const QString &text, ButtonRole role, const Then &then = {});
    /// What Escape means, too.
    void addCancel();
    void addOk();
};

} // namespace Espalier
