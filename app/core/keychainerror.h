// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "keychaincheck.h"
#include "result.h"

#include <QString>

#include <optional>

namespace QKeychain {
class Job;
}

namespace Landfall {

/// Why no job makes sense in this state; none when one does.
[[nodiscard]] std::optional<Error> keychainError(KeychainState state);

/// What a job that failed in this state means.
[[nodiscard]] Error keychainError(const QKeychain::Job *job, KeychainState state);

[[nodiscard]] Error keychainDoesNotAnswer();
[[nodiscard]] Error keychainDoesNotUnlock();
[[nodiscard]] Error keychainStaysLocked();
[[nodiscard]] Error secretMissing(const QString &key);
[[nodiscard]] Error secretNotStored(const QString &key);
[[nodiscard]] Error secretNotRemoved(const QString &key);

} // namespace Landfall
