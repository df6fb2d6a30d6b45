// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memoryfallback.h"

#include <QCoreApplication>

#include <utility>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::MemoryFallback)
};

Error keptUntilQuit(const Error &noKeychain)
{
    return thereIsNoKeychain(
        Text::tr("%1 Without one, a secret that you enter is kept only until you quit Landfall.")
            .arg(noKeychain.message));
}

} // namespace

MemoryFallback::MemoryFallback(std::unique_ptr<SecretStore> keychain)
    : m_keychain(std::move(keychain)), m_memory(std::make_shared<QHash<QString, Secret>>())
{
}

QCoro::Task<Result<Secret>> MemoryFallback::read(QString key)
{
    if (const auto found = m_memory->constFind(key); found != m_memory->constEnd())
        co_return Secret(*found);
    const auto read = co_await m_keychain->read(key);
    if (!read && saysThereIsNoKeychain(read.error()))
        co_return keptUntilQuit(read.error());
    co_return read;
}

QCoro::Task<Result<Done>> MemoryFallback::write(QString key, Secret secret)
{
    const auto memory = m_memory;
    const auto written = co_await m_keychain->write(key, secret);
    if (written)
        memory->remove(key);
    if (written || !saysThereIsNoKeychain(written.error()))
        co_return written;
    memory->insert(key, secret);
    co_return Done();
}

QCoro::Task<Result<Done>> MemoryFallback::remove(QString key)
{
    const auto memory = m_memory;
    const auto removed = co_await m_keychain->remove(key);
    if (!removed && !(memory->contains(key) && saysThereIsNoKeychain(removed.error())))
        co_return removed;
    memory->remove(key);
    co_return Done();
}

QCoro::Task<Result<Done>> MemoryFallback::unlock()
{
    return m_keychain->unlock();
}

QString MemoryFallback::backend() const
{
    return m_keychain->backend();
}

bool MemoryFallback::isSessionOnly(const QString &key) const
{
    return m_memory->contains(key);
}

} // namespace Landfall
