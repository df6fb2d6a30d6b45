// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"
#include "secret.h"

#include <QCoroTask>
#include <QString>

namespace Landfall {

/// Where secrets live. The real one is the desktop's keychain; the demo's is memory.
/// Errors are Keychain…, SecretMissing or BadInput; "locked" is never reported as "missing".
class LANDFALL_CORE_EXPORT SecretStore {
public:
    SecretStore() = default;
    virtual ~SecretStore();
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual QCoro::Task<Result<Secret>> read(QString key) = 0;
    /// Worked only when reading back gave the same bytes.
    virtual QCoro::Task<Result<Done>> write(QString key, Secret secret) = 0;
    /// Removing what is not there works.
    virtual QCoro::Task<Result<Done>> remove(QString key) = 0;

    /// Lets the keychain ask the person to open it. KeychainLocked when they did not. Works at once
    /// where nothing is locked or can be.
    virtual QCoro::Task<Result<Done>> unlock();

    /// Which keychain gave the last answer, a name for people ("GNOME Keyring"). Empty before the
    /// first one, and where no keychain is behind this.
    [[nodiscard]] virtual QString backend() const;

    /// Whether the secret of this key is in memory only and gone when this program ends.
    [[nodiscard]] virtual bool isSessionOnly(const QString &key) const;
};

/// Whether the error says that the session has no keychain that could be used: not one that is
/// locked, silent or broken.
[[nodiscard]] LANDFALL_CORE_EXPORT bool saysThereIsNoKeychain(const Error &error);

/// Marks a KeychainAbsent for saysThereIsNoKeychain().
[[nodiscard]] LANDFALL_CORE_EXPORT Error thereIsNoKeychain(const QString &message);

} // namespace Landfall
