// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/connectproxy.h"
#include "support/httpasking.h"
#include "support/tlsfiles.h"

#include <logging.h>

#include <QScopeGuard>
#include <QTest>
#include <QTimer>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using namespace HttpAsking;

namespace {

const QByteArray body = R"({"targetSlot":"staging","siteConfig":null})";
const QString hookPath = u"/api/deploy-hook/env1/hook-canary"_s;

/// What the server does with the request that acts.
enum Fault { Close, Reset, CutStatus, CutStatusReset, CutHead, CutBody, Garbage };

void doFault(QTcpSocket &socket, Fault fault)
{
    const QByteArray whole = FaultServer::answer(200, R"({"success":"true"})");
    if (fault == CutStatus || fault == CutStatusReset)
        socket.write("HTTP/1.1 2");
    if (fault == CutHead)
        socket.write("HTTP/1.1 200 OK\r\nContent-Le");
    if (fault == CutBody)
        socket.write(whole.chopped(4));
    if (fault == Garbage)
        socket.write("\x16\x03\x01 what?\r\n\r\n");
    socket.flush();
    if (fault == Reset || fault == CutStatusReset)
        socket.abort();
    else
        socket.disconnectFromHost();
}

/// Answers readings, and does the fault to what acts.
FaultServer::Script acting(Fault fault)
{
    return [fault](QTcpSocket &socket, const QByteArray &head) {
        if (head.startsWith("POST ") || head.contains("deploy-hook"))
            doFault(socket, fault);
        else
            socket.write(FaultServer::answer(200, "[]"));
    };
}

qsizetype acts(const FaultServer &server)
{
    return std::count_if(
        server.requests().begin(), server.requests().end(), [](const QByteArray &head) {
            return head.startsWith("POST ") || head.contains("deploy-hook");
        });
}

Account trusting()
{
    Account trusting = account();
    trusting.fields.insert(u"ca_file"_s, TlsFiles::path(u"ca.pem"_s));
    return trusting;
}

std::unique_ptr<FaultServer> serverOf(bool isSecure, const FaultServer::Script &script)
{
    if (isSecure)
        return std::make_unique<FaultServer>(TlsFiles::presenting(u"good.pem"_s), script);
    return std::make_unique<FaultServer>(script);
}

Result<HttpReply> postOnce(AccountClient &client, const QUrl &url, const HttpLimits &limits = {},
    const QByteArray &json = body)
{
    return QCoro::waitFor(client.postOnce(url, json, bearer(), limits));
}

Secret secretOf(const QUrl &url)
{
    return Secret(url.toEncoded());
}

Result<HttpReply> hookOnce(AccountClient &client, const QUrl &url, const HttpLimits &limits = {})
{
    return QCoro::waitFor(client.hookOnce(secretOf(url), limits));
}

QStringList messages;

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    messages.append(message);
}

/// The same server by a name that only a proxy knows.
QUrl namedUrl(const FaultServer &server, const QString &path)
{
    QUrl url = server.url(path);
    url.setHost(u"elsewhere.example"_s);
    return url;
}

/// Whether the proxy learned no more than host and port.
bool sawTheHostOnly(const ConnectProxy &proxy, const QUrl &url)
{
    const QByteArray begin =
        "CONNECT elsewhere.example:" + QByteArray::number(url.port()) + " HTTP/1.";
    return std::all_of(
        proxy.requests().begin(), proxy.requests().end(), [&](const QByteArray &head) {
            return head.startsWith(begin) && !head.contains("canary") && !head.contains("deploy")
                && !head.contains("branch") && !head.contains("slotcopy")
                && !head.toLower().contains("\r\nauthorization:");
        });
}

/// A port of this machine where nobody listens.
QUrl deadUrl(const QString &scheme)
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(server.serverPort()).arg(hookPath));
}

} // namespace

/// What acts is on the wire once, whatever becomes of the connection.
class TestHttpOnce : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void repeatsWhatMayBeRepeated();
    void postsOnce_data();
    void postsOnce();
    void postsTheJson_data();
    void postsTheJson();
    void posts300KiB();
    void asksForAHookOnce_data();
    void asksForAHookOnce();
    void asksForTheWholeHook_data();
    void asksForTheWholeHook();
    void readsHookAnswers_data();
    void readsHookAnswers();
    void takesAnyStatusAsAnAnswer_data();
    void takesAnyStatusAsAnAnswer();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void answersNoChallenge();
    void keepsToTheLimits_data();
    void keepsToTheLimits();
    void tellsWhatWasNotSent_data();
    void tellsWhatWasNotSent();
    void sendsNothingWithoutATrustedCertificate();
    void tellsWhetherACancelledOneLeft();
    void neverTellsTheHook();
    void actsOnceThroughAProxy_data();
    void actsOnceThroughAProxy();
    void sendsNothingWhereAProxyRefuses_data();
    void sendsNothingWhereAProxyRefuses();
    void takesNoProxyToAHookOfThisMachine();
};

void TestHttpOnce::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpOnce::repeatsWhatMayBeRepeated()
{
    // The trap itself, so that the other tests can fail.
    const FaultServer server(acting(CutStatus));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    QVERIFY(!post(client, server.url(), "form=1"));
    QCOMPARE_GT(acts(server), 1);

    const FaultServer other(acting(Close));
    AccountClient reader(http, account(), {other.url()});
    QVERIFY(!get(reader, other.url(hookPath)));
    QCOMPARE_GT(acts(other), 1);
}

void TestHttpOnce::postsOnce_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<bool>("isKeptAlive");
    const char *names[] = {
        "close", "reset", "cut status", "cut status and reset", "cut head", "cut body", "garbage"};
    for (int fault = Close; fault <= Garbage; ++fault) {
        for (int i = 0; i < 4; ++i)
            QTest::addRow("%s, %s, %s", names[fault], i & 1 ? "tls" : "plain",
                i & 2 ? "after a reading" : "first")
                << fault << bool(i & 1) << bool(i & 2);
    }
}

void TestHttpOnce::postsOnce()
{
    QFETCH(int, fault);
    QFETCH(bool, isSecure);
    QFETCH(bool, isKeptAlive);
    const auto server = serverOf(isSecure, acting(Fault(fault)));
    HttpClient http;
    AccountClient client(http, trusting(), {server->url()});
    if (isKeptAlive)
        QVERIFY(get(client, server->url()));

    const auto reply = postOnce(client, server->url(u"/slotcopy"_s));

    QVERIFY(!reply);
    QVERIFY2(!isNotSent(reply.error()), message(reply).constData());
    QVERIFY(reply.error().kind == Error::Network || reply.error().kind == Error::BadReply);
    QTest::qWait(50);
    QCOMPARE(acts(*server), 1);
    QCOMPARE(server->requests().size(), isKeptAlive ? 2 : 1);
    QCOMPARE(server->bodies().constLast(), body);
    QCOMPARE(http.requestsSent(account().name), isKeptAlive ? 2u : 1u);
    QCOMPARE(http.recentRequests(account().name).constLast().verb, u"POST"_s);
}

void TestHttpOnce::postsTheJson_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::newRow("plain") << false;
    QTest::newRow("tls") << true;
}

void TestHttpOnce::postsTheJson()
{
    QFETCH(bool, isSecure);
    const auto server = serverOf(isSecure,
        always(FaultServer::answer(202, R"({"a":1})", "Location: https://elsewhere.example/\r\n")));
    HttpClient http;
    AccountClient client(http, trusting(), {server->url()});

    const auto reply = postOnce(client, server->url(u"/sites/shop/slotcopy?api-version=1"_s));

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->status, 202);
    QCOMPARE(reply->body, R"({"a":1})");
    QCOMPARE(reply->header("location"), "https://elsewhere.example/");
    const QByteArray head = server->requests().value(0);
    QVERIFY2(
        head.startsWith("POST /sites/shop/slotcopy?api-version=1 HTTP/1.1\r\n"), head.constData());
    QVERIFY(head.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(head.contains("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"));
    QVERIFY(head.contains("\r\nAuthorization: Bearer " + token + "\r\n"));
    QCOMPARE(server->bodies(), QList<QByteArray> {body});
    // A connection of its own: a reading before and after share another.
    QVERIFY(get(client, server->url()));
    QCOMPARE(server->connections(), 2);
}

void TestHttpOnce::posts300KiB()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const QByteArray large = '"' + QByteArray(300 * 1024, 'x') + '"';

    const auto reply = postOnce(client, server.url(), {}, large);

    QVERIFY2(reply, message(reply).constData());
    QVERIFY(server.bodies().value(0) == large);
}

void TestHttpOnce::asksForAHookOnce_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("isSecure");
    const char *names[] = {
        "close", "reset", "cut status", "cut status and reset", "cut head", "cut body", "garbage"};
    for (int fault = Close; fault <= Garbage; ++fault) {
        for (const bool isSecure : {false, true})
            QTest::addRow("%s, %s", names[fault], isSecure ? "tls" : "plain") << fault << isSecure;
    }
}

void TestHttpOnce::asksForAHookOnce()
{
    QFETCH(int, fault);
    QFETCH(bool, isSecure);
    const auto server = serverOf(isSecure, acting(Fault(fault)));
    HttpClient http;
    AccountClient client(http, trusting(), {server->url()});
    QVERIFY(get(client, server->url()));

    const auto reply = hookOnce(client, server->url(hookPath));

    QVERIFY(!reply);
    QVERIFY2(!isNotSent(reply.error()), message(reply).constData());
    QVERIFY2(!reply.error().message.contains(u"canary"_s), message(reply).constData());
    QVERIFY(reply.error().kind == Error::Network || reply.error().kind == Error::BadReply);
    QTest::qWait(50);
    QCOMPARE(acts(*server), 1);
    QCOMPARE(server->connections(), 2);
}

void TestHttpOnce::asksForTheWholeHook_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::newRow("plain") << false;
    QTest::newRow("tls") << true;
}

void TestHttpOnce::asksForTheWholeHook()
{
    QFETCH(bool, isSecure);
    const auto server = serverOf(isSecure, always(FaultServer::answer(200, R"({"a":1})")));
    HttpClient http;
    // Not an origin of the account: hooks live where the provider says, which has checked it.
    AccountClient client(http, trusting(), {QUrl(u"https://api.example"_s)});

    const auto reply = hookOnce(client, server->url(hookPath + u"?branch=a%20b&commit=c"_s));

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, R"({"a":1})");
    QVERIFY(!reply->url.toString().contains(u"canary"_s));
    const QByteArray head = server->requests().value(0);
    QVERIFY2(head.startsWith("GET " + hookPath.toLatin1() + "?branch=a%20b&commit=c HTTP/1.1\r\n"),
        head.constData());
    QVERIFY(head.contains("\r\nConnection: close\r\n"));
    const QByteArray host = "\r\nHost: 127.0.0.1:" + QByteArray::number(server->url().port());
    QVERIFY2(head.contains(host + "\r\n"), head.constData());
    QVERIFY(!head.contains("Authorization"));
    QCOMPARE(http.requestsSent(account().name), 1u);
}

void TestHttpOnce::readsHookAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("read"); // null: an error
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const auto chunked = [ok](const QByteArray &chunks) {
        return ok + "Transfer-Encoding: chunked\r\n\r\n" + chunks;
    };
    const QByteArray none;
    QTest::newRow("with a length") << ok + "Content-Length: 2\r\n\r\n{}" << QByteArray("{}");
    QTest::newRow("more than its length")
        << ok + "Content-Length: 2\r\n\r\n{}[]" << QByteArray("{}");
    QTest::newRow("to the end") << ok + "\r\n{}" << QByteArray("{}");
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200\r\n\r\n{}") << QByteArray("{}");
    QTest::newRow("bare line ends")
        << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}") << QByteArray("{}");
    QTest::newRow("chunks") << chunked("1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n") << QByteArray("{}");
    QTest::newRow("chunks with a trailer")
        << chunked("2\r\n{}\r\n0\r\nDigest: x\r\n\r\n") << QByteArray("{}");
    QTest::newRow("after a hint") << "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + ok
            + "Content-Length: 2\r\n\r\n{}"
                                  << QByteArray("{}");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray("");
    QTest::newRow("no last chunk") << chunked("2\r\n{}\r\n") << none;
    QTest::newRow("no number") << chunked("xyz\r\n{}\r\n0\r\n\r\n") << none;
    QTest::newRow("negative chunk") << chunked("-2\r\n{}\r\n0\r\n\r\n") << none;
    QTest::newRow("huge chunk") << chunked("ffffffffffffffffff\r\n{}") << none;
    QTest::newRow("too long a chunk") << chunked("1\r\n{}\r\n0\r\n\r\n") << none;
    QTest::newRow("two lengths") << ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" << none;
    QTest::newRow("negative length") << ok + "Content-Length: -2\r\n\r\n{}" << none;
    QTest::newRow("other coding") << ok + "Transfer-Encoding: gzip\r\n\r\n{}" << none;
    QTest::newRow("other protocol") << QByteArray("ICY 200 OK\r\n\r\n{}") << none;
    QTest::newRow("no status") << QByteArray("HTTP/1.1 OK\r\n\r\n{}") << none;
    QTest::newRow("a line without a colon") << ok + "what\r\n\r\n{}" << none;
    QTest::newRow("endless line") << ok + "A: " + QByteArray(200'000, 'x') << none;
    QTest::newRow("endless head") << ok
            + QByteArray("A: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n").repeated(4000)
                                  << none;
    QTest::newRow("too long a body") << ok + "\r\n" + QByteArray(5000, 'x') << none;
    QTest::newRow("nothing") << QByteArray("\r\n") << none;
}

void TestHttpOnce::readsHookAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, read);
    const FaultServer server(once(bytes));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = hookOnce(client, server.url(hookPath), HttpLimits(10s, 10s, 4096));

    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(bool(reply), !read.isNull());
    if (reply)
        QCOMPARE(reply->body, read);
    else
        QVERIFY(!isNotSent(reply.error()));
}

void TestHttpOnce::takesAnyStatusAsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 202, 400, 401, 403, 404, 409, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestHttpOnce::takesAnyStatusAsAnAnswer()
{
    QFETCH(int, status);
    const FaultServer server(
        always(FaultServer::answer(status, R"({"error":"x"})", "Retry-After: 7\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const Result<HttpReply> replies[] = {
        postOnce(client, server.url()), hookOnce(client, server.url(hookPath))};

    for (const auto &reply : replies) {
        QVERIFY2(reply, message(reply).constData());
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, R"({"error":"x"})");
        QCOMPARE(reply->header("retry-after"), "7");
    }
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(http.recentRequests(account().name).value(1).status, status);
}

void TestHttpOnce::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHttpOnce::followsNoRedirect()
{
    QFETCH(int, status);
    const FaultServer other(always(FaultServer::answer(200, "{}")));
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &head) {
        const QByteArray target =
            head.contains("/itself") ? "/again"_ba : other.url(u"/stolen"_s).toEncoded();
        socket.write(FaultServer::answer(status, "", "Location: " + target + "\r\n"));
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url(), other.url()});

    for (const QString &path : {u"/itself"_s, u"/other"_s}) {
        const auto posted = postOnce(client, server.url(path));
        const auto hook = hookOnce(client, server.url(path));
        QVERIFY2(posted && hook, (message(posted) + message(hook)).constData());
        QCOMPARE(posted->status, status);
        QCOMPARE(hook->status, status);
    }
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(other.connections(), 0);
}

void TestHttpOnce::answersNoChallenge()
{
    const FaultServer server(
        always(FaultServer::answer(401, "", "WWW-Authenticate: NTLM\r\nConnection: close\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = postOnce(client, server.url());

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->status, 401);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpOnce::keepsToTheLimits_data()
{
    QTest::addColumn<bool>("isHook");
    QTest::addColumn<bool>("drips");
    for (const bool isHook : {false, true}) {
        QTest::addRow("%s, silence", isHook ? "hook" : "post") << isHook << false;
        QTest::addRow("%s, drops", isHook ? "hook" : "post") << isHook << true;
    }
}

void TestHttpOnce::keepsToTheLimits()
{
    QFETCH(bool, isHook);
    QFETCH(bool, drips);
    const FaultServer server([drips](QTcpSocket &socket, const QByteArray &) {
        if (!drips)
            return;
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(20ms);
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const HttpLimits limits = drips ? HttpLimits(300ms, 10s, 4096) : HttpLimits(10s, 100ms, 4096);

    const auto reply = isHook ? hookOnce(client, server.url(hookPath), limits)
                              : postOnce(client, server.url(), limits);

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Network);
    QVERIFY2(!isNotSent(reply.error()), message(reply).constData());
    const QString hookSays = drips ? u"did not finish"_s : u"was silent"_s;
    QVERIFY2(reply.error().message.contains(isHook ? hookSays : u"was lost"_s),
        message(reply).constData());
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpOnce::tellsWhatWasNotSent_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<int>("kind");
    QTest::newRow("nobody listens") << deadUrl(u"http"_s) << int(Error::Network);
    QTest::newRow("nobody listens, tls") << deadUrl(u"https"_s) << int(Error::Network);
    QTest::newRow("no host") << QUrl(u"https://nowhere.invalid/hook-canary"_s)
                             << int(Error::Network);
    QTest::newRow("http") << QUrl(u"http://hooks.example/hook-canary"_s) << int(Error::BadInput);
    QTest::newRow("user") << QUrl(u"https://me@hooks.example/hook-canary"_s)
                          << int(Error::BadInput);
    QTest::newRow("file") << QUrl(u"file:///hook-canary"_s) << int(Error::BadInput);
    QTest::newRow("nothing") << QUrl() << int(Error::BadInput);
}

void TestHttpOnce::tellsWhatWasNotSent()
{
    QFETCH(QUrl, url);
    QFETCH(int, kind);
    HttpClient http;
    AccountClient client(http, account(), {url});

    const Result<HttpReply> replies[] = {postOnce(client, url), hookOnce(client, url)};

    for (const auto &reply : replies) {
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), kind);
        QVERIFY2(isNotSent(reply.error()), message(reply).constData());
        QVERIFY2(!reply.error().message.contains(u"canary"_s), message(reply).constData());
    }
    const FaultServer other(always(FaultServer::answer(200, "{}")));
    const auto foreign = postOnce(client, other.url());
    QVERIFY(!foreign && isNotSent(foreign.error()));
    QCOMPARE(foreign.error().kind, Error::BadInput);
    AccountClient own(http, account(), {other.url()});
    const auto empty = postOnce(own, other.url(), {}, QByteArray());
    QVERIFY(!empty && isNotSent(empty.error()));
    QCOMPARE(other.connections(), 0);
}

void TestHttpOnce::sendsNothingWithoutATrustedCertificate()
{
    for (const QString &certificate : {u"selfsigned.pem"_s, u"expired.pem"_s, u"wronghost.pem"_s}) {
        const FaultServer server(
            TlsFiles::presenting(certificate), always(FaultServer::answer(200, "{}")));
        HttpClient http;
        AccountClient client(http, trusting(), {server.url()});

        const Result<HttpReply> replies[] = {
            postOnce(client, server.url()), hookOnce(client, server.url(hookPath))};

        for (const auto &reply : replies) {
            QVERIFY(!reply);
            QCOMPARE(reply.error().kind, Error::Tls);
            QVERIFY2(isNotSent(reply.error()), message(reply).constData());
            QVERIFY2(
                reply.error().message.contains(
                    certificate == u"expired.pem"_s ? u"it expired on"_s : u"Nothing was sent."_s),
                message(reply).constData());
        }
        QCOMPARE(server.bytesReceived(), 0);
    }
}

void TestHttpOnce::tellsWhetherACancelledOneLeft()
{
    const FaultServer server(silence);
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    // The origin's six places are taken, so that the last two wait.
    std::vector<QCoro::Task<Result<HttpReply>>> under;
    for (int i = 0; i < 3; ++i) {
        under.push_back(client.postOnce(server.url(), body, bearer()));
        under.push_back(client.hookOnce(secretOf(server.url(hookPath))));
    }
    auto waitingPost = client.postOnce(server.url(), body, bearer());
    auto waitingHook = client.hookOnce(secretOf(server.url(hookPath)));
    QTRY_COMPARE(server.requests().size(), 6);

    client.cancel();

    for (auto &task : under) {
        const auto reply = QCoro::waitFor(task);
        QCOMPARE(reply.error().kind, Error::Cancelled);
        QVERIFY(!isNotSent(reply.error()));
    }
    for (auto *task : {&waitingPost, &waitingHook}) {
        const auto reply = QCoro::waitFor(*task);
        QCOMPARE(reply.error().kind, Error::Cancelled);
        QVERIFY(isNotSent(reply.error()));
    }
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 6);
}

void TestHttpOnce::neverTellsTheHook()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    const FaultServer closing(acting(Close));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const Secret hook = secretOf(server.url(hookPath));
    messages.clear();
    QLoggingCategory::setFilterRules(u"*=true"_s);
    qInstallMessageHandler(collect);

    const auto answered = QCoro::waitFor(client.hookOnce(hook));
    const auto lost = hookOnce(client, closing.url(hookPath));
    const auto unsent = hookOnce(client, deadUrl(u"https"_s));

    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(answered && !lost && !unsent);
    QStringList told = messages;
    QCOMPARE_GE(messages.filter(u"deploy hook of"_s).size(), 3);
    for (const RequestNote &note : http.recentRequests(account().name))
        told << note.address << note.requestId;
    told << answered->url.toString() << lost.error().message << unsent.error().message;
    const QString all = told.join(u'\n');
    QVERIFY2(!all.contains(u"canary"_s) && !all.contains(u"/env1"_s), qPrintable(all));
    QCOMPARE(http.recentRequests(account().name).size(), 3);
    // Were it printed by somebody else, it would be masked.
    const QString printed = redact(u"asked "_s + QString::fromLatin1(hook.reveal()));
    QVERIFY2(!printed.contains(u"canary"_s), qPrintable(printed));
}

void TestHttpOnce::actsOnceThroughAProxy_data()
{
    QTest::addColumn<bool>("isHook");
    QTest::addColumn<int>("fault"); ///< -1: none
    for (const bool isHook : {false, true}) {
        const char *what = isHook ? "hook" : "post";
        QTest::addRow("%s, answered", what) << isHook << -1;
        QTest::addRow("%s, close", what) << isHook << int(Close);
        QTest::addRow("%s, reset", what) << isHook << int(Reset);
        QTest::addRow("%s, cut status", what) << isHook << int(CutStatus);
        QTest::addRow("%s, cut body", what) << isHook << int(CutBody);
    }
}

void TestHttpOnce::actsOnceThroughAProxy()
{
    QFETCH(bool, isHook);
    QFETCH(int, fault);
    const FaultServer server(TlsFiles::presenting(u"wronghost.pem"_s),
        fault < 0 ? always(FaultServer::answer(200, "{}")) : acting(Fault(fault)));
    const ConnectProxy proxy(quint16(server.url().port()), ConnectProxy::Tunnel);
    const auto restore = proxy.use();
    const QUrl hook = namedUrl(server, hookPath + u"?branch=a"_s);
    const QUrl url = namedUrl(server, u"/slotcopy"_s);
    HttpClient http;
    AccountClient client(http, trusting(), {url});

    const auto reply = isHook ? hookOnce(client, hook) : postOnce(client, url);

    QCOMPARE(bool(reply), fault < 0);
    QVERIFY(reply || !isNotSent(reply.error()));
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray begin = isHook ? "GET " + hookPath.toLatin1() + "?branch=a HTTP/1.1\r\n"
                                    : "POST /slotcopy HTTP/1.1";
    QVERIFY2(server.requests().constFirst().startsWith(begin),
        server.requests().constFirst().constData());
    QCOMPARE(proxy.requests().size(), 1);
    QVERIFY2(sawTheHostOnly(proxy, url), proxy.requests().constFirst().constData());
}

void TestHttpOnce::sendsNothingWhereAProxyRefuses_data()
{
    QTest::addColumn<bool>("isHook");
    QTest::addColumn<int>("manner");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("said");
    for (const bool isHook : {false, true}) {
        const char *what = isHook ? "hook" : "post";
        QTest::addRow("%s, 407", what)
            << isHook << int(ConnectProxy::Refuse) << 407 << u"asks for a password"_s;
        // Qt tells a POST no more of these than that there is no connection.
        for (const int status : {403, 500, 502})
            QTest::addRow("%s, %d", what, status)
                << isHook << int(ConnectProxy::Refuse) << status
                << (isHook ? u"The proxy on the way"_s : u"The connection to"_s);
        QTest::addRow("%s, 503", what)
            << isHook << int(ConnectProxy::Refuse) << 503 << u"refused the connection"_s;
        // Nor does it tell a POST of the end of such a connection.
        QTest::addRow("%s, no answer", what)
            << isHook << int(ConnectProxy::Vanish) << 0
            << (isHook ? u"The proxy on the way"_s : u"was silent"_s);
        QTest::addRow("%s, closed tunnel", what)
            << isHook << int(ConnectProxy::CloseTunnel) << 0 << u"elsewhere.example"_s;
    }
}

void TestHttpOnce::sendsNothingWhereAProxyRefuses()
{
    QFETCH(bool, isHook);
    QFETCH(int, manner);
    QFETCH(int, status);
    QFETCH(QString, said);
    const FaultServer server(
        TlsFiles::presenting(u"wronghost.pem"_s), always(FaultServer::answer(200, "{}")));
    const ConnectProxy proxy(quint16(server.url().port()), ConnectProxy::Manner(manner), status);
    const auto restore = proxy.use();
    const QUrl url = namedUrl(server, isHook ? hookPath : u"/slotcopy"_s);
    HttpClient http;
    AccountClient client(http, trusting(), {url});

    const HttpLimits limits =
        manner == ConnectProxy::Vanish ? HttpLimits(10s, 1s, 4096) : HttpLimits();

    const auto reply = isHook ? hookOnce(client, url, limits) : postOnce(client, url, limits);

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Network);
    QVERIFY2(isNotSent(reply.error()), message(reply).constData());
    QVERIFY2(reply.error().message.contains(said), message(reply).constData());
    QVERIFY2(reply.error().message.contains(u"elsewhere.example"_s), message(reply).constData());
    QVERIFY2(!reply.error().message.contains(u"canary"_s), message(reply).constData());
    QCOMPARE(server.connections(), 0);
    QVERIFY(!proxy.requests().isEmpty());
    QVERIFY2(sawTheHostOnly(proxy, url), proxy.requests().constFirst().constData());
}

/// Over http a proxy would see the whole address.
void TestHttpOnce::takesNoProxyToAHookOfThisMachine()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    const ConnectProxy proxy(quint16(server.url().port()), ConnectProxy::Tunnel);
    const auto restore = proxy.use();
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto hook = hookOnce(client, server.url(hookPath));
    const auto posted = postOnce(client, server.url());

    QVERIFY2(hook && posted, (message(hook) + message(posted)).constData());
    QVERIFY(server.requests().constFirst().startsWith("GET " + hookPath.toLatin1() + ' '));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(proxy.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestHttpOnce)
#include "tst_httponce.moc"
