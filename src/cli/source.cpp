// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/source.h"

#include "cli/context.h"
#include "cli/gittree.h"
#include "core/suggestion.h"
#include "core/safefile.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace Espalier {

namespace {

const QString guidePrefix = QStringLiteral("guide:");
const QString gitPrefix = QStringLiteral("git:");

bool exists(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() || file.isSymLink(); // a dangling link gives a better message when it is opened
}

/// The file or folder that \a text names, also as an address or from the home folder; empty: none.
QString existingPath(const QString &text)
{
    if (text.isEmpty() || exists(text))
        return text;
    if (text.startsWith(u"file:")) {
        const QString path = QUrl(text).toLocalFile();
        return exists(path) ? path : QString();
    }
    if (text == u"~" || text.startsWith(u"~/")) {
        const QString path = QDir::homePath() + text.sliced(1);
        return exists(path) ? path : QString();
    }
    return {};
}

} // namespace

Result<Source> Source::read(Context &context, const QString &text, const Options &options)
{
    if (text == u"-")
        return ofInput(context, options);
    if (text.startsWith(guidePrefix)) {
        const QString id = text.sliced(guidePrefix.size());
        Result<Guide> guide = GuideLibrary::loadAny(id);
        if (!guide)
            return std::unexpected(guide.error());
        return ofGuide(std::move(*guide));
    }
    if (const QString path = existingPath(text); !path.isEmpty())
        return ofPath(context, path, options);
    if (GuideLibrary::isBuiltIn(text)) {
        Result<Guide> guide = GuideLibrary::load(text);
        if (!guide)
            return std::unexpected(guide.error());
        return ofGuide(std::move(*guide));
    }
    if (text.startsWith(gitPrefix)) {
        Source source;
        Result<Layout> layout = GitTree::read(text.sliced(gitPrefix.size()), source.report);
        if (!layout)
            return std::unexpected(layout.error());
        source.layout = std::move(*layout);
        return source;
    }
    return std::unexpected(unknown(text));
}

Result<Source> Source::ofPath(Context &context, const QString &path, const Options &options)
{
    QString format = options.format;
    const FormatRegistry &formats = context.formats();
    if (format.isEmpty()) {
        Result<QString> found = formats.detect(path);
        if (!found)
            return std::unexpected(found.error());
        format = *found;
    }
    if (format == u"espalier") {
        const Result<QByteArray> bytes = SafeFile::read(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        return ofBytes(context, *bytes, path, format, options);
    }
    ReadOptions reading{
        .fileName = path, .contents = options.contents, .recover = options.recover, .lineRecords = options.lineRecords};
    Result<ReadResult> read = formats.readAny(path, reading, format);
    if (!read)
        return std::unexpected(read.error());
    Source source{
        .layout = std::move(read->layout), .report = std::move(read->report), .reading = std::move(read->reading)};
    if (format == u"directory")
        source.folder = QFileInfo(path).canonicalFilePath();
    return source;
}

Result<Source> Source::ofInput(Context &context, const Options &options)
{
    const Result<QByteArray> bytes = Context::readInput();
    if (!bytes)
        return std::unexpected(bytes.error());
    return ofBytes(context, *bytes, QStringLiteral("-"), options.format, options);
}

Result<Source> Source::ofBytes(Context &context, const QByteArray &bytes, const QString &fileName, const QString &format, const Options &options)
{
    const ReadOptions reading{.fileName = fileName,
                              .contents = options.contents,
                              .recover = options.recover,
                              .lineRecords = options.lineRecords};
    Result<ReadResult> read = context.formats().readBytes(bytes, reading, format);
    if (!read)
        return std::unexpected(read.error());
    Source source{.layout = std::move(read->layout),
                  .report = std::move(read->report),
                  .reading = std::move(read->reading),
                  .migrated = read->migrated};
    const Reader *const projects = context.formats().reader(u"espalier");
    if (options.keepsProject && !source.report.contains(u"recovered")
        && (format == u"espalier"
            || (format.isEmpty() && projects
                && projects->sniff(bytes.first(std::min<qsizetype>(bytes.size(), 65536)), fileName) > 0)))
        source.project = bytes;
    return source;
}

Source Source::ofGuide(Guide guide)
{
    Source source;
    source.layout = StarterBuilder::guideView(guide);
    if (!guide.isBuiltIn())
        source.report = guide.report();
    source.guide = std::move(guide);
    return source;
}

const Guide *Source::explainingGuide()
{
    if (!guide) {
        Guide known = GuideLibrary::explaining(layout.info());
        if (known.isNull())
            return nullptr;
        guide = std::move(known);
    }
    return &*guide;
}

Error Source::unknown(const QString &text)
{
    QStringList ids;
    for (const GuideLibrary::Entry &entry : GuideLibrary::builtIn())
        ids.append(entry.id);
    const QStringList near = suggestions(text, ids);
    const QString message = near.isEmpty()
        ? tr("“%1” is not a file, a folder, a built-in guide (%2) or “git:REV”.").arg(printable(text, 400), ids.join(u", "))
        : tr("“%1” is neither a file nor a folder; did you mean the guide “%2”?").arg(printable(text, 400), near.first());
    return {ErrorKind::Usage, message, {.file = text}};
}

} // namespace Espalier
