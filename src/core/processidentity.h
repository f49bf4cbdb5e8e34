// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace Espalier {

/// Which running process something belongs to, told apart from every other process there ever was: a number alone is
/// given again after a restart.
struct ProcessIdentity {
    QString host;      ///< the machine, by its id
    QString boot;      ///< id of the time since the system was started
    QString space;     ///< of process numbers; programs in containers have their own
    qint64 pid = 0;
    qint64 started = 0; ///< in clock ticks after the system's start; 0: unknown

    enum class Life { Running, Gone, Unknown };

    static ProcessIdentity current();
    /// Gone only when that is sure; of another machine, or of a space of numbers that cannot be looked into: Unknown.
    Life life() const;

    QJsonObject toJson() const;
    static ProcessIdentity fromJson(const QJsonObject &json);
    friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;
};

} // namespace Espalier
