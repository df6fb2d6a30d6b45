// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <httpclient.h>

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

const QByteArray date = "Fri, 02 Jan 2026 03:04:05 GMT";

HttpReply replyOf(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.url = QUrl(u"https://api.example.com/client/v4/user?page=2"_s);
    reply.headers = {{"Content-Type", type}, {"Date", date}};
    return reply;
}

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

} // namespace

class TestHttpReply : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsHeadersInAnyCase();
    void readsOddJson_data();
    void readsOddJson();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void parsesLargeBodiesOffThisThread();
    void tellsTheKindByStatus_data();
    void tellsTheKindByStatus();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void keepsTheServicesWords();
};

void TestHttpReply::findsHeadersInAnyCase()
{
    const HttpReply reply = replyOf(200, "{}");
    QCOMPARE(reply.header("content-TYPE"), "application/json");
    QCOMPARE(reply.header("Date"), date);
    QVERIFY(reply.header("Retry-After").isNull());
}

void TestHttpReply::readsOddJson_data()
{
    QTest::addColumn<QByteArray>("body"); // an object with a member x
    QTest::addColumn<QJsonValue>("x");
    QTest::newRow("duplicate keys: the last one") << R"({"x":1,"x":2})"_ba << QJsonValue(2);
    QTest::newRow("lone surrogate")
        << R"({"x":"a\ud800b"})"_ba << QJsonValue(u"a%1b"_s.arg(QChar(0xd800)));
    QTest::newRow("escaped NUL") << R"({"x":"a\u0000b"})"_ba << QJsonValue(u"a%1b"_s.arg(QChar(0)));
    QTest::newRow("raw control character") << "{\"x\":\"a\tb\"}"_ba << QJsonValue(u"a\tb"_s);
    QTest::newRow("byte order mark") << "\xef\xbb\xbf{\"x\":1}"_ba << QJsonValue(1);
    QTest::newRow("above 2^53") << R"({"x":9007199254740993})"_ba
                                << QJsonValue(qint64(9007199254740993));
    QTest::newRow("wrong media type") << R"({"x":1})"_ba << QJsonValue(1);
}

void TestHttpReply::readsOddJson()
{
    QFETCH(QByteArray, body);
    QFETCH(QJsonValue, x);
    for (const QByteArray &type : {"application/json"_ba, "text/plain"_ba, ""_ba}) {
        const auto json = replyOf(200, body, type).json();
        QVERIFY2(json, qPrintable(json ? QString() : json.error().message));
        QCOMPARE(json->object().value("x"_L1), x);
    }
}

void TestHttpReply::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("words");
    const QString notJson = u"not JSON (%1) from api.example.com"_s;
    const QString broken = u"api.example.com is broken JSON"_s;
    QTest::newRow("HTML") << "<html>Sign in</html>"_ba
                          << "text/html; charset=utf-8"_ba << notJson.arg(u"text/html"_s);
    QTest::newRow("plain text") << "upstream error"_ba
                                << "text/plain"_ba << notJson.arg(u"text/plain"_s);
    QTest::newRow("no type") << "gone"_ba
                             << ""_ba << notJson.arg(u"of unknown type"_s);
    QTest::newRow("HTML that claims to be JSON") << "<html>"_ba
                                                 << "application/json"_ba << broken;
    QTest::newRow("empty") << ""_ba
                           << "application/json"_ba << broken;
    QTest::newRow("cut off") << R"({"result":[{"id":"a)"_ba
                             << "application/json"_ba << broken;
    QTest::newRow("trailing bytes") << R"({"x":1} {"x":2})"_ba
                                    << "application/json"_ba << broken;
    QTest::newRow("invalid UTF-8") << "{\"x\":\"a\xff\"}"_ba
                                   << "application/json"_ba << broken;
    QTest::newRow("number beyond a double") << R"({"x":1e999})"_ba
                                            << "application/json"_ba << broken;
    QTest::newRow("1025 levels") << nested(1025) << "application/json"_ba << u"nested"_s;
    QTest::newRow("a million levels") << nested(1'000'000) << "application/json"_ba << u"nested"_s;
}

void TestHttpReply::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, words);
    const auto json = replyOf(200, body, type).json();
    QVERIFY(!json);
    QCOMPARE(json.error().kind, Error::BadReply);
    QVERIFY2(json.error().message.contains(words), qPrintable(json.error().message));
}

void TestHttpReply::parsesLargeBodiesOffThisThread()
{
    const QByteArray item(1000, 'x');
    QByteArray body = "[";
    for (int i = 0; i < 1000; ++i)
        body += '"' + item + "\",";
    body += "true]";

    auto task = readJson(replyOf(200, body));
    QVERIFY2(!task.isReady(), "parsed before the caller went on");
    const auto json = QCoro::waitFor(std::move(task));
    QVERIFY(json);
    QCOMPARE(json->array().size(), 1001);

    const auto broken = QCoro::waitFor(readJson(replyOf(200, body.chopped(1))));
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, Error::BadReply);

    QVERIFY(readJson(replyOf(200, "{}")).isReady());
}

void TestHttpReply::tellsTheKindByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("200") << 200 << Error::BadReply;
    QTest::newRow("304") << 304 << Error::BadReply;
    QTest::newRow("400") << 400 << Error::BadReply;
    QTest::newRow("401") << 401 << Error::Unauthorized;
    QTest::newRow("403") << 403 << Error::Forbidden;
    QTest::newRow("404") << 404 << Error::NotFound;
    QTest::newRow("409") << 409 << Error::BadReply;
    QTest::newRow("410") << 410 << Error::NotFound;
    QTest::newRow("429") << 429 << Error::RateLimited;
    QTest::newRow("500") << 500 << Error::Server;
    QTest::newRow("511") << 511 << Error::Server;
    QTest::newRow("599") << 599 << Error::Server;
}

void TestHttpReply::tellsTheKindByStatus()
{
    QFETCH(int, status);
    QFETCH(Error::Kind, kind);
    QCOMPARE(httpError(replyOf(status, "<html>"), u"no"_s).kind, kind);
}

void TestHttpReply::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected"); // seconds
    QTest::newRow("seconds") << "30"_ba << 30;
    QTest::newRow("blanks") << " 30 "_ba << 30;
    QTest::newRow("zero") << "0"_ba << 1;
    QTest::newRow("negative") << "-5"_ba << 1;
    QTest::newRow("fraction") << "1.5"_ba << 2;
    QTest::newRow("a billion") << "1e9"_ba << 900;
    QTest::newRow("beyond an integer") << "99999999999999999999"_ba << 900;
    QTest::newRow("infinite") << "inf"_ba << 900;
    QTest::newRow("no number") << "nan"_ba << 0;
    QTest::newRow("empty") << ""_ba << 0;
    QTest::newRow("words") << "soon"_ba << 0;
    QTest::newRow("repeated") << "10, 20"_ba << 10;
    QTest::newRow("date") << "Fri, 02 Jan 2026 03:05:05 GMT"_ba << 60;
    QTest::newRow("date in the past") << "Fri, 02 Jan 2026 03:00:00 GMT"_ba << 1;
    QTest::newRow("date far away") << "Sat, 02 Jan 2027 03:00:00 GMT"_ba << 900;
}

void TestHttpReply::readsRetryAfter()
{
    QFETCH(QByteArray, text);
    QFETCH(int, expected);
    HttpReply reply = replyOf(429, "");
    reply.headers.append({"retry-after", text});
    QCOMPARE(httpError(reply, u"slow down"_s).retryAfter, std::chrono::seconds(expected));
}

void TestHttpReply::keepsTheServicesWords()
{
    const Error error = httpError(replyOf(403, ""), u"not yours"_s, u"10000"_s);
    QCOMPARE(error.message, u"not yours"_s);
    QCOMPARE(error.code, u"10000"_s);
    QCOMPARE(error.retryAfter, 0s);
}

QTEST_GUILESS_MAIN(TestHttpReply)
#include "tst_httpreply.moc"
