// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpasking.h"

#include <logging.h>

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using namespace HttpAsking;

namespace {

const QByteArray form = "grant_type=client_credentials&client_secret=canary%2Fsecret";

QStringList messages;

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    messages.append(message);
}

} // namespace

class TestHttpPost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void postsTheFormWithoutACredential();
    void takesAnyStatusAsAnAnswer_data();
    void takesAnyStatusAsAnAnswer();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void postsToOwnOriginsOnly();
    void keepsToTheLimits();
    void neverLogsTheForm();
    void overwritesTheForm();
    void endsWhenCancelled();
    void anEmptyFormIsAPostToo();
    void allowsOrigins_data();
    void allowsOrigins();
    void asksOnAnAllowedOriginOnly_data();
    void asksOnAnAllowedOriginOnly();
};

void TestHttpPost::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpPost::postsTheFormWithoutACredential()
{
    const FaultServer server(always(FaultServer::answer(200, R"({"access_token":"x"})")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = post(client, server.url(u"/tenant/oauth2/v2.0/token"_s), form);

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->body, R"({"access_token":"x"})");
    const QByteArray head = server.requests().value(0);
    QVERIFY(head.startsWith("POST /tenant/oauth2/v2.0/token HTTP/1.1\r\n"));
    QVERIFY(head.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"));
    QVERIFY(head.contains("\r\nAccept: application/json\r\n"));
    QVERIFY(!head.contains("Authorization"));
    QCOMPARE(server.bodies().value(0), form);
}

void TestHttpPost::takesAnyStatusAsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 400, 401, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestHttpPost::takesAnyStatusAsAnAnswer()
{
    QFETCH(int, status);
    const FaultServer server(always(FaultServer::answer(
        status, R"({"error":"x"})", "WWW-Authenticate: Basic realm=\"x\"\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = post(client, server.url(), form);

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, R"({"error":"x"})");
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpPost::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("toItself");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d elsewhere", status) << status << false;
        QTest::addRow("%d to itself", status) << status << true;
    }
}

void TestHttpPost::followsNoRedirect()
{
    QFETCH(int, status);
    QFETCH(bool, toItself);
    const FaultServer other(always(FaultServer::answer(200, "{}")));
    const QByteArray target = toItself ? "/again"_ba : other.url(u"/stolen"_s).toEncoded();
    const FaultServer server(
        always(FaultServer::answer(status, "", "Location: " + target + "\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url(), other.url()});

    const auto reply = post(client, server.url(), form);

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadReply);
    QVERIFY2(reply.error().message.contains(u"unexpected redirect to 127.0.0.1"_s),
        message(reply).constData());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.connections(), 0);
}

void TestHttpPost::postsToOwnOriginsOnly()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    const FaultServer other(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = post(client, other.url(), form);

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadInput);
    QCOMPARE(other.connections(), 0);
}

void TestHttpPost::keepsToTheLimits()
{
    const FaultServer silent(silence);
    const FaultServer long_(always(FaultServer::answer(200, QByteArray(2000, 'x'))));
    HttpClient http;
    AccountClient client(http, account(), {silent.url(), long_.url()});

    const auto unanswered = post(client, silent.url(), form, HttpLimits(10s, 100ms, 1000));
    QVERIFY(!unanswered);
    QCOMPARE(unanswered.error().kind, Error::Network);
    const auto tooLong = post(client, long_.url(), form, HttpLimits(10s, 10s, 1000));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, Error::BadReply);
}

void TestHttpPost::neverLogsTheForm()
{
    const FaultServer server(always(FaultServer::answer(200, form)));
    const FaultServer closing([](QTcpSocket &socket, const QByteArray &) { socket.abort(); });
    HttpClient http;
    AccountClient client(http, account(), {server.url(), closing.url()});
    const Secret secret(form);
    messages.clear();
    QLoggingCategory::setFilterRules(u"*=true"_s);
    qInstallMessageHandler(collect);

    const auto answered = QCoro::waitFor(client.post(server.url(u"/?x=canary"_s), secret));
    const auto failed = QCoro::waitFor(client.post(closing.url(), secret));

    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(answered);
    QVERIFY(!failed);
    QVERIFY(messages.filter(u"POST"_s).size() >= 2);
    QVERIFY2(!messages.join(u'\n').contains(u"canary"_s), qPrintable(messages.join(u'\n')));
    // Were it printed by somebody else, it would be masked.
    QCOMPARE(redact(u"sent "_s + QString::fromLatin1(form)), u"sent [redacted]"_s);
}

void TestHttpPost::overwritesTheForm()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    std::optional<Secret> secret(QByteArray(form).append(QByteArray(300'000, 'x')));
    const Secret::Weak weak(*secret);
    const auto reply = QCoro::waitFor(client.post(server.url(), *secret));
    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(server.bodies().value(0), secret->reveal());
    // Nothing of Qt's shares the bytes, or they would not be overwritten with the last copy.
    QVERIFY(secret->reveal().isDetached());

    secret.reset();
    QTRY_VERIFY(weak.lock().isEmpty());
}

void TestHttpPost::endsWhenCancelled()
{
    const FaultServer server(silence);
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    std::optional<Secret> secret(QByteArray(20'000'000, 'x'));
    const Secret::Weak weak(*secret);
    QTimer::singleShot(50ms, &http, [&] { client.cancel(); });

    const auto reply = QCoro::waitFor(client.post(server.url(), *secret));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Cancelled);
    secret.reset();
    QTRY_VERIFY(weak.lock().isEmpty());
}

void TestHttpPost::anEmptyFormIsAPostToo()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const auto reply = post(client, server.url(), {});
    QVERIFY2(reply, message(reply).constData());
    QVERIFY(server.requests().value(0).startsWith("POST "));
}

void TestHttpPost::allowsOrigins_data()
{
    QTest::addColumn<QUrl>("own");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isAllowed");
    const QUrl loopback(u"http://127.0.0.1:8080"_s);
    const QUrl https(u"https://management.example"_s);
    QTest::newRow("https") << https << u"https://shop.scm.example"_s << true;
    QTest::newRow("https beside loopback") << loopback << u"https://shop.scm.example"_s << true;
    QTest::newRow("with a port") << https << u"https://shop.scm.example:8443"_s << true;
    QTest::newRow("upper case") << https << u"HTTPS://SHOP.scm.example"_s << true;
    QTest::newRow("http") << https << u"http://shop.scm.example"_s << false;
    QTest::newRow("http beside loopback") << loopback << u"http://shop.scm.example"_s << false;
    QTest::newRow("loopback http") << https << u"http://127.0.0.1:9000"_s << false;
    QTest::newRow("loopback http beside the same")
        << loopback << u"http://127.0.0.1:9000"_s << true;
    QTest::newRow("user") << https << u"https://management.example@evil.example"_s << false;
    QTest::newRow("trailing dot") << https << u"https://shop.scm.example."_s << false;
    QTest::newRow("file") << https << u"file:///etc/passwd"_s << false;
    QTest::newRow("no scheme") << https << u"shop.scm.example"_s << false;
    QTest::newRow("nothing") << https << QString() << false;
}

void TestHttpPost::allowsOrigins()
{
    QFETCH(QUrl, own);
    QFETCH(QString, origin);
    HttpClient http;
    AccountClient client(http, account(), {own});
    const auto allowed = client.allow(QUrl(origin));
    QTEST(bool(allowed), "isAllowed");
    if (!allowed)
        QCOMPARE(allowed.error().kind, Error::BadInput);
}

void TestHttpPost::asksOnAnAllowedOriginOnly_data()
{
    QTest::addColumn<QString>("url"); // %1: the allowed port, %2: another server's
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("itself") << u"http://127.0.0.1:%1/api/logs"_s << true;
    QTest::newRow("upper case scheme") << u"HTTP://127.0.0.1:%1/"_s << true;
    QTest::newRow("other port") << u"http://127.0.0.1:%2/"_s << false;
    QTest::newRow("other name") << u"http://localhost:%1/"_s << false;
    QTest::newRow("user") << u"http://me@127.0.0.1:%1/"_s << false;
    QTest::newRow("itself as the user") << u"http://127.0.0.1:%1@localhost:%2/"_s << false;
    QTest::newRow("trailing dot") << u"http://127.0.0.1.:%1/"_s << false;
    QTest::newRow("look-alike") << u"https://\u0430pi.example/"_s << false;
}

void TestHttpPost::asksOnAnAllowedOriginOnly()
{
    QFETCH(QString, url);
    QFETCH(bool, isAsked);
    const FaultServer own(always(FaultServer::answer(200, "{}")));
    const FaultServer named(always(FaultServer::answer(200, "{}")));
    const FaultServer other(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {own.url()});
    AccountClient neighbour(http, account(u"other"_s), {own.url()});
    QVERIFY(client.allow(named.url()));
    url.replace(u"%1"_s, QString::number(named.url().port()));
    url.replace(u"%2"_s, QString::number(other.url().port()));

    const auto reply = get(client, QUrl(url));

    QCOMPARE(bool(reply), isAsked);
    QCOMPARE(named.connections(), isAsked ? 1 : 0);
    QCOMPARE(other.connections(), 0);
    QVERIFY(!get(neighbour, named.url()));
    QVERIFY(get(client, own.url()));
}

QTEST_GUILESS_MAIN(TestHttpPost)
#include "tst_httppost.moc"
