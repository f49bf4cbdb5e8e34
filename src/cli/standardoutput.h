// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace Espalier {

/// \a utf8 with each sign that could deceive who reads it on a terminal written out, as "<U+202E>".
QByteArray undisguised(QByteArrayView utf8);

/// The standard output as a device: gathers what is written and passes it on in large pieces. Once a write has failed,
/// everything further fails too, so that a producer stops at its next check. On a terminal, text is undisguised().
/// Writes nothing at destruction: flush().
class StandardOutput final : public QIODevice
{
public:
    static constexpr qsizetype pieceBytes = 64 * 1024;

    explicit StandardOutput(int descriptor);

    bool isSequential() const final { return true; }
    /// Passes on what is still held; false when this or an earlier write failed.
    bool flush();
    /// The errno of the first write that failed, EPIPE for a reader that went away; 0: none did.
    int error() const { return m_error; }

protected:
    qint64 readData(char *, qint64) final { return -1; }
    qint64 writeData(const char *data, qint64 size) final;

private:
    bool showHeld();
    bool show(const char *data, qint64 size);
    bool pass(const char *data, qint64 size);

    int m_descriptor;
    bool m_isTerminal;
    QByteArray m_open; ///< the beginning of a sign that goes on in the next piece
    int m_error = 0;
    QByteArray m_held;
};

} // namespace Espalier
