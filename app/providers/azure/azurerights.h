// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>
#include <result.h>
#include <secret.h>

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Landfall::Azure {

/// What one role gives at a scope: the actions less those that it takes out again.
struct Permission {
    QStringList actions;
    QStringList notActions;

    friend bool operator==(const Permission &, const Permission &) = default;
};

/// Elements of the list of one's own permissions. BadReply when a member is not what it should be:
/// what cannot be read might take a right away.
[[nodiscard]] Result<QList<Permission>> readPermissions(const QJsonArray &items);

/// Whether a pattern means an action: `*` stands for any run of characters, slashes too; without
/// regard to case.
[[nodiscard]] bool isMatch(const QString &pattern, const QString &action);

/// Whether one of the roles gives the action. What a role takes out is taken out of that role only.
[[nodiscard]] bool isAllowed(const QList<Permission> &permissions, const QString &action);

/// The actions that Landfall needs, in the service's words.
[[nodiscard]] QString readAction();
[[nodiscard]] QString logAction();
/// Of a copy from production, and from another slot.
[[nodiscard]] QString copyAction(bool isFromProduction);

/// What is known about a right at a scope.
struct Finding {
    std::optional<bool> mayRead;
    std::optional<bool> mayReadLogs;
    std::optional<bool> mayCopySlots; ///< none too where only some may be
    QString where; ///< the scope, as a part of a sentence: "in the subscription …"

    Finding() = default;
    Finding(std::optional<bool> mayRead_, std::optional<bool> mayReadLogs_,
        std::optional<bool> mayCopySlots_, QString where_)
        : mayRead(mayRead_), mayReadLogs(mayReadLogs_), mayCopySlots(mayCopySlots_),
          where(std::move(where_))
    {
    }
    friend bool operator==(const Finding &, const Finding &) = default;
};

[[nodiscard]] Finding findingOf(const QList<Permission> &permissions, const QString &where);

/// The rights for people: the action, whether it is held, what it is for and the role that gives
/// it.
[[nodiscard]] QList<Right> rightsOf(const Finding &finding);

/// When a pasted bearer token ends, UTC: its `exp`, read without checking any signature and used
/// for nothing but to tell the person. Null for a token of another form.
[[nodiscard]] QDateTime endOfToken(const Secret &token);

} // namespace Landfall::Azure
