// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "pollpolicy.h"
#include "provider.h"
#include "sightings.h"
#include "watch.h"

#include <QDateTime>
#include <QList>
#include <QTimer>

#include <optional>

namespace Landfall {

/// What the watcher knows of one watch: when it is next, and how the last answers were.
struct WatchEntry {
    Watch watch;
    QTimer *timer = nullptr; ///< the next request, or the deadline of the one under way
    quint64 request = 0; ///< under way; 0: none
    bool isUrgent = false; ///< the next one: the user waits for it
    std::optional<Steady> due;
    Steady planned; ///< when the wait for it began
    Steady lastBegun; ///< the beginning of time: never
    PollState state;
    QDateTime failingSince; ///< UTC, the first of the failures in a row
    QDateTime lastAnswer;
    QList<Deployment> last;
    QList<Error> problems; ///< what the last answer could not tell
    Steady silentSince; ///< since when the answers say the same
    Sightings sightings;

    explicit WatchEntry(const Watch &watch_);
    ~WatchEntry();
    Q_DISABLE_COPY_MOVE(WatchEntry)

    /// Notes how it went, for the pace. `deployments` are the answer's, stamped.
    void take(
        const Result<Listing> &answer, const QList<Deployment> &deployments, const Clock &clock);

    /// What of the last answer is under way and news may be expected of, in the time of real
    /// services, which `speed` divides.
    [[nodiscard]] QList<UnderWay> underWay(
        const ForecastSource &forecastOf, const Clock &clock, double speed) const;

    /// Adds itself to what is known of its account.
    void addTo(QList<AccountState> &accounts) const;

private:
    void addTo(AccountState &account) const;
};

} // namespace Landfall
