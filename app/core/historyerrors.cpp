// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydatabase.h"
#include "historysql.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype keptLine = 500;

Result<Done> keepError(const QSqlDatabase &database, const LoggedError &error)
{
    return run(database, u"INSERT OR REPLACE INTO errors VALUES(?,?,?,?,?,?,?,?,?)"_s,
        {error.account.toCaseFolded(), error.ref.toCaseFolded(), error.account, error.ref,
            error.target, error.environment, milliseconds(error.created), error.signature,
            error.line.left(keptLine)});
}

Result<Done> findEarlier(
    const QSqlDatabase &database, const LoggedError &error, std::optional<LoggedError> &earlier)
{
    QSqlQuery query(database);
    const Result<Done> asked = run(query,
        u"SELECT account_name, ref_name, target, environment, created, signature, line FROM errors"
        " WHERE signature = ? AND created < ? AND NOT (account = ? AND ref = ?)"
        " ORDER BY created DESC, target = ? DESC LIMIT 1"_s,
        {error.signature, milliseconds(error.created), error.account.toCaseFolded(),
            error.ref.toCaseFolded(), error.target});
    if (!asked)
        return asked;
    if (query.next()) {
        LoggedError found;
        found.account = query.value(0).toString();
        found.ref = query.value(1).toString();
        found.target = query.value(2).toString();
        found.environment = query.value(3).toString();
        found.created = timeOf(query.value(4));
        found.signature = query.value(5).toString();
        found.line = query.value(6).toString();
        earlier = found;
    }
    if (query.lastError().isValid())
        return errorOf(query.lastError());
    return Done {};
}

} // namespace

Result<std::optional<LoggedError>> HistoryDatabase::noteError(const LoggedError &error)
{
    std::optional<LoggedError> earlier;
    // Without a signature every line would be the same error, without a time none is earlier.
    if (error.signature.isEmpty() || !error.created.isValid())
        return earlier;
    const Result<Done> done = guarded([&]() -> Result<Done> {
        earlier.reset();
        const Result<Done> kept = m_isReadOnly ? Done {} : keepError(m_database, error);
        return kept ? findEarlier(m_database, error, earlier) : kept;
    });
    return done ? Result<std::optional<LoggedError>>(earlier)
                : Result<std::optional<LoggedError>>(done.error());
}

/// As with marks: an error may be noted a moment before its deployment is recorded.
Result<Done> HistoryDatabase::pruneErrors()
{
    if (m_isHurried)
        return Done {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return run(m_database,
        u"DELETE FROM errors WHERE created < ? OR (created < ? AND NOT EXISTS (SELECT 1 FROM"
        " deployments WHERE deployments.account = errors.account"
        " AND deployments.ref = errors.ref))"_s,
        {milliseconds(now.addDays(-m_retention.days)), milliseconds(now.addDays(-1))});
}

} // namespace Landfall
