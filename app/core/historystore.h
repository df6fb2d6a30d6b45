// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/actionrecord.h"
#include "historyentry.h"
#include "landfall_core_export.h"
#include "result.h"

#include <QCoroFuture>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Landfall {

class HistoryDatabase;

/// The history for the GUI thread: nothing here blocks, all SQL runs on one thread of its own, in
/// the order of the calls. The file is opened by the first call. Await what is returned, or use
/// then() with a context. A failed call is told by its result, in problem() and in the log.
///
/// What is recorded and cannot be written, because the disk is full or another program keeps it
/// locked, stays in memory and is tried again.
class LANDFALL_CORE_EXPORT HistoryStore : public QObject {
    Q_OBJECT
public:
    using Entries = Result<QList<RememberedDeployment>>;

    HistoryStore(const QString &file, const HistoryRetention &retention, QObject *parent = nullptr);
    /// Writes what was recorded and waits for it, at most some tenths of a second for other
    /// programs.
    ~HistoryStore() override;

    /// What is older or more goes with the next change of the file.
    void setRetention(const HistoryRetention &retention);

    /// Takes the entries in, in one transaction with all that is recorded before the event loop
    /// turns; of a deployment the last one counts.
    void record(const QList<RememberedDeployment> &entries);

    /// Ready when all that was recorded so far is written, or says why it is not. Does not open the
    /// file for nothing.
    QFuture<Result<Done>> flush();

    // As in HistoryDatabase.
    QFuture<Entries> find(HistoryQuery query);
    QFuture<Entries> page(QDateTime since, int skip, int limit);
    QFuture<Entries> recall(QList<Deployment> deployments);
    QFuture<Entries> ofAccount(QString account, QDateTime since);
    QFuture<Entries> good(QString account, QString target, int limit);
    QFuture<Result<QList<TargetStats>>> stats(HistoryQuery query);
    QFuture<Result<QList<HistoryMark>>> claim(QList<HistoryMark> marks);
    QFuture<Result<Done>> setMarks(QList<HistoryMark> marks);
    QFuture<Result<Done>> unmark(QList<HistoryMark> marks);
    QFuture<Result<QList<HistoryMark>>> marks(QStringList names);
    /// Keeps it, and gives the newest other deployment before it with the same signature.
    QFuture<Result<std::optional<LoggedError>>> noteError(LoggedError error);
    // Of actions. What cannot be written is an error and is not tried again.
    QFuture<Result<std::optional<ActionRecord>>> beginAction(
        ActionRecord record, QString supersedes);
    QFuture<Result<Done>> updateAction(ActionRecord record);
    QFuture<Result<QList<ActionRecord>>> actions(ActionQuery query);
    QFuture<Result<Done>> renameAccount(QString name, QString newName);
    QFuture<Result<Done>> removeAccount(QString name);

    [[nodiscard]] QString file() const { return m_file; }

    /// What is wrong with the file, or that it cannot be written, for display; empty when nothing.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void problemChanged();

private:
    template <typename T>
    QFuture<Result<T>> work(std::function<Result<T>(HistoryDatabase &)> task);
    /// Starts once the caller had its turn to say what comes after: Qt 6.4 runs a continuation
    /// twice that is added in the moment in which another thread finishes.
    void addTask(std::function<void()> task);
    void startTasks();
    void noteFault(const QString &fault);
    [[nodiscard]] QList<RememberedDeployment> takePending();
    void write();
    void finishWrite(const QList<RememberedDeployment> &entries, const Result<Done> &written);

    QString m_file;
    HistoryRetention m_retention;
    std::unique_ptr<HistoryDatabase> m_database; ///< the thread's alone
    QThreadPool m_thread;
    QList<std::function<void()>> m_tasks; ///< that have not started
    QHash<QString, RememberedDeployment> m_pending; ///< by deploymentKey()
    QTimer m_next; ///< the write that comes
    QString m_fault; ///< of the file, as it was opened
    QString m_writeFault;
    bool m_isUsed = false;
};

} // namespace Landfall
