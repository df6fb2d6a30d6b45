// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faultserver.h"

#include <httpclient.h>

#include <QCoroTask>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

const Account account(u"shop"_s, u"cloudflare-pages"_s);

Headers bearer()
{
    return {CredentialHeader("Authorization", Secret("Bearer canary-token"))};
}

FaultServer::Script always(const QByteArray &answer)
{
    return [answer](QTcpSocket &socket, const QByteArray &) { socket.write(answer); };
}

Result<HttpReply> get(AccountClient &client, const QUrl &url, const Headers &credential = bearer())
{
    return QCoro::waitFor(client.get(url, credential));
}

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sendsWhatEveryRequestHas();
    void takesAnyStatusAsAnAnswer_data();
    void takesAnyStatusAsAnAnswer();
};

void TestHttpClient::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpClient::sendsWhatEveryRequestHas()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account, {server.url()});

    const auto reply = get(client, server.url(u"/client/v4/user?page=2"_s));

    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, "{}");
    QCOMPARE(reply->url, server.url(u"/client/v4/user?page=2"_s));
    const QByteArray head = server.requests().value(0);
    QVERIFY(head.startsWith("GET /client/v4/user?page=2 HTTP/1.1\r\n"));
    QVERIFY(head.contains("\r\nAccept: application/json\r\n"));
    QVERIFY(head.contains("\r\nUser-Agent: Landfall/"));
    QVERIFY(head.contains("\r\nAuthorization: Bearer canary-token\r\n"));
    QVERIFY(!head.contains("\r\nUpgrade:"));
}

void TestHttpClient::takesAnyStatusAsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 204, 304, 400, 401, 403, 404, 407, 409, 410, 418, 429, 500,
             501, 502, 503, 511, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::takesAnyStatusAsAnAnswer()
{
    QFETCH(int, status);
    const bool hasBody = status != 204 && status != 304;
    const QByteArray body = hasBody ? R"({"success":false})" : "";
    const FaultServer server(always(FaultServer::answer(status, body)));
    HttpClient http;
    AccountClient client(http, account, {server.url()});

    const auto reply = get(client, server.url());

    QVERIFY2(reply, qPrintable(reply.error().message));
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, body);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
