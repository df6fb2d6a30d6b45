// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>
#include <secret.h>

#include <QMap>
#include <QString>

namespace Landfall {

/// An account that the simulator accepts, ready for an AccountStore and a SecretStore.
struct SimulatedAccount {
    Account account;
    Secret secret;
    QMap<QString, Secret> hooks {}; ///< deploy hooks by label
};

} // namespace Landfall
