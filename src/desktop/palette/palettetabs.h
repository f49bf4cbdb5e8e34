// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/palette/paletteentry.h"

#include <QAbstractButton>

#include <optional>

namespace Espalier {

/// One of the palette's kinds of things, with the sign that narrows it to them.
class PaletteTab final : public QAbstractButton {
    Q_OBJECT

public:
    PaletteTab(const QString &text, QChar sign, QWidget *parent);

    QSize sizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    QFont textFont() const;

    QChar m_sign;
};

/// All of them side by side. Tell what was clicked; the field decides.
class PaletteTabs final : public QWidget {
    Q_OBJECT

public:
    using Scope = std::optional<PaletteGroup>;

    explicit PaletteTabs(QWidget *parent = nullptr);

    void setScope(Scope scope);
    /// The one beside \a scope, round the ends.
    static Scope next(Scope scope, bool forward);

Q_SIGNALS:
    void chosen(Espalier::PaletteTabs::Scope scope);

private:
    QList<PaletteTab *> m_tabs; ///< All, and one for each group
};

} // namespace Espalier
