// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/actionrecord.h"
#include "historyentry.h"
#include "landfall_core_export.h"
#include "result.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

class QSqlQuery;

namespace Landfall {

/// history.db itself. Every call blocks and belongs to one thread, HistoryStore's: SQLite's
/// connections do. The file is opened by the first call, made with mode 0600 in a folder with 0700.
/// Damage that shows, now or later, has the file set aside as `history.db.corrupt-DATE` and a new
/// one begun; a file of a newer version is read and never written.
class LANDFALL_CORE_EXPORT HistoryDatabase {
public:
    HistoryDatabase(QString file, const HistoryRetention &retention);
    ~HistoryDatabase();
    Q_DISABLE_COPY_MOVE(HistoryDatabase)

    /// Takes the entries in, all in one transaction. What another program wrote about them since
    /// this one read or wrote them is joined to them. Prunes now and then.
    Result<Done> record(const QList<RememberedDeployment> &entries);

    /// The newest, newest first.
    Result<QList<RememberedDeployment>> find(const HistoryQuery &query);

    /// What a program shows at its start: the newest after the first `skip`, not older than
    /// `since`; with `skip` 0 besides everything under way, however old. Newest first.
    Result<QList<RememberedDeployment>> page(const QDateTime &since, int skip, int limit);

    /// What it knows of these: by account and ref.
    Result<QList<RememberedDeployment>> recall(const QList<Deployment> &deployments);

    /// All of an account, newest first.
    Result<QList<RememberedDeployment>> ofAccount(const QString &account, const QDateTime &since);

    /// The newest of a target of an account that show the usual, newest first: what a forecast is
    /// made of.
    Result<QList<RememberedDeployment>> good(
        const QString &account, const QString &target, int limit);

    /// By account and target; `limit` is not looked at. Most deployments first.
    Result<QList<TargetStats>> stats(const HistoryQuery &query);

    /// Sets those that are not set yet and returns them: of several programs, and of all starts of
    /// one, only the first gets a mark.
    Result<QList<HistoryMark>> claim(const QList<HistoryMark> &marks);

    /// Sets them; a mark that is set gets the new time.
    Result<Done> setMarks(const QList<HistoryMark> &marks);
    Result<Done> unmark(const QList<HistoryMark> &marks);

    /// All that are set of these names, the newest first. Accounts and refs are folded.
    Result<QList<HistoryMark>> marks(const QStringList &names);

    /// Keeps it, one for each deployment, and gives the newest other deployment created before it
    /// with the same signature, of any account; none when there is none or no signature. In a file
    /// of a newer version it is only looked for. The line is redacted before it is kept.
    Result<std::optional<LoggedError>> noteError(const LoggedError &error);

    /// Writes a new action; it is on the disk when this returns. `supersedes` is the id of one of
    /// the same subject that is closed with it, if its outcome is unknown. The value is the open
    /// one that is in the way: then nothing was written. Never in a file of a newer version.
    Result<std::optional<ActionRecord>> beginAction(
        const ActionRecord &record, const QString &supersedes);

    /// Writes state, times, progress and errors of an action; on the disk when this returns.
    /// BadInput where canFollow() says no, Storage with goneCode when it is no longer there.
    Result<Done> updateAction(const ActionRecord &record);

    /// In the order in which they were begun, the last one first.
    Result<QList<ActionRecord>> actions(const ActionQuery &query);

    static constexpr auto goneCode = "action-gone";

    Result<Done> renameAccount(const QString &name, const QString &newName);
    Result<Done> removeAccount(const QString &name);

    /// Counts from the next time on that something is recorded.
    void setRetention(const HistoryRetention &retention);

    /// Takes out what is older or more than is kept, a piece at a time.
    Result<Done> prune();

    /// What was wrong with the file, a sentence; empty when nothing.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// From any thread: do not wait for other programs any longer.
    void hurry() { m_isHurried = true; }

private:
    Result<Done> open();
    Result<Done> tryOpen();
    Result<Done> prepare();
    Result<Done> check() const;
    Result<Done> probe() const;
    Result<Done> connect(bool readOnly);
    Result<Done> setAside(const Error &damage);
    void close();
    void narrowRights() const;
    [[nodiscard]] Error named(const Error &error) const;

    /// Runs it with the file open, again when another program was writing or the file had to be
    /// replaced.
    Result<Done> guarded(const std::function<Result<Done>()> &operation);
    Result<Done> patiently(const std::function<Result<Done>()> &operation) const;

    Result<Done> write(const RememberedDeployment &entry, QSqlQuery &insert);
    Result<Done> changeMarks(const QString &sql, const QList<HistoryMark> &marks, bool hasTime,
        QList<HistoryMark> *changed = nullptr);
    Result<Done> writeAll(const QList<RememberedDeployment> &entries);
    /// `isShown`: what was read goes into the model, so that a later write need not join it.
    Result<QList<RememberedDeployment>> read(
        const QString &where, const QVariantList &values, bool isShown);
    Result<QList<RememberedDeployment>> readGuarded(
        const QString &where, const QVariantList &values, bool isShown);
    Result<QList<TargetStats>> count(const HistoryQuery &query);
    Result<Done> describe(TargetStats &stats, const QString &account, const QString &target);
    Result<Done> pruneAll();
    Result<Done> pruneMarks();
    Result<Done> pruneErrors();
    Result<Done> pruneActions();
    Result<Done> giveBackRoom();
    Result<int> deleteSome(const QString &condition, const QVariantList &values);

    QString m_file;
    QString m_connection;
    HistoryRetention m_retention;
    QSqlDatabase m_database;
    bool m_isOpen = false;
    bool m_isReadOnly = false;
    QString m_problem;
    std::atomic<bool> m_isHurried = false;
    QHash<QString, qint64> m_revisions; ///< by deploymentKey(): as this program knows the rows
    QDeadlineTimer m_nextPrune {0};
    int m_recorded = 0; ///< since it was pruned
};

} // namespace Landfall
