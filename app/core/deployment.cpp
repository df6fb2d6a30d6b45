// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deployment.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct PhaseWord {
    Phase phase;
    QLatin1StringView word;
};

constexpr std::array phaseWords {
    PhaseWord {Phase::Queued, "queued"_L1},
    PhaseWord {Phase::Running, "running"_L1},
    PhaseWord {Phase::Succeeded, "succeeded"_L1},
    PhaseWord {Phase::Partial, "partial"_L1},
    PhaseWord {Phase::Failed, "failed"_L1},
    PhaseWord {Phase::Canceled, "canceled"_L1},
    PhaseWord {Phase::Skipped, "skipped"_L1},
    PhaseWord {Phase::Stalled, "stalled"_L1},
    PhaseWord {Phase::Unknown, "unknown"_L1},
};

struct HealthWord {
    Health health;
    QLatin1StringView word;
};

constexpr std::array healthWords {
    HealthWord {Health::Healthy, "healthy"_L1},
    HealthWord {Health::Degraded, "degraded"_L1},
    HealthWord {Health::Failing, "failing"_L1},
    HealthWord {Health::Unverified, "unverified"_L1},
};

} // namespace

bool operator==(const Problem &a, const Problem &b)
{
    return a.code == b.code && a.message == b.message && a.target == b.target
        && a.details == b.details;
}

bool isFinal(Phase phase)
{
    switch (phase) {
    case Phase::Succeeded:
    case Phase::Partial:
    case Phase::Failed:
    case Phase::Canceled:
    case Phase::Skipped:
        return true;
    case Phase::Queued:
    case Phase::Running:
    case Phase::Stalled:
    case Phase::Unknown:
        return false;
    }
    return false;
}

QString ref(const Deployment &deployment)
{
    return deployment.provider + u':' + deployment.id;
}

QString deploymentKey(const Deployment &deployment)
{
    return deployment.account.toCaseFolded() + u'\n' + ref(deployment).toCaseFolded();
}

bool isOver(const Deployment &deployment)
{
    return isFinal(deployment.phase)
        || (deployment.phase == Phase::Unknown && deployment.finished.isValid());
}

std::optional<std::chrono::milliseconds> duration(const Deployment &deployment)
{
    if (!deployment.finished.isValid() || !deployment.created.isValid())
        return std::nullopt;
    const qint64 ms = deployment.created.msecsTo(deployment.finished);
    return std::chrono::milliseconds(std::max<qint64>(0, ms));
}

bool isGood(const Deployment &deployment)
{
    return deployment.phase == Phase::Succeeded
        && (deployment.health == Health::None || deployment.health == Health::Healthy);
}

bool isSlotCopy(const Deployment &deployment)
{
    return deployment.target.kind == QLatin1StringView("slot-copy");
}

bool isProduction(const Deployment &deployment)
{
    return deployment.environment == "production"_L1;
}

QString phaseName(Phase phase)
{
    for (const PhaseWord &entry : phaseWords) {
        if (entry.phase == phase)
            return entry.word;
    }
    return u"unknown"_s;
}

std::optional<Phase> phaseFromName(const QString &name)
{
    for (const PhaseWord &entry : phaseWords) {
        if (entry.word == name)
            return entry.phase;
    }
    return std::nullopt;
}

QString healthName(Health health)
{
    for (const HealthWord &entry : healthWords) {
        if (entry.health == health)
            return entry.word;
    }
    return QString();
}

Health healthFromName(const QString &name)
{
    for (const HealthWord &entry : healthWords) {
        if (entry.word == name)
            return entry.health;
    }
    return Health::None;
}

} // namespace Landfall
