// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorystore.h"

#include <QCoreApplication>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::MemoryStore)
};

} // namespace

QCoro::Task<Result<Secret>> MemoryStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return Error(Error::SecretMissing,
            Text::tr("There is no secret for “%1” in memory. Enter it again.").arg(key));
    co_return *found;
}

QCoro::Task<Result<Done>> MemoryStore::write(QString key, Secret secret)
{
    m_secrets.insert(key, secret);
    co_return Done();
}

QCoro::Task<Result<Done>> MemoryStore::remove(QString key)
{
    m_secrets.remove(key);
    co_return Done();
}

} // namespace Landfall
