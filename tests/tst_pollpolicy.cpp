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

} // namespace

class TestPollPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheTable_data();
    void followsTheTable();
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
    QTest::newRow("ended under 2 minutes ago") << state(false, now - 119s) << 10;
    QTest::newRow("ended 2 minutes ago") << state(false, now - 120s) << 30;
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
