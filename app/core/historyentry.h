// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace Landfall {

/// A deployment as the history keeps it.
struct RememberedDeployment {
    Deployment deployment; ///< as it was shown last
    std::optional<Deployment> told; ///< what its service told, where silence made something of it
    QDateTime lastNews; ///< UTC, when an answer about it last differed

    RememberedDeployment() = default;
    RememberedDeployment(
        Deployment deployment_, std::optional<Deployment> told_, QDateTime lastNews_)
        : deployment(std::move(deployment_)), told(std::move(told_)), lastNews(std::move(lastNews_))
    {
    }
    friend bool operator==(const RememberedDeployment &, const RememberedDeployment &) = default;
};

/// What of the history is wanted.
struct HistoryQuery {
    QDateTime since; ///< UTC, compared with `created`; null: from the beginning
    QString target; ///< an id or a name, without regard to case; empty: all
    int limit = 10'000; ///< the newest so many

    HistoryQuery() = default;
    HistoryQuery(QDateTime since_, QString target_, int limit_)
        : since(std::move(since_)), target(std::move(target_)), limit(limit_)
    {
    }
};

/// How the deployments of one target of one account went.
struct TargetStats {
    QString account;
    QString provider;
    Target target;
    int count = 0; ///< all of them, also those under way, canceled or skipped
    int succeeded = 0; ///< the steps went well and nothing says that it does not run
    int failed = 0; ///< wholly or in part, or it does not run as it should
    std::optional<std::chrono::milliseconds> median; ///< how long those that succeeded took
    std::optional<std::chrono::milliseconds> percentile95; ///< nearest rank
    QDateTime lastSuccess; ///< UTC, its end; of the whole history; null: never

    /// Of those that succeeded or failed; none when there is no such.
    [[nodiscard]] std::optional<double> successRate() const
    {
        if (succeeded + failed == 0)
            return std::nullopt;
        return double(succeeded) / (succeeded + failed);
    }
};

/// A note about a deployment that is to outlive the program, such as "told of its failure".
struct HistoryMark {
    QString account; ///< compared without regard to case, as `ref` is
    QString ref;
    QString mark;
    QDateTime at; ///< UTC, when it was set

    HistoryMark() = default;
    HistoryMark(QString account_, QString ref_, QString mark_, QDateTime at_)
        : account(std::move(account_)), ref(std::move(ref_)), mark(std::move(mark_)),
          at(std::move(at_))
    {
    }
    HistoryMark(const Deployment &deployment, QString mark_, QDateTime at_)
        : HistoryMark(
            deployment.account, Landfall::ref(deployment), std::move(mark_), std::move(at_))
    {
    }
    /// As deploymentKey() of the deployment it belongs to.
    [[nodiscard]] QString key() const
    {
        return account.toCaseFolded() + QChar::LineFeed + ref.toCaseFolded();
    }

    friend bool operator==(const HistoryMark &, const HistoryMark &) = default;
};

/// The first error of a deployment's log, by which it is known again.
struct LoggedError {
    QString account;
    QString ref;
    QString target; ///< its name
    QString environment;
    QDateTime created; ///< UTC, the deployment's
    QString signature; ///< errorSignature() of the line
    QString line; ///< as it is shown, at most 500 characters

    LoggedError() = default;
    LoggedError(const Deployment &deployment, QString signature_, QString line_)
        : account(deployment.account), ref(Landfall::ref(deployment)),
          target(deployment.target.name), environment(deployment.environment),
          created(deployment.created), signature(std::move(signature_)), line(std::move(line_))
    {
    }
    friend bool operator==(const LoggedError &, const LoggedError &) = default;
};

/// How much of the history is kept: what is older goes, and of the rest the oldest above `rows`.
struct HistoryRetention {
    int days = 365;
    int rows = 200'000;

    friend bool operator==(const HistoryRetention &, const HistoryRetention &) = default;
};

} // namespace Landfall
