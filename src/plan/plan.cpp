// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/plan.h"

#include "core/jsontext.h"
#include "plan/targetpath.h"

#include <algorithm>

namespace Espalier {

namespace {

QByteArrayView idOf(PlanAction action)
{
    switch (action) {
    case PlanAction::Create:
        return "create";
    case PlanAction::Keep:
        return "keep";
    case PlanAction::Overwrite:
        return "overwrite";
    case PlanAction::Conflict:
        return "conflict";
    case PlanAction::Refuse:
        return "refuse";
    }
    Q_UNREACHABLE_RETURN({});
}

void appendNumber(QByteArray &json, QByteArrayView key, qint64 number)
{
    json += ",\"";
    json += key;
    json += "\":";
    json += QByteArray::number(number);
}

bool contains(const Plan &plan, PlanAction action)
{
    return plan.file.action == action || std::ranges::contains(plan.entries, action, &PlanEntry::action);
}

bool isSameEntry(const PlanEntry &a, const PlanEntry &b)
{
    return a.action == b.action && a.kind == b.kind && a.bytes == b.bytes && a.executable == b.executable
        && a.path == b.path;
}

} // namespace

QString planActionId(PlanAction action)
{
    return QString::fromLatin1(idOf(action));
}

std::optional<ConflictPolicy> conflictPolicyFromId(QStringView id)
{
    for (const ConflictPolicy policy : allConflictPolicies) {
        if (id == conflictPolicyId(policy))
            return policy;
    }
    return {};
}

QString conflictPolicyId(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Merge:
        return QStringLiteral("merge");
    case ConflictPolicy::Skip:
        return QStringLiteral("skip");
    case ConflictPolicy::Overwrite:
        return QStringLiteral("overwrite");
    case ConflictPolicy::Fail:
        return QStringLiteral("fail");
    }
    Q_UNREACHABLE_RETURN({});
}

Plan::Summary Plan::summary() const
{
    Summary summary;
    for (const PlanEntry &entry : entries) {
        switch (entry.action) {
        case PlanAction::Create:
            ++summary.create;
            break;
        case PlanAction::Keep:
            ++summary.keep;
            continue;
        case PlanAction::Overwrite:
            ++summary.overwrite;
            break;
        case PlanAction::Conflict:
            ++summary.conflict;
            continue;
        case PlanAction::Refuse:
            ++summary.refuse;
            continue;
        }
        ++(entry.kind == NodeKind::Folder ? summary.folders : summary.files);
        summary.bytes += entry.bytes;
    }
    return summary;
}

std::string_view Plan::contentOf(const PlanEntry &entry) const
{
    if (entry.content >= 0) {
        const QByteArray &text = texts[entry.content];
        return {text.constData(), size_t(text.size())};
    }
    if (entry.node == noNode || entry.kind == NodeKind::Folder)
        return {};
    return layout.contentUtf8(entry.node);
}

bool Plan::isRefused() const { return contains(*this, PlanAction::Refuse); }
bool Plan::hasConflict() const { return contains(*this, PlanAction::Conflict); }

std::optional<Error> Plan::obstacle() const
{
    if (file.action == PlanAction::Conflict || file.action == PlanAction::Refuse) {
        const ErrorKind kind = file.action == PlanAction::Conflict ? ErrorKind::Conflict : file.refusal;
        return Error{
            kind, tr("“%1” was not written. %2").arg(printable(file.path, 400), file.reason), {.file = file.path}};
    }
    const auto first = std::ranges::find(entries, PlanAction::Conflict, &PlanEntry::action);
    if (first == entries.end())
        return {};
    const int others = int(std::ranges::count(entries, PlanAction::Conflict, &PlanEntry::action) - 1);
    const QString path = QString::fromUtf8(first->path);
    QString message = tr("“%1” is in the way, and nothing was written. %2").arg(printable(path, 400), first->reason);
    if (others > 0)
        message += u' ' + tr("In the way besides: %n more; a dry run lists them.", nullptr, others);
    return Error{ErrorKind::Conflict, message, {.file = root, .path = path}};
}

Error Plan::cancelled()
{
    return {ErrorKind::Cancelled, tr("The export was cancelled; everything is as it was before."), {}};
}

bool Plan::isSameAs(const Plan &other) const
{
    if (target && other.target && !target->isSameAs(*other.target))
        return false;
    return file.path == other.file.path && file.action == other.file.action && root == other.root
        && texts == other.texts && std::ranges::equal(entries, other.entries, isSameEntry);
}

QByteArray Plan::toJson() const
{
    QByteArray json;
    json.reserve(256 + entries.size() * 128);
    json += "{\"root\":";
    appendJsonString(json, root);
    json += ",\"entries\":[";
    bool first = true;
    for (const PlanEntry &entry : entries) {
        if (!first)
            json += ',';
        first = false;
        json += "{\"path\":";
        appendJsonString(json, entry.path);
        json += ",\"kind\":\"";
        json += nodeKindId(entry.kind);
        json += "\",\"action\":\"";
        json += idOf(entry.action);
        json += '"';
        appendNumber(json, "bytes", entry.bytes);
        json += ",\"reason\":";
        appendJsonString(json, entry.reason);
        json += '}';
    }
    const Summary total = summary();
    json += "],\"summary\":{\"create\":";
    json += QByteArray::number(total.create);
    appendNumber(json, "keep", total.keep);
    appendNumber(json, "overwrite", total.overwrite);
    appendNumber(json, "conflict", total.conflict);
    appendNumber(json, "refuse", total.refuse);
    appendNumber(json, "folders", total.folders);
    appendNumber(json, "files", total.files);
    appendNumber(json, "bytes", total.bytes);
    json += "}}\n";
    return json;
}

} // namespace Espalier
