// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstore.h"
#include "actionlog.h"
#include "clock.h"
#include "sessions.h"
#include "slotcopier.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Landfall {

/// What a slot copy is worked on with. All of it outlives who has it.
struct CopyTools {
    AccountStore &accounts;
    ProviderRegistry &providers;
    Sessions &sessions;
    ActionLog &log;
    const Clock *clock = nullptr;
    double speed = 1.0; ///< divides the pauses
};

/// How long it takes from one question about an open copy to the next. `age`: since it was sent;
/// `retryAfter`: as the service said last, 0 where it did not.
[[nodiscard]] std::chrono::milliseconds copyPause(
    ActionRecord::State state, std::chrono::milliseconds age, std::chrono::seconds retryAfter);

/// Asks on about one slot copy that was sent, until it is over: about its operation while there is
/// one, else about the target. Every answer is in the file before it is told.
class CopyFollower : public QObject {
    Q_OBJECT
public:
    CopyFollower(const CopyTools &tools, const ActionRecord &record, QObject *parent = nullptr);

    /// The record as the file has it (or not, where it could not be written): asks after a pause.
    void follow(bool isWritten);

    /// The record goes on as `next`, which is not in the file: written, then asked at once.
    void adopt(const ActionRecord &next);

    /// The account has this name now.
    void setAccount(const QString &account) { m_record.account = account; }

Q_SIGNALS:
    void told(const Landfall::ActionRecord &record);
    /// Nothing more comes: over and written, or closed by somebody else.
    void ended(const QString &id);

private:
    void onTimeout();
    void plan(std::chrono::milliseconds pause);
    void planNext();
    [[nodiscard]] std::chrono::milliseconds pause() const;
    [[nodiscard]] std::chrono::milliseconds sinceSent() const;
    [[nodiscard]] bool isTimeUp() const;
    QCoro::Task<> ask(quint64 question);
    QCoro::Task<> write(ActionRecord next);
    void take(quint64 question, const Result<CopyState> &answer);
    QCoro::Task<> seekAccount(quint64 question);
    void takeName(const std::optional<QString> &account);
    void giveUp(const Problem &why);
    void finishWrite(ActionRecord next, const Result<Done> &written);

    CopyTools m_tools;
    ActionRecord m_record;
    QTimer m_timer;
    std::optional<Steady> m_due; ///< of the next question; none: nothing is planned
    Steady m_begun; ///< when this one took the copy on
    std::chrono::milliseconds m_before {0}; ///< from the sending to then, by the wall clock
    std::chrono::seconds m_retryAfter {0};
    quint64 m_question = 0; ///< the number of the one under way or the last
    bool m_isAsking = false;
    bool m_wasGone = false; ///< the account, when it was last looked for
    bool m_wasAnswered = false;
    bool m_isWritten = true;
};

} // namespace Landfall
