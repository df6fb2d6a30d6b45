// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historyentry.h"
#include "result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

class QSqlError;

namespace Landfall {

// Errors of SQL are Storage with one of these codes, or with SQLite's own number.

inline constexpr char busyCode[] = "busy"; ///< another program writes
inline constexpr char damagedCode[] = "damaged"; ///< no SQLite file, or not ours
inline constexpr char fullCode[] = "full"; ///< no room on the disk

[[nodiscard]] bool hasCode(const Error &error, const char *code);

[[nodiscard]] Error errorOf(const QSqlError &error);

/// Times are stored as milliseconds since 1970 UTC.
[[nodiscard]] QVariant milliseconds(const QDateTime &time);
[[nodiscard]] QDateTime timeOf(const QVariant &value);

/// The condition of a query's `since` and `target`; appends what it needs to `values`.
[[nodiscard]] QString conditionOf(const HistoryQuery &query, QVariantList &values);

/// Binds the values in their order to a prepared query and runs it.
Result<Done> run(QSqlQuery &query, const QVariantList &values);

/// Prepares, binds and runs. The query reads forward only.
Result<Done> run(QSqlQuery &query, const QString &sql, const QVariantList &values = {});

/// Runs what returns nothing of interest.
Result<Done> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});

/// The first column of the first row; a null value when there is none.
Result<QVariant> single(
    const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});

/// Everything or nothing: takes the lock for writing at once, and rolls back unless commit() was
/// called and worked.
class HistoryTransaction {
public:
    explicit HistoryTransaction(const QSqlDatabase &database) : m_database(database) { }
    ~HistoryTransaction();
    Q_DISABLE_COPY_MOVE(HistoryTransaction)

    Result<Done> begin();
    Result<Done> commit();

private:
    const QSqlDatabase &m_database;
    bool m_isOpen = false;
};

/// Brings the tables to this version's, from any older one or from nothing. Runs in a transaction
/// of its own.
Result<Done> migrateHistory(const QSqlDatabase &database);

/// The version of the tables that this program writes.
inline constexpr int historyVersion = 4;

/// The file's version; 0 for an empty file.
Result<int> versionOf(const QSqlDatabase &database);

} // namespace Landfall
