// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "copyfollower.h"
#include "slotcopies.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

namespace Landfall {

/// An account and what copies its slots.
struct AccountCopier {
    Account account;
    SlotCopier *copier = nullptr; ///< the provider's
};

/// The records that are known, their rows and who follows them.
class SlotCopies::Private {
public:
    Private(SlotCopies &owner, const CopyTools &tools_, DeploymentModel &model_);

    /// BadInput where there is no such account, or its service copies no slots.
    [[nodiscard]] Result<AccountCopier> copierOf(const QString &account) const;

    /// Keeps it, merges its row, tells of it. The owner may be gone afterwards.
    void show(const ActionRecord &record);
    /// What the history has, oldest of them last; those worked on here are known better, and what
    /// was read may be older than what was heard since.
    void showAll(const QList<ActionRecord> &found);
    /// Rows that are not in the model any more.
    void showMissing();
    /// Records that are this program's now, as they are in the file.
    void adopt(const QList<ActionRecord> &adopted);
    /// Its account has another name. The owner may be gone afterwards.
    void rename(const QString &id, const QString &account);
    /// A record of this program as it is under its account's name of now.
    [[nodiscard]] ActionRecord renamed(ActionRecord record) const;
    /// A record of this program goes on as `next`.
    void settle(const ActionRecord &record, const ActionRecord &next);
    void follow(const ActionRecord &record, bool isWritten);
    /// Looks again while something is open that is not worked on here.
    void planSurvey();

    SlotCopies &owner;
    CopyTools tools;
    DeploymentModel &model;
    std::unique_ptr<Clock> clock;
    QTimer surveyTimer;
    QHash<QString, ActionRecord> records; ///< by id
    QSet<QString> beginning; ///< ids of those that are sent just now
    std::map<QString, std::unique_ptr<CopyFollower>> followers; ///< by the record's id

private:
    [[nodiscard]] std::optional<Deployment> rowOf(const ActionRecord &record) const;
    [[nodiscard]] bool isWorkedOn(const QString &id) const;
    [[nodiscard]] bool isRenamed(const ActionRecord &known, const ActionRecord &found) const;
    CopyFollower &addFollower(const ActionRecord &record);
    void remove(const QString &id);
};

} // namespace Landfall
