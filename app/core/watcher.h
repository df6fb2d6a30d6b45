// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountpace.h"
#include "clock.h"
#include "landfall_core_export.h"
#include "pollpolicy.h"
#include "sessions.h"
#include "underway.h"
#include "watch.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Landfall {

struct WatchEntry;

/// Decides when to ask, asks, and hands on what came. One timer and at most one request a watch at
/// a time; a request without an answer for 5 minutes is given up. Stamps provider and account on
/// what it hands on. A refused credential or a closed keychain stops the whole account, a
/// Retry-After pauses it, its request budget stretches its polls and is shared by its watches in
/// turn. A plugin that throws three times is not called again before a restart.
class LANDFALL_CORE_EXPORT Watcher : public QObject {
    Q_OBJECT
public:
    /// `speed` divides every interval (the simulator's clock); 1 for real services. `sessions` must
    /// outlive this.
    explicit Watcher(Sessions &sessions, double speed = 1.0, QObject *parent = nullptr);
    /// With a clock of one's own.
    Watcher(Sessions &sessions, std::unique_ptr<Clock> clock, double speed = 1.0,
        QObject *parent = nullptr);
    ~Watcher() override;

    /// Keeps the watches that are in both lists going, starts the new ones at once, ends the rest.
    void setWatches(const QList<Watch> &watches);

    /// Asks at once and before all polls, also what waits for the user; reads a secret that was
    /// refused or missing again. Only a Retry-After is still waited for; the budget is charged and
    /// may be overdrawn. An empty account means all.
    void refresh(const QString &account = {});

    /// There may be a network again: asks within 5 s what did not answer, each watch at a moment of
    /// its own.
    void retrySoon();

    /// While the window is hidden nobody looks: what is idle is asked half as often.
    void setHidden(bool isHidden);

    /// The connection is paid by volume: everything is asked half as often.
    void setMetered(bool isMetered);

    /// How long deployments of a target of an account usually take; asked each time an answer came.
    void setForecasts(ForecastSource forecasts) { m_forecastOf = std::move(forecasts); }
    /// Asks nothing, until resume() has every watch ask once within 5 s, each at a moment of its
    /// own and however much was missed.
    void suspend();
    void resume();

    /// Ends all watches; a request under way is not waited for and its answer is dropped.
    void stop();

    [[nodiscard]] QList<AccountState> accountStates() const;

Q_SIGNALS:
    void fetched(const QList<Landfall::Deployment> &deployments);
    /// A request failed, or an answer is incomplete (then fetched() came before and the watch goes
    /// on as planned).
    void failed(const Landfall::Watch &watch, const Landfall::Error &error);
    /// A request ended (with whatever result) or was planned.
    void accountStateChanged(const QString &account);
    /// A poll was due so long ago that the program must have been stopped.
    void wokeLate();

private:
    QCoro::Task<> poll(quint64 request, Watch watch, bool isUrgent);
    void add(const Watch &watch);
    [[nodiscard]] std::vector<WatchEntry *> entriesOf(const QString &account) const;
    [[nodiscard]] AccountPace &paceOf(const Account &account);
    [[nodiscard]] WatchEntry &firstInTurn(const QString &account);
    void onTimeout(WatchEntry &entry);
    void begin(WatchEntry &entry);
    void finish(WatchEntry &entry, const Result<Listing> &answer);
    void plan(WatchEntry &entry);
    void planAt(WatchEntry &entry, Steady due);
    [[nodiscard]] std::optional<Steady> plannedDue(WatchEntry &entry) const;
    [[nodiscard]] Steady soon() const;
    void replan();
    void pauseAccount(const Account &account, const Error &limited);
    void stopAccount(const QString &account);
    void tell(
        const Watch &watch, const Result<Listing> &answer, const QList<Deployment> &deployments);

    Sessions &m_sessions;
    std::unique_ptr<Clock> m_clock;
    double m_speed;
    ForecastSource m_forecastOf;
    bool m_isHidden = false;
    bool m_isMetered = false;
    bool m_isSuspended = false;
    quint64 m_nextRequest = 1;
    std::vector<std::unique_ptr<WatchEntry>> m_entries;
    QHash<QString, AccountPace> m_paces; ///< by folded account name
    QHash<QString, int> m_faults; ///< by provider
};

} // namespace Landfall
