// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "pollpolicy.h"
#include "sessions.h"
#include "watch.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace Landfall {

/// Decides when to ask, asks, and hands on what came. One timer and at most one request a watch at
/// a time; a request without an answer for 5 minutes is given up. Stamps provider and account on
/// what it hands on. A refused credential or a closed keychain stops the whole account, a
/// Retry-After pauses it. A plugin that throws three times is not called again before a restart.
class LANDFALL_CORE_EXPORT Watcher : public QObject {
    Q_OBJECT
public:
    /// `speed` divides every interval (the simulator's clock); 1 for real services. `sessions` must
    /// outlive this.
    explicit Watcher(Sessions &sessions, double speed = 1.0, QObject *parent = nullptr);
    ~Watcher() override;

    /// Keeps the watches that are in both lists going, starts the new ones at once, ends the rest.
    void setWatches(const QList<Watch> &watches);

    /// Asks at once and before all polls, also what waits for the user; reads a secret that was
    /// refused or missing again. Only a Retry-After is still waited for. An empty account means
    /// all.
    void refresh(const QString &account = {});

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

private:
    struct Entry;
    QCoro::Task<> poll(quint64 request, Watch watch, bool isUrgent);
    void add(const Watch &watch);
    void onTimeout(Entry &entry);
    void begin(Entry &entry);
    void finish(Entry &entry, const Result<Listing> &answer);
    void plan(Entry &entry);
    void planAt(Entry &entry, Steady due);
    void pauseAccount(const QString &account, Steady until);
    void stopAccount(const QString &account);
    void tell(
        const Watch &watch, const Result<Listing> &answer, const QList<Deployment> &deployments);

    Sessions &m_sessions;
    double m_speed;
    quint64 m_nextRequest = 1;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QHash<QString, Steady> m_pausedUntil; ///< by folded account name
    QHash<QString, int> m_faults; ///< by provider
};

} // namespace Landfall
