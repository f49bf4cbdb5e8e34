// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace Espalier {

/// Why something could not be done. The command line derives its exit code from this and nothing else.
enum class ErrorKind {
    Usage,        ///< the caller asked for something that does not exist (exit 2)
    Input,        ///< a file, text or guide cannot be understood (exit 2)
    Io,           ///< the operating system refused (exit 2)
    Conflict,     ///< something stands in the way under the policy "fail" (exit 3)
    Refused,      ///< doing it would leave the chosen target or lose data (exit 4)
    NewerVersion, ///< a project file of a newer format version (exit 4)
    Cancelled,    ///< the person stopped it; nothing to report
};

/// Where in the input something was found, for machines. Every part is optional.
struct Position {
    QString file;       ///< as the user named it
    qint64 line = 0;    ///< 1-based; 0: unknown
    qint64 column = 0;  ///< 1-based, in characters; 0: unknown
    qint64 offset = -1; ///< 0-based byte offset; -1: unknown
    QString path;       ///< JSON path or archive entry or node path

    /// "file:line:column", as far as known; empty when nothing is.
    QString toString() const;
    friend bool operator==(const Position &, const Position &) = default;
};

/// A failure, told in one full sentence (translated) that says what, why, and what to do.
struct Error {
    ErrorKind kind = ErrorKind::Input;
    QString message;
    Position where;
    bool recoverable = false; ///< a part of the input can be read: see ReadOptions::recover

    /// "file:line:column: message", for a terminal.
    QString toString() const;
};

template<typename T>
using Result = std::expected<T, Error>;

/// A whole message without control characters but line ends: these become visible, whoever forgot printable() on the
/// way. Reports and failure() do it to every message; what the translation itself wrote (direction marks) stays.
QString harmless(QString message);

/// Shorthand for `std::unexpected(Error{…})`, with a harmless() message.
inline std::unexpected<Error> failure(ErrorKind kind, QString message, Position where = {})
{
    return std::unexpected(Error{kind, harmless(std::move(message)), std::move(where)});
}

/// Text from a library or a file made safe for a message: control and bidirectional characters become visible, and
/// it is clipped to \a limit characters.
QString printable(QStringView text, qsizetype limit = 200);

/// The system's reason for \a errnoValue in plain words.
QString systemReason(int errnoValue);

} // namespace Espalier
