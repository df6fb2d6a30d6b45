// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpexchange.h"

#include "logging.h"
#include "oncebody.h"
#include "origin.h"
#include "requestnote.h"
#include "transporterror.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int mostRedirects = 3;
constexpr qint64 readStep = 64 * 1024;
/// A bomb inflates to any number of steps at once; the event loop has its turn between so many.
constexpr int stepsAtOnce = 4;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Where the reply sends us; empty when it does not.
QUrl redirectTarget(const QNetworkReply &reply)
{
    static constexpr int redirects[] = {301, 302, 303, 307, 308};
    const QByteArray location = reply.rawHeader("Location");
    const bool isRedirect = std::find(std::begin(redirects), std::end(redirects), statusOf(reply))
        != std::end(redirects);
    if (!isRedirect || location.isEmpty())
        return {};
    return reply.url().resolved(QUrl(QString::fromUtf8(location), QUrl::StrictMode));
}

/// Whether the body is as long as the header said. Qt leaves the header out when it decompressed.
bool isComplete(const QNetworkReply &reply, qsizetype size)
{
    const int status = statusOf(reply);
    if (!reply.hasRawHeader("Content-Length") || status == 204 || status == 304)
        return true;
    const QList<QByteArray> lengths = reply.rawHeader("Content-Length").split(',');
    return std::all_of(lengths.begin(), lengths.end(), [&](const QByteArray &length) {
        bool isNumber = false;
        return length.trimmed().toLongLong(&isNumber) == size && isNumber;
    });
}

qint64 seconds(std::chrono::milliseconds duration)
{
    return std::chrono::ceil<std::chrono::seconds>(duration).count();
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &manager, const QNetworkRequest &request,
    std::optional<Secret> form, HttpLimits limits, QObject *parent)
    : Exchange(parent), m_manager(manager), m_request(request), m_form(std::move(form)),
      m_limits(limits)
{
    m_total.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] {
        expire({Error::Network,
            tr("%1 did not finish its answer within %n second(s). Try again later.", nullptr,
                static_cast<int>(seconds(m_limits.total)))
                .arg(m_request.url().host())});
    });
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_limits.idle);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        expire({Error::Network,
            tr("%1 was silent for %n second(s). Check the network connection; the service may be "
               "down.",
                nullptr, static_cast<int>(seconds(m_limits.idle)))
                .arg(m_request.url().host())});
    });
}

HttpExchange::~HttpExchange()
{
    dropReply();
}

void HttpExchange::start()
{
    m_total.start(m_limits.total);
    send();
}

void HttpExchange::send()
{
    m_body.clear();
    m_received = 0;
    m_sent.start();
    m_sentAt = QDateTime::currentDateTimeUtc();
    m_idle.start();
    m_reply = handOver();
    m_reply->setReadBufferSize(readStep);
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    for (const auto progress : {&QNetworkReply::requestSent, &QNetworkReply::metaDataChanged})
        connect(m_reply, progress, &m_idle, qOverload<>(&QTimer::start));
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readOn, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::conclude, Qt::QueuedConnection);
    Q_EMIT sent();
}

QNetworkReply *HttpExchange::handOver()
{
    if (m_json)
        return postOnce();
    return m_form ? post() : m_manager.get(m_request);
}

QNetworkReply *HttpExchange::postOnce()
{
    m_request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    m_request.setHeader(QNetworkRequest::ContentLengthHeader, m_json->size());
    m_once = new OnceBody(*m_json, this);
    QNetworkReply *reply = m_manager.post(m_request, m_once);
    m_once->setParent(reply);
    return reply;
}

QNetworkReply *HttpExchange::post() const
{
    // Qt gets the secret's own bytes, so that no copy of ours stays behind, and may still read them
    // until the reply is gone, which an abort does not end at once.
    const QByteArray &form = m_form->reveal();
    QNetworkReply *reply =
        m_manager.post(m_request, QByteArray::fromRawData(form.constData(), form.size()));
    connect(reply, &QObject::destroyed, reply, [secret = *m_form] { Q_UNUSED(secret) });
    return reply;
}

void HttpExchange::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

qint64 HttpExchange::read()
{
    m_idle.start();
    const QPointer<HttpExchange> self(this);
    qint64 got = 0;
    for (int i = 0; i < stepsAtOnce && !m_failure && m_reply->bytesAvailable() > 0; ++i) {
        const QByteArray piece = m_reply->read(readStep);
        if (piece.isEmpty())
            break;
        got += piece.size();
        take(piece);
        if (!self)
            break;
    }
    return got;
}

void HttpExchange::readOn()
{
    if (!m_reply)
        return;
    const QPointer<HttpExchange> self(this);
    const qint64 got = read();
    if (self && got > 0 && !m_failure && m_reply->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpExchange::readOn, Qt::QueuedConnection);
}

void HttpExchange::take(QByteArray piece)
{
    const qint64 room = m_limits.bytes - m_received;
    const bool isTooMuch = piece.size() > room;
    if (isTooMuch)
        piece.truncate(room);
    m_received += piece.size();
    const QPointer<HttpExchange> self(this);
    if (!isForSink())
        m_body += piece;
    else if (begin())
        m_sink->take(piece);
    if (self && isTooMuch)
        fail({Error::BadReply,
            tr("The answer of %1 is longer than %2. It was not read further.")
                .arg(m_request.url().host(), QLocale().formattedDataSize(m_limits.bytes))});
}

bool HttpExchange::isForSink() const
{
    const int status = statusOf(*m_reply);
    return m_sink && status >= 200 && status < 300;
}

bool HttpExchange::begin()
{
    if (m_hasBegun)
        return true;
    m_hasBegun = true;
    const QPointer<HttpExchange> self(this);
    const auto begun = m_sink->begin(head());
    if (self && !begun)
        fail(begun.error());
    return self && begun;
}

void HttpExchange::expire(const Error &error)
{
    if (!m_reply->isFinished())
        fail(error);
}

void HttpExchange::fail(const Error &error)
{
    if (m_failure)
        return;
    m_failure = error;
    m_body.clear();
    m_reply->abort();
}

void HttpExchange::conclude()
{
    const QPointer<HttpExchange> self(this);
    const qint64 got = read();
    if (!self)
        return;
    if (got > 0 && !m_failure && m_reply->bytesAvailable() > 0) {
        QMetaObject::invokeMethod(this, &HttpExchange::conclude, Qt::QueuedConnection);
        return;
    }
    m_idle.stop();
    const QUrl target = redirectTarget(*m_reply);
    Result<HttpReply> result = answer();
    if (m_json && !result && !isNotSent(result.error()) && result.error().kind == Error::Network)
        result = lost();
    if (result && isForSink() && !begin()) {
        if (!self)
            return;
        result = answer();
    }
    log(result);
    if (result && !target.isEmpty() && !m_json) {
        const auto followed = redirect(target);
        if (followed)
            return;
        result = followed.error();
    }
    m_total.stop();
    dropReply();
    Q_EMIT finished(result);
}

Result<Done> HttpExchange::redirect(const QUrl &target)
{
    const QString host = m_request.url().host();
    if (m_form || !sameOrigin(m_request.url(), target) || !target.userInfo().isEmpty())
        return Error {Error::BadReply,
            tr("%1 answered with an unexpected redirect to %2, which was not followed. Check the "
               "address and whether this network asks for a sign-in.")
                .arg(host, target.host())};
    if (m_redirects == mostRedirects)
        return Error {
            Error::BadReply, tr("%1 redirects again and again. Check the address.").arg(host)};
    ++m_redirects;
    dropReply();
    m_request.setUrl(target);
    send();
    return Done {};
}

Result<HttpReply> HttpExchange::answer() const
{
    if (m_failure)
        return cannotHaveLeft() ? notSent(*m_failure) : *m_failure;
    if (isTransportError(*m_reply) && !isRefusedRedirect()) {
        const Error error = transportError(*m_reply, m_tlsErrors);
        return cannotHaveLeft() ? notSent(error) : error;
    }
    if (!isComplete(*m_reply, m_received))
        return Error {Error::Network,
            tr("The answer of %1 is cut off. Try again later.").arg(m_request.url().host())};
    HttpReply reply = head();
    reply.body = m_body;
    return reply;
}

Error HttpExchange::lost() const
{
    // Not "try again": it may have acted.
    return {Error::Network,
        tr("The answer of %1 was lost. Look at what is there before you try again.")
            .arg(m_request.url().host())};
}

bool HttpExchange::isRefusedRedirect() const
{
    // Qt wants the body again for these before it looks whether it may follow.
    const int status = statusOf(*m_reply);
    return m_once && m_reply->error() == QNetworkReply::ContentReSendError
        && (status == 307 || status == 308);
}

bool HttpExchange::cannotHaveLeft() const
{
    // Whatever Qt calls it: behind a proxy most of it is an unknown network error.
    return m_once && !m_once->wasRead() && statusOf(*m_reply) == 0;
}

HttpReply HttpExchange::head() const
{
    HttpReply head;
    head.status = statusOf(*m_reply);
    head.headers = m_reply->rawHeaderPairs();
    head.url = m_request.url();
    return head;
}

void HttpExchange::log(const Result<HttpReply> &result)
{
    const RequestNote note {m_sentAt, m_form || m_json ? u"POST"_s : u"GET"_s,
        notedAddress(m_request.url()), statusOf(*m_reply), requestIdOf(head()),
        std::chrono::milliseconds(m_sent.elapsed())};
    const QString outcome =
        result ? QString::number(result->status) : kindName(result.error().kind);
    qCInfo(httpLog).noquote().nospace() << note.verb << ' ' << note.address << ' ' << outcome
                                        << " (" << note.took.count() << " ms)";
    Q_EMIT noted(note);
}

} // namespace Landfall
