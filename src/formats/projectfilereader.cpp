// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/projectfile.h"

#include "core/name.h"
#include "formats/exercisejson.h"
#include "formats/jsonlines.h"
#include "formats/jsonvalue.h"
#include "formats/lessonjson.h"
#include "formats/fieldvalues.h"
#include "formats/projectnodes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <limits>
#include <memory>
#include <yyjson.h>

namespace Espalier {

namespace {

struct ProjectFileReaderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ProjectFile)
};

struct ProjectFileReaderFreeDocument {
    void operator()(yyjson_doc *document) const { yyjson_doc_free(document); }
};
using Document = std::unique_ptr<yyjson_doc, ProjectFileReaderFreeDocument>;

/// Line and column of a byte offset, both 1-based, the column in bytes of UTF-8.
Position positionOf(const QByteArray &bytes, qint64 offset, const QString &file)
{
    offset = std::clamp<qint64>(offset, 0, bytes.size());
    Position where{.file = file, .line = 1, .offset = offset};
    qint64 start = 0;
    for (qint64 i = 0; i < offset; ++i) {
        if (bytes[i] == '\n') {
            ++where.line;
            start = i + 1;
        }
    }
    where.column = offset - start + 1;
    return where;
}

/// The line, 1-based, where a merge left its marks; 0: nowhere.
qint64 conflictMarkerLine(const QByteArray &bytes)
{
    qint64 line = 1;
    for (qsizetype at = 0; at >= 0 && at < bytes.size(); ++line) {
        if (bytes.mid(at, 8) == "<<<<<<< ")
            return line;
        at = bytes.indexOf('\n', at);
        if (at >= 0)
            ++at;
    }
    return 0;
}

/// Says which of the usual wrong files this is, before a parser complains of its first byte.
Result<void> checkKind(const QByteArray &bytes, const QString &file)
{
    const Position where{.file = file};
    if (bytes.trimmed().isEmpty())
        return failure(ErrorKind::Input,
                       ProjectFileReaderText::tr("This is not an Espalier project: the file is empty."), where);
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") || (bytes.size() > 3 && (bytes[0] == 0 || bytes[1] == 0)))
        return failure(
            ErrorKind::Input,
            ProjectFileReaderText::tr("The file is encoded in UTF-16 or UTF-32; save it as UTF-8 and try again."),
            where);
    if (bytes.startsWith("\x89PNG") || bytes.startsWith("PK\x03\x04") || bytes.startsWith("\x1f\x8b"))
        return failure(ErrorKind::Input,
                       ProjectFileReaderText::tr("This is not an Espalier project but a picture or an archive."),
                       where);
    return {};
}

Error parseError(const QByteArray &bytes, const yyjson_read_err &error, const QString &file)
{
    if (const qint64 line = conflictMarkerLine(bytes); line > 0)
        return {ErrorKind::Input,
                ProjectFileReaderText::tr(
                    "The file contains merge conflict markers at line %1; resolve them, then open it again.")
                    .arg(line),
                {.file = file, .line = line}};
    const Position where = positionOf(bytes, qint64(error.pos), file);
    if (error.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
        return {
            ErrorKind::Io, ProjectFileReaderText::tr("There is not enough memory to read this file."), {.file = file}};
    if (error.code == YYJSON_READ_ERROR_INVALID_STRING)
        return {ErrorKind::Input,
                ProjectFileReaderText::tr("The text is not valid UTF-8 or has a broken escape at line %1, column %2 "
                                          "(byte %3). If the file was saved in Latin-1, convert it to UTF-8.")
                    .arg(where.line)
                    .arg(where.column)
                    .arg(where.offset),
                where};
    if (error.code == YYJSON_READ_ERROR_UNEXPECTED_END)
        return {
            ErrorKind::Input,
            ProjectFileReaderText::tr("The file ends too early, at line %1: a part of it is missing.").arg(where.line),
            where};
    return {ErrorKind::Input,
            ProjectFileReaderText::tr(
                "This is not an Espalier project: the JSON is wrong at line %1, column %2 (byte %3): %4.")
                .arg(where.line)
                .arg(where.column)
                .arg(where.offset)
                .arg(printable(QString::fromUtf8(error.msg))),
            where};
}

/// Reads the members of the document around the nodes.
class HeadReader
{
public:
    HeadReader(const QString &file, Layout &layout, const JsonLines &lines, Report &report)
        : m_file(file), m_layout(layout), m_lines(lines), m_report(report)
    {
    }

    Result<void> read(yyjson_val *root)
    {
        LayoutInfo info;
        QSet<QByteArrayView> seen;
        size_t at;
        size_t count;
        yyjson_val *key;
        yyjson_val *value;
        yyjson_obj_foreach(root, at, count, key, value) {
            const QByteArrayView name = jsonBytes(key);
            m_key = key;
            if (seen.contains(name))
                return wrong(name,
                             ProjectFileReaderText::tr("“%1” is given twice; keep one of them.")
                                 .arg(printable(QString::fromUtf8(name))));
            seen.insert(name);
            if (const auto ok = readMember(name, key, value, info); !ok)
                return ok;
        }
        m_layout.setInfo(info);
        return {};
    }

    yyjson_val *nodes() const { return m_nodes; }
    /// A part of it is of a newer version.
    bool isNewer() const { return m_isNewer; }

private:
    std::unexpected<Error> wrong(QByteArrayView path, const QString &message) const
    {
        return failure(ErrorKind::Input, message, {.file = m_file, .line = m_lines.lineOf(m_key), .path = QString::fromUtf8(path)});
    }
    std::unexpected<Error> wrongType(QByteArrayView path, const QString &expected) const
    {
        return wrong(path,
                     ProjectFileReaderText::tr("“%1” must be %2.").arg(printable(QString::fromUtf8(path)), expected));
    }

    Result<void> readMember(QByteArrayView name, yyjson_val *key, yyjson_val *value, LayoutInfo &info)
    {
        if (name == "espalier")
            return {}; // looked at before
        if (name == "nodes") {
            m_nodes = value;
            return yyjson_is_arr(value) ? Result<void>() : wrongType(name, ProjectFileReaderText::tr("a list"));
        }
        if (name == "name") {
            if (!yyjson_is_str(value))
                return wrongType(name, ProjectFileReaderText::tr("a text"));
            const Result<Name> parsed = Name::parse(jsonString(value));
            if (!parsed)
                return failure(parsed.error().kind, parsed.error().message, {.file = m_file, .line = m_lines.lineOf(m_key), .path = QStringLiteral("name")});
            m_layout.setName(rootNode, parsed->toString());
            return {};
        }
        if (name == "notes") {
            if (!yyjson_is_str(value))
                return wrongType(name, ProjectFileReaderText::tr("a text"));
            m_layout.setNotes(rootNode, jsonString(value));
            return {};
        }
        if (name == "guide") {
            if (!yyjson_is_str(value))
                return wrongType(name, ProjectFileReaderText::tr("a text"));
            info.guide = jsonString(value);
            return {};
        }
        if (name == "variables")
            return readVariables(value, info);
        if (name == "view")
            return readView(value, info);
        const auto keep = [value](QByteArray &target) -> Result<void> {
            appendJsonValue(target, value);
            return {};
        };
        if (name == "lesson") {
            LessonJson::append(info.lesson, value);
            tellLesson(value);
            return {};
        }
        if (name == "exercise")
            return readExercise(value, info);
        if (name == "conflicts")
            return keep(info.conflicts);
        appendJsonMember(info.unknown, key, value);
        return {};
    }

    /// What cannot be used counts as absent; it stays as it is.
    void tellLesson(yyjson_val *value)
    {
        const auto lineOf = [this](yyjson_val *where) {
            const qint64 line = m_lines.lineOf(where);
            return line > 0 ? line : m_lines.lineOf(m_key);
        };
        for (const LessonJson::Problem &problem : LessonJson::problemsIn(value, lineOf))
            m_report.add(Severity::Warning, QStringLiteral("lesson-member"), problem.message,
                         {.file = m_file, .line = problem.line, .path = QStringLiteral("lesson")});
    }

    /// A broken one never keeps a layout from opening.
    Result<void> readExercise(yyjson_val *value, LayoutInfo &info)
    {
        const KeptExercise kept = keptExercise(value, [&](yyjson_val *where, const QString &message) {
            const qint64 line = m_lines.lineOf(where);
            m_report.add(
                Severity::Warning, QStringLiteral("exercise-member"), message,
                {.file = m_file, .line = line > 0 ? line : m_lines.lineOf(m_key), .path = QStringLiteral("exercise")});
        });
        info.exercise = kept.json;
        m_isNewer |= kept.isNewer;
        return {};
    }

    Result<void> readVariables(yyjson_val *value, LayoutInfo &info)
    {
        if (!yyjson_is_obj(value))
            return wrongType("variables", ProjectFileReaderText::tr("an object of texts"));
        size_t at;
        size_t count;
        yyjson_val *key;
        yyjson_val *text;
        yyjson_obj_foreach(value, at, count, key, text) {
            const QString name = jsonString(key);
            if (!yyjson_is_str(text))
                return wrongType(QByteArray("variables." + name.toUtf8()), ProjectFileReaderText::tr("a text"));
            if (info.variables.contains(name))
                return wrong("variables",
                             ProjectFileReaderText::tr("The variable “%1” is given twice; keep one of them.")
                                 .arg(printable(name)));
            info.variables.insert(name, jsonString(text));
        }
        return {};
    }

    Result<void> readView(yyjson_val *value, LayoutInfo &info)
    {
        if (!yyjson_is_obj(value))
            return wrongType("view", ProjectFileReaderText::tr("an object"));
        QSet<QByteArrayView> seen;
        size_t at;
        size_t count;
        yyjson_val *key;
        yyjson_val *member;
        yyjson_obj_foreach(value, at, count, key, member) {
            const QByteArrayView name = jsonBytes(key);
            if (name != "phase" && name != "frame" && name != "ground" && name != "loose") {
                appendJsonMember(info.viewUnknown, key, member);
                continue;
            }
            const QByteArray path = "view." + name.toByteArray();
            if (seen.contains(name))
                return wrong(
                    path,
                    ProjectFileReaderText::tr("“%1” is given twice; keep one of them.").arg(QString::fromLatin1(path)));
            seen.insert(name);
            if (name == "phase") {
                const std::optional<Phase> phase = projectPhase(member);
                if (!phase)
                    return wrongType(path, ProjectFileReaderText::tr("a whole number from 1 to 4"));
                info.viewPhase = *phase;
                continue;
            }
            if (name == "loose") {
                if (const auto read = readLoose(member, info); !read)
                    return read;
                continue;
            }
            // A style that a later version knows is kept like an unknown key.
            if (!yyjson_is_str(member))
                return wrongType(path, ProjectFileReaderText::tr("a text"));
            (name == "frame" ? info.viewFrame : info.viewGround) = jsonString(member);
        }
        return {};
    }

    Result<void> readLoose(yyjson_val *value, LayoutInfo &info)
    {
        if (!yyjson_is_arr(value))
            return wrongType("view.loose", ProjectFileReaderText::tr("a list"));
        size_t at;
        size_t count;
        yyjson_val *line;
        yyjson_arr_foreach(value, at, count, line)
        {
            yyjson_val *const text = yyjson_is_obj(line) ? yyjson_obj_get(line, "text") : nullptr;
            if (!yyjson_is_str(text))
                return wrongType("view.loose", ProjectFileReaderText::tr("a list of lines, each with a “text”"));
            // A line that follows nothing known comes last: it is kept for its text.
            const std::optional<NodeId> after = NodeId::parse(jsonBytes(yyjson_obj_get(line, "after")));
            info.viewLoose.append(
                {after.value_or(NodeId()), jsonString(text), yyjson_is_true(yyjson_obj_get(line, "instead"))});
        }
        return {};
    }

    QString m_file;
    Layout &m_layout;
    const JsonLines &m_lines;
    Report &m_report;
    bool m_isNewer = false;
    yyjson_val *m_key = nullptr; // of the member at hand
    yyjson_val *m_nodes = nullptr;
};

/// The version a file claims; an error when it claims none.
Result<int> versionOf(yyjson_val *root, const QString &file)
{
    yyjson_val *const version = yyjson_is_obj(root) ? yyjson_obj_get(root, "espalier") : nullptr;
    if (!version)
        return failure(ErrorKind::Input,
                       ProjectFileReaderText::tr("This is not an Espalier project: it has no “espalier” version."),
                       {.file = file, .line = 1});
    const QByteArrayView digits = jsonNumber(version);
    const bool isWhole = !digits.isEmpty() && digits[0] != '0' && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!isWhole)
        return failure(ErrorKind::Input,
                       ProjectFileReaderText::tr("“espalier” must be the format version, a whole number from 1."),
                       {.file = file, .line = 1, .path = QStringLiteral("espalier")});
    bool fits = false;
    const int number = digits.toInt(&fits);
    return fits ? number : std::numeric_limits<int>::max();
}

constexpr qint64 sniffedBytes = 64 * 1024;

} // namespace

FormatInfo ProjectFileReader::info() const
{
    return {.id = QStringLiteral("espalier"),
            .name = ProjectFileReaderText::tr("Espalier project"),
            .description = ProjectFileReaderText::tr("The layout with everything Espalier knows of it."),
            .suffixes = {QStringLiteral("espalier")},
            .icon = QStringLiteral("nodes/root"),
            .holdsContents = true};
}

bool ProjectFileReader::isNewer(const QString &path)
{
    QFile file(path);
    const ProjectFileReader reader;
    if (!file.open(QIODevice::ReadOnly) || reader.sniff(file.read(sniffedBytes), path) == 0)
        return false;
    const Result<ReadResult> read = reader.readFile(path, {.fileName = path});
    return read ? read->readOnly : read.error().kind == ErrorKind::NewerVersion;
}

int ProjectFileReader::sniff(QByteArrayView head, const QString &fileName) const
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    head = head.trimmed();
    if (head.startsWith('{') && head.first(std::min<qsizetype>(head.size(), 512)).contains("\"espalier\""))
        return 100;
    return fileName.endsWith(QStringLiteral(".espalier"), Qt::CaseInsensitive) ? 95 : 0;
}

Result<ReadResult> ProjectFileReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    const QString &file = options.fileName;
    if (const auto ok = checkKind(bytes, file); !ok)
        return std::unexpected(ok.error());
    const qsizetype skip = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;

    // In place: the values point into this buffer, which is how lines are found for messages without keeping them.
    QByteArray buffer;
    buffer.reserve(bytes.size() - skip + YYJSON_PADDING_SIZE);
    buffer.append(bytes.constData() + skip, bytes.size() - skip);
    buffer.append(YYJSON_PADDING_SIZE, '\0');
    yyjson_read_err error;
    const Document document(yyjson_read_opts(buffer.data(), size_t(bytes.size() - skip),
                                             YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW, nullptr, &error));
    if (!document) {
        error.pos += size_t(skip);
        return std::unexpected(parseError(bytes, error, file));
    }
    if (options.progress && options.progress->isCancelled())
        return failure(ErrorKind::Cancelled, {});

    yyjson_val *const root = yyjson_doc_get_root(document.get());
    const Result<int> version = versionOf(root, file);
    if (!version)
        return std::unexpected(version.error());

    ReadResult result;
    result.readOnly = *version > projectFileVersion;
    const JsonLines lines(QByteArrayView(buffer.constData(), bytes.size() - skip), QByteArrayView(bytes).sliced(skip));
    HeadReader head(file, result.layout, lines, result.report);
    Result<void> ok = head.read(root);
    if (ok && head.nodes()) {
        ProjectNodes nodes(result.layout, result.report, options, lines);
        ok = nodes.read(head.nodes());
    }
    if (result.layout.nameUtf8(rootNode).empty()) {
        const Name fallback = Name::nearest(QFileInfo(file).completeBaseName());
        result.layout.setName(rootNode, fallback.toString());
    }
    if (ok && !head.nodes())
        ok = failure(ErrorKind::Input, ProjectFileReaderText::tr("The list “nodes” is missing."),
                     {.file = file, .path = QStringLiteral("nodes")});
    if (!ok && ok.error().kind != ErrorKind::Cancelled && result.readOnly)
        return failure(ErrorKind::NewerVersion,
                       ProjectFileReaderText::tr("The file has format version %1; this program knows versions up to %2 "
                                                 "and cannot show it. Get a newer Espalier.")
                           .arg(*version)
                           .arg(projectFileVersion),
                       {.file = file});
    if (!ok)
        return std::unexpected(ok.error());
    if (head.isNewer() && !result.readOnly) {
        result.readOnly = true;
        result.report.add(
            Severity::Warning, QStringLiteral("newer-version"),
            ProjectFileReaderText::tr("What the file holds for teaching is of a newer version. It is shown "
                                      "read-only and can only be saved under another name."),
            {.file = file});
    } else if (result.readOnly)
        result.report.add(Severity::Warning, QStringLiteral("newer-version"),
                          ProjectFileReaderText::tr("The file has format version %1, newer than this program’s %2. It "
                                                    "is shown read-only and can only be saved under another name.")
                              .arg(*version)
                              .arg(projectFileVersion),
                          {.file = file});
    return result;
}

} // namespace Espalier
