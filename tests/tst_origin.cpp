// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <origin.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestOrigin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comparesOrigins_data();
    void comparesOrigins();
    void knowsThisMachine_data();
    void knowsThisMachine();
    void readsBaseUrls_data();
    void readsBaseUrls();
    void refusesBaseUrls_data();
    void refusesBaseUrls();
    void namesAnOrigin();
};

void TestOrigin::comparesOrigins_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("itself") << u"https://api.example.com"_s << true;
    QTest::newRow("another path") << u"https://api.example.com/client/v4?page=2#x"_s << true;
    QTest::newRow("upper case") << u"HTTPS://API.Example.COM/"_s << true;
    QTest::newRow("the scheme's port") << u"https://api.example.com:443/"_s << true;
    QTest::newRow("another port") << u"https://api.example.com:8443/"_s << false;
    QTest::newRow("another scheme") << u"http://api.example.com/"_s << false;
    QTest::newRow("http on the port of https") << u"http://api.example.com:443/"_s << false;
    QTest::newRow("another host") << u"https://api.example.org/"_s << false;
    QTest::newRow("a host below") << u"https://evil.api.example.com/"_s << false;
    QTest::newRow("a host that begins alike") << u"https://api.example.com.evil.org/"_s << false;
    QTest::newRow("host as user") << u"https://api.example.com@evil.org/"_s << false;
    QTest::newRow("trailing dot") << u"https://api.example.com./"_s << false;
    QTest::newRow("look-alike letter") << u"https://api.ex\u0430mple.com/"_s << false;
    QTest::newRow("no host") << u"https:///client"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestOrigin::comparesOrigins()
{
    QFETCH(QString, other);
    QFETCH(bool, same);
    const QUrl own(u"https://api.example.com/client/v4"_s);
    QCOMPARE(sameOrigin(own, QUrl(other)), same);
    QCOMPARE(sameOrigin(QUrl(other), own), same);
}

void TestOrigin::knowsThisMachine_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("name, upper case") << u"LOCALHOST"_s << true;
    QTest::newRow("IPv4") << u"127.0.0.1"_s << true;
    QTest::newRow("IPv4, elsewhere in the net") << u"127.8.9.10"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("any address") << u"0.0.0.0"_s << false;
    QTest::newRow("private net") << u"192.168.0.1"_s << false;
    QTest::newRow("begins alike") << u"127.0.0.1.example.com"_s << false;
    QTest::newRow("ends alike") << u"localhost.example.com"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestOrigin::knowsThisMachine()
{
    QFETCH(QString, host);
    QTEST(isLoopback(host), "loopback");
}

void TestOrigin::readsBaseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("as it is") << u"https://api.example.com/client/v4"_s
                              << u"https://api.example.com/client/v4"_s;
    QTest::newRow("blanks, slashes")
        << u"  https://api.example.com/client/v4// "_s << u"https://api.example.com/client/v4"_s;
    QTest::newRow("upper case") << u"HTTPS://Api.Example.com"_s << u"https://api.example.com"_s;
    QTest::newRow("loopback over http")
        << u"http://127.0.0.1:8080/client/v4"_s << u"http://127.0.0.1:8080/client/v4"_s;
    QTest::newRow("loopback by name") << u"http://localhost:8080"_s << u"http://localhost:8080"_s;
    QTest::newRow("loopback, IPv6") << u"http://[::1]:8080/x"_s << u"http://[::1]:8080/x"_s;
}

void TestOrigin::readsBaseUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto parsed = parseBaseUrl(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
    QCOMPARE(parsed->toString(), url);
}

void TestOrigin::refusesBaseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named"); // what the sentence must hold
    QTest::newRow("http") << u"http://api.example.com"_s << u"http://api.example.com"_s;
    QTest::newRow("ftp") << u"ftp://api.example.com"_s << u"ftp://api.example.com"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"https://host/path"_s;
    QTest::newRow("data") << u"data:text/plain,x"_s << u"https://host/path"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << u"https://host/path"_s;
    QTest::newRow("empty") << QString() << u"https://host/path"_s;
    QTest::newRow("no scheme") << u"api.example.com"_s << u"api.example.com"_s;
    QTest::newRow("no host") << u"https:///client"_s << u"https://host/path"_s;
    QTest::newRow("user and password")
        << u"https://me:letmein@api.example.com"_s << u"api.example.com"_s;
    QTest::newRow("query") << u"https://api.example.com/?token=x"_s << u"api.example.com"_s;
    QTest::newRow("fragment") << u"https://api.example.com/#x"_s << u"api.example.com"_s;
    QTest::newRow("bad port") << u"https://api.example.com:99999"_s << u"https://host/path"_s;
    QTest::newRow("blank inside") << u"https://api example.com"_s << u"https://host/path"_s;
}

void TestOrigin::refusesBaseUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const auto parsed = parseBaseUrl(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::BadInput);
    QVERIFY2(parsed.error().message.contains(named), qPrintable(parsed.error().message));
    QVERIFY(!parsed.error().message.contains(u"letmein"_s));
}

void TestOrigin::namesAnOrigin()
{
    QCOMPARE(originText(QUrl(u"https://me:letmein@api.example.com:443/a?b#c"_s)),
        u"https://api.example.com"_s);
    QCOMPARE(originText(QUrl(u"http://[::1]:8080/a"_s)), u"http://[::1]:8080"_s);
}

QTEST_GUILESS_MAIN(TestOrigin)
#include "tst_origin.moc"
