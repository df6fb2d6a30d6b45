// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historystore.h"

#include "historydatabase.h"
#include "logging.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Before what could not be written is tried again.
constexpr std::chrono::milliseconds retryInterval = 30s;

} // namespace

HistoryStore::HistoryStore(const QString &file, const HistoryRetention &retention, QObject *parent)
    : QObject(parent), m_file(file), m_retention(retention),
      m_database(std::make_unique<HistoryDatabase>(file, retention))
{
    // One thread, and always the same one: a connection belongs to the thread that opened it.
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HistoryStore::write);
}

HistoryStore::~HistoryStore()
{
    m_database->hurry();
    startTasks();
    const QList<RememberedDeployment> entries = takePending();
    m_thread.start([this, entries] {
        if (!entries.isEmpty())
            (void)m_database->record(entries);
        m_database.reset();
    });
    m_thread.waitForDone();
}

template <typename T>
QFuture<Result<T>> HistoryStore::work(std::function<Result<T>(HistoryDatabase &)> task)
{
    m_isUsed = true;
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    addTask([this, promise, task = std::move(task)] {
        promise->start();
        Result<T> result = task(*m_database);
        QMetaObject::invokeMethod(
            this, [this, fault = m_database->problem()] { noteFault(fault); },
            Qt::QueuedConnection);
        promise->addResult(std::move(result));
        promise->finish();
    });
    return promise->future();
}

void HistoryStore::addTask(std::function<void()> task)
{
    m_tasks.append(std::move(task));
    if (m_tasks.size() == 1)
        QMetaObject::invokeMethod(this, &HistoryStore::startTasks, Qt::QueuedConnection);
}

void HistoryStore::startTasks()
{
    for (const std::function<void()> &task : std::exchange(m_tasks, {}))
        m_thread.start(task);
}

void HistoryStore::noteFault(const QString &fault)
{
    if (std::exchange(m_fault, fault) == fault)
        return;
    qCWarning(historyLog).noquote() << fault;
    Q_EMIT problemChanged();
}

QString HistoryStore::problem() const
{
    return m_fault.isEmpty() ? m_writeFault : m_fault;
}

void HistoryStore::setRetention(const HistoryRetention &retention)
{
    if (std::exchange(m_retention, retention) == retention)
        return;
    addTask([this, retention] { m_database->setRetention(retention); });
}

void HistoryStore::record(const QList<RememberedDeployment> &entries)
{
    for (const RememberedDeployment &entry : entries)
        m_pending.insert(deploymentKey(entry.deployment), entry);
    if (!m_pending.isEmpty() && !m_next.isActive())
        m_next.start(0);
}

QList<RememberedDeployment> HistoryStore::takePending()
{
    return std::exchange(m_pending, {}).values();
}

void HistoryStore::write()
{
    (void)flush();
}

QFuture<Result<Done>> HistoryStore::flush()
{
    m_next.stop();
    const QList<RememberedDeployment> entries = takePending();
    if (entries.isEmpty() && !m_isUsed)
        return QtFuture::makeReadyFuture(Result<Done>(Done {}));
    const QFuture<Result<Done>> written =
        work<Done>([entries](HistoryDatabase &database) { return database.record(entries); });
    return QFuture<Result<Done>>(written).then(this, [this, entries](const Result<Done> &result) {
        finishWrite(entries, result);
        return result;
    });
}

void HistoryStore::finishWrite(
    const QList<RememberedDeployment> &entries, const Result<Done> &written)
{
    const QString fault = written ? QString() : written.error().message;
    if (!written) {
        for (const RememberedDeployment &entry : entries) {
            const QString key = deploymentKey(entry.deployment);
            if (!m_pending.contains(key))
                m_pending.insert(key, entry);
        }
        m_next.start(retryInterval);
    }
    const bool hasChanged = std::exchange(m_writeFault, fault) != fault;
    if (!hasChanged)
        return;
    if (!fault.isEmpty())
        qCWarning(historyLog).noquote() << fault;
    Q_EMIT problemChanged();
}

QFuture<HistoryStore::Entries> HistoryStore::find(HistoryQuery query)
{
    return work<QList<RememberedDeployment>>(
        [query](HistoryDatabase &database) { return database.find(query); });
}

QFuture<HistoryStore::Entries> HistoryStore::page(QDateTime since, int skip, int limit)
{
    return work<QList<RememberedDeployment>>([since, skip, limit](HistoryDatabase &database) {
        return database.page(since, skip, limit);
    });
}

QFuture<HistoryStore::Entries> HistoryStore::recall(QList<Deployment> deployments)
{
    return work<QList<RememberedDeployment>>(
        [deployments](HistoryDatabase &database) { return database.recall(deployments); });
}

QFuture<HistoryStore::Entries> HistoryStore::ofAccount(QString account, QDateTime since)
{
    return work<QList<RememberedDeployment>>(
        [account, since](HistoryDatabase &database) { return database.ofAccount(account, since); });
}

QFuture<HistoryStore::Entries> HistoryStore::good(QString account, QString target, int limit)
{
    return work<QList<RememberedDeployment>>([account, target, limit](HistoryDatabase &database) {
        return database.good(account, target, limit);
    });
}

QFuture<Result<QList<TargetStats>>> HistoryStore::stats(HistoryQuery query)
{
    return work<QList<TargetStats>>(
        [query](HistoryDatabase &database) { return database.stats(query); });
}

QFuture<Result<QList<HistoryMark>>> HistoryStore::claim(QList<HistoryMark> marks)
{
    return work<QList<HistoryMark>>(
        [marks](HistoryDatabase &database) { return database.claim(marks); });
}

QFuture<Result<Done>> HistoryStore::setMarks(QList<HistoryMark> marks)
{
    return work<Done>([marks](HistoryDatabase &database) { return database.setMarks(marks); });
}

QFuture<Result<Done>> HistoryStore::unmark(QList<HistoryMark> marks)
{
    return work<Done>([marks](HistoryDatabase &database) { return database.unmark(marks); });
}

QFuture<Result<QList<HistoryMark>>> HistoryStore::marks(QStringList names)
{
    return work<QList<HistoryMark>>(
        [names](HistoryDatabase &database) { return database.marks(names); });
}

QFuture<Result<Done>> HistoryStore::renameAccount(QString name, QString newName)
{
    // What waits still has the old name.
    (void)flush();
    return work<Done>([name, newName](HistoryDatabase &database) {
        return database.renameAccount(name, newName);
    });
}

QFuture<Result<Done>> HistoryStore::removeAccount(QString name)
{
    (void)flush();
    return work<Done>([name](HistoryDatabase &database) { return database.removeAccount(name); });
}

QFuture<Result<std::optional<LoggedError>>> HistoryStore::noteError(LoggedError error)
{
    // What prunes must find its deployment.
    (void)flush();
    return work<std::optional<LoggedError>>(
        [error](HistoryDatabase &database) { return database.noteError(error); });
}

QFuture<Result<std::optional<ActionRecord>>> HistoryStore::beginAction(
    ActionRecord record, QString supersedes)
{
    return work<std::optional<ActionRecord>>([record, supersedes](HistoryDatabase &database) {
        return database.beginAction(record, supersedes);
    });
}

QFuture<Result<Done>> HistoryStore::updateAction(ActionRecord record)
{
    return work<Done>(
        [record](HistoryDatabase &database) { return database.updateAction(record); });
}

QFuture<Result<QList<ActionRecord>>> HistoryStore::actions(ActionQuery query)
{
    return work<QList<ActionRecord>>(
        [query](HistoryDatabase &database) { return database.actions(query); });
}

} // namespace Landfall
