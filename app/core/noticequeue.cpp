// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticequeue.h"

#include "historystore.h"
#include "settingsstore.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr auto gathering = 5s;
constexpr auto catchingUp = 20s;
constexpr auto heardPeriod = 60s;
constexpr int mostHeard = 3;

/// By Announcement::Kind. A deployment fails once, whatever the one before it did.
constexpr std::array kindNames {
    "failed"_L1, "failed"_L1, "fixed"_L1, "succeeded"_L1, "ended"_L1, "long"_L1};
constexpr auto toldPrefix = "told/"_L1;
constexpr auto duePrefix = "due/"_L1;

QString markName(QLatin1StringView prefix, Announcement::Kind kind)
{
    return prefix + kindNames[size_t(kind)];
}

QString toldKey(const Deployment &deployment, Announcement::Kind kind)
{
    return deploymentKey(deployment) + u'\n' + markName(toldPrefix, kind);
}

QString toldKey(const HistoryMark &mark)
{
    return mark.key() + u'\n' + mark.mark;
}

int rank(Announcement::Kind kind)
{
    // A success that was waited for says more than another one.
    constexpr std::array ranks {0, 1, 4, 5, 3, 2};
    return ranks[size_t(kind)];
}

QDateTime lastTime(const Deployment &deployment)
{
    return deployment.finished.isValid() ? deployment.finished : deployment.created;
}

bool comesFirst(const Announcement &a, const Announcement &b)
{
    if (rank(a.kind) != rank(b.kind))
        return rank(a.kind) < rank(b.kind);
    return lastTime(a.deployment) > lastTime(b.deployment);
}

} // namespace

NoticeQueue::NoticeQueue(
    HistoryStore &history, const SettingsStore &settings, const Clock &clock, QObject *parent)
    : QObject(parent), m_history(history), m_settings(settings), m_clock(clock)
{
}

void NoticeQueue::start()
{
    catchUp();
    QStringList names {markName(toldPrefix, Announcement::Failed)};
    for (const QLatin1StringView kind : kindNames)
        names.append(duePrefix + kind);
    names.removeDuplicates();
    const QPointer<NoticeQueue> self(this);
    m_history.marks(names).then(&m_history, [self](const Result<QList<HistoryMark>> &kept) {
        if (self && kept)
            self->takeKept(*kept);
    });
}

void NoticeQueue::takeKept(const QList<HistoryMark> &kept)
{
    QList<HistoryMark> due;
    QList<Deployment> deployments;
    for (const HistoryMark &mark : kept) {
        if (mark.mark.startsWith(toldPrefix)) {
            m_told.insert(toldKey(mark));
            continue;
        }
        due.append(mark);
        Deployment deployment;
        deployment.account = mark.account;
        deployment.provider = mark.ref.section(u':', 0, 0);
        deployment.id = mark.ref.section(u':', 1);
        deployments.append(deployment);
    }
    if (due.isEmpty())
        return;
    const QPointer<NoticeQueue> self(this);
    m_history.recall(deployments).then(&m_history, [self, due](const HistoryStore::Entries &found) {
        QList<Deployment> recalled;
        if (!self || !found)
            return;
        for (const RememberedDeployment &entry : *found)
            recalled.append(entry.deployment);
        self->takeRecalled(recalled, due);
    });
}

void NoticeQueue::takeRecalled(const QList<Deployment> &recalled, const QList<HistoryMark> &kept)
{
    for (const HistoryMark &mark : kept) {
        const auto found = std::find_if(recalled.begin(), recalled.end(),
            [&](const Deployment &deployment) { return deploymentKey(deployment) == mark.key(); });
        const auto *name = std::find(
            kindNames.begin(), kindNames.end(), QStringView(mark.mark).mid(duePrefix.size()));
        const auto kind = Announcement::Kind(name - kindNames.begin());
        // Its end is told when it comes; that it runs long, when that is looked at.
        if (found != recalled.end() && isOver(*found) && kind != Announcement::RunningLong
            && !knows(*found, kind))
            add(Announcement(kind, *found), false, true);
        else
            (void)m_history.unmark({mark});
    }
}

bool NoticeQueue::knows(const Deployment &deployment, Announcement::Kind kind) const
{
    const QString key = toldKey(deployment, kind);
    return m_told.contains(key)
        || std::any_of(m_waiting.begin(), m_waiting.end(), [&](const Waiting &waiting) {
               return toldKey(waiting.announcement.deployment, waiting.announcement.kind) == key;
           });
}

void NoticeQueue::add(const Announcement &announcement, bool isAside, bool wasMissed)
{
    drop(announcement.deployment);
    const Steady now = m_clock.now();
    const bool catchesUp = wasMissed && m_catchesUpUntil && now < *m_catchesUpUntil;
    if (catchesUp && m_waiting.isEmpty()) {
        gatherMissed();
    } else if (!catchesUp) {
        const bool isFirst = m_waiting.isEmpty() || !m_due;
        m_kind = isFirst ? Notice::Several : m_kind;
        m_due = isFirst ? now + gathering : std::min(*m_due, now + gathering);
    }
    m_waiting.append({announcement, isAside});
    (void)m_history.setMarks({HistoryMark(
        announcement.deployment, markName(duePrefix, announcement.kind), m_clock.today())});
    Q_EMIT dueChanged();
}

void NoticeQueue::drop(const Deployment &deployment)
{
    const QString key = deploymentKey(deployment);
    QList<Waiting> dropped;
    for (const Waiting &waiting : std::as_const(m_waiting)) {
        if (deploymentKey(waiting.announcement.deployment) == key)
            dropped.append(waiting);
    }
    if (dropped.isEmpty())
        return;
    m_waiting.removeIf([&](const Waiting &waiting) {
        return deploymentKey(waiting.announcement.deployment) == key;
    });
    unmark(dropped);
}

void NoticeQueue::unmark(const QList<Waiting> &waiting)
{
    QList<HistoryMark> marks;
    for (const Waiting &one : waiting)
        marks.append({one.announcement.deployment, markName(duePrefix, one.announcement.kind),
            m_clock.today()});
    (void)m_history.unmark(marks);
}

void NoticeQueue::hush(const Deployment &deployment)
{
    for (Waiting &waiting : m_waiting) {
        if (deploymentKey(waiting.announcement.deployment) == deploymentKey(deployment))
            waiting.isAside = true;
    }
}

void NoticeQueue::setAway(bool isAway)
{
    if (std::exchange(m_isAway, isAway) == isAway)
        return;
    if (!m_waiting.isEmpty())
        gatherMissed();
    Q_EMIT dueChanged();
}

void NoticeQueue::catchUp()
{
    m_catchesUpUntil = m_clock.now() + catchingUp;
    if (m_waiting.isEmpty())
        return;
    gatherMissed();
    Q_EMIT dueChanged();
}

/// What waits and what comes, from now on.
void NoticeQueue::gatherMissed()
{
    m_kind = Notice::WhileAway;
    m_due = m_clock.now() + gathering;
    if (m_catchesUpUntil)
        m_due = std::max(*m_due, *m_catchesUpUntil);
}

std::optional<Steady> NoticeQueue::due() const
{
    return m_isAway || m_isClaiming || m_waiting.isEmpty() ? std::nullopt : m_due;
}

bool NoticeQueue::isQuiet(const Waiting &waiting) const
{
    const Settings &settings = m_settings.settings();
    const QDateTime now = m_clock.today();
    return waiting.isAside || !settings.notifies
        || (settings.pausedUntil.isValid() && now < settings.pausedUntil)
        || settings.quietHours.contain(now.toLocalTime().time());
}

/// Enough was heard in the last minute: what waits is summed up at its end.
bool NoticeQueue::mustWait()
{
    const Steady now = m_clock.now();
    m_heard.removeIf([&](Steady time) { return time + heardPeriod <= now; });
    const bool isHeard = std::any_of(m_waiting.begin(), m_waiting.end(),
        [this](const Waiting &waiting) { return !isQuiet(waiting); });
    if (!isHeard || m_heard.size() < mostHeard)
        return false;
    if (m_kind == Notice::Several)
        m_kind = Notice::TooMany;
    m_due = m_heard.constFirst() + heardPeriod;
    return true;
}

void NoticeQueue::proceed()
{
    const std::optional<Steady> next = due();
    if (!next || *next > m_clock.now() || mustWait())
        return;
    const QList<Waiting> told = std::exchange(m_waiting, {});
    const Notice::Kind kind = std::exchange(m_kind, Notice::Several);
    QList<HistoryMark> marks;
    for (const Waiting &waiting : told) {
        const Announcement &announcement = waiting.announcement;
        m_told.insert(toldKey(announcement.deployment, announcement.kind));
        marks.append(
            {announcement.deployment, markName(toldPrefix, announcement.kind), m_clock.today()});
    }
    m_isClaiming = true;
    // The end itself first: a start that finds it under way would tell it.
    (void)m_history.flush();
    const QPointer<NoticeQueue> self(this);
    m_history.claim(marks).then(&m_history, [self, told, kind](const Claimed &claimed) {
        if (self)
            self->tell(told, kind, claimed);
    });
    unmark(told);
}

void NoticeQueue::tell(const QList<Waiting> &told, Notice::Kind kind, const Claimed &claimed)
{
    m_isClaiming = false;
    QSet<QString> mine;
    if (claimed) {
        for (const HistoryMark &mark : *claimed)
            mine.insert(toldKey(mark));
    }
    QList<Announcement> loud;
    QList<Announcement> quiet;
    for (const Waiting &waiting : told) {
        const Announcement &announcement = waiting.announcement;
        // Without a history this run's memory has to do.
        if (!claimed || mine.contains(toldKey(announcement.deployment, announcement.kind)))
            (isQuiet(waiting) ? quiet : loud).append(announcement);
    }
    if (!loud.isEmpty())
        m_heard.append(m_clock.now());
    const QPointer<NoticeQueue> self(this);
    emitNotice(loud, kind, false);
    if (self)
        emitNotice(quiet, kind, true);
    if (self)
        Q_EMIT dueChanged();
}

void NoticeQueue::emitNotice(QList<Announcement> announcements, Notice::Kind kind, bool isQuiet)
{
    if (announcements.isEmpty())
        return;
    std::stable_sort(announcements.begin(), announcements.end(), comesFirst);
    Notice notice;
    notice.kind = announcements.size() == 1 ? Notice::Single : kind;
    notice.announcements = announcements;
    notice.at = m_clock.today();
    notice.isQuiet = isQuiet;
    Q_EMIT noticed(notice);
}

} // namespace Landfall
