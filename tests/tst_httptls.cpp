// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpasking.h"
#include "support/tlsfiles.h"

#include <QLoggingCategory>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace HttpAsking;
using TlsFiles::presenting;

namespace {

Account trusting(const QString &caFile)
{
    Account trusting = account();
    trusting.fields.insert(u"ca_file"_s, TlsFiles::path(caFile));
    return trusting;
}

} // namespace

class TestHttpTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksAServerItTrusts();
    void sendsNothingToOneItDoesNotTrust_data();
    void sendsNothingToOneItDoesNotTrust();
    void sharesNoConnectionBetweenTrusts();
    void saysThatAServerHasNoTls();
    void showsAProxyNothingButTheHost();
    void namesTheProxyWithoutItsPassword();
    void takesNoProxyToThisMachine();
};

void TestHttpTls::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpTls::asksAServerItTrusts()
{
    const FaultServer server(presenting(u"good.pem"_s), always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, trusting(u"ca.pem"_s), {server.url()});

    const auto reply = get(client, server.url());

    QVERIFY2(reply, message(reply).constData());
    QVERIFY(server.requests().value(0).contains(token));
}

void TestHttpTls::sendsNothingToOneItDoesNotTrust_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("reason");
    QTest::newRow("self-signed") << u"selfsigned.pem"_s << u"ca.pem"_s << u"self-signed.test"_s
                                 << u"self-signed"_s;
    QTest::newRow("expired") << u"expired.pem"_s << u"ca.pem"_s << u"expired.test"_s
                             << u"expired"_s;
    QTest::newRow("for another host")
        << u"wronghost.pem"_s << u"ca.pem"_s << u"wronghost.test"_s << u"host name"_s;
    QTest::newRow("of an unknown issuer")
        << u"good.pem"_s << u"selfsigned.pem"_s << u"good.test"_s << u"issuer"_s;
}

void TestHttpTls::sendsNothingToOneItDoesNotTrust()
{
    QFETCH(QString, certificate);
    QFETCH(QString, caFile);
    QFETCH(QString, subject);
    QFETCH(QString, reason);
    const FaultServer server(presenting(certificate), always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, trusting(caFile), {server.url()});

    const auto reply = get(client, server.url());

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Tls);
    QVERIFY2(reply.error().message.contains(subject), message(reply).constData());
    QVERIFY2(reply.error().message.contains(reason), message(reply).constData());
    QCOMPARE(server.bytesReceived(), 0);
    QVERIFY(server.requests().isEmpty());
}

void TestHttpTls::sharesNoConnectionBetweenTrusts()
{
    const FaultServer server(presenting(u"good.pem"_s), always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient trustingClient(http, trusting(u"ca.pem"_s), {server.url()});
    AccountClient plainClient(http, account(u"other"_s), {server.url()});
    QVERIFY(get(trustingClient, server.url()));

    const auto reply = get(plainClient, server.url());

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Tls);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpTls::saysThatAServerHasNoTls()
{
    QTcpServer server;
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket,
            [socket] { socket->write(FaultServer::answer(400, "plain HTTP")); });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
    HttpClient http;
    AccountClient client(http, account(), {url});

    const auto reply = get(client, url);

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Tls);
    QVERIFY2(reply.error().message.contains(u"127.0.0.1"_s), message(reply).constData());
}

void TestHttpTls::showsAProxyNothingButTheHost()
{
    const FaultServer proxy(always(FaultServer::answer(502, "no")));
    qputenv("https_proxy", proxy.url().toEncoded());
    const auto restore = qScopeGuard([] { qunsetenv("https_proxy"); });
    const QUrl url(u"https://api.example/user?page=2"_s);
    HttpClient http;
    AccountClient client(http, account(), {url});

    const auto reply = get(client, url);

    QVERIFY(!reply);
    QVERIFY(!proxy.requests().isEmpty());
    for (const QByteArray &head : proxy.requests()) {
        QVERIFY2(head.startsWith("CONNECT api.example:443 HTTP/1."), head.constData());
        QVERIFY(!head.contains(token));
        QVERIFY(!head.toLower().contains("\r\nauthorization:"));
        QVERIFY(!head.contains("page=2"));
    }
}

void TestHttpTls::namesTheProxyWithoutItsPassword()
{
    const FaultServer proxy(always(FaultServer::answer(502, "no")));
    QUrl address = proxy.url();
    address.setUserName(u"somebody"_s);
    address.setPassword(u"proxy-canary"_s);
    qputenv("https_proxy", address.toEncoded());
    static QStringList said;
    said.clear();
    QLoggingCategory::setFilterRules(u"landfall.http.info=true"_s);
    const auto handler = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { said.append(text); });
    const auto restore = qScopeGuard([handler] {
        qInstallMessageHandler(handler);
        QLoggingCategory::setFilterRules({});
        qunsetenv("https_proxy");
    });
    HttpClient http;
    AccountClient client(http, account(), {QUrl(u"https://api.example/"_s)});

    const auto first = get(client, QUrl(u"https://api.example/user"_s));
    const auto second = get(client, QUrl(u"https://api.example/user"_s));

    QVERIFY(!first && !second);
    const QString named = u"proxy to api.example is 127.0.0.1:%1"_s.arg(proxy.url().port());
    QCOMPARE(said.count(named), 1);
    const QString all = said.join(u'\n') + first.error().message + second.error().message;
    QVERIFY2(!all.contains(u"proxy-canary"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"somebody"_s), qPrintable(all));
}

void TestHttpTls::takesNoProxyToThisMachine()
{
    const FaultServer proxy(always(FaultServer::answer(200, "{}")));
    const FaultServer server(always(FaultServer::answer(200, "[]")));
    qputenv("http_proxy", proxy.url().toEncoded());
    const auto restore = qScopeGuard([] { qunsetenv("http_proxy"); });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = get(client, server.url());

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->body, "[]");
    QCOMPARE(proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
