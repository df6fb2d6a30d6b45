// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorystore.h"

#include <QCoreApplication>

namespace Landfall {

QCoro::Task<Result<Secret>> MemoryStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return Error {Error::SecretMissing,
            QCoreApplication::translate("Landfall::MemoryStore", "No secret is stored for “%1”.")
                .arg(key)};
    co_return *found;
}

QCoro::Task<Result<Done>> MemoryStore::write(QString key, Secret secret)
{
    m_secrets.insert(key, secret);
    co_return Done {};
}

QCoro::Task<Result<Done>> MemoryStore::remove(QString key)
{
    m_secrets.remove(key);
    co_return Done {};
}

} // namespace Landfall
