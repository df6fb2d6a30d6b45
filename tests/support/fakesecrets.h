// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <secretstore.h>

#include <QCoroFuture>
#include <QHash>
#include <QPromise>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>

namespace Landfall {

/// A SecretStore in memory that counts what it is asked, holds its answers back until release(),
/// and fails on demand.
class FakeSecrets : public SecretStore {
public:
    QHash<QString, Secret> secrets;
    std::optional<Error> error; ///< what every call ends with
    QStringList reads; ///< keys, in the order they were asked for
    QStringList unwritable; ///< keys that cannot be written
    QStringList unremovable; ///< keys that cannot be removed
    QString name; ///< what it says it is
    bool holds = false;

    ~FakeSecrets() override { releaseAll(); }

    /// Answers the oldest read of that key.
    void release(const QString &key)
    {
        const auto found = m_held.find(key);
        if (found == m_held.end())
            return;
        QPromise<bool> held = std::move(found->second);
        m_held.erase(found);
        held.addResult(true);
        held.finish();
    }
    void releaseAll()
    {
        while (!m_held.empty())
            release(m_held.begin()->first);
    }

    QCoro::Task<Result<Secret>> read(QString key) override
    {
        reads.append(key);
        const std::weak_ptr<bool> alive = m_alive;
        if (holds)
            co_await hold(key);
        if (alive.expired())
            co_return Error(Error::Cancelled, QString());
        if (error)
            co_return failure();
        if (!secrets.contains(key))
            co_return Error(Error::SecretMissing, QString());
        co_return secrets.value(key);
    }
    QCoro::Task<Result<Done>> write(QString key, Secret secret) override
    {
        if (error)
            co_return failure();
        if (unwritable.contains(key))
            co_return Error(Error::KeychainDenied, QStringLiteral("not written"));
        secrets.insert(key, secret);
        co_return Done();
    }
    QCoro::Task<Result<Done>> remove(QString key) override
    {
        if (error)
            co_return failure();
        if (unremovable.contains(key))
            co_return Error(Error::KeychainDenied, QStringLiteral("not removed"));
        secrets.remove(key);
        co_return Done();
    }
    [[nodiscard]] QString backend() const override { return name; }

private:
    /// A copy: QCoro 0.8 moves a returned member away.
    [[nodiscard]] Error failure() const { return *error; }

    QFuture<bool> hold(const QString &key)
    {
        QPromise<bool> held;
        held.start();
        QFuture<bool> future = held.future();
        m_held.emplace(key, std::move(held));
        return future;
    }

    std::multimap<QString, QPromise<bool>> m_held;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace Landfall
