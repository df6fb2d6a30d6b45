// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminationsignal.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace Landfall {

namespace {

/// Read end and write end; a signal handler can reach nothing but what is static.
std::array<int, 2> pipeEnds {-1, -1};

constexpr std::array caught {SIGINT, SIGTERM};

/// Only what is safe in a signal handler.
void wakeUp(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t count = ::write(pipeEnds[1], &byte, 1);
}

int openPipe()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        pipeEnds = {-1, -1};
    return pipeEnds[0];
}

void setHandler(void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int signal : caught)
        ::sigaction(signal, &action, nullptr);
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent), m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &TerminationSignal::drain);
    if (pipeEnds[0] >= 0)
        setHandler(wakeUp);
}

TerminationSignal::~TerminationSignal()
{
    setHandler(SIG_DFL);
    m_notifier.setEnabled(false);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void TerminationSignal::drain()
{
    char byte = 0;
    while (::read(pipeEnds[0], &byte, 1) > 0) { }
    Q_EMIT received();
}

} // namespace Landfall
