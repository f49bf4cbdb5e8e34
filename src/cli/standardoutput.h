// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace Espalier {

/// The standard output as a device: gathers what is written and passes it on in large pieces. Once a write has failed,
/// everything further fails too, so that a producer stops at its next check. Writes nothing at destruction: flush().
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
    bool pass(const char *data, qint64 size);

    int m_descriptor;
    int m_error = 0;
    QByteArray m_held;
};

} // namespace Espalier
