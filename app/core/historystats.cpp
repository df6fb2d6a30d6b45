// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydatabase.h"
#include "historyrow.h"
#include "historysql.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

using Milliseconds = std::chrono::milliseconds;

/// Of an even number the mean of the two in the middle. `sorted` is not empty.
Milliseconds medianOf(const QList<qint64> &sorted)
{
    const qsizetype middle = sorted.size() / 2;
    if (sorted.size() % 2 == 1)
        return Milliseconds(sorted.at(middle));
    return Milliseconds((sorted.at(middle - 1) + sorted.at(middle)) / 2);
}

/// Nearest rank. `sorted` is not empty.
Milliseconds percentile95Of(const QList<qint64> &sorted)
{
    const auto rank = qsizetype(std::ceil(0.95 * double(sorted.size())));
    return Milliseconds(sorted.at(rank - 1));
}

/// Rows of one target while they are counted.
struct Counting {
    QString account;
    QString target;
    TargetStats stats;
    QList<qint64> durations;

    void add(Outcome outcome, const QVariant &duration)
    {
        ++stats.count;
        if (outcome == Outcome::Failed)
            ++stats.failed;
        if (outcome != Outcome::Succeeded)
            return;
        ++stats.succeeded;
        if (!duration.isNull())
            durations.append(duration.toLongLong());
    }

    void finish()
    {
        if (durations.isEmpty())
            return;
        std::sort(durations.begin(), durations.end());
        stats.median = medianOf(durations);
        stats.percentile95 = percentile95Of(durations);
    }
};

} // namespace

Result<QList<TargetStats>> HistoryDatabase::stats(const HistoryQuery &query)
{
    Result<QList<TargetStats>> stats;
    const Result<Done> done = guarded([&]() -> Result<Done> {
        stats = count(query);
        return stats ? Result<Done>(Done {}) : Result<Done>(stats.error());
    });
    return done ? stats : Result<QList<TargetStats>>(done.error());
}

Result<QList<TargetStats>> HistoryDatabase::count(const HistoryQuery &query)
{
    QVariantList values;
    const QString sql = u"SELECT account, target, outcome, duration FROM deployments WHERE "_s
        + conditionOf(query, values) + " ORDER BY account, target"_L1;
    QSqlQuery rows(m_database);
    if (const Result<Done> done = run(rows, sql, values); !done)
        return done.error();
    QList<Counting> targets;
    while (rows.next()) {
        const QString account = rows.value(0).toString();
        const QString target = rows.value(1).toString();
        if (targets.isEmpty() || targets.constLast().account != account
            || targets.constLast().target != target)
            targets.append({account, target, {}, {}});
        targets.last().add(Outcome(rows.value(2).toInt()), rows.value(3));
    }
    if (rows.lastError().isValid())
        return errorOf(rows.lastError());
    QList<TargetStats> stats;
    for (Counting &target : targets) {
        target.finish();
        if (const auto done = describe(target.stats, target.account, target.target); !done)
            return done.error();
        stats.append(target.stats);
    }
    std::stable_sort(stats.begin(), stats.end(),
        [](const TargetStats &a, const TargetStats &b) { return a.count > b.count; });
    return stats;
}

Result<Done> HistoryDatabase::describe(
    TargetStats &stats, const QString &account, const QString &target)
{
    const auto newest = read(
        u"account = ? AND target = ? ORDER BY created DESC LIMIT 1"_s, {account, target}, false);
    if (!newest)
        return newest.error();
    if (!newest->isEmpty()) {
        const Deployment &deployment = newest->constFirst().deployment;
        stats.account = deployment.account;
        stats.provider = deployment.provider;
        stats.target = deployment.target;
    }
    const Result<QVariant> success = single(m_database,
        u"SELECT MAX(COALESCE(finished, created)) FROM deployments"
        " WHERE account = ? AND target = ? AND outcome = ?"_s,
        {account, target, int(Outcome::Succeeded)});
    if (!success)
        return success.error();
    stats.lastSuccess = timeOf(*success);
    return Done {};
}

} // namespace Landfall
