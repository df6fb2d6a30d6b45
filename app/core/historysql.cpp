// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historysql.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HistorySql)
};

/// SQLite's result codes; the upper bits of an extended one say more than is needed.
enum SqliteResult { Busy = 5, Locked = 6, Corrupt = 11, Full = 13, NotADatabase = 26 };

Result<Done> createTables(const QSqlDatabase &database)
{
    const QStringList statements {
        // `account` and `ref` are folded, as `target` and `target_name` are; times are milliseconds
        // since 1970 UTC; `created` is the time of the last news where nobody told. `is_good`:
        // showsTheUsual().
        u"CREATE TABLE deployments(account TEXT NOT NULL, ref TEXT NOT NULL,"
        " account_name TEXT NOT NULL, target TEXT NOT NULL, target_name TEXT NOT NULL,"
        " created INTEGER NOT NULL, finished INTEGER, duration INTEGER, phase TEXT NOT NULL,"
        " is_over INTEGER NOT NULL, is_good INTEGER NOT NULL, outcome INTEGER NOT NULL,"
        " last_news INTEGER NOT NULL, revision INTEGER NOT NULL, document BLOB NOT NULL,"
        " memory BLOB NOT NULL, PRIMARY KEY(account, ref))"_s,
        u"CREATE INDEX deployments_by_time ON deployments(created)"_s,
        u"CREATE INDEX deployments_by_target ON deployments(account, target, created)"_s,
        u"CREATE INDEX deployments_under_way ON deployments(created) WHERE is_over = 0"_s,
    };
    for (const QString &statement : statements) {
        if (const Result<Done> done = run(database, statement); !done)
            return done;
    }
    return Done {};
}

/// `account` and `ref` are folded. Without a reference to `deployments`: a row there is replaced at
/// each change, and its marks stay.
Result<Done> createMarks(const QSqlDatabase &database)
{
    return run(database,
        u"CREATE TABLE marks(account TEXT NOT NULL, ref TEXT NOT NULL, mark TEXT NOT NULL,"
        " at INTEGER NOT NULL, PRIMARY KEY(account, ref, mark)) WITHOUT ROWID"_s);
}

/// The first error of a deployment's log, found by its signature. `account` and `ref` are folded,
/// as in `marks`; the names are as they were told.
Result<Done> createErrors(const QSqlDatabase &database)
{
    const Result<Done> created = run(database,
        u"CREATE TABLE errors(account TEXT NOT NULL, ref TEXT NOT NULL,"
        " account_name TEXT NOT NULL, ref_name TEXT NOT NULL, target TEXT NOT NULL,"
        " environment TEXT NOT NULL, created INTEGER NOT NULL, signature TEXT NOT NULL,"
        " line TEXT NOT NULL, PRIMARY KEY(account, ref)) WITHOUT ROWID"_s);
    if (!created)
        return created;
    return run(database, u"CREATE INDEX errors_by_signature ON errors(signature, created)"_s);
}

/// Actions that change something at a service. `account` and `subject` are folded; the names are as
/// they were told. Of two programs that begin one on the same subject the second one is refused.
Result<Done> createActions(const QSqlDatabase &database)
{
    const QStringList statements {
        u"CREATE TABLE actions(id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL,"
        " state TEXT NOT NULL, account TEXT NOT NULL, account_name TEXT NOT NULL,"
        " provider TEXT NOT NULL, subject TEXT NOT NULL, subject_name TEXT NOT NULL,"
        " lock TEXT NOT NULL, prepared INTEGER NOT NULL, sent INTEGER, accepted INTEGER,"
        " ended INTEGER, request BLOB NOT NULL, progress BLOB NOT NULL, errors BLOB NOT NULL)"_s,
        u"CREATE UNIQUE INDEX actions_open ON actions(account, subject) WHERE ended IS NULL"_s,
        u"CREATE INDEX actions_by_subject ON actions(account, subject)"_s,
    };
    for (const QString &statement : statements) {
        if (const Result<Done> done = run(database, statement); !done)
            return done;
    }
    return Done {};
}

} // namespace

Error errorOf(const QSqlError &error)
{
    const QString number = error.nativeErrorCode();
    const QString reason = error.databaseText().isEmpty() ? error.text() : error.databaseText();
    switch (number.toInt() & 0xff) {
    case Busy:
    case Locked:
        return {Error::Storage, Text::tr("another program is writing to it"),
            QString::fromLatin1(busyCode)};
    case Corrupt:
    case NotADatabase:
        return {Error::Storage, Text::tr("it is damaged"), QString::fromLatin1(damagedCode)};
    case Full:
        return {Error::Storage, Text::tr("the disk is full"), QString::fromLatin1(fullCode)};
    default:
        return {Error::Storage, reason, number};
    }
}

QVariant milliseconds(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QString conditionOf(const HistoryQuery &query, QVariantList &values)
{
    QString condition = u"created >= ?"_s;
    values.append(query.since.isValid() ? query.since.toMSecsSinceEpoch() : 0);
    if (!query.target.isEmpty()) {
        const QString target = query.target.toCaseFolded();
        condition += " AND (target = ? OR target_name = ?)"_L1;
        values += QVariantList {target, target};
    }
    return condition;
}

bool hasCode(const Error &error, const char *code)
{
    return error.code == QLatin1StringView(code);
}

Result<Done> run(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        // A text that is not there is an empty one, not SQL's null.
        const bool isText = value.userType() == QMetaType::QString;
        query.bindValue(int(i), isText && value.toString().isNull() ? QVariant(u""_s) : value);
    }
    if (!query.exec())
        return errorOf(query.lastError());
    return Done {};
}

Result<Done> run(QSqlQuery &query, const QString &sql, const QVariantList &values)
{
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError());
    return run(query, values);
}

Result<Done> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    return run(query, sql, values);
}

Result<QVariant> single(
    const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    if (const Result<Done> done = run(query, sql, values); !done)
        return done.error();
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return errorOf(query.lastError());
    return QVariant();
}

HistoryTransaction::~HistoryTransaction()
{
    if (m_isOpen)
        (void)run(m_database, u"ROLLBACK"_s);
}

Result<Done> HistoryTransaction::begin()
{
    // A deferred one would find out only half-way that another program writes.
    Result<Done> begun = run(m_database, u"BEGIN IMMEDIATE"_s);
    m_isOpen = begun.hasValue();
    return begun;
}

Result<Done> HistoryTransaction::commit()
{
    Result<Done> committed = run(m_database, u"COMMIT"_s);
    if (committed)
        m_isOpen = false;
    return committed;
}

Result<int> versionOf(const QSqlDatabase &database)
{
    const Result<QVariant> version = single(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    return version->toInt();
}

Result<Done> migrateHistory(const QSqlDatabase &database)
{
    HistoryTransaction transaction(database);
    if (const Result<Done> begun = transaction.begin(); !begun)
        return begun;
    // Asked again: another program may have been faster.
    const Result<int> version = versionOf(database);
    if (!version)
        return version.error();
    if (*version >= historyVersion)
        return Done {};
    if (*version < 1) {
        if (const Result<Done> created = createTables(database); !created)
            return created;
    }
    if (*version < 2) {
        if (const Result<Done> created = createMarks(database); !created)
            return created;
    }
    if (*version < 3) {
        if (const Result<Done> created = createErrors(database); !created)
            return created;
    }
    if (*version < 4) {
        if (const Result<Done> created = createActions(database); !created)
            return created;
    }
    const QString stamp = u"PRAGMA user_version = %1"_s.arg(historyVersion);
    if (const Result<Done> stamped = run(database, stamp); !stamped)
        return stamped;
    return transaction.commit();
}

} // namespace Landfall
