// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "forecast.h"
#include "historydatabase.h"
#include "historyrow.h"
#include "historysql.h"
#include "logging.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// Of what this program has neither read nor written; no row has it.
constexpr qint64 unknownRevision = -1;

constexpr int recordsBetweenPrunes = 1000;

QDateTime startOf(const RememberedDeployment &entry)
{
    return entry.deployment.created.isValid() ? entry.deployment.created : entry.lastNews;
}

QVariantList key(const Deployment &deployment)
{
    return {deployment.account.toCaseFolded(), ref(deployment).toCaseFolded()};
}

QVariantList valuesOf(const RememberedDeployment &entry, qint64 revision)
{
    const Deployment &deployment = entry.deployment;
    const std::optional<std::chrono::milliseconds> whole = duration(deployment);
    return key(deployment)
        + QVariantList {deployment.account, deployment.target.id.toCaseFolded(),
            deployment.target.name.toCaseFolded(), milliseconds(startOf(entry)),
            milliseconds(deployment.finished),
            whole ? QVariant(qint64(whole->count())) : QVariant(), phaseName(deployment.phase),
            isOver(deployment), showsTheUsual(deployment), int(outcomeOf(deployment)),
            milliseconds(entry.lastNews), revision, documentOf(deployment), memoryOf(entry)};
}

} // namespace

Result<Done> HistoryDatabase::record(const QList<RememberedDeployment> &entries)
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-m_retention.days);
    QList<RememberedDeployment> kept;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(kept),
        [&](const RememberedDeployment &entry) { return startOf(entry) >= oldest; });
    if (kept.isEmpty())
        return Done {};
    const Result<Done> written = guarded([&] { return writeAll(kept); });
    if (!written)
        return written;
    m_recorded += int(kept.size());
    if (m_recorded > recordsBetweenPrunes || m_nextPrune.hasExpired())
        return prune();
    return Done {};
}

Result<Done> HistoryDatabase::writeAll(const QList<RememberedDeployment> &entries)
{
    if (m_isReadOnly)
        return Done {};
    HistoryTransaction transaction(m_database);
    if (const Result<Done> begun = transaction.begin(); !begun)
        return begun;
    // Of these alone: a copy of all would be made anew for each row that is written.
    QHash<QString, qint64> before;
    for (const RememberedDeployment &entry : entries) {
        const QString name = deploymentKey(entry.deployment);
        before.insert(name, m_revisions.value(name, unknownRevision));
    }
    QSqlQuery insert(m_database);
    if (!insert.prepare(
            u"INSERT OR REPLACE INTO deployments VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s))
        return Error {Error::Storage, insert.lastError().text()};
    for (const RememberedDeployment &entry : entries) {
        if (const Result<Done> written = write(entry, insert); !written) {
            m_revisions.insert(before);
            return written;
        }
    }
    Result<Done> committed = transaction.commit();
    if (!committed)
        m_revisions.insert(before);
    return committed;
}

Result<Done> HistoryDatabase::write(const RememberedDeployment &entry, QSqlQuery &insert)
{
    const QString name = deploymentKey(entry.deployment);
    const Result<QVariant> found = single(m_database,
        u"SELECT revision FROM deployments WHERE account = ? AND ref = ?"_s, key(entry.deployment));
    if (!found)
        return found.error();
    const qint64 revision = found->toLongLong();
    if (found->isNull() || m_revisions.value(name, unknownRevision) == revision) {
        m_revisions.insert(name, revision + 1);
        return run(insert, valuesOf(entry, revision + 1));
    }
    const auto known = read(u"account = ? AND ref = ?"_s, key(entry.deployment), false);
    if (!known)
        return known.error();
    // Not noted as known: what this program shows has less, and the next time it is joined again.
    const RememberedDeployment both = known->isEmpty() ? entry : joined(known->constFirst(), entry);
    return run(insert, valuesOf(both, revision + 1));
}

Result<QList<RememberedDeployment>> HistoryDatabase::read(
    const QString &where, const QVariantList &values, bool isShown)
{
    QSqlQuery query(m_database);
    const QString sql =
        u"SELECT document, memory, account_name, last_news, revision FROM deployments WHERE "_s
        + where;
    if (const Result<Done> done = run(query, sql, values); !done)
        return done.error();
    QList<RememberedDeployment> entries;
    while (query.next()) {
        const Result<RememberedDeployment> entry = rememberedFrom(query.value(0).toByteArray(),
            query.value(1).toByteArray(), query.value(2).toString(), timeOf(query.value(3)));
        if (!entry) {
            qCWarning(historyLog) << "a row could not be read:" << entry.error().message;
            continue;
        }
        if (isShown)
            m_revisions.insert(deploymentKey(entry->deployment), query.value(4).toLongLong());
        entries.append(*entry);
    }
    if (query.lastError().isValid())
        return errorOf(query.lastError());
    return entries;
}

Result<QList<RememberedDeployment>> HistoryDatabase::readGuarded(
    const QString &where, const QVariantList &values, bool isShown)
{
    Result<QList<RememberedDeployment>> entries;
    const Result<Done> done = guarded([&]() -> Result<Done> {
        entries = read(where, values, isShown);
        return entries ? Result<Done>(Done {}) : Result<Done>(entries.error());
    });
    return done ? entries : Result<QList<RememberedDeployment>>(done.error());
}

Result<QList<RememberedDeployment>> HistoryDatabase::find(const HistoryQuery &query)
{
    QVariantList values;
    const QString where = conditionOf(query, values) + " ORDER BY created DESC LIMIT ?"_L1;
    values.append(query.limit);
    return readGuarded(where, values, false);
}

Result<QList<RememberedDeployment>> HistoryDatabase::page(
    const QDateTime &since, int skip, int limit)
{
    const QVariant from = milliseconds(since);
    if (skip > 0)
        return readGuarded(
            u"created >= ? ORDER BY created DESC LIMIT ? OFFSET ?"_s, {from, limit, skip}, true);
    // Not with OR, for which SQLite reads the whole file.
    return readGuarded(u"rowid IN (SELECT rowid FROM (SELECT rowid FROM deployments"
                       " WHERE created >= ? ORDER BY created DESC LIMIT ?)"
                       " UNION SELECT rowid FROM deployments WHERE is_over = 0)"
                       " ORDER BY created DESC"_s,
        {from, limit}, true);
}

Result<QList<RememberedDeployment>> HistoryDatabase::ofAccount(
    const QString &account, const QDateTime &since)
{
    return readGuarded(u"account = ? AND created >= ? ORDER BY created DESC"_s,
        {account.toCaseFolded(), milliseconds(since)}, true);
}

Result<QList<RememberedDeployment>> HistoryDatabase::good(
    const QString &account, const QString &target, int limit)
{
    return readGuarded(
        u"account = ? AND target = ? AND is_good = 1 ORDER BY created DESC LIMIT ?"_s,
        {account.toCaseFolded(), target.toCaseFolded(), limit}, false);
}

Result<QList<RememberedDeployment>> HistoryDatabase::recall(const QList<Deployment> &deployments)
{
    QList<RememberedDeployment> entries;
    const Result<Done> done = guarded([&]() -> Result<Done> {
        entries.clear();
        for (const Deployment &deployment : deployments) {
            const auto known = read(u"account = ? AND ref = ?"_s, key(deployment), true);
            if (!known)
                return known.error();
            entries.append(*known);
        }
        return Done {};
    });
    return done ? Result<QList<RememberedDeployment>>(entries)
                : Result<QList<RememberedDeployment>>(done.error());
}

} // namespace Landfall
