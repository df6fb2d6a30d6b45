// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainstore.h"
namespace Landfall {
class KeychainStore::Private { };
KeychainStore::KeychainStore(QObject *parent) : QObject(parent) { }
KeychainStore::~KeychainStore() = default;
void KeychainStore::setDeadlines(std::chrono::milliseconds, std::chrono::milliseconds) { }
QCoro::Task<Result<Secret>> KeychainStore::read(QString)
{
    co_return Error {};
}
QCoro::Task<Result<Done>> KeychainStore::write(QString, Secret)
{
    co_return Error {};
}
QCoro::Task<Result<Done>> KeychainStore::remove(QString)
{
    co_return Error {};
}
} // namespace Landfall
