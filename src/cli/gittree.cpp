// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/gittree.h"

#include "core/name.h"
#include "formats/pathtree.h"

#include <QDir>
#include <QProcess>

#include <algorithm>

namespace Espalier {

Result<Layout> GitTree::read(const QString &revision, Report &report)
{
    // --end-of-options keeps a revision that starts with a dash from being an option.
    const Result<QByteArray> listing = run({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("-t"), QStringLiteral("-z"),
                                            QStringLiteral("--full-tree"), QStringLiteral("--end-of-options"), revision});
    if (!listing)
        return std::unexpected(listing.error());

    const ReadOptions options{.fileName = QStringLiteral("git:") + revision};
    Imports imports(options, report);
    PathTree tree(imports);
    std::vector<std::string> mended;
    std::vector<std::string_view> segments;
    std::string_view rest(listing->constData(), size_t(listing->size()));
    while (!rest.empty()) {
        // "<mode> <type> <object>\t<path>\0"; a folder is a tree, or a commit where a submodule stands.
        const std::string_view entry = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(std::min(rest.size(), entry.size() + 1));
        const size_t tab = entry.find('\t');
        const size_t space = entry.find(' ');
        if (tab == std::string_view::npos || space > tab)
            return failure(ErrorKind::Input, tr("git gave a listing that cannot be understood."), {.file = options.fileName});
        const std::string_view type = entry.substr(space + 1);
        const NodeKind kind = type.starts_with("blob") ? NodeKind::File : NodeKind::Folder;
        const std::string_view path = entry.substr(tab + 1);
        segments.clear();
        mended.clear();
        mended.reserve(size_t(std::ranges::count(path, '/')) + 1); // views point into it
        bool isDropped = false;
        for (size_t at = 0; at <= path.size();) {
            const size_t end = std::min(path.find('/', at), path.size());
            std::string_view name = path.substr(at, end - at);
            at = end + 1;
            if (!Imports::isOrdinaryName(name)) {
                Imports::ImportedName judged = Imports::judgeName(name);
                if (!judged.problem.isEmpty() && at > path.size()) // told once, where the entry itself stands
                    imports.tell(Severity::Warning, judged.code.toLatin1().constData(), judged.problem, QString::fromUtf8(path.data(), qsizetype(path.size())));
                isDropped = isDropped || judged.isDropped;
                name = mended.emplace_back(std::move(judged.text));
            }
            segments.push_back(name);
        }
        if (!isDropped)
            tree.add(segments, kind);
    }
    return tree.take(rootName(revision), false);
}

Result<QByteArray> GitTree::run(const QStringList &arguments)
{
    QProcess git;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GIT_OPTIONAL_LOCKS"), QStringLiteral("0"));
    environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    environment.insert(QStringLiteral("GIT_NO_LAZY_FETCH"), QStringLiteral("1"));
    git.setProcessEnvironment(environment);
    git.setUnixProcessParameters(QProcess::UnixProcessFlag::ResetSignalHandlers);
    git.setStandardInputFile(QProcess::nullDevice());
    git.start(QStringLiteral("git"), arguments, QIODevice::ReadOnly);
    if (!git.waitForStarted(-1))
        return failure(ErrorKind::Io, tr("git could not be started: %1. Is it installed?").arg(printable(git.errorString())));
    git.waitForFinished(-1);
    if (git.exitStatus() != QProcess::NormalExit || git.exitCode() != 0) {
        const QString said = QString::fromUtf8(git.readAllStandardError()).section(u'\n', 0, 0);
        return failure(ErrorKind::Input, tr("git cannot read “%1”: %2").arg(printable(arguments.last()), printable(said)), {.file = QStringLiteral("git:") + arguments.last()});
    }
    return git.readAllStandardOutput();
}

QString GitTree::rootName(const QString &revision)
{
    const QString path = revision.section(u':', 1);
    QString name = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    if (name.isEmpty() || name == u"." || name == u"..") {
        const Result<QByteArray> top = run({QStringLiteral("rev-parse"), QStringLiteral("--show-toplevel")});
        // A bare repository has no working folder.
        name = QDir(top ? QString::fromUtf8(top->trimmed()) : QDir::currentPath()).dirName();
    }
    return Name::nearest(name).toString();
}

} // namespace Espalier
