// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator.h"

#include "azureroutes.h"
#include "cloudflareroutes.h"
#include "faults.h"
#include "flightcontrolroutes.h"
#include "playclock.h"
#include "wire.h"

#include <QAbstractHttpServer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QHttpServerRequest>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QTcpSocket>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Simulator)
};

constexpr auto faultsPath = "/_simulator/faults"_L1;
constexpr auto requestsPath = "/_simulator/requests"_L1;

SimulatedRequest read(const QHttpServerRequest &request, quint16 port)
{
    const auto verbs = QMetaEnum::fromType<QHttpServerRequest::Method>();
    SimulatedRequest read;
    read.verb = QByteArray(verbs.valueToKey(static_cast<int>(request.method()))).toUpper();
    read.path = request.url().path();
    read.query = request.query();
    for (const auto &header : request.headers())
        read.headers.insert(header.first.toLower(), header.second);
    read.body = request.body();
    read.port = port;
    return read;
}

QString pathAndQuery(const SimulatedRequest &request)
{
    const QString query = request.query.toString();
    return query.isEmpty() ? request.path : request.path + u'?' + query;
}

SimulatedAnswer plain(int status, const QString &sentence)
{
    return {status, "text/plain; charset=utf-8", {}, sentence.toUtf8() + '\n'};
}

QDateTime endOf(const ScenarioDeployment &deployment, const PlayClock &clock)
{
    const QDateTime begin = beginOf(deployment, clock);
    return deployment.steps.isEmpty() ? begin : clock.after(begin, deployment.steps.last().after);
}

QJsonObject credentialJson(const SimulatedAccount &account)
{
    QJsonObject fields;
    for (auto it = account.account.fields.begin(); it != account.account.fields.end(); ++it)
        fields.insert(it.key(), *it);
    QJsonObject json {{u"name"_s, account.account.name}, {u"fields"_s, fields},
        {u"secret"_s, QString::fromLatin1(account.secret.reveal())}};
    QJsonObject hooks;
    for (auto it = account.hooks.begin(); it != account.hooks.end(); ++it)
        hooks.insert(it.key(), QString::fromLatin1(it->reveal()));
    if (!hooks.isEmpty())
        json.insert(u"hooks"_s, hooks);
    return json;
}

} // namespace

class Simulator::Private : public QAbstractHttpServer {
public:
    explicit Private(Scenario played) : scenario(std::move(played)) { }

    [[nodiscard]] QUrl origin(const QString &host) const;
    [[nodiscard]] QDateTime now() const { return start.addMSecs(sinceStart.elapsed()); }

    Scenario scenario;
    FaultQueue faults;
    std::vector<std::unique_ptr<Routes>> routes;
    quint16 port = 0;
    int requests = 0;
    QMap<QString, int> requestsByPath; ///< by verb and path
    QDateTime start;
    QElapsedTimer sinceStart; ///< so that the scenario's time does not jump with the wall clock

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    SimulatedAnswer takeFaults(const SimulatedRequest &request);
    [[nodiscard]] SimulatedAnswer tellRequests() const;
    Delivery answer(Routes &service, const SimulatedRequest &request);
};

QUrl Simulator::Private::origin(const QString &host) const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host);
    url.setPort(port);
    return url;
}

bool Simulator::Private::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const SimulatedRequest read = Landfall::read(request, socket->localPort());
    if (read.path == faultsPath || read.path == requestsPath) {
        deliver({read.path == faultsPath ? takeFaults(read) : tellRequests()}, socket);
        return true;
    }
    for (const auto &entry : routes) {
        if (read.port == port && read.path == entry->controlPath()) {
            deliver({entry->answer(read, now())}, socket);
            return true;
        }
    }
    const auto service = std::find_if(routes.begin(), routes.end(), [&](const auto &entry) {
        return read.port == port ? read.path.startsWith(entry->prefix() + u'/')
                                 : entry->ports().contains(read.port);
    });
    if (service == routes.end())
        return false;
    ++requests;
    ++requestsByPath[QString::fromLatin1(read.verb) + u' ' + read.path];
    deliver(answer(**service, read), socket);
    return true;
}

void Simulator::Private::missingHandler(const QHttpServerRequest &request, QTcpSocket *socket)
{
    deliver({plain(404, Text::tr("The simulator has nothing at %1.").arg(request.url().path()))},
        socket);
}

Delivery Simulator::Private::answer(Routes &service, const SimulatedRequest &request)
{
    const std::optional<Fault> fault =
        faults.take(QString::fromLatin1(request.verb), pathAndQuery(request));
    if (!fault)
        return {service.answer(request, now())};
    QUrl elsewhere = origin(u"localhost"_s);
    elsewhere.setPort(request.port);
    elsewhere.setPath(request.path);
    elsewhere.setQuery(request.query);
    return misbehave(*fault, service, request, now(), elsewhere);
}

SimulatedAnswer Simulator::Private::takeFaults(const SimulatedRequest &request)
{
    if (request.verb != "POST")
        return plain(405, Text::tr("Faults are sent with POST."));
    const Result<QList<Fault>> parsed = parseFaults(request.body);
    if (!parsed)
        return plain(400, parsed.error().message);
    for (const Fault &fault : *parsed)
        faults.add(fault);
    return plain(200, Text::tr("%n fault(s) noted.", nullptr, static_cast<int>(parsed->size())));
}

SimulatedAnswer Simulator::Private::tellRequests() const
{
    QJsonObject counts;
    for (auto it = requestsByPath.begin(); it != requestsByPath.end(); ++it)
        counts.insert(it.key(), *it);
    return {200, "application/json", {}, QJsonDocument(counts).toJson(QJsonDocument::Compact)};
}

Simulator::Simulator(Scenario scenario, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(scenario)))
{
    for (const Fault &fault : d->scenario.faults)
        d->faults.add(fault);
}

Simulator::~Simulator() = default;

Result<Done> Simulator::listen(quint16 port)
{
    d->port = d->listen(QHostAddress::LocalHost, port);
    if (d->port == 0)
        return Error {Error::Network,
            Text::tr("The simulator cannot listen on port %1 of this computer. Choose another one.")
                .arg(port)};
    d->start = QDateTime::currentDateTimeUtc();
    d->sinceStart.start();
    const PlayClock clock(d->start, d->scenario.speed);
    const auto listenFurther = [this] { return d->listen(QHostAddress::LocalHost); };
    d->routes.push_back(std::make_unique<CloudflareRoutes>(d->scenario, clock));
    d->routes.push_back(std::make_unique<AzureRoutes>(d->scenario, clock, listenFurther));
    d->routes.push_back(std::make_unique<FlightcontrolRoutes>(d->scenario, clock));
    for (const auto &service : d->routes) {
        if (service->ports().contains(0))
            return Error {Error::Network,
                Text::tr("The simulator cannot listen on a further port of this computer.")};
    }
    return Done {};
}

quint16 Simulator::port() const
{
    return d->port;
}

QList<SimulatedAccount> Simulator::accounts() const
{
    QList<SimulatedAccount> usual;
    for (const auto &service : d->routes)
        usual.append(service->accounts(d->origin(u"127.0.0.1"_s)).first());
    return usual;
}

QJsonObject Simulator::announcement() const
{
    QJsonArray providers;
    for (const auto &service : d->routes) {
        const QList<SimulatedAccount> accounts = service->accounts(d->origin(u"127.0.0.1"_s));
        QJsonObject provider = credentialJson(accounts.first());
        provider.insert(u"provider"_s, accounts.first().account.provider);
        provider.insert(u"base_url"_s, accounts.first().account.field(u"base_url"_s));
        QJsonArray others;
        for (const SimulatedAccount &account : accounts.mid(1))
            others.append(credentialJson(account));
        provider.insert(u"others"_s, others);
        providers.append(provider);
    }
    return {{u"port"_s, d->port}, {u"providers"_s, providers}};
}

void Simulator::addFault(const Fault &fault)
{
    d->faults.add(fault);
}

QStringList Simulator::faultKinds()
{
    return Landfall::faultKinds();
}

int Simulator::requestCount() const
{
    return d->requests;
}

int Simulator::requestCount(const QString &verb, const QString &path) const
{
    int count = 0;
    for (auto it = d->requestsByPath.begin(); it != d->requestsByPath.end(); ++it) {
        if (it.key().section(u' ', 0, 0) == verb && it.key().section(u' ', 1).contains(path))
            count += *it;
    }
    return count;
}

bool Simulator::isOver() const
{
    if (d->start.isNull())
        return false;
    const PlayClock clock(d->start, d->scenario.speed);
    if (d->scenario.length)
        return d->now() >= clock.after(d->start, *d->scenario.length);
    const QDateTime now = d->now();
    const QList<ScenarioDeployment> &all = d->scenario.deployments;
    return std::all_of(all.begin(), all.end(),
        [&](const ScenarioDeployment &deployment) { return endOf(deployment, clock) <= now; });
}

} // namespace Landfall
