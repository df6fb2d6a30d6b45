// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secretstore.h"

#include <QHash>

namespace Landfall {

/// SecretStore that forgets everything when it goes: the demo's.
class LANDFALL_CORE_EXPORT MemoryStore : public SecretStore {
public:
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<Done>> write(QString key, Secret secret) override;
    QCoro::Task<Result<Done>> remove(QString key) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace Landfall
