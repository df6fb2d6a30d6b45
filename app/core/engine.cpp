// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine.h"

#include "keptdeployments.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Requests in a row that went wrong before rows count as stale (the screen design's number).
constexpr int staleAfterFailures = 3;
/// As many refreshes of what is under way; a pause that is longer makes rows stale at once.
constexpr auto staleAfterPause = 15s;

/// Of the history: what is there before the first request, what comes at a time after it (so that
/// no step takes long), and how much at most.
constexpr int firstRows = 200;
constexpr int laterRows = 100;
constexpr int mostRows = 10'000;
constexpr std::chrono::milliseconds pageInterval = 50ms;

} // namespace

Engine::Engine(const Paths &paths, std::unique_ptr<SecretStore> secrets, const Options &options,
    QObject *parent)
    : QObject(parent), m_secrets(std::move(secrets)), m_registry(options.pluginFolders),
      m_accounts(paths.config + QStringLiteral("/accounts.json")),
      m_settings(paths.config + QStringLiteral("/settings.json")),
      m_history(paths.data + QStringLiteral("/history.db"), m_settings.settings().history),
      m_sessions(m_registry, *m_secrets, m_http), m_credentialEnds(m_sessions),
      m_forecasts(m_history, m_model), m_aging(m_model, std::make_unique<Clock>(), options.speed),
      m_watcher(m_sessions, options.speed), m_attention(m_history, m_model),
      m_announcer(m_model, m_history, m_attention, m_settings, std::make_unique<Clock>()),
      m_changeCommand(m_model, m_settings),
      m_actions(m_history, paths.data + QStringLiteral("/actions")),
      m_slotCopies(m_accounts, m_registry, m_sessions, m_actions, m_model, options.speed),
      m_hookStarts(m_accounts, m_registry, *m_secrets, m_sessions, m_actions),
      m_speed(options.speed)
{
    m_model.setSpeed(options.speed);
    QHash<QString, QString> names;
    for (const ProviderInfo &provider : m_registry.providers())
        names.insert(provider.id, provider.name);
    m_model.setProviderNames(names);
    connect(&m_watcher, &Watcher::fetched, &m_model, [this](const QList<Deployment> &deployments) {
        m_aging.look();
        m_model.merge(deployments, QDateTime::currentDateTimeUtc());
    });
    connect(&m_watcher, &Watcher::accountStateChanged, this, &Engine::markStale);
    connect(&m_reachability, &Reachability::cameBack, &m_watcher, &Watcher::retrySoon);
    connect(&m_settings, &SettingsStore::changed, &m_history,
        [this] { m_history.setRetention(m_settings.settings().history); });
    m_watcher.setForecasts([this](const QString &account, const QString &target) {
        return m_model.forecast(account, target);
    });
    setPace();
    connect(&m_settings, &SettingsStore::changed, this, &Engine::setPace);
    connect(&m_systemState, &SystemState::meteredChanged, this, &Engine::setPace);
    connect(
        &m_reachability, &Reachability::meteredChanged, &m_systemState, &SystemState::setMetered);
    connect(&m_watcher, &Watcher::wokeLate, &m_systemState, &SystemState::noteStop);
    connect(&m_systemState, &SystemState::suspending, &m_watcher, &Watcher::suspend);
    connect(&m_systemState, &SystemState::resumed, this, [this] {
        m_http.renewConnections();
        m_watcher.resume();
    });
    connect(&m_hookStarts, &HookStarts::started, this, &Engine::follow);
    connect(&m_systemState, &SystemState::clockChanged, &m_aging, &RowAging::look);
    connect(&m_systemState, &SystemState::lockedChanged, &m_announcer, &Announcer::setAway);
    connect(&m_systemState, &SystemState::resumed, &m_announcer, &Announcer::catchUp);
    connect(&m_model, &DeploymentModel::deploymentChanged, this,
        [this](const Deployment &, const Deployment &after) { record(after); });
}

Engine::Engine(const Paths &paths, std::unique_ptr<SecretStore> secrets, QObject *parent)
    : Engine(paths, std::move(secrets), Options(), parent)
{
}

Engine::~Engine()
{
    m_watcher.stop();
    m_http.cancelAll();
}

void Engine::setPace()
{
    const Settings &settings = m_settings.settings();
    m_sessions.setSharePercent(settings.sharePercent);
    m_watcher.setMetered(settings.slowsWhenMetered && m_systemState.isMetered());
}

void Engine::start()
{
    connect(&m_accounts, &AccountStore::changed, this, &Engine::watchAccounts);
    connect(&m_model, &DeploymentModel::deploymentChanged, this,
        [this](const Deployment &, const Deployment &after) {
            if (isOver(after))
                unfollow(after.account, after.id);
        });
    connect(&m_watcher, &Watcher::failed, this, [this](const Watch &watch, const Error &error) {
        const bool mayStillCome = error.retryAfter > 0s;
        if (!watch.id.isEmpty() && error.kind == Error::NotFound && !mayStillCome)
            unfollow(watch.account.name, watch.id);
    });
    m_aging.start();
    m_reachability.start();
    m_forecasts.start();
    m_attention.start();
    m_announcer.start();
    m_changeCommand.start();
    m_systemState.start();
    m_slotCopies.start();
    m_hookStarts.start();
    m_history.page(RowAging::oldestShown(), 0, firstRows)
        .then(this, [this](const HistoryStore::Entries &entries) { takePage(entries, 0); });
}

void Engine::takePage(const HistoryStore::Entries &entries, int skipped)
{
    if (entries)
        restore(*entries);
    if (!m_isFilled) {
        m_isFilled = true;
        watchAccounts();
    }
    // A history that cannot be read tells so itself, and everything goes on without it.
    const int next = skipped == 0 ? firstRows : skipped + laterRows;
    const bool isLast = !entries || entries->size() < (skipped == 0 ? firstRows : laterRows);
    if (isLast || next >= mostRows)
        return;
    QTimer::singleShot(pageInterval, this, [this, next] {
        m_history.page(RowAging::oldestShown(), next, laterRows)
            .then(
                this, [this, next](const HistoryStore::Entries &later) { takePage(later, next); });
    });
}

void Engine::restore(const QList<RememberedDeployment> &entries)
{
    QList<RememberedDeployment> known;
    for (const RememberedDeployment &entry : entries) {
        const auto account = m_accounts.account(entry.deployment.account);
        if (account && account->provider == entry.deployment.provider)
            known.append(entry);
    }
    m_model.restore(known, QDateTime::currentDateTimeUtc());
}

void Engine::record(const Deployment &changed)
{
    const int row = m_model.rowOf(changed);
    if (row >= 0)
        m_history.record({m_model.remembered(row)});
}

QCoro::Task<> Engine::recall(QList<Deployment> deployments)
{
    const QPointer<Engine> self(this);
    const auto entries = co_await m_history.recall(deployments);
    if (self && entries)
        restore(*entries);
}

QCoro::Task<> Engine::recallNewest()
{
    const QPointer<Engine> self(this);
    const auto entries = co_await m_history.page(RowAging::oldestShown(), 0, firstRows);
    if (self && entries)
        restore(*entries);
}

void Engine::renameHistory(const QString &account, const QString &newName)
{
    m_attention.renameAccount(account, newName);
    m_slotCopies.renameAccount(account, newName);
    for (Followed &followed : m_followed) {
        if (followed.account.compare(account, Qt::CaseInsensitive) == 0)
            followed.account = newName;
    }
    watchAccounts();
    m_history.renameAccount(account, newName).then(this, [this](const Result<Done> &) {
        m_actions.announce();
    });
    m_history.ofAccount(newName, RowAging::oldestShown())
        .then(this, [this](const HistoryStore::Entries &entries) {
            if (entries)
                restore(*entries);
        });
}

void Engine::watchAccounts()
{
    if (!m_isFilled)
        return;
    const QList<Account> accounts = m_accounts.accounts();
    QList<Watch> watches;
    for (const Account &account : accounts)
        watches.append(Watch(account, Query()));
    for (const Followed &followed : std::as_const(m_followed)) {
        if (const auto account = m_accounts.account(followed.account))
            watches.append(Watch(*account, Query(), followed.id));
    }
    // First the watches: what the other two end must not come back as an answer.
    m_watcher.setWatches(watches);
    for (const Account &before : std::as_const(m_watched)) {
        const bool goesOn =
            std::any_of(accounts.begin(), accounts.end(), [&](const Account &account) {
                return account == before || onlyKeepsMore(before, account);
            });
        if (goesOn)
            continue;
        m_sessions.forget(before.name);
        m_model.removeAccount(before.name);
    }
    m_watched = accounts;
    m_credentialEnds.setAccounts(accounts);
}

void Engine::follow(const QString &account, const QString &id)
{
    const bool isKnown = std::any_of(m_followed.begin(), m_followed.end(),
        [&](const Followed &followed) { return followed.is(account, id); });
    if (isKnown)
        return;
    m_followed.append({account, id});
    watchAccounts();
}

void Engine::unfollow(const QString &account, const QString &id)
{
    const auto gone =
        m_followed.removeIf([&](const Followed &followed) { return followed.is(account, id); });
    // Later: this is called from within the watcher.
    if (gone > 0)
        QMetaObject::invokeMethod(this, &Engine::watchAccounts, Qt::QueuedConnection);
}

bool Engine::Followed::is(const QString &otherAccount, const QString &otherId) const
{
    return account.compare(otherAccount, Qt::CaseInsensitive) == 0
        && id.compare(otherId, Qt::CaseInsensitive) == 0;
}

void Engine::markStale(const QString &account)
{
    const QList<AccountState> states = m_watcher.accountStates();
    const auto state = std::find_if(states.begin(), states.end(),
        [&](const AccountState &candidate) { return candidate.account == account; });
    if (state == states.end())
        return;
    const bool waitsForTheUser = state->error && !state->nextPoll;
    // Before its first answer the rows are the history's, which are stale by themselves.
    if (state->lastAnswer.isNull())
        return;
    const bool isPaused = state->error && state->error->kind == Error::RateLimited
        && state->nextPoll
        && (*state->nextPoll - std::chrono::steady_clock::now()) * m_speed > staleAfterPause;
    if (state->failures >= staleAfterFailures || waitsForTheUser || isPaused)
        m_model.setStale(account, state->lastAnswer);
    else if (!state->error)
        m_model.setStale(account, {});
}

} // namespace Landfall
