// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "copydesk.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Landfall {

/// Why a copy was not made.
struct CopyFailure {
    Error error;
    QList<Problem> problems; ///< the service's own words; empty: the error says all
    QStringList changes; ///< what is another than was shown
};

/// What a person is about to copy, and what is there now: everything in the dialog that is no
/// widget. Bound to ids; lists that change elsewhere change nothing here. What arrives late, for a
/// choice that is no longer the present one, is dropped.
class CopyRehearsal : public QObject {
    Q_OBJECT
public:
    /// The desk must outlive this.
    CopyRehearsal(CopyDesk &desk, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    /// As SlotCopyDialog::Start. Lists the apps of all accounts; an app that is given is looked at
    /// without waiting for them.
    void start(const QString &account, const QString &app);
    void choose(const QString &account, const QString &app);
    void setSource(const QString &slotId);
    void setTarget(const QString &slotId);
    /// None: the content alone.
    void setSettings(const std::optional<QJsonObject> &settings);
    /// Reads everything anew. A new confirmation follows.
    void lookAgain();
    /// Once a confirmation: everything after the first call does nothing until it failed.
    void send(const QString &typed);

    [[nodiscard]] const QList<CopyChoice> &choices() const { return m_choices; }
    [[nodiscard]] bool isListing() const { return m_listings > 0; }
    [[nodiscard]] const QList<Error> &listingProblems() const { return m_listingProblems; }

    [[nodiscard]] const QString &account() const { return m_account; }
    [[nodiscard]] const QString &appId() const { return m_appId; }
    [[nodiscard]] const std::optional<CopyApp> &app() const { return m_app; }
    [[nodiscard]] const CopySlot *source() const { return slotById(m_source); }
    [[nodiscard]] const CopySlot *target() const { return slotById(m_target); }
    /// Never production, never the source.
    [[nodiscard]] QList<CopySlot> targets() const;
    [[nodiscard]] const std::optional<ActionRecord> &last() const { return m_last; }
    [[nodiscard]] bool isLooking() const { return m_isLooking || m_isRecalling; }
    [[nodiscard]] bool isSending() const { return m_isSending; }
    /// Why what is there now is not known.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] const std::optional<CopyFailure> &failure() const { return m_failure; }

    [[nodiscard]] SlotCopy copy() const;
    [[nodiscard]] Result<CopyRequest> request() const;
    /// Null while there is nothing, or nothing known, to confirm.
    [[nodiscard]] std::shared_ptr<Confirmation> confirmation() const { return m_confirmation; }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }

Q_SIGNALS:
    void listed(); ///< choices() or listingProblems() is another one
    void changed(); ///< anything else may be another one
    /// confirmation() is another one: what was typed no longer counts.
    void confirmationChanged();
    /// The target's present settings; none: not known.
    void configRead(const std::optional<QJsonObject> &config, const QString &slotName);
    void begun(const Landfall::ActionRecord &record);

private:
    void takeListing(const QString &account, const Result<TargetListing> &listing);
    QCoro::Task<> list(QString account);
    QCoro::Task<> look(int number);
    QCoro::Task<> recall(int number, QString targetId);
    QCoro::Task<> readConfig(int number, QString targetId, QString slotName);
    QCoro::Task<> begin(ConfirmedCopy confirmed);
    void take(const CopyApp &app);
    void chooseSource();
    void chooseTarget();
    void prepare();
    void confirmAnew();
    void fail(const Error &error, const QList<Problem> &problems, const CopyApp &shown);
    void setConfirmation(const std::shared_ptr<Confirmation> &confirmation);
    [[nodiscard]] bool canBeTarget(const CopySlot &slot) const;
    [[nodiscard]] const CopySlot *slotById(const QString &id) const;

    CopyDesk &m_desk;
    std::shared_ptr<const Clock> m_clock;
    QList<CopyChoice> m_choices;
    QList<Error> m_listingProblems;
    QString m_account;
    QString m_wanted; ///< the id that was chosen first: an app's or a slot's
    QString m_appId;
    std::optional<CopyApp> m_app;
    std::optional<CopyApp> m_changed; ///< as it was shown when it was found to be another one
    QString m_source; ///< slots by their ids
    QString m_target;
    std::optional<QJsonObject> m_settings;
    std::optional<ActionRecord> m_last;
    std::optional<Error> m_problem;
    std::optional<CopyFailure> m_failure;
    std::shared_ptr<Confirmation> m_confirmation;
    QString m_lastBefore; ///< id of the last attempt when this one was sent
    Steady m_lookedAt;
    int m_looks = 0; ///< counts what was asked: an earlier answer is dropped
    int m_recalls = 0;
    int m_listings = 0; ///< under way
    bool m_isLooking = false;
    bool m_isRecalling = false;
    bool m_isSending = false;
};

} // namespace Landfall
