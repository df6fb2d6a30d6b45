// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

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

} // namespace

class AccountClient::Private {
public:
    Private(HttpClient &client, Account account, QList<QUrl> origins)
        : m_client(&client), m_account(std::move(account)), m_origins(std::move(origins))
    {
    }

    [[nodiscard]] PendingReply send(
        const QUrl &url, const Headers &credential, const HttpLimits &limits);
    void cancel();

    std::optional<RateLimit> rateLimit;

private:
    [[nodiscard]] Result<Order> order(const QUrl &url, const Headers &credential);
    [[nodiscard]] Result<Done> checkUrl(const QUrl &url) const;
    [[nodiscard]] Result<TlsTrust> trust();

    QPointer<HttpClient> m_client;
    const Account m_account;
    const QList<QUrl> m_origins;
    std::optional<TlsTrust> m_trust; ///< read at the first request
    bool m_isCancelled = false;
};

PendingReply AccountClient::Private::send(
    const QUrl &url, const Headers &credential, const HttpLimits &limits)
{
    Result<Order> made = order(url, credential);
    if (!made) {
        const PendingReply refused;
        refused.deliver(made.error());
        return refused;
    }
    made->limits = limits;
    return m_client->d->send(*made);
}

void AccountClient::Private::cancel()
{
    m_isCancelled = true;
    if (m_client)
        m_client->d->cancel(this);
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
    return Order {*request, HttpLimits(), trusted->key(), m_account.name, this};
}

Result<Done> AccountClient::Private::checkUrl(const QUrl &url) const
{
    if (const auto checked = checkOrigin(url); !checked)
        return checked.error();
    const bool isOwn = std::any_of(m_origins.begin(), m_origins.end(),
        [&](const QUrl &origin) { return sameOrigin(origin, url); });
    if (!isOwn)
        return Error {Error::BadInput,
            Text::tr("%1 does not belong to the account “%2”, so nothing was sent there.")
                .arg(originText(url), m_account.name)};
    return Done {};
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

QCoro::Task<Result<HttpReply>> AccountClient::get(QUrl url, Headers credential, HttpLimits limits)
{
    const std::shared_ptr<Private> self = d;
    const auto reply = co_await self->send(url, credential, limits);
    if (!reply)
        co_return reply.error();
    if (const auto limit = parseRateLimit(reply->headers, QDateTime::currentDateTimeUtc()))
        self->rateLimit = limit;
    co_return *reply;
}

void AccountClient::cancel()
{
    d->cancel();
}

std::optional<RateLimit> AccountClient::rateLimit() const
{
    return d->rateLimit;
}

} // namespace Landfall
