// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exerciseformat.h"

#include "formats/exercisejson.h"
#include "formats/exercisekeytext.h"
#include "formats/formatregistry.h"
#include "formats/projectfile.h"
#include "learn/exercisemaker.h"
#include "plan/filesink.h"

#include <QBuffer>
#include <QFileInfo>

namespace Espalier {

namespace {

constexpr double mostMinutesOfExercise = 180;

/// The file that students are handed, and that of the teacher.
struct ExerciseFiles {
    QByteArray exercise;
    QByteArray key; ///< empty: it is in the exercise
    Report report;
};

Result<ExerciseFiles> exerciseFilesOf(const Layout &layout, const WriteOptions &options)
{
    const OptionValues values = options.values.completed(ExerciseExporter().info().options);
    const Guide none;
    Result<MadeExercise> made =
        makeExercise(layout, options.plan.guide ? *options.plan.guide : none,
                     {.kind = exerciseKindFromId(values.text(u"kind")).value_or(ExerciseKind::Place),
                      .filter = options.plan.filter,
                      .difficulty = int(values.integer(u"difficulty")),
                      .seed = quint64(values.integer(u"seed")),
                      .title = values.text(u"title").trimmed(),
                      .intro = values.text(u"intro").trimmed(),
                      .minutes = int(values.integer(u"minutes")),
                      .hints = values.isOn(u"hints")});
    if (!made)
        return std::unexpected(made.error());
    ExerciseFiles files;
    const QByteArray key = exerciseKeyText(made->key, made->exercise.id);
    if (values.isOn(u"apart"))
        files.key = exerciseKeyFile(key, made->exercise.id);
    else
        made->exercise.key = key;
    LayoutInfo info = made->layout.info();
    info.exercise = exerciseToJson(made->exercise);
    made->layout.setInfo(info);
    QBuffer buffer(&files.exercise);
    buffer.open(QIODevice::WriteOnly);
    if (const Result<void> written = ProjectFileWriter().write(made->layout, {}, buffer, files.report); !written)
        return std::unexpected(written.error());
    return files;
}

/// Writes the exercise and, where it is kept apart, the key.
class ExerciseSink final : public Sink {
public:
    explicit ExerciseSink(QString target) : m_target(std::move(target)) { }

    Result<void> write(const Plan &plan, Progress &, Report &) final
    {
        const SafeFileOptions options{.replaces = plan.file.replaces, .replacesProtected = plan.file.replacesProtected};
        if (plan.texts.size() > 1) {
            const Result<void> written =
                SafeFile::write(ExerciseExporter::keyFileOf(m_target), plan.texts.at(1), options);
            if (!written)
                return written;
        }
        return SafeFile::write(m_target, plan.texts.at(0), options);
    }

private:
    QString m_target;
};

} // namespace

FormatInfo ExerciseExporter::info() const
{
    QList<OptionChoice> kinds;
    for (const ExerciseKind kind : allExerciseKinds) {
        if (kind != ExerciseKind::Quiz)
            kinds.append({exerciseKindId(kind), exerciseKindName(kind)});
    }
    return {
        .id = QStringLiteral("exercise"),
        .name = tr("Exercise"),
        .description =
            tr("A project file for students, which opens as an exercise with just what it takes and marks itself."),
        // The first keeps an exercise from being written over the project that it is made of.
        .suffixes = {QStringLiteral("exercise.espalier"), QStringLiteral("espalier")},
        .group = FormatGroup::Teaching,
        .icon = QStringLiteral("nodes/root"),
        .explains = true,
        .options = {
            {.id = QStringLiteral("kind"),
             .type = OptionType::Choice,
             .usual = QStringLiteral("place"),
             .label = tr("Kind"),
             .hint =
                 tr("What students do: put cards into folders, find what a phase adds, find planted mistakes, or name "
                    "folders by what the guide says of them."),
             .flag = QStringLiteral("kind"),
             .choices = kinds},
            {.id = QStringLiteral("difficulty"),
             .type = OptionType::Choice,
             .usual = QStringLiteral("1"),
             .label = tr("Difficulty"),
             .hint = tr("1: eight items; 2: twelve, and some that are not needed; 3: twenty, with names alone."),
             .flag = QStringLiteral("difficulty"),
             .choices = {{QStringLiteral("1"), tr("Easy")},
                         {QStringLiteral("2"), tr("Medium")},
                         {QStringLiteral("3"), tr("Hard")}}},
            {.id = QStringLiteral("seed"),
             .type = OptionType::Integer,
             .usual = QStringLiteral("1"),
             .label = tr("Number"),
             .hint = tr("What is drawn by lot: the same number gives the same exercise, another one another."),
             .flag = QStringLiteral("seed"),
             .minimum = 0,
             .maximum = double(largestSeed)},
            {.id = QStringLiteral("title"),
             .type = OptionType::Text,
             .label = tr("Title"),
             .hint = tr("What stands above the exercise; what its kind is called when left out."),
             .flag = QStringLiteral("title")},
            {.id = QStringLiteral("intro"),
             .type = OptionType::Text,
             .label = tr("Introduction"),
             .hint = tr("What students read before they start."),
             .flag = QStringLiteral("intro")},
            {.id = QStringLiteral("minutes"),
             .type = OptionType::Integer,
             .usual = QStringLiteral("0"),
             .label = tr("Minutes"),
             .hint = tr(
                 "How long students have, at most 180; 0: no clock. When the time is over, the answer is handed in."),
             .flag = QStringLiteral("minutes"),
             .minimum = 0,
             .maximum = mostMinutesOfExercise},
            {.id = QStringLiteral("hints"),
             .type = OptionType::Bool,
             .usual = QStringLiteral("yes"),
             .label = tr("Hints"),
             .hint = tr("Give no hints."),
             .flag = QStringLiteral("no-hints")},
            {.id = QStringLiteral("apart"),
             .type = OptionType::Bool,
             .label = tr("Keep the key apart"),
             .hint =
                 tr("Write the key to a second file beside OUT, .espalier-key, for the teacher alone. Otherwise the "
                    "key is in the exercise, out of sight, but whoever knows how can decode it."),
             .flag = QStringLiteral("apart")},
        }};
}

QString ExerciseExporter::keyFileOf(const QString &target)
{
    const QFileInfo file(target);
    const QString folder = target.first(target.size() - file.fileName().size());
    return folder + file.completeBaseName() + u'.' + exerciseKeySuffix;
}

Result<Plan> ExerciseExporter::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    const Result<ExerciseFiles> files = exerciseFilesOf(layout, options);
    if (!files)
        return std::unexpected(files.error());
    if (options.progress && options.progress->isCancelled())
        return std::unexpected(Plan::cancelled());
    Result<Plan> plan = Writer::planOf(files->exercise, target, options.plan.policy);
    if (!plan)
        return plan;
    plan->report.append(files->report);
    if (files->key.isEmpty())
        return plan;
    if (target.isEmpty()) {
        plan->texts.append(files->key);
        return plan;
    }
    const Result<Plan> key = Writer::planOf(files->key, keyFileOf(target), options.plan.policy);
    if (!key)
        return key;
    plan->texts.append(files->key);
    plan->report.append(key->report);
    PlanEntry entry = key->entries.first();
    entry.content = 1;
    plan->entries.append(entry);
    // Both or none: the one without the other marks nothing.
    if (key->file.action != PlanAction::Keep
        && (plan->file.action == PlanAction::Keep || key->file.action == PlanAction::Refuse
            || key->file.action == PlanAction::Conflict))
        plan->file = key->file;
    return plan;
}

std::unique_ptr<Sink> ExerciseExporter::sink(const QString &target, const Plan &) const
{
    return std::make_unique<ExerciseSink>(target);
}

Result<Plan> ExerciseExporter::stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const
{
    const Result<ExerciseFiles> files = exerciseFilesOf(layout, options);
    if (!files)
        return std::unexpected(files.error());
    if (!files->key.isEmpty())
        return failure(ErrorKind::Usage,
                       tr("An exercise whose key is kept apart makes two files; name the first with -o."));
    Plan plan;
    plan.report = files->report;
    if (device.write(files->exercise) != files->exercise.size())
        return failure(ErrorKind::Io,
                       tr("The exercise could not be written: %1.").arg(printable(device.errorString())));
    return plan;
}

Result<ReadResult> ExerciseReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    Result<ReadResult> result = ProjectFileReader().read(bytes, options);
    if (result && !exerciseOf(result->layout.info()))
        return failure(ErrorKind::Input, tr("This project holds no exercise."), {.file = options.fileName});
    return result;
}

void addExerciseFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<ExerciseReader>());
    registry.add(std::make_unique<ExerciseExporter>());
}

} // namespace Espalier
