// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "deployment.h"
#include "httpclient.h"
#include "result.h"
#include "secret.h"

#include <QCoroTask>
#include <QtPlugin>

#include <memory>
#include <optional>

namespace Landfall {

/// One account's call: its fields, its secret and a client bound to its origins. Everything a
/// provider needs comes with the call, so providers keep no state.
struct Session {
    Account account;
    Secret secret;
    std::shared_ptr<AccountClient> http;

    Session() = default;
    Session(Account account_, Secret secret_, std::shared_ptr<AccountClient> http_)
        : account(std::move(account_)), secret(std::move(secret_)), http(std::move(http_))
    {
    }
};

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

struct TargetListing {
    QList<Target> targets;
    QList<Error> problems;
};

/// What a test of an account found, in words.
struct TestReport {
    QString summary; ///< one sentence: who am I, what can be seen
    QStringList warnings; ///< rights that are missing, an expiry that comes near
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
class Provider {
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

    /// One cheap authenticated request.
    virtual QCoro::Task<Result<TestReport>> test(Session session) = 0;
    virtual QCoro::Task<Result<TargetListing>> targets(Session session) = 0;
    virtual QCoro::Task<Result<Listing>> list(Session session, Query query) = 0;
    virtual QCoro::Task<Result<Deployment>> show(Session session, QString id) = 0;

    /// Hands the whole log to the sink, which lives until the task has ended.
    virtual QCoro::Task<Result<Done>> log(Session session, LogLink link, LogSink *sink) = 0;
};

} // namespace Landfall

#define LANDFALL_PROVIDER_IID "io.github.landfall.Landfall.Provider/1"
Q_DECLARE_INTERFACE(Landfall::Provider, LANDFALL_PROVIDER_IID)
