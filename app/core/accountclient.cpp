// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "exchange.h"
#include "httpclient_p.h"
#include "httprequest.h"
#include "logging.h"
#include "origin.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AccountClient)
};

void askForTheEnd(QNetworkRequest &request, qint64 bytes)
{
    request.setRawHeader("Range", "bytes=-" + QByteArray::number(bytes));
    // The end of a compressed body is not the compressed end of the body.
    request.setRawHeader("Accept-Encoding", "identity");
}

} // namespace

class AccountClient::Private {
public:
    Private(HttpClient &client, Account account, QList<QUrl> origins)
        : m_client(&client), m_account(std::move(account)), m_origins(std::move(origins))
    {
    }

    [[nodiscard]] PendingReply send(
        const QUrl &url, const Headers &credential, const HttpLimits &limits, BodySink *sink);
    [[nodiscard]] PendingReply post(const QUrl &url, const Secret &form, const HttpLimits &limits);
    [[nodiscard]] PendingReply postOnce(const QUrl &url, const QByteArray &json,
        const Headers &credential, const HttpLimits &limits);
    [[nodiscard]] PendingReply hookOnce(const Secret &url, const HttpLimits &limits);
    [[nodiscard]] Result<Done> allow(const QUrl &origin);
    void cancel();
    void whenCancelled(QObject *context, const std::function<void()> &call) const;

    std::optional<RateLimit> rateLimit;
    int hurries = 0;

private:
    [[nodiscard]] PendingReply send(Result<Order> order, const HttpLimits &limits);
    [[nodiscard]] Result<Order> hookOrder(const Secret &address);
    [[nodiscard]] Result<Order> order(const QUrl &url, const Headers &credential);
    [[nodiscard]] Result<Done> checkUrl(const QUrl &url) const;
    [[nodiscard]] bool isOwn(const QUrl &url) const;
    [[nodiscard]] Result<TlsTrust> trust();

    QPointer<HttpClient> m_client;
    const Account m_account;
    QList<QUrl> m_origins;
    std::optional<TlsTrust> m_trust; ///< read at the first request
    bool m_isCancelled = false;
    std::unique_ptr<QObject> m_life = std::make_unique<QObject>(); ///< goes with cancel()
};

PendingReply AccountClient::Private::send(
    const QUrl &url, const Headers &credential, const HttpLimits &limits, BodySink *sink)
{
    Result<Order> made = order(url, credential);
    if (made)
        made->sink = sink;
    if (made && limits.lastBytes > 0)
        askForTheEnd(made->request, limits.lastBytes);
    return send(std::move(made), limits);
}

PendingReply AccountClient::Private::post(
    const QUrl &url, const Secret &form, const HttpLimits &limits)
{
    maskInLogs(form);
    Result<Order> made = order(url, {});
    if (made) {
        made->request.setHeader(
            QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        made->form = form;
    }
    return send(std::move(made), limits);
}

PendingReply AccountClient::Private::postOnce(
    const QUrl &url, const QByteArray &json, const Headers &credential, const HttpLimits &limits)
{
    Result<Order> made = order(url, credential);
    if (made && json.isEmpty())
        made = Error {
            Error::BadInput, Text::tr("There is nothing to send to %1.").arg(originText(url))};
    if (!made)
        return send(notSent(made.error()), limits);
    made->request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    made->json = json;
    return send(std::move(made), limits);
}

PendingReply AccountClient::Private::hookOnce(const Secret &url, const HttpLimits &limits)
{
    maskInLogs(url);
    Result<Order> made = hookOrder(url);
    if (!made)
        return send(notSent(made.error()), limits);
    return send(std::move(made), limits);
}

Result<Order> AccountClient::Private::hookOrder(const Secret &address)
{
    if (!m_client || m_isCancelled)
        return Error {Error::Cancelled, QString()};
    const QUrl url(QString::fromUtf8(address.reveal()), QUrl::StrictMode);
    // No sentence of an address is used: which part of one that is not whole is the secret?
    if (!checkOrigin(url))
        return Error {Error::BadInput,
            Text::tr("The deploy hook is refused: it is a secret and travels over https only "
                     "(http: only to this computer).")};
    const auto trusted = trust();
    if (!trusted)
        return trusted.error();
    const auto request = makeRequest(QUrl(originText(url)), {}, *trusted);
    if (!request)
        return request.error();
    return Order {*request, std::nullopt, HttpLimits(), trusted->key(), m_account.name, this,
        hurries > 0, nullptr, std::nullopt, address};
}

PendingReply AccountClient::Private::send(Result<Order> order, const HttpLimits &limits)
{
    if (!order) {
        const PendingReply refused;
        refused.deliver(order.error());
        return refused;
    }
    order->limits = limits;
    return m_client->d->send(*order);
}

Result<Done> AccountClient::Private::allow(const QUrl &origin)
{
    if (const auto checked = checkOrigin(origin); !checked)
        return checked.error();
    if (origin.host().endsWith(u'.'))
        return Error {Error::BadInput,
            Text::tr("%1 is refused: its host ends with a dot.").arg(originText(origin))};
    const auto isPlain = [](const QUrl &url) { return url.scheme() == "http"_L1; };
    if (isPlain(origin) && std::none_of(m_origins.begin(), m_origins.end(), isPlain))
        return Error {Error::BadInput,
            Text::tr("%1 is refused: the account “%2” talks https, and its credential may travel "
                     "over nothing else.")
                .arg(originText(origin), m_account.name)};
    if (!isOwn(origin))
        m_origins.append(origin);
    return Done {};
}

void AccountClient::Private::cancel()
{
    m_isCancelled = true;
    if (m_client)
        m_client->d->cancel(this);
    // Not the member itself: what it calls may ask for more.
    const std::unique_ptr<QObject> life = std::move(m_life);
}

void AccountClient::Private::whenCancelled(
    QObject *context, const std::function<void()> &call) const
{
    if (!m_client || m_isCancelled) {
        call();
        return;
    }
    // One call, whichever of the two comes first.
    auto *once = new QObject(context);
    const auto tell = [once, call] {
        delete once;
        call();
    };
    QObject::connect(m_life.get(), &QObject::destroyed, once, tell);
    QObject::connect(m_client, &HttpClient::allCancelled, once, tell);
}

Result<Order> AccountClient::Private::order(const QUrl &url, const Headers &credential)
{
    if (!m_client || m_isCancelled)
        return Error {Error::Cancelled, QString()};
    if (const auto checked = checkUrl(url); !checked)
        return checked.error();
    const auto trusted = trust();
    if (!trusted)
        return trusted.error();
    for (const CredentialHeader &header : credential)
        maskInLogs(header.value);
    const auto request = makeRequest(url, credential, *trusted);
    if (!request)
        return request.error();
    return Order {*request, std::nullopt, HttpLimits(), trusted->key(), m_account.name, this,
        hurries > 0, nullptr, std::nullopt, std::nullopt};
}

Result<Done> AccountClient::Private::checkUrl(const QUrl &url) const
{
    if (const auto checked = checkOrigin(url); !checked)
        return checked.error();
    if (!isOwn(url))
        return Error {Error::BadInput,
            Text::tr("%1 does not belong to the account “%2”, so nothing was sent there.")
                .arg(originText(url), m_account.name)};
    return Done {};
}

bool AccountClient::Private::isOwn(const QUrl &url) const
{
    return std::any_of(m_origins.begin(), m_origins.end(),
        [&](const QUrl &origin) { return sameOrigin(origin, url); });
}

Result<TlsTrust> AccountClient::Private::trust()
{
    if (!m_trust) {
        const QString caFile = m_account.field(u"ca_file"_s);
        const auto read =
            caFile.isEmpty() ? Result<TlsTrust>(TlsTrust()) : TlsTrust::withCaFile(caFile);
        if (!read)
            return read.error();
        m_trust = *read;
    }
    return *m_trust;
}

AccountClient::AccountClient(HttpClient &client, Account account, QList<QUrl> origins)
    : d(std::make_shared<Private>(client, std::move(account), std::move(origins)))
{
}

AccountClient::~AccountClient()
{
    d->cancel();
}

QCoro::Task<Result<HttpReply>> AccountClient::get(
    QUrl url, Headers credential, HttpLimits limits, BodySink *sink)
{
    const std::shared_ptr<Private> self = d;
    const auto reply = co_await self->send(url, credential, limits, sink);
    if (!reply)
        co_return reply.error();
    if (const auto limit = parseRateLimit(reply->headers, QDateTime::currentDateTimeUtc()))
        self->rateLimit = limit;
    co_return *reply;
}

QCoro::Task<Result<HttpReply>> AccountClient::post(QUrl url, Secret form, HttpLimits limits)
{
    const std::shared_ptr<Private> self = d;
    const auto reply = co_await self->post(url, form, limits);
    co_return reply;
}

QCoro::Task<Result<HttpReply>> AccountClient::postOnce(
    QUrl url, QByteArray json, Headers credential, HttpLimits limits)
{
    const std::shared_ptr<Private> self = d;
    const auto reply = co_await self->postOnce(url, json, credential, limits);
    if (!reply)
        co_return reply.error();
    if (const auto limit = parseRateLimit(reply->headers, QDateTime::currentDateTimeUtc()))
        self->rateLimit = limit;
    co_return *reply;
}

QCoro::Task<Result<HttpReply>> AccountClient::hookOnce(Secret url, HttpLimits limits)
{
    const std::shared_ptr<Private> self = d;
    const auto reply = co_await self->hookOnce(url, limits);
    co_return reply;
}

Error notSent(Error error)
{
    error.code = QString::fromLatin1(notSentCode);
    return error;
}

bool isNotSent(const Error &error)
{
    return error.code == QLatin1StringView(notSentCode);
}

Result<Done> AccountClient::allow(const QUrl &origin)
{
    return d->allow(origin);
}

void AccountClient::cancel()
{
    d->cancel();
}

void AccountClient::whenCancelled(QObject *context, std::function<void()> call) const
{
    d->whenCancelled(context, call);
}

std::optional<RateLimit> AccountClient::rateLimit() const
{
    return d->rateLimit;
}

AccountClient::Hurry::Hurry(const AccountClient &client) : m_client(client.d)
{
    ++m_client->hurries;
}

AccountClient::Hurry::~Hurry()
{
    --m_client->hurries;
}

} // namespace Landfall
