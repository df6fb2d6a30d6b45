// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Landfall {

/// How the steps of a deployment, a stage or a part went. The words of the contract.
enum class Phase {
    Queued,
    Running,
    Succeeded,
    Partial,
    Failed,
    Canceled,
    Skipped,
    Stalled,
    Unknown
};

/// Whether what was deployed runs. None: not a thing that runs, or not that far yet.
enum class Health { None, Healthy, Degraded, Failing, Unverified };

/// Whether a phase ends a deployment. Stalled and Unknown do not.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isFinal(Phase phase);

/// One step. Times are UTC, null where nobody knows them.
struct Stage {
    QString name; ///< the provider's word
    Phase phase = Phase::Unknown;
    QString status; ///< the provider's word, unchanged
    QDateTime started;
    QDateTime ended;
    bool observed = false; ///< times are when the watcher first saw it, not the provider's own

    friend bool operator==(const Stage &, const Stage &) = default;
};

struct InstanceCounts {
    int succeeded = 0;
    int inProgress = 0;
    int failed = 0;

    friend bool operator==(const InstanceCounts &, const InstanceCounts &) = default;
};

/// An error as the provider reports it; details nest to any depth.
struct Problem {
    QString code;
    QString message;
    QString target;
    QList<Problem> details;

    // Not defaulted: of a type that contains itself GCC 12 finds the default too late for QList.
    friend LANDFALL_CORE_EXPORT bool operator==(const Problem &a, const Problem &b);
};

/// A service deployment or a workflow action inside a deployment.
struct Part {
    QString name;
    QString kind;
    Phase phase = Phase::Unknown;
    QString status;
    QDateTime started;
    QDateTime ended;
    QString url;
    QList<Problem> errors;

    friend bool operator==(const Part &, const Part &) = default;
};

/// A log that the provider can fetch. `id` is opaque and only the provider reads it.
struct LogLink {
    QString id;
    QString label;
    QString url;
    bool failed = false; ///< belongs to something that failed

    LogLink() = default;
    LogLink(QString id_, QString label_, QString url_ = {}, bool failed_ = false)
        : id(std::move(id_)), label(std::move(label_)), url(std::move(url_)), failed(failed_)
    {
    }
    friend bool operator==(const LogLink &, const LogLink &) = default;
};

/// What can be watched: a project, an app or slot, a workflow, an environment.
struct Target {
    QString id; ///< as in the contract, e.g. `<account_id>/<project>`
    QString name;
    QString kind;
    QString parent; ///< empty where there is none

    friend bool operator==(const Target &, const Target &) = default;
};

/// One deployment as the provider told it plus what the watcher saw. Plain text throughout:
/// whatever came from the network is shown as it is and never interpreted.
struct Deployment {
    QString provider; ///< plugin id; stamped by the watcher
    QString source; ///< the service inside the provider
    QString account; ///< account name; stamped by the watcher
    QString id; ///< the ref without `PROVIDER:`
    Target target;
    QString environment;
    Phase phase = Phase::Unknown;
    Health health = Health::None;
    std::optional<bool> live; ///< serves now; none where the provider does not tell
    QString status; ///< the provider's word, unchanged
    QString reason; ///< its short why
    QDateTime created; ///< UTC; orders the list
    QDateTime started; ///< UTC or null
    QDateTime finished; ///< UTC or null
    QString branch;
    QString commit;
    QString message;
    QString author;
    QString trigger;
    QString url; ///< text: opened only through openExternal()
    QString dashboardUrl;
    QStringList aliases;
    QMap<QString, QString> properties; ///< label to plain text, never a secret
    QList<Stage> stages;
    std::optional<InstanceCounts> instances;
    QList<Part> parts;
    QList<Problem> errors;
    QList<LogLink> logs;

    // The rest tells observation.h what to make of it and is no part of the JSON.

    /// The provider's known limit: without any change for longer it counts as stalled. None: never.
    std::optional<std::chrono::seconds> stalledAfter;

    /// The steps have ended and the service may never say more: without any change for longer it
    /// counts as succeeded, unverified. Looked at before stalledAfter; valid for this answer alone.
    std::optional<std::chrono::seconds> settledAfter;

    /// The provider names only the stage under way: `stages` ends with it while the deployment is
    /// under way; before it stand only ended ones whose times the provider reports.
    bool tellsStageOnly = false;

    friend bool operator==(const Deployment &, const Deployment &) = default;
};

/// `PROVIDER:ID`, the name of a deployment everywhere outside the program.
[[nodiscard]] LANDFALL_CORE_EXPORT QString ref(const Deployment &deployment);

/// What makes two values the same deployment: account and ref, without regard to case.
[[nodiscard]] LANDFALL_CORE_EXPORT QString deploymentKey(const Deployment &deployment);

/// Over: a final phase, or an unknown one that has an end.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isOver(const Deployment &deployment);

/// finished − created, never negative; none until finished or when `created` is not known.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<std::chrono::milliseconds> duration(
    const Deployment &deployment);

/// Green: succeeded, and nothing speaks against its running.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isGood(const Deployment &deployment);

/// What people use; framed in lists.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isProduction(const Deployment &deployment);

/// A slot copy made by this program: no list of its service has it.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isSlotCopy(const Deployment &deployment);

/// The contract's words, and back; an unknown word gives none.
[[nodiscard]] LANDFALL_CORE_EXPORT QString phaseName(Phase phase);
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<Phase> phaseFromName(const QString &name);
[[nodiscard]] LANDFALL_CORE_EXPORT QString healthName(Health health);
[[nodiscard]] LANDFALL_CORE_EXPORT Health healthFromName(const QString &name);

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Deployment)
