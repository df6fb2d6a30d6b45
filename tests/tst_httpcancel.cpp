// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpasking.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using namespace HttpAsking;

namespace {

/// How a request that nobody waits for in place ended.
struct Outcome {
    std::optional<Result<HttpReply>> result;

    [[nodiscard]] bool isCancelled() const
    {
        return result && !*result && result->error().kind == Error::Cancelled;
    }
};

QCoro::Task<> ask(std::shared_ptr<AccountClient> client, QUrl url, std::shared_ptr<Outcome> outcome)
{
    const Headers credential = bearer();
    const auto reply = co_await client->get(url, credential);
    outcome->result = reply;
}

std::shared_ptr<Outcome> start(const std::shared_ptr<AccountClient> &client, const QUrl &url)
{
    const auto outcome = std::make_shared<Outcome>();
    ask(client, url, outcome);
    return outcome;
}

/// Like ask(), but keeps no client alive.
QCoro::Task<> askBare(AccountClient *client, QUrl url, std::shared_ptr<Outcome> outcome)
{
    const Headers credential = bearer();
    const auto reply = co_await client->get(url, credential);
    outcome->result = reply;
}

/// Asks again after the first answer; `second` is the second one.
QCoro::Task<> askTwice(
    std::shared_ptr<AccountClient> client, QUrl url, std::shared_ptr<Outcome> second)
{
    const Headers credential = bearer();
    const auto first = co_await client->get(url, credential);
    const auto again = co_await client->get(url, credential);
    second->result = first ? Result<HttpReply>(Error()) : again;
}

} // namespace

class TestHttpCancel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cancelsWhatIsUnderWayAndWhatWaits();
    void cancelsOneAccountOnly();
    void dropsALateAnswer();
    void resumesWhenTheClientGoes();
    void resumesWhenTheAccountClientGoes();
    void sendsNothingAfterACancel();
    void sendsNothingWithoutAClient();
    void goesOnAfterCancelAll();
    void mayAskAgainFromACancelledCoroutine();
    void renewsItsConnections();
    void mayAskAgainWhileConnectionsAreRenewed();
    void tellsWhatGoesOnBesideRequests();
    void holdsAtMostSixInFlight();
    void countsNoTimeInTheQueue();
    void takesAccountsInTurn();
};

void TestHttpCancel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpCancel::cancelsWhatIsUnderWayAndWhatWaits()
{
    const FaultServer server(silence);
    HttpClient http;
    const auto client =
        std::make_shared<AccountClient>(http, account(), QList<QUrl> {server.url()});
    QList<std::shared_ptr<Outcome>> outcomes;
    for (int i = 0; i < 10; ++i)
        outcomes.append(start(client, server.url()));
    QTRY_COMPARE(server.requests().size(), 6);

    http.cancelAll();

    for (const auto &outcome : outcomes)
        QVERIFY(outcome->isCancelled());
    QCOMPARE(server.requests().size(), 6);
}

void TestHttpCancel::cancelsOneAccountOnly()
{
    QList<QTcpSocket *> sockets;
    const FaultServer server(
        [&](QTcpSocket &socket, const QByteArray &) { sockets.append(&socket); });
    HttpClient http;
    const auto gone = std::make_shared<AccountClient>(http, account(), QList<QUrl> {server.url()});
    const auto kept =
        std::make_shared<AccountClient>(http, account(u"kept"_s), QList<QUrl> {server.url()});
    const auto outcomeGone = start(gone, server.url(u"/gone"_s));
    const auto outcomeKept = start(kept, server.url(u"/kept"_s));
    QTRY_COMPARE(sockets.size(), 2);

    gone->cancel();
    QVERIFY(outcomeGone->isCancelled());
    QVERIFY(!outcomeKept->result);

    const int keptIndex = server.requests().at(0).startsWith("GET /kept") ? 0 : 1;
    sockets.at(keptIndex)->write(FaultServer::answer(200, "{}"));
    QTRY_VERIFY(outcomeKept->result);
    QVERIFY(*outcomeKept->result);
}

void TestHttpCancel::dropsALateAnswer()
{
    const QByteArray answer = FaultServer::answer(200, "{}", "Ratelimit: \"default\";r=1;t=30\r\n");
    QTcpSocket *held = nullptr;
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &) {
        if (held)
            socket.write(answer);
        else
            held = &socket;
    });
    HttpClient http;
    const auto client =
        std::make_shared<AccountClient>(http, account(), QList<QUrl> {server.url()});
    const auto outcome = start(client, server.url());
    QTRY_VERIFY(held);

    // The answer lies in the client's socket already, unread, when the account is forgotten.
    held->write(answer);
    held->flush();
    client->cancel();

    QVERIFY(outcome->isCancelled());
    AccountClient other(http, account(u"other"_s), {server.url()});
    QVERIFY(get(other, server.url()));
    QVERIFY(outcome->isCancelled());
    QVERIFY(!client->rateLimit());
}

void TestHttpCancel::resumesWhenTheClientGoes()
{
    const FaultServer server(silence);
    auto http = std::make_unique<HttpClient>();
    const auto client =
        std::make_shared<AccountClient>(*http, account(), QList<QUrl> {server.url()});
    const auto outcome = start(client, server.url());
    QTRY_COMPARE(server.requests().size(), 1);

    http.reset();

    QVERIFY(outcome->isCancelled());
}

void TestHttpCancel::resumesWhenTheAccountClientGoes()
{
    const FaultServer server(silence);
    HttpClient http;
    auto client = std::make_unique<AccountClient>(http, account(), QList<QUrl> {server.url()});
    const auto outcome = std::make_shared<Outcome>();
    askBare(client.get(), server.url(), outcome);
    QTRY_COMPARE(server.requests().size(), 1);

    client.reset();

    QVERIFY(outcome->isCancelled());
}

void TestHttpCancel::sendsNothingAfterACancel()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    client.cancel();

    const auto reply = get(client, server.url());

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Cancelled);
    QCOMPARE(server.connections(), 0);
}

void TestHttpCancel::sendsNothingWithoutAClient()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    auto http = std::make_unique<HttpClient>();
    AccountClient client(*http, account(), {server.url()});
    http.reset();

    const auto reply = get(client, server.url());

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Cancelled);
}

void TestHttpCancel::goesOnAfterCancelAll()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    http.cancelAll();
    const auto reply = get(client, server.url());
    QVERIFY2(reply, message(reply).constData());
}

void TestHttpCancel::mayAskAgainFromACancelledCoroutine()
{
    bool isSilent = true;
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &) {
        if (!isSilent)
            socket.write(FaultServer::answer(200, "{}"));
    });
    auto http = std::make_unique<HttpClient>();
    const auto client =
        std::make_shared<AccountClient>(*http, account(), QList<QUrl> {server.url()});
    const auto second = std::make_shared<Outcome>();
    askTwice(client, server.url(), second);
    QTRY_COMPARE(server.requests().size(), 1);

    isSilent = false;
    http->cancelAll();
    QTRY_VERIFY(second->result);
    QVERIFY2(*second->result, message(*second->result).constData());

    isSilent = true;
    const auto third = std::make_shared<Outcome>();
    askTwice(client, server.url(), third);
    QTRY_COMPARE(server.requests().size(), 3);
    http.reset();
    QVERIFY(third->isCancelled());
}

void TestHttpCancel::renewsItsConnections()
{
    bool answers = true;
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &) {
        if (answers)
            socket.write(FaultServer::answer(200, "{}"));
    });
    HttpClient http;
    const auto client =
        std::make_shared<AccountClient>(http, account(), QList<QUrl> {server.url()});
    for (int i = 0; i < 2; ++i)
        QVERIFY(get(*client, server.url()));
    // One is kept and used again.
    QCOMPARE(server.connections(), 1);

    answers = false;
    QList<std::shared_ptr<Outcome>> sent;
    for (int i = 0; i < 6; ++i)
        sent.append(start(client, server.url()));
    const auto waiting = start(client, server.url());
    QTRY_COMPARE(server.requests().size(), 8);
    const int before = server.connections();
    answers = true;

    http.renewConnections();

    for (const auto &outcome : sent) {
        QVERIFY(outcome->result && !*outcome->result);
        QCOMPARE(outcome->result->error().kind, Error::Network);
        QVERIFY2(outcome->result->error().message.contains(u"127.0.0.1"_s),
            qPrintable(outcome->result->error().message));
    }
    QVERIFY(!waiting->result);
    QTRY_VERIFY(waiting->result && *waiting->result);
    QCOMPARE(server.connections(), before + 1);
}

void TestHttpCancel::mayAskAgainWhileConnectionsAreRenewed()
{
    int number = 0;
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &) {
        if (++number > 1)
            socket.write(FaultServer::answer(200, "{}"));
    });
    HttpClient http;
    const auto client =
        std::make_shared<AccountClient>(http, account(), QList<QUrl> {server.url()});
    const auto second = std::make_shared<Outcome>();
    askTwice(client, server.url(), second);
    QTRY_COMPARE(server.requests().size(), 1);
    http.renewConnections();
    QTRY_VERIFY(second->result);
    // The first one failed, which this outcome says; the second was answered by a new connection.
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connections(), 2);
}

void TestHttpCancel::tellsWhatGoesOnBesideRequests()
{
    auto http = std::make_unique<HttpClient>();
    const QList<QUrl> origins {QUrl(u"https://example.com"_s)};
    const auto client = std::make_unique<AccountClient>(*http, account(), origins);
    auto other = std::make_unique<AccountClient>(*http, account(), origins);
    QObject context;
    QStringList told;
    const auto tell = [&](const QString &name) { return [&told, name] { told.append(name); }; };
    client->whenCancelled(&context, tell(u"one"_s));
    other->whenCancelled(&context, tell(u"two"_s));
    {
        QObject gone;
        client->whenCancelled(&gone, tell(u"gone"_s));
    }
    http->cancelAll();
    QCOMPARE(told, QStringList({u"one"_s, u"two"_s}));
    http->cancelAll();
    client->cancel();
    QCOMPARE(told.size(), 2);
    client->whenCancelled(&context, tell(u"late"_s));
    QCOMPARE(told.last(), u"late"_s);

    other->whenCancelled(&context, tell(u"end"_s));
    other.reset();
    QCOMPARE(told.last(), u"end"_s);
    const auto third = std::make_unique<AccountClient>(*http, account(), origins);
    third->whenCancelled(&context, tell(u"client"_s));
    http.reset();
    QCOMPARE(told.last(), u"client"_s);
    third->whenCancelled(&context, tell(u"never"_s));
    QCOMPARE(told.last(), u"never"_s);
    QCOMPARE(told.size(), 6);
}

void TestHttpCancel::holdsAtMostSixInFlight()
{
    QList<QTcpSocket *> waiting;
    qsizetype most = 0;
    int answered = 0;
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &) {
        waiting.append(&socket);
        most = std::max(most, waiting.size());
        QTimer::singleShot(5ms, &socket, [&] {
            waiting.takeFirst()->write(FaultServer::answer(200, "{}"));
            ++answered;
        });
    });
    HttpClient http;
    const auto client =
        std::make_shared<AccountClient>(http, account(), QList<QUrl> {server.url()});
    for (int i = 0; i < 24; ++i)
        start(client, server.url());
    QTRY_COMPARE(answered, 24);
    QCOMPARE(most, 6);
}

void TestHttpCancel::countsNoTimeInTheQueue()
{
    // Four rounds of six: the last ones wait for longer than either limit allows.
    const FaultServer server([](QTcpSocket &socket, const QByteArray &) {
        QTimer::singleShot(
            300ms, &socket, [&socket] { socket.write(FaultServer::answer(200, "{}")); });
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const HttpLimits limits(1100ms, 1100ms, 1000);
    std::vector<QCoro::Task<Result<HttpReply>>> tasks;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 24; ++i)
        tasks.push_back(client.get(server.url(), bearer(), limits));
    for (auto &task : tasks) {
        const auto reply = QCoro::waitFor(std::move(task));
        QVERIFY2(reply, message(reply).constData());
    }
    QVERIFY(clock.elapsed() > 1100);
}

void TestHttpCancel::takesAccountsInTurn()
{
    QList<bool> isLate; // of the requests, in their order
    const FaultServer server([&isLate](QTcpSocket &socket, const QByteArray &request) {
        isLate.append(request.contains("/late"));
        socket.write(FaultServer::answer(200, "{}"));
    });
    HttpClient http;
    const auto busy = std::make_shared<AccountClient>(http, account(), QList<QUrl> {server.url()});
    const auto late =
        std::make_shared<AccountClient>(http, account(u"late"_s), QList<QUrl> {server.url()});
    QList<std::shared_ptr<Outcome>> outcomes;
    for (int i = 0; i < 40; ++i)
        outcomes.append(start(busy, server.url(u"/busy"_s)));
    const auto outcome = start(late, server.url(u"/late"_s));

    QTRY_VERIFY(outcome->result);
    QTRY_VERIFY(outcomes.last()->result);

    QCOMPARE(isLate.size(), 41);
    QVERIFY2(isLate.indexOf(true) < 20, "the account that asked first was served to its end");
}

QTEST_GUILESS_MAIN(TestHttpCancel)
#include "tst_httpcancel.moc"
