// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QWidget>

namespace Espalier {

/// A small espalier that says how far a lesson goes: a branch for each phase from the bottom up; the one that is taught
/// in full colour, those before it pale, those to come dashed.
class LessonPicture final : public QWidget {
    Q_OBJECT

public:
    LessonPicture(Phase phase, int phases, QWidget *parent = nullptr);

    QSize sizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    Phase m_phase;
    int m_phases;
};

} // namespace Espalier
