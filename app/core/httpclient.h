// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "ratelimit.h"
#include "result.h"
#include "secret.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace Landfall {

/// A header that carries a credential. It has a constructor because structs handed to coroutines
/// must not be aggregates (GCC 12 destroys those twice).
struct CredentialHeader {
    QByteArray name;
    Secret value;

    CredentialHeader(QByteArray name_, Secret value_)
        : name(std::move(name_)), value(std::move(value_))
    {
    }
};
using Headers = QList<CredentialHeader>;

/// An answer of any status. Only the lack of an answer is an error.
struct HttpReply {
    int status = 0;
    QByteArray body; ///< decompressed
    QList<QNetworkReply::RawHeaderPair> headers;
    QUrl url; ///< what was asked, for sentences

    /// Case-insensitive; empty when absent.
    [[nodiscard]] LANDFALL_CORE_EXPORT QByteArray header(QByteArrayView name) const;

    /// The body as JSON. The error says what came instead ("answer was not JSON (text/html) from
    /// HOST").
    [[nodiscard]] LANDFALL_CORE_EXPORT Result<QJsonDocument> json() const;
};

/// HttpReply::json(), with bodies of over 256 KiB parsed off the GUI thread.
LANDFALL_CORE_EXPORT QCoro::Task<Result<QJsonDocument>> readJson(HttpReply reply);

/// Bounds of one request.
struct HttpLimits {
    std::chrono::milliseconds total {30'000};
    std::chrono::milliseconds idle {10'000};
    qint64 bytes = 8 * 1024 * 1024; ///< of the decompressed body
    /// Only so many bytes at the end of the body are asked for (a Range); a service that does not
    /// do so answers 200 with all of it. 0: all.
    qint64 lastBytes = 0;

    HttpLimits() = default;
    HttpLimits(std::chrono::milliseconds total_, std::chrono::milliseconds idle_, qint64 bytes_)
        : total(total_), idle(idle_), bytes(bytes_)
    {
    }
    /// 10 minutes and 128 MiB.
    [[nodiscard]] LANDFALL_CORE_EXPORT static HttpLimits log();
};

/// Status and headers to kind and retryAfter (clamped to 1 s … 15 min). For a status below 400
/// it is a BadReply.
[[nodiscard]] LANDFALL_CORE_EXPORT Error httpError(
    const HttpReply &reply, const QString &message, const QString &code = {});

/// Takes the body of a 2xx answer as it arrives. Never called from inside a network signal of Qt's,
/// nor after its request was cancelled: it may cancel it, and be gone then.
class BodySink {
public:
    virtual ~BodySink() = default;
    /// Before the first piece: status and headers, the body is empty. An error refuses the body and
    /// is what the request ends with.
    virtual Result<Done> begin(const HttpReply &head) = 0;
    /// Decompressed, at most 64 KiB at a time.
    virtual void take(const QByteArray &piece) = 0;
};

/// What is remembered of a request, for who asks the service about it. Never a secret: the address
/// has no query.
struct RequestNote {
    QDateTime at; ///< UTC, when it left
    QString verb;
    QString address; ///< origin and path
    int status = 0; ///< 0: no answer
    QString requestId; ///< as the service named it in its answer; empty when it did not
    std::chrono::milliseconds took {0};

    friend bool operator==(const RequestNote &, const RequestNote &) = default;
};

/// Error::code of a request that cannot have been read by the service: refused here, no host, no
/// connection, no trusted certificate.
inline constexpr auto notSentCode = "not-sent";
[[nodiscard]] LANDFALL_CORE_EXPORT bool isNotSent(const Error &error);

class AccountClient;

/// The only class that touches QNetworkAccessManager. No cookies, no cache, no HTTP/2, no
/// redirects by Qt, no credentials of Qt's own; at most 6 requests in flight for an origin, fair
/// between accounts. Lives in the GUI thread.
class LANDFALL_CORE_EXPORT HttpClient : public QObject {
    Q_OBJECT
public:
    explicit HttpClient(QObject *parent = nullptr);
    /// Cancels everything first.
    ~HttpClient() override;

    /// Every waiting coroutine resumes with Error::Cancelled, inside this call.
    void cancelAll();

    /// For after a sleep, when nobody is at the other end of a connection any more: what was sent
    /// ends as Error::Network inside this call, what waits in the queue leaves by new connections.
    void renewConnections();

    /// How many requests have left for an account (by name, without regard to case), those to where
    /// a redirect led included.
    [[nodiscard]] quint64 requestsSent(const QString &account) const;

    /// The last 50 requests of an account that were answered or failed, oldest first.
    [[nodiscard]] QList<RequestNote> recentRequests(const QString &account) const;

Q_SIGNALS:
    /// cancelAll() was called; for what is under way without a request, see whenCancelled().
    void allCancelled();

private:
    friend class AccountClient;
    class Private;
    std::unique_ptr<Private> d;
};

/// The HTTP client as one account may use it, and the only thing plugins see: it sends to the
/// account's own origins and nowhere else.
class LANDFALL_CORE_EXPORT AccountClient {
    class Private;

public:
    /// As long as one lives, what the client sends leaves before what else waits for the same
    /// origin: for what a person waits for.
    class LANDFALL_CORE_EXPORT Hurry {
    public:
        explicit Hurry(const AccountClient &client);
        ~Hurry();
        Q_DISABLE_COPY_MOVE(Hurry)

    private:
        std::shared_ptr<Private> m_client;
    };

    /// `client` must live as long as requests are wanted; afterwards they end as Cancelled.
    AccountClient(HttpClient &client, Account account, QList<QUrl> origins);
    /// As cancel().
    ~AccountClient();
    Q_DISABLE_COPY_MOVE(AccountClient)

    /// Refused off the account's origins (BadInput, as is a value that a header cannot carry). A
    /// redirect on the same origin is followed at most 3 times; any other is an error that names
    /// the host. Both clocks of `limits` start when the request leaves the queue.
    /// With a `sink`, which must live until the task has ended, the body of a 2xx answer goes there
    /// and the reply's is empty; after an error the sink has got what came before it. A body that
    /// is shorter than its Content-Length is a Network error. Of one without (chunked, ended by the
    /// connection's end) or compressed Qt 6.4 does not tell whether its end came: only what is in
    /// the body can, or a size that the service told elsewhere.
    QCoro::Task<Result<HttpReply>> get(
        QUrl url, Headers credential, HttpLimits limits = {}, BodySink *sink = nullptr);

    /// Posts `form` (application/x-www-form-urlencoded) to a token endpoint: without any credential
    /// header, to the account's own origins, and it may be asked again. The bytes of the form are
    /// masked in logs and overwritten with the last copy of `form`. No redirect is followed: it is
    /// a BadReply that names the host.
    QCoro::Task<Result<HttpReply>> post(QUrl url, Secret form, HttpLimits limits = {});

    /// Posts JSON that acts, once on the wire whatever happens to the connection: nobody sends it
    /// again, not Qt, not a redirect. `json` must not be empty. An answer of any status is a reply.
    /// An error with notSentCode: nothing of it can have been read by the service; any other but
    /// Cancelled before it left: it may have been.
    QCoro::Task<Result<HttpReply>> postOnce(
        QUrl url, QByteArray json, Headers credential, HttpLimits limits = {});

    /// Asks for an address that acts and that is a secret itself (a deploy hook), once on the wire,
    /// without a credential and over a connection of its own. BadInput unless it is https, or
    /// loopback http. Errors as of postOnce(); no message, log or note has the address.
    QCoro::Task<Result<HttpReply>> hookOnce(Secret url, HttpLimits limits = {});

    /// Takes one more origin for this client, which a resource of the account names. BadInput
    /// unless it is https, or loopback http beside an origin of the account that is so itself.
    Result<Done> allow(const QUrl &origin);

    /// The end of this client: aborts what is under way, whose coroutines resume with
    /// Error::Cancelled inside this call, drops late answers and sends nothing from now on.
    void cancel();

    /// For what goes on between requests or beside them, such as a pause: calls `call` once, inside
    /// cancel() or HttpClient::cancelAll(); at once when this is cancelled or without a client
    /// already; never when `context` is gone by then.
    void whenCancelled(QObject *context, std::function<void()> call) const;

    /// What the service last said about its request limit.
    [[nodiscard]] std::optional<RateLimit> rateLimit() const;

private:
    std::shared_ptr<Private> d;
};

} // namespace Landfall
