// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Espalier {

/// What is kept of a code that a teacher chose to leave class mode with: not the code itself, but its SHA-256 over a
/// salt, a hundred thousand times, so that a list of likely codes takes long to try. Capital letters count.
class ClassCode {
public:
    static constexpr qsizetype leastLength = 4;
    static constexpr qsizetype mostLength = 12;
    static constexpr qsizetype saltLength = 16; ///< bytes
    static constexpr int rounds = 100'000;

    ClassCode() = default; ///< none: whoever wants may leave
    /// 4 to 12 characters, none of them invisible or white space at an end.
    static bool isAllowed(const QString &code);
    /// \a salt: empty: by lot.
    static ClassCode of(const QString &code, QByteArray salt = {});
    /// As toText() made it; anything else is no code.
    static ClassCode fromText(const QString &text);
    QString toText() const; ///< "SALT:HASH" in base 64; empty for none

    bool isNone() const { return m_hash.isEmpty(); }
    /// Takes about a twentieth of a second. Without a code everything matches.
    bool matches(const QString &code) const;

    friend bool operator==(const ClassCode &, const ClassCode &) = default;

private:
    QByteArray m_salt;
    QByteArray m_hash;
};

} // namespace Espalier
