// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "secretstore.h"

#include <QHash>

#include <memory>

namespace Landfall {

/// What secretBackend of an account says whose secret was never anywhere but in memory.
inline const QString memoryBackend = QStringLiteral("memory");

/// A keychain, and memory for what is written while the session has none: the window's store. Only
/// after the keychain itself said that there is none; one that is locked, silent or broken fails as
/// it does alone. What is in memory stays there until it is written or removed again, also when a
/// keychain appears meanwhile.
class LANDFALL_CORE_EXPORT MemoryFallback : public SecretStore {
public:
    explicit MemoryFallback(std::unique_ptr<SecretStore> keychain);

    /// An error that says that there is no keychain also says that a secret is kept until the end.
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<Done>> write(QString key, Secret secret) override;
    QCoro::Task<Result<Done>> remove(QString key) override;
    QCoro::Task<Result<Done>> unlock() override;
    [[nodiscard]] QString backend() const override;
    [[nodiscard]] bool isSessionOnly(const QString &key) const override;

private:
    std::unique_ptr<SecretStore> m_keychain;
    std::shared_ptr<QHash<QString, Secret>> m_memory; ///< shared with the calls under way
};

} // namespace Landfall
