// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Espalier {

/// The system's request to end at once, at logging out or from a terminal (SIGTERM, SIGHUP, SIGINT, SIGQUIT), as a
/// signal in the window's thread. One object for a program; while it lives, these no longer end the process by
/// themselves.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void received(int number);
};

} // namespace Espalier
