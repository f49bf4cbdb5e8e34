// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/importrequest.h"

#include "core/name.h"
#include "core/safefile.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Espalier {

namespace {

struct ImportRequestText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ImportRequest)
};

constexpr qsizetype smallText = 16 * 1024;

QString importRequestNameOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return Name::nearest(name.isEmpty() ? path : name).toString();
}

class PathImport
{
public:
    PathImport(const FormatRegistry &formats, const ReadOptions &options) : m_formats(formats), m_options(options) {}

    void add(const QString &path)
    {
        // A link is imported as what it names, since the person pointed at it; links further down are the reader's.
        const QFileInfo info(path);
        if (info.isDir())
            addFolder(path);
        else
            addFile(path, info.size());
    }

    ReadResult result;
    std::optional<Error> firstError;

private:
    void addFolder(const QString &path)
    {
        const Reader *const reader = m_formats.reader(u"directory");
        if (!reader)
            return fail(
                {ErrorKind::Usage,
                 ImportRequestText::tr("The folder “%1” cannot be read: this program has no reader for folders.")
                     .arg(printable(path)),
                 {.file = path}});
        const Result<ReadResult> read = reader->readFile(path, m_options);
        if (!read)
            return fail(read.error());
        const NodeIndex folder = result.layout.append(rootNode, NodeData{.name = importRequestNameOf(path)});
        for (NodeIndex child = read->layout.firstChild(rootNode); child != noNode; child = read->layout.nextSibling(child))
            result.layout.link(result.layout.copyFrom(read->layout, child), folder);
        result.report.append(read->report);
    }

    void addFile(const QString &path, qint64 size)
    {
        const NodeData data{.name = importRequestNameOf(path), .kind = NodeKind::File};
        ReadOptions options = m_options;
        options.fileName = path;
        Imports imports(options, result.report);
        if (size > options.contentLimit) {
            result.layout.append(rootNode, data);
            return imports.tellTooLarge(size, data.name);
        }
        const Result<QByteArray> bytes = SafeFile::read(path, options.contentLimit);
        if (!bytes)
            return fail(bytes.error());
        imports.setContent(result.layout, result.layout.append(rootNode, data), {bytes->constData(), size_t(bytes->size())});
    }

    void fail(const Error &error)
    {
        if (!firstError)
            firstError = error;
        result.report.add(Severity::Problem, QStringLiteral("not-read"), error.message, error.where);
    }

    const FormatRegistry &m_formats;
    const ReadOptions &m_options;
};

Result<ReadResult> readPaths(const FormatRegistry &formats, const ImportRequest &request, const ReadOptions &options)
{
    PathImport import(formats, options);
    for (const QString &path : request.paths) {
        if (options.progress && options.progress->isCancelled())
            return failure(ErrorKind::Cancelled, {});
        import.add(path);
        if (import.firstError && import.firstError->kind == ErrorKind::Cancelled)
            return std::unexpected(*import.firstError);
    }
    for (const QString &address : request.skipped)
        import.result.report.add(
            Severity::Warning, QStringLiteral("remote-skipped"),
            ImportRequestText::tr("“%1” is not on this computer and was passed over. Download it first.")
                .arg(printable(address)));
    if (import.result.layout.nodeCount() == 0 && import.firstError)
        return std::unexpected(*import.firstError);
    if (import.result.layout.nodeCount() == 0 && !request.skipped.isEmpty())
        return failure(ErrorKind::Input, import.result.report.items().first().message);
    return std::move(import.result);
}

Result<ReadResult> readText(const FormatRegistry &formats, const ImportRequest &request, const ReadOptions &options)
{
    // Where a text names no root, readers call it as the file: so this one is told from a name in the text.
    ReadOptions named = options;
    if (named.fileName.isEmpty())
        named.fileName = ImportRequestText::tr("pasted text");
    Result<ReadResult> read = formats.readBytes(request.text, named);
    if (!read)
        return read;
    if (read->readOnly)
        return failure(ErrorKind::NewerVersion,
                       ImportRequestText::tr("This comes from a newer version of Espalier and cannot be pasted here."));
    if (read->layout.nodeCount() == 0)
        return failure(ErrorKind::Input, ImportRequestText::tr("No folder and no file was found in the text."));
    // A tree with a name at its top is that folder; without one its parts stand for themselves.
    const Layout &whole = read->layout;
    const QString root = whole.name(rootNode);
    if (root.isEmpty() || root == u"." || root == named.fileName)
        return read;
    return ReadResult{.layout = rootAsFolder(whole), .report = read->report};
}

} // namespace

Layout rootAsFolder(const Layout &whole)
{
    Layout wrapped;
    NodeData folder = whole.data(rootNode);
    folder.id = {};
    folder.name = Name::nearest(whole.name(rootNode)).toString();
    folder.kind = NodeKind::Folder;
    const NodeIndex top = wrapped.append(rootNode, folder);
    for (NodeIndex child = whole.firstChild(rootNode); child != noNode; child = whole.nextSibling(child))
        wrapped.link(wrapped.copyFrom(whole, child, true), top);
    return wrapped;
}

bool ImportRequest::isSmall() const { return paths.isEmpty() && text.size() <= smallText; }

Result<ReadResult> readImport(const FormatRegistry &formats, const ImportRequest &request, const ReadOptions &options)
{
    return request.paths.isEmpty() && request.skipped.isEmpty() ? readText(formats, request, options)
                                                                : readPaths(formats, request, options);
}

} // namespace Espalier
