// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Espalier {

/// What was chosen in the palette lately, by id, newest first; kept in the settings.
class PaletteHistory {
public:
    static constexpr int most = 30;

    PaletteHistory();

    const QStringList &ids() const { return m_ids; }
    /// 0: the one used last; what never was is older than all that were.
    qsizetype age(const QString &id) const;
    void add(const QString &id);

private:
    QStringList m_ids;
};

} // namespace Espalier
