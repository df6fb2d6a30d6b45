// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "result.h"

using namespace Qt::StringLiterals;

namespace Landfall {

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Network:
        return u"network"_s;
    case Error::Tls:
        return u"tls"_s;
    case Error::Unauthorized:
        return u"unauthorized"_s;
    case Error::Forbidden:
        return u"forbidden"_s;
    case Error::NotFound:
        return u"not-found"_s;
    case Error::RateLimited:
        return u"rate-limited"_s;
    case Error::Server:
        return u"server"_s;
    case Error::BadReply:
        return u"bad-reply"_s;
    case Error::BadInput:
        return u"bad-input"_s;
    case Error::Storage:
        return u"storage"_s;
    case Error::KeychainLocked:
        return u"keychain-locked"_s;
    case Error::KeychainAbsent:
        return u"keychain-absent"_s;
    case Error::KeychainDenied:
        return u"keychain-denied"_s;
    case Error::SecretMissing:
        return u"secret-missing"_s;
    case Error::Cancelled:
        return u"cancelled"_s;
    }
    return u"network"_s;
}

} // namespace Landfall
