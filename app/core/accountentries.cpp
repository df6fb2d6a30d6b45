// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountentries.h"

#include "logging.h"

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

QCoro::Task<Result<Kept>> readEntry(SecretStore *secrets, QString key, WithoutKeychain without)
{
    const auto read = co_await secrets->read(key);
    const bool isUnknown =
        !read && without == WithoutKeychain::HoldsNothing && saysThereIsNoKeychain(read.error());
    if (!read && !isUnknown && read.error().kind != Error::SecretMissing)
        co_return read.error();
    Kept kept(key, read ? *read : Secret());
    kept.isKnown = !isUnknown;
    co_return kept;
}

/// What cannot be put back is in the log; the error that led here is the one to tell.
QCoro::Task<> putBack(SecretStore *secrets, Kept kept)
{
    if (!kept.isKnown && !secrets->isSessionOnly(kept.key))
        co_return;
    if (kept.secret.isEmpty()) {
        const auto removed = co_await secrets->remove(kept.key);
        if (!removed)
            qCWarning(keychainLog) << "could not take an entry back:" << removed.error().message;
        co_return;
    }
    const auto written = co_await secrets->write(kept.key, kept.secret);
    if (!written)
        qCWarning(keychainLog) << "could not put an entry back:" << written.error().message;
}

} // namespace

QString hooksKey(const QString &name)
{
    return name + "/hooks"_L1;
}

Error engineIsGone()
{
    return {Error::Cancelled, QString()};
}

QCoro::Task<Result<Done>> writeAround(Accounts accounts, SecretStore *secrets, QString key,
    Secret secret, std::function<Result<Done>()> rest)
{
    const WithoutKeychain without = WithoutKeychain::HoldsNothing;
    const auto before = co_await readEntry(secrets, key, without);
    if (!accounts)
        co_return engineIsGone();
    if (!before)
        co_return before.error();
    const auto written = co_await secrets->write(key, secret);
    if (!accounts)
        co_return engineIsGone();
    if (!written)
        co_return written.error();
    const Result<Done> done = rest();
    if (done)
        co_return done;
    const Kept kept = *before;
    co_await putBack(secrets, kept);
    co_return done;
}

QCoro::Task<Result<Done>> removeAround(Accounts accounts, SecretStore *secrets, QString key,
    WithoutKeychain without, std::function<Result<Done>()> rest)
{
    const auto before = co_await readEntry(secrets, key, without);
    if (!accounts)
        co_return engineIsGone();
    if (!before)
        co_return before.error();
    const Kept kept = *before;
    if (kept.secret.isEmpty())
        co_return rest();
    const auto removed = co_await secrets->remove(key);
    if (!accounts)
        co_return engineIsGone();
    if (!removed)
        co_return removed.error();
    const Result<Done> done = rest();
    if (!done)
        co_await putBack(secrets, kept);
    co_return done;
}

QCoro::Task<Result<Copy>> copyEntry(
    Accounts accounts, SecretStore *secrets, QString from, QString to, WithoutKeychain without)
{
    const auto source = co_await readEntry(secrets, from, without);
    if (!accounts)
        co_return engineIsGone();
    if (!source)
        co_return source.error();
    if (source->secret.isEmpty())
        co_return Copy();
    const auto target = co_await readEntry(secrets, to, without);
    if (!accounts)
        co_return engineIsGone();
    if (!target)
        co_return target.error();
    const Secret secret = source->secret;
    const auto written = co_await secrets->write(to, secret);
    if (!written)
        co_return written.error();
    co_return Copy(*source, *target);
}

QCoro::Task<> undo(SecretStore *secrets, Copy copy)
{
    if (!copy.source.secret.isEmpty())
        co_await putBack(secrets, copy.target);
}

QCoro::Task<QString> removeSource(SecretStore *secrets, Copy copy)
{
    if (copy.source.secret.isEmpty())
        co_return QString();
    const auto removed = co_await secrets->remove(copy.source.key);
    co_return removed ? QString() : removed.error().message;
}

QCoro::Task<Result<Done>> removeEntries(
    Accounts accounts, SecretStore *secrets, QString name, WithoutKeychain without)
{
    const QString hooksEntry = hooksKey(name);
    const auto hooks = co_await readEntry(secrets, hooksEntry, without);
    if (!accounts)
        co_return engineIsGone();
    if (!hooks)
        co_return hooks.error();
    const Kept kept = *hooks;
    if (!kept.secret.isEmpty()) {
        const auto removed = co_await secrets->remove(kept.key);
        if (!accounts)
            co_return engineIsGone();
        if (!removed)
            co_return removed;
    }
    const auto removed = co_await secrets->remove(name);
    if (!accounts)
        co_return engineIsGone();
    if (!removed && !kept.secret.isEmpty())
        co_await putBack(secrets, kept);
    co_return removed;
}

} // namespace Landfall
