// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "learn/classcontrol.h"
#include "learn/codegate.h"

#include <QObject>

#include <functional>

namespace Espalier {

class Appearance;
class LargePointer;
class Session;
class TextZoom;

/// What a teacher chooses for a class.
struct ClassChoice {
    ClassLimits limits;
    bool hasLargePointer = false;
    bool hasTextZoom = false; ///< Ctrl+wheel
    friend bool operator==(const ClassChoice &, const ClassChoice &) = default;
};

/// Class mode of this computer, which survives restarts, and the "control" of the project file that is open: puts what
/// both allow into the session, and lets whoever knows the code out. Shows no dialog. It stops mistakes and curiosity,
/// not intent: who deletes the settings, or edits the file, is out.
class ClassMode final : public QObject {
    Q_OBJECT

public:
    /// Milliseconds since 1970, UTC.
    using Clock = std::function<qint64()>;

    ClassMode(Session &session, Appearance &appearance, QObject *parent = nullptr);
    ~ClassMode() override;

    /// Is class mode of this computer on?
    bool isOn() const { return m_isOn; }
    /// Does the project that is open limit what is done with it, and nobody lifted that yet?
    bool isFileLocked() const { return !m_isFileLifted && !m_file.limits.isNone(); }
    bool isLocked() const { return m_isOn || isFileLocked(); }
    /// Is a code wanted of who wants out?
    bool wantsCode() const;
    /// What class mode does, or did the last time.
    ClassChoice choice() const;
    /// What the project's file has, lifted or not.
    const ClassControl &fileControl() const { return m_file; }
    /// "Up to Beginner. Layouts cannot be changed.": what is locked now.
    QString sentence() const;

    /// \a code: empty: anybody can leave; else it must be allowed.
    void turnOn(const ClassChoice &choice, const QString &code);
    /// Writes the limits into the lesson of the project that is open, to be saved with it; none take them out of it.
    /// They hold at once. An empty code: the file's own stays.
    Result<void> putIntoFile(const ClassLimits &limits, const QString &code);
    /// How long no code can be tried; 0: now.
    qint64 waitMs();
    /// Ends class mode, and lifts the file's limits until it is opened again, as far as \a code fits. False: it fits
    /// nothing, or one has to wait.
    bool leave(const QString &code);
    /// Ends it without a code: for Reset, which has asked.
    void forget();
    /// Another project was opened, and all who follow the document know it: what its file says holds from now on.
    void followOpened();
    void setClock(Clock clock) { m_clock = std::move(clock); }

Q_SIGNALS:
    /// What is locked, or how.
    void changed();

private:
    void followFile(bool isOpened);
    void apply();
    void storeGate() const;

    Session &m_session;
    LargePointer *m_pointer;
    TextZoom *m_zoom;
    Clock m_clock;
    CodeGate m_gate;
    ClassCode m_code; ///< of class mode
    ClassControl m_file;
    bool m_isOn = false;
    bool m_isFileLifted = false;
    bool m_isReset = false; ///< the document, and nobody said yet that it is open
};

} // namespace Espalier
