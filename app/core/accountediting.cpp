// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountediting.h"

#include "accountentries.h"
#include "engine.h"
#include "memoryfallback.h"
#include "origin.h"
#include "providercall.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto signInKey = "auth"_L1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AccountEditing)
};

/// What the field means, also where the account does not say.
QString meaning(const Account &account, const QString &key, const QList<AccountField> &fields)
{
    if (const QString value = account.field(key); !value.isEmpty())
        return value;
    const auto field = std::find_if(
        fields.begin(), fields.end(), [&](const AccountField &f) { return f.key == key; });
    return field == fields.end() ? QString() : field->defaultValue;
}

bool hasOtherSignIn(const Account &before, const Account &after, const QList<AccountField> &fields)
{
    return meaning(before, signInKey, fields) != meaning(after, signInKey, fields);
}

/// Whether the keychain may hold something for the account. Of a plugin that is gone or fails
/// nobody knows.
bool mayHaveSecret(ProviderRegistry &providers, const Account &account)
{
    const Result<Provider *> provider = providers.provider(account.provider);
    if (!provider)
        return true;
    const Result<bool> needs =
        askPlugin(account.provider, **provider, &Provider::needsSecret, account);
    return !needs || *needs;
}

/// Whether a change of name has anything to do with the keychain. Where it cannot be done the store
/// says why.
bool movesEntries(Engine &engine, const std::optional<Account> &account, const QString &newName)
{
    const std::optional<Account> other = engine.accounts().account(newName);
    return account && checkAccountName(newName) && (!other || other->name == account->name)
        && mayHaveSecret(engine.providers(), *account);
}

/// Where the account's secret was just written to. One that is elsewhere until now still is when
/// only memory took the new one.
QString backendOf(const SecretStore &secrets, const QString &name, const QString &before)
{
    return secrets.isSessionOnly(name) ? before : secrets.backend();
}

bool isOfKeychain(Error::Kind kind)
{
    return kind == Error::KeychainLocked || kind == Error::KeychainAbsent
        || kind == Error::KeychainDenied;
}

WithoutKeychain withoutKeychain(const SecretStore &secrets, const Account &account)
{
    const bool isInMemoryAlone =
        account.secretBackend == memoryBackend && secrets.isSessionOnly(account.name);
    return isInMemoryAlone ? WithoutKeychain::HoldsNothing : WithoutKeychain::Fails;
}

} // namespace

Result<AccountDraft> checkAccount(Engine &engine, const Account &account)
{
    if (const auto name = checkAccountName(account.name); !name)
        return name.error();
    const Result<Provider *> provider = engine.providers().provider(account.provider);
    if (!provider)
        return provider.error();
    const Result<AccountNeeds> needs = needsOf(**provider, account);
    if (!needs)
        return needs.error();
    QStringList origins;
    for (const QUrl &origin : needs->origins)
        origins.append(originText(origin));
    const bool isSignedInTo = needs->secret && signInOf(**provider, account);
    return AccountDraft(account, origins, needs->secret, isSignedInTo);
}

Result<Done> checkNameIsFree(Engine &engine, const QString &name)
{
    if (!engine.accounts().account(name))
        return Done {};
    return Error {Error::BadInput,
        Text::tr("There is an account “%1” already. Choose another name, or remove that one "
                 "first.")
            .arg(name)};
}

bool needsNewSecret(Engine &engine, const Account &before, const AccountDraft &after)
{
    const Result<Provider *> provider = engine.providers().provider(before.provider);
    const Result<AccountDraft> old = checkAccount(engine, before);
    if (!provider || before.provider != after.account.provider)
        return true;
    if (old && !old->needsSecret)
        return true;
    QStringList known = before.secretOrigins;
    if (known.isEmpty() && old)
        known = old->origins;
    const Result<QList<AccountField>> fields =
        askPlugin(before.provider, **provider, &Provider::accountFields);
    if (!fields || hasOtherSignIn(before, after.account, *fields))
        return true;
    return !std::all_of(after.origins.begin(), after.origins.end(),
        [&](const QString &origin) { return known.contains(origin); });
}

QCoro::Task<Result<Done>> storeAccount(Engine *engine, AccountDraft draft, Secret secret)
{
    if (const auto free = checkNameIsFree(*engine, draft.account.name); !free)
        co_return free.error();
    const Accounts accounts(&engine->accounts());
    Account account = draft.account;
    const bool hasNone = !draft.needsSecret || (draft.isSignedInTo && secret.isEmpty());
    account.secretOrigins = hasNone ? QStringList() : draft.origins;
    if (hasNone)
        co_return accounts->add(account);
    SecretStore *secrets = &engine->secrets();
    const std::function<Result<Done>()> add = [accounts, secrets, account] {
        Account added = account;
        added.secretBackend = backendOf(*secrets, account.name, memoryBackend);
        return accounts->add(added);
    };
    const auto stored = co_await writeAround(accounts, secrets, account.name, secret, add);
    co_return stored;
}

QCoro::Task<Result<Done>> changeAccount(Engine *engine, AccountDraft draft, Secret secret)
{
    const Accounts accounts(&engine->accounts());
    const std::optional<Account> before = accounts->account(draft.account.name);
    Account account = draft.account;
    if (!before)
        co_return accounts->update(account);
    account.name = before->name;
    account.secretOrigins = draft.needsSecret ? draft.origins : QStringList();
    SecretStore *secrets = &engine->secrets();
    if (!draft.needsSecret && !mayHaveSecret(engine->providers(), *before))
        co_return accounts->update(account);
    if (!draft.needsSecret) {
        const std::function<Result<Done>()> update = [accounts, account] {
            return accounts->update(account);
        };
        const WithoutKeychain without = withoutKeychain(*secrets, account);
        const auto changed =
            co_await removeAround(accounts, secrets, account.name, without, update);
        co_return changed;
    }
    if (secret.isEmpty()) {
        if (needsNewSecret(*engine, *before, draft))
            co_return Error(Error::BadInput,
                Text::tr("The stored secret belongs to another address or way to sign in. Enter "
                         "the secret again."));
        account.secretOrigins = before->secretOrigins;
        account.secretBackend = before->secretBackend;
        co_return accounts->update(account);
    }
    const QString oldBackend = before->secretBackend;
    const std::function<Result<Done>()> update = [engine, accounts, account, oldBackend] {
        Account changed = account;
        changed.secretBackend = backendOf(engine->secrets(), account.name, oldBackend);
        const Result<Done> updated = accounts->update(changed);
        // Where nothing but the secret is another one nobody else notices.
        if (updated)
            engine->sessions().forget(account.name);
        engine->watcher().refresh(account.name);
        return updated;
    };
    const auto stored = co_await writeAround(accounts, secrets, account.name, secret, update);
    if (accounts && !stored && isOfKeychain(stored.error().kind))
        engine->sessions().noteKeychain(account.name, stored);
    co_return stored;
}

QCoro::Task<Result<QString>> renameAccount(Engine *engine, QString name, QString newName)
{
    const Accounts accounts(&engine->accounts());
    SecretStore *secrets = &engine->secrets();
    const std::optional<Account> account = accounts->account(name);
    if (account && account->name == newName)
        co_return QString();
    if (!movesEntries(*engine, account, newName)) {
        const Result<Done> renamed = accounts->rename(name, newName);
        if (!renamed)
            co_return renamed.error();
        engine->renameHistory(name, newName);
        co_return QString();
    }
    const QString oldName = account->name;
    const WithoutKeychain without = withoutKeychain(*secrets, *account);
    const auto secret = co_await copyEntry(accounts, secrets, oldName, newName, without);
    if (!secret)
        co_return secret.error();
    const Copy first = *secret;
    const QString oldHooks = hooksKey(oldName);
    const QString newHooks = hooksKey(newName);
    const auto hooks = co_await copyEntry(accounts, secrets, oldHooks, newHooks, without);
    if (!accounts)
        co_return engineIsGone();
    const Copy second = hooks ? *hooks : Copy();
    const Result<Done> renamed = hooks ? accounts->rename(oldName, newName) : hooks.error();
    if (!renamed) {
        co_await undo(secrets, second);
        if (accounts)
            co_await undo(secrets, first);
        co_return renamed.error();
    }
    engine->renameHistory(oldName, newName);
    const auto leftHooks = co_await removeSource(secrets, second);
    if (!accounts)
        co_return leftHooks;
    const auto left = co_await removeSource(secrets, first);
    co_return left.isEmpty() ? leftHooks : left;
}

QCoro::Task<Result<Done>> dropAccount(Engine *engine, QString name)
{
    const Accounts accounts(&engine->accounts());
    const std::optional<Account> account = accounts->account(name);
    if (account && mayHaveSecret(engine->providers(), *account)) {
        SecretStore *secrets = &engine->secrets();
        const WithoutKeychain without = withoutKeychain(*secrets, *account);
        const auto removed = co_await removeEntries(accounts, secrets, account->name, without);
        if (!removed)
            co_return removed.error();
    }
    const Result<Done> gone = accounts->remove(name);
    if (gone)
        engine->history().removeAccount(name);
    co_return gone;
}

} // namespace Landfall
