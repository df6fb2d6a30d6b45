// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Landfall::Azure {

/// The newest runs of one workflow, as far as a session knows them. What is over does not change,
/// so a poll asks only for runs as new as the oldest that was not over. A run under way that newer
/// ones push off the list is followed on by itself, so that its end is seen.
class RunFeed {
public:
    /// From here on the runs have to be asked for, UTC; null: all of them. `limit` is how many are
    /// wanted.
    [[nodiscard]] QDateTime since(int limit) const;

    /// Takes in what came, newest first, for a question with that `since` and `limit`. False when
    /// it does not fit what is known (the newest known run is missing): all is forgotten then.
    [[nodiscard]] bool take(const QList<Deployment> &came, const QDateTime &since, int limit);

    /// The newest `limit`, and what is followed beyond them. Newest first.
    [[nodiscard]] QList<Deployment> newest(int limit) const;

    /// Names of the runs that are worth a request of their own: among the newest few those under
    /// way and, once, those that did not go well; and those that are followed.
    [[nodiscard]] QStringList wanted() const;
    /// Replaces a run by what an answer about it alone told; with `hasActions` it is not wanted
    /// again once it is over.
    void takeRun(const Deployment &run, bool hasActions);
    /// The service does not know the run any more. One that its list has stays.
    void dropFollowed(const QString &name);

    /// After an answer that was cut off.
    void askForAllNext() { m_isCutOff = true; }
    void forget();

private:
    void dropDetailed(const QHash<QString, Deployment> &before);

    QList<Deployment> m_runs;
    QSet<QString> m_detailed; ///< ids of runs that are over and have their actions
    int m_limit = 0; ///< how many the list was last asked for; those beyond are followed
    bool m_isCutOff = false;
};

/// What a session keeps about the workflows it asked for, by WorkflowId::key().
struct RunMemory {
    QHash<QString, RunFeed> feeds;
    QSet<QString> explained; ///< told once why they have no runs
    bool refusesFilter = false; ///< the host did not take `$filter`
};

} // namespace Landfall::Azure
