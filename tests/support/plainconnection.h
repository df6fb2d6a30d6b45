// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDebug>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Landfall {

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
