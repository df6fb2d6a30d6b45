// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydatabase.h"

#include "historysql.h"
#include "logging.h"
#include "savefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HistoryDatabase)
};

constexpr auto driver = "QSQLITE"_L1;

/// The whole file is checked up to this size, which takes some tenths of a second: QtSql cannot
/// interrupt a check. Of a larger one damage shows when the page is read.
constexpr qint64 checkedSize = 64 * 1024 * 1024;

/// Beside SQLite's own 200 ms a try.
constexpr std::array waits {20ms, 50ms, 100ms, 200ms, 400ms, 800ms, 800ms};

constexpr std::chrono::milliseconds lockWait = 2s;

QStringList files(const QString &file)
{
    return {file, file + "-wal"_L1, file + "-shm"_L1};
}

bool isPlainOrMissing(const QString &file)
{
    const QFileInfo info(file);
    return !info.isSymLink() && (!info.exists() || info.isFile());
}

} // namespace

HistoryDatabase::HistoryDatabase(QString file, const HistoryRetention &retention)
    : m_file(std::move(file)), m_connection(QUuid::createUuid().toString()), m_retention(retention)
{
}

HistoryDatabase::~HistoryDatabase()
{
    close();
}

void HistoryDatabase::close()
{
    m_isOpen = false;
    m_isReadOnly = false;
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Error HistoryDatabase::named(const Error &error) const
{
    return {error.kind,
        Text::tr("The history “%1” could not be used: %2.").arg(m_file, error.message), error.code};
}

Result<Done> HistoryDatabase::guarded(const std::function<Result<Done>()> &operation)
{
    if (const Result<Done> opened = open(); !opened)
        return named(opened.error());
    Result<Done> done = patiently(operation);
    if (!done && hasCode(done.error(), damagedCode)) {
        const Result<Done> replaced = setAside(done.error());
        if (!replaced)
            return named(replaced.error());
        done = patiently(operation);
    }
    return done ? done : named(done.error());
}

Result<Done> HistoryDatabase::patiently(const std::function<Result<Done>()> &operation) const
{
    Result<Done> done = operation();
    for (const std::chrono::milliseconds wait : waits) {
        if (done || !hasCode(done.error(), busyCode) || m_isHurried)
            break;
        QThread::msleep(static_cast<unsigned long>(wait.count()));
        done = operation();
    }
    return done;
}

Result<Done> HistoryDatabase::open()
{
    if (m_isOpen)
        return Done {};
    if (!QSqlDatabase::isDriverAvailable(driver))
        return Error {Error::Storage,
            Text::tr("Qt's driver for SQLite is missing (Debian: libqt6sql6-sqlite)")};
    if (const Result<Done> made = makePrivateFolder(QFileInfo(m_file).absolutePath()); !made)
        return made;
    if (!isPlainOrMissing(m_file))
        return Error {Error::Storage, Text::tr("it is not a plain file")};
    const Result<Done> opened = patiently([this] { return tryOpen(); });
    if (!opened && hasCode(opened.error(), damagedCode))
        return setAside(opened.error());
    return opened;
}

Result<Done> HistoryDatabase::connect(bool readOnly)
{
    close();
    m_database = QSqlDatabase::addDatabase(driver, m_connection);
    m_database.setDatabaseName(m_file);
    QString options = u"QSQLITE_BUSY_TIMEOUT=200"_s;
    if (readOnly)
        options += ";QSQLITE_OPEN_READONLY"_L1;
    m_database.setConnectOptions(options);
    // It opens what is no database too; the first query shows that.
    if (!m_database.open())
        return Error {Error::Storage, m_database.lastError().text()};
    m_isReadOnly = readOnly;
    return Done {};
}

Result<Done> HistoryDatabase::tryOpen()
{
    if (const Result<Done> connected = connect(false); !connected)
        return connected;
    const Result<int> version = versionOf(m_database);
    if (!version)
        return version.error();
    if (*version > historyVersion) {
        if (const Result<Done> connected = connect(true); !connected)
            return connected;
        m_problem = Text::tr("The history “%1” was written by a newer version of Landfall. It is "
                             "shown as far as it can be read, and nothing is added to it.")
                        .arg(m_file);
    } else if (const Result<Done> prepared = prepare(); !prepared) {
        return prepared;
    }
    m_isOpen = true;
    return Done {};
}

Result<Done> HistoryDatabase::prepare()
{
    const Result<int> version = versionOf(m_database);
    if (!version)
        return version.error();
    if (const Result<Done> checked = check(); !checked)
        return checked;
    // Room that was freed goes back without a rewrite of the file; only an empty one takes that.
    for (const QString &pragma : {u"PRAGMA auto_vacuum=INCREMENTAL"_s, u"PRAGMA journal_mode=WAL"_s,
             u"PRAGMA synchronous=NORMAL"_s}) {
        if (const Result<QVariant> set = single(m_database, pragma); !set)
            return set.error();
    }
    narrowRights();
    // Another program's database has other tables; it is left as it is.
    if (*version > 0) {
        if (const Result<Done> probed = probe(); !probed)
            return probed;
    }
    return migrateHistory(m_database);
}

Result<Done> HistoryDatabase::probe() const
{
    const Result<QVariant> probe = single(m_database,
        u"SELECT account, ref, account_name, target, target_name, created, finished, duration,"
        " phase, is_over, is_good, outcome, last_news, revision, document, memory"
        " FROM deployments LIMIT 1"_s);
    static constexpr auto noSuchTable = "1"_L1;
    if (!probe && probe.error().code == noSuchTable)
        return Error {
            Error::Storage, Text::tr("it is not Landfall's"), QString::fromLatin1(damagedCode)};
    return probe ? Result<Done>(Done {}) : Result<Done>(probe.error());
}

Result<Done> HistoryDatabase::check() const
{
    if (QFileInfo(m_file).size() > checkedSize)
        return Done {};
    const Result<QVariant> checked = single(m_database, u"PRAGMA quick_check(1)"_s);
    if (!checked)
        return checked.error();
    if (checked->toString() == "ok"_L1)
        return Done {};
    qCInfo(historyLog) << "quick_check:" << checked->toString();
    return Error {Error::Storage, Text::tr("it is damaged"), QString::fromLatin1(damagedCode)};
}

void HistoryDatabase::narrowRights() const
{
    for (const QString &file : files(m_file)) {
        if (QFileInfo::exists(file))
            QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    }
}

Result<Done> HistoryDatabase::setAside(const Error &damage)
{
    close();
    // One program at a time: the other one would set aside the new file.
    QLockFile lock(m_file + ".lock"_L1);
    if (!lock.tryLock(int(lockWait.count())))
        return Error {
            Error::Storage, Text::tr("another program repairs it"), QString::fromLatin1(busyCode)};
    const Result<Done> again = patiently([this] { return tryOpen(); });
    if (again || !hasCode(again.error(), damagedCode))
        return again;
    close();
    const QString kept = setAsideName(m_file);
    if (!QFile::rename(m_file, kept))
        return damage;
    const QStringList names = files(m_file);
    const QStringList keptNames = files(kept);
    for (qsizetype i = 1; i < names.size(); ++i)
        QFile::rename(names.at(i), keptNames.at(i));
    m_revisions.clear();
    const Result<Done> begun = patiently([this] { return tryOpen(); });
    m_problem = Text::tr("The history could not be read: %1. It was kept as “%2”, and a new one "
                         "was begun.")
                    .arg(damage.message, kept);
    return begun;
}

} // namespace Landfall
