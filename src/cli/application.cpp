// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/application.h"

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/documents.h"
#include "cli/exitcode.h"
#include "cli/helptext.h"
#include "cli/job.h"
#include "cli/language.h"
#include "cli/pictureprogram.h"
#include "core/suggestion.h"
#include "formats/formatregistry.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <new>

#include <fcntl.h>
#include <unistd.h>

namespace Espalier {

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CommandLine)
};

QString longForm(const Option &option) { return QStringLiteral("--") + option.name; }

bool asksForHelp(const QStringList &words)
{
    const SwitchOption help = Options::help();
    return Arguments::holds(words, longForm(help), help.letter);
}

/// A name that is not UTF-8 would come out as another one.
Result<void> checkEncoding(const QStringList &words)
{
    for (const QString &word : words) {
        if (word.contains(QChar::ReplacementCharacter))
            return failure(
                ErrorKind::Usage,
                CommandLineText::tr("“%1” is not valid UTF-8; rename the file, or run Espalier inside of its folder.")
                    .arg(printable(word)));
    }
    return {};
}

Result<int> runProgramOption(Context &context, const Commands &commands, const QStringList &words)
{
    const QString first = words.value(0);
    const HelpText help(context.columns());
    if (first == u"--version") {
        context.out().write("espalier-cli " ESPALIER_VERSION "\n");
        return ExitCode::done;
    }
    if (asksForHelp({first})) {
        const Command *const command = commands.find(words.value(1));
        context.out().write(command ? help.ofCommand(*command, context.formats().catalogue())
                                    : help.ofProgram(commands));
        return ExitCode::done;
    }
    const QString verbs = commands.names().join(u", ");
    if (words.isEmpty())
        return failure(ErrorKind::Usage,
                       CommandLineText::tr("Say what to do: %1. “espalier-cli --help” explains them.").arg(verbs));
    if (first.startsWith(u'-'))
        return failure(ErrorKind::Usage,
                       CommandLineText::tr("“%1” stands where a verb is expected: %2.").arg(printable(first), verbs));
    const QStringList near = suggestions(first, commands.names());
    return failure(
        ErrorKind::Usage,
        near.isEmpty()
            ? CommandLineText::tr("“%1” is not a verb; possible are %2. “espalier-cli --help” explains them.")
                  .arg(printable(first), verbs)
            : CommandLineText::tr("“%1” is not a verb; did you mean “%2”?").arg(printable(first), near.first()));
}

Result<int> run(Context &context, const Commands &commands, const QStringList &words)
{
    const Command *const command = commands.find(words.value(0));
    if (!command)
        return runProgramOption(context, commands, words);
    const QStringList rest = words.sliced(1);
    if (asksForHelp(rest)) {
        context.out().write(HelpText(context.columns()).ofCommand(*command, context.formats().catalogue()));
        return ExitCode::done;
    }
    if (const Result<void> ok = checkEncoding(rest); !ok)
        return std::unexpected(ok.error());
    const FormatCatalogue &formats = context.formats().catalogue();
    const Result<Arguments> arguments = Arguments::parse(rest, command->allOptions(formats), command->name());
    if (!arguments)
        return std::unexpected(arguments.error());
    context.setQuiet(Options::quiet().isGiven(*arguments));
    if (!context.hasPictures() && command->needsPictures(formats, *arguments))
        return std::unexpected(PictureProgram::replaceProcess(words));
    return command->run(context, *arguments);
}

/// What is left of the output goes out; a reader that went away decides the exit code.
int finished(Context &context, int code)
{
    StandardOutput &out = context.out();
    out.flush();
    if (out.error() == 0)
        return code;
    if (out.error() == EPIPE)
        return ExitCode::closedPipe;
    Context::sayAlways(
        CommandLineText::tr("The standard output cannot be written: %1.").arg(systemReason(out.error())));
    return ExitCode::failed;
}

bool wantsJson(const Commands &commands, const QStringList &words)
{
    const Command *const command = commands.find(words.value(0));
    return command ? command->isJsonWanted(words.sliced(1)) : Arguments::holds(words, longForm(Options::json()));
}

} // namespace

void prepareProcess()
{
    // With a standard stream closed, the next file to be opened would get its number, and our messages its content.
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF)
            ::open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY); // writing results to it fails, as it should
    }
    std::signal(SIGPIPE, SIG_IGN); // it becomes EPIPE, which leaves no partial file
    std::signal(SIGXFSZ, SIG_IGN); // it becomes EFBIG: "not saved", as with a full disk
    Language::prepareLocale();
}

QStringList wordsOf(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromUtf8(argv[i]));
    return words;
}

namespace {

int runGuarded(Context &context, const Commands &commands, const QStringList &words)
{
    context.setJson(Arguments::holds(words, longForm(Options::json())));
    const Result<int> code = run(context, commands, words);
    if (code)
        return finished(context, *code);
    if (context.out().error() != 0)
        return finished(context, ExitCode::failed);
    const Error &error = code.error();
    Context::sayAlways(error);
    if (error.kind == ErrorKind::Cancelled)
        Job::endByItsSignal();
    if (context.isJson())
        context.out().write(errorDocument(error));
    return finished(context, ExitCode::of(error.kind));
}

} // namespace

int runCommandLine(const QStringList &words, void (*addPictures)(FormatRegistry &))
{
    const Commands commands;
    Language language;
    language.install(wantsJson(commands, words));
    Context context(addPictures);
    try {
        return runGuarded(context, commands, words);
    } catch (const std::bad_alloc &) {
        Context::sayAlways(CommandLineText::tr("There is not enough memory for this."));
        return ExitCode::failed;
    }
}

} // namespace Espalier
