// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolcheck.h"

#include "flightcontrolapi.h"
#include "flightcontrolparser.h"
#include "flightcontrolscopes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Flightcontrol::Check)
};

/// Well formed, of a time when the service did not exist.
constexpr auto nobodysId = "c000000000000000000000000"_L1;

/// The service's keys have no rights of their own: what an answer showed is all that is known.
Right deploymentsRight(std::optional<bool> isShown)
{
    return {Text::tr("deployments"), isShown, Text::tr("watching deployments")};
}

Right servicesRight()
{
    return {Text::tr("services"), true, Text::tr("finding environments")};
}

QCoro::Task<Result<TestReport>> askForServices(Session session)
{
    const QStringList path {u"v1"_s, u"services"_s};
    QUrlQuery query;
    query.addQueryItem(u"take"_s, u"1"_s);
    const auto object = co_await fetch(session, path, query);
    if (!object)
        co_return object.error();
    const auto count = parseServiceCount(*object);
    if (!count)
        co_return Error {Error::BadReply,
            Text::tr("Flightcontrol's list of services could not be read. Check the field "
                     "“base_url”.")};
    TestReport report;
    report.summary =
        Text::tr("The API key works and sees %n service(s).", nullptr, static_cast<int>(*count));
    report.rights = {deploymentsRight(std::nullopt), servicesRight()};
    if (session.account.list(u"deployments"_s).isEmpty())
        report.warnings.append(nothingWatched());
    co_return report;
}

TestReport notRefused()
{
    TestReport report;
    report.summary = Text::tr("Flightcontrol answers and did not refuse the API key.");
    report.rights = {deploymentsRight(std::nullopt)};
    return report;
}

QCoro::Task<Result<TestReport>> askForNothing(Session session)
{
    const QString id = nobodysId;
    const auto shown = co_await fetchDeployment(session, id);
    if (!shown && shown.error().kind != Error::NotFound)
        co_return shown.error();
    TestReport report = notRefused();
    report.warnings.append(Text::tr("Whether the key may see your deployments shows only with the "
                                    "first one that is watched."));
    report.warnings.append(nothingWatched());
    co_return report;
}

QCoro::Task<Result<TestReport>> askForFirst(Session session)
{
    const QString id = session.account.list(u"deployments"_s).constFirst();
    const auto shown = co_await fetchDeployment(session, id);
    if (!shown && shown.error().kind != Error::NotFound)
        co_return shown.error();
    TestReport report = notRefused();
    if (shown) {
        report.summary = Text::tr("The API key works: it sees a deployment of “%1” (%2).")
                             .arg(shown->target.name, shown->environment);
        report.rights = {deploymentsRight(true)};
    } else {
        report.warnings.append(shown.error().message);
    }
    co_return report;
}

} // namespace

QCoro::Task<Result<TestReport>> checkKey(Session session)
{
    if (session.account.field(u"api"_s) == "v1"_L1)
        return askForServices(session);
    return session.account.list(u"deployments"_s).isEmpty() ? askForNothing(session)
                                                            : askForFirst(session);
}

} // namespace Landfall::Flightcontrol
