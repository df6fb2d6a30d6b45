// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "pollpolicy.h"
#include "ratelimit.h"
#include "sessions.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <memory>
#include <vector>

class QTimer;

namespace Landfall {

/// Something to ask about again and again: what a query lists, or one deployment by its id.
struct Watch {
    Account account;
    Query query;
    QString id; ///< set: follow this one deployment, the query is not used

    Watch() = default;
    Watch(Account account_, Query query_, QString id_ = {})
        : account(std::move(account_)), query(std::move(query_)), id(std::move(id_))
    {
    }
    friend bool operator==(const Watch &, const Watch &) = default;
};

/// How it stands with one account, for banners and the status bar.
struct AccountState {
    QString account;
    QString provider;
    std::optional<Error> error; ///< of the last request; none after an answer
    int failures = 0; ///< in a row
    QDateTime lastAnswer; ///< UTC, null before the first
    std::optional<RateLimit> limit;
    std::optional<Steady> nextPoll; ///< none: waits for the user, or a request is under way
};

/// Decides when to ask, asks, and hands on what came. One timer and at most one request a watch at
/// a time. Stamps provider and account on what it hands on.
class LANDFALL_CORE_EXPORT Watcher : public QObject {
    Q_OBJECT
public:
    /// `speed` divides every interval (the simulator's clock); 1 for real services.
    explicit Watcher(Sessions &sessions, double speed = 1.0, QObject *parent = nullptr);
    ~Watcher() override;

    /// Keeps the watches that are in both lists going, starts the new ones at once, ends the rest.
    void setWatches(const QList<Watch> &watches);

    /// Asks at once, also what waits for the user; an empty account means all.
    void refresh(const QString &account = {});

    /// Ends all watches; a request under way is not waited for and its answer is dropped.
    void stop();

    [[nodiscard]] QList<AccountState> accountStates() const;

Q_SIGNALS:
    void fetched(const QList<Landfall::Deployment> &deployments);
    void failed(const Landfall::Watch &watch, const Landfall::Error &error);
    /// A request ended (with whatever result) or was planned.
    void accountStateChanged(const QString &account);

private:
    struct Entry;
    QCoro::Task<> poll(quint64 entryId);
    [[nodiscard]] Entry *entry(quint64 id);
    void finish(quint64 entryId, const Result<Listing> &result);
    void plan(Entry &entry);

    Sessions &m_sessions;
    double m_speed;
    quint64 m_nextId = 1;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Watch)
