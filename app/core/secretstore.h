// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"
#include "secret.h"

#include <QCoroTask>
#include <QString>

namespace Landfall {

/// Where secrets live. The real one is the desktop's keychain; the demo's is memory.
/// Errors are Keychain…, SecretMissing or BadInput; "locked" is never reported as "missing".
class SecretStore {
public:
    virtual ~SecretStore() = default;

    virtual QCoro::Task<Result<Secret>> read(QString key) = 0;
    /// Worked only when reading back gave the same bytes.
    virtual QCoro::Task<Result<Done>> write(QString key, Secret secret) = 0;
    /// Removing what is not there works.
    virtual QCoro::Task<Result<Done>> remove(QString key) = 0;
};

} // namespace Landfall
