// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "hookexchange.h"
#include "httpclient_p.h"
#include "httpexchange.h"
#include "httpproxy.h"
#include "origin.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>

#include <utility>

namespace Landfall {

namespace {

constexpr int inFlightPerOrigin = 6;
constexpr qsizetype mostRequests = 1000;
constexpr qsizetype mostNotes = 50;

class NoCookieJar : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

/// Why an order did not leave, which who sends something once wants to know for sure.
Error unsent(const Order &order, const Error &error)
{
    return order.json || order.hook ? notSent(error) : error;
}

} // namespace

HttpClient::Private::Private(HttpClient *client) : q(client), m_queue(inFlightPerOrigin) { }

PendingReply HttpClient::Private::send(const Order &order)
{
    PendingReply reply;
    if (isClosing) {
        reply.deliver(unsent(order, {Error::Cancelled, QString()}));
        return reply;
    }
    if (m_jobs.size() >= mostRequests) {
        reply.deliver(unsent(order,
            {Error::Network,
                HttpClient::tr("Too many requests wait for their answers. Check the network "
                               "connection.")}));
        return reply;
    }
    const RequestId id = ++m_lastId;
    m_jobs.insert(id, Job {order, reply});
    m_queue.enqueue(id, originText(order.request.url()), order.account, order.isUrgent);
    startNext();
    return reply;
}

void HttpClient::Private::cancel(const void *client)
{
    QList<Job> cancelled;
    for (const RequestId id : m_jobs.keys()) {
        if (client && m_jobs.value(id).order.client != client)
            continue;
        cancelled.append(m_jobs.take(id));
        m_queue.remove(id);
        delete cancelled.last().exchange;
    }
    if (!isClosing)
        startNext();
    for (const Job &job : std::as_const(cancelled)) {
        const Error error {Error::Cancelled, QString()};
        job.reply.deliver(job.exchange ? error : unsent(job.order, error));
    }
}

void HttpClient::Private::renewConnections()
{
    QList<Job> lost;
    for (const RequestId id : m_jobs.keys()) {
        if (!m_jobs.value(id).exchange)
            continue;
        lost.append(m_jobs.take(id));
        m_queue.remove(id);
        delete lost.last().exchange;
    }
    for (QNetworkAccessManager *manager : std::as_const(m_managers))
        manager->clearConnectionCache();
    startNext();
    for (const Job &job : std::as_const(lost))
        job.reply.deliver(Error {Error::Network,
            HttpClient::tr("The computer slept before %1 answered. Try again.")
                .arg(job.order.request.url().host())});
}

void HttpClient::Private::startNext()
{
    while (const auto id = m_queue.takeNext()) {
        Job &job = m_jobs[*id];
        job.exchange = makeExchange(job.order);
        QObject::connect(job.exchange, &Exchange::finished, q,
            [this, id = *id](const Result<HttpReply> &result) { conclude(id, result); });
        const QString account = job.order.account.toCaseFolded();
        QObject::connect(job.exchange, &Exchange::sent, q, [this, account] { ++sent[account]; });
        QObject::connect(job.exchange, &Exchange::noted, q,
            [this, account](const RequestNote &news) { note(account, news); });
        job.exchange->start();
    }
}

Exchange *HttpClient::Private::makeExchange(const Order &order)
{
    if (order.hook)
        return new HookExchange(*order.hook, order.request.sslConfiguration(), order.limits, q);
    if (order.json) {
        // A kept-alive connection that has gone stale must not be why nobody knows the outcome.
        QNetworkAccessManager *own = makeManager();
        auto *exchange = new HttpExchange(*own, order.request, std::nullopt, order.limits, q);
        own->setParent(exchange);
        exchange->setOnce(*order.json);
        return exchange;
    }
    auto *exchange =
        new HttpExchange(manager(order.trust), order.request, order.form, order.limits, q);
    exchange->setSink(order.sink);
    return exchange;
}

void HttpClient::Private::note(const QString &account, const RequestNote &note)
{
    QList<RequestNote> &kept = notes[account];
    kept.append(note);
    if (kept.size() > mostNotes)
        kept.removeFirst();
}

void HttpClient::Private::conclude(RequestId id, const Result<HttpReply> &result)
{
    const Job job = m_jobs.take(id);
    job.exchange->deleteLater();
    m_queue.remove(id);
    startNext();
    job.reply.deliver(result);
}

QNetworkAccessManager &HttpClient::Private::manager(const QByteArray &trust)
{
    // Qt reuses connections without a look at the certificates they were checked with, so accounts
    // that trust other ones need another manager.
    QNetworkAccessManager *&manager = m_managers[trust];
    if (!manager)
        manager = makeManager();
    return *manager;
}

QNetworkAccessManager *HttpClient::Private::makeManager() const
{
    auto *manager = new QNetworkAccessManager(q);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setCookieJar(new NoCookieJar(manager));
    manager->setProxyFactory(new HttpProxyFactory);
    return manager;
}

HttpClient::HttpClient(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) { }

HttpClient::~HttpClient()
{
    d->isClosing = true;
    cancelAll();
}

void HttpClient::cancelAll()
{
    d->cancel(nullptr);
    Q_EMIT allCancelled();
}

void HttpClient::renewConnections()
{
    d->renewConnections();
}

quint64 HttpClient::requestsSent(const QString &account) const
{
    return d->sent.value(account.toCaseFolded());
}

QList<RequestNote> HttpClient::recentRequests(const QString &account) const
{
    return d->notes.value(account.toCaseFolded());
}

} // namespace Landfall
