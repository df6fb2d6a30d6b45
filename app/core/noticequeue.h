// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "announcement.h"
#include "clock.h"
#include "historyentry.h"
#include "result.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

namespace Landfall {

class HistoryStore;
class SettingsStore;

/// What is to be told, until it is told. It gathers what comes within 5 s, or while nobody is
/// there; lets at most 3 notices a minute be heard; and before one goes out the history has it as
/// told, so that neither another program nor a later start tells it again. What waits is noted in
/// the history too and told by the next start. Where the history cannot be written, this run
/// remembers.
class NoticeQueue : public QObject {
    Q_OBJECT
public:
    /// All outlive this.
    NoticeQueue(HistoryStore &history, const SettingsStore &settings, const Clock &clock,
        QObject *parent = nullptr);

    /// Reads what is told and what waited when the program ended.
    void start();

    /// `isAside`: for the window's list only. `wasMissed`: it may have happened while nobody was
    /// there. What the deployment has waiting is replaced.
    void add(const Announcement &announcement, bool isAside, bool wasMissed);
    /// What waits of this deployment no longer holds.
    void drop(const Deployment &deployment);
    /// Nobody need hear what waits of this deployment: it was looked at.
    void hush(const Deployment &deployment);
    /// Whether it waits or is told, as far as this run knows.
    [[nodiscard]] bool knows(const Deployment &deployment, Announcement::Kind kind) const;

    void setAway(bool isAway);
    /// What was missed and comes in the next 20 s is told together.
    void catchUp();

    /// When proceed() is to be called.
    [[nodiscard]] std::optional<Steady> due() const;
    /// Tells what is due.
    void proceed();

Q_SIGNALS:
    void dueChanged();
    void noticed(const Landfall::Notice &notice);

private:
    struct Waiting {
        Announcement announcement;
        bool isAside = false;
    };
    using Claimed = Result<QList<HistoryMark>>;

    void takeKept(const QList<HistoryMark> &kept);
    void takeRecalled(const QList<Deployment> &recalled, const QList<HistoryMark> &kept);
    void unmark(const QList<Waiting> &waiting);
    [[nodiscard]] bool isQuiet(const Waiting &waiting) const;
    void gatherMissed();
    [[nodiscard]] bool mustWait();
    void tell(const QList<Waiting> &told, Notice::Kind kind, const Claimed &claimed);
    void emitNotice(QList<Announcement> announcements, Notice::Kind kind, bool isQuiet);

    HistoryStore &m_history;
    const SettingsStore &m_settings;
    const Clock &m_clock;
    QList<Waiting> m_waiting;
    QSet<QString> m_told; ///< marks, each with its deploymentKey()
    std::optional<Steady> m_due;
    std::optional<Steady> m_catchesUpUntil;
    QList<Steady> m_heard; ///< notices of the last minute that were not quiet
    bool m_isAway = false;
    Notice::Kind m_kind = Notice::Several; ///< of what waits, if it is more than one
    bool m_isClaiming = false;
};

} // namespace Landfall
