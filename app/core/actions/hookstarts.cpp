// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookstarts.h"

#include "hookoutcome.h"
#include "hookstore.h"
#include "keptdeployments.h"
#include "logging.h"

#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HookStarts)
};

/// Error::code of an account whose service has no hooks.
constexpr auto noHooksCode = "no-hooks";

Error cancelled()
{
    return {Error::Cancelled, QString()};
}

/// A service may look at the repository before it answers.
HttpLimits hookLimits()
{
    return {90s, 60s, 1024 * 1024};
}

/// A new attempt after one that nobody knows the outcome of is for who was told so.
Result<Done> checkLast(const std::optional<ActionRecord> &last, const QString &supersedes)
{
    const bool isUnknown = last && last->isUnclear() && !last->isOpen();
    if (!isUnknown || last->id == supersedes)
        return Done {};
    return Error {Error::BadInput,
        Text::tr("The outcome of the last attempt is unknown: it may have started a deployment. "
                 "Look at what is there now, and confirm it anew. Nothing was sent."),
        QString::fromLatin1(HookStarts::lastUnknownCode)};
}

ActionRecord recordFor(const Account &account, const QString &label, const Secret &url)
{
    ActionRecord record;
    record.kind = ActionRecord::DeployHook;
    record.account = account.name;
    record.provider = account.provider;
    record.subject = HookStarts::subject(label);
    record.request = {
        {u"hook"_s, label}, {u"host"_s, QUrl(QString::fromUtf8(url.reveal())).host()}};
    return record;
}

} // namespace

HookStarts::HookStarts(AccountStore &accounts, ProviderRegistry &providers, SecretStore &secrets,
    Sessions &sessions, ActionLog &log, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_providers(providers), m_secrets(secrets),
      m_sessions(sessions), m_log(log)
{
}

QString HookStarts::subject(const QString &label)
{
    return "hooks/"_L1 + label;
}

void HookStarts::start()
{
    settle();
}

QCoro::Task<Result<Done>> HookStarts::settle()
{
    const QPointer<HookStarts> self(this);
    const auto left = co_await m_log.adopt(ActionRecord::DeployHook);
    if (!left) {
        qCWarning(historyLog).noquote()
            << "deploy hooks that were under way cannot be looked at:" << left.error().message;
        co_return left.error();
    }
    for (ActionRecord record : *left) {
        if (!self)
            co_return cancelled();
        const bool mayBeSent = record.state != ActionRecord::Prepared;
        record.state = mayBeSent ? ActionRecord::Unknown : ActionRecord::NotSent;
        record.ended = QDateTime::currentDateTimeUtc();
        const auto closed = co_await conclude(record);
        if (!closed)
            co_return closed.error();
    }
    co_return Done {};
}

QCoro::Task<Result<QStringList>> HookStarts::labels(QString account)
{
    const auto found = find(account);
    // Not an error: most services have none.
    if (!found && found.error().code == QLatin1StringView(noHooksCode))
        co_return QStringList();
    if (!found)
        co_return found.error();
    HookStore store(m_secrets);
    const QString name = found->account.name;
    const auto labels = co_await store.labels(name);
    co_return labels;
}

QCoro::Task<Result<std::optional<ActionRecord>>> HookStarts::last(QString account, QString label)
{
    const QString about = subject(label);
    const auto last = co_await m_log.last(account, about);
    co_return last;
}

QCoro::Task<Result<ActionRecord>> HookStarts::begin(ConfirmedHook confirmed)
{
    const QPointer<HookStarts> self(this);
    const auto hook = co_await open(confirmed.account, confirmed.label);
    if (!hook || !self)
        co_return hook ? cancelled() : hook.error();
    const Hook opened = *hook;
    const auto prepared = co_await prepare(opened, confirmed);
    if (!prepared || !self)
        co_return prepared ? cancelled() : prepared.error();
    const ActionRecord record = *prepared;
    const auto sent = co_await send(opened, record);
    co_return sent;
}

Result<HookStarts::Hook> HookStarts::find(const QString &account) const
{
    const std::optional<Account> stored = m_accounts.account(account);
    if (!stored)
        return Error {Error::BadInput, Text::tr("There is no account “%1” any more.").arg(account)};
    const Result<Provider *> provider = m_providers.provider(stored->provider);
    if (!provider)
        return provider.error();
    Hook hook;
    hook.account = *stored;
    hook.service = deployHooks(**provider);
    if (hook.service)
        return hook;
    return Error {Error::BadInput,
        Text::tr("“%1” is an account of %2, which has no deploy hooks.")
            .arg(stored->name, stored->provider),
        QString::fromLatin1(noHooksCode)};
}

/// The hook as it is stored now, with the client to ask for it.
QCoro::Task<Result<HookStarts::Hook>> HookStarts::open(QString account, QString label)
{
    if (const auto found = find(account); !found)
        co_return found.error();
    const QPointer<HookStarts> self(this);
    HookStore store(m_secrets);
    const auto url = co_await store.url(account, label);
    if (!url || !self)
        co_return url ? cancelled() : url.error();
    // Not before: it may have become another one while the keychain asked the person.
    auto found = find(account);
    if (!found)
        co_return found.error();
    Hook hook = *found;
    hook.url = *url;
    if (const auto checked = checkHookUrl(*hook.service, hook.account, hook.url); !checked)
        co_return checked.error();
    const auto opened = co_await m_sessions.open(hook.account);
    if (!opened || !self)
        co_return opened ? cancelled() : opened.error();
    hook.http = opened->session.http;
    co_return hook;
}

QCoro::Task<Result<ActionRecord>> HookStarts::prepare(Hook hook, ConfirmedHook confirmed)
{
    const QPointer<HookStarts> self(this);
    const ActionRecord record = recordFor(hook.account, confirmed.label, hook.url);
    const auto before = co_await m_log.last(record.account, record.subject);
    if (!before || !self)
        co_return before ? cancelled() : before.error();
    if (const auto known = checkLast(*before, confirmed.supersedes); !known)
        co_return known.error();
    if (!confirmed.confirmation)
        co_return Error {Error::BadInput, Text::tr("Nobody has confirmed this. Nothing was sent.")};
    const auto used =
        confirmed.confirmation->use(confirmed.typed, std::chrono::steady_clock::now());
    if (!used)
        co_return used.error();
    const auto prepared = co_await m_log.prepare(record, confirmed.supersedes);
    if (prepared && self)
        Q_EMIT changed(*prepared);
    co_return prepared;
}

QCoro::Task<Result<ActionRecord>> HookStarts::send(Hook hook, ActionRecord record)
{
    const QPointer<HookStarts> self(this);
    record.state = ActionRecord::Sent;
    record.sent = QDateTime::currentDateTimeUtc();
    const auto noted = co_await m_log.note(record);
    if (!self)
        co_return cancelled();
    if (!noted) {
        const Error reason = noted.error();
        record.state = ActionRecord::NotSent;
        record.sent = {};
        const auto closed = co_await conclude(record);
        Q_UNUSED(closed)
        co_return Error {
            reason.kind, Text::tr("%1 Nothing was sent.").arg(reason.message), reason.code};
    }
    Q_EMIT changed(record);
    const HttpLimits limits = hookLimits();
    const auto reply = co_await hook.http->hookOnce(hook.url, limits);
    if (!self)
        co_return cancelled();
    record = outcomeOf(record, reply, *hook.service, hook.url);
    keep(record);
    const auto concluded = co_await conclude(record);
    if (record.state == ActionRecord::NotSent && !reply)
        co_return reply.error();
    co_return concluded;
}

/// Writes what is over. That it cannot be written changes nothing about what happened.
QCoro::Task<Result<ActionRecord>> HookStarts::conclude(ActionRecord record)
{
    const QPointer<HookStarts> self(this);
    const auto noted = co_await m_log.note(record);
    if (!noted)
        record.errors.append({noted.error().code, noted.error().message, {}, {}});
    if (!self)
        co_return record;
    Q_EMIT changed(record);
    if (self && record.state == ActionRecord::Done)
        Q_EMIT started(record.account, record.progress.value("deployment"_L1).toString());
    co_return record;
}

/// Adds what was started to the account's deployments, where it names them itself.
void HookStarts::keep(ActionRecord &record)
{
    const std::optional<Account> account = m_accounts.account(record.account);
    if (record.state != ActionRecord::Done || !account)
        return;
    const Result<bool> keeps = keepsDeployments(*account, m_providers);
    Result<Done> kept = Done {};
    if (!keeps)
        kept = keeps.error();
    else if (*keeps)
        kept = keepDeployment(
            account->name, record.progress.value("deployment"_L1).toString(), m_accounts);
    if (!kept)
        record.errors.append({kept.error().code, kept.error().message, {}, {}});
}

} // namespace Landfall
