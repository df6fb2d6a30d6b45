// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <pollpolicy.h>

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

using Wait = std::optional<std::chrono::milliseconds>;

const Steady now = Steady() + 24h;

PollState failing(Error::Kind kind, int failures, std::chrono::seconds retryAfter = 0s)
{
    PollState state;
    state.underWay = {UnderWay()};
    state.failures = failures;
    state.error = Error(kind, u"no"_s, {}, retryAfter);
    return state;
}

UnderWay underWay(std::chrono::seconds usual, double part, double scatter = 0.25)
{
    UnderWay one;
    one.soFar = std::chrono::duration_cast<std::chrono::milliseconds>(usual * part);
    one.forecast.emplace();
    one.forecast->whole = usual;
    one.forecast->scatter = scatter;
    return one;
}

std::chrono::milliseconds waitFor(const QList<UnderWay> &all)
{
    PollState state;
    state.underWay = all;
    return nextPoll(state, now, 0.5).value_or(0ms);
}

} // namespace

class TestPollPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheTable_data();
    void followsTheTable();
    void asksMostAboutTheUsualEnd_data();
    void asksMostAboutTheUsualEnd();
    void neverStopsAsking();
    void severalAreAskedForMoreOften();
    void savesWhereNobodyLooks_data();
    void savesWhereNobodyLooks();
    void idleOnesGoOutTogether_data();
    void idleOnesGoOutTogether();
    void failuresBackOff_data();
    void failuresBackOff();
    void waitsForTheUser_data();
    void waitsForTheUser();
    void neverSoonerThanRetryAfter_data();
    void neverSoonerThanRetryAfter();
    void anHourOfRefusalsStaysBelowTwentyRequests();
};

void TestPollPolicy::followsTheTable_data()
{
    QTest::addColumn<PollState>("state");
    QTest::addColumn<int>("seconds");
    const auto state = [](bool running, std::optional<Steady> change, bool scarce = false) {
        PollState made;
        if (running)
            made.underWay = {UnderWay()};
        made.lastChange = change;
        made.scarce = scarce;
        return made;
    };
    QTest::newRow("running") << state(true, std::nullopt) << 5;
    QTest::newRow("running, just changed") << state(true, now) << 5;
    QTest::newRow("ended just now") << state(false, now) << 10;
    QTest::newRow("ended some seconds ago") << state(false, now - 4s) << 10;
    QTest::newRow("asked about since") << state(false, now - 5s) << 30;
    QTest::newRow("nothing going on") << state(false, std::nullopt) << 30;
    QTest::newRow("few requests left") << state(true, std::nullopt, true) << 10;
    PollState cancelled = state(true, std::nullopt);
    cancelled.error = Error(Error::Cancelled, QString());
    QTest::newRow("cancelled by ourselves") << cancelled << 5;
}

void TestPollPolicy::followsTheTable()
{
    QFETCH(PollState, state);
    QFETCH(int, seconds);
    QCOMPARE(nextPoll(state, now, 0.0), Wait(std::chrono::seconds(seconds)));
    QCOMPARE(nextPoll(state, now, 1.0), Wait(std::chrono::seconds(seconds)));
}

void TestPollPolicy::asksMostAboutTheUsualEnd_data()
{
    QTest::addColumn<std::chrono::seconds>("usual");
    QTest::addColumn<double>("part"); ///< of its usual duration it is under way
    QTest::addColumn<std::chrono::milliseconds>("least");
    QTest::addColumn<std::chrono::milliseconds>("most");
    const auto row = [](const char *name, std::chrono::seconds usual, double part,
                         std::chrono::milliseconds least, std::chrono::milliseconds most) {
        QTest::newRow(name) << usual << part << least << most;
    };
    row("short, begun", 30s, 0.0, 2s, 4s);
    row("short, about its end", 30s, 1.0, 2s, 2s);
    row("normal, begun", 4min, 0.0, 6s, 7s);
    row("normal, half of it", 4min, 0.5, 5s, 7s);
    row("normal, about its end", 4min, 1.0, 2s, 4s);
    row("normal, hangs", 4min, 10.0, 7s, 7s);
    row("long, begun", 20min, 0.0, 7s, 7s);
    row("long, about its end", 20min, 1.0, 4s, 7s);
    row("long, hangs for a week", 20min, 500.0, 7s, 7s);
    row("a forecast of nothing", 0s, 0.0, 7s, 7s);
}

void TestPollPolicy::asksMostAboutTheUsualEnd()
{
    QFETCH(std::chrono::seconds, usual);
    QFETCH(double, part);
    QFETCH(std::chrono::milliseconds, least);
    QFETCH(std::chrono::milliseconds, most);
    const auto wait = waitFor({underWay(usual, part)});
    QVERIFY2(wait >= least && wait <= most, qPrintable(QString::number(wait.count())));
    PollState state;
    state.underWay = {underWay(usual, part)};
    state.scarce = true;
    QCOMPARE(nextPoll(state, now, 0.5), Wait(2 * wait));
}

/// Whatever the history says: from 2 to 8 s, the nearer to the usual end the less.
void TestPollPolicy::neverStopsAsking()
{
    for (const std::chrono::seconds usual : {1s, 30s, 240s, 1200s, 86400s}) {
        for (const double scatter : {0.08, 0.25, 1.5}) {
            for (double part = 0; part < 30; part += 0.05) {
                const auto wait = waitFor({underWay(usual, part, scatter)});
                QVERIFY(wait >= 2s && wait <= 8s);
            }
        }
    }
    UnderWay late = underWay(4min, 0.2);
    const auto before = waitFor({late});
    late.soFar += 190s;
    QVERIFY(waitFor({late}) < before);
}

void TestPollPolicy::severalAreAskedForMoreOften()
{
    const UnderWay one = underWay(4min, 0.9);
    QVERIFY(waitFor({one, one, one}) < waitFor({one}));
    // Nobody knows of the other one: as often as of such ones, at least.
    QCOMPARE(waitFor({UnderWay()}), 5s);
    QCOMPARE(waitFor({UnderWay(), UnderWay()}), 5s);
    QVERIFY(waitFor({underWay(20min, 0.1), UnderWay()}) <= 5s);
}

void TestPollPolicy::savesWhereNobodyLooks_data()
{
    QTest::addColumn<bool>("isUnderWay");
    QTest::addColumn<bool>("isHidden");
    QTest::addColumn<bool>("isMetered");
    QTest::addColumn<int>("seconds");
    QTest::newRow("idle") << false << false << false << 30;
    QTest::newRow("idle, hidden") << false << true << false << 60;
    QTest::newRow("idle, metered") << false << false << true << 60;
    QTest::newRow("idle, hidden, metered") << false << true << true << 120;
    QTest::newRow("running, hidden") << true << true << false << 5;
    QTest::newRow("running, metered") << true << false << true << 10;
}

void TestPollPolicy::savesWhereNobodyLooks()
{
    QFETCH(bool, isUnderWay);
    QFETCH(bool, isHidden);
    QFETCH(bool, isMetered);
    QFETCH(int, seconds);
    PollState state;
    if (isUnderWay)
        state.underWay = {UnderWay()};
    state.isHidden = isHidden;
    state.isMetered = isMetered;
    QCOMPARE(nextPoll(state, now, 0.5), Wait(std::chrono::seconds(seconds)));
}

void TestPollPolicy::idleOnesGoOutTogether_data()
{
    QTest::addColumn<PollState>("state");
    QTest::addColumn<std::chrono::milliseconds>("wait");
    QTest::addColumn<std::chrono::milliseconds>("due");
    QTest::addColumn<std::chrono::milliseconds>("together");
    PollState idle;
    PollState hidden;
    hidden.isHidden = true;
    PollState running;
    running.underWay = {UnderWay()};
    using std::chrono::milliseconds;
    QTest::newRow("there already")
        << idle << milliseconds(30s) << milliseconds(120s) << milliseconds(120s);
    QTest::newRow("a little late") << idle << milliseconds(30s) << 120'400ms << milliseconds(120s);
    QTest::newRow("nearer to the next")
        << idle << milliseconds(30s) << milliseconds(125s) << milliseconds(130s);
    QTest::newRow("hidden") << hidden << milliseconds(60s) << milliseconds(134s)
                            << milliseconds(120s);
    QTest::newRow("hidden, the next")
        << hidden << milliseconds(60s) << milliseconds(136s) << milliseconds(150s);
    QTest::newRow("ended just now")
        << hidden << milliseconds(10s) << milliseconds(134s) << milliseconds(134s);
    QTest::newRow("running") << running << milliseconds(5s) << 123'456ms << 123'456ms;
    QTest::newRow("an error") << failing(Error::Server, 9) << milliseconds(200s) << 123'456ms
                              << 123'456ms;
}

void TestPollPolicy::idleOnesGoOutTogether()
{
    QFETCH(PollState, state);
    QFETCH(std::chrono::milliseconds, wait);
    QFETCH(std::chrono::milliseconds, due);
    QFETCH(std::chrono::milliseconds, together);
    QCOMPARE(Landfall::together(now + due, state, wait), now + together);
    QCOMPARE(Landfall::together(now + due / 10, state, wait, 10), now + together / 10);
}

void TestPollPolicy::failuresBackOff_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("longest");
    QTest::newRow("first") << 1 << 5;
    QTest::newRow("second") << 2 << 10;
    QTest::newRow("sixth") << 6 << 160;
    QTest::newRow("seventh, capped") << 7 << 300;
    QTest::newRow("after a night") << 100'000 << 300;
}

void TestPollPolicy::failuresBackOff()
{
    QFETCH(int, failures);
    QFETCH(int, longest);
    for (const Error::Kind kind : {Error::Network, Error::Tls, Error::Server, Error::BadReply,
             Error::Storage, Error::Forbidden, Error::NotFound}) {
        const PollState state = failing(kind, failures);
        QCOMPARE(nextPoll(state, now, 1.0), Wait(std::chrono::seconds(longest)));
        QCOMPARE(nextPoll(state, now, 0.5), Wait(std::max(2000ms, longest * 500ms)));
        QCOMPARE(nextPoll(state, now, 0.0), Wait(2s));
    }
}

void TestPollPolicy::waitsForTheUser_data()
{
    QTest::addColumn<Error::Kind>("kind");
    for (const Error::Kind kind : {Error::Unauthorized, Error::SecretMissing, Error::KeychainLocked,
             Error::KeychainAbsent, Error::KeychainDenied, Error::BadInput})
        QTest::newRow(qPrintable(kindName(kind))) << kind;
}

void TestPollPolicy::waitsForTheUser()
{
    QFETCH(Error::Kind, kind);
    QCOMPARE(nextPoll(failing(kind, 1), now, 0.5), Wait());
    QCOMPARE(nextPoll(failing(kind, 1, 60s), now, 0.5), Wait());
}

void TestPollPolicy::neverSoonerThanRetryAfter_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("429") << Error::RateLimited;
    QTest::newRow("503") << Error::Server;
}

void TestPollPolicy::neverSoonerThanRetryAfter()
{
    QFETCH(Error::Kind, kind);
    for (const double spread : {0.0, 0.5, 1.0}) {
        const Wait wait = nextPoll(failing(kind, 1, 900s), now, spread);
        QVERIFY(wait && *wait >= 900s && *wait <= 990s);
    }
}

void TestPollPolicy::anHourOfRefusalsStaysBelowTwentyRequests()
{
    int requests = 1;
    for (std::chrono::milliseconds time = 0ms; time < 1h; ++requests)
        time += *nextPoll(failing(Error::RateLimited, requests, 1s), now, 0.0);
    QVERIFY2(requests < 20, qPrintable(QString::number(requests)));
}

QTEST_GUILESS_MAIN(TestPollPolicy)
#include "tst_pollpolicy.moc"
