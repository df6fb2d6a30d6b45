// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secretstore.h"

#include <QObject>

#include <chrono>

namespace Landfall {

/// SecretStore over QtKeychain: the desktop's keychain, service `landfall`. The only place that
/// knows QtKeychain. Before every job the Secret Service is asked whether it is there and locked,
/// because QtKeychain reports both as "not found". A job that does not answer by the deadline is
/// abandoned, not destroyed; until it ends no further job is started. Never a fallback to a file.
class LANDFALL_CORE_EXPORT KeychainStore : public QObject, public SecretStore {
    Q_OBJECT
public:
    explicit KeychainStore(QObject *parent = nullptr);
    ~KeychainStore() override;

    /// Deadlines; 15 s, and 120 s once an unlock prompt is known to be open. Shorter in tests.
    void setDeadlines(std::chrono::milliseconds answer, std::chrono::milliseconds prompt);

    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<Done>> write(QString key, Secret secret) override;
    QCoro::Task<Result<Done>> remove(QString key) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
