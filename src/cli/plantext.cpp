// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/plantext.h"

#include "core/result.h"

#include <QIODevice>

#include <algorithm>
#include <climits>

namespace Espalier {

namespace {

int number(qint64 count) { return int(std::min<qint64>(count, INT_MAX)); }

} // namespace

void PlanText::write(const Plan &plan, QIODevice &device)
{
    qsizetype width = 0;
    for (const PlanAction action : {PlanAction::Create, PlanAction::Keep, PlanAction::Overwrite, PlanAction::Conflict, PlanAction::Refuse})
        width = std::max(width, actionName(action).size());
    QByteArray names[5];
    for (const PlanAction action : {PlanAction::Create, PlanAction::Keep, PlanAction::Overwrite, PlanAction::Conflict, PlanAction::Refuse})
        names[size_t(action)] = actionName(action).leftJustified(width + 2).toUtf8();
    for (const PlanEntry &entry : plan.entries) {
        QByteArray line = names[size_t(entry.action)];
        line += printable(QString::fromUtf8(entry.path), INT_MAX).toUtf8();
        if (!entry.reason.isEmpty())
            line += "  " + tr("(%1)", "the reason for an action of a plan").arg(entry.reason).toUtf8();
        line += '\n';
        if (device.write(line) != line.size())
            return; // told by whoever owns the device
    }
    device.write(summary(plan).toUtf8() + '\n');
}

QString PlanText::summary(const Plan &plan)
{
    const Plan::Summary all = plan.summary();
    QStringList parts{tr("%n folder(s)", nullptr, number(all.folders)), tr("%n file(s)", nullptr, number(all.files))};
    if (all.overwrite > 0)
        parts.append(tr("of these, %n to replace", nullptr, number(all.overwrite)));
    if (all.keep > 0)
        parts.append(tr("%n kept", nullptr, number(all.keep)));
    if (all.conflict > 0)
        parts.append(tr("%n in conflict", nullptr, number(all.conflict)));
    if (all.refuse > 0)
        parts.append(tr("%n refused", nullptr, number(all.refuse)));
    return tr("In “%1”: %2.", "%2 is a list such as: 3 folders, 2 files, 1 kept").arg(printable(plan.root, 400), parts.join(tr(", ", "between the parts of a summary")));
}

QString PlanText::outcome(const Plan &plan)
{
    const Plan::Summary all = plan.summary();
    if (all.folders + all.files == 0)
        return tr("Nothing had to be changed in “%1”.").arg(printable(plan.root, 400));
    return tr("Done. %1").arg(summary(plan));
}

QString PlanText::actionName(PlanAction action)
{
    switch (action) {
    case PlanAction::Create:
        return tr("create");
    case PlanAction::Keep:
        return tr("keep");
    case PlanAction::Overwrite:
        return tr("overwrite");
    case PlanAction::Conflict:
        return tr("conflict");
    case PlanAction::Refuse:
        return tr("refuse");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Espalier
