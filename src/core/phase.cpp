// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/phase.h"

#include <QCoreApplication>

namespace Espalier {

QString phaseId(Phase phase)
{
    switch (phase) {
    case Phase::None:
        break;
    case Phase::Beginner:
        return QStringLiteral("beginner");
    case Phase::Intermediate:
        return QStringLiteral("intermediate");
    case Phase::Advanced:
        return QStringLiteral("advanced");
    case Phase::Expert:
        return QStringLiteral("expert");
    }
    return {};
}

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::None:
        break;
    case Phase::Beginner:
        return QCoreApplication::translate("Espalier::Phase", "Beginner");
    case Phase::Intermediate:
        return QCoreApplication::translate("Espalier::Phase", "Intermediate");
    case Phase::Advanced:
        return QCoreApplication::translate("Espalier::Phase", "Advanced");
    case Phase::Expert:
        return QCoreApplication::translate("Espalier::Phase", "Expert");
    }
    return {};
}

std::optional<Phase> phaseFromText(QStringView text)
{
    text = text.trimmed();
    for (const Phase phase : allPhases) {
        if (text.compare(phaseId(phase), Qt::CaseInsensitive) == 0 || text == QString::number(toNumber(phase)))
            return phase;
    }
    return {};
}

} // namespace Espalier
