// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <actions/actionlog.h>
#include <historystore.h>

#include <QCoroTask>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace Landfall {

/// A slot copy onto staging, as it is given to prepare().
inline ActionRecord testAction(const QString &slot = QStringLiteral("staging"))
{
    ActionRecord record;
    record.kind = ActionRecord::SlotCopy;
    record.account = QStringLiteral("Work");
    record.provider = QStringLiteral("azure");
    record.subject = QStringLiteral("/subscriptions/s/sites/Shop/slots/") + slot;
    record.request = {{QStringLiteral("target"), slot}};
    return record;
}

inline Result<Done> waitForFuture(const QFuture<Result<Done>> &future)
{
    const bool isReady = QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
    return isReady ? future.result() : Result<Done>();
}

/// What one program has: a connection and a log. Of two in one process each is like another
/// program's for the other.
struct ActionProgram {
    ActionProgram(const QString &file, const QString &folder)
        : history(file, HistoryRetention()), log(history, folder)
    {
    }

    Result<ActionRecord> prepare(const ActionRecord &record, const QString &supersedes = {})
    {
        return QCoro::waitFor(log.prepare(record, supersedes));
    }
    Result<Done> note(ActionRecord &record, ActionRecord::State state)
    {
        record.state = state;
        return QCoro::waitFor(log.note(record));
    }
    QList<ActionRecord> adopt(ActionRecord::Kind kind = ActionRecord::SlotCopy)
    {
        const auto adopted = QCoro::waitFor(log.adopt(kind));
        return adopted ? *adopted : QList<ActionRecord>();
    }
    QList<ActionRecord> all()
    {
        const auto found = QCoro::waitFor(log.find(ActionQuery()));
        return found ? *found : QList<ActionRecord>();
    }

    HistoryStore history;
    ActionLog log;
};

/// Another program's connection to the history.
class PlainConnection {
public:
    explicit PlainConnection(const QString &file)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
        m_database.setDatabaseName(file);
        m_database.open();
    }
    ~PlainConnection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    }
    Q_DISABLE_COPY_MOVE(PlainConnection)

    bool run(const QString &sql)
    {
        QSqlQuery query(m_database);
        const bool done = query.exec(sql);
        if (!done)
            qInfo().noquote() << sql << query.lastError().text();
        return done;
    }
    QVariant single(const QString &sql)
    {
        QSqlQuery query(m_database);
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

private:
    QSqlDatabase m_database;
};

} // namespace Landfall
