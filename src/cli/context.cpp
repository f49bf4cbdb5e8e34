// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/context.h"

#include "archive/archiveformats.h"
#include "formats/formatregistry.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace Espalier {

namespace {

struct ContextText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Context)
};

constexpr int defaultColumns = 80;
constexpr int fewestColumns = 30;
constexpr qsizetype shownItems = 20;
constexpr qint64 inputLimit = qint64(2) << 30;
constexpr qsizetype messageLimit = 4000;

} // namespace

Context::Context(void (*addPictures)(FormatRegistry &)) : m_out(STDOUT_FILENO), m_addPictures(addPictures) {}
Context::~Context() = default;

bool Context::isOutputTerminal() const { return ::isatty(STDOUT_FILENO) == 1; }
bool Context::isErrorTerminal() const { return ::isatty(STDERR_FILENO) == 1; }

bool Context::usesColours() const
{
    return qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb" && isOutputTerminal();
}

int Context::columns() const
{
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return std::max<int>(size.ws_col, fewestColumns);
    return defaultColumns;
}

Result<QByteArray> Context::readInput()
{
    QByteArray bytes;
    std::array<char, 64 * 1024> piece;
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (got == 0)
            return bytes;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(ErrorKind::Io,
                           ContextText::tr("The standard input cannot be read: %1.").arg(systemReason(errno)),
                           {.file = QStringLiteral("-")});
        if (bytes.size() + got > inputLimit)
            return failure(ErrorKind::Input,
                           ContextText::tr("The standard input is larger than the limit of %1 bytes.").arg(inputLimit),
                           {.file = QStringLiteral("-")});
        bytes.append(piece.data(), got);
    }
}

void Context::say(const QString &message)
{
    if (!m_quiet)
        sayAlways(message);
}

void Context::sayAlways(const QString &message)
{
    const QByteArray line = "espalier-cli: " + printable(message, messageLimit).toUtf8() + '\n';
    // One call, so that lines of processes that share a terminal stay whole. Nobody is left to be told of a failure.
    [[maybe_unused]] const size_t written = std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

void Context::sayAlways(const Error &error)
{
    const bool isNamed = error.where.line == 0 && !error.where.file.isEmpty() && error.message.contains(printable(error.where.file, 400));
    sayAlways(isNamed ? error.message : error.toString());
}

void Context::say(const Report &report)
{
    if (m_quiet)
        return;
    qint64 left = 0;
    qsizetype shown = 0;
    for (const ReportItem &item : report.items()) {
        if (item.severity == Severity::Note)
            continue;
        if (shown == shownItems) {
            ++left;
            continue;
        }
        ++shown;
        sayAlways(Error{.message = item.message, .where = item.where});
    }
    left += report.omitted();
    if (left > 0)
        sayAlways(
            ContextText::tr("%n further message(s) of this kind.", nullptr, int(std::min<qint64>(left, INT_MAX))));
}

const FormatRegistry &Context::formats()
{
    if (!m_formats) {
        m_formats = std::make_unique<FormatRegistry>();
        registerFormats(*m_formats);
        registerArchiveFormats(*m_formats);
        if (m_addPictures)
            m_addPictures(*m_formats);
    }
    return *m_formats;
}

} // namespace Espalier
