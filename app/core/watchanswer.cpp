// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchanswer.h"

#include <algorithm>

namespace Landfall {

bool concernsAccount(Error::Kind kind)
{
    switch (kind) {
    case Error::Unauthorized:
    case Error::SecretMissing:
    case Error::KeychainLocked:
    case Error::KeychainAbsent:
    case Error::KeychainDenied:
        return true;
    default:
        return false;
    }
}

std::optional<Error> rateLimited(const Result<Listing> &answer)
{
    if (!answer)
        return answer.error().kind == Error::RateLimited ? std::optional(answer.error())
                                                         : std::nullopt;
    const QList<Error> &problems = answer->problems;
    const auto found = std::find_if(problems.begin(), problems.end(),
        [](const Error &problem) { return problem.kind == Error::RateLimited; });
    return found == problems.end() ? std::nullopt : std::optional(*found);
}

std::optional<Error> failureOf(const Result<Listing> &answer, bool hadDeployments)
{
    if (!answer)
        return answer.error();
    if (!hadDeployments || !answer->deployments.isEmpty() || answer->problems.isEmpty())
        return std::nullopt;
    const QList<Error> &problems = answer->problems;
    const auto passing = std::find_if(problems.begin(), problems.end(), [](const Error &problem) {
        return !concernsAccount(problem.kind) && problem.kind != Error::Forbidden;
    });
    return passing == problems.end() ? problems.first() : *passing;
}

bool isLively(const Deployment &deployment, std::chrono::duration<double> silence)
{
    const auto limit = deployment.settledAfter ? deployment.settledAfter : deployment.stalledAfter;
    return !isOver(deployment) && !(limit && silence > *limit);
}

QList<Deployment> stamped(QList<Deployment> deployments, const Account &account)
{
    for (Deployment &deployment : deployments) {
        deployment.provider = account.provider;
        deployment.account = account.name;
    }
    return deployments;
}

} // namespace Landfall
