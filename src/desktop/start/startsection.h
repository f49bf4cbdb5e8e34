// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace Espalier {

/// One tab of the start page, with all that stands below it.
class StartSection : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// On its tab.
    virtual QString title() const = 0;
    /// For the width it will have.
    virtual void arrange(int width) = 0;
    /// What F6 leads to, one after the other.
    virtual QList<QWidget *> regions() const = 0;
    /// Where one begins, when the page is shown with it.
    virtual void takeFocus() { }

Q_SIGNALS:
    /// It got the focus, and is to be seen.
    void entered(QWidget *widget);
};

} // namespace Espalier
