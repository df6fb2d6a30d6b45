// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "secretstore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace Landfall {

class KeychainQueue;

/// SecretStore over QtKeychain: the desktop's keychain, service `landfall`. Before every job the
/// keychain is asked whether it is there and locked, because QtKeychain reports both as "not
/// found"; a locked one is unlocked by nothing but unlock(). What does not answer by the deadline
/// is KeychainAbsent; as long as the job hangs every call fails so at once. Never a fallback to a
/// file.
class LANDFALL_CORE_EXPORT KeychainStore : public QObject, public SecretStore {
    Q_OBJECT
public:
    explicit KeychainStore(QObject *parent = nullptr);
    /// What is asked ends as Cancelled.
    ~KeychainStore() override;

    /// How long one call may take: 15 s, and 120 s where the keychain may ask the user something
    /// (KWallet; the first keyring ever; unlock()). Shorter in tests.
    void setDeadlines(std::chrono::milliseconds answer, std::chrono::milliseconds prompt);

    QCoro::Task<Result<Secret>> read(QString key) override;
    /// BadInput for what no keychain carries: nothing, over 4 KiB, control characters, no UTF-8.
    QCoro::Task<Result<Done>> write(QString key, Secret secret) override;
    /// Worked only when reading back found nothing.
    QCoro::Task<Result<Done>> remove(QString key) override;

    /// Shows the prompt of the Secret Service. Who asks while it is open gets the same answer.
    QCoro::Task<Result<Done>> unlock() override;
    [[nodiscard]] QString backend() const override;

private:
    std::unique_ptr<KeychainQueue> m_queue;
};

} // namespace Landfall
