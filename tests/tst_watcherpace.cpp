// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"
#include "support/httpasking.h"
#include "support/scriptedaccounts.h"

#include <httpclient.h>
#include <memorystore.h>
#include <watcher.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

/// Hours of watching against a server that counts, on a clock that the test moves.
class TestWatcherPace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anHourOfRefusalsIsFewRequests_data();
    void anHourOfRefusalsIsFewRequests();
    void onePollGoesAheadAfterAPause();
    void keepsToRequestsPerMinute_data();
    void keepsToRequestsPerMinute();
    void watchesTakeTurns();
    void refreshGoesFirstButCounts();
    void looksAgainWhenTheNetworkIsBack();
    void oneAnswerWakesTheOthers();
    void noticesThatItWasStopped();
    void saysSinceWhenAnAccountFails();
    void idleWatchesWakeTogether();
    void asksSeldomWhileHidden();
    void whatIsRunningIsNotHidden();
    void asksMoreOftenAboutTheForecastEnd();

private:
    void watch(const QStringList &targets, const QMap<QString, QString> &fields = {});
    void script(QJsonObject object, const QString &account = u"a"_s);
    [[nodiscard]] AccountState state(int account = 0) const
    {
        return m_watcher->accountStates().value(account);
    }
    [[nodiscard]] int requests() const { return int(m_server->requests().size()); }
    [[nodiscard]] bool isQuiet() const;
    void pass(std::chrono::seconds span);

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<MemoryStore> m_secrets;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ProviderRegistry> m_registry;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<Watcher> m_watcher;
    FakeClock *m_clock = nullptr;
    int m_ended = 0;
};

void TestWatcherPace::init()
{
    m_server = std::make_unique<FaultServer>(HttpAsking::always(FaultServer::answer(200, "{}")));
    m_service = std::make_unique<ScriptedAccounts>();
    m_secrets = std::make_unique<MemoryStore>();
    m_http = std::make_unique<HttpClient>();
    m_registry =
        std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(TEST_PROVIDER_DIR)});
    m_sessions = std::make_unique<Sessions>(*m_registry, *m_secrets, *m_http);
    auto clock = std::make_unique<FakeClock>();
    m_clock = clock.get();
    m_watcher = std::make_unique<Watcher>(*m_sessions, std::move(clock));
    m_ended = 0;
    connect(m_watcher.get(), &Watcher::accountStateChanged, this, [this] { ++m_ended; });
}

void TestWatcherPace::cleanup()
{
    m_watcher.reset();
    m_http->cancelAll();
    m_sessions.reset();
    m_http.reset();
}

void TestWatcherPace::script(QJsonObject object, const QString &account)
{
    object.insert(u"get"_s, m_server->url(u"/list"_s).toString());
    m_service->setScript(account, QJsonDocument(object).toJson());
}

void TestWatcherPace::watch(const QStringList &targets, const QMap<QString, QString> &fields)
{
    QMap<QString, QString> all = fields;
    all.insert(u"base_url"_s, m_server->url().toString());
    const Account account = m_service->account(u"a"_s, all);
    QList<Watch> watches;
    for (const QString &target : targets)
        watches.append(Watch(account, Query(target, 25)));
    m_watcher->setWatches(watches);
    m_ended = 0;
}

/// Nothing is under way and nothing is due.
bool TestWatcherPace::isQuiet() const
{
    const QList<AccountState> states = m_watcher->accountStates();
    qsizetype calls = 0;
    for (const AccountState &known : states)
        calls += m_service->calls(known.account).size();
    return calls == m_ended
        && std::all_of(states.begin(), states.end(), [this](const AccountState &known) {
               return known.nextPoll && *known.nextPoll > m_clock->now();
           });
}

void TestWatcherPace::pass(std::chrono::seconds span)
{
    const Steady end = m_clock->now() + span;
    for (;;) {
        QVERIFY(QTest::qWaitFor([this] { return isQuiet(); }));
        Steady next = end;
        for (const AccountState &known : m_watcher->accountStates())
            next = std::min(next, known.nextPoll.value_or(end));
        m_clock->advanceTo(next);
        if (next >= end)
            break;
    }
    QVERIFY(QTest::qWaitFor([this] { return isQuiet(); }));
}

void TestWatcherPace::anHourOfRefusalsIsFewRequests_data()
{
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<QJsonObject>("answer");
    const QStringList one {u"x"_s};
    const QStringList many {u"x"_s, u"y"_s, u"z"_s};
    const QJsonObject refused {{u"error"_s, u"rate-limited"_s}};
    const QJsonObject asked {{u"error"_s, u"rate-limited"_s}, {u"retry_after"_s, 1}};
    const QJsonObject partly {{u"problems"_s, QJsonArray {u"rate-limited"_s}}};
    QTest::newRow("one watch") << one << refused;
    QTest::newRow("one watch, Retry-After 1") << one << asked;
    QTest::newRow("one watch, for a part") << one << partly;
    QTest::newRow("three watches") << many << refused;
    QTest::newRow("three watches, for a part") << many << partly;
}

void TestWatcherPace::anHourOfRefusalsIsFewRequests()
{
    QFETCH(QStringList, targets);
    QFETCH(QJsonObject, answer);
    script(answer);
    watch(targets);
    pass(1h);
    QVERIFY2(requests() < 20, qPrintable(QString::number(requests())));
    QVERIFY2(requests() >= 12, qPrintable(QString::number(requests())));
}

void TestWatcherPace::onePollGoesAheadAfterAPause()
{
    script({{u"error"_s, u"rate-limited"_s}, {u"retry_after"_s, 60}});
    watch({u"x"_s, u"y"_s, u"z"_s});
    pass(30s);
    const int before = requests();
    QVERIFY(before <= 3);
    pass(40s);
    QCOMPARE(requests(), before + 1);

    script({});
    pass(5min);
    QVERIFY(!state().error);
    QVERIFY(requests() >= before + 12);
}

void TestWatcherPace::keepsToRequestsPerMinute_data()
{
    QTest::addColumn<QString>("perMinute");
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    // Three watches of what is under way would ask 36 times a minute.
    QTest::newRow("6") << u"6"_s << 1 << 57 << 62;
    QTest::newRow("6, of three pages") << u"6"_s << 3 << 57 << 66;
    QTest::newRow("1") << u"1"_s << 1 << 10 << 12;
    QTest::newRow("more than is wanted") << u"600"_s << 1 << 300 << 364;
}

void TestWatcherPace::keepsToRequestsPerMinute()
{
    QFETCH(QString, perMinute);
    QFETCH(int, pages);
    QFETCH(int, least);
    QFETCH(int, most);
    script({{u"deployments"_s,
                QJsonArray {QJsonObject {{u"id"_s, u"d-1"_s}, {u"phase"_s, u"running"_s}}}},
        {u"times"_s, pages}});
    watch({u"x"_s, u"y"_s, u"z"_s}, {{u"requests_per_minute"_s, perMinute}});
    pass(10min);
    QVERIFY2(requests() >= least, qPrintable(QString::number(requests())));
    QVERIFY2(requests() <= most, qPrintable(QString::number(requests())));
}

void TestWatcherPace::watchesTakeTurns()
{
    script({{u"deployments"_s,
        QJsonArray {QJsonObject {{u"id"_s, u"d-1"_s}, {u"phase"_s, u"running"_s}}}}});
    watch({u"x"_s, u"y"_s, u"z"_s}, {{u"requests_per_minute"_s, u"6"_s}});
    pass(5min);
    const QStringList calls = m_service->calls(u"a"_s);
    for (const QString &call : {u"list x"_s, u"list y"_s, u"list z"_s}) {
        const auto share = calls.count(call);
        QVERIFY2(share >= 9 && share <= 12, qPrintable(call + QString::number(share)));
    }
}

void TestWatcherPace::refreshGoesFirstButCounts()
{
    script({});
    watch({u"x"_s, u"y"_s}, {{u"requests_per_minute"_s, u"1"_s}});
    QTRY_COMPARE(requests(), 1);
    QVERIFY(QTest::qWaitFor([this] { return isQuiet(); }));
    const QStringList first = m_service->calls(u"a"_s);

    m_watcher->refresh();
    --m_ended; // refreshing was told of as well
    QTRY_COMPARE(requests(), 3);
    QVERIFY(QTest::qWaitFor([this] { return isQuiet(); }));
    // Three of one that was allowed: the next is due after three minutes.
    QVERIFY(*state().nextPoll - m_clock->now() > 150s);
    pass(140s);
    QCOMPARE(requests(), 3);
    pass(60s);
    QCOMPARE(requests(), 4);
}

void TestWatcherPace::looksAgainWhenTheNetworkIsBack()
{
    script({{u"error"_s, u"network"_s}});
    watch({u"x"_s, u"y"_s});
    pass(30min);
    // Where jitter made the next try soon anyway there is nothing to see.
    QVERIFY(QTest::qWaitFor([this] { return isQuiet(); }));
    const int before = requests();
    script({});
    m_watcher->retrySoon();
    QVERIFY(*state().nextPoll - m_clock->now() <= 5s);
    pass(5s);
    QCOMPARE(requests(), before + 2);
    QVERIFY(!state().error);
}

void TestWatcherPace::oneAnswerWakesTheOthers()
{
    script({{u"error"_s, u"network"_s}});
    script({{u"error"_s, u"network"_s}}, u"b"_s);
    const QMap<QString, QString> fields {{u"base_url"_s, m_server->url().toString()}};
    m_watcher->setWatches({Watch(m_service->account(u"a"_s, fields), Query()),
        Watch(m_service->account(u"b"_s, fields), Query())});
    m_ended = 0;
    pass(20min);
    script({});
    script({}, u"b"_s);
    m_watcher->refresh(u"a"_s);
    --m_ended;
    QTRY_VERIFY(!state(0).error);
    QVERIFY(*state(1).nextPoll - m_clock->now() <= 5s);
    pass(5s);
    QVERIFY(!state(1).error);
}

void TestWatcherPace::noticesThatItWasStopped()
{
    script({});
    watch({u"x"_s, u"y"_s});
    pass(1s);
    QSignalSpy late(m_watcher.get(), &Watcher::wokeLate);
    pass(5min);
    QCOMPARE(late.size(), 0);
    connect(m_watcher.get(), &Watcher::wokeLate, m_watcher.get(), &Watcher::resume);
    const int before = requests();
    const Steady due = *m_watcher->accountStates().constFirst().nextPoll;
    m_clock->advanceTo(due - 200ms);
    {
        // The timers know nothing of it.
        const QSignalBlocker stopped(m_clock);
        m_clock->advanceTo(due + 10min);
    }
    QTRY_COMPARE(late.size(), 1);
    // Nothing goes out in this moment; all of it within five seconds, once.
    QTest::qWait(50);
    QCOMPARE(late.size(), 1);
    QCOMPARE(requests(), before);
    pass(6s);
    QCOMPARE(requests(), before + 2);
}

void TestWatcherPace::saysSinceWhenAnAccountFails()
{
    script({});
    watch({u"x"_s});
    pass(1min);
    QVERIFY(!state().failingSince.isValid());
    script({{u"error"_s, u"server"_s}});
    pass(10min);
    const QDateTime since = state().failingSince;
    const auto ago = since.secsTo(m_clock->today());
    QVERIFY2(ago > 9 * 60 && ago <= 600, qPrintable(QString::number(ago)));
    pass(10min);
    QCOMPARE(state().failingSince, since);
    script({});
    pass(6min);
    QVERIFY(!state().failingSince.isValid());
}

/// However far apart they began.
void TestWatcherPace::idleWatchesWakeTogether()
{
    constexpr int accounts = 40;
    QList<Watch> watches;
    for (int i = 0; i < accounts; ++i) {
        const QString name = u"a%1"_s.arg(i);
        script({}, name);
        const QMap<QString, QString> fields {{u"base_url"_s, m_server->url().toString()}};
        watches.append(Watch(m_service->account(name, fields), Query()));
        m_watcher->setWatches(watches);
        m_clock->advanceTo(m_clock->now() + 700ms);
    }
    m_ended = int(m_server->requests().size());
    const auto wakes = [this](std::chrono::seconds span) {
        QSet<Steady::rep> moments;
        for (const Steady end = m_clock->now() + span; m_clock->now() < end;) {
            const bool isIdle = QTest::qWaitFor([this] {
                const QList<AccountState> states = m_watcher->accountStates();
                return std::all_of(states.begin(), states.end(), [this](const AccountState &one) {
                    return one.nextPoll && *one.nextPoll > m_clock->now();
                });
            });
            Steady next = end;
            for (const AccountState &one : m_watcher->accountStates())
                next = std::min(next, one.nextPoll.value_or(end));
            m_clock->advanceTo(next);
            moments.insert(next.time_since_epoch().count());
            if (!isIdle)
                return 1000;
        }
        return int(moments.size());
    };
    QVERIFY(wakes(1min) < 1000);
    const int visible = wakes(5min);
    QVERIFY2(visible <= 32, qPrintable(QString::number(visible)));
    m_watcher->setHidden(true);
    QVERIFY(wakes(2min) < 1000);
    const int hidden = wakes(10min);
    QVERIFY2(hidden <= 22, qPrintable(QString::number(hidden)));
}

void TestWatcherPace::asksSeldomWhileHidden()
{
    script({});
    watch({u"x"_s, u"y"_s, u"z"_s});
    pass(2min);
    m_watcher->setHidden(true);
    QCOMPARE(requests() % 3, 0);
    int before = requests();
    pass(20min);
    QVERIFY2(requests() - before >= 3 * 19 && requests() - before <= 3 * 21,
        qPrintable(QString::number(requests() - before)));

    // Somebody looks again: what is late comes within 5 s, once, and no two of it at once.
    // The grid of idle polls may have shortened the last pause by a third: only near its end is
    // every watch late.
    m_clock->advanceTo(*state().nextPoll - 10s);
    before = requests();
    m_watcher->setHidden(false);
    m_watcher->setHidden(false);
    QVERIFY(*state().nextPoll > m_clock->now());
    QVERIFY(*state().nextPoll <= m_clock->now() + 5s);
    pass(6s);
    QCOMPARE(requests(), before + 3);
    pass(10min);
    QVERIFY2(requests() - before >= 3 * 19 && requests() - before <= 3 * 22,
        qPrintable(QString::number(requests() - before)));

    m_watcher->setMetered(true);
    before = requests();
    pass(10min);
    QVERIFY2(requests() - before >= 3 * 9 && requests() - before <= 3 * 11,
        qPrintable(QString::number(requests() - before)));
}

void TestWatcherPace::whatIsRunningIsNotHidden()
{
    script({{u"deployments"_s,
        QJsonArray {QJsonObject {{u"id"_s, u"d-1"_s}, {u"phase"_s, u"running"_s}}}}});
    watch({u"x"_s});
    m_watcher->setHidden(true);
    pass(5min);
    QVERIFY2(requests() >= 58 && requests() <= 62, qPrintable(QString::number(requests())));
}

void TestWatcherPace::asksMoreOftenAboutTheForecastEnd()
{
    m_watcher->setForecasts([](const QString &account, const QString &) {
        Forecast forecast;
        forecast.whole = 4min;
        forecast.scatter = 0.1;
        return account == "a"_L1 ? std::optional(forecast) : std::nullopt;
    });
    script({{u"deployments"_s,
        QJsonArray {QJsonObject {{u"id"_s, u"d-1"_s}, {u"phase"_s, u"running"_s},
            {u"created"_s, m_clock->today().toString(Qt::ISODateWithMs)}}}}});
    watch({u"x"_s});
    pass(2min);
    const int early = requests();
    QVERIFY2(early >= 15 && early <= 22, qPrintable(QString::number(early)));
    pass(90s);
    const int before = requests();
    pass(1min);
    QVERIFY2(requests() - before >= 20, qPrintable(QString::number(requests() - before)));
}

QTEST_GUILESS_MAIN(TestWatcherPace)
#include "tst_watcherpace.moc"
