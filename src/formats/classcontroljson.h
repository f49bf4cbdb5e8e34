// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/classcontrol.h"

#include <QByteArray>
#include <QByteArrayList>

namespace Espalier {

/// The "control" of a lesson, `{"phase": 1, "editing": false, "code": "SALT:HASH"}`, between its JSON and a
/// ClassControl.
class ClassControlJson {
public:
    struct Reading {
        ClassControl control;
        QByteArrayList unusable; ///< keys whose values cannot be used and count as absent; an empty one: all of it
    };
    /// \a json: the value of "control"; empty: none.
    static Reading read(const QByteArray &json);
    /// Empty: it limits nothing, so that there is nothing to say.
    static QByteArray write(const ClassControl &control);
};

} // namespace Espalier
