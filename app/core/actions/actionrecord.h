// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Landfall {

/// One confirmed action that changes something at a service, as the history keeps it from before it
/// is sent until its outcome is known. Never holds a secret.
struct ActionRecord {
    enum Kind { SlotCopy, DeployHook };

    /// In the order in which they come. Each is in the file before the next step is taken.
    enum State {
        Prepared, ///< nothing was sent
        Sent, ///< may have reached the service, which has not answered
        Accepted, ///< the service said so and works on it
        Unknown, ///< the answer was lost; without `ended` it is still looked for
        NotSent, ///< ended before anything left
        Done,
        Failed ///< refused, or went wrong
    };

    QString id; ///< a UUID in lower case, without braces
    Kind kind = SlotCopy;
    State state = Prepared;
    QString account; ///< name; compared without regard to case, as `subject` is
    QString provider;
    /// What only one open action may be about: the target's id, `hooks/LABEL`.
    QString subject;
    QDateTime prepared; ///< this and the next three are UTC; null: not, or not yet
    QDateTime sent;
    QDateTime accepted;
    QDateTime ended;
    QJsonObject request; ///< what was confirmed, secrets masked
    QJsonObject progress; ///< what it takes to go on after a restart, and what was seen
    QList<Problem> errors;
    QString lock; ///< ActionLog's: its lock file's name, the same after a change of the account's

    ActionRecord() = default;
    [[nodiscard]] bool isOpen() const { return ended.isNull(); }
    /// It may have happened, and nobody can tell.
    [[nodiscard]] bool isUnclear() const { return state == Sent || state == Unknown; }

    /// When it was sent; before that, when it was prepared.
    [[nodiscard]] QDateTime begun() const { return sent.isValid() ? sent : prepared; }

    friend bool operator==(const ActionRecord &, const ActionRecord &) = default;
};

/// `prepared`, `sent`, `accepted`, `unknown`, `not-sent`, `done`, `failed`.
[[nodiscard]] LANDFALL_CORE_EXPORT QString stateName(ActionRecord::State state);
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<ActionRecord::State> stateFromName(
    const QString &name);

/// Whether a record may get on from one state to another, itself among them: nothing is said to be
/// sent, accepted or done that was not written as sent before, and what is over stays.
[[nodiscard]] LANDFALL_CORE_EXPORT bool canFollow(
    ActionRecord::State before, ActionRecord::State after);

/// What of the actions is wanted, newest first.
struct ActionQuery {
    QString account; ///< empty: of all
    QString subject; ///< empty: all
    std::optional<ActionRecord::Kind> kind; ///< none: all
    bool onlyOpen = false;
    QDateTime since; ///< UTC, compared with `prepared`; null: from the beginning
    int limit = 1000;

    ActionQuery() = default;
};

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::ActionRecord)
