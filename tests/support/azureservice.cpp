// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Landfall::Test {

namespace {

QByteArray bytes(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact);
}

QByteArray tokenOf(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("authorization: bearer "))
            return line.trimmed().mid(22);
    }
    return {};
}

} // namespace

AzureService::AzureService()
    : m_arm([this](QTcpSocket &socket, const QByteArray &head) { respond(socket, head); }),
      m_login([this](QTcpSocket &socket, const QByteArray &head) { signIn(socket, head); })
{
}

void AzureService::answer(
    const QString &path, const QJsonValue &body, int status, const QByteArray &fields)
{
    // What is no JSON is sent as the text that it is.
    const bool isText = body.isString();
    m_answers[path].append({status, isText ? body.toString().toUtf8() : bytes(body),
        (isText ? "Content-Type: text/html\r\n" : "Content-Type: application/json\r\n") + fields});
}

void AzureService::answerList(const QString &path, const QJsonArray &items)
{
    answer(path, QJsonObject {{u"value"_s, items}});
}

void AzureService::answerListFor(
    const QByteArray &token, const QString &path, const QJsonArray &items)
{
    answerList(QString::fromLatin1(token) + u' ' + path, items);
}

void AzureService::answerSignIn(const QJsonObject &body, int status)
{
    m_signIns.append({status, bytes(body), "Content-Type: application/json\r\n"});
}

void AzureService::answerSignInOf(const QString &tenant, const QJsonObject &body, int status)
{
    m_tenantSignIns[tenant.toLatin1()].append(
        {status, bytes(body), "Content-Type: application/json\r\n"});
}

QStringList AzureService::takeRequests()
{
    return std::exchange(m_requests, {});
}

QList<QByteArray> AzureService::tokens(const QByteArray &path) const
{
    QList<QByteArray> all;
    for (const QByteArray &head : m_arm.requests()) {
        const bool isMeant = path.isEmpty() || head.startsWith("GET /arm" + path + '?');
        if (const QByteArray token = tokenOf(head); isMeant && !token.isEmpty())
            all.append(token);
    }
    return all;
}

Session AzureService::session(
    const Provider &provider, HttpClient &http, const QMap<QString, QString> &fields) const
{
    QMap<QString, QString> all {{u"cloud"_s, u"custom"_s}, {u"base_url"_s, armUrl()},
        {u"login_url"_s, m_login.url(u"/login"_s).toString()}, {u"auth"_s, u"service-principal"_s},
        {u"tenant_id"_s, u"larkfield.example"_s}, {u"client_id"_s, u"app-1"_s}};
    all.insert(fields);
    const Account account(u"test"_s, u"azure"_s, all);
    const auto origins = provider.origins(account);
    const auto client =
        std::make_shared<AccountClient>(http, account, origins ? *origins : QList<QUrl>());
    return Session(account, Secret("client+secret/canary"), client);
}

void AzureService::respond(QTcpSocket &socket, const QByteArray &head)
{
    const QUrl url(QString::fromLatin1(head.split(' ').at(1)));
    const QString path = url.path().sliced(4);
    QUrlQuery query(url);
    query.removeQueryItem(u"api-version"_s);
    const QString whole = query.isEmpty() ? path : path + u'?' + query.toString(QUrl::FullyDecoded);
    m_requests.append(whole);
    auto found = m_answers.find(QString::fromLatin1(tokenOf(head)) + u' ' + path);
    if (found == m_answers.end())
        found = m_answers.find(whole);
    if (found == m_answers.end())
        found = m_answers.find(path);
    if (found == m_answers.end()) {
        socket.write(FaultServer::answer(404, "{}", "Content-Type: application/json\r\n"));
        return;
    }
    const Answer given = found->size() > 1 ? found->takeFirst() : found->first();
    if (given.status == 0) {
        socket.disconnectFromHost();
        return;
    }
    socket.write(FaultServer::answer(given.status, given.body, given.fields));
}

void AzureService::signIn(QTcpSocket &socket, const QByteArray &head)
{
    Answer given {200,
        bytes(QJsonObject {{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 3600},
            {u"access_token"_s, u"token-%1"_s.arg(++m_tokens)}}),
        "Content-Type: application/json\r\n"};
    // POST /login/TENANT/…
    QList<Answer> &own = m_tenantSignIns[head.split('/').value(2)];
    QList<Answer> &answers = own.isEmpty() ? m_signIns : own;
    if (!answers.isEmpty())
        given = answers.size() > 1 ? answers.takeFirst() : answers.first();
    const QByteArray whole = FaultServer::answer(given.status, given.body, given.fields);
    QTimer::singleShot(m_signInDelay, &socket, [&socket, whole] { socket.write(whole); });
}

} // namespace Landfall::Test
