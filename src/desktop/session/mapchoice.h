// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace Espalier {

/// What was chosen of the map for the document at hand, by the ids that its file has for it; empty: nothing was. View
/// state, like the phase of the filter: no undo, and saved with the next change.
class MapChoice : public QObject {
    Q_OBJECT

public:
    explicit MapChoice(QObject *parent = nullptr) : QObject(parent) { }

    const QString &frame() const { return m_frame; }
    const QString &ground() const { return m_ground; }
    void set(const QString &frame, const QString &ground)
    {
        if (frame == m_frame && ground == m_ground)
            return;
        m_frame = frame;
        m_ground = ground;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    QString m_frame;
    QString m_ground;
};

} // namespace Espalier
