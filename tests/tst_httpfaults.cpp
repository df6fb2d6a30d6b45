// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpasking.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using namespace HttpAsking;

Q_DECLARE_METATYPE(FaultServer::Script)

namespace {

constexpr qint64 megabyte = 1024 * 1024;

/// Writes the piece again and again until the client hangs up.
FaultServer::Script drip(
    const QByteArray &first, const QByteArray &piece, std::chrono::milliseconds pause)
{
    return [=](QTcpSocket &socket, const QByteArray &) {
        socket.write(first);
        auto *timer = new QTimer(&socket);
        QObject::connect(
            timer, &QTimer::timeout, &socket, [&socket, piece] { socket.write(piece); });
        timer->start(pause);
    };
}

QByteArray ok(const QByteArray &fields)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + fields + "\r\n";
}

} // namespace

class TestHttpFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void endsWhatTakesTooLong_data();
    void endsWhatTakesTooLong();
    void waitsForASlowButBusyAnswer();
    void capsTheBody_data();
    void capsTheBody();
    void takesABodyOfExactlyTheCap();
    void capsTheDecompressedBody_data();
    void capsTheDecompressedBody();
    void readsACompressedBody();
    void refusesATruncatedBody_data();
    void refusesATruncatedBody();
    void survivesDamagedAnswers_data();
    void survivesDamagedAnswers();
    void saysWhyNothingCame_data();
    void saysWhyNothingCame();
    void goesOnAfterAFault();
};

void TestHttpFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpFaults::endsWhatTakesTooLong_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("idle");
    QTest::addColumn<QString>("words");
    const QByteArray chunked = ok("Transfer-Encoding: chunked\r\n");
    const QString late = u"did not finish"_s;
    const QString silent = u"was silent"_s;
    QTest::newRow("silence") << FaultServer::Script(silence) << 10000 << 100 << silent;
    QTest::newRow("silence, total first") << FaultServer::Script(silence) << 100 << 10000 << late;
    QTest::newRow("silence after the head") << always(chunked) << 10000 << 100 << silent;
    QTest::newRow("body in drops") << drip(chunked, "1\r\nx\r\n", 20ms) << 300 << 10000 << late;
    QTest::newRow("head in drops")
        << drip("HTTP/1.1 200 OK\r\n", "X-A: b\r\n", 20ms) << 300 << 10000 << late;
    QTest::newRow("head in drops is no progress")
        << drip("HTTP/1.1 200 OK\r\n", "X-A: b\r\n", 20ms) << 10000 << 150 << silent;
    QTest::newRow("redirects in time, together too long") << FaultServer::Script(
        [](QTcpSocket &socket, const QByteArray &) {
            QTimer::singleShot(120ms, &socket,
                [&socket] { socket.write(FaultServer::answer(302, "", "Location: /again\r\n")); });
        }) << 300 << 10000 << late;
}

void TestHttpFaults::endsWhatTakesTooLong()
{
    QFETCH(FaultServer::Script, script);
    QFETCH(int, total);
    QFETCH(int, idle);
    QFETCH(QString, words);
    const FaultServer server(script);
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    QElapsedTimer clock;
    clock.start();

    const HttpLimits limits(
        std::chrono::milliseconds(total), std::chrono::milliseconds(idle), megabyte);
    const auto reply = get(client, server.url(), bearer(), limits);

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Network);
    QVERIFY2(reply.error().message.contains(words), message(reply).constData());
    QVERIFY(reply.error().message.contains(u"127.0.0.1"_s));
    QVERIFY(clock.elapsed() >= std::min(total, idle) * 9 / 10); // timers are coarse
    QVERIFY(clock.elapsed() < std::min(total, idle) + 3000);
}

void TestHttpFaults::waitsForASlowButBusyAnswer()
{
    const FaultServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write(ok("Content-Length: 10\r\n"));
        for (int i = 1; i <= 10; ++i)
            QTimer::singleShot(i * 60ms, &socket, [&socket] { socket.write("1"); });
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const auto reply = get(client, server.url(), bearer(), HttpLimits(20s, 400ms, megabyte));
    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->body, "1111111111");
}

void TestHttpFaults::capsTheBody_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    const QByteArray block(256 * 1024, 'x');
    QTest::newRow("endless, chunked")
        << endless(ok("Transfer-Encoding: chunked\r\n"), "40000\r\n" + block + "\r\n");
    QTest::newRow("endless until closed") << endless(ok("Connection: close\r\n"), block);
    QTest::newRow("announced") << endless(ok("Content-Length: 99999999999\r\n"), block);
}

void TestHttpFaults::capsTheBody()
{
    QFETCH(FaultServer::Script, script);
    const FaultServer server(script);
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const qint64 before = residentBytes();

    const auto reply = get(client, server.url(), bearer(), HttpLimits(20s, 10s, 8 * megabyte));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadReply);
    QVERIFY2(reply.error().message.contains(u"longer than 8"_s), message(reply).constData());
    QVERIFY2(residentBytes() - before < 40 * megabyte,
        qPrintable(QString::number((residentBytes() - before) / megabyte)));
}

void TestHttpFaults::takesABodyOfExactlyTheCap()
{
    const QByteArray body(3 * megabyte, 'x');
    const FaultServer server(always(FaultServer::answer(200, body)));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const auto whole = get(client, server.url(), bearer(), HttpLimits(20s, 10s, body.size()));
    QVERIFY2(whole, message(whole).constData());
    QVERIFY(whole->body == body);
    QVERIFY(!get(client, server.url(), bearer(), HttpLimits(20s, 10s, body.size() - 1)));
}

void TestHttpFaults::capsTheDecompressedBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("zeros, ratio 1000") << deflatedZeros(30 * megabyte);
    QByteArray mixed;
    for (int i = 0; mixed.size() < 12 * megabyte; ++i)
        mixed += QByteArray::number(i * 7919).rightJustified(160, '-');
    QTest::newRow("ratio 25") << qCompress(mixed, 6).mid(4);
}

void TestHttpFaults::capsTheDecompressedBody()
{
    QFETCH(QByteArray, body);
    QVERIFY(body.size() < 8 * megabyte);
    const FaultServer server(
        always(FaultServer::answer(200, body, "Content-Encoding: deflate\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const qint64 before = residentBytes();

    const auto reply = get(client, server.url(), bearer(), HttpLimits(20s, 10s, 8 * megabyte));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::BadReply);
    QVERIFY2(reply.error().message.contains(u"longer than 8"_s), message(reply).constData());
    QVERIFY2(residentBytes() - before < 40 * megabyte,
        qPrintable(QString::number((residentBytes() - before) / megabyte)));
}

void TestHttpFaults::readsACompressedBody()
{
    const FaultServer server(
        always(FaultServer::answer(200, deflatedZeros(100'000), "Content-Encoding: deflate\r\n")));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const auto reply = get(client, server.url());
    QVERIFY2(reply, message(reply).constData());
    QCOMPARE(reply->body.size(), 100'000);
}

void TestHttpFaults::refusesATruncatedBody_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray cut = R"({"result":[{"id":"a)";
    const QByteArray chunked = ok("Transfer-Encoding: chunked\r\n");
    const QByteArray deflated = deflatedZeros(100'000);
    QTest::newRow("shorter than announced") << ok("Content-Length: 100\r\n") + cut;
    QTest::newRow("nothing of what was announced") << ok("Content-Length: 100\r\n");
    QTest::newRow("without the last chunk") << chunked + "14\r\n" + cut + "\r\n";
    QTest::newRow("inside a chunk") << chunked + "ff\r\n" + cut;
    QTest::newRow("no length at all") << ok("Connection: close\r\n") + cut;
    QTest::newRow("compressed") << ok("Content-Encoding: deflate\r\nContent-Length: "
                                       + QByteArray::number(deflated.size()) + "\r\n")
            + deflated.chopped(20);
}

void TestHttpFaults::refusesATruncatedBody()
{
    QFETCH(QByteArray, answer);
    const FaultServer server(once(answer));
    HttpClient http;
    AccountClient client(http, account(), {server.url()});

    const auto reply = get(client, server.url());

    // Where nothing announced the length it is the JSON that tells.
    if (reply)
        QCOMPARE(reply->json().error().kind, Error::BadReply);
    else
        QVERIFY(reply.error().kind == Error::Network || reply.error().kind == Error::BadReply);
}

void TestHttpFaults::survivesDamagedAnswers_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    QTest::addColumn<bool>("mayBeRead");
    QByteArray manyHeaders = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 10'000; ++i)
        manyHeaders += "X-H" + QByteArray::number(i) + ": value\r\n";
    QTest::newRow("two lengths") << once(ok("Content-Length: 2\r\nContent-Length: 40\r\n") + "{}")
                                 << false;
    QTest::newRow("length is no number") << once(ok("Content-Length: two\r\n") + "{}") << false;
    QTest::newRow("negative length") << once(ok("Content-Length: -2\r\n") + "{}") << false;
    QTest::newRow("bad chunk size")
        << once(ok("Transfer-Encoding: chunked\r\n") + "zz\r\n{}\r\n0\r\n\r\n") << true;
    QTest::newRow("huge chunk size")
        << once(ok("Transfer-Encoding: chunked\r\n") + "fffffffffffffffff\r\n{}\r\n") << true;
    QTest::newRow("garbage for a status line") << once("\x01\x02\x03garbage\r\n\r\n{}") << false;
    QTest::newRow("another protocol") << once("SSH-2.0-OpenSSH_9.2\r\n") << false;
    QTest::newRow("status is no number") << once("HTTP/1.1 abc OK\r\n\r\n{}") << true;
    QTest::newRow("closed at once") << once("") << false;
    QTest::newRow("not compressed as it says")
        << once(ok("Content-Encoding: deflate\r\nContent-Length: 9\r\n") + "not zlib!") << false;
    QTest::newRow("header of a megabyte") << once(
        "HTTP/1.1 200 OK\r\nX-A: " + QByteArray(megabyte, 'a') + "\r\nContent-Length: 2\r\n\r\n{}")
                                          << true;
    QTest::newRow("10,000 headers") << once(manyHeaders + "Content-Length: 2\r\n\r\n{}") << true;
    QTest::newRow("reset") << FaultServer::Script([](QTcpSocket &socket, const QByteArray &) {
        socket.abort();
    }) << false;
}

void TestHttpFaults::survivesDamagedAnswers()
{
    QFETCH(FaultServer::Script, script);
    QFETCH(bool, mayBeRead);
    const FaultServer server(script);
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    const qint64 before = residentBytes();

    const auto reply = get(client, server.url(), bearer(), HttpLimits(10s, 1s, megabyte));

    QVERIFY(mayBeRead || !reply);
    if (!reply)
        QVERIFY(reply.error().kind == Error::Network || reply.error().kind == Error::BadReply);
    QVERIFY(residentBytes() - before < 40 * megabyte);
}

void TestHttpFaults::saysWhyNothingCame_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody listens")
        << FaultServer(silence).url() << u"127.0.0.1 refused the connection"_s;
    // Too long for a name server to be asked.
    const QString name = (QString(63, u'x') + u'.').repeated(4) + u"invalid"_s;
    QTest::newRow("no such host") << QUrl(u"https://%1/"_s.arg(name))
                                  << u"There is no host %1."_s.arg(name);
}

void TestHttpFaults::saysWhyNothingCame()
{
    QFETCH(QUrl, url);
    QFETCH(QString, words);
    HttpClient http;
    AccountClient client(http, account(), {url});
    const auto reply = get(client, url);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Network);
    QVERIFY2(reply.error().message.startsWith(words), message(reply).constData());
}

void TestHttpFaults::goesOnAfterAFault()
{
    int asked = 0;
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &) {
        if (++asked == 1)
            endless(ok("Connection: close\r\n"), QByteArray(megabyte, 'x'))(socket, {});
        else
            socket.write(FaultServer::answer(200, "{}"));
    });
    HttpClient http;
    AccountClient client(http, account(), {server.url()});
    QVERIFY(!get(client, server.url(), bearer(), HttpLimits(10s, 10s, megabyte)));
    const auto reply = get(client, server.url());
    QVERIFY2(reply, message(reply).constData());
}

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "tst_httpfaults.moc"
