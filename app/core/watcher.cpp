// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watcher.h"

#include "providercall.h"
#include "watchanswer.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Above what one list of many pages may take, each request of which has a limit of its own.
constexpr std::chrono::milliseconds answerDeadline = 5min;
constexpr int faultsAllowed = 3;

Steady steadyNow()
{
    return std::chrono::steady_clock::now();
}

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

struct Watcher::Entry {
    Watch watch;
    QTimer *timer = nullptr; ///< the next request, or the deadline of the one under way
    quint64 request = 0; ///< under way; 0: none
    bool isUrgent = false; ///< the next one: the user waits for it
    std::optional<Steady> due;
    PollState state;
    QDateTime lastAnswer;
    QList<Deployment> last;
    Steady silentSince; ///< since when the answers say the same

    explicit Entry(const Watch &watch_) : watch(watch_), timer(new QTimer)
    {
        timer->setSingleShot(true);
    }
    ~Entry()
    {
        // It may be this very timer's signal that led here.
        timer->stop();
        timer->deleteLater();
    }
    Q_DISABLE_COPY_MOVE(Entry)

    /// Notes how it went, for the pace. `deployments` are the answer's, stamped.
    void take(const Result<Listing> &answer, const QList<Deployment> &deployments, double speed);
};

void Watcher::Entry::take(
    const Result<Listing> &answer, const QList<Deployment> &deployments, double speed)
{
    if (const auto failure = failureOf(answer, !last.isEmpty())) {
        if (failure->kind == Error::Cancelled)
            return;
        ++state.failures;
        state.error = failure;
        return;
    }
    const Steady now = steadyNow();
    const bool isFirst = !lastAnswer.isValid();
    if (isFirst || deployments != last)
        silentSince = now;
    if (!isFirst && deployments != last)
        state.lastChange = now;
    last = deployments;
    lastAnswer = QDateTime::currentDateTimeUtc();
    state.running = isLively(deployments, (now - silentSince) * speed);
    state.failures = 0;
    state.error.reset();
}

Watcher::Watcher(Sessions &sessions, double speed, QObject *parent)
    : QObject(parent), m_sessions(sessions), m_speed(speed)
{
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
    for (const QString &account : std::as_const(started))
        Q_EMIT accountStateChanged(account);
}

void Watcher::add(const Watch &watch)
{
    m_entries.push_back(std::make_unique<Entry>(watch));
    Entry *entry = m_entries.back().get();
    connect(entry->timer, &QTimer::timeout, this, [this, entry] { onTimeout(*entry); });
    planAt(*entry, steadyNow());
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
        planAt(*entry, steadyNow());
        planned.append(name);
    }
    planned.removeDuplicates();
    for (const QString &name : std::as_const(planned))
        Q_EMIT accountStateChanged(name);
}

void Watcher::stop()
{
    m_entries.clear();
}

QList<AccountState> Watcher::accountStates() const
{
    QList<AccountState> states;
    for (const auto &entry : m_entries) {
        const Account &account = entry->watch.account;
        auto state = std::find_if(states.begin(), states.end(),
            [&](const AccountState &known) { return isSameAccount(known.account, account.name); });
        if (state == states.end()) {
            AccountState fresh;
            fresh.account = account.name;
            fresh.provider = account.provider;
            fresh.limit = m_sessions.rateLimit(account.name);
            states.append(fresh);
            state = std::prev(states.end());
        }
        if (entry->state.error && entry->state.failures >= state->failures) {
            state->error = entry->state.error;
            state->failures = entry->state.failures;
        }
        if (entry->lastAnswer.isValid())
            state->lastAnswer = std::max(state->lastAnswer, entry->lastAnswer);
        if (entry->due)
            state->nextPoll = std::min(state->nextPoll.value_or(*entry->due), *entry->due);
    }
    return states;
}

void Watcher::onTimeout(Entry &entry)
{
    if (entry.request == 0)
        return begin(entry);
    const Error error(Error::Network,
        tr("%1 did not answer within 5 minutes. It will be asked again.")
            .arg(entry.watch.account.name));
    finish(entry, error);
}

void Watcher::begin(Entry &entry)
{
    entry.due.reset();
    const QString provider = entry.watch.account.provider;
    if (m_faults.value(provider) >= faultsAllowed) {
        const Error error(Error::BadInput,
            tr("The plugin “%1” failed %2 times and is switched off. Look for an update of it, "
               "then start Landfall again.")
                .arg(provider)
                .arg(faultsAllowed));
        return finish(entry, error);
    }
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

void Watcher::finish(Entry &entry, const Result<Listing> &answer)
{
    const Steady now = steadyNow();
    const Watch watch = entry.watch;
    const PollState &state = entry.state;
    entry.request = 0;
    entry.timer->stop();
    QList<Deployment> deployments;
    if (answer)
        deployments = stamped(answer->deployments, watch.account);
    entry.take(answer, deployments, m_speed);
    if (!answer && isPluginFault(answer.error()))
        ++m_faults[watch.account.provider];
    if (state.error && concernsAccount(state.error->kind))
        stopAccount(watch.account.name);
    if (const auto limited = rateLimited(answer)) {
        PollState pause = state;
        pause.error = limited;
        const auto wait = nextPoll(pause, now, QRandomGenerator::global()->generateDouble());
        pauseAccount(watch.account.name, now + scaled(*wait, m_speed));
    }
    plan(entry);
    tell(watch, answer, deployments);
}

void Watcher::plan(Entry &entry)
{
    const QString &account = entry.watch.account.name;
    entry.state.scarce = isScarce(m_sessions.rateLimit(account));
    const Steady now = steadyNow();
    const auto wait = nextPoll(entry.state, now, QRandomGenerator::global()->generateDouble());
    if (wait)
        planAt(entry, now + scaled(*wait, m_speed));
}

void Watcher::planAt(Entry &entry, Steady due)
{
    const auto pause = m_pausedUntil.constFind(entry.watch.account.name.toCaseFolded());
    if (pause != m_pausedUntil.constEnd())
        due = std::max(due, *pause);
    entry.due = due;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(due - steadyNow());
    entry.timer->start(std::max(wait, 0ms));
}

void Watcher::pauseAccount(const QString &account, Steady until)
{
    m_pausedUntil.insert(account.toCaseFolded(), until);
    for (const auto &entry : m_entries) {
        if (entry->due && isSameAccount(entry->watch.account.name, account))
            planAt(*entry, *entry->due);
    }
}

void Watcher::stopAccount(const QString &account)
{
    for (const auto &entry : m_entries) {
        if (!entry->due || !isSameAccount(entry->watch.account.name, account))
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
