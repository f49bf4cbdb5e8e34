// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filedescriptor.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>

#include <sys/types.h>

namespace Espalier {

/// The next content of a file while it is written: under no name or a hidden one, until commit() puts it in the place
/// of the old one at once and for every observer. Without commit() nothing has happened. For SafeFile, which says what
/// may be written and puts failures into words; here each is told by false and errno.
class PendingFile final : public QIODevice
{
public:
    /// \a hashes: so that isAsWritten() can compare; it takes as long as writing to memory.
    explicit PendingFile(bool hashes);
    ~PendingFile() override;

    /// \a path leads on through symbolic links, which stay. Clears away what killed processes left in the folder.
    bool begin(const QByteArray &path);

    bool isSequential() const override { return true; }
    /// The errno of the first write that failed; 0: none did. A write that takes less than asked is a failure.
    int failure() const { return m_failure; }

    /// The mode of the file that is replaced, or what umask leaves of an ordinary one; \a executable adds to it.
    void setMode(bool executable);
    /// Waits until the content is on the disk.
    bool sync();
    /// Reads it back.
    bool isAsWritten();
    /// Unless it \a replaces, a file that is there is left alone: EEXIST.
    bool commit(bool replaces);
    /// Waits until the new name is on the disk, too; true where the file system cannot.
    bool syncFolder();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool findPlace(QByteArray path);
    bool openUnnamed(mode_t mode);
    bool openHidden(mode_t mode);

    const bool m_hashes;
    FileDescriptor m_folder;
    QByteArray m_name;
    FileDescriptor m_file;
    QByteArray m_hidden; // its name until commit(); empty: it has none
    bool m_isReplacing = false;
    mode_t m_formerMode = 0; // of the file that is replaced
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
    qint64 m_written = 0;
    int m_failure = 0;
};

} // namespace Espalier
