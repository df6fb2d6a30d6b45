// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"
#include "support/faultserver.h"

#include <httpclient.h>
#include <memorystore.h>
#include <watcher.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr int targetsEach = 100;
constexpr int mostListed = 500;
constexpr auto usual = 4min;
const QString azure = u"azure"_s;
const QString pages = u"cloudflare-pages"_s;
const QString flightcontrol = u"flightcontrol"_s;

/// One deployment a target, somewhere in the span.
struct Play {
    Steady start;
    Steady end;
};

struct Service {
    QString provider;
    double allowed = 0; ///< requests a minute that its plugin may make
    std::vector<Play> plays; ///< by target
    QHash<QString, Steady> unknown; ///< ends, by the target's number
    int noticed = 0;
    std::chrono::duration<double> delays {0};
};

QString number(int target)
{
    return u"%1"_s.arg(target, 3, 10, QChar(u'0'));
}

QString cuid(int target)
{
    return u"cmm4qrb5s000flarkfie1d"_s + number(target);
}

QByteArray json(const QJsonObject &object)
{
    return FaultServer::answer(200, QJsonDocument(object).toJson(QJsonDocument::Compact),
        "Content-Type: application/json\r\n");
}

QByteArray notFound()
{
    return FaultServer::answer(404, "{}", "Content-Type: application/json\r\n");
}

} // namespace

/// The plugins of the three services on a clock that the test moves, with 300 targets. As many
/// hours as LANDFALL_WATCH_HOURS says; a whole day makes some hundred thousand requests.
class TestProviderDay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksWithinWhatEachServiceAllows();

private:
    void prepare();
    void pass();
    void notice(const QList<Deployment> &deployments);
    void respond(QTcpSocket &socket, const QByteArray &head);
    [[nodiscard]] QByteArray answer(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] QByteArray pagesAnswer(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] QByteArray azureAnswer(const QString &path) const;
    [[nodiscard]] QByteArray flightcontrolAnswer(const QString &path) const;
    [[nodiscard]] QJsonObject pagesDeployment(int target) const;
    [[nodiscard]] bool hasBegun(const QString &provider, int target) const;
    [[nodiscard]] bool isOver(const QString &provider, int target) const;
    [[nodiscard]] QString time(Steady moment) const;
    [[nodiscard]] const Play &play(const QString &provider, int target) const;
    [[nodiscard]] QList<Watch> watches() const;
    [[nodiscard]] std::optional<Steady> nextPoll() const;
    void report(const Sessions &sessions) const;

    FaultServer m_server {
        [this](QTcpSocket &socket, const QByteArray &head) { respond(socket, head); }};
    FakeClock *m_clock = nullptr;
    Watcher *m_watcher = nullptr;
    Steady m_start;
    std::chrono::minutes m_span {0};
    std::vector<Service> m_services {
        {azure, 500, {}, {}}, {pages, 80, {}, {}}, {flightcontrol, 60, {}, {}}};
};

void TestProviderDay::prepare()
{
    m_span = std::chrono::hours(std::max(1, qEnvironmentVariableIntValue("LANDFALL_WATCH_HOURS")));
    m_start = m_clock->now();
    int phase = 0;
    for (Service &service : m_services) {
        ++phase;
        for (int target = 0; target < targetsEach; ++target) {
            const auto part = (target * 37 + phase * 11) % targetsEach;
            const Steady start = m_start + 1min + (m_span - 12min) * part / targetsEach;
            const Steady end = start + usual + ((target * 53) % 61 - 30) * 1s;
            service.plays.push_back({start, end});
        }
    }
}

const Play &TestProviderDay::play(const QString &provider, int target) const
{
    const auto service = std::find_if(m_services.begin(), m_services.end(),
        [&](const Service &one) { return one.provider == provider; });
    return service->plays.at(std::size_t(target));
}

bool TestProviderDay::hasBegun(const QString &provider, int target) const
{
    return play(provider, target).start <= m_clock->now();
}

bool TestProviderDay::isOver(const QString &provider, int target) const
{
    return play(provider, target).end <= m_clock->now();
}

QString TestProviderDay::time(Steady moment) const
{
    const auto ago = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock->now() - moment);
    return m_clock->today().addMSecs(-ago.count()).toString(Qt::ISODateWithMs);
}

void TestProviderDay::respond(QTcpSocket &socket, const QByteArray &head)
{
    const QUrl url(QString::fromLatin1(head.split(' ').at(1)));
    socket.write(answer(url.path(), QUrlQuery(url)));
}

QByteArray TestProviderDay::answer(const QString &path, const QUrlQuery &query) const
{
    if (path.startsWith("/v4/"_L1))
        return pagesAnswer(path, query);
    if (path.startsWith("/arm/"_L1))
        return azureAnswer(path.sliced(4));
    if (path.startsWith("/login"_L1))
        return json({{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 90000},
            {u"access_token"_s, u"token"_s}});
    return flightcontrolAnswer(path);
}

QJsonObject TestProviderDay::pagesDeployment(int target) const
{
    const Play &one = play(pages, target);
    const bool isDone = isOver(pages, target);
    const QJsonObject stage {{u"name"_s, u"deploy"_s},
        {u"status"_s, isDone ? u"success"_s : u"active"_s}, {u"started_on"_s, time(one.start)},
        {u"ended_on"_s, isDone ? QJsonValue(time(one.end)) : QJsonValue()}};
    return {{u"id"_s, u"d"_s + number(target)}, {u"created_on"_s, time(one.start)},
        {u"environment"_s, u"production"_s}, {u"latest_stage"_s, stage},
        {u"stages"_s, QJsonArray {stage}}};
}

QByteArray TestProviderDay::pagesAnswer(const QString &path, const QUrlQuery &query) const
{
    QJsonArray items;
    int total = targetsEach;
    const QString project = path.section(u'/', 6, 6);
    const int perPage = std::max(1, query.queryItemValue(u"per_page"_s).toInt());
    const int page = std::max(1, query.queryItemValue(u"page"_s).toInt());
    if (project.isEmpty()) {
        for (int target = (page - 1) * perPage; target < std::min(total, page * perPage); ++target)
            items.append(QJsonObject {{u"name"_s, u"p"_s + number(target)},
                {u"latest_deployment"_s,
                    hasBegun(pages, target) ? QJsonValue(pagesDeployment(target)) : QJsonValue()},
                {u"canonical_deployment"_s, QJsonValue()}});
    } else {
        const int target = project.sliced(1).toInt();
        total = hasBegun(pages, target) ? 1 : 0;
        if (total > 0 && page == 1)
            items.append(pagesDeployment(target));
    }
    return json({{u"success"_s, true}, {u"errors"_s, QJsonArray()}, {u"messages"_s, QJsonArray()},
        {u"result"_s, items},
        {u"result_info"_s,
            QJsonObject {{u"page"_s, page}, {u"per_page"_s, perPage}, {u"count"_s, items.size()},
                {u"total_count"_s, total}}}});
}

QByteArray TestProviderDay::azureAnswer(const QString &path) const
{
    QJsonArray items;
    const QString sites = u"/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Web/sites/"_s;
    const bool isSite = path.startsWith(sites, Qt::CaseInsensitive);
    if (path == "/subscriptions"_L1) {
        items.append(QJsonObject {{u"subscriptionId"_s, u"s1"_s}, {u"state"_s, u"Enabled"_s}});
    } else if (!isSite) {
        for (int target = 0; target < targetsEach; ++target)
            items.append(QJsonObject {{u"id"_s, sites + u'a' + number(target)},
                {u"kind"_s, u"app"_s}, {u"properties"_s, QJsonObject()}});
    } else if (path.endsWith("/deployments"_L1, Qt::CaseInsensitive)) {
        const int target = path.sliced(sites.size() + 1, 3).toInt();
        const bool isDone = isOver(azure, target);
        const Play &one = play(azure, target);
        const QJsonObject record {{u"id"_s, u"d"_s + number(target)}, {u"status"_s, isDone ? 4 : 1},
            {u"complete"_s, isDone}, {u"received_time"_s, time(one.start)},
            {u"start_time"_s, time(one.start)},
            {u"end_time"_s, isDone ? QJsonValue(time(one.end)) : QJsonValue()}};
        if (hasBegun(azure, target))
            items.append(QJsonObject {{u"id"_s, path + "/d"_L1 + number(target)},
                {u"name"_s, u"d"_s + number(target)}, {u"properties"_s, record}});
    } else if (!path.endsWith("/slots"_L1, Qt::CaseInsensitive)) {
        return notFound(); // no deployment is tracked
    }
    return json({{u"value"_s, items}});
}

QByteArray TestProviderDay::flightcontrolAnswer(const QString &path) const
{
    const int target = path.right(3).toInt();
    if (!hasBegun(flightcontrol, target))
        return notFound();
    return json({{u"id"_s, path.section(u'/', -1)},
        {u"status"_s, isOver(flightcontrol, target) ? u"SUCCESS"_s : u"DEPLOYING"_s},
        {u"createdAt"_s, time(play(flightcontrol, target).start)}, {u"services"_s, QJsonArray()}});
}

void TestProviderDay::notice(const QList<Deployment> &deployments)
{
    for (const Deployment &deployment : deployments) {
        const auto service = std::find_if(m_services.begin(), m_services.end(),
            [&](const Service &one) { return one.provider == deployment.account; });
        const QString target = deployment.id.right(3);
        if (!isFinal(deployment.phase) || service->unknown.contains(target))
            continue;
        const Steady end = service->plays.at(std::size_t(target.toInt())).end;
        service->unknown.insert(target, end);
        service->delays += m_clock->now() - end;
        ++service->noticed;
    }
}

QList<Watch> TestProviderDay::watches() const
{
    const QString root = m_server.url(QString()).toString();
    QStringList ids;
    for (int target = 0; target < targetsEach; ++target)
        ids.append(cuid(target));
    const Account onAzure(azure, azure,
        {{u"cloud"_s, u"custom"_s}, {u"base_url"_s, root + "/arm"_L1},
            {u"login_url"_s, root + "/login"_L1}, {u"auth"_s, u"service-principal"_s},
            {u"tenant_id"_s, u"larkfield.example"_s}, {u"client_id"_s, u"app-1"_s}});
    const Account onPages(
        pages, pages, {{u"accounts"_s, u"acc"_s}, {u"base_url"_s, root + "/v4"_L1}});
    const Account onFlightcontrol(
        flightcontrol, flightcontrol, {{u"base_url"_s, root}, {u"deployments"_s, ids.join(u',')}});
    const Query newest({}, mostListed);
    return {Watch(onAzure, newest), Watch(onPages, newest), Watch(onFlightcontrol, newest)};
}

/// None while one is under way or due.
std::optional<Steady> TestProviderDay::nextPoll() const
{
    std::optional<Steady> next;
    for (const AccountState &state : m_watcher->accountStates()) {
        if (!state.nextPoll || *state.nextPoll <= m_clock->now())
            return std::nullopt;
        next = std::min(next.value_or(*state.nextPoll), *state.nextPoll);
    }
    return next;
}

void TestProviderDay::pass()
{
    QElapsedTimer real;
    real.start();
    while (m_clock->now() < m_start + m_span) {
        std::optional<Steady> poll;
        while (!(poll = nextPoll())) {
            QVERIFY(!real.hasExpired(3'000'000));
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        m_clock->advanceTo(*poll);
    }
    qInfo().noquote() << u"%1 h in %2 s"_s.arg(m_span.count() / 60).arg(real.elapsed() / 1000);
}

void TestProviderDay::report(const Sessions &sessions) const
{
    for (const Service &service : m_services) {
        const quint64 sent = sessions.requestsSent(service.provider);
        const double delay = service.delays.count() / std::max(1, service.noticed);
        qInfo().noquote() << u"%1: %2 requests, %3 a minute of %4 allowed; %5 of %6 ends known "
                             "after %7 s on average"_s.arg(service.provider)
                                 .arg(sent)
                                 .arg(double(sent) / double(m_span.count()), 0, 'f', 1)
                                 .arg(service.allowed)
                                 .arg(service.noticed)
                                 .arg(targetsEach)
                                 .arg(delay, 0, 'f', 1);
    }
    for (const Service &service : m_services) {
        const auto sent = double(sessions.requestsSent(service.provider));
        QCOMPARE(service.noticed, targetsEach);
        // What the first poll takes in advance is a debt at the end at most.
        QVERIFY(sent <= service.allowed * (double(m_span.count()) + 2));
    }
}

void TestProviderDay::asksWithinWhatEachServiceAllows()
{
    MemoryStore secrets;
    HttpClient http;
    ProviderRegistry registry({QStringLiteral(PROVIDER_DIR)});
    Sessions sessions(registry, secrets, http);
    auto clock = std::make_unique<FakeClock>();
    m_clock = clock.get();
    Watcher watcher(sessions, std::move(clock));
    m_watcher = &watcher;
    prepare();
    for (const Service &service : m_services)
        QVERIFY(QCoro::waitFor(secrets.write(service.provider, Secret("s3cret"))));
    connect(&watcher, &Watcher::fetched, this, &TestProviderDay::notice);
    watcher.setForecasts([](const QString &, const QString &) {
        Forecast forecast;
        forecast.whole = usual;
        return std::optional(forecast);
    });
    watcher.setWatches(watches());
    pass();
    watcher.stop();
    report(sessions);
    http.cancelAll();
}

QTEST_GUILESS_MAIN(TestProviderDay)
#include "tst_providerday.moc"
