// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretstore.h"

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto noKeychainCode = "no-keychain"_L1;

} // namespace

SecretStore::~SecretStore() = default;

QCoro::Task<Result<Done>> SecretStore::unlock()
{
    co_return Done();
}

QString SecretStore::backend() const
{
    return {};
}

bool SecretStore::isSessionOnly(const QString & /*key*/) const
{
    return false;
}

bool saysThereIsNoKeychain(const Error &error)
{
    return error.kind == Error::KeychainAbsent && error.code == noKeychainCode;
}

Error thereIsNoKeychain(const QString &message)
{
    return {Error::KeychainAbsent, message, noKeychainCode};
}

} // namespace Landfall
