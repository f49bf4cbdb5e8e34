// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/delivery.h"

#include "cli/context.h"
#include "cli/exitcode.h"
#include "cli/job.h"
#include "cli/outputfile.h"
#include "cli/plantext.h"
#include "core/safefile.h"
#include "formats/formatregistry.h"
#include "plan/directorysink.h"
#include "plan/targetpath.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace Espalier {

Delivery::Delivery(Context &context, Destination destination) : m_context(context), m_destination(std::move(destination)) {}

Result<int> Delivery::run(const Layout &layout)
{
    if (m_destination.format == u"directory")
        return toDirectory(layout);
    if (m_context.formats().archiveWriter(m_destination.format))
        return toArchive(layout);
    // A project file is always whole, so the filter has to work before it is written.
    const bool isProject = m_destination.format == u"espalier";
    return toFile(isProject && !m_destination.plan.filter.isEmpty() ? prunedTo(layout, m_destination.plan.filter) : layout);
}

Result<int> Delivery::toDirectory(const Layout &layout)
{
    if (isToOutput())
        return failure(ErrorKind::Usage, tr("A directory cannot be written to the standard output; choose an archive or a text with --format."));
    if (const Result<void> outside = checkOutside(); !outside)
        return std::unexpected(outside.error());
    Job job(m_context);
    const Result<Plan> plan = Planner::planDirectory(layout, m_destination.target, m_destination.plan, &job.progress());
    if (!plan)
        return std::unexpected(plan.error());
    if (m_destination.isDryRun)
        return dryRun(*plan);
    if (plan->hasConflict())
        return std::unexpected(conflictOf(*plan));
    DirectorySink sink;
    Report report;
    if (const Result<void> written = sink.write(*plan, job.progress(), report); !written)
        return std::unexpected(written.error());
    m_context.say(report);
    return finish(*plan);
}

Result<int> Delivery::toArchive(const Layout &layout)
{
    Job job(m_context);
    Result<Plan> plan = Planner::plan(layout, {}, m_destination.plan, &job.progress());
    if (!plan)
        return std::unexpected(plan.error());
    if (isToOutput())
        return m_destination.isDryRun ? dryRun(*plan) : archiveToOutput(*plan);

    const ArchiveWriter *const writer = m_context.formats().archiveWriter(m_destination.format);
    Result<OutputFile> file = OutputFile::look(m_destination.target, m_destination.plan.policy, m_context.formats());
    if (!file)
        return std::unexpected(file.error());
    if (file->action() == PlanAction::Conflict) {
        // Under "fail" an archive that is there already is no conflict if it would come out the same.
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("archive"));
        Report report;
        if (const Result<void> written = writer->sink(copy, *plan)->write(*plan, job.progress(), report); !written)
            return std::unexpected(written.error());
        if (file->equalsFile(copy))
            file->setSame();
    }
    const PlanAction action = file->action();
    if (action != PlanAction::Create && action != PlanAction::Overwrite) {
        // The fate of the archive is that of everything in it.
        for (PlanEntry &entry : plan->entries) {
            entry.action = action;
            entry.reason = file->reason();
        }
    }
    if (m_destination.isDryRun)
        return dryRun(*plan);
    if (action == PlanAction::Conflict || action == PlanAction::Refuse)
        return std::unexpected(file->error());
    if (action != PlanAction::Keep) {
        Report report;
        if (const Result<void> written = writer->sink(m_destination.target, *plan)->write(*plan, job.progress(), report); !written)
            return std::unexpected(written.error());
        m_context.say(report);
    }
    return finish(*plan);
}

Result<int> Delivery::archiveToOutput(const Plan &plan)
{
    const ArchiveWriter *const writer = m_context.formats().archiveWriter(m_destination.format);
    if (const Result<void> ok = checkTerminal(writer->info()); !ok)
        return std::unexpected(ok.error());
    // Archives are written with jumps back and checked by reading; a stream allows neither.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive"));
    {
        Job job(m_context);
        Report report;
        if (const Result<void> written = writer->sink(path, plan)->write(plan, job.progress(), report); !written)
            return std::unexpected(written.error());
        m_context.say(report);
    }
    QFile archive(path);
    if (!archive.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::Io, tr("The archive cannot be read back: %1.").arg(printable(archive.errorString())));
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (qint64 got; (got = archive.read(piece.data(), piece.size())) > 0;) {
        if (m_context.out().write(piece.constData(), got) != got)
            break; // told at the end, when it is flushed
    }
    return finish(plan);
}

Result<int> Delivery::toFile(const Layout &layout)
{
    if (isToOutput())
        return fileToOutput(layout);
    const Result<OutputFile> file = OutputFile::look(m_destination.target, m_destination.plan.policy, m_context.formats());
    if (!file)
        return std::unexpected(file.error());
    if (m_destination.isDryRun || file->wantsComparison()) {
        const Result<QByteArray> bytes = produce(layout);
        return bytes ? putFile(*file, *bytes) : std::unexpected(bytes.error());
    }
    if (file->action() == PlanAction::Refuse)
        return std::unexpected(file->error());
    qint64 size = 0;
    if (file->action() == PlanAction::Create) {
        Job job(m_context);
        Report report;
        const auto write = [&](QIODevice &device) {
            return m_context.formats().writer(m_destination.format)->write(layout, writeOptions(&job.progress()), device, report);
        };
        // What can be exported again need not reach the disk before the program ends; a project must.
        if (const Result<void> written = SafeFile::write(file->path(), write, {.durable = m_destination.format == u"espalier"}); !written)
            return std::unexpected(written.error());
        m_context.say(report);
        size = QFileInfo(file->path()).size();
    }
    return finish(file->plan(size));
}

Result<int> Delivery::runBytes(const QByteArray &bytes)
{
    if (isToOutput() && !m_destination.isDryRun) {
        m_context.out().write(bytes);
        return ExitCode::done;
    }
    if (isToOutput()) {
        Plan plan;
        plan.root = m_destination.target;
        plan.entries.append({.path = "-", .kind = NodeKind::File, .bytes = bytes.size()});
        return dryRun(plan);
    }
    const Result<OutputFile> file = OutputFile::look(m_destination.target, m_destination.plan.policy, m_context.formats());
    return file ? putFile(*file, bytes) : std::unexpected(file.error());
}

Result<int> Delivery::putFile(OutputFile file, const QByteArray &bytes)
{
    if (file.wantsComparison() && file.equals(bytes))
        file.setSame();
    const Plan plan = file.plan(bytes.size());
    if (m_destination.isDryRun)
        return dryRun(plan);
    if (file.action() == PlanAction::Conflict || file.action() == PlanAction::Refuse)
        return std::unexpected(file.error());
    if (file.action() != PlanAction::Keep) {
        if (const Result<void> written = SafeFile::write(file.path(), bytes, {.durable = m_destination.format == u"espalier"}); !written)
            return std::unexpected(written.error());
    }
    return finish(plan);
}

Result<int> Delivery::fileToOutput(const Layout &layout)
{
    const Writer *const writer = m_context.formats().writer(m_destination.format);
    if (m_destination.isDryRun) {
        const Result<QByteArray> bytes = produce(layout);
        return bytes ? runBytes(*bytes) : std::unexpected(bytes.error());
    }
    if (const Result<void> ok = checkTerminal(writer->info()); !ok)
        return std::unexpected(ok.error());
    Report report;
    const Result<void> written = writer->write(layout, writeOptions(nullptr), m_context.out(), report);
    if (!written && m_context.out().error() == 0)
        return std::unexpected(written.error());
    m_context.say(report);
    return ExitCode::done;
}

Result<QByteArray> Delivery::produce(const Layout &layout)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Job job(m_context);
    Report report;
    if (const Result<void> written = m_context.formats().writer(m_destination.format)->write(layout, writeOptions(&job.progress()), buffer, report); !written)
        return std::unexpected(written.error());
    m_context.say(report);
    return buffer.data();
}

Result<int> Delivery::dryRun(const Plan &plan)
{
    if (m_context.isJson())
        m_context.out().write(plan.toJson());
    else
        PlanText::write(plan, m_context.out());
    return plan.hasConflict() ? ExitCode::conflict : plan.isRefused() ? ExitCode::refused : ExitCode::done;
}

Result<int> Delivery::finish(const Plan &plan)
{
    const bool isRefused = plan.isRefused();
    Report warnings; // the refusals are told below, all in one
    for (const ReportItem &item : plan.report.items()) {
        if (item.severity != Severity::Problem || !isRefused)
            warnings.add(item.severity, item.code, item.message, item.where);
    }
    m_context.say(warnings);
    if (m_context.isJson() && m_destination.printsPlan && !isToOutput())
        m_context.out().write(plan.toJson());
    if (!isRefused) {
        if (m_context.isErrorTerminal())
            m_context.say(PlanText::outcome(plan));
        return ExitCode::done;
    }
    const auto first = std::ranges::find(plan.entries, PlanAction::Refuse, &PlanEntry::action);
    const int others = int(std::ranges::count(plan.entries, PlanAction::Refuse, &PlanEntry::action) - 1);
    QString message = tr("“%1” was refused. %2").arg(printable(QString::fromUtf8(first->path), 400), first->reason);
    if (others > 0)
        message += u' ' + tr("Refused besides: %n more; a dry run lists them.", nullptr, others);
    Context::sayAlways(Error{.message = message, .where = {.file = plan.root}});
    return ExitCode::refused;
}

Error Delivery::conflictOf(const Plan &plan) const
{
    const auto first = std::ranges::find(plan.entries, PlanAction::Conflict, &PlanEntry::action);
    const int others = int(std::ranges::count(plan.entries, PlanAction::Conflict, &PlanEntry::action) - 1);
    const QString path = QString::fromUtf8(first->path);
    QString message = tr("“%1” is in the way, and nothing was written. %2").arg(printable(path, 400), first->reason);
    if (others > 0)
        message += u' ' + tr("In the way besides: %n more; a dry run lists them.", nullptr, others);
    return {ErrorKind::Conflict, message, {.file = plan.root, .path = path}};
}

Result<void> Delivery::checkOutside() const
{
    if (m_destination.sourceFolder.isEmpty())
        return {};
    const Result<TargetPath> target = TargetPath::open(m_destination.target);
    if (!target)
        return std::unexpected(target.error());
    // The part that is there, without links.
    QByteArray path = target->path;
    for (qsizetype i = 0; i < target->missing.size(); ++i)
        path.truncate(std::max<qsizetype>(path.lastIndexOf('/'), 1));
    const QString place = QFileInfo(QFile::decodeName(path)).canonicalFilePath();
    const QString source = m_destination.sourceFolder;
    const bool isBelow = place.startsWith(source.endsWith(u'/') ? source : source + u'/') || (place == source && !target->missing.isEmpty());
    if (isBelow)
        return failure(ErrorKind::Refused, tr("“%1” lies inside the folder that is exported, which would then contain itself; choose a place outside of it.").arg(printable(m_destination.target, 400)),
                       {.file = m_destination.target});
    return {};
}

Result<void> Delivery::checkTerminal(const FormatInfo &info) const
{
    if (info.binary && m_context.isOutputTerminal())
        return failure(ErrorKind::Usage, tr("“%1” is not for reading on a terminal; send it to a file or another program.").arg(info.id));
    return {};
}

WriteOptions Delivery::writeOptions(Progress *progress) const
{
    return {.plan = m_destination.plan, .progress = progress, .guide = m_destination.plan.guide, .extra = m_destination.extra};
}

} // namespace Espalier
