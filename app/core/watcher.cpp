// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watcher.h"

#include "providercall.h"
#include "watchanswer.h"
#include "watchentry.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Above what one list of many pages may take, each request of which has a limit of its own.
constexpr std::chrono::milliseconds answerDeadline = 5min;
constexpr int faultsAllowed = 3;
/// So that not all watches ask in the moment in which the network is back.
constexpr std::chrono::milliseconds longestHesitation = 5s;
/// A loaded computer's timers are late too, but not by so much.
constexpr auto latest = 10s;

std::chrono::milliseconds scaled(std::chrono::milliseconds wait, double speed)
{
    return std::chrono::ceil<std::chrono::milliseconds>(wait / speed);
}

bool isSameAccount(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isScarce(const std::optional<RateLimit> &limit)
{
    return limit && limit->limit && limit->left < *limit->limit / 10;
}

} // namespace

Watcher::Watcher(Sessions &sessions, double speed, QObject *parent)
    : Watcher(sessions, std::make_unique<Clock>(), speed, parent)
{
}

Watcher::Watcher(Sessions &sessions, std::unique_ptr<Clock> clock, double speed, QObject *parent)
    : QObject(parent), m_sessions(sessions), m_clock(std::move(clock)), m_speed(speed)
{
    connect(m_clock.get(), &Clock::jumped, this, [this] {
        for (const auto &entry : m_entries) {
            if (entry->due)
                planAt(*entry, *entry->due);
        }
    });
}

Watcher::~Watcher() = default;

void Watcher::setWatches(const QList<Watch> &watches)
{
    std::erase_if(m_entries, [&](const auto &entry) { return !watches.contains(entry->watch); });
    QStringList started;
    for (const Watch &watch : watches) {
        const bool known = std::any_of(m_entries.begin(), m_entries.end(),
            [&](const auto &entry) { return entry->watch == watch; });
        if (known)
            continue;
        add(watch);
        started.append(watch.account.name);
    }
    m_paces.removeIf([this](const auto &pace) { return entriesOf(pace.key()).empty(); });
    for (const QString &account : std::as_const(started))
        Q_EMIT accountStateChanged(account);
}

void Watcher::add(const Watch &watch)
{
    m_entries.push_back(std::make_unique<WatchEntry>(watch));
    WatchEntry *entry = m_entries.back().get();
    connect(entry->timer, &QTimer::timeout, this, [this, entry] { onTimeout(*entry); });
    planAt(*entry, m_clock->now());
}

void Watcher::refresh(const QString &account)
{
    QStringList planned;
    for (const auto &entry : m_entries) {
        const QString &name = entry->watch.account.name;
        if (entry->request != 0 || !(account.isEmpty() || isSameAccount(name, account)))
            continue;
        const bool readAgain = entry->state.error && concernsAccount(entry->state.error->kind);
        if (readAgain)
            m_sessions.forget(name);
        entry->isUrgent = true;
        planAt(*entry, m_clock->now());
        planned.append(name);
    }
    planned.removeDuplicates();
    for (const QString &name : std::as_const(planned))
        Q_EMIT accountStateChanged(name);
}

void Watcher::retrySoon()
{
    for (const auto &entry : m_entries) {
        if (!entry->due || !entry->state.error || entry->state.error->kind != Error::Network)
            continue;
        if (const Steady due = soon(); due < *entry->due)
            planAt(*entry, due);
    }
}

Steady Watcher::soon() const
{
    const auto hesitation =
        scaled(longestHesitation, m_speed) * QRandomGenerator::global()->generateDouble();
    return m_clock->now() + std::chrono::ceil<std::chrono::milliseconds>(hesitation);
}

void Watcher::setHidden(bool isHidden)
{
    if (std::exchange(m_isHidden, isHidden) != isHidden)
        replan();
}

void Watcher::setMetered(bool isMetered)
{
    if (std::exchange(m_isMetered, isMetered) != isMetered)
        replan();
}

/// What is late by the new pace is asked within 5 s, each watch at a moment of its own.
void Watcher::replan()
{
    for (const auto &entry : m_entries) {
        const bool isRegular = entry->due && !entry->isUrgent && !entry->state.error;
        if (!isRegular || entry->planned == Steady())
            continue;
        if (const auto due = plannedDue(*entry))
            planAt(*entry, *due < m_clock->now() ? std::min(*entry->due, soon()) : *due);
    }
}

void Watcher::suspend()
{
    m_isSuspended = true;
}

void Watcher::resume()
{
    m_isSuspended = false;
    for (const auto &entry : m_entries) {
        if (entry->due)
            planAt(*entry, soon());
    }
}

void Watcher::stop()
{
    m_entries.clear();
}

QList<AccountState> Watcher::accountStates() const
{
    QList<AccountState> states;
    for (const auto &entry : m_entries)
        entry->addTo(states);
    for (AccountState &state : states)
        state.limit = m_sessions.rateLimit(state.account);
    return states;
}

std::vector<WatchEntry *> Watcher::entriesOf(const QString &account) const
{
    std::vector<WatchEntry *> entries;
    for (const auto &entry : m_entries) {
        if (isSameAccount(entry->watch.account.name, account))
            entries.push_back(entry.get());
    }
    return entries;
}

AccountPace &Watcher::paceOf(const Account &account)
{
    const QString key = account.name.toCaseFolded();
    const Steady now = m_clock->now();
    const double rate = m_sessions.requestsPerMinute(account) * m_speed;
    const quint64 sent = m_sessions.requestsSent(account.name);
    const auto entries = entriesOf(account.name);
    const auto underWay = std::count_if(entries.begin(), entries.end(),
        [](const WatchEntry *entry) { return entry->request != 0; });
    auto pace = m_paces.find(key);
    if (pace == m_paces.end())
        pace = m_paces.insert(key, AccountPace(rate, sent, now));
    pace->update(rate, sent, int(underWay), now);
    return *pace;
}

void Watcher::onTimeout(WatchEntry &entry)
{
    if (entry.request != 0) {
        const Error error(Error::Network,
            tr("%1 did not answer within 5 minutes. It will be asked again.")
                .arg(entry.watch.account.name));
        return finish(entry, error);
    }
    if (m_isSuspended)
        return;
    if (m_clock->now() - *entry.due > latest) {
        planAt(entry, soon());
        Q_EMIT wokeLate();
        return;
    }
    planAt(entry, *entry.due);
    if (*entry.due > m_clock->now())
        return;
    begin(firstInTurn(entry.watch.account.name));
}

/// Of the account's watches that are due the one that the user waits for, else the one that was
/// last asked longest ago. One is due.
WatchEntry &Watcher::firstInTurn(const QString &account)
{
    std::vector<WatchEntry *> entries = entriesOf(account);
    const Steady now = m_clock->now();
    std::erase_if(entries, [&](const WatchEntry *entry) {
        return entry->request != 0 || !entry->due || *entry->due > now;
    });
    return **std::min_element(
        entries.begin(), entries.end(), [](const WatchEntry *left, const WatchEntry *right) {
            return std::pair(!left->isUrgent, left->lastBegun)
                < std::pair(!right->isUrgent, right->lastBegun);
        });
}

void Watcher::begin(WatchEntry &entry)
{
    entry.due.reset();
    entry.lastBegun = m_clock->now();
    const QString provider = entry.watch.account.provider;
    if (m_faults.value(provider) >= faultsAllowed) {
        const Error error(Error::BadInput,
            tr("The plugin “%1” failed %2 times and is switched off. Look for an update of it, "
               "then start Landfall again.")
                .arg(provider)
                .arg(faultsAllowed));
        return finish(entry, error);
    }
    paceOf(entry.watch.account).begin(entry.lastBegun);
    entry.request = m_nextRequest++;
    entry.timer->start(scaled(answerDeadline, m_speed));
    poll(entry.request, entry.watch, std::exchange(entry.isUrgent, false));
}

QCoro::Task<> Watcher::poll(quint64 request, Watch watch, bool isUrgent)
{
    const QPointer<Watcher> self(this);
    const auto answer = co_await askProvider(&m_sessions, watch, isUrgent);
    if (!self)
        co_return;
    const auto asked = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const auto &entry) { return entry->request == request; });
    if (asked != m_entries.end())
        finish(**asked, answer);
}

void Watcher::finish(WatchEntry &entry, const Result<Listing> &answer)
{
    const Watch watch = entry.watch;
    const PollState &state = entry.state;
    const bool wasUnreachable = state.error && state.error->kind == Error::Network;
    entry.request = 0;
    entry.timer->stop();
    QList<Deployment> deployments;
    if (answer)
        deployments = stamped(answer->deployments, watch.account);
    entry.take(answer, deployments, *m_clock);
    if (!answer && isPluginFault(answer.error()))
        ++m_faults[watch.account.provider];
    if (state.error && concernsAccount(state.error->kind))
        stopAccount(watch.account.name);
    if (const auto limited = rateLimited(answer))
        pauseAccount(watch.account, *limited);
    else if (answer)
        paceOf(watch.account).answered();
    plan(entry);
    if (wasUnreachable && !state.error)
        retrySoon();
    tell(watch, answer, deployments);
}

void Watcher::plan(WatchEntry &entry)
{
    entry.planned = m_clock->now();
    entry.state.scarce = isScarce(m_sessions.rateLimit(entry.watch.account.name));
    entry.state.underWay = entry.underWay(m_forecastOf, *m_clock, m_speed);
    if (const auto due = plannedDue(entry))
        planAt(entry, *due);
}

/// None: not until the user asks.
std::optional<Steady> Watcher::plannedDue(WatchEntry &entry) const
{
    PollState &state = entry.state;
    state.isHidden = m_isHidden;
    state.isMetered = m_isMetered;
    const double spread = QRandomGenerator::global()->generateDouble();
    const auto wait = nextPoll(state, entry.planned, spread);
    if (!wait)
        return std::nullopt;
    return together(entry.planned + scaled(*wait, m_speed), state, *wait, m_speed);
}

/// Not before its account's turn.
void Watcher::planAt(WatchEntry &entry, Steady due)
{
    const Steady now = m_clock->now();
    entry.due = std::max(due, paceOf(entry.watch.account).earliest(now, entry.isUrgent));
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*entry.due - now);
    entry.timer->start(std::max(wait, 0ms));
}

void Watcher::pauseAccount(const Account &account, const Error &limited)
{
    const Steady now = m_clock->now();
    AccountPace &pace = paceOf(account);
    pace.limited(now);
    PollState pause;
    pause.error = limited;
    pause.failures = pace.pauses();
    const auto wait = nextPoll(pause, now, QRandomGenerator::global()->generateDouble());
    pace.pauseUntil(now + scaled(*wait, m_speed));
    for (WatchEntry *entry : entriesOf(account.name)) {
        if (entry->due)
            planAt(*entry, *entry->due);
    }
}

void Watcher::stopAccount(const QString &account)
{
    for (WatchEntry *entry : entriesOf(account)) {
        if (!entry->due)
            continue;
        entry->due.reset();
        entry->timer->stop();
    }
}

void Watcher::tell(
    const Watch &watch, const Result<Listing> &answer, const QList<Deployment> &deployments)
{
    // A listener may end the watches, or this.
    const QPointer<Watcher> self(this);
    QList<Error> errors;
    if (answer) {
        Q_EMIT fetched(deployments);
        errors = answer->problems;
    } else if (answer.error().kind != Error::Cancelled) {
        errors.append(answer.error());
    }
    for (const Error &error : std::as_const(errors)) {
        if (self)
            Q_EMIT failed(watch, error);
    }
    if (self)
        Q_EMIT accountStateChanged(watch.account.name);
}

} // namespace Landfall
