// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentjson.h"
#include "historydatabase.h"
#include "historysql.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HistoryDatabase)
};

constexpr auto slotCopyName = "slot-copy"_L1;
constexpr auto deployHookName = "deploy-hook"_L1;

constexpr auto columns = "id, kind, state, account_name, provider, subject_name, lock, prepared,"
                         " sent, accepted, ended, request, progress, errors"_L1;

QString kindName(ActionRecord::Kind kind)
{
    return kind == ActionRecord::SlotCopy ? slotCopyName : deployHookName;
}

template <typename T>
QByteArray bytes(const T &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QVariantList valuesOf(const ActionRecord &record)
{
    return {record.id, kindName(record.kind), stateName(record.state),
        record.account.toCaseFolded(), record.account, record.provider,
        record.subject.toCaseFolded(), record.subject, record.lock, milliseconds(record.prepared),
        milliseconds(record.sent), milliseconds(record.accepted), milliseconds(record.ended),
        bytes(record.request), bytes(record.progress), bytes(toJson(record.errors))};
}

/// None where a newer version wrote what this one does not know.
std::optional<ActionRecord> recordFrom(const QSqlQuery &query)
{
    const std::optional<ActionRecord::State> state = stateFromName(query.value(2).toString());
    const QString kind = query.value(1).toString();
    if (!state || (kind != slotCopyName && kind != deployHookName))
        return std::nullopt;
    ActionRecord record;
    record.id = query.value(0).toString();
    record.kind = kind == slotCopyName ? ActionRecord::SlotCopy : ActionRecord::DeployHook;
    record.state = *state;
    record.account = query.value(3).toString();
    record.provider = query.value(4).toString();
    record.subject = query.value(5).toString();
    record.lock = query.value(6).toString();
    record.prepared = timeOf(query.value(7));
    record.sent = timeOf(query.value(8));
    record.accepted = timeOf(query.value(9));
    record.ended = timeOf(query.value(10));
    record.request = QJsonDocument::fromJson(query.value(11).toByteArray()).object();
    record.progress = QJsonDocument::fromJson(query.value(12).toByteArray()).object();
    record.errors =
        problemsFromJson(QJsonDocument::fromJson(query.value(13).toByteArray()).array());
    return record;
}

Result<Done> readActions(const QSqlDatabase &database, const QString &condition,
    const QVariantList &values, QList<ActionRecord> &found)
{
    QSqlQuery query(database);
    const QString sql =
        u"SELECT %1 FROM actions WHERE %2 ORDER BY rowid DESC LIMIT ?"_s.arg(columns, condition);
    if (const Result<Done> asked = run(query, sql, values); !asked)
        return asked;
    while (query.next()) {
        if (const std::optional<ActionRecord> record = recordFrom(query))
            found.append(*record);
    }
    if (query.lastError().isValid())
        return errorOf(query.lastError());
    return Done {};
}

/// What is committed while one lives is on the disk, not only in the system's memory.
class DurableCommits {
public:
    explicit DurableCommits(const QSqlDatabase &database)
        : m_database(database), m_set(single(database, u"PRAGMA synchronous=FULL"_s))
    {
    }
    ~DurableCommits() { (void)single(m_database, u"PRAGMA synchronous=NORMAL"_s); }
    Q_DISABLE_COPY_MOVE(DurableCommits)

    [[nodiscard]] Result<Done> areSet() const
    {
        return m_set ? Result<Done>(Done {}) : Result<Done>(m_set.error());
    }

private:
    const QSqlDatabase &m_database;
    Result<QVariant> m_set;
};

/// All that is done in `change` or nothing; nothing, too, when it says so with false.
Result<Done> durably(const QSqlDatabase &database, const std::function<Result<bool>()> &change)
{
    const DurableCommits durable(database);
    if (const Result<Done> set = durable.areSet(); !set)
        return set;
    HistoryTransaction transaction(database);
    if (const Result<Done> begun = transaction.begin(); !begun)
        return begun;
    const Result<bool> isChanged = change();
    if (!isChanged)
        return isChanged.error();
    return *isChanged ? transaction.commit() : Result<Done>(Done {});
}

Error newerVersion()
{
    return {Error::Storage, Text::tr("it was written by a newer version")};
}

Result<Done> closeUnknown(
    const QSqlDatabase &database, const ActionRecord &next, const QString &supersedes)
{
    if (supersedes.isEmpty())
        return Done {};
    return run(database,
        u"UPDATE actions SET ended = ? WHERE id = ? AND account = ? AND subject = ?"
        " AND ended IS NULL AND state = ?"_s,
        {milliseconds(next.prepared), supersedes, next.account.toCaseFolded(),
            next.subject.toCaseFolded(), stateName(ActionRecord::Unknown)});
}

/// The open one that keeps `record` out: a slot is one thing whichever account copies onto it, a
/// hook's label belongs to its account.
Result<Done> readInTheWay(
    const QSqlDatabase &database, const ActionRecord &record, QList<ActionRecord> &open)
{
    const QString subject = record.subject.toCaseFolded();
    if (record.kind == ActionRecord::SlotCopy)
        return readActions(database, u"kind = ? AND subject = ? AND ended IS NULL"_s,
            {slotCopyName, subject, 1}, open);
    return readActions(database, u"account = ? AND subject = ? AND ended IS NULL"_s,
        {record.account.toCaseFolded(), subject, 1}, open);
}

/// True: it is in; false: `inTheWay` is not.
Result<bool> insert(const QSqlDatabase &database, const ActionRecord &record,
    const QString &supersedes, std::optional<ActionRecord> &inTheWay)
{
    if (const Result<Done> closed = closeUnknown(database, record, supersedes); !closed)
        return closed.error();
    QList<ActionRecord> open;
    const Result<Done> read = readInTheWay(database, record, open);
    if (!read)
        return read.error();
    if (!open.isEmpty()) {
        inTheWay = open.constFirst();
        return false;
    }
    const Result<Done> done = run(database,
        u"INSERT INTO actions(id, kind, state, account, account_name, provider, subject,"
        " subject_name, lock, prepared, sent, accepted, ended, request, progress, errors)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        valuesOf(record));
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

std::optional<Error> whyNot(const QList<ActionRecord> &known, const ActionRecord &next)
{
    if (known.isEmpty())
        return Error {Error::Storage,
            Text::tr("The record of this action is no longer in the history."),
            QString::fromLatin1(HistoryDatabase::goneCode)};
    if (!known.constFirst().isOpen())
        return Error {Error::BadInput, Text::tr("This action is over already.")};
    if (!canFollow(known.constFirst().state, next.state))
        return Error {Error::BadInput,
            Text::tr("An action that is “%1” cannot become “%2”.")
                .arg(stateName(known.constFirst().state), stateName(next.state))};
    return std::nullopt;
}

Result<Done> update(const QSqlDatabase &database, const ActionRecord &record)
{
    return run(database,
        u"UPDATE actions SET state = ?, sent = ?, accepted = ?, ended = ?, progress = ?,"
        " errors = ? WHERE id = ?"_s,
        {stateName(record.state), milliseconds(record.sent), milliseconds(record.accepted),
            milliseconds(record.ended), bytes(record.progress), bytes(toJson(record.errors)),
            record.id});
}

} // namespace

Result<std::optional<ActionRecord>> HistoryDatabase::beginAction(
    const ActionRecord &record, const QString &supersedes)
{
    std::optional<ActionRecord> inTheWay;
    const Result<Done> done = guarded([&]() -> Result<Done> {
        inTheWay.reset();
        if (m_isReadOnly)
            return newerVersion();
        return durably(
            m_database, [&] { return insert(m_database, record, supersedes, inTheWay); });
    });
    return done ? Result<std::optional<ActionRecord>>(inTheWay)
                : Result<std::optional<ActionRecord>>(done.error());
}

Result<Done> HistoryDatabase::updateAction(const ActionRecord &record)
{
    std::optional<Error> refused;
    const auto change = [&]() -> Result<bool> {
        QList<ActionRecord> known;
        const Result<Done> read = readActions(m_database, u"id = ?"_s, {record.id, 1}, known);
        if (!read)
            return read.error();
        refused = whyNot(known, record);
        if (refused)
            return false;
        const Result<Done> updated = update(m_database, record);
        return updated ? Result<bool>(true) : Result<bool>(updated.error());
    };
    const Result<Done> done = guarded([&]() -> Result<Done> {
        return m_isReadOnly ? Result<Done>(newerVersion()) : durably(m_database, change);
    });
    return done && refused ? Result<Done>(*refused) : done;
}

Result<QList<ActionRecord>> HistoryDatabase::actions(const ActionQuery &query)
{
    QString condition = u"prepared >= ?"_s;
    QVariantList values {query.since.isValid() ? query.since.toMSecsSinceEpoch() : 0};
    const auto narrow = [&](const QString &more, const QString &value) {
        condition += more;
        values.append(value);
    };
    if (!query.account.isEmpty())
        narrow(u" AND account = ?"_s, query.account.toCaseFolded());
    if (!query.subject.isEmpty())
        narrow(u" AND subject = ?"_s, query.subject.toCaseFolded());
    if (query.kind)
        narrow(u" AND kind = ?"_s, kindName(*query.kind));
    if (query.onlyOpen)
        condition += " AND ended IS NULL"_L1;
    values.append(query.limit);
    QList<ActionRecord> found;
    const Result<Done> done = guarded([&]() -> Result<Done> {
        found.clear();
        return readActions(m_database, condition, values, found);
    });
    return done ? Result<QList<ActionRecord>>(found) : Result<QList<ActionRecord>>(done.error());
}

/// Open ones stay, however old.
Result<Done> HistoryDatabase::pruneActions()
{
    if (m_isHurried)
        return Done {};
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-m_retention.days);
    return run(m_database, u"DELETE FROM actions WHERE ended IS NOT NULL AND prepared < ?"_s,
        {milliseconds(oldest)});
}

} // namespace Landfall
