// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpasking.h"

#include <logging.h>

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using namespace HttpAsking;

Q_DECLARE_METATYPE(FaultServer::Script)

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr qsizetype largestPiece = 64 * 1024;

/// Keeps the first megabyte of what it gets, counts all of it.
class Sink : public BodySink {
public:
    Result<Done> begin(const HttpReply &reply) override
    {
        ++begins;
        head = reply;
        if (refusal)
            return *refusal;
        return Done {};
    }

    void take(const QByteArray &piece) override
    {
        largest = std::max(largest, piece.size());
        bytes += piece.size();
        if (text.size() < megabyte)
            text += piece;
        // A copy: this may be gone before the call is over.
        const std::function<void()> call = whenTaken;
        if (call)
            call();
    }

    std::optional<Error> refusal;
    std::function<void()> whenTaken;
    HttpReply head;
    int begins = 0;
    QByteArray text;
    qint64 bytes = 0;
    qsizetype largest = 0;
};

using Ended = std::shared_ptr<std::optional<Result<HttpReply>>>;

QCoro::Task<> ask(AccountClient *client, QUrl url, BodySink *sink, HttpLimits limits, Ended ended)
{
    const Headers credential = bearer();
    const auto reply = co_await client->get(url, credential, limits, sink);
    ended->emplace(reply);
}

Ended start(AccountClient &client, const QUrl &url, BodySink &sink, const HttpLimits &limits = {})
{
    const auto ended = std::make_shared<std::optional<Result<HttpReply>>>();
    ask(&client, url, &sink, limits, ended);
    return ended;
}

Result<HttpReply> get(
    AccountClient &client, const QUrl &url, BodySink &sink, const HttpLimits &limits = {})
{
    return QCoro::waitFor(client.get(url, bearer(), limits, &sink));
}

QByteArray ok(const QByteArray &fields)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + fields + "\r\n";
}

} // namespace

class TestHttpBody : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void handsOutAPieceBeforeTheRestIsSent();
    void handsOutAWholeBodyOnce_data();
    void handsOutAWholeBodyOnce();
    void beginsWithAnEmptyBody();
    void endsADripAtItsDeadline();
    void capsAnEndlessBody_data();
    void capsAnEndlessBody();
    void capsTheDecompressedBody_data();
    void capsTheDecompressedBody();
    void givesWhatCameOfACutBody_data();
    void givesWhatCameOfACutBody();
    void keepsTheBodyOfAnErrorForTheReply_data();
    void keepsTheBodyOfAnErrorForTheReply();
    void endsWithTheRefusalOfTheSink_data();
    void endsWithTheRefusalOfTheSink();
    void handsOutNothingOfARedirect();
    void handsOutNothingAfterACancel_data();
    void handsOutNothingAfterACancel();
    void asksForTheEnd_data();
    void asksForTheEnd();
    void remembersRequests();
    void remembersOnlyTheLastRequests();
    void namesTheRequestAsTheServiceDoes_data();
    void namesTheRequestAsTheServiceDoes();
};

void TestHttpBody::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpBody::handsOutAPieceBeforeTheRestIsSent()
{
    QTcpSocket *held = nullptr;
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &) {
        held = &socket;
        socket.write(ok("Transfer-Encoding: chunked\r\nX-Log: 1\r\n") + "6\r\nfirst\n\r\n");
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;

    const Ended ended = start(client, server.url(), sink);

    QTRY_COMPARE(sink.text, "first\n");
    QCOMPARE(sink.begins, 1);
    QCOMPARE(sink.head.status, 200);
    QCOMPARE(sink.head.header("x-log"), "1");
    QCOMPARE(sink.head.url, server.url());
    QVERIFY(!*ended);
    held->write("7\r\nsecond\n\r\n");
    QTRY_COMPARE(sink.text, "first\nsecond\n");
    QVERIFY(!*ended);
    held->write("0\r\n\r\n");
    QTRY_VERIFY(*ended);
    QVERIFY2(**ended, message(**ended).constData());
    QCOMPARE((**ended)->status, 200);
    QVERIFY((**ended)->body.isEmpty());
    QCOMPARE(sink.begins, 1);
}

void TestHttpBody::handsOutAWholeBodyOnce_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<qint64>("size");
    const QByteArray body(5 * megabyte, 'x');
    QTest::newRow("with its length") << FaultServer::answer(200, body) << qint64(body.size());
    QTest::newRow("in chunks") << ok("Transfer-Encoding: chunked\r\n")
            + QByteArray::number(body.size(), 16) + "\r\n" + body
            + "\r\n0\r\n\r\n" << qint64(body.size());
    QTest::newRow("until closed") << ok("Connection: close\r\n") + body << qint64(body.size());
    QTest::newRow("compressed") << FaultServer::answer(
        200, deflatedZeros(5 * megabyte), "Content-Encoding: deflate\r\n")
                                << 5 * megabyte;
    QTest::newRow("another success") << FaultServer::answer(206, body) << qint64(body.size());
}

void TestHttpBody::handsOutAWholeBodyOnce()
{
    QFETCH(QByteArray, answer);
    QFETCH(qint64, size);
    const FaultServer server(once(answer));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;

    const auto reply = get(client, server.url(), sink);

    QVERIFY2(reply, message(reply).constData());
    QVERIFY(reply->body.isEmpty());
    QCOMPARE(sink.begins, 1);
    QCOMPARE(sink.bytes, size);
    QVERIFY(sink.largest <= largestPiece);
}

void TestHttpBody::beginsWithAnEmptyBody()
{
    const FaultServer server(always(FaultServer::answer(200)));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;
    const auto reply = get(client, server.url(), sink);
    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(sink.begins, 1);
    QCOMPARE(sink.bytes, 0);

    Sink refusing;
    refusing.refusal = Error {Error::NotFound, u"no log"_s};
    const auto refused = get(client, server.url(), refusing);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), *refusing.refusal);
}

void TestHttpBody::endsADripAtItsDeadline()
{
    const FaultServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write(ok("Transfer-Encoding: chunked\r\n"));
        auto *timer = new QTimer(&socket);
        QObject::connect(
            timer, &QTimer::timeout, &socket, [&socket] { socket.write("1\r\nx\r\n"); });
        timer->start(20ms);
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;
    QElapsedTimer clock;
    clock.start();

    const auto reply = get(client, server.url(), sink, HttpLimits(400ms, 10s, megabyte));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Network);
    QVERIFY2(reply.error().message.contains(u"did not finish"_s), message(reply).constData());
    QVERIFY(sink.bytes > 0);
    QVERIFY(clock.elapsed() < 3000);
}

void TestHttpBody::capsAnEndlessBody_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    const QByteArray block(256 * 1024, 'x');
    QTest::newRow("chunked") << endless(
        ok("Transfer-Encoding: chunked\r\n"), "40000\r\n" + block + "\r\n");
    QTest::newRow("until closed") << endless(ok("Connection: close\r\n"), block);
    QTest::newRow("announced") << endless(ok("Content-Length: 99999999999\r\n"), block);
}

void TestHttpBody::capsAnEndlessBody()
{
    QFETCH(FaultServer::Script, script);
    const FaultServer server(script);
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;
    const qint64 before = residentBytes();

    const auto reply = get(client, server.url(), sink, HttpLimits::log());

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadReply);
    QVERIFY2(reply.error().message.contains(u"longer than 128"_s), message(reply).constData());
    QCOMPARE(sink.bytes, 128 * megabyte);
    QVERIFY(sink.largest <= largestPiece);
    QVERIFY2(residentBytes() - before < 40 * megabyte,
        qPrintable(QString::number((residentBytes() - before) / megabyte)));
}

void TestHttpBody::capsTheDecompressedBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("zeros, ratio 1000") << deflatedZeros(30 * megabyte);
    QByteArray mixed;
    for (int i = 0; mixed.size() < 12 * megabyte; ++i)
        mixed += QByteArray::number(i * 7919).rightJustified(160, '-');
    QTest::newRow("ratio 25") << qCompress(mixed, 6).mid(4);
}

void TestHttpBody::capsTheDecompressedBody()
{
    QFETCH(QByteArray, body);
    const FaultServer server(
        always(FaultServer::answer(200, body, "Content-Encoding: deflate\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;
    const qint64 before = residentBytes();

    const auto reply = get(client, server.url(), sink, HttpLimits(20s, 10s, 8 * megabyte));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadReply);
    QVERIFY2(reply.error().message.contains(u"longer than 8"_s), message(reply).constData());
    QCOMPARE(sink.bytes, 8 * megabyte);
    QVERIFY2(residentBytes() - before < 40 * megabyte,
        qPrintable(QString::number((residentBytes() - before) / megabyte)));
}

void TestHttpBody::givesWhatCameOfACutBody_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isNoticed");
    QTest::addColumn<qint64>("atLeast");
    const QByteArray cut = "first line\nsecond";
    const QByteArray chunked = ok("Transfer-Encoding: chunked\r\n");
    const QByteArray deflated = deflatedZeros(100'000);
    QTest::newRow("shorter than announced")
        << ok("Content-Length: 100\r\n") + cut << true << qint64(cut.size());
    QTest::newRow("nothing of what was announced")
        << ok("Content-Length: 100\r\n") << true << qint64(0);
    // What Qt does not tell, see AccountClient::get().
    QTest::newRow("without the last chunk") << chunked + "11\r\n" + cut + "\r\n"
                                            << false << qint64(cut.size());
    QTest::newRow("inside a chunk") << chunked + "ff\r\n" + cut << false << qint64(cut.size());
    QTest::newRow("no length at all")
        << ok("Connection: close\r\n") + cut << false << qint64(cut.size());
    QTest::newRow("compressed") << ok("Content-Encoding: deflate\r\nContent-Length: "
                                       + QByteArray::number(deflated.size()) + "\r\n")
            + deflated.chopped(20)
                                << false << qint64(0);
}

void TestHttpBody::givesWhatCameOfACutBody()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isNoticed);
    QFETCH(qint64, atLeast);
    const FaultServer server(once(answer));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;

    const auto reply = get(client, server.url(), sink);

    QVERIFY(sink.bytes >= atLeast);
    QCOMPARE(sink.begins, sink.bytes > 0 ? 1 : 0);
    QVERIFY(!isNoticed || !reply);
    if (!reply)
        QCOMPARE(reply.error().kind, Error::Network);
}

void TestHttpBody::keepsTheBodyOfAnErrorForTheReply_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {304, 401, 404, 416, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestHttpBody::keepsTheBodyOfAnErrorForTheReply()
{
    QFETCH(int, status);
    const QByteArray body = status == 304 ? "" : R"({"success":false})";
    const FaultServer server(always(FaultServer::answer(status, body)));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;

    const auto reply = get(client, server.url(), sink);

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, body);
    QCOMPARE(sink.begins, 0);
    QCOMPARE(sink.bytes, 0);
}

void TestHttpBody::endsWithTheRefusalOfTheSink_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    QTest::newRow("whole answer") << always(FaultServer::answer(200, "<html>"));
    QTest::newRow("endless answer")
        << endless(ok("Connection: close\r\n"), QByteArray(256 * 1024, 'x'));
}

void TestHttpBody::endsWithTheRefusalOfTheSink()
{
    QFETCH(FaultServer::Script, script);
    const FaultServer server(script);
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;
    sink.refusal = Error {Error::BadReply, u"not a log"_s};

    const auto reply = get(client, server.url(), sink);

    QVERIFY(!reply);
    QCOMPARE(reply.error(), *sink.refusal);
    QCOMPARE(sink.begins, 1);
    QCOMPARE(sink.bytes, 0);
}

void TestHttpBody::handsOutNothingOfARedirect()
{
    const FaultServer server([](QTcpSocket &socket, const QByteArray &head) {
        socket.write(head.startsWith("GET /old")
                ? FaultServer::answer(302, "moved away", "Location: /new\r\n")
                : FaultServer::answer(200, "log"));
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    Sink sink;
    const auto reply = get(client, server.url(u"/old"_s), sink);
    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(sink.begins, 1);
    QCOMPARE(sink.text, "log");
    QCOMPARE(sink.head.url, server.url(u"/new"_s));

    const FaultServer away(
        always(FaultServer::answer(302, "moved away", "Location: https://portal.example/\r\n")));
    AccountClient other(http, account(), {away.url()});
    Sink untouched;
    QVERIFY(!get(other, away.url(), untouched));
    QCOMPARE(untouched.begins, 0);
    QCOMPARE(untouched.bytes, 0);
}

void TestHttpBody::handsOutNothingAfterACancel_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("the account's client") << u"account"_s;
    QTest::newRow("all") << u"all"_s;
    QTest::newRow("the client's end") << u"end"_s;
    QTest::newRow("connections") << u"connections"_s;
}

void TestHttpBody::handsOutNothingAfterACancel()
{
    QFETCH(QString, by);
    const FaultServer server(endless(ok("Connection: close\r\n"), QByteArray(256 * 1024, 'x')));
    auto http = std::make_unique<HttpClient>();
    AccountClient client(*http, account(), {server.url()});
    // Its owner lets it go as soon as the request has ended, which is inside its own call.
    auto sink = std::make_unique<Sink>();
    Ended ended;
    int taken = 0;
    sink->whenTaken = [&, by] {
        if (++taken < 3)
            return;
        if (by == "account"_L1)
            client.cancel();
        else if (by == "all"_L1)
            http->cancelAll();
        else if (by == "end"_L1)
            http.reset();
        else
            http->renewConnections();
        sink.reset();
    };
    ended = start(client, server.url(), *sink, HttpLimits::log());
    QTRY_VERIFY(*ended);
    QVERIFY(!**ended);
    QCOMPARE((*ended)->error().kind, by == "connections"_L1 ? Error::Network : Error::Cancelled);
    QTest::qWait(50);
    QCOMPARE(taken, 3);
}

void TestHttpBody::asksForTheEnd_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a part") << 206 << "the end"_ba;
    QTest::newRow("all of it") << 200 << "all to the end"_ba;
    QTest::newRow("nothing there") << 416 << ""_ba;
}

void TestHttpBody::asksForTheEnd()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const FaultServer server(always(FaultServer::answer(status, body)));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    HttpLimits limits;
    limits.lastBytes = 4096;
    Sink sink;

    const auto reply = get(client, server.url(), sink, limits);
    const auto whole = HttpAsking::get(client, server.url());

    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->status, status);
    QCOMPARE(sink.text, body);
    QVERIFY(server.requests().at(0).contains("\r\nRange: bytes=-4096\r\n"));
    QVERIFY(server.requests().at(0).contains("\r\nAccept-Encoding: identity\r\n"));
    QVERIFY(whole);
    QVERIFY(!server.requests().at(1).contains("Range"));
}

void TestHttpBody::remembersRequests()
{
    const FaultServer server([](QTcpSocket &socket, const QByteArray &head) {
        if (head.startsWith("GET /cut"))
            once(ok("X-Request-Id: r-2\r\nContent-Length: 9\r\n") + "log")(socket, {});
        else
            socket.write(FaultServer::answer(404, "{}", "CF-Ray: 8f0a-FRA\r\n"));
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const Secret secret(token);
    maskInLogs(secret);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(HttpAsking::get(client, server.url(u"/a/canary-token/b?sig=canary-query#part"_s)));
    QVERIFY(HttpAsking::post(client, server.url(u"/token"_s), "a=b"));
    Sink sink;
    QVERIFY(!get(client, server.url(u"/cut"_s), sink));
    QVERIFY(!HttpAsking::get(client, QUrl(u"https://elsewhere.example/"_s)));

    const QList<RequestNote> notes = http.recentRequests(u"Shop"_s);

    QCOMPARE(notes.size(), 3);
    QCOMPARE(notes.at(0).verb, u"GET"_s);
    QCOMPARE(notes.at(0).status, 404);
    QCOMPARE(notes.at(0).requestId, u"8f0a-FRA"_s);
    QVERIFY(notes.at(0).at >= before && notes.at(0).at <= QDateTime::currentDateTimeUtc());
    QCOMPARE(notes.at(0).at.timeSpec(), Qt::UTC);
    QVERIFY(notes.at(0).took >= 0ms);
    QVERIFY(notes.at(0).address.startsWith(server.url(u"/a/"_s).toString()));
    for (const RequestNote &note : notes)
        QVERIFY2(!note.address.contains(u"canary"_s), qPrintable(note.address));
    QCOMPARE(notes.at(1).verb, u"POST"_s);
    QCOMPARE(notes.at(1).address, server.url(u"/token"_s).toString());
    QCOMPARE(notes.at(2).requestId, u"r-2"_s);
    QVERIFY(http.recentRequests(u"other"_s).isEmpty());
}

void TestHttpBody::remembersOnlyTheLastRequests()
{
    const FaultServer server(always(FaultServer::answer(200, "{}")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    for (int i = 0; i < 53; ++i)
        QVERIFY(HttpAsking::get(client, server.url(u"/%1"_s.arg(i))));
    const QList<RequestNote> notes = http.recentRequests(u"shop"_s);
    QCOMPARE(notes.size(), 50);
    QVERIFY(notes.first().address.endsWith(u"/3"_s));
    QVERIFY(notes.last().address.endsWith(u"/52"_s));
}

void TestHttpBody::namesTheRequestAsTheServiceDoes_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("id");
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("first of several") << "X-Request-Id: b\r\ncf-ray: a\r\n"_ba << u"a"_s;
    QTest::newRow("correlation") << "x-ms-correlation-request-id: c\r\ncf-ray: a\r\n"_ba << u"c"_s;
    QTest::newRow("Azure") << "x-ms-correlation-request-id: c\r\nx-ms-request-id: d\r\n"_ba
                           << u"d"_s;
    QTest::newRow("empty") << "x-ms-request-id: \r\ncf-ray: a\r\n"_ba << u"a"_s;
    QTest::newRow("long") << "cf-ray: " + QByteArray(500, 'x') + "\r\n" << QString(128, u'x');
    QTest::newRow("escapes") << "cf-ray: a\x1b[31m\xe2\x80\xae b\r\n"_ba << u"a[31mb"_s;
    QTest::newRow("echo of the credential") << "cf-ray: canary-token\r\n"_ba << u"[redacted]"_s;
}

void TestHttpBody::namesTheRequestAsTheServiceDoes()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, id);
    const FaultServer server(always(FaultServer::answer(200, "{}", fields)));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const Secret secret(token);
    maskInLogs(secret);
    QVERIFY(HttpAsking::get(client, server.url()));
    QCOMPARE(http.recentRequests(u"shop"_s).value(0).requestId, id);
}

QTEST_GUILESS_MAIN(TestHttpBody)
#include "tst_httpbody.moc"
