// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstore.h"
#include "actionlog.h"
#include "clock.h"
#include "confirmation.h"
#include "deploymentmodel.h"
#include "landfall_core_export.h"
#include "sessions.h"
#include "slotcopier.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>

namespace Landfall {

/// What a person was shown and confirmed.
struct ConfirmedCopy {
    QString account;
    SlotCopy copy;
    CopyApp shown; ///< as it was when it was confirmed
    std::shared_ptr<Confirmation> confirmation;
    QString typed;
    QString supersedes; ///< the last attempt, shown as unknown; empty: there was none

    ConfirmedCopy() = default;
};

/// Slot copies from the confirmation to their known end: sent once, followed, found again after a
/// restart, shown as rows of the model. Everything that changes is in the history first.
class LANDFALL_CORE_EXPORT SlotCopies : public QObject {
    Q_OBJECT
public:
    /// All must outlive this. `speed` divides the pauses between two questions.
    SlotCopies(AccountStore &accounts, ProviderRegistry &providers, Sessions &sessions,
        ActionLog &log, DeploymentModel &model, double speed = 1.0, QObject *parent = nullptr);
    ~SlotCopies() override;

    /// Another one lets half an hour pass in a moment. Before anything else.
    void setClock(std::unique_ptr<Clock> clock);

    /// Shows what the history knows of the last 30 days and goes on with what nobody works on any
    /// more: what was only prepared was not sent, what was sent is looked for. From then on shows
    /// what other programs begin, and how it ends, as they write it. Call it once.
    void start();

    /// What is there now, for the rehearsal.
    QCoro::Task<Result<CopyApp>> look(QString account, QString app);
    QCoro::Task<Result<QJsonObject>> currentConfig(QString account, QString slotId);
    [[nodiscard]] Result<CopyRequest> request(const QString &account, const SlotCopy &copy) const;

    /// The last attempt onto a target (by the slot's id).
    QCoro::Task<Result<std::optional<ActionRecord>>> last(QString account, QString targetId);

    /// Uses the confirmation, looks again, writes ahead, sends once. Ends when the service has
    /// answered or the answer is lost; the record says which. An error: nothing was sent, except
    /// where the record is gone with a full disk after sending (Storage), or the service refused it
    /// (then the record is Failed too). BadInput with targetChangedCode when what is there is no
    /// longer what was shown, with Confirmation's codes, or with ActionLog::runningCode.
    QCoro::Task<Result<ActionRecord>> begin(ConfirmedCopy confirmed);

    /// The account has a new name, in its file already: its copies go on under it.
    void renameAccount(const QString &name, const QString &newName);

    /// A copy that was begun or adopted here, as it is now; null for any other.
    [[nodiscard]] const ActionRecord *record(const QString &id) const;

    /// How long after one question about an open copy the next one comes.
    [[nodiscard]] std::chrono::milliseconds pause(const ActionRecord &record) const;

    static constexpr auto targetChangedCode = "target-changed";

Q_SIGNALS:
    /// A record got on, is new, or is over.
    void changed(const Landfall::ActionRecord &record);

private:
    QCoro::Task<> survey();
    QCoro::Task<> closeSuperseded(QString account, QString subject, QString id);
    QCoro::Task<Result<ActionRecord>> send(OpenAccount open, SlotCopy copy, ActionRecord record);

    class Private;
    std::unique_ptr<Private> d;
};

/// A record as the row of the list. `row` is what SlotCopier::copyRow() gives.
[[nodiscard]] LANDFALL_CORE_EXPORT Deployment copyDeployment(
    const ActionRecord &record, Deployment row);

/// What a record's `request` and `progress` hold, both ways. The configuration is masked there.
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonObject toJson(const SlotCopy &copy);
[[nodiscard]] LANDFALL_CORE_EXPORT SlotCopy slotCopyFromJson(const QJsonObject &object);
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonObject toJson(const CopyState &state);
[[nodiscard]] LANDFALL_CORE_EXPORT CopyState copyStateFromJson(const QJsonObject &object);

/// The steps of a record, oldest first, those of all calls.
[[nodiscard]] LANDFALL_CORE_EXPORT QList<CopyStep> stepsOf(const ActionRecord &record);

} // namespace Landfall
