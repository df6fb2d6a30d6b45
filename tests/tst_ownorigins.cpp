// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakesecrets.h"
#include "support/faultserver.h"

#include <httpclient.h>
#include <origin.h>
#include <providercall.h>
#include <providerregistry.h>
#include <sessions.h>

#include <QCoroTask>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

QCoro::Task<> testAccount(Sessions *sessions, Account account, int *ended)
{
    const auto opened = co_await sessions->open(account);
    if (opened) {
        const auto tested = co_await callProvider(*opened, &Provider::test);
        Q_UNUSED(tested)
    }
    ++*ended;
}

/// Whatever is asked, the answer points to another server.
FaultServer::Script pointingTo(const FaultServer &foreign, int status)
{
    const QByteArray away = foreign.url(u"/away"_s).toEncoded();
    return [status, away](QTcpSocket &socket, const QByteArray &) {
        socket.write(FaultServer::answer(status,
            R"({"success": true, "result": [], "value": [], "nextLink": ")" + away + "\"}",
            "Location: " + away + "\r\nContent-Type: application/json\r\n"));
    };
}

} // namespace

/// Every plugin, as the registry loads it, with two accounts at two servers that both point to a
/// third: a secret reaches the server it was entered for and no other.
class TestOwnOrigins : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSecretStaysWithItsServer_data();
    void aSecretStaysWithItsServer();
};

void TestOwnOrigins::aSecretStaysWithItsServer_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QStringList>("addresses");
    using Fields = QMap<QString, QString>;
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<int>("status");
    for (const int status : {200, 302, 307, 401}) {
        QTest::addRow("Cloudflare Pages, %d", status)
            << u"cloudflare-pages"_s << QStringList {u"base_url"_s} << Fields() << status;
        QTest::addRow("Flightcontrol, %d", status)
            << u"flightcontrol"_s << QStringList {u"base_url"_s}
            << Fields {{u"deployments"_s, u"cmdeployment1"_s}} << status;
        QTest::addRow("Azure with a token, %d", status)
            << u"azure"_s << QStringList {u"base_url"_s, u"login_url"_s}
            << Fields {{u"cloud"_s, u"custom"_s}, {u"auth"_s, u"token"_s}} << status;
        QTest::addRow("Azure with a client secret, %d", status)
            << u"azure"_s << QStringList {u"base_url"_s, u"login_url"_s}
            << Fields {{u"cloud"_s, u"custom"_s}, {u"auth"_s, u"service-principal"_s},
                   {u"tenant_id"_s, u"00000000-0000-0000-0000-00000000000a"_s},
                   {u"client_id"_s, u"00000000-0000-0000-0000-00000000000b"_s}}
            << status;
    }
}

void TestOwnOrigins::aSecretStaysWithItsServer()
{
    QFETCH(QString, provider);
    QFETCH(QStringList, addresses);
    using Fields = QMap<QString, QString>;
    QFETCH(Fields, fields);
    QFETCH(int, status);
    const FaultServer foreign([](QTcpSocket &socket, const QByteArray &) {
        socket.write(FaultServer::answer(200, "{}"));
    });
    const FaultServer one(pointingTo(foreign, status));
    const FaultServer two(pointingTo(foreign, status));
    ProviderRegistry registry(QStringList {QStringLiteral(PROVIDER_DIR)});
    FakeSecrets secrets;
    secrets.secrets = {{u"one"_s, Secret("canary-one")}, {u"two"_s, Secret("canary-two")}};
    HttpClient http;
    Sessions sessions(registry, secrets, http);
    int ended = 0;
    for (const auto &[name, server] : {std::pair(u"one"_s, &one), std::pair(u"two"_s, &two)}) {
        Account account(name, provider, fields);
        for (const QString &address : addresses)
            account.fields.insert(address, server->url(QString()).toString());
        account.secretOrigins = {originText(server->url())};
        testAccount(&sessions, account, &ended);
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, 2, 20'000);

    for (const auto &[server, own, other] : {std::tuple(&one, "canary-one", "canary-two"),
             std::tuple(&two, "canary-two", "canary-one")}) {
        QVERIFY(!server->requests().isEmpty());
        const QByteArray sent = server->requests().join() + server->bodies().join();
        QVERIFY2(sent.contains(own), sent.constData());
        QVERIFY2(!sent.contains(other), sent.constData());
    }
    QCOMPARE(foreign.connections(), 0);
}

QTEST_GUILESS_MAIN(TestOwnOrigins)
#include "tst_ownorigins.moc"
