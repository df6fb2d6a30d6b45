// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clockwatch.h"

#include <QSocketNotifier>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <ctime>
#include <limits>
#include <sys/timerfd.h>
#include <unistd.h>
#endif

using namespace std::chrono_literals;

namespace Landfall {

#ifdef Q_OS_LINUX

namespace {

/// The two clocks are read one after the other.
constexpr auto shortestSleep = 1s;

std::chrono::nanoseconds read(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::chrono::nanoseconds asleepSoFar()
{
    return read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC);
}

} // namespace

ClockWatch::ClockWatch(QObject *parent) : QObject(parent) { }

ClockWatch::~ClockWatch()
{
    if (m_timer >= 0)
        close(m_timer);
}

void ClockWatch::start()
{
    noteSleep();
    m_timer = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_timer < 0)
        return;
    m_notifier = new QSocketNotifier(m_timer, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &ClockWatch::look);
    arm();
}

/// At a time that never comes; reading it fails when the clock was set.
void ClockWatch::arm()
{
    itimerspec never {};
    never.it_value.tv_sec = std::numeric_limits<decltype(never.it_value.tv_sec)>::max();
    const int flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
    // A clock that was set meanwhile cancels it again, which is told as any other time.
    if (timerfd_settime(m_timer, flags, &never, nullptr) != 0 && errno != ECANCELED)
        m_notifier->setEnabled(false);
}

void ClockWatch::noteSleep()
{
    m_asleep = asleepSoFar();
}

void ClockWatch::look()
{
    quint64 expirations = 0;
    const bool isSet = ::read(m_timer, &expirations, sizeof expirations) < 0 && errno == ECANCELED;
    arm();
    const bool hasSlept = asleepSoFar() - m_asleep > shortestSleep;
    noteSleep();
    if (hasSlept)
        Q_EMIT slept();
    if (isSet)
        Q_EMIT wasSet();
}

#else

ClockWatch::ClockWatch(QObject *parent) : QObject(parent) { }
ClockWatch::~ClockWatch() = default;
void ClockWatch::start() { }
void ClockWatch::noteSleep() { }
void ClockWatch::arm() { }
void ClockWatch::look() { }

#endif

} // namespace Landfall
