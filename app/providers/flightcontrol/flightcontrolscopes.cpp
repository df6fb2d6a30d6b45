// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolscopes.h"

#include "flightcontrolapi.h"
#include "flightcontrolservices.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Flightcontrol::Scopes)
};

constexpr int servicesPerPage = 100;
constexpr int mostPages = 20;

SearchedScope scopeOf(const QString &kind, const QString &id, const QString &name)
{
    SearchedScope scope;
    scope.kind = kind;
    scope.id = id;
    scope.name = name;
    return scope;
}

SearchedScope scopeOf(const Watched &watched)
{
    SearchedScope scope = scopeOf(Text::tr("deployment"), watched.id, watched.name);
    scope.field = u"deployments"_s;
    scope.error = watched.error;
    if (!watched.error)
        scope.targets = 1;
    return scope;
}

SearchedScope scopeOf(const Environment &environment, const QList<Target> &targets)
{
    SearchedScope scope =
        scopeOf(Text::tr("environment"), environment.id, environment.services.join(u", "_s));
    scope.targets =
        static_cast<int>(std::count_if(targets.begin(), targets.end(), [&](const Target &target) {
            return target.id.compare(environment.id, Qt::CaseInsensitive) == 0;
        }));
    if (*scope.targets == 0)
        scope.error = Error(Error::NotFound,
            Text::tr("No deployment in it is watched, and Flightcontrol has no list of them. Add "
                     "an id with “landfall-cli watch --keep ID” or in the field “deployments”."));
    return scope;
}

QList<Target> targetsOf(const QList<Deployment> &deployments)
{
    QList<Target> targets;
    QSet<QString> known;
    for (const Deployment &deployment : deployments) {
        const QString id = deployment.target.id;
        if (id.isEmpty() || known.contains(id))
            continue;
        known.insert(id);
        targets.append(deployment.target);
    }
    return targets;
}

/// What was read of the services, and why the rest is missing.
struct Services {
    QList<Service> all;
    std::optional<Error> problem;
};

Error incomplete()
{
    return {Error::BadReply,
        Text::tr("Flightcontrol's list of services is incomplete: it has too many pages, or they "
                 "repeat.")};
}

Error unreadable()
{
    return {Error::BadReply,
        Text::tr("Some of Flightcontrol's services name no environment and are left out. Update "
                 "Landfall if this stays.")};
}

/// The error is Cancelled only.
QCoro::Task<Result<Services>> fetchServices(Session session)
{
    const QStringList path {u"v1"_s, u"services"_s};
    Services services;
    qint64 skip = 0;
    for (int count = 0; count < mostPages; ++count) {
        QUrlQuery query;
        query.addQueryItem(u"skip"_s, QString::number(skip));
        query.addQueryItem(u"take"_s, QString::number(servicesPerPage));
        const auto object = co_await fetch(session, path, query);
        if (!object && object.error().kind == Error::Cancelled)
            co_return object.error();
        const auto page = object ? readServices(*object) : Result<ServicePage>(object.error());
        if (!page) {
            services.problem = page.error();
            co_return services;
        }
        services.all += page->services;
        if (page->unreadable > 0)
            services.problem = unreadable();
        if (!page->hasMore)
            co_return services;
        if (page->next.value_or(0) <= skip)
            break;
        skip = *page->next;
    }
    services.problem = incomplete();
    co_return services;
}

QList<SearchedScope> scopesOf(const Services &services, const QList<Target> &targets)
{
    QList<SearchedScope> scopes;
    for (const Environment &environment : environmentsOf(services.all))
        scopes.append(scopeOf(environment, targets));
    if (services.problem) {
        scopes.append(scopeOf(Text::tr("list of services"), QString(), QString()));
        scopes.last().error = services.problem;
    }
    return scopes;
}

} // namespace

QString nothingWatched()
{
    return Text::tr("No deployment is watched yet: Flightcontrol has no list of them. Add ids with "
                    "“landfall-cli watch --keep ID” or in the field “deployments”.");
}

QCoro::Task<Result<TargetListing>> fetchTargets(Session session, std::shared_ptr<Memory> memory)
{
    const Query all(QString(), std::numeric_limits<int>::max());
    const auto listing = co_await fetchWatched(session, all, memory);
    if (!listing)
        co_return listing.error();
    TargetListing targets;
    targets.problems = listing->problems;
    targets.targets = targetsOf(listing->deployments);
    for (const Watched &watched : listing->watched)
        targets.scopes.append(scopeOf(watched));
    if (listing->watched.isEmpty()) {
        const QString organization = session.account.field(u"organization"_s).trimmed();
        targets.scopes.append(scopeOf(Text::tr("organization"), organization, QString()));
        targets.scopes.last().error = Error(Error::NotFound, nothingWatched());
    }
    if (session.account.field(u"api"_s) != "v1"_L1)
        co_return targets;
    const auto services = co_await fetchServices(session);
    if (!services)
        co_return services.error();
    targets.scopes += scopesOf(*services, targets.targets);
    co_return targets;
}

} // namespace Landfall::Flightcontrol
