// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydatabase.h"
#include "historysql.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HistoryDatabase)
};

} // namespace

Result<QList<HistoryMark>> HistoryDatabase::claim(const QList<HistoryMark> &marks)
{
    QList<HistoryMark> claimed;
    const Result<Done> done = guarded([&]() -> Result<Done> {
        claimed.clear();
        // Nothing was claimed, and nobody else could do it.
        if (m_isReadOnly)
            return Error {Error::Storage, Text::tr("it was written by a newer version")};
        return changeMarks(u"INSERT OR IGNORE INTO marks VALUES(?,?,?,?)"_s, marks, true, &claimed);
    });
    return done ? Result<QList<HistoryMark>>(claimed) : Result<QList<HistoryMark>>(done.error());
}

Result<Done> HistoryDatabase::setMarks(const QList<HistoryMark> &marks)
{
    return guarded([&] {
        return changeMarks(u"INSERT OR REPLACE INTO marks VALUES(?,?,?,?)"_s, marks, true);
    });
}

Result<Done> HistoryDatabase::unmark(const QList<HistoryMark> &marks)
{
    return guarded([&] {
        return changeMarks(
            u"DELETE FROM marks WHERE account = ? AND ref = ? AND mark = ?"_s, marks, false);
    });
}

Result<Done> HistoryDatabase::changeMarks(
    const QString &sql, const QList<HistoryMark> &marks, bool hasTime, QList<HistoryMark> *changed)
{
    if (m_isReadOnly || marks.isEmpty())
        return Done {};
    HistoryTransaction transaction(m_database);
    if (const Result<Done> begun = transaction.begin(); !begun)
        return begun;
    QSqlQuery query(m_database);
    if (!query.prepare(sql))
        return errorOf(query.lastError());
    for (const HistoryMark &mark : marks) {
        QVariantList values {mark.account.toCaseFolded(), mark.ref.toCaseFolded(), mark.mark};
        if (hasTime)
            values.append(milliseconds(mark.at));
        if (const Result<Done> done = run(query, values); !done)
            return done;
        if (changed && query.numRowsAffected() > 0)
            changed->append(mark);
    }
    return transaction.commit();
}

Result<QList<HistoryMark>> HistoryDatabase::marks(const QStringList &names)
{
    QList<HistoryMark> found;
    const Result<Done> done = guarded([&]() -> Result<Done> {
        found.clear();
        QStringList places(names.size(), u"?"_s);
        QVariantList values(names.begin(), names.end());
        QSqlQuery query(m_database);
        const QString sql = u"SELECT account, ref, mark, at FROM marks WHERE mark IN (%1)"
                            " ORDER BY at DESC"_s.arg(places.join(u','));
        if (const Result<Done> asked = run(query, sql, values); !asked)
            return asked;
        while (query.next())
            found.append({query.value(0).toString(), query.value(1).toString(),
                query.value(2).toString(), timeOf(query.value(3))});
        if (query.lastError().isValid())
            return errorOf(query.lastError());
        return Done {};
    });
    return done ? Result<QList<HistoryMark>>(found) : Result<QList<HistoryMark>>(done.error());
}

} // namespace Landfall
