// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpasking.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace HttpAsking;

class TestHttpClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sendsWhatEveryRequestHas();
    void takesAnyStatusAsAnAnswer_data();
    void takesAnyStatusAsAnAnswer();
    void followsNoRedirectToAnotherOrigin_data();
    void followsNoRedirectToAnotherOrigin();
    void followsRedirectsOnTheSameOrigin();
    void endsARedirectLoop();
    void asksOnOwnOriginsOnly_data();
    void asksOnOwnOriginsOnly();
    void takesOtherSpellingsOfItsOrigin();
    void refusesWhatAHeaderCannotCarry_data();
    void refusesWhatAHeaderCannotCarry();
    void answersNoChallenge_data();
    void answersNoChallenge();
    void keepsNoCookies();
    void remembersTheRateLimit();
    void countsWhatLeaves();
    void namesACaFileThatCannotBeRead_data();
    void namesACaFileThatCannotBeRead();
};

void TestHttpClient::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpClient::sendsWhatEveryRequestHas()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = get(client, server.url(u"/client/v4/user?page=2"_s));

    QVERIFY2(reply, message(reply).constData());
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
    for (const int status : {200, 201, 202, 204, 302, 304, 400, 401, 403, 404, 407, 409, 410, 418,
             429, 500, 501, 502, 503, 511, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::takesAnyStatusAsAnAnswer()
{
    QFETCH(int, status);
    const bool hasBody = status != 204 && status != 304;
    const QByteArray body = hasBody ? R"({"success":false})" : "";
    const FaultServer server(always(FaultServer::answer(status, body)));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = get(client, server.url());

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, body);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpClient::followsNoRedirectToAnotherOrigin_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("location"); // %1: another server's port
    QTest::addColumn<QString>("named");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d to another port", status)
            << status << u"http://127.0.0.1:%1/stolen"_s << u"127.0.0.1"_s;
    QTest::newRow("without a scheme") << 302 << u"//127.0.0.1:%1/stolen"_s << u"127.0.0.1"_s;
    QTest::newRow("to another name") << 302 << u"http://localhost:%1/stolen"_s << u"localhost"_s;
    QTest::newRow("to a portal") << 302 << u"https://portal.example/sign-in?%1"_s
                                 << u"portal.example"_s;
    QTest::newRow("to a file") << 302 << u"file://elsewhere/%1"_s << u"elsewhere"_s;
}

void TestHttpClient::followsNoRedirectToAnotherOrigin()
{
    QFETCH(int, status);
    QFETCH(QString, location);
    QFETCH(QString, named);
    const FaultServer other(always(FaultServer::answer(200, "{}")));
    const QByteArray target = location.arg(other.url().port()).toUtf8();
    const FaultServer server(
        always(FaultServer::answer(status, "", "Location: " + target + "\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url(), other.url()});

    const auto reply = get(client, server.url());

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadReply);
    QVERIFY2(reply.error().message.contains(u"unexpected redirect to "_s + named),
        message(reply).constData());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.connections(), 0);
}

void TestHttpClient::followsRedirectsOnTheSameOrigin()
{
    const FaultServer server([](QTcpSocket &socket, const QByteArray &head) {
        const int step = head.mid(5, 1).toInt();
        socket.write(step == 3 ? FaultServer::answer(200, "[]")
                               : FaultServer::answer(307, "moved",
                                   "Location: /" + QByteArray::number(step + 1) + "?page=2\r\n"));
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = get(client, server.url(u"/0"_s));

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->body, "[]");
    QCOMPARE(reply->url, server.url(u"/3?page=2"_s));
    QCOMPARE(server.requests().size(), 4);
    for (const QByteArray &head : server.requests())
        QVERIFY(head.contains("Authorization: Bearer canary-token\r\n"));
}

void TestHttpClient::endsARedirectLoop()
{
    const FaultServer server(always(FaultServer::answer(302, "", "Location: /again\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = get(client, server.url());

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadReply);
    QCOMPARE(server.requests().size(), 4);
}

void TestHttpClient::asksOnOwnOriginsOnly_data()
{
    QTest::addColumn<QString>("url"); // %1: the account's port, %2: another server's
    QTest::addColumn<QString>("named");
    QTest::newRow("another port") << u"http://127.0.0.1:%2/"_s << u"127.0.0.1:"_s;
    QTest::newRow("another name") << u"http://localhost:%1/"_s << u"localhost"_s;
    QTest::newRow("another scheme") << u"https://127.0.0.1:%1/"_s << u"https://127.0.0.1"_s;
    QTest::newRow("trailing dot") << u"http://127.0.0.1.:%1/"_s << u""_s;
    QTest::newRow("user") << u"http://me@127.0.0.1:%1/"_s << u"127.0.0.1"_s;
    QTest::newRow("own host as user") << u"http://127.0.0.1:%1@localhost:%2/"_s << u"localhost"_s;
    QTest::newRow("another host over http") << u"http://api.example:%1/"_s << u"api.example"_s;
    QTest::newRow("look-alike letter") << u"https://api.ex\u0430mple:%1/"_s << u""_s;
    QTest::newRow("file") << u"file:///etc/hostname"_s << u""_s;
    QTest::newRow("data") << u"data:application/json,{}"_s << u""_s;
    QTest::newRow("ftp") << u"ftp://127.0.0.1:%1/"_s << u"ftp://127.0.0.1"_s;
    QTest::newRow("nothing") << QString() << u""_s;
}

void TestHttpClient::asksOnOwnOriginsOnly()
{
    QFETCH(QString, url);
    QFETCH(QString, named);
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    const FaultServer other(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    url.replace(u"%1"_s, QString::number(server.url().port()));
    url.replace(u"%2"_s, QString::number(other.url().port()));

    const auto reply = get(client, QUrl(url));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadInput);
    QVERIFY2(reply.error().message.contains(named), message(reply).constData());
    QCOMPARE(server.connections(), 0);
    QCOMPARE(other.connections(), 0);
}

void TestHttpClient::takesOtherSpellingsOfItsOrigin()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url(u"/client/v4"_s)});
    const QString port = QString::number(server.url().port());
    const auto reply = get(client, QUrl(u"HTTP://127.0.0.1:%1/elsewhere"_s.arg(port)));
    QVERIFY2(reply, message(reply).constData());
}

void TestHttpClient::refusesWhatAHeaderCannotCarry_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QByteArray authorization = "Authorization";
    QTest::newRow("line end") << authorization << "T\r\nX-Evil: 1"_ba;
    QTest::newRow("line feed") << authorization << "T\nX-Evil: 1"_ba;
    QTest::newRow("return") << authorization << "T\rX-Evil: 1"_ba;
    QTest::newRow("NUL") << authorization << QByteArray("T\0X-Evil", 8);
    QTest::newRow("tab") << authorization << "T\tX-Evil"_ba;
    QTest::newRow("DEL") << authorization << "T\x7fX-Evil"_ba;
    QTest::newRow("UTF-8") << authorization << "T\xc3\xbcX-Evil"_ba;
    QTest::newRow("empty") << authorization << ""_ba;
    QTest::newRow("blanks") << authorization << "  "_ba;
    QTest::newRow("name with a line end") << "X-A\r\nX-Evil"_ba
                                          << "T"_ba;
    QTest::newRow("name with a colon") << "X-Evil:"_ba
                                       << "T"_ba;
    QTest::newRow("no name") << ""_ba
                             << "T"_ba;
}

void TestHttpClient::refusesWhatAHeaderCannotCarry()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const Headers credential {CredentialHeader(name, Secret(value))};

    const auto reply = get(client, server.url(), credential);

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadInput);
    QVERIFY(!reply.error().message.contains(u"X-Evil"_s));
    QCOMPARE(server.connections(), 0);
}

void TestHttpClient::answersNoChallenge_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("Basic") << R"(Basic realm="x")"_ba;
    QTest::newRow("Digest") << R"(Digest realm="x", nonce="abc", qop="auth", algorithm=MD5)"_ba;
    QTest::newRow("NTLM") << "NTLM"_ba;
    QTest::newRow("Negotiate") << "Negotiate"_ba;
    QTest::newRow("Bearer") << R"(Bearer error="invalid_token")"_ba;
}

void TestHttpClient::answersNoChallenge()
{
    QFETCH(QByteArray, challenge);
    const FaultServer server(always(FaultServer::answer(
        401, R"({"success":false})", "WWW-Authenticate: " + challenge + "\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = get(client, server.url());

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->status, 401);
    QCOMPARE(reply->body, R"({"success":false})");
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpClient::keepsNoCookies()
{
    const FaultServer server(
        always(FaultServer::answer(200, "{}", "Set-Cookie: session=1; Path=/\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    QVERIFY(get(client, server.url()));
    QVERIFY(get(client, server.url()));

    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().at(1).contains("Cookie"));
}

void TestHttpClient::remembersTheRateLimit()
{
    QByteArray fields = "Ratelimit: \"default\";r=50;t=30\r\n";
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &) {
        socket.write(FaultServer::answer(200, "{}", fields));
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    AccountClient other(http, account(u"other"_s), {server.url()});
    QVERIFY(!client.rateLimit());

    QVERIFY(get(client, server.url()));
    QVERIFY(client.rateLimit());
    QCOMPARE(client.rateLimit()->left, 50);
    QVERIFY(!other.rateLimit());

    fields.clear();
    QVERIFY(get(client, server.url()));
    QCOMPARE(client.rateLimit()->left, 50);
}

void TestHttpClient::countsWhatLeaves()
{
    const FaultServer server([](QTcpSocket &socket, const QByteArray &head) {
        socket.write(head.startsWith("GET /old")
                ? FaultServer::answer(302, {}, "Location: /new\r\n")
                : FaultServer::answer(200, "{}"));
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    QCOMPARE(http.requestsSent(u"shop"_s), 0);
    QVERIFY(get(client, server.url(u"/new"_s)));
    QCOMPARE(http.requestsSent(u"Shop"_s), 1);
    QVERIFY(get(client, server.url(u"/old"_s)));
    QCOMPARE(http.requestsSent(u"shop"_s), 3);
    QVERIFY(post(client, server.url(u"/token"_s), "a=b"));
    QCOMPARE(http.requestsSent(u"shop"_s), 4);
    QVERIFY(!get(client, QUrl(u"https://elsewhere.example/"_s)));
    QCOMPARE(http.requestsSent(u"shop"_s), 4);
    QCOMPARE(http.requestsSent(u"other"_s), 0);
    QCOMPARE(server.requests().size(), 4);
}

void TestHttpClient::namesACaFileThatCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"/nonexistent/ca.pem"_s;
    QTest::newRow("folder") << u"/"_s;
    QTest::newRow("device") << u"/dev/zero"_s;
    QTest::newRow("no certificate in it") << QFINDTESTDATA("tst_httpclient.cpp");
}

void TestHttpClient::namesACaFileThatCannotBeRead()
{
    QFETCH(QString, path);
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    Account withCa = account();
    withCa.fields.insert(u"ca_file"_s, path);
    AccountClient client(http, withCa, {server.url()});

    const auto reply = get(client, server.url());

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadInput);
    QVERIFY2(reply.error().message.contains(path), message(reply).constData());
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
