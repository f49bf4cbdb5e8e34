// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace Espalier {

namespace {

constexpr std::array endSignalNumbers{SIGTERM, SIGHUP, SIGINT, SIGQUIT};

/// From the handler, which may do next to nothing, to the event loop.
int endSignalPipe[2] = {-1, -1};

extern "C" void rememberEndSignal(int number)
{
    const int before = errno;
    const char byte = char(number);
    [[maybe_unused]] const ssize_t written = ::write(endSignalPipe[1], &byte, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (::pipe2(endSignalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *const notifier = new QSocketNotifier(endSignalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char number = 0;
        if (::read(endSignalPipe[0], &number, 1) == 1)
            Q_EMIT received(number);
    });
    struct sigaction action = {};
    action.sa_handler = rememberEndSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : endSignalNumbers)
        ::sigaction(number, &action, nullptr);
}

EndSignals::~EndSignals()
{
    for (const int number : endSignalNumbers)
        ::signal(number, SIG_DFL);
    for (int &end : endSignalPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace Espalier
