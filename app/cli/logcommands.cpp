// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logcommands.h"

#include "logprinter.h"
#include "logseen.h"
#include "offeredlogs.h"
#include "showcommands.h"

#include <providercall.h>
#include <timestamp.h>

#include <QCoreApplication>
#include <QCoroTimer>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// Between two readings of a log that is followed.
constexpr std::chrono::milliseconds followPause = 3s;
/// A deployment that its service denies so often in a row is gone.
constexpr int mostMissed = 3;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogCommands)
};

/// A file that cannot be fetched has none.
QStringList idsOf(const QList<LogLink> &links)
{
    QStringList ids;
    for (const LogLink &link : links) {
        if (!link.id.isEmpty())
            ids.append(link.id);
    }
    return ids;
}

QList<LogLink> linksOf(const OfferedLogs &offered)
{
    QList<LogLink> links;
    for (const OfferedLog &log : offered.logs)
        links.append(log.link);
    return links;
}

/// What --failed and --log leave.
bool isMeant(const CommandLine &arguments, const LogLink &link)
{
    return (arguments.log.isEmpty() || arguments.log == link.id)
        && (link.failed || !arguments.failedLogs);
}

/// Why no log is left; none when it is not so.
std::optional<Error> whyNone(const CommandLine &arguments, const QList<LogLink> &links)
{
    if (links.isEmpty())
        return Error {Error::NotFound, Text::tr("This deployment has no log.")};
    const QStringList ids = idsOf(links);
    if (!arguments.log.isEmpty() && !ids.contains(arguments.log))
        return Error {Error::BadInput,
            Text::tr("This deployment has no log “%1”. It has: %2.")
                .arg(arguments.log, ids.join(", "_L1))};
    if (std::none_of(links.begin(), links.end(),
            [&](const LogLink &link) { return isMeant(arguments, link); }))
        return Error {Error::NotFound, Text::tr("Nothing failed here that has a log.")};
    return std::nullopt;
}

/// Another reading may go better. A log that is not there yet may come.
bool mayPass(const Error &error)
{
    return error.kind == Error::Network || error.kind == Error::Server
        || error.kind == Error::RateLimited || error.kind == Error::NotFound;
}

/// Reads the log again and again until the deployment is over, and once more then.
QCoro::Task<Result<Done>> follow(
    Context context, Found found, LogLink link, std::shared_ptr<LogPrinter> printer)
{
    LogSink *const sink = printer.get();
    const QString id = found.deployment.id;
    const QString account = found.open.session.account.name;
    bool isLast = isOver(found.deployment);
    QString told;
    int missed = 0;
    while (true) {
        printer->readAgain();
        const auto read = co_await callProvider(found.open, &Provider::log, link, sink);
        if (read)
            printer->noteEnd();
        if (isLast || (!read && !mayPass(read.error())))
            co_return read;
        if (!read && std::exchange(told, read.error().message) != told)
            context.output->problem(read.error(), account);
        co_await QCoro::sleepFor(followPause);
        const auto shown = co_await callProvider(found.open, &Provider::show, id);
        missed = !shown && shown.error().kind == Error::NotFound ? missed + 1 : 0;
        if (!shown && (!mayPass(shown.error()) || missed == mostMissed))
            co_return shown.error();
        isLast = shown && isOver(*shown);
    }
}

QCoro::Task<Result<Done>> printLog(
    Context context, Found found, LogLink link, std::shared_ptr<LogPrinter> printer)
{
    if (context.arguments->follow) {
        const auto followed = co_await follow(context, found, link, printer);
        co_return followed;
    }
    LogSink *const sink = printer.get();
    const auto read = co_await callProvider(found.open, &Provider::log, link, sink);
    co_return read;
}

QJsonObject earlierJson(const LoggedError &earlier)
{
    return {{u"ref"_s, earlier.ref}, {u"account"_s, earlier.account},
        {u"created"_s, formatTimestamp(earlier.created)}};
}

/// Where a log that was read to its end has been seen before.
QCoro::Task<std::optional<LoggedError>> seenBefore(
    Context context, Deployment deployment, std::shared_ptr<LogPrinter> printer, bool isWhole)
{
    if (!isWhole)
        co_return std::nullopt;
    const LogBuffer *const buffer = &printer->buffer();
    const auto earlier = co_await sayWhereSeen(context, deployment, buffer);
    co_return earlier;
}

QCoro::Task<ExitCode> printLogs(Context context, Found found, QList<LogLink> links)
{
    QJsonArray array;
    QList<AccountProblem> problems;
    for (const LogLink &link : links) {
        if (links.size() > 1)
            context.output->note(link.label);
        const auto printer = std::make_shared<LogPrinter>(*context.output, context.arguments->raw);
        const auto printed = co_await printLog(context, found, link, printer);
        printer->finish();
        if (!printed)
            problems.append({found.open.session.account.name, printed.error()});
        QJsonObject object = logJson(link);
        object.insert("text"_L1, printer->text());
        const bool isWhole = printed.hasValue();
        const auto earlier = co_await seenBefore(context, found.deployment, printer, isWhole);
        object.insert("same_as"_L1, earlier ? QJsonValue(earlierJson(*earlier)) : QJsonValue());
        array.append(object);
    }
    if (context.output->isJson())
        context.output->document({{u"logs"_s, array}, {u"problems"_s, toJson(problems)}});
    co_return report(context, problems);
}

/// The links of the deployment, with the files behind them where those are asked about.
QCoro::Task<OfferedLogs> namedLogs(Context context, Found found)
{
    const CommandLine &arguments = *context.arguments;
    const QList<LogLink> links = found.deployment.logs;
    const bool isFile = !arguments.log.isEmpty() && !idsOf(links).contains(arguments.log);
    if (arguments.listLogs || isFile) {
        const auto offered = co_await offeredLogs(found.open, links);
        co_return offered;
    }
    OfferedLogs named;
    for (const LogLink &link : links)
        named.logs.append(OfferedLog(link));
    co_return named;
}

} // namespace

QCoro::Task<ExitCode> showLogs(Context context)
{
    const auto found = co_await findDeployment(context);
    if (!found)
        co_return fail(context, found.error());
    const CommandLine &arguments = *context.arguments;
    const auto all = co_await namedLogs(context, *found);
    OfferedLogs named = all;
    if (const auto error = whyNone(arguments, linksOf(named))) {
        const ExitCode cause = report(context, named.problems);
        const ExitCode code = fail(context, *error);
        if (!named.problems.isEmpty())
            co_return cause;
        co_return code;
    }
    named.logs.removeIf([&](const OfferedLog &log) { return !isMeant(arguments, log.link); });
    if (arguments.listLogs) {
        listLogs(*context.output, named);
        co_return report(context, named.problems);
    }
    QList<LogLink> links = linksOf(named);
    if (!arguments.failedLogs)
        links = links.mid(0, 1);
    const auto code = co_await printLogs(context, *found, links);
    co_return code;
}

} // namespace Landfall
