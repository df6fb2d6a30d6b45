// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>
#include <result.h>

namespace Landfall {

/// How landfall-cli ends; the numbers are the contract's.
enum class ExitCode {
    Success = 0,
    DeploymentFailed = 1, ///< a watched deployment failed, was canceled or timed out at its service
    Usage = 2,
    CannotTell = 3, ///< network, credential, rate limit, a service's error
    Keychain = 4, ///< locked, absent or refusing
    TimedOut = 124, ///< --timeout passed
};

/// Of two causes the one that is told: the first of 2, 1, 124, 4, 3.
[[nodiscard]] ExitCode graver(ExitCode a, ExitCode b);

[[nodiscard]] ExitCode exitCode(const Error &error);

/// What a watched deployment that is over means.
[[nodiscard]] ExitCode exitCode(const Deployment &over);

} // namespace Landfall
