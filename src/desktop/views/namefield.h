// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/nameedit.h"

#include <QObject>
#include <QPointer>

namespace Espalier {

/// A NameEdit that stands in a view and knows when it is done: Enter, Tab or going elsewhere take the name, Escape and
/// being hidden leave it. Goes by itself after it has told.
class NameField final : public QObject
{
    Q_OBJECT

public:
    /// \a accepted: the text would do. Called once, when the field is hidden already.
    struct Outcome {
        bool accepted = false;
        QString text;
        bool isNested = false;
        bool hadFocus = false;
    };
    using Done = std::function<void(const Outcome &)>;

    NameField(NameEdit *edit, Done done);

    NameEdit &edit() const { return *m_edit; }
    void finish(bool accept);

protected:
    bool eventFilter(QObject *object, QEvent *event) final;

private:
    QPointer<NameEdit> m_edit;
    Done m_done;
};

} // namespace Espalier
