// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookstore.h"

#include "accountentries.h"
#include "logging.h"
#include "origin.h"
#include "providercall.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HookStore)
};

using Hooks = QMap<QString, Secret>;

/// What an entry of the keychain may have.
constexpr qsizetype largestEntry = 4096;

Error noSuchHook(const QString &account, const QString &label)
{
    return {Error::BadInput,
        Text::tr("“%1” has no deploy hook “%2”. Store it with “account add-hook”.")
            .arg(account, label)};
}

Result<Hooks> parse(const Secret &entry, const QString &account)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(entry.reveal(), &error);
    Hooks hooks;
    const QJsonObject object = document.object();
    bool isWell = error.error == QJsonParseError::NoError && document.isObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        isWell = isWell && it->isString();
        const Secret url(it->toString().toUtf8());
        maskInLogs(url);
        hooks.insert(it.key(), url);
    }
    if (isWell)
        return hooks;
    return Error {Error::BadReply,
        Text::tr("The keychain's entry “%1” does not hold deploy hooks. Look at it with your "
                 "keychain's program, remove it there and store the hooks again.")
            .arg(hooksKey(account))};
}

Secret serialized(const Hooks &hooks)
{
    QJsonObject object;
    for (auto it = hooks.begin(); it != hooks.end(); ++it)
        object.insert(it.key(), QString::fromUtf8(it->reveal()));
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Hooks::const_iterator find(const Hooks &hooks, const QString &label)
{
    return std::find_if(hooks.keyBegin(), hooks.keyEnd(), [&](const QString &key) {
        return key.compare(label, Qt::CaseInsensitive) == 0;
    }).base();
}

/// No entry is no hook.
Result<Hooks> hooksOf(const Result<Secret> &entry, const QString &account)
{
    if (entry)
        return parse(*entry, account);
    if (entry.error().kind == Error::SecretMissing)
        return Hooks();
    return entry.error();
}

} // namespace

QCoro::Task<Result<QStringList>> HookStore::labels(QString account)
{
    const QString key = hooksKey(account);
    const auto entry = co_await m_secrets.read(key);
    const auto hooks = hooksOf(entry, account);
    if (!hooks)
        co_return hooks.error();
    co_return QStringList(hooks->keys());
}

QCoro::Task<Result<Secret>> HookStore::url(QString account, QString label)
{
    const QString key = hooksKey(account);
    const auto entry = co_await m_secrets.read(key);
    const auto hooks = hooksOf(entry, account);
    if (!hooks)
        co_return hooks.error();
    const auto found = find(*hooks, label);
    if (found == hooks->cend())
        co_return noSuchHook(account, label);
    co_return Secret(*found);
}

QCoro::Task<Result<Done>> HookStore::add(QString account, QString label, Secret url)
{
    maskInLogs(url);
    if (auto checked = checkHookLabel(label); !checked)
        co_return checked;
    SecretStore &secrets = m_secrets;
    const QString key = hooksKey(account);
    const auto entry = co_await secrets.read(key);
    auto hooks = hooksOf(entry, account);
    if (!hooks)
        co_return hooks.error();
    if (find(*hooks, label) != hooks->cend())
        co_return Error {Error::BadInput,
            Text::tr("“%1” has a deploy hook “%2” already. Choose another label, or remove that "
                     "one first.")
                .arg(account, label)};
    hooks->insert(label, url);
    const Secret changed = serialized(*hooks);
    if (changed.reveal().size() > largestEntry)
        co_return Error {Error::BadInput,
            Text::tr("The deploy hooks of “%1” do not fit into one entry of the keychain any more "
                     "(%2 bytes). Remove one that is not needed first.")
                .arg(account)
                .arg(largestEntry)};
    const auto written = co_await secrets.write(key, changed);
    co_return written;
}

QCoro::Task<Result<Done>> HookStore::remove(QString account, QString label)
{
    SecretStore &secrets = m_secrets;
    const QString key = hooksKey(account);
    const auto entry = co_await secrets.read(key);
    auto hooks = hooksOf(entry, account);
    if (!hooks)
        co_return hooks.error();
    const auto found = find(*hooks, label);
    if (found == hooks->cend())
        co_return noSuchHook(account, label);
    hooks->remove(QString(found.key()));
    if (hooks->isEmpty()) {
        const auto removed = co_await secrets.remove(key);
        co_return removed;
    }
    const Secret changed = serialized(*hooks);
    const auto written = co_await secrets.write(key, changed);
    co_return written;
}

Result<Done> checkHookLabel(const QString &label)
{
    if (checkAccountName(label))
        return Done {};
    return Error {Error::BadInput,
        Text::tr("A deploy hook's label has 1 to 64 characters, no “/”, no control or invisible "
                 "characters, and does not begin or end with a blank.")};
}

Result<Done> checkHookUrl(const DeployHooks &hooks, const Account &account, const Secret &url)
{
    const QUrl address(QString::fromUtf8(url.reveal()), QUrl::StrictMode);
    const bool isAddress = address.isValid() && !address.isRelative() && !address.host().isEmpty()
        && address.userInfo().isEmpty() && !address.hasFragment();
    if (!isAddress)
        return Error {Error::BadInput,
            Text::tr("This is not an address. Copy the whole deploy hook, from “https://” on.")};
    if (!checkOrigin(address))
        return Error {Error::BadInput,
            Text::tr("A deploy hook is a secret and travels over https only (http: only to this "
                     "computer).")};
    try {
        return hooks.checkHook(account, address);
    } catch (...) {
        return pluginFault(account.provider, std::current_exception());
    }
}

} // namespace Landfall
