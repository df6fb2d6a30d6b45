// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountstore.h"
namespace Landfall {
AccountStore::AccountStore(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
}
std::optional<Account> AccountStore::account(const QString &) const
{
    return {};
}
Result<Done> AccountStore::add(const Account &)
{
    return Done {};
}
Result<Done> AccountStore::update(const Account &)
{
    return Done {};
}
Result<Done> AccountStore::remove(const QString &)
{
    return Done {};
}
void AccountStore::load() { }
void AccountStore::watch() { }
Result<Done> AccountStore::save(const QList<Account> &)
{
    return Done {};
}
} // namespace Landfall
