// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ratelimit.h>
#include <timestamp.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

using RawHeaders = QList<QNetworkReply::RawHeaderPair>;

namespace {

const QDateTime now = parseTimestamp(u"2026-01-02T03:04:05Z"_s);

} // namespace

class TestRateLimit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEverySpelling_data();
    void readsEverySpelling();
    void readsTheWindow();
    void saysNothingWithoutANumber_data();
    void saysNothingWithoutANumber();
};

void TestRateLimit::readsEverySpelling_data()
{
    QTest::addColumn<RawHeaders>("headers");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("limit"); // -1: not told
    QTest::addColumn<QString>("resetsAt");

    QTest::newRow("draft, policy of another name")
        << RawHeaders {{"Ratelimit", "\"default\";r=50;t=30"},
               {"Ratelimit-Policy", "\"burst\";q=100;w=60"}}
        << 50 << 100 << u"2026-01-02T03:04:35.000Z"_s;
    QTest::newRow("draft, policy by name") << RawHeaders {{"Ratelimit", "\"day\";r=7;t=60"},
        {"Ratelimit-Policy", "\"burst\";q=100;w=60, \"day\";q=5000;w=86400"}}
                                           << 7 << 5000 << u"2026-01-02T03:05:05.000Z"_s;
    QTest::newRow("draft, the tightest of several")
        << RawHeaders {{"RateLimit", "\"a\";r=50;t=30, \"b\";r=2;t=600, \"c\";r=9"}} << 2 << -1
        << u"2026-01-02T03:14:05.000Z"_s;
    QTest::newRow("draft, nothing left, blanks")
        << RawHeaders {{"ratelimit", "\"default\"; r=0; t=1"}} << 0 << -1
        << u"2026-01-02T03:04:06.000Z"_s;
    QTest::newRow("draft without a reset")
        << RawHeaders {{"Ratelimit", "\"default\";r=3"}} << 3 << -1 << QString();
    QTest::newRow("draft with an absurd reset")
        << RawHeaders {{"Ratelimit", "\"default\";r=3;t=99999999"}} << 3 << -1 << QString();
    QTest::newRow("older, seconds") << RawHeaders {{"X-RateLimit-Limit", "1200"},
        {"X-RateLimit-Remaining", "1199"}, {"X-RateLimit-Reset", "300"}}
                                    << 1199 << 1200 << u"2026-01-02T03:09:05.000Z"_s;
    QTest::newRow("older, time since 1970")
        << RawHeaders {{"x-ratelimit-remaining", "4"}, {"x-ratelimit-reset", "1767323105"}} << 4
        << -1 << u"2026-01-02T03:05:05.000Z"_s;
    QTest::newRow("older, in the past")
        << RawHeaders {{"x-ratelimit-remaining", "4"}, {"x-ratelimit-reset", "1767000000"}} << 4
        << -1 << QString();
    QTest::newRow("Azure, a subscription")
        << RawHeaders {{"X-Ms-Ratelimit-Remaining-Subscription-Global-Reads", "3749"},
               {"x-ms-ratelimit-remaining-subscription-reads", "231"}}
        << 231 << 250 << QString();
    QTest::newRow("Azure, a raised bucket")
        << RawHeaders {{"X-Ms-Ratelimit-Remaining-Subscription-Reads", "1099"}} << 1099 << -1
        << QString();
    QTest::newRow("Azure, the tenant")
        << RawHeaders {{"x-ms-ratelimit-remaining-tenant-reads", "249"}} << 249 << 250 << QString();
    QTest::newRow("Azure, a service's own limit")
        << RawHeaders {{"x-ms-ratelimit-remaining-subscription-reads", "200"},
               {"x-ms-ratelimit-remaining-subscription-resource-requests", "99"}}
        << 99 << -1 << QString();
}

void TestRateLimit::readsEverySpelling()
{
    QFETCH(RawHeaders, headers);
    QFETCH(int, left);
    QFETCH(int, limit);
    QFETCH(QString, resetsAt);

    const auto parsed = parseRateLimit(headers, now);

    QVERIFY(parsed);
    QCOMPARE(parsed->left, left);
    QCOMPARE(parsed->limit.value_or(-1), limit);
    QCOMPARE(formatTimestamp(parsed->resetsAt), resetsAt);
}

void TestRateLimit::readsTheWindow()
{
    const RawHeaders policy {
        {"Ratelimit", "\"default\";r=50;t=30"}, {"Ratelimit-Policy", "\"default\";q=1200;w=300"}};
    QCOMPARE(parseRateLimit(policy, now)->window, std::chrono::seconds(300));
    const RawHeaders without {
        {"Ratelimit", "\"default\";r=50"}, {"Ratelimit-Policy", "\"default\";q=1200;w=0"}};
    QVERIFY(!parseRateLimit(without, now)->window);
    const RawHeaders older {{"X-RateLimit-Limit", "1200"}, {"X-RateLimit-Remaining", "1199"}};
    QVERIFY(!parseRateLimit(older, now)->window);
}

void TestRateLimit::saysNothingWithoutANumber_data()
{
    QTest::addColumn<RawHeaders>("headers");
    QTest::newRow("no headers") << RawHeaders {};
    QTest::newRow("other headers") << RawHeaders {{"Content-Type", "application/json"}};
    QTest::newRow("empty") << RawHeaders {{"Ratelimit", ""}, {"X-Ratelimit-Remaining", ""}};
    QTest::newRow("only a policy") << RawHeaders {{"Ratelimit-Policy", "\"burst\";q=100;w=60"}};
    QTest::newRow("words") << RawHeaders {{"Ratelimit", "\"default\";r=many"}};
    QTest::newRow("below zero") << RawHeaders {
        {"Ratelimit", "\"default\";r=-1"}, {"X-Ratelimit-Remaining", "-5"}};
    QTest::newRow("too large") << RawHeaders {{"X-Ratelimit-Remaining", "99999999999999999999"}};
    QTest::newRow("only Azure's limit for everybody")
        << RawHeaders {{"X-Ms-Ratelimit-Remaining-Subscription-Global-Reads", "3749"}};
    QTest::newRow("separators only") << RawHeaders {{"Ratelimit", ";;,=,;=;r="}};
}

void TestRateLimit::saysNothingWithoutANumber()
{
    QFETCH(RawHeaders, headers);
    QVERIFY(!parseRateLimit(headers, now));
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
