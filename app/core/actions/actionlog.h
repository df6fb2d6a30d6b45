// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actionrecord.h"
#include "landfall_core_export.h"
#include "result.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

class QFileSystemWatcher;

namespace Landfall {

class ActionLock;
class HistoryStore;

/// Write-ahead records of actions, and who works on one. An action belongs to the process that
/// holds its subject's lock file (beside the history, released by the system when the process ends)
/// until it is over; the history refuses a second open one of the same subject.
class LANDFALL_CORE_EXPORT ActionLog : public QObject {
    Q_OBJECT
public:
    /// `history` must outlive this. `folder` takes the lock files; made with mode 0700.
    ActionLog(HistoryStore &history, QString folder, QObject *parent = nullptr);
    ~ActionLog() override;

    /// Takes the lock and writes the record as Prepared; it is in the file when this ends. Given
    /// are kind, account, provider, subject and request; id and time are set here.
    ///
    /// BadInput with the code `action-running` while another one of that subject is open, here or
    /// in another program, unless that is Unknown and named in `supersedes`: then it is closed. An
    /// error of the history means that nothing may be sent.
    QCoro::Task<Result<ActionRecord>> prepare(ActionRecord record, QString supersedes = {});

    /// Writes the record's next state; it is in the file when this ends. One that is over gives its
    /// lock back. Only for records of this process. BadInput where it would go back.
    QCoro::Task<Result<Done>> note(ActionRecord record);

    /// Open records of a kind that nobody works on any more, oldest first: they are this process's
    /// now.
    QCoro::Task<Result<QList<ActionRecord>>> adopt(ActionRecord::Kind kind);

    /// The newest one of a subject; none when there was none.
    QCoro::Task<Result<std::optional<ActionRecord>>> last(QString account, QString subject);

    QCoro::Task<Result<QList<ActionRecord>>> find(ActionQuery query);

    /// From now on touched() tells of what any program writes. Makes the folder. Where the system
    /// watches no more folders a line of the log says so.
    void watch();

    /// Has every program that watches look again; after each prepare() and note() by itself. For
    /// what changes actions by another way, when it is in the file.
    void announce() const;

    static constexpr auto runningCode = "action-running";

Q_SIGNALS:
    /// The record is in the file, and nothing else has happened since.
    void written(const Landfall::ActionRecord &record);
    /// A program, maybe this one, wrote since the last time or is about to. Once for all of a
    /// moment.
    void touched();

private:
    using Lock = std::shared_ptr<ActionLock>;

    [[nodiscard]] Result<Lock> lockFor(const ActionRecord &record, const QString &supersedes) const;
    /// Of those that nobody works on, by the record's id.
    [[nodiscard]] Result<QHash<QString, Lock>> takeFree(const QList<ActionRecord> &records) const;
    QCoro::Task<Result<ActionRecord>> refuse(ActionRecord record);
    void watchFolder();

    HistoryStore &m_history;
    QString m_folder;
    QHash<QString, Lock> m_locks; ///< by the record's id
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< null before watch()
    QTimer m_settling; ///< until touched()
};

} // namespace Landfall
