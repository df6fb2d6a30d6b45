// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydatabase.h"
#include "historysql.h"

#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Rows deleted in one transaction, so that the other program gets its turn.
constexpr int prunedAtOnce = 2000;
constexpr int pagesAtOnce = 2000;
constexpr auto pruneInterval = 1h;

} // namespace

Result<Done> HistoryDatabase::renameAccount(const QString &name, const QString &newName)
{
    return guarded([&]() -> Result<Done> {
        if (m_isReadOnly)
            return Done {};
        m_revisions.clear();
        HistoryTransaction transaction(m_database);
        if (const Result<Done> begun = transaction.begin(); !begun)
            return begun;
        const Result<Done> renamed = run(m_database,
            u"UPDATE OR REPLACE deployments SET account = ?, account_name = ? WHERE account = ?"_s,
            {newName.toCaseFolded(), newName, name.toCaseFolded()});
        if (!renamed)
            return renamed;
        const Result<Done> moved =
            run(m_database, u"UPDATE OR REPLACE marks SET account = ? WHERE account = ?"_s,
                {newName.toCaseFolded(), name.toCaseFolded()});
        if (!moved)
            return moved;
        const Result<Done> followed = run(m_database,
            u"UPDATE OR REPLACE errors SET account = ?, account_name = ? WHERE account = ?"_s,
            {newName.toCaseFolded(), newName, name.toCaseFolded()});
        if (!followed)
            return followed;
        const Result<Done> kept = run(m_database,
            u"UPDATE OR REPLACE actions SET account = ?, account_name = ? WHERE account = ?"_s,
            {newName.toCaseFolded(), newName, name.toCaseFolded()});
        return kept ? transaction.commit() : kept;
    });
}

Result<Done> HistoryDatabase::removeAccount(const QString &name)
{
    return guarded([&]() -> Result<Done> {
        if (m_isReadOnly)
            return Done {};
        HistoryTransaction transaction(m_database);
        if (const Result<Done> begun = transaction.begin(); !begun)
            return begun;
        for (const QString &sql :
            {u"DELETE FROM deployments WHERE account = ?"_s,
                u"DELETE FROM marks WHERE account = ?"_s, u"DELETE FROM errors WHERE account = ?"_s,
                u"DELETE FROM actions WHERE account = ?"_s}) {
            if (const Result<Done> done = run(m_database, sql, {name.toCaseFolded()}); !done)
                return done;
        }
        return transaction.commit();
    });
}

void HistoryDatabase::setRetention(const HistoryRetention &retention)
{
    m_retention = retention;
    m_nextPrune.setRemainingTime(0);
}

Result<Done> HistoryDatabase::prune()
{
    m_recorded = 0;
    m_nextPrune.setRemainingTime(pruneInterval);
    return guarded([this] { return m_isReadOnly ? Result<Done>(Done {}) : pruneAll(); });
}

Result<Done> HistoryDatabase::pruneAll()
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-m_retention.days);
    bool isPruned = false;
    while (!m_isHurried) {
        const Result<int> old =
            deleteSome(u"SELECT rowid FROM deployments WHERE created < ? LIMIT ?"_s,
                {milliseconds(oldest), prunedAtOnce});
        if (!old)
            return old.error();
        isPruned = isPruned || *old > 0;
        if (*old < prunedAtOnce)
            break;
    }
    const Result<QVariant> rows = single(m_database, u"SELECT COUNT(*) FROM deployments"_s);
    if (!rows)
        return rows.error();
    for (int more = rows->toInt() - m_retention.rows; more > 0 && !m_isHurried;) {
        const int piece = std::min(more, prunedAtOnce);
        const Result<int> gone =
            deleteSome(u"SELECT rowid FROM deployments ORDER BY created LIMIT ?"_s, {piece});
        if (!gone)
            return gone.error();
        isPruned = true;
        more -= piece;
    }
    if (const Result<Done> done = pruneMarks(); !done)
        return done;
    if (const Result<Done> done = pruneErrors(); !done)
        return done;
    if (const Result<Done> done = pruneActions(); !done)
        return done;
    return isPruned ? giveBackRoom() : Result<Done>(Done {});
}

/// A mark may be set a moment before its deployment is recorded. Those of no deployment stay.
Result<Done> HistoryDatabase::pruneMarks()
{
    if (m_isHurried)
        return Done {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return run(m_database,
        u"DELETE FROM marks WHERE ref <> '' AND (at < ? OR (at < ? AND NOT EXISTS (SELECT 1 FROM"
        " deployments WHERE deployments.account = marks.account"
        " AND deployments.ref = marks.ref)))"_s,
        {milliseconds(now.addDays(-m_retention.days)), milliseconds(now.addDays(-1))});
}

Result<Done> HistoryDatabase::giveBackRoom()
{
    const Result<QVariant> free = single(m_database, u"PRAGMA freelist_count"_s);
    if (!free)
        return free.error();
    for (int left = free->toInt(); left > 0 && !m_isHurried; left -= pagesAtOnce) {
        HistoryTransaction transaction(m_database);
        if (const Result<Done> begun = transaction.begin(); !begun)
            return begun;
        // QtSql takes one step of a statement without columns, which is one page.
        QSqlQuery vacuum(m_database);
        for (int page = std::min(left, pagesAtOnce); page > 0; --page) {
            if (const auto done = run(vacuum, u"PRAGMA incremental_vacuum"_s); !done)
                return done;
        }
        vacuum.finish();
        if (const Result<Done> committed = transaction.commit(); !committed)
            return committed;
    }
    return Done {};
}

Result<int> HistoryDatabase::deleteSome(const QString &condition, const QVariantList &values)
{
    QSqlQuery query(m_database);
    const QString sql = u"DELETE FROM deployments WHERE rowid IN (%1)"_s.arg(condition);
    if (const Result<Done> done = run(query, sql, values); !done)
        return done.error();
    return query.numRowsAffected();
}

} // namespace Landfall
