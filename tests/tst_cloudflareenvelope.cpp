// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/mutations.h"
#include "support/replies.h"

#include <cloudflareenvelope.h>
#include <cloudflareparser.h>

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Cloudflare;

/// What the service refuses, and in which words the user hears of it.
class TestCloudflareEnvelope : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decidesByStatusThenByCode_data();
    void decidesByStatusThenByCode();
    void saysWhatToDo_data();
    void saysWhatToDo();
    void quotesTheChainOfCauses();
    void refusesAnythingButSuccess_data();
    void refusesAnythingButSuccess();
    void takesTextInsteadOfJsonAsPassing_data();
    void takesTextInsteadOfJsonAsPassing();
    void namesTheRayOfAFirewallBlock();
    void passesPlaceholdersBesideASuccess();
    void readsAroundTheResult();
    void readsTokens();
    void survivesAnyToken();
};

namespace {

Result<Envelope> envelopeOf(const HttpReply &reply)
{
    return parseEnvelope(reply, reply.json());
}

HttpReply refusal(int status, int code, const QString &message = u"words"_s)
{
    const QJsonObject error {{u"code"_s, code}, {u"message"_s, message}};
    return Test::jsonReply(status,
        QJsonObject {
            {u"success"_s, false}, {u"errors"_s, QJsonArray {error}}, {u"result"_s, QJsonValue()}});
}

HttpReply textReply(int status, const QByteArray &type, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.url = QUrl(u"https://api.cloudflare.com/client/v4/accounts"_s);
    reply.headers.emplace_back("Content-Type", type);
    reply.body = body;
    return reply;
}

} // namespace

void TestCloudflareEnvelope::decidesByStatusThenByCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<Error::Kind>("kind");

    const auto row = [](int status, int code, Error::Kind kind) {
        QTest::addRow("%d with %d", status, code) << status << code << kind;
    };
    row(401, 10000, Error::Unauthorized);
    row(403, 10000, Error::Forbidden);
    row(403, 9109, Error::Forbidden);
    row(400, 9106, Error::Unauthorized);
    row(404, 8000007, Error::NotFound);
    row(404, 8000009, Error::NotFound);
    row(400, 8000009, Error::NotFound);
    row(400, 7003, Error::NotFound);
    row(400, 8000024, Error::BadReply);
    row(429, 971, Error::RateLimited);
    row(429, 10013, Error::RateLimited);
    row(400, 10429, Error::RateLimited);
    row(500, 8000000, Error::Server);
    row(400, 8000000, Error::Server);
    row(503, 10000, Error::Server);
    row(400, 4711, Error::BadReply);
    row(200, 10000, Error::Unauthorized);
    row(200, 8000007, Error::NotFound);
    row(200, 4711, Error::BadReply);
}

void TestCloudflareEnvelope::decidesByStatusThenByCode()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(Error::Kind, kind);
    const auto envelope = envelopeOf(refusal(status, code));
    QVERIFY(!envelope);
    QCOMPARE(envelope.error().kind, kind);
    QCOMPARE(envelope.error().code, QString::number(code));
    QVERIFY(envelope.error().message.contains(u"words"_s));
}

void TestCloudflareEnvelope::saysWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");

    QTest::newRow("token") << 401 << 10000 << u"Cloudflare Pages: Read"_s;
    QTest::newRow("right") << 403 << 9109 << u"Cloudflare Pages: Read"_s;
    QTest::newRow("key") << 400 << 9106 << u"“email”"_s;
    QTest::newRow("project") << 404 << 8000007 << u"“projects”"_s;
    QTest::newRow("deployment") << 404 << 8000009 << u"deleted"_s;
    QTest::newRow("account") << 400 << 7003 << u"“accounts”"_s;
    QTest::newRow("limit") << 429 << 971 << u"five minutes"_s;
    QTest::newRow("fault") << 502 << 8000000 << u"by itself"_s;
    QTest::newRow("page") << 400 << 8000024 << u"Update Landfall"_s;
    QTest::newRow("unheard of") << 418 << 1 << u"Try again later"_s;
}

void TestCloudflareEnvelope::saysWhatToDo()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(QString, part);
    const auto envelope = envelopeOf(refusal(status, code));
    QVERIFY(!envelope);
    QVERIFY2(envelope.error().message.contains(part), qPrintable(envelope.error().message));
}

void TestCloudflareEnvelope::quotesTheChainOfCauses()
{
    const QJsonObject cause {{u"code"_s, 7}, {u"message"_s, u"the <b>cause</b>\nitself"_s}};
    const QJsonObject error {
        {u"code"_s, 1}, {u"message"_s, u"outside"_s}, {u"error_chain"_s, QJsonArray {cause}}};
    const auto envelope = envelopeOf(Test::jsonReply(
        400, QJsonObject {{u"success"_s, false}, {u"errors"_s, QJsonArray {error}}}));
    QVERIFY(!envelope);
    QVERIFY(envelope.error().message.endsWith(u"“outside: the <b>cause</b> itself”"_s));
    QCOMPARE(envelope.error().code, u"1"_s);

    const auto endless = envelopeOf(refusal(400, 1, QString(100'000, u'x')));
    QVERIFY(endless.error().message.size() < 600);
}

void TestCloudflareEnvelope::refusesAnythingButSuccess_data()
{
    QTest::addColumn<QJsonObject>("body");
    const QJsonArray result;
    QTest::newRow("no success") << QJsonObject {{u"result"_s, result}};
    QTest::newRow("null") << QJsonObject {{u"success"_s, QJsonValue()}, {u"result"_s, result}};
    QTest::newRow("text") << QJsonObject {{u"success"_s, u"true"_s}, {u"result"_s, result}};
    QTest::newRow("number") << QJsonObject {{u"success"_s, 1}, {u"result"_s, result}};
    QTest::newRow("false, no errors") << QJsonObject {{u"success"_s, false}, {u"result"_s, result}};
    QTest::newRow("false, odd errors")
        << QJsonObject {{u"success"_s, false}, {u"errors"_s, QJsonArray {u"words"_s, 3}}};
    QTest::newRow("empty") << QJsonObject();
}

void TestCloudflareEnvelope::refusesAnythingButSuccess()
{
    QFETCH(QJsonObject, body);
    const auto envelope = envelopeOf(Test::jsonReply(200, body));
    QVERIFY(!envelope);
    QCOMPARE(envelope.error().kind, Error::BadReply);
}

void TestCloudflareEnvelope::takesTextInsteadOfJsonAsPassing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");

    const QByteArray html = "<html><body>Sign in</body></html>";
    QTest::newRow("proxy's words")
        << 503 << QByteArray("text/plain")
        << QByteArray("upstream connect error or disconnect/reset before headers") << Error::Server;
    QTest::newRow("gateway's page") << 504 << QByteArray("text/html") << html << Error::Server;
    QTest::newRow("portal's page") << 200 << QByteArray("text/html") << html << Error::BadReply;
    QTest::newRow("refusal as a page")
        << 403 << QByteArray("text/html") << html << Error::Forbidden;
    QTest::newRow("limit as a page")
        << 429 << QByteArray("text/html") << html << Error::RateLimited;
    QTest::newRow("array") << 200 << QByteArray("application/json") << QByteArray("[1]")
                           << Error::BadReply;
    QTest::newRow("nothing") << 200 << QByteArray("application/json") << QByteArray()
                             << Error::BadReply;
    QTest::newRow("no content") << 204 << QByteArray("text/plain") << QByteArray()
                                << Error::BadReply;
}

void TestCloudflareEnvelope::takesTextInsteadOfJsonAsPassing()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    const auto envelope = envelopeOf(textReply(status, type, body));
    QVERIFY(!envelope);
    QCOMPARE(envelope.error().kind, kind);
    QVERIFY(!envelope.error().message.isEmpty());
}

void TestCloudflareEnvelope::namesTheRayOfAFirewallBlock()
{
    HttpReply reply = textReply(403, "text/html", "<html>checking</html>");
    reply.headers.emplace_back("cf-mitigated", "challenge");
    reply.headers.emplace_back("CF-RAY", "8f00ba7-HAM");
    const auto envelope = envelopeOf(reply);
    QVERIFY(!envelope);
    QCOMPARE(envelope.error().kind, Error::Forbidden);
    QVERIFY(envelope.error().message.contains(u"8f00ba7-HAM"_s));
    QVERIFY(envelope.error().message.contains(u"firewall"_s));
}

void TestCloudflareEnvelope::passesPlaceholdersBesideASuccess()
{
    const auto envelope = envelopeOf(Test::recordedReply(u"cloudflare/skipped-composite"_s));
    QVERIFY(envelope);
    QVERIFY(envelope->result.isObject());
}

void TestCloudflareEnvelope::readsAroundTheResult()
{
    HttpReply reply = Test::jsonReply(200,
        QJsonObject {{u"success"_s, true}, {u"result"_s, QJsonArray()},
            {u"result_info"_s, QJsonObject {{u"per_page"_s, 10}, {u"total_count"_s, 12}}}});
    reply.headers.emplace_back("Date", "Mon, 02 Mar 2026 09:15:00 GMT");
    const auto envelope = envelopeOf(reply);
    QVERIFY(envelope);
    QCOMPARE(envelope->perPage, 10);
    QCOMPARE(envelope->totalCount, std::optional<qint64>(12));
    QCOMPARE(envelope->served, QDateTime(QDate(2026, 3, 2), QTime(9, 15), Qt::UTC));
}

void TestCloudflareEnvelope::readsTokens()
{
    const auto read = [](const QJsonValue &result) {
        Envelope envelope;
        envelope.result = result;
        return parseToken(envelope);
    };
    const auto token = read(
        QJsonObject {{u"status"_s, u"active"_s}, {u"expires_on"_s, u"2026-03-09T00:00:00Z"_s}});
    QVERIFY(token);
    QCOMPARE(token->status, u"active"_s);
    QCOMPARE(token->expires, QDateTime(QDate(2026, 3, 9), QTime(0, 0), Qt::UTC));
    const auto endless = read(QJsonObject {{u"status"_s, u"active"_s}});
    QVERIFY(endless && endless->expires.isNull());
    QVERIFY(!read(QJsonObject {{u"status"_s, QJsonValue()}}));
    QVERIFY(!read(QJsonObject {{u"status"_s, true}}));
    QVERIFY(!read(QJsonArray()));
    // A date that cannot be read does not hide what the token is.
    const auto odd = read(QJsonObject {
        {u"status"_s, u"disabled"_s}, {u"expires_on"_s, 7}, {u"not_before"_s, u"soon"_s}});
    QVERIFY(odd && odd->status == u"disabled"_s && odd->expires.isNull() && odd->begins.isNull());
}

void TestCloudflareEnvelope::survivesAnyToken()
{
    const QJsonObject good {{u"id"_s, u"f267e341f3dd4697bd3b9f71dd96247f"_s},
        {u"status"_s, u"active"_s}, {u"not_before"_s, u"2018-07-01T05:20:00Z"_s},
        {u"expires_on"_s, u"2020-01-01T00:00:00Z"_s}};
    const QDateTime end(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    int read = 0;
    for (const QJsonValue &value : Test::mutations(good)) {
        Envelope envelope;
        envelope.result = value;
        const auto token = parseToken(envelope);
        const QJsonValue status = value.toObject().value("status"_L1);
        QCOMPARE(token.hasValue(), status.isString() && !status.toString().isEmpty());
        if (!token)
            continue;
        ++read;
        QCOMPARE(token->status, status.toString());
        QVERIFY(token->expires.isNull() || token->expires == end);
    }
    QVERIFY(read > 10);
}

QTEST_GUILESS_MAIN(TestCloudflareEnvelope)
#include "tst_cloudflareenvelope.moc"
