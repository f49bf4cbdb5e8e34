// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/job.h"

#include "cli/context.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

#include <sys/prctl.h>
#include <unistd.h>

namespace Espalier {

namespace {

using namespace std::chrono_literals;

struct JobText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Job)
};

constexpr auto patience = 600ms; // shorter work is not worth a line
constexpr auto interval = 200ms;
constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

std::atomic<Progress *> cancellable = nullptr;
volatile std::sig_atomic_t caughtSignal = 0;

extern "C" void cancelJob(int number)
{
    caughtSignal = number;
    if (Progress *const progress = cancellable.load())
        progress->cancel();
}

void handle(void (*handler)(int))
{
    for (const int number : endingSignals) {
        struct sigaction action{};
        ::sigaction(number, nullptr, &action);
        if (action.sa_handler == SIG_IGN)
            continue; // as nohup wants it
        action.sa_handler = handler;
        action.sa_flags = handler == SIG_DFL ? 0 : int(SA_RESETHAND); // a second Ctrl+C ends at once
        ::sigaction(number, &action, nullptr);
    }
}

} // namespace

/// A line on the terminal that says how far the work is, kept up to date by a thread of its own.
class Job::Line
{
public:
    explicit Line(const Progress &progress) : m_thread([this, &progress](const std::stop_token &stop) { run(progress, stop); }) {}

private:
    void run(const Progress &progress, const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        bool isShown = false;
        for (auto wait = patience; !m_wake.wait_for(lock, stop, wait, [&stop] { return stop.stop_requested(); }); wait = interval) {
            const qint64 total = progress.total();
            const qint64 done = progress.done();
            const QString text =
                total > 0 ? JobText::tr("%1 of %2").arg(done).arg(total) : JobText::tr("%1 done").arg(done);
            show(QStringLiteral("\r\033[K") + text);
            isShown = true;
        }
        if (isShown)
            show(QStringLiteral("\r\033[K"));
    }

    static void show(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
    }

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // the last member: it stops before the others go
};

Job::Job(Context &context)
{
    cancellable = &m_progress;
    handle(cancelJob);
    if (!context.isQuiet() && context.isErrorTerminal())
        m_line = std::make_unique<Line>(m_progress);
}

Job::~Job()
{
    m_line.reset();
    handle(SIG_DFL);
    cancellable = nullptr;
}

void Job::endByItsSignal()
{
    if (caughtSignal == 0)
        return;
    ::prctl(PR_SET_DUMPABLE, 0); // SIGQUIT would else leave an image of a program that ended in order
    ::raise(caughtSignal);
}

} // namespace Espalier
