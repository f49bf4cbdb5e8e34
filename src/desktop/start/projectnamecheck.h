// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace Espalier {

/// What is to be said of a new project's name, and of the folder it will live in. Only looks; nothing is made.
struct ProjectNameCheck {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ProjectNameCheck)

public:
    enum class State {
        Free,
        Warning, ///< it can be started all the same
        Refused ///< no project can be called this
    };

    State state = State::Free;
    QString words; ///< a sentence below the name
    bool isWritable = true; ///< the folder, or the nearest one above it that is there
    QString folderWords; ///< below the folder

    /// By the name alone, at once: an empty \c words means that the disk is to be looked at.
    static ProjectNameCheck ofName(const QString &name);
    /// Looks at the disk, which may be slow: for another thread.
    static ProjectNameCheck of(const QString &name, const QString &folder);

};

} // namespace Espalier
