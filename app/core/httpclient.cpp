// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "httpclient_p.h"
#include "httpexchange.h"
#include "logging.h"
#include "origin.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>

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

/// The system's proxy, but never for this machine: over http it would see the credential.
class ProxyFactory : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        const QList<QNetworkProxy> proxies = systemProxyForQuery(query);
        tell(query.peerHostName(), proxies.value(0));
        return proxies;
    }

private:
    /// Names it in the log, without user and password, when it is another one than before.
    void tell(const QString &host, const QNetworkProxy &proxy)
    {
        const bool isDirect =
            proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy;
        const QString name =
            isDirect ? QString() : QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
        if (m_told.value(host) == name)
            return;
        m_told.insert(host, name);
        qCInfo(httpLog).noquote() << "proxy to" << host << "is"
                                  << (isDirect ? QStringLiteral("none") : name);
    }

    QHash<QString, QString> m_told; ///< by host; empty: none
};

} // namespace

HttpClient::Private::Private(HttpClient *client) : q(client), m_queue(inFlightPerOrigin) { }

PendingReply HttpClient::Private::send(const Order &order)
{
    PendingReply reply;
    if (isClosing) {
        reply.deliver(Error {Error::Cancelled, QString()});
        return reply;
    }
    if (m_jobs.size() >= mostRequests) {
        reply.deliver(Error {Error::Network,
            HttpClient::tr(
                "Too many requests wait for their answers. Check the network connection.")});
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
    for (const Job &job : std::as_const(cancelled))
        job.reply.deliver(Error {Error::Cancelled, QString()});
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
        job.exchange = new HttpExchange(
            manager(job.order.trust), job.order.request, job.order.form, job.order.limits, q);
        job.exchange->setSink(job.order.sink);
        QObject::connect(job.exchange, &HttpExchange::finished, q,
            [this, id = *id](const Result<HttpReply> &result) { conclude(id, result); });
        const QString account = job.order.account.toCaseFolded();
        QObject::connect(
            job.exchange, &HttpExchange::sent, q, [this, account] { ++sent[account]; });
        QObject::connect(job.exchange, &HttpExchange::noted, q,
            [this, account](const RequestNote &news) { note(account, news); });
        job.exchange->start();
    }
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
    if (!manager) {
        manager = new QNetworkAccessManager(q);
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager->setCookieJar(new NoCookieJar(manager));
        manager->setProxyFactory(new ProxyFactory);
    }
    return *manager;
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
