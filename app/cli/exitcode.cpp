// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exitcode.h"

#include <algorithm>
#include <array>

namespace Landfall {

ExitCode graver(ExitCode a, ExitCode b)
{
    static constexpr std::array order {ExitCode::Usage, ExitCode::DeploymentFailed,
        ExitCode::TimedOut, ExitCode::Keychain, ExitCode::CannotTell, ExitCode::Success};
    return *std::find_if(
        order.begin(), order.end(), [a, b](ExitCode code) { return code == a || code == b; });
}

ExitCode exitCode(const Error &error)
{
    switch (error.kind) {
    case Error::BadInput:
        return ExitCode::Usage;
    case Error::KeychainLocked:
    case Error::KeychainAbsent:
    case Error::KeychainDenied:
        return ExitCode::Keychain;
    case Error::Network:
    case Error::Tls:
    case Error::Unauthorized:
    case Error::Forbidden:
    case Error::NotFound:
    case Error::RateLimited:
    case Error::Server:
    case Error::BadReply:
    case Error::Storage:
    case Error::SecretMissing:
    case Error::Cancelled:
        break;
    }
    return ExitCode::CannotTell;
}

ExitCode exitCode(const Deployment &over)
{
    switch (over.phase) {
    case Phase::Succeeded:
        if (over.health == Health::Degraded || over.health == Health::Failing)
            return ExitCode::DeploymentFailed;
        return ExitCode::Success;
    case Phase::Skipped:
        return ExitCode::Success;
    case Phase::Partial:
    case Phase::Failed:
    case Phase::Canceled:
        return ExitCode::DeploymentFailed;
    case Phase::Queued:
    case Phase::Running:
    case Phase::Stalled:
    case Phase::Unknown:
        break;
    }
    return ExitCode::CannotTell;
}

} // namespace Landfall
