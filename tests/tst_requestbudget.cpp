// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <requestbudget.h>

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

Account with(const QString &requestsPerMinute)
{
    Account account(u"work"_s, u"test"_s);
    account.fields.insert(u"requests_per_minute"_s, requestsPerMinute);
    return account;
}

/// As many polls as a budget lets begin in a span, each of which sends `sends` requests at once.
int pollsIn(RequestBudget &budget, std::chrono::minutes span, quint64 sends)
{
    Steady now;
    quint64 sent = 0;
    int polls = 0;
    for (;;) {
        now += budget.wait(now);
        if (now - Steady() > span)
            return polls;
        budget.reserve(now);
        sent += sends;
        budget.settle(sent, false, now);
        ++polls;
    }
}

} // namespace

class TestRequestBudget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheRate_data();
    void knowsTheRate();
    void followsTheSharePercent();
    void holdsTheRate_data();
    void holdsTheRate();
    void takesTurns();
    void givesBackWhatWasNotSent();
    void countsWhatNoPollSent();
    void isNeverFullerThanItsSize();
    void followsAnotherRate();
};

void TestRequestBudget::knowsTheRate_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<int>("share"); // -1: the provider does not tell
    QTest::addColumn<int>("limit"); // -1: the service does not tell
    QTest::addColumn<int>("window");
    QTest::addColumn<double>("perMinute");
    QTest::newRow("nobody tells") << QString() << -1 << -1 << -1 << 60.0;
    QTest::newRow("the provider's share") << QString() << 80 << -1 << -1 << 80.0;
    QTest::newRow("a third of the reported") << QString() << 80 << 1200 << 300 << 80.0;
    QTest::newRow("a reported one that is less") << QString() << 80 << 90 << 60 << 30.0;
    QTest::newRow("a limit without its window") << QString() << 500 << 250 << -1 << 500.0;
    QTest::newRow("no limit at all") << QString() << 80 << 0 << 60 << 80.0;
    QTest::newRow("the user's word") << u"6"_s << 80 << 1200 << 300 << 6.0;
    QTest::newRow("a word that is none") << u"many"_s << 80 << -1 << -1 << 80.0;
}

void TestRequestBudget::knowsTheRate()
{
    QFETCH(QString, own);
    QFETCH(int, share);
    QFETCH(int, limit);
    QFETCH(int, window);
    QFETCH(double, perMinute);
    std::optional<RateLimit> reported;
    if (limit >= 0) {
        reported.emplace();
        reported->limit = limit;
    }
    if (window >= 0)
        reported->window = std::chrono::seconds(window);
    const auto told = share >= 0 ? std::optional(share) : std::nullopt;
    QCOMPARE(allowedPerMinute(with(own), told, reported), perMinute);
}

void TestRequestBudget::followsTheSharePercent()
{
    RateLimit reported;
    reported.limit = 1200;
    reported.window = 300s;
    const Account usual = with(QString());
    QCOMPARE(allowedPerMinute(usual, 80, reported, 33), 80.0);
    QCOMPARE(allowedPerMinute(usual, 80, reported, 50), 120.0);
    QCOMPARE(allowedPerMinute(usual, 80, reported, 1), 2.4);
    QCOMPARE(allowedPerMinute(usual, 80, std::nullopt, 33), 80.0);
    QCOMPARE(allowedPerMinute(usual, 80, std::nullopt, 100), 240.0);
    QCOMPARE(allowedPerMinute(usual, std::nullopt, std::nullopt, 10), 18.0);
    QCOMPARE(allowedPerMinute(with(u"6"_s), 80, reported, 100), 6.0);
}

void TestRequestBudget::holdsTheRate_data()
{
    QTest::addColumn<double>("perMinute");
    QTest::addColumn<int>("sends");
    QTest::newRow("single requests") << 60.0 << 1;
    QTest::newRow("pages") << 60.0 << 5;
    QTest::newRow("more pages than it holds") << 60.0 << 25;
    QTest::newRow("few") << 6.0 << 1;
    QTest::newRow("one a minute") << 1.0 << 1;
    QTest::newRow("many") << 500.0 << 7;
}

void TestRequestBudget::holdsTheRate()
{
    QFETCH(double, perMinute);
    QFETCH(int, sends);
    RequestBudget budget(perMinute, 0, Steady());
    const int requests = pollsIn(budget, 30min, quint64(sends)) * sends;
    // What it holds at first and the last poll's pages come on top.
    QVERIFY2(requests <= 30 * perMinute + perMinute / 6 + 1 + sends,
        qPrintable(QString::number(requests)));
    QVERIFY2(requests >= 30 * perMinute - sends, qPrintable(QString::number(requests)));
}

void TestRequestBudget::takesTurns()
{
    // One may begin; the other waits although nothing was sent yet.
    RequestBudget budget(6, 0, Steady());
    QCOMPARE(budget.wait(Steady()), 0ms);
    budget.reserve(Steady());
    QCOMPARE(budget.wait(Steady()), 10s);
    QCOMPARE(budget.wait(Steady() + 4s), 6s);
    QCOMPARE(budget.wait(Steady() + 10s), 0ms);
}

void TestRequestBudget::givesBackWhatWasNotSent()
{
    RequestBudget budget(6, 0, Steady());
    budget.reserve(Steady());
    budget.settle(0, true, Steady());
    QCOMPARE(budget.wait(Steady()), 10s);
    budget.settle(0, false, Steady());
    QCOMPARE(budget.wait(Steady()), 0ms);
}

void TestRequestBudget::countsWhatNoPollSent()
{
    RequestBudget budget(6, 40, Steady());
    budget.settle(40, false, Steady());
    QCOMPARE(budget.wait(Steady()), 0ms);
    budget.settle(43, false, Steady());
    QCOMPARE(budget.wait(Steady()), 30s);
}

void TestRequestBudget::isNeverFullerThanItsSize()
{
    RequestBudget budget(60, 0, Steady());
    const Steady later = Steady() + 24h;
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(budget.wait(later), 0ms);
        budget.reserve(later);
    }
    QCOMPARE(budget.wait(later), 1s);
}

void TestRequestBudget::followsAnotherRate()
{
    RequestBudget budget(6, 0, Steady());
    budget.reserve(Steady());
    budget.setRate(60, Steady());
    QCOMPARE(budget.wait(Steady()), 1s);
    budget.setRate(1, Steady());
    QCOMPARE(budget.wait(Steady()), 60s);
}

QTEST_APPLESS_MAIN(TestRequestBudget)
#include "tst_requestbudget.moc"
