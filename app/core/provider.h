// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "deployment.h"
#include "httpclient.h"
#include "landfall_core_export.h"
#include "result.h"
#include "secret.h"
#include "signin.h"

#include <QCoroTask>
#include <QtPlugin>

#include <memory>
#include <optional>

namespace Landfall {

/// What to list: newest first, at least the newest `limit` of the whole. An empty target means all
/// that the account names; then a provider may give as many of each target, so that a busy one
/// hides no other, and what is under way besides.
struct Query {
    QString target; ///< a target's id
    int limit = 25;

    Query() = default;
    Query(QString target_, int limit_) : target(std::move(target_)), limit(limit_) { }
    friend bool operator==(const Query &, const Query &) = default;
};

/// A list that may be incomplete: what came, and what could not be asked.
struct Listing {
    QList<Deployment> deployments;
    QList<Error> problems; ///< each about a part of the account; the rest is in `deployments`
};

/// A tenant, subscription or account of the service that was searched for targets.
struct SearchedScope {
    QString kind; ///< for people: "subscription"
    QString id;
    QString name; ///< empty where the service gives none
    QString field; ///< the account field whose comma list takes the id; empty: not to be picked
    std::optional<int> targets; ///< that can be watched in it; none: not counted
    std::optional<Error> error; ///< why it shows less than it may hold
    bool isOnlyIfNamed = false; ///< an empty `field` does not stand for all of these

    friend bool operator==(const SearchedScope &, const SearchedScope &) = default;
};

struct TargetListing {
    QList<Target> targets;
    QList<Error> problems;
    /// Every scope that the search looked at or passed over, so that an empty list is explained.
    QList<SearchedScope> scopes;
};

/// A right of the credential, as the service tells or as an answer has shown.
struct Right {
    QString name; ///< the service's own word
    std::optional<bool> isHeld; ///< none: not known
    QString enables; ///< what works with it and is switched off without, for people

    friend bool operator==(const Right &, const Right &) = default;
};

/// What a test of an account found, in words.
struct TestReport {
    QString summary; ///< one sentence: who am I, what can be seen
    QStringList warnings; ///< rights that are missing, an expiry that comes near
    QList<Right> rights;
    QDateTime expires; ///< UTC: when the credential ends; null where the service does not tell
};

/// One log of those that a link stands for.
struct OfferedLog {
    LogLink link; ///< to be given to Provider::log()
    QString machine; ///< that wrote it; empty where the service does not say
    QDateTime updated; ///< UTC; null where the service does not say
    qint64 size = -1; ///< bytes; -1 where the service does not say
    /// Its end tells of a failed start. No service says which machine failed; none: not looked at.
    std::optional<bool> looksFailed;

    OfferedLog() = default;
    explicit OfferedLog(LogLink link_) : link(std::move(link_)) { }
    friend bool operator==(const OfferedLog &, const OfferedLog &) = default;
};

/// Takes a log as it arrives.
class LogSink {
public:
    virtual ~LogSink() = default;
    /// UTF-8, any number of lines; a line may come in pieces.
    virtual void append(const QByteArray &text) = 0;
};

/// The plugin interface. Requests and parsing of one service; no state between calls but a token
/// cache keyed by account. All functions are called in the GUI thread; no exception may leave one
/// (what does is caught and counts as a fault of the plugin). Structs in a signature are taken by
/// value because a coroutine outlives its caller's arguments.
class LANDFALL_CORE_EXPORT Provider {
public:
    virtual ~Provider() = default;

    [[nodiscard]] virtual QList<AccountField> accountFields() const = 0;

    /// Whether an account with these fields has a secret at all.
    [[nodiscard]] virtual bool needsSecret(const Account &account) const = 0;

    /// The origins a credential of this account may travel to, from its fields. An error names the
    /// field that is wrong.
    [[nodiscard]] virtual Result<QList<QUrl>> origins(const Account &account) const = 0;

    /// A URL of the API (on the account's own base URL) or of the dashboard, a resource id or a
    /// bare id to the deployment's id; none when it is not this provider's or not this account's.
    [[nodiscard]] virtual std::optional<QString> recognize(
        const Account &account, const QString &reference) const = 0;

    /// Cheap: one authenticated request, or a few where the service tells of rights and ends.
    virtual QCoro::Task<Result<TestReport>> test(Session session) = 0;
    virtual QCoro::Task<Result<TargetListing>> targets(Session session) = 0;
    virtual QCoro::Task<Result<Listing>> list(Session session, Query query) = 0;
    virtual QCoro::Task<Result<Deployment>> show(Session session, QString id) = 0;

    /// The logs that a link stands for, newest first: it may be a list of files. The link itself
    /// where it is one log.
    virtual QCoro::Task<Result<QList<OfferedLog>>> logs(Session session, LogLink link);

    /// Hands the whole log to the sink as it arrives, which lives until the task has ended. Of both
    /// Error::code is one of logs/logerror.h where the log cannot be had for one of those reasons.
    /// What the sink has got before an error is a part of the log: it was cut off.
    virtual QCoro::Task<Result<Done>> log(Session session, LogLink link, LogSink *sink) = 0;

    /// For accounts that a person signs in to; null where the provider has none. The provider's.
    [[nodiscard]] virtual SignIn *signIn() { return nullptr; }
};

} // namespace Landfall

#define LANDFALL_PROVIDER_IID "io.github.landfall.Landfall.Provider/3"
Q_DECLARE_INTERFACE(Landfall::Provider, LANDFALL_PROVIDER_IID)
