// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"
#include "support/httpasking.h"
#include "support/scriptedaccounts.h"

#include <httpclient.h>
#include <memorystore.h>
#include <watcher.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr int targetsEach = 100;
constexpr int listedMost = 8;
constexpr auto usual = 4min;

/// One service: an account with a hundred targets, each of which is deployed once in the day.
struct Service {
    QString name;
    QString perMinute; ///< `requests_per_minute`
    int requestsPerPoll = 1;
    QJsonArray listed; ///< the newest, newest first
    std::deque<std::pair<Steady, QString>> starts;
    std::deque<std::pair<Steady, QString>> ends;
    QHash<QString, Steady> ended; ///< by id, until it is known
    int noticed = 0;
    std::chrono::duration<double> delays {0};

    Service(QString name_, QString perMinute_, int requestsPerPoll_ = 1)
        : name(std::move(name_)), perMinute(std::move(perMinute_)),
          requestsPerPoll(requestsPerPoll_)
    {
    }
};

QString phaseOf(bool isOver)
{
    return isOver ? u"succeeded"_s : u"running"_s;
}

} // namespace

/// A day of 300 targets of three services on a clock that the test moves.
class TestWatchDay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDayOfThreeHundredTargets();

private:
    void watch(Watcher &watcher);
    void pass(std::chrono::hours span);
    void prepare(Service &service, int phase);
    void play(Service &service);
    void write(const Service &service);
    void notice(const QList<Deployment> &deployments);
    [[nodiscard]] Steady nextEvent() const;
    [[nodiscard]] std::optional<Steady> nextPoll() const;

    FaultServer m_server {HttpAsking::always(FaultServer::answer(200, "{}"))};
    ScriptedAccounts m_scripts;
    FakeClock *m_clock = nullptr;
    Watcher *m_watcher = nullptr;
    Steady m_start;
    std::vector<Service> m_services;
};

/// Spread over the day, some of them at the same time.
void TestWatchDay::prepare(Service &service, int phase)
{
    for (int target = 0; target < targetsEach; ++target) {
        const QString id = u"%1-%2"_s.arg(service.name).arg(target);
        const Steady start = m_start + target * 14min + phase * 47s + (target * 37 % 10) * 1min;
        service.starts.emplace_back(start, id);
        service.ends.emplace_back(start + usual + ((target * 53) % 61 - 30) * 1s, id);
    }
    std::sort(service.starts.begin(), service.starts.end());
    std::sort(service.ends.begin(), service.ends.end());
    write(service);
}

void TestWatchDay::write(const Service &service)
{
    const QJsonObject script {{u"deployments"_s, service.listed},
        {u"get"_s, m_server.url(u"/list"_s).toString()}, {u"times"_s, service.requestsPerPoll}};
    m_scripts.setScript(service.name, QJsonDocument(script).toJson(QJsonDocument::Compact));
}

/// What happens at this moment.
void TestWatchDay::play(Service &service)
{
    const Steady now = m_clock->now();
    bool hasChanged = false;
    for (; !service.starts.empty() && service.starts.front().first <= now; hasChanged = true) {
        const QString id = service.starts.front().second;
        service.listed.prepend(QJsonObject {{u"id"_s, id}, {u"phase"_s, phaseOf(false)},
            {u"created"_s, m_clock->today().toString(Qt::ISODateWithMs)}});
        while (service.listed.size() > listedMost)
            service.listed.removeLast();
        service.starts.pop_front();
    }
    for (; !service.ends.empty() && service.ends.front().first <= now; hasChanged = true) {
        const QString id = service.ends.front().second;
        for (QJsonValueRef listed : service.listed) {
            QJsonObject object = listed.toObject();
            if (object["id"_L1] != id)
                continue;
            object["phase"_L1] = phaseOf(true);
            listed = object;
        }
        service.ended.insert(id, now);
        service.ends.pop_front();
    }
    if (hasChanged)
        write(service);
}

void TestWatchDay::notice(const QList<Deployment> &deployments)
{
    for (const Deployment &deployment : deployments) {
        const auto service = std::find_if(m_services.begin(), m_services.end(),
            [&](const Service &one) { return one.name == deployment.account; });
        if (!isOver(deployment) || !service->ended.contains(deployment.id))
            continue;
        service->delays += m_clock->now() - service->ended.take(deployment.id);
        ++service->noticed;
    }
}

Steady TestWatchDay::nextEvent() const
{
    Steady next = m_start + 24h;
    for (const Service &service : m_services) {
        if (!service.starts.empty())
            next = std::min(next, service.starts.front().first);
        if (!service.ends.empty())
            next = std::min(next, service.ends.front().first);
    }
    return next;
}

/// None while one is under way or due.
std::optional<Steady> TestWatchDay::nextPoll() const
{
    std::optional<Steady> next;
    for (const AccountState &state : m_watcher->accountStates()) {
        if (!state.nextPoll || *state.nextPoll <= m_clock->now())
            return std::nullopt;
        next = std::min(next.value_or(*state.nextPoll), *state.nextPoll);
    }
    return next;
}

void TestWatchDay::watch(Watcher &watcher)
{
    m_watcher = &watcher;
    m_start = m_clock->now();
    connect(&watcher, &Watcher::fetched, this, &TestWatchDay::notice);
    watcher.setForecasts([](const QString &, const QString &) {
        Forecast forecast;
        forecast.whole = usual;
        return std::optional(forecast);
    });
    m_services = {Service(u"plenty"_s, u"500"_s), Service(u"paged"_s, u"80"_s, 2),
        Service(u"tight"_s, u"4"_s)};
    QList<Watch> watches;
    int phase = 0;
    for (Service &service : m_services) {
        prepare(service, phase++);
        const Account account = m_scripts.account(service.name,
            {{u"base_url"_s, m_server.url().toString()},
                {u"requests_per_minute"_s, service.perMinute}});
        watches.append(Watch(account, Query({}, listedMost)));
    }
    watcher.setWatches(watches);
}

void TestWatchDay::pass(std::chrono::hours span)
{
    QElapsedTimer real;
    real.start();
    while (m_clock->now() < m_start + span) {
        std::optional<Steady> poll;
        while (!(poll = nextPoll())) {
            QVERIFY(!real.hasExpired(250'000));
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        m_clock->advanceTo(std::min(*poll, nextEvent()));
        for (Service &service : m_services)
            play(service);
    }
}

void TestWatchDay::aDayOfThreeHundredTargets()
{
    MemoryStore secrets;
    HttpClient http;
    ProviderRegistry registry({QStringLiteral(TEST_PROVIDER_DIR)});
    Sessions sessions(registry, secrets, http);
    auto clock = std::make_unique<FakeClock>();
    m_clock = clock.get();
    Watcher watcher(sessions, std::move(clock));
    watch(watcher);
    pass(24h);
    for (const Service &service : m_services) {
        const quint64 sent = sessions.requestsSent(service.name);
        const double delay = service.delays.count() / service.noticed;
        qInfo().noquote() << u"%1: %2 requests, %3 of %4 ends known after %5 s on average"_s
                                 .arg(service.name)
                                 .arg(sent)
                                 .arg(service.noticed)
                                 .arg(targetsEach)
                                 .arg(delay, 0, 'f', 1);
        QCOMPARE(service.noticed, targetsEach);
        QVERIFY(sent <= quint64(service.perMinute.toInt()) * 24 * 60 + 1);
        // Idle ones twice a minute, else as often as an end is likely.
        QVERIFY(sent <= quint64(service.requestsPerPoll) * 7000);
        QVERIFY(sent >= quint64(service.requestsPerPoll) * 2 * 24 * 60);
        QVERIFY(delay <= (service.name == "tight"_L1 ? 15 : 4));
    }
    watcher.stop();
    http.cancelAll();
}

QTEST_GUILESS_MAIN(TestWatchDay)
#include "tst_watchday.moc"
