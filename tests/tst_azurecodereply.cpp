// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/mutations.h"
#include "support/replies.h"

#include <azuredevicecode.h>
#include <azureidentity.h>

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

QJsonObject refusal(const QString &word)
{
    return {{u"error"_s, word}};
}

QJsonObject codeReply()
{
    return {{u"device_code"_s, u"device"_s}, {u"user_code"_s, u"FJK4R7ZQ9"_s},
        {u"verification_uri"_s, u"https://login.example/device"_s}, {u"expires_in"_s, 900},
        {u"interval"_s, 1}};
}

QString idToken(const QJsonObject &claims)
{
    const QByteArray body =
        QJsonDocument(claims)
            .toJson(QJsonDocument::Compact)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return "e30."_L1 + QString::fromLatin1(body) + ".sig"_L1;
}

} // namespace

/// What the sign-in host answers to a sign-in with a code.
class TestAzureCodeReply : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsCodes_data();
    void readsCodes();
    void readsAnswers_data();
    void readsAnswers();
    void readsWhoSignedIn_data();
    void readsWhoSignedIn();
    void asksNoFasterThanWanted();
    void survivesAnyAnswer();
};

void TestAzureCodeReply::readsCodes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("lifetime"); // 0: refused
    QTest::addColumn<int>("interval");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value, int lifetime,
                         int interval) {
        QTest::newRow(name) << key << value << lifetime << interval;
    };
    row("as documented", u"interval"_s, 5, 900, 5);
    row("interval as text", u"interval"_s, u"7"_s, 900, 7);
    row("no interval", u"interval"_s, QJsonValue::Undefined, 900, 5);
    row("interval of none", u"interval"_s, 0, 900, 5);
    row("absurd interval", u"interval"_s, 1e9, 900, 60);
    row("no lifetime", u"expires_in"_s, QJsonValue::Undefined, 900, 1);
    row("lifetime as text", u"expires_in"_s, u"600"_s, 600, 1);
    row("absurd lifetime", u"expires_in"_s, 1e12, 3600, 1);
    row("no device code", u"device_code"_s, QJsonValue::Undefined, 0, 0);
    row("an odd device code", u"device_code"_s, u"a\nb"_s, 0, 0);
    row("no code", u"user_code"_s, QJsonValue::Undefined, 0, 0);
    row("markup for a code", u"user_code"_s, u"<b>ABCD</b>"_s, 0, 0);
    row("no page", u"verification_uri"_s, QJsonValue::Undefined, 0, 0);
    row("a script for a page", u"verification_uri"_s, u"javascript:alert(1)"_s, 0, 0);
    row("a page with a name", u"verification_uri"_s, u"https://a@b.example/"_s, 0, 0);
}

void TestAzureCodeReply::readsCodes()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(int, lifetime);
    QFETCH(int, interval);
    QJsonObject body = codeReply();
    body.insert(key, value);
    const HttpReply reply = Test::jsonReply(200, body);
    const auto code = Azure::parseDeviceCode(reply, reply.json());
    QCOMPARE(code.hasValue(), lifetime > 0);
    if (!code) {
        QCOMPARE(code.error().kind, Error::BadReply);
        return;
    }
    QCOMPARE(code->lifetime.count(), lifetime);
    QCOMPARE(code->interval.count(), interval);
    QCOMPARE(code->code, u"FJK4R7ZQ9"_s);
}

void TestAzureCodeReply::readsAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &word, const QString &kind, const QString &code) {
        QTest::newRow(qPrintable(word)) << 400 << refusal(word) << kind << code;
    };
    row(u"authorization_pending"_s, u"unauthorized"_s, u"authorization_pending"_s);
    row(u"slow_down"_s, u"rate-limited"_s, u"slow_down"_s);
    row(u"expired_token"_s, u"unauthorized"_s, u"expired_token"_s);
    row(u"bad_verification_code"_s, u"unauthorized"_s, u"expired_token"_s);
    row(u"authorization_declined"_s, u"unauthorized"_s, u"authorization_declined"_s);
    row(u"access_denied"_s, u"unauthorized"_s, u"authorization_declined"_s);
    row(u"temporarily_unavailable"_s, u"server"_s, u"temporarily_unavailable"_s);
    QTest::newRow("nothing to keep")
        << 200 << QJsonObject {{u"access_token"_s, u"t"_s}} << u"bad-reply"_s << QString();
    QTest::newRow("more than the keychain takes")
        << 200
        << QJsonObject {{u"access_token"_s, u"t"_s}, {u"refresh_token"_s, QString(5000, u'x')}}
        << u"bad-reply"_s << QString();
}

void TestAzureCodeReply::readsAnswers()
{
    QFETCH(int, status);
    QFETCH(QJsonObject, body);
    QFETCH(QString, kind);
    QFETCH(QString, code);
    const HttpReply reply = Test::jsonReply(status, body);
    const auto answer = Azure::parseCodeAnswer(reply, reply.json(), Secret("device"));
    QVERIFY(!answer);
    QCOMPARE(kindName(answer.error().kind), kind);
    QCOMPARE(answer.error().code, code);
    QVERIFY(!answer.error().message.isEmpty());
}

void TestAzureCodeReply::readsWhoSignedIn_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("identity");
    const QString mira = u"mira@larkfield.example"_s;
    QTest::newRow("user") << idToken({{u"preferred_username"_s, mira}, {u"name"_s, u"Mira"_s}})
                          << mira;
    QTest::newRow("name") << idToken({{u"name"_s, u"Mira Lärk"_s}}) << u"Mira Lärk"_s;
    QTest::newRow("neither") << idToken({{u"sub"_s, u"1"_s}}) << QString();
    QTest::newRow("other types") << idToken({{u"preferred_username"_s, 7}}) << QString();
    QTest::newRow("no token") << QString() << QString();
    QTest::newRow("no dots") << u"abc"_s << QString();
    QTest::newRow("no JSON") << u"e30.bm8.x"_s << QString();
    QTest::newRow("no base64") << u"e30.%%%.x"_s << QString();
    QTest::newRow("tricks") << idToken({{u"name"_s, u"a\u202eb\nc\u0007"_s}}) << u"ab c"_s;
    QTest::newRow("endless") << idToken({{u"name"_s, QString(500, u'x')}})
                             << QString(127, u'x') + u'…';
}

void TestAzureCodeReply::readsWhoSignedIn()
{
    QFETCH(QString, token);
    QFETCH(QString, identity);
    QCOMPARE(Azure::identityOf(token), identity);
}

void TestAzureCodeReply::asksNoFasterThanWanted()
{
    const Error pending(Error::Unauthorized, u"x"_s, u"authorization_pending"_s);
    const Error slower(Error::RateLimited, u"x"_s, u"slow_down"_s);
    const Error away(Error::Network, u"x"_s);
    Azure::CodeRhythm rhythm(5s);
    QCOMPARE(rhythm.pause(), 5s);
    QVERIFY(rhythm.goesOn(pending));
    QCOMPARE(rhythm.pause(), 5s);
    QVERIFY(rhythm.goesOn(slower));
    QCOMPARE(rhythm.pause(), 10s);
    for (const auto pause : {20s, 40s, 60s, 60s, 60s, 60s}) {
        QVERIFY(rhythm.goesOn(away));
        QCOMPARE(rhythm.pause(), pause);
    }
    QVERIFY(rhythm.goesOn(Error(Error::RateLimited, u"x"_s, {}, 90s)));
    QCOMPARE(rhythm.pause(), 90s);
    QVERIFY(rhythm.goesOn(pending));
    QCOMPARE(rhythm.pause(), 10s);
    for (const Error::Kind kind :
        {Error::Unauthorized, Error::Cancelled, Error::Tls, Error::BadReply, Error::BadInput})
        QVERIFY(!rhythm.goesOn(Error(kind, u"x"_s)));
}

void TestAzureCodeReply::survivesAnyAnswer()
{
    for (const QJsonValue &body : Test::mutations(codeReply())) {
        const HttpReply reply = Test::jsonReply(200, body);
        const auto code = Azure::parseDeviceCode(reply, reply.json());
        if (code)
            QVERIFY(!code->device.isEmpty() && code->lifetime > 0s && code->interval > 0s);
        else
            QVERIFY(!code.error().message.isEmpty());
        const auto answer = Azure::parseCodeAnswer(reply, reply.json(), Secret("device"));
        QVERIFY(!answer);
    }
}

QTEST_GUILESS_MAIN(TestAzureCodeReply)
#include "tst_azurecodereply.moc"
