// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyfollower.h"

#include "copiercall.h"
#include "copyrecord.h"
#include "slotcopies.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr std::chrono::milliseconds longestFollowed = 30min;
constexpr std::chrono::milliseconds answerDeadline = 5min;
constexpr std::chrono::milliseconds beginning = 2min;
constexpr std::chrono::milliseconds askedAtFirst = 5s;
constexpr std::chrono::milliseconds askedLater = 15s;
constexpr std::chrono::milliseconds soughtAtFirst = 10s;
constexpr std::chrono::milliseconds soughtLater = 30s;
constexpr std::chrono::seconds shortestWait = 1s;
constexpr std::chrono::seconds longestWait = 60s;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopies)
};

Problem timeIsUp(const ActionRecord &record)
{
    Problem why;
    why.code = u"no-end-told"_s;
    why.message = record.accepted.isNull()
        ? Text::tr("The answer was lost, and within 30 minutes nothing in the slot told whether "
                   "the copy was made. Check the portal.")
        : Text::tr("The copy was accepted, and within 30 minutes nothing told how it ended. Check "
                   "the portal.");
    return why;
}

Problem accountIsGone(const QString &account)
{
    Problem why;
    why.code = u"account-gone"_s;
    why.message = Text::tr("The account “%1” is not here any more: nobody can ask what became of "
                           "the copy. Check the portal.")
                      .arg(account);
    return why;
}

} // namespace

std::chrono::milliseconds copyPause(
    ActionRecord::State state, std::chrono::milliseconds age, std::chrono::seconds retryAfter)
{
    if (retryAfter > 0s)
        return std::clamp(retryAfter, shortestWait, longestWait);
    const bool isYoung = age < beginning;
    if (state == ActionRecord::Unknown)
        return isYoung ? soughtAtFirst : soughtLater;
    return isYoung ? askedAtFirst : askedLater;
}

CopyFollower::CopyFollower(const CopyTools &tools, const ActionRecord &record, QObject *parent)
    : QObject(parent), m_tools(tools), m_record(record), m_timer(this), m_begun(tools.clock->now())
{
    m_before = std::chrono::milliseconds(
        std::max<qint64>(0, record.begun().msecsTo(tools.clock->today())));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CopyFollower::onTimeout);
    connect(tools.clock, &Clock::jumped, this, &CopyFollower::onTimeout);
}

void CopyFollower::follow(bool isWritten)
{
    m_isWritten = isWritten;
    m_wasAnswered = true;
    m_retryAfter = copyStateFromJson(m_record.progress).retryAfter;
    planNext();
}

void CopyFollower::adopt(const ActionRecord &next)
{
    if (next == m_record)
        plan(0ms);
    else
        write(next);
}

/// Timers know neither a sleep nor a clock that tests set.
void CopyFollower::onTimeout()
{
    if (!m_due)
        return;
    if (const auto left = *m_due - m_tools.clock->now(); left > 0ms) {
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(left));
        return;
    }
    m_due.reset();
    m_timer.stop();
    if (m_isAsking)
        return take(
            m_question, Error(Error::Network, Text::tr("There was no answer within 5 minutes.")));
    if (!m_record.isOpen()) {
        write(m_record);
        return;
    }
    m_isAsking = true;
    m_due = m_tools.clock->now() + answerDeadline;
    m_timer.start(answerDeadline);
    ask(++m_question);
}

void CopyFollower::plan(std::chrono::milliseconds pause)
{
    m_due = m_tools.clock->now() + pause;
    m_timer.start(pause);
}

void CopyFollower::planNext()
{
    plan(std::chrono::ceil<std::chrono::milliseconds>(pause() / m_tools.speed));
}

std::chrono::milliseconds CopyFollower::pause() const
{
    const auto age =
        std::chrono::duration_cast<std::chrono::milliseconds>(sinceSent() * m_tools.speed);
    return copyPause(m_record.state, age, m_retryAfter);
}

/// The wall clock counts only for the time before this one began.
std::chrono::milliseconds CopyFollower::sinceSent() const
{
    return m_before
        + std::chrono::duration_cast<std::chrono::milliseconds>(m_tools.clock->now() - m_begun);
}

/// After a long time without Landfall the service is asked before anybody gives up.
bool CopyFollower::isTimeUp() const
{
    const bool hadItsTurn = m_wasAnswered || m_tools.clock->now() - m_begun >= longestFollowed;
    return hadItsTurn && sinceSent() >= longestFollowed;
}

QCoro::Task<> CopyFollower::ask(quint64 question)
{
    const QPointer<CopyFollower> self(this);
    const auto account = m_tools.accounts.account(m_record.account);
    const bool isThere = account && account->provider == m_record.provider;
    // A file that cannot be read tells nothing about accounts.
    if (!isThere && m_tools.accounts.problem().isEmpty()) {
        seekAccount(question);
        co_return;
    }
    if (!isThere) {
        take(question, Error(Error::Storage, m_tools.accounts.problem()));
        co_return;
    }
    m_wasGone = false;
    const auto open = co_await m_tools.sessions.open(*account);
    if (!self || question != m_question)
        co_return;
    if (!open) {
        take(question, open.error());
        co_return;
    }
    const SlotCopy copy = slotCopyFromJson(m_record.request);
    CopyState state = copyStateFromJson(m_record.progress);
    state.steps.clear();
    const bool hasOperation =
        m_record.state == ActionRecord::Accepted && !state.operation.isEmpty();
    const auto call = hasOperation ? &SlotCopier::pollCopy : &SlotCopier::findCopy;
    const auto answer = co_await callCopier(*open, call, copy, state);
    if (self)
        take(question, answer);
}

/// Another program may have renamed it: then the history has the new name.
QCoro::Task<> CopyFollower::seekAccount(quint64 question)
{
    const QPointer<CopyFollower> self(this);
    ActionQuery query;
    query.subject = m_record.subject;
    const auto found = co_await m_tools.log.find(query);
    if (!self || question != m_question || !m_isAsking)
        co_return;
    if (!found) {
        take(question, found.error());
        co_return;
    }
    const auto own = std::find_if(found->begin(), found->end(),
        [this](const ActionRecord &record) { return record.id == m_record.id; });
    takeName(own == found->end() ? std::nullopt : std::optional(own->account));
}

/// None: the history has it no more. Who renames writes the accounts first: one that is gone is
/// looked for twice.
void CopyFollower::takeName(const std::optional<QString> &account)
{
    m_isAsking = false;
    const bool isRenamed = account && *account != m_record.account;
    const bool wasGone = std::exchange(m_wasGone, !isRenamed);
    if (isRenamed) {
        m_record.account = *account;
        const QPointer<CopyFollower> self(this);
        Q_EMIT told(m_record);
        if (self)
            plan(0ms);
    } else if (wasGone) {
        giveUp(accountIsGone(m_record.account));
    } else {
        plan(std::chrono::ceil<std::chrono::milliseconds>(askedAtFirst / m_tools.speed));
    }
}

void CopyFollower::take(quint64 question, const Result<CopyState> &answer)
{
    if (question != m_question || !m_isAsking)
        return;
    m_isAsking = false;
    m_due.reset();
    m_timer.stop();
    const QDateTime now = m_tools.clock->today();
    ActionRecord next =
        answer ? toldRecord(m_record, *answer, now) : unaskedRecord(m_record, answer.error(), now);
    m_retryAfter = answer ? answer->retryAfter : answer.error().retryAfter;
    m_wasAnswered = m_wasAnswered || answer;
    if (next.isOpen() && isTimeUp())
        next = givenUpRecord(next, timeIsUp(next), now);
    if (next == m_record && m_isWritten)
        planNext();
    else
        write(next);
}

void CopyFollower::giveUp(const Problem &why)
{
    m_isAsking = false;
    m_due.reset();
    m_timer.stop();
    write(givenUpRecord(m_record, why, m_tools.clock->today()));
}

QCoro::Task<> CopyFollower::write(ActionRecord next)
{
    const QPointer<CopyFollower> self(this);
    const auto written = co_await m_tools.log.note(next);
    if (self)
        finishWrite(next, written);
}

void CopyFollower::finishWrite(ActionRecord next, const Result<Done> &written)
{
    // It may have another name by now.
    next.account = m_record.account;
    const bool isFirst = std::exchange(m_record, next) != next || !m_isWritten;
    const bool isClosedElsewhere = !written && written.error().kind == Error::BadInput;
    m_isWritten = written.hasValue();
    const QPointer<CopyFollower> self(this);
    // What cannot be written is true all the same: people see it, and it is tried again.
    if (isFirst && !isClosedElsewhere)
        Q_EMIT told(m_record);
    if (!self)
        return;
    if (isClosedElsewhere || (m_isWritten && !m_record.isOpen()))
        Q_EMIT ended(m_record.id);
    else if (m_question == 0 && !m_wasAnswered && m_isWritten)
        plan(0ms);
    else
        planNext();
}

} // namespace Landfall
